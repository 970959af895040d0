"""Of people joined by an "or" one is enough."""

from __future__ import annotations

from recommender.types import Filters
from tests.actions.talk import Talk, entity
from tests.worlds import FARGO_SERIES, SAUL


def test_with_one_or_the_other_shows_titles_of_either(talk: Talk) -> None:
    heard = talk.recommend(
        entity("person", "Bob Odenkirk", "in", either=True), entity("person", "Vince Gilligan", "in", either=True)
    )
    assert talk.request.filters == Filters(people_any=("Bob Odenkirk", "Vince Gilligan"))
    assert {SAUL, FARGO_SERIES} <= set(heard.ids)


def test_without_one_of_them_leaves_the_other(talk: Talk) -> None:
    talk.recommend(
        entity("person", "Bob Odenkirk", "in", either=True), entity("person", "Vince Gilligan", "in", either=True)
    )
    talk.refine(entity("person", "Bob Odenkirk", "out"))
    assert talk.request.filters == Filters(people_any=("Vince Gilligan",), not_people=("Bob Odenkirk",))
