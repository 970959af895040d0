"""A fact with nothing to compare it with: "little known" is measured among the titles that fit, and said to be so."""

from __future__ import annotations

import pytest

from recommender.engine import Recommender
from recommender.types import Filters, Request, Shift


@pytest.mark.parametrize("limits", [Filters(kind="series"), Filters(genres=("crime",)), Filters(year_min=2015)])
@pytest.mark.parametrize("direction", [1, -1])
def test_little_known_is_the_least_known_of_those_that_meet_the_limits(
    recommender: Recommender, limits: Filters, direction: int
) -> None:
    found = recommender.recommend(Request(filters=limits, shifts=(Shift("known", direction),), n=9)).recommendations
    others = recommender.recommend(Request(filters=limits, n=50)).recommendations
    known = {r.title.id: float(recommender.index.known[recommender.catalogue.row[r.title.id]]) for r in others}
    furthest = max(known, key=lambda i: direction * known[i])
    assert furthest in [r.title.id for r in found] and len(found) < len(others)


def test_little_known_only_among_those_that_fit_is_said(recommender: Recommender) -> None:
    known, row = recommender.index.known, recommender.catalogue.row
    result = recommender.recommend(Request(filters=Filters(kind="series"), shifts=(Shift("known", -1),), n=1))
    floor = sorted(known)[len(known) // 4]
    said = any("these come nearest" in note for note in result.notes)
    assert said == all(known[row[r.title.id]] > floor for r in result.recommendations)
