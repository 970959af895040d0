"""What is known about a person is shown whole, and deleted only after a yes to that very question."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import say
from actions.profile import MOST_LISTED, Export
from actions.wishing import ADVENTUROUS
from recommender.types import Taste
from tests.actions.talk import Talk, correction, entity, limit, places, shift, title
from tests.worlds import BAD, FARGO, IT, PADDINGTON, UP, WEEDS


def told(talk: Talk) -> None:
    people = talk.desk.people
    for what, title_id in (
        ("liked", FARGO),
        ("disliked", IT),
        ("never", WEEDS),
        ("seen", UP),
        ("watching", BAD),
        ("saved", PADDINGTON),
    ):
        people.note(talk.person, title_id, what)
    people.limit(talk.person, "not_genres", "horror", "never horror")
    people.limit(talk.person, "year_min", 1990, "never before 1990")


def test_everything_that_is_known_is_shown(talk: Talk) -> None:
    told(talk)
    heard = talk.say("what_you_know", "what_you_know")
    assert heard.text.splitlines() == [
        "You like: Fargo (1996).",
        "You did not like: It (2017).",
        "Never again: Weeds (2005).",
        "You have seen: Up (2009).",
        "You are watching: Breaking Bad (2008).",
        "On your watch list: Paddington 2 (2017).",
        "Lasting limits: no horror, 1990 or later.",
    ]
    assert heard.quick == {
        "Drop “no horror”": "drop:not_genres=horror", "Drop “1990 or later”": "drop:year_min=1990",
            "Download everything": "export:", "Forget me": "forget me",
    }  # fmt: skip


def test_a_lasting_limit_is_dropped_by_its_button(talk: Talk) -> None:
    told(talk)
    for label, verb in talk.say("what_you_know", "what_you_know").quick.items():
        if verb.startswith("drop:"):
            heard = talk.say("take_back", "take_back", entity("take_back", verb.removeprefix("drop:")))
            assert label.split("“")[1].rstrip("”") in heard.text
    assert talk.desk.people.limits(talk.person) == []


def test_the_payload_lists_each_line_with_the_verb_that_takes_it_back(talk: Talk) -> None:
    told(talk)
    (payload,) = talk.say("what_you_know", "what_you_know").payloads
    assert [group["kind"] for group in payload["told"]] == ["liked", "disliked", "never", "seen", "watching", "saved"]
    assert payload["told"][0] == {
        "kind": "liked", "label": "You like", "more": 0,
        "titles": [{"id": FARGO, "title": "Fargo", "year": 1996, "verb": f"unsay:liked={FARGO}"}],
    }  # fmt: skip
    assert payload["limits"][0] == {"label": "no horror", "verb": "drop:not_genres=horror"}
    assert payload["novelty"]["value"] == 0


@pytest.mark.parametrize("what", ["liked", "disliked", "never", "seen", "watching", "saved"])
def test_one_line_is_taken_back_and_the_others_stay(talk: Talk, what: str) -> None:
    told(talk)
    before = talk.desk.people.taste(talk.person)
    (title_id,) = getattr(before, what)
    heard = talk.say("what_you_know", "what_you_know", correction("unsay", f"{what}={title_id}"))
    assert talk.desk.people.taste(talk.person) == replace(before, **{what: ()})
    assert heard.text.startswith("Taken back: “")
    assert what not in [group["kind"] for group in heard.payloads[0]["told"]]
    again = talk.say("what_you_know", "what_you_know", correction("unsay", f"{what}={title_id}"))
    assert again.text.startswith("There was nothing of that kind")


def test_a_line_is_changed_into_another(talk: Talk) -> None:
    told(talk)
    heard = talk.say("what_you_know", "what_you_know", correction("tell", f"fine={FARGO}"))
    taste = talk.desk.people.taste(talk.person)
    assert (taste.liked, taste.fine, taste.seen) == ((), (FARGO,), (UP, FARGO))
    assert heard.text.startswith("Noted: you found Fargo (1996) all right.")
    talk.say("what_you_know", "what_you_know", correction("unsay", f"seen={FARGO}"))
    assert talk.desk.people.taste(talk.person).fine == (), "who has not seen it has not found it all right"


def test_a_title_that_left_the_catalogue_can_still_be_taken_back(talk: Talk) -> None:
    talk.desk.people.note(talk.person, "gone-1950", "never")
    payload = talk.say("what_you_know", "what_you_know").payloads[0]
    assert payload["told"][0]["titles"] == [
        {"id": "gone-1950", "title": say.GONE, "year": None, "verb": "unsay:never=gone-1950"}
    ]
    talk.say("what_you_know", "what_you_know", correction("unsay", "never=gone-1950"))
    assert talk.desk.people.taste(talk.person) == Taste()


def test_a_title_that_is_not_in_the_catalogue_cannot_be_told(talk: Talk) -> None:
    heard = talk.say("what_you_know", "what_you_know", correction("tell", "liked=gone-1950"))
    assert "gone-1950" in heard.text and talk.desk.people.statements(talk.person) == []


def test_of_a_long_list_the_latest_are_lines_and_the_rest_is_counted(talk: Talk) -> None:
    ids = [f"gone-{n}" for n in range(MOST_LISTED + 2)]
    for each in ids:
        talk.desk.people.note(talk.person, each, "seen")
    (group,) = talk.say("what_you_know", "what_you_know").payloads[0]["told"]
    assert [t["id"] for t in group["titles"]] == ids[:1:-1] and group["more"] == 2


def test_the_dial_holds_for_every_list_that_follows(talk: Talk) -> None:
    talk.recommend(title(BAD, "seed"))
    heard = talk.say("what_you_know", "what_you_know", correction("dial", 75))
    assert heard.text == "How adventurous my picks are: 75 of 100."
    assert heard.payloads[0]["novelty"]["value"] == 0.75
    talk.refine(shift("light"))
    assert talk.request.novelty == 0.75
    talk.recommend(title(FARGO, "seed"))
    assert talk.request.novelty == 0.75
    talk.say("more_like_shown", "more_like_shown", places(1))
    assert talk.request.novelty == 0.75
    talk.say("what_you_know", "what_you_know", correction("dial", 0))
    talk.recommend(title(BAD, "seed"))
    assert talk.request.novelty == 0


def test_a_surprise_stays_one_whatever_the_dial(talk: Talk) -> None:
    talk.say("surprise_me", "surprise_me")
    talk.refine(limit("kind", "film"))
    assert talk.request.novelty == ADVENTUROUS


def test_nothing_known_is_said(talk: Talk) -> None:
    heard = talk.say("what_you_know", "what_you_know")
    assert heard.text == say.KNOW_NOTHING and heard.quick == {}


def test_the_watch_list_is_shown_as_cards_and_the_request_stays(talk: Talk) -> None:
    talk.recommend(title(BAD, "seed"))
    before = talk.slots["request"]
    for saved in (UP, IT):
        talk.desk.people.note(talk.person, saved, "saved")
    heard = talk.say("show_saved", "show_saved")
    assert (
        heard.text.startswith("Your watch list:\n1. Up (2009), film, 96 min.") and heard.ids == [UP, IT] == talk.shown
    )
    assert talk.slots["request"] == before
    assert talk.say("why", "why", places(2)).text.startswith("It (2017) is an American horror film")


def test_an_empty_watch_list_says_how_to_fill_it(talk: Talk) -> None:
    assert talk.say("show_saved", "show_saved").text == say.NO_SAVED


def test_forgetting_needs_a_yes(talk: Talk) -> None:
    told(talk)
    talk.recommend(title(BAD, "seed"))
    heard = talk.say("forget_me", "forget_me")
    assert heard.text == say.FORGET_SURE and heard.quick == {"Yes, delete it": "yes", "No": "no"}
    assert talk.desk.people.statements(talk.person), "nothing is deleted before the yes"
    assert talk.say("affirm", "affirm").payloads[-1]["forget"], "the channel does the rest"
    assert talk.desk.people.export(talk.person) == {
        "person": talk.person,
        "statements": [],
        "limits": [],
        "dials": [],
        "shown": [],
    }
    nothing = {"undone": [], "said": [], "passed": [], "time_min": None, "in_passing": [], "listed": []}
    talk.slots["talk"].pop("turns")
    assert talk.slots == {"request": None, "shown": [], "history": [], "pending": {}, "talk": nothing}


def test_the_export_holds_all_that_is_kept_and_names_the_titles(talk: Talk) -> None:
    told(talk)
    talk.desk.people.note("rest:ben", UP, "liked")
    shown = talk.recommend(title(BAD, "seed")).ids
    dispatcher = CollectingDispatcher()
    tracker = Tracker(talk.person, {}, {}, [], False, None, {}, "action_listen")
    assert asyncio.run(Export(talk.desk).run(dispatcher, tracker, {})) == []
    (message,) = dispatcher.messages
    data = json.loads(json.dumps(message["custom"]["data"]))
    titles = data.pop("titles")
    assert (message["text"], data) == (say.EXPORT, talk.desk.people.export(talk.person))
    assert titles.keys() == {FARGO, IT, WEEDS, UP, BAD, PADDINGTON, *shown} and titles[FARGO] == "Fargo (1996)"


def test_a_no_deletes_nothing(talk: Talk) -> None:
    told(talk)
    talk.say("forget_me", "forget_me")
    assert talk.say("deny", "deny").text == say.ALL_RIGHT
    talk.say("affirm", "affirm")
    assert talk.desk.people.taste(talk.person) != Taste()


@pytest.mark.parametrize(
    ("action", "intent"),
    [
        ("greet", "greet"), ("help", "help"), ("thank", "thank"), ("goodbye", "goodbye"), ("out_of_scope", "out_of_scope"),
        ("what_you_know", "what_you_know"), ("show_saved", "show_saved"), ("fallback", "nlu_fallback"), ("undo", "undo"),
        ("details", "ask_details"), ("why", "why"), ("recommend", "recommend"), ("take_back", "take_back"),
        ("feedback", "seen_it"), ("compare", "compare"), ("more", "more"), ("why_not", "why_not"),
    ],
)  # fmt: skip
def test_a_yes_after_anything_else_deletes_nothing(talk: Talk, action: str, intent: str) -> None:
    told(talk)
    talk.say("forget_me", "forget_me")
    talk.say(action, intent)
    talk.say("affirm", "affirm")
    assert talk.desk.people.limits(talk.person), "the question was not answered, so nothing is deleted"


def test_asking_again_asks_again(talk: Talk) -> None:
    told(talk)
    talk.say("forget_me", "forget_me")
    talk.say("forget_me", "forget_me")
    talk.say("affirm", "affirm")
    assert talk.desk.people.taste(talk.person) == Taste()


def test_after_forgetting_old_buttons_are_dead_and_limits_gone(talk: Talk) -> None:
    card = talk.recommend(title(BAD, "seed"), limit("max_age", 16)).cards[0]
    told(talk)
    talk.say("forget_me", "forget_me")
    talk.say("affirm", "affirm")
    assert talk.tell("save_it", {"entity": "rid", "value": card["rid"]}).text == say.NO_LIST
    talk.recommend(title(BAD, "seed"))
    assert talk.request.filters.max_age is None
