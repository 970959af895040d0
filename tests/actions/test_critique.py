"""What is said of the whole list, and a verdict and a wish in one message."""

from __future__ import annotations

import pytest

from actions import say
from recommender.types import AXES
from tests.actions.talk import Talk, entity, limit, places, shift, title
from tests.worlds import BAD, FARGO, TITLES, UP

BY_ID = {each.id: each for each in TITLES}
LIKE_BAD = title(BAD, "seed")


def test_all_too_long_brings_only_shorter_than_every_one_of_them(talk: Talk) -> None:
    first = talk.recommend(limit("kind", "film"), {"entity": "count", "value": 3})
    heard = talk.refine(places(), shift("long", "less"), text="all of those are too long")
    blamed = talk.request.shifts[0].than
    assert set(blamed) <= set(first.ids) and (len(blamed) == len(first.ids) or "most of them" in heard.text)
    shortest = min(BY_ID[i].runtime_min or 999 for i in blamed)
    assert not set(heard.ids) & set(first.ids)
    assert all((BY_ID[i].runtime_min or 999) < shortest for i in heard.ids)
    assert not heard.ids or "shorter than those shown" in heard.text


@pytest.mark.parametrize(("axis", "role", "sign"), [("violent", "less", -1), ("light", "more", 1)])
def test_too_much_of_a_tone_is_measured_against_the_list(talk: Talk, axis: str, role: str, sign: int) -> None:
    first = talk.recommend(LIKE_BAD, {"entity": "count", "value": 2})
    heard = talk.refine(places(), shift(axis, role), text="those are too much of it")
    at = AXES.index(axis)
    blamed = [BY_ID[i].tone[at] for i in talk.request.shifts[0].than]
    edge = max(sign * value for value in blamed)
    assert set(talk.request.shifts[0].than) <= set(first.ids)
    assert all(sign * BY_ID[i].tone[at] > edge for i in heard.ids)


def test_only_the_blamed_one_is_the_measure(talk: Talk) -> None:
    first = talk.recommend(LIKE_BAD)
    talk.refine(places(2), shift("violent", "less"), text="the second is too violent")
    assert talk.request.shifts[0].than == (first.ids[1],)


def test_a_critique_can_be_taken_back_by_its_chip(talk: Talk) -> None:
    first = talk.recommend(LIKE_BAD)
    heard = talk.refine(places(2), shift("violent", "less"), text="the second is too violent")
    assert heard.chips[f"less violent than {BY_ID[first.ids[1]].name}"] == "drop:violent"


def test_none_of_these_never_come_back_in_this_conversation(talk: Talk) -> None:
    first = talk.recommend(limit("kind", "film"), {"entity": "count", "value": 3}).ids
    talk.say("more", "more", places(), text="none of these")
    heard = talk.recommend(limit("kind", "film"), {"entity": "count", "value": 10}, text="another evening, a film")
    assert not set(first) & set(heard.ids)
    assert talk.desk.people.taste(talk.person).disliked == (), "turning a list down is no verdict on its titles"


def test_not_liking_any_of_a_list_is_no_verdict_either(talk: Talk) -> None:
    first = talk.recommend(LIKE_BAD, {"entity": "count", "value": 3}).ids
    heard = talk.tell("dislike_it", places(), text="I don't like any of those")
    assert not set(first) & set(heard.ids) and talk.desk.people.taste(talk.person).disliked == ()


def test_knowing_all_of_them_brings_a_whole_new_list(talk: Talk) -> None:
    first = talk.recommend(LIKE_BAD, {"entity": "count", "value": 3}).ids
    heard = talk.tell("seen_it", places(), text="I know all of these")
    assert len(heard.ids) == 3 and not set(first) & set(heard.ids)
    assert set(talk.desk.people.taste(talk.person).seen) == set(first)


def test_a_verdict_and_more_like_it_but_different_in_one_message(talk: Talk) -> None:
    first = talk.recommend(LIKE_BAD).ids
    heard = talk.tell("seen_it", places(1), entity("opinion", "liked"), shift("light"),
                      text="seen the first, loved it; more like that but lighter")  # fmt: skip
    assert talk.desk.people.taste(talk.person).liked == (first[0],)
    assert talk.request.seeds == (first[0],) and talk.request.shifts[0].axis == "light"
    assert first[0] not in heard.ids and "you have seen" in heard.text


def test_more_like_the_second_but_newer_keeps_the_wish(talk: Talk) -> None:
    first = talk.recommend(LIKE_BAD).ids
    heard = talk.say(
        "more_like_shown", "more_like_shown", places(2), shift("new"), text="more like the second but newer"
    )
    assert talk.request.seeds == (first[1],)
    assert all((BY_ID[i].year or 0) > (BY_ID[first[1]].year or 0) for i in heard.ids)


def test_what_a_wish_says_of_titles_in_passing_is_kept(talk: Talk) -> None:
    heard = talk.recommend(title(FARGO, "seed"), title(UP, "disliked"), text="something like Fargo, I hated Up")
    assert talk.desk.people.taste(talk.person).disliked == (UP,) and UP not in heard.ids
    assert "did not like Up" in heard.text


def test_what_somebody_else_thinks_is_not_kept_as_the_persons_own(talk: Talk) -> None:
    said = "something like Fargo, my mum loved Up"
    talk.recommend(title(FARGO, "seed"), title(UP, "liked", start=said.index("Up")), text=said)
    assert talk.desk.people.taste(talk.person).liked == ()


