"""A range of years that grows: "the nineties are fine as well" after the eighties."""

from __future__ import annotations

import pytest

from actions.conversation import request_from
from actions.message import Message
from recommender.types import Filters, Request, Taste


@pytest.mark.parametrize(
    ("held", "grown"),
    [
        (Filters(year_min=1980, year_max=1989), (1980, 1999)),
        (Filters(year_min=2000, year_max=2009), (1990, 2009)),
        (Filters(year_max=1979), (None, 1999)),
        (Filters(year_min=2010), (1990, None)),
        (Filters(), (1990, 1999)),
    ],
)
def test_a_decade_that_is_fine_as_well_widens_what_holds(held: Filters, grown: tuple[int | None, int | None]) -> None:
    years = tuple(
        {"entity": "limit", "role": role, "value": year, "grows": True}
        for role, year in (("year_min", 1990), ("year_max", 1999))
    )
    message = Message("the 90s are fine as well", "refine", years)
    filters = request_from(message, Request(filters=held), Taste(), ()).filters
    assert (filters.year_min, filters.year_max) == grown
