"""The frame of every action: it always says something, whatever breaks, and the domain knows them all."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from actions import say
from actions.desk import Desk
from recommender.engine import Recommender
from recommender.people.store import People
from recommender.settings import ROOT
from recommender.types import Request
from tests.actions.talk import Talk, entity, limit, places, rid, shift, skills, title
from tests.worlds import BAD, SAUL, TITLES, UP

DOMAIN = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))


class Broken:
    """Stands for a store or recommender that fails at whatever it is asked."""

    def __init__(self, error: Exception, **kept: Any) -> None:
        self.error, self.kept = error, kept

    def __getattr__(self, name: str) -> Any:
        if name in self.kept:
            return self.kept[name]
        raise self.error


def test_every_action_of_the_domain_is_implemented_and_the_other_way_round() -> None:
    assert sorted(skills()) == sorted(DOMAIN["actions"])


def test_every_action_is_called_by_a_rule() -> None:
    rules = [
        rule
        for file in sorted((ROOT / "data" / "rules").glob("*.yml"))
        for rule in yaml.safe_load(file.read_text())["rules"]
    ]
    called = {step["action"] for rule in rules for step in rule["steps"] if "action" in step}
    fallback = {"action_fallback"}
    assert called | fallback == set(DOMAIN["actions"])


def test_the_slots_are_those_of_the_domain(talk: Talk) -> None:
    talk.recommend(title(BAD, "seed"))
    assert set(talk.slots) == set(DOMAIN["slots"])


@pytest.mark.parametrize("error", [RuntimeError("boom"), OSError("disk full"), KeyError("x")])
@pytest.mark.parametrize("action", sorted(skills()))
def test_whatever_breaks_an_answer_comes(
    recommender: Recommender, action: str, error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    broken: Any = Broken(error)
    talk = Talk(Desk(Broken(error, catalogue=recommender.catalogue), broken))  # type: ignore[arg-type]
    intent = "seen_it" if action == "action_feedback" else "recommend"
    heard = talk.say(
        action.removeprefix("action_"), intent, title(BAD, "seed"), title(UP, "seed"), text="my secret words"
    )
    if heard.text == say.SORRY:
        assert f"{action} failed" in caplog.text and "my secret words" not in caplog.text
    else:
        assert action in (
            "action_help", "action_goodbye", "action_thank", "action_out_of_scope", "action_start_over", "action_forget_me",
            "action_affirm", "action_deny", "action_undo", "action_details", "action_take_back",
        ), "only what needs no data can be answered"  # fmt: skip


def test_an_error_changes_nothing_that_was_there(talk: Talk) -> None:
    talk.recommend(title(BAD, "seed"))
    before = dict(talk.slots)
    good = talk.desk
    talk.desk = Desk(good.recommender, Broken(RuntimeError("boom")))  # type: ignore[arg-type]
    assert talk.refine(shift("light")).text == say.SORRY
    talk.desk = good
    assert talk.slots == before and talk.refine(shift("light")).ids


def test_a_request_that_cannot_be_meant_is_said_in_its_own_words(talk: Talk) -> None:
    assert talk.recommend(limit("genres", "whodunit")).text.startswith("genre 'whodunit' is not one of")


@pytest.mark.parametrize(
    "slots",
    [
        {"request": {"seed": ["old field"]}, "shown": [], "history": [], "pending": {}},
        {"request": "text", "shown": [], "history": [], "pending": {}},
        {"request": [1], "shown": [], "history": [], "pending": {}},
        {"request": {"filters": [1]}, "shown": [], "history": [], "pending": {}},
        {"request": {"shifts": [{"axe": "light"}]}, "shown": [], "history": [], "pending": {}},
        {"request": None, "shown": [{"id": "x"}], "history": [], "pending": {}},
        {"request": None, "shown": "text", "history": [], "pending": {}},
        {"request": None, "shown": [], "history": [{"x": 1}], "pending": {}},
        {"request": None, "shown": [], "history": [], "pending": "text"},
    ],
)
def test_slots_of_an_older_version_count_as_nothing_said(
    recommender: Recommender, people: People, slots: dict[str, Any]
) -> None:
    talk = Talk(Desk(recommender, people), slots=slots)
    assert talk.refine(title(BAD, "seed")).ids


def test_titles_that_a_new_build_lacks_do_not_break_the_talk(talk: Talk) -> None:
    """After a rebuild the slots and the store may still speak of titles that are gone."""
    gone = "tt-gone"
    cards = talk.recommend(title(BAD, "seed")).cards
    old = Request(seeds=(gone, BAD), anti_seeds=(gone,), exclude=(gone,)).to_dict()
    (dead,) = talk.desk.people.issue(talk.person, [gone], old, [[]])
    for what in ("liked", "seen", "saved", "never", "disliked", "watching"):
        talk.desk.people.note(talk.person, gone, what)
    talk.slots |= {
        "request": old, "history": [old], "pending": {"focus": gone},
        "shown": [{"rid": dead, "title_id": gone}, {"rid": cards[0]["rid"], "title_id": SAUL}],
    }  # fmt: skip
    frozen = dict(talk.slots)
    for action, intent, *entities in (
        ("refine", "refine", shift("light")),
        ("more", "more"),
        ("undo", "undo"),
        ("feedback", "seen_it", places(1)),
        ("feedback", "save_it", rid(dead)),
        ("feedback", "like_it"),
        ("why", "why", rid(dead)),
        ("why", "why", places(1)),
        ("details", "ask_details", entity("detail", "year")),
        ("more_like_shown", "more_like_shown", rid(dead)),
        ("recommend", "recommend", title(UP, "seed")),
        ("what_you_know", "what_you_know"),
        ("show_saved", "show_saved"),
        ("take_back", "take_back", entity("take_back", "seed")),
    ):
        talk.slots = dict(frozen)
        heard = talk.say(action, intent, *entities)
        assert heard.text != say.SORRY and gone not in heard.text, (action, heard.text)


@pytest.mark.parametrize(
    "latest", [{}, {"text": None, "intent": None, "entities": None}, {"intent": {}, "entities": []}]
)
def test_a_message_without_anything_in_it_is_answered(talk: Talk, latest: dict[str, Any]) -> None:
    import asyncio

    from rasa_sdk import Tracker
    from rasa_sdk.executor import CollectingDispatcher

    for name, kind in skills().items():
        dispatcher = CollectingDispatcher()
        tracker = Tracker("rest:anna", {}, latest, [], False, None, {}, "action_listen")
        asyncio.run(kind(talk.desk).run(dispatcher, tracker, {}))
        assert dispatcher.messages, f"{name} said nothing"


def test_every_title_can_be_seeded_and_shown_within_the_contract(talk: Talk) -> None:
    """talk.say checks each answer against the contract."""
    for each in TITLES:
        assert talk.recommend(title(each.id, "seed"), {"entity": "count", "value": 10}).cards


def test_the_desk_warms_up_without_anybody(talk: Talk) -> None:
    talk.desk.warm_up()
    assert talk.desk.people.export("")["shown"] == []


def test_no_sentence_is_left_with_a_gap() -> None:
    texts = {name: value for name, value in vars(say).items() if name.isupper() and isinstance(value, str)}
    assert len(texts) > 20
    assert [name for name, value in texts.items() if value != value.strip() or "\n\n" in value] == []
