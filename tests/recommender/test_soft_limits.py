"""A limit that was perhaps meant holds where enough titles meet it, and never empties a list."""

from __future__ import annotations

import pytest

from recommender.engine import Recommender
from recommender.types import Filters, Request
from tests.worlds import BAD, FOLLOWS, HEAT, IT, PARASITE, SPIRITED, tiny_recommender

FILMS = Filters(kind="film")


@pytest.fixture(scope="module")
def recommender(tmp_path_factory: pytest.TempPathFactory) -> Recommender:
    return tiny_recommender(tmp_path_factory.mktemp("soft"))


def _kinds(recommender: Recommender, request: Request) -> set[str]:
    return {r.title.kind for r in recommender.recommend(request).recommendations}


def test_where_enough_titles_meet_it_only_they_are_shown(recommender: Recommender) -> None:
    assert _kinds(recommender, Request(n=4)) == {"film", "series"}
    assert _kinds(recommender, Request(n=4, soft=FILMS)) == {"film"}


def test_where_too_few_meet_it_the_list_is_as_without_it(recommender: Recommender) -> None:
    wish = Request(filters=Filters(kind="series"), n=3)
    with_it = recommender.recommend(Request(filters=wish.filters, n=3, soft=Filters(languages=("es",))))
    assert [r.title.id for r in with_it.recommendations] == [
        r.title.id for r in recommender.recommend(wish).recommendations
    ]


def test_what_may_protect_a_child_needs_only_a_few_that_meet_it(recommender: Recommender) -> None:
    found = recommender.recommend(Request(n=5, soft=Filters(max_age=8))).recommendations
    assert found and all(r.title.age is not None and r.title.age <= 8 for r in found)


def test_what_is_surely_asked_for_is_never_given_up_for_it(recommender: Recommender) -> None:
    horror = Request(filters=Filters(genres=("horror",)), n=2, soft=Filters(max_age=8))
    assert {r.title.id for r in recommender.recommend(horror).recommendations} == {IT, FOLLOWS}


def test_it_is_claimed_nowhere_but_told_where_it_is_the_cause(recommender: Recommender) -> None:
    request = Request(n=4, soft=FILMS)
    assert recommender.recommend(request).understood == recommender.recommend(Request(n=4)).understood
    said = recommender.why_not(BAD, request)
    assert "not sure" in said and "film" in said and "Breaking Bad" in said


def test_why_not_names_the_sure_cause_first(recommender: Recommender) -> None:
    assert "not sure" not in recommender.why_not(BAD, Request(n=4, soft=FILMS, exclude=(BAD,)))


def test_a_title_that_meets_it_is_told_its_place(recommender: Recommender) -> None:
    asked = [recommender.why_not(title_id, Request(n=3, soft=FILMS)) for title_id in (PARASITE, SPIRITED, HEAT)]
    assert all("not sure" not in said for said in asked)


def test_a_request_with_one_is_read_back_equal() -> None:
    request = Request(soft=Filters(kind="film", not_notes=("sex",)))
    assert Request.from_dict(request.to_dict()) == request
    assert Request.from_dict({"n": 3}).soft == Filters()
