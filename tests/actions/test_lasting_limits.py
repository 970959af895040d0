"""A limit for good: kept with its words, held in every later wish, given up only when taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recommender.types import Filters, Taste
from tests.actions.talk import Talk, entity, limit, rid, title
from tests.worlds import BAD, IT, SAUL, UP

LIKE_BAD = title(BAD, "seed")


@pytest.mark.parametrize(
    "text",
    [
        "I never want horror again",
        "never show me horror",
        "no horror, ever",
        "I don't want horror any more",
        "I don’t want horror anymore",
        "from now on no horror",
        "in general no horror",
        "always without horror please",
        "never suggest horror to me again",
    ],
)
@pytest.mark.parametrize("where", ["feedback", "wish"])
def test_a_limit_for_good_is_kept_and_holds_in_every_later_wish(talk: Talk, text: str, where: str) -> None:
    no_horror = limit("not_genres", "horror")
    heard = (
        talk.tell("never_again", no_horror, text=text) if where == "feedback" else talk.recommend(no_horror, text=text)
    )
    assert "Noted for good: no horror." in heard.text
    assert [(kept.field, kept.value, kept.words) for kept in talk.desk.people.limits(talk.person)] == [
        ("not_genres", "horror", text)
    ]
    other = replace(talk, slots={})
    other.recommend(title(UP, "seed"))
    assert other.request.filters == Filters(not_genres=("horror",))


@pytest.mark.parametrize(
    "text",
    [
        "I have never seen a Korean thriller",
        "the best Korean thriller ever",
        "a Korean thriller for everyone",
        "never mind the year, a Korean thriller",
        "a Korean thriller that never gets boring",
        "a Korean thriller I can always come back to",
        "every Korean thriller you know",
    ],
)
def test_a_limit_for_tonight_is_not_kept_for_good(talk: Talk, text: str) -> None:
    heard = talk.recommend(limit("languages", "ko"), limit("genres", "thriller"), text=text)
    assert "for good" not in heard.text and talk.desk.people.limits(talk.person) == []


def test_a_limit_for_good_holds_for_the_present_list_too(talk: Talk) -> None:
    talk.recommend(limit("genres", "horror"), limit("genres", "family"), entity("count", 10))
    assert IT in talk.shown
    heard = talk.tell("never_again", limit("not_genres", "horror"), text="never again horror")
    assert "Noted for good: no horror." in heard.text and heard.ids and IT not in heard.ids
    assert IT not in talk.say("more", "more").ids


def test_a_person_can_be_out_for_good(talk: Talk) -> None:
    talk.recommend(LIKE_BAD, entity("count", 1))
    heard = talk.tell(
        "never_again", {"entity": "person", "value": "Bob Odenkirk", "role": "out"}, text="never Bob Odenkirk again"
    )
    assert "Noted for good: without Bob Odenkirk." in heard.text
    assert talk.desk.people.taste(talk.person) == Taste(), "the card on the list is not what was meant"
    assert SAUL not in talk.recommend(LIKE_BAD).ids


def test_a_limit_for_good_gives_way_to_a_wish_against_it(talk: Talk) -> None:
    talk.desk.people.limit(talk.person, "not_genres", "horror", "never horror")
    talk.desk.people.limit(talk.person, "year_min", 2015, "never before 2015")
    talk.recommend(limit("genres", "horror"), limit("year_max", 2014))
    assert talk.request.filters == Filters(genres=("horror",), year_max=2014)
    talk.recommend(LIKE_BAD)
    assert talk.request.filters == Filters(not_genres=("horror",), year_min=2015)


def test_limits_for_good_hold_for_more_like_it_without_a_request(talk: Talk) -> None:
    card = talk.recommend(LIKE_BAD).cards[0]
    talk.say("start_over", "start_over")
    talk.desk.people.limit(talk.person, "kind", "film", "only films from now on")
    heard = talk.say("more_like_shown", "more_like_shown", rid(card["rid"]))
    assert heard.cards and {shown["kind"] for shown in heard.cards} == {"film"}


def test_content_that_is_out_for_good_stays_out_beside_what_is_out_tonight(talk: Talk) -> None:
    talk.recommend(limit("not_notes", "violence"))
    talk.desk.people.limit(talk.person, "not_notes", "sex", "never sex")
    talk.recommend(LIKE_BAD)
    assert set(talk.request.filters.not_notes) == {"violence", "sex"}


@pytest.mark.parametrize("part", ["not_genres", "horror", "not_genres=horror"])
def test_a_limit_for_good_can_be_taken_back(talk: Talk, part: str) -> None:
    talk.desk.people.limit(talk.person, "not_genres", "horror", "never horror")
    talk.recommend(LIKE_BAD)
    talk.say("take_back", "take_back", entity("take_back", part))
    assert talk.desk.people.limits(talk.person) == [] and talk.request.filters == Filters()


def test_a_limit_for_good_can_be_taken_back_without_a_list(talk: Talk) -> None:
    talk.desk.people.limit(talk.person, "year_min", 1990, "never before 1990")
    talk.desk.people.limit(talk.person, "year_max", 2020, "never after 2020")
    heard = talk.say("take_back", "take_back", entity("take_back", "year_min"))
    assert heard.text == "No longer kept: 1990 or later, 2020 or earlier."
    assert talk.desk.people.limits(talk.person) == []
