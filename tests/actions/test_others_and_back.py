"""Others, taking back, undo and starting over: moving within one request and out of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions import say
from recommender.types import Request, Shift, Taste
from tests.actions.talk import Talk, entity, limit, places, shift, take_back, title, words
from tests.worlds import BAD, FARGO, SAUL, TITLES, UP

LIKE_BAD = title(BAD, "seed")
LIGHTER = shift("light")


def test_others_never_repeat_and_end_honestly(talk: Talk) -> None:
    seen = list(talk.recommend(LIKE_BAD).ids)
    for _ in range(len(TITLES)):
        heard = talk.say("more", "more")
        if not heard.ids:
            break
        assert not set(seen) & set(heard.ids)
        seen += heard.ids
    assert heard.text == say.NO_MORE and heard.quick == {"Start over": "start:"}
    assert set(seen) == {t.id for t in TITLES} - {BAD}


def test_others_without_a_list_begin_one(talk: Talk) -> None:
    assert len(talk.say("more", "more").ids) == 5


def test_others_may_be_asked_for_in_another_number(talk: Talk) -> None:
    talk.recommend(LIKE_BAD)
    assert len(talk.say("more", "more", {"entity": "count", "value": 2}).ids) == 2


@pytest.mark.parametrize(
    ("part", "left"),
    [
        ("kind", {"kind": None}),
        ("year_min", {"year_min": None, "year_max": None}),
        ("year_max", {"year_min": None, "year_max": None}),
        ("not_genres", {"not_genres": ()}),
        ("not_genres=horror", {"not_genres": ("anime",)}),
        ("horror", {"not_genres": ("anime",)}),
        ("max_age", {"max_age": None}),
    ],
)
def test_each_limit_can_be_taken_back(talk: Talk, part: str, left: dict[str, object]) -> None:
    talk.recommend(
        LIKE_BAD, LIGHTER, limit("kind", "series"), limit("year_min", 1990), limit("year_max", 2020), limit("max_age", 16),
        limit("not_genres", "horror"), limit("not_genres", "anime"),
    )  # fmt: skip
    before = talk.request
    talk.say("take_back", "take_back", take_back(part))
    assert talk.request == replace(before, filters=before.filters.changed(left))


@pytest.mark.parametrize(
    ("part", "after"),
    [
        ("shift", Request(seeds=(BAD, FARGO), text="pride")),
        ("light", Request(seeds=(BAD, FARGO), shifts=(Shift("new"),), text="pride")),
        ("seed", Request(shifts=(Shift("light"), Shift("new")), text="pride")),
        (f"seed={BAD}", Request(seeds=(FARGO,), shifts=(Shift("light"), Shift("new")), text="pride")),
        ("words", Request(seeds=(BAD, FARGO), shifts=(Shift("light"), Shift("new")))),
    ],
)
def test_each_other_part_can_be_taken_back(talk: Talk, part: str, after: Request) -> None:
    talk.recommend(LIKE_BAD, title(FARGO, "seed"), LIGHTER, shift("new"), words("pride"))
    talk.say("take_back", "take_back", take_back(part))
    assert talk.request == after


def test_every_chip_takes_back_what_it_names(talk: Talk) -> None:
    asked = [LIKE_BAD, title(UP, "seed"), LIGHTER, limit("kind", "film"), limit("year_min", 1990), limit("not_genres", "horror"),
             words("pride")]  # fmt: skip
    chips = talk.recommend(*asked).chips
    assert len(chips) == 7
    for label, verb in chips.items():
        left = talk.recommend(*asked) and talk.say("take_back", "take_back", take_back(verb.removeprefix("drop:")))
        assert set(left.chips) == set(chips) - {label}


def test_taking_back_nothing_that_is_known_says_so(talk: Talk) -> None:
    assert talk.say("take_back", "take_back", take_back("kind")).text == say.NO_LIST
    talk.recommend(LIKE_BAD)
    assert talk.say("take_back", "take_back").text == say.LOST


def test_undo_goes_back_step_by_step(talk: Talk) -> None:
    first = talk.recommend(LIKE_BAD).ids
    talk.refine(LIGHTER)
    talk.refine(limit("kind", "film"))
    talk.say("undo", "undo")
    assert talk.request == Request(seeds=(BAD,), shifts=(Shift("light"),))
    assert talk.say("undo", "undo").ids == first
    assert talk.say("undo", "undo").text == say.NOTHING_TO_UNDO
    assert talk.request == Request(seeds=(BAD,))


def test_undo_brings_the_earlier_list_back_after_others(talk: Talk) -> None:
    first = talk.recommend(LIKE_BAD).ids
    talk.say("more", "more")
    assert talk.say("undo", "undo").ids == first


def test_undo_does_not_bring_back_what_was_seen_since(talk: Talk) -> None:
    first = talk.recommend(LIKE_BAD).ids
    talk.refine(LIGHTER)
    talk.desk.people.note(talk.person, first[0], "seen")
    assert first[0] not in talk.say("undo", "undo").ids


def test_start_over_forgets_the_request_and_keeps_the_taste(talk: Talk) -> None:
    talk.recommend(LIKE_BAD)
    talk.desk.people.note(talk.person, SAUL, "seen")
    assert talk.say("start_over", "start_over").text == say.AFRESH
    assert talk.slots["request"] is None and talk.shown == [] and talk.slots["pending"] == {}
    assert SAUL not in talk.recommend(LIKE_BAD).ids


@pytest.mark.parametrize(("intent", "opinion"), [("never_again", None), ("seen_it", "disliked"), ("like_it", None)])
def test_undo_right_after_a_verdict_takes_the_verdict_back(talk: Talk, intent: str, opinion: str | None) -> None:
    first = talk.recommend(LIKE_BAD).ids
    before = talk.request
    talk.tell(intent, places(1, 2), *([entity("opinion", opinion)] if opinion else []))
    heard = talk.say("undo", "undo")
    assert talk.desk.people.taste(talk.person) == Taste() and talk.request == before
    assert heard.ids == first and heard.text.startswith("Taken back: what you just told me about ")


def test_undo_brings_back_what_a_verdict_ended(talk: Talk) -> None:
    talk.tell("like_it", title(UP))
    talk.tell("dislike_it", title(UP))
    talk.say("undo", "undo")
    assert talk.desk.people.taste(talk.person).liked == (UP,)


def test_undo_later_on_leaves_what_was_told(talk: Talk) -> None:
    talk.recommend(LIKE_BAD)
    talk.tell("never_again", places(1))
    never = talk.desk.people.taste(talk.person).never
    talk.refine(limit("kind", "series"))
    talk.say("undo", "undo")
    assert talk.desk.people.taste(talk.person).never == never


def test_a_wish_may_take_a_limit_back_too(talk: Talk) -> None:
    talk.recommend(limit("max_age", 6))
    assert talk.recommend(take_back("max_age"), text="the kids are asleep, something for us adults").ids
    assert talk.request.filters.max_age is None


def test_something_funnier_compares_with_what_is_there(talk: Talk) -> None:
    talk.recommend(LIKE_BAD, limit("kind", "series"))
    talk.recommend(shift("funny"), text="something a bit funnier")
    assert talk.request.seeds == (BAD,) and talk.request.filters.kind == "series"
    talk.recommend(shift("funny"), text="something funny")
    assert talk.request.seeds == ()


def test_a_country_that_is_not_wanted_and_then_is(talk: Talk) -> None:
    talk.recommend(LIKE_BAD, limit("not_countries", "US"))
    assert "not from the United States" in talk.refine(limit("kind", "film")).text
    talk.refine(limit("countries", "US"))
    assert (talk.request.filters.countries, talk.request.filters.not_countries) == (("US",), ())


@pytest.mark.parametrize(
    "text", ["something in that vein but not British", "the same but not British", "similar to those"]
)
def test_what_points_at_the_list_keeps_the_request(talk: Talk, text: str) -> None:
    talk.recommend(LIKE_BAD)
    talk.recommend(limit("not_countries", "GB"), text=text)
    assert talk.request.seeds == (BAD,) and talk.request.filters.not_countries == ("GB",)


def test_others_after_a_refined_list_bring_nothing_of_the_lists_before(talk: Talk) -> None:
    before = set(talk.recommend(LIKE_BAD, {"entity": "count", "value": 3}).ids)
    before |= set(talk.refine(limit("rating_min", 0.5)).ids)
    before |= set(talk.tell("seen_it", places(1)).ids)
    assert not before & set(talk.say("more", "more").ids)


def test_what_was_liked_in_passing_leaves_the_list_with_what_was_not(talk: Talk) -> None:
    first = talk.recommend(LIKE_BAD, {"entity": "count", "value": 3}).ids
    talk.tell("like_it", title(first[1]), entity("opinion", "liked"), text="that was great")
    heard = talk.tell("dislike_it", title(first[0]), text="not a fan of that")
    assert not {first[0], first[1]} & set(heard.ids) and first[2] in heard.ids
