"""Limits that were perhaps meant, over the turns of a conversation."""

from __future__ import annotations

from recommender.types import Filters
from tests.actions.talk import Entity, Talk, entity, limit, take_back, title
from tests.worlds import BAD, SAUL


def _perhaps(role: str, value: object) -> Entity:
    return entity("soft_limit", value, role)


def test_a_kind_that_was_perhaps_meant_orders_the_list_and_is_not_claimed(talk: Talk) -> None:
    heard = talk.recommend(_perhaps("kind", "film"), limit("genres", "crime"), text="film club tonight, crime please")
    assert talk.request.soft == Filters(kind="film") and talk.request.filters.kind is None
    assert all("film" not in label for label in heard.chips)


def test_it_holds_while_the_wish_grows(talk: Talk) -> None:
    talk.recommend(_perhaps("max_age", 8), limit("genres", "comedy"))
    talk.refine(limit("year_min", 2000), text="newer than 2000")
    assert talk.request.soft == Filters(max_age=8)


def test_it_is_gone_with_a_new_wish(talk: Talk) -> None:
    talk.recommend(_perhaps("kind", "film"), limit("genres", "crime"))
    talk.recommend(title(BAD, "seed"), text="something like Breaking Bad")
    assert talk.request.soft == Filters()


def test_what_is_said_plainly_takes_its_place(talk: Talk) -> None:
    talk.recommend(_perhaps("kind", "film"), limit("genres", "crime"))
    talk.refine(limit("kind", "series"), text="series only")
    assert talk.request.filters.kind == "series" and talk.request.soft == Filters()


def test_it_is_taken_back_with_the_limit_of_its_name(talk: Talk) -> None:
    talk.recommend(_perhaps("max_age", 8), limit("genres", "comedy"))
    talk.say("take_back", "take_back", take_back("max_age"), text="the age does not matter")
    assert talk.request.soft == Filters()


def test_why_not_tells_that_it_kept_a_title_away(talk: Talk) -> None:
    talk.recommend(_perhaps("kind", "film"), entity("count", 3), text="three for the film club")
    heard = talk.say("why_not", "why_not", title(BAD, "mention"), text="why not Breaking Bad")
    assert "not sure" in heard.text and "film" in heard.text


def test_the_kind_of_the_wish_before_is_not_kept_against_it(talk: Talk) -> None:
    talk.recommend(title(SAUL, "seed"), limit("kind", "series"), text="a series like Better Call Saul")
    talk.recommend(
        title(BAD, "seed"), _perhaps("kind", "film"), text="like Breaking Bad but I can't be doing with episodes"
    )
    assert talk.request.filters.kind is None and talk.request.soft == Filters(kind="film")


def test_what_is_perhaps_ruled_out_is_kept_beside_what_surely_is(talk: Talk) -> None:
    talk.recommend(_perhaps("not_notes", "sex"), limit("not_notes", "violence"), text="no gore, and keep it decent")
    assert talk.request.filters.not_notes == ("violence",) and talk.request.soft.not_notes == ("sex",)