def test_a_title_half_watched_is_kept_as_watching_and_not_shown_as_new(talk: Talk) -> None:
    talk.tell("watching_it", title(FARGO, "watching"), text="I'm halfway through Fargo")
    assert talk.desk.people.taste(talk.person).watching == (FARGO,)
    assert FARGO not in talk.recommend(LIKE_BAD, {"entity": "count", "value": 10}).ids


def test_seen_two_of_them_and_a_wish_keeps_the_present_request(talk: Talk) -> None:
    first = talk.recommend(LIKE_BAD).ids
    talk.say(
        "more_like_shown",
        "more_like_shown",
        places(1, 3),
        shift("light"),
        text="seen 1 and 3, something lighter please",
    )
    assert talk.request.seeds == (BAD,) and talk.request.shifts[0].axis == "light"
    assert set(talk.desk.people.taste(talk.person).seen) == {first[0], first[2]}


def test_a_critique_taken_for_a_question_is_a_critique(talk: Talk) -> None:
    first = talk.recommend(LIKE_BAD).ids
    talk.say("details", "ask_details", places(2), shift("violent", "less"), text="the second is too violent")
    assert talk.request.shifts[0].than == (first[1],)


def test_something_else_entirely_keeps_only_what_protects(talk: Talk) -> None:
    talk.recommend(LIKE_BAD, limit("kind", "series"), limit("max_age", 16))
    talk.say("more", "more", text="something else entirely")
    assert talk.request.seeds == () and talk.request.filters.kind is None and talk.request.filters.max_age == 16


ONE = {"entity": "count", "value": 1}


@pytest.mark.parametrize("count", [1, 3])
def test_a_dislike_with_a_reason_brings_others_on_the_asked_side_at_once(talk: Talk, count: int) -> None:
    first = talk.recommend(LIKE_BAD, {"entity": "count", "value": count}).ids
    heard = talk.tell("dislike_it", shift("violent", "less"), text="that's a bit too violent for me")
    at = AXES.index("violent")
    assert heard.ids and not set(first) & set(heard.ids)
    assert max(BY_ID[i].tone[at] for i in heard.ids) < max(BY_ID[i].tone[at] for i in first)
    assert talk.desk.people.taste(talk.person).disliked == (), "too violent is no verdict on what was not seen"
    against = BY_ID[first[0]].name if count == 1 else "those shown"
    assert f"less violent than {against}" in heard.text


def test_seen_disliked_and_why_brings_others_on_the_asked_side(talk: Talk) -> None:
    (first,) = talk.recommend(LIKE_BAD, ONE).ids
    said = "I've seen it but didn't like it, a bit too violent"
    heard = talk.tell("seen_it", entity("opinion", "disliked"), shift("violent", "less"), text=said)
    assert talk.desk.people.taste(talk.person).disliked == (first,)
    assert heard.text.startswith("Noted: you have seen") and heard.ids and first not in heard.ids
    assert talk.request.shifts[0].than == (first,)


@pytest.mark.parametrize(
    "reason", [limit("not_genres", "crime"), entity("person", "Bob Odenkirk", "out"), entity("not_text", "drug trade")]
)
@pytest.mark.parametrize("intent", ["dislike_it", "deny"])
def test_whatever_the_reason_the_whole_list_goes(talk: Talk, intent: str, reason: dict[str, object]) -> None:
    first = talk.recommend(limit("kind", "series"), {"entity": "count", "value": 2}).ids
    action = "feedback" if intent == "dislike_it" else "deny"
    heard = talk.say(action, intent, reason, text="no, not a fan of that")
    assert not set(first) & set(heard.ids) and talk.request.filters.kind == "series"
    filters = talk.request.filters
    assert filters.not_genres or filters.not_people or filters.not_words


@pytest.mark.parametrize(("action", "intent", "said"), [("feedback", "dislike_it", "boring"), ("deny", "deny", "nah")])
def test_a_list_turned_down_in_a_word_is_followed_by_others(talk: Talk, action: str, intent: str, said: str) -> None:
    first = talk.recommend(LIKE_BAD, {"entity": "count", "value": 3}).ids
    heard = talk.say(action, intent, text=said)
    assert heard.ids and not set(first) & set(heard.ids)
    assert talk.desk.people.taste(talk.person).disliked == ()


def test_which_one_is_asked_where_one_of_several_is_disliked(talk: Talk) -> None:
    talk.recommend(LIKE_BAD)
    heard = talk.tell("dislike_it", text="I didn't like it")
    assert heard.cards == [] and heard.text == say.WHICH_ONE


@pytest.mark.parametrize("said", ["never mind", "leave it", "no need"])
def test_leaving_it_brings_no_new_list(talk: Talk, said: str) -> None:
    talk.recommend(LIKE_BAD)
    assert talk.say("deny", "deny", text=said).cards == []


def test_a_reasoned_dislike_is_undone_like_any_change(talk: Talk) -> None:
    first = talk.recommend(LIKE_BAD, ONE).ids
    talk.tell("dislike_it", shift("violent", "less"), text="too violent for me")
    assert talk.say("undo", "undo").ids == first


@pytest.mark.parametrize(
    ("said", "critique"),
    [
        ("that's too violent", True),
        ("it looks a bit violent", True),
        ("I want something not too violent", False),
        ("something violent too", False),
    ],
)
def test_finding_fault_changes_the_wish_and_wishing_begins_a_new_one(talk: Talk, said: str, critique: bool) -> None:
    talk.recommend(LIKE_BAD)
    talk.recommend(shift("violent", "less"), text=said)
    assert talk.request.seeds == ((BAD,) if critique else ())
