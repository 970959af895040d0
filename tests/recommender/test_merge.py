"""The same work from several sources becomes one title, and two works stay two."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recommender.merge import merge
from recommender.types import Title

FIRST = Title("a", "Well", "series", 2008, end_year=2013, source="one")
LATEST = Title("b", "Well", "series", None, latest_year=2012, age=16, source="two")


def ids(*titles: Title) -> list[str]:
    return [title.id for title in merge([], titles)]


@pytest.mark.parametrize("pair", [(FIRST, LATEST), (LATEST, FIRST)])
def test_a_series_with_its_first_and_its_latest_year_is_one(pair: tuple[Title, Title]) -> None:
    (title,) = merge([], pair)
    assert (title.id, title.year, title.age) == (pair[0].id, 2008, 16)


def test_one_late_season_does_not_make_another_series() -> None:
    (title,) = merge([], [replace(LATEST, year=2012), FIRST])
    assert title.year == 2008


@pytest.mark.parametrize(
    "other",
    [
        replace(LATEST, latest_year=2005),
        replace(LATEST, latest_year=2019),
        replace(LATEST, kind="film", latest_year=None, year=2008),
        replace(FIRST, id="b", year=1978, end_year=None, source="two"),
        replace(LATEST, title="Sea"),
    ],
)
def test_what_cannot_be_the_same_stays_two(other: Title) -> None:
    assert ids(FIRST, other) == ["a", "b"]


def test_two_imdb_ids_are_two_works_and_one_is_one() -> None:
    one, two = Title("a", "Crash", "film", 2004, "tt1"), Title("b", "Crash", "film", 2005, "tt2")
    assert ids(one, two, Title("c", "Anything", "film", 1950, "tt2")) == ["a", "b"]


def test_one_source_with_two_directors_means_two_films() -> None:
    one = Title("a", "Snow", "film", 1987, directors=("Ana Roe",), source="s")
    assert ids(one, replace(one, id="b", directors=("Bo Li",))) == ["a", "b"]
    assert ids(one, replace(one, id="b"), replace(one, id="c", source="t", directors=("A. Roe",))) == ["a"]


def test_a_name_in_another_language_is_a_name() -> None:
    assert ids(
        Title("a", "Money Heist", "series", 2017, original_title="La casa de papel"),
        Title("b", "La Casa de Papel", "series", latest_year=2021),
    ) == ["a"]


def test_of_two_namesakes_the_nearer_year_is_meant_and_without_a_year_neither() -> None:
    old, new = Title("a", "Well", "series", 1978, end_year=1979), Title("b", "Well", "series", 2004, end_year=2009)
    assert ids(old, new, Title("c", "Well", "series", latest_year=2009)) == ["a", "b"]
    assert ids(old, new, Title("c", "Well", "series")) == ["a", "b", "c"]


def test_a_written_description_takes_the_place_of_a_made_one() -> None:
    made = Title("a", "Well", "film", 1990, description="A film.", generated=True)
    (title,) = merge([], [made, Title("b", "Well", "film", 1990, description="Deep.", themes=("water",))])
    assert (title.description, title.generated, title.themes) == ("Deep.", False, ("water",))


def test_ours_are_never_merged_with_each_other_and_keep_their_words() -> None:
    ours = [Title("a", "Well", "film", 1990, description="Ours."), Title("b", "Well", "film", 1991)]
    merged = merge(ours, [Title("c", "Well", "film", 1990, "tt1", themes=("x",), description="Theirs.")])
    assert merged == [replace(ours[0], imdb_id="tt1"), ours[1]]


def test_every_fact_filled_in_keeps_where_it_came_from() -> None:
    mine = Title("a", "Alpha", "film", year=1990)
    first = Title("b", "Alpha", "film", year=1990, runtime_min=90, source="netflix")
    second = Title("c", "Alpha", "film", year=1990, runtime_min=95, age=12, source="wikidata")
    (merged,) = merge([mine], [first, second])
    assert (merged.runtime_min, merged.age) == (90, 12)
    assert dict(merged.origins) == {"runtime_min": "netflix", "age": "wikidata"}
