"""Where little or nothing fits, the limit that costs most is named, with what it costs."""

from __future__ import annotations

from recommender.engine import Recommender
from recommender.types import Filters, Request, Taste
from tests.worlds import FARGO, HEAT, TITLES


def test_the_narrowest_limit_is_named_with_what_it_costs(recommender: Recommender) -> None:
    result = recommender.recommend(Request(filters=Filters(kind="film", genres=("horror",), year_max=1990)))
    assert result.recommendations == ()
    assert result.notes == ("The limit that excludes most is “1990 or earlier”: without it there are 2 more.",)


def test_the_cost_of_a_limit_does_not_count_the_franchise_of_the_seed(recommender: Recommender) -> None:
    request = Request(seeds=(FARGO,), filters=Filters(kind="series", genres=("crime",), year_min=2016))
    assert recommender.recommend(request).notes == (
        "The limit that excludes most is “2016 or later”: without it there are 3 more.",
    )


def test_the_cost_of_a_limit_does_not_count_what_is_shown_already(recommender: Recommender) -> None:
    films = [t for t in TITLES if t.kind == "film" and "crime" in t.genres]
    result = recommender.recommend(Request(filters=Filters(kind="film", genres=("crime",), people=("Al Pacino",))))
    assert [r.title.id for r in result.recommendations] == [HEAT]
    assert len(films) == 2 and result.notes[0].endswith("“with Al Pacino”: without it there is 1 more.")


def test_a_platform_that_cannot_be_checked_is_not_blamed(recommender: Recommender) -> None:
    result = recommender.recommend(Request(filters=Filters(kind="film", people=("Al Pacino",), platforms=("netflix",))))
    assert not any("“on Netflix”" in note for note in result.notes)


def test_no_limit_is_blamed_where_none_is_the_cause(recommender: Recommender) -> None:
    everything = Taste(never=tuple(t.id for t in TITLES))
    assert recommender.recommend(Request(filters=Filters(kind="film"), taste=everything)).notes == ()
