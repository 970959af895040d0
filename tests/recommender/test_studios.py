"""Whose a title is, where people refuse a studio: "no Marvel", "not Disney"."""

from __future__ import annotations

import pytest

from recommender.spoken_of import speaks_of, spoken_of, subject
from recommender.studios import studios_of
from recommender.types import Title


@pytest.mark.parametrize(
    ("name", "year", "said"),
    [
        ("Toy Story 3", 2010, {"pixar", "disney"}),
        ("Up", 2009, {"pixar", "disney"}),
        ("Up", 1984, set()),
        ("Monsters, Inc.", 2001, {"pixar", "disney"}),
        ("Thor: Ragnarok", 2017, {"marvel", "mcu"}),
        ("Thornado", 2017, set()),
        ("Blade Runner", 1982, set()),
        ("Big Hero 6", 2014, {"marvel", "mcu", "disney"}),
        ("The Dark Knight", 2008, {"dc", "dc comics", "dceu"}),
    ],
)
def test_a_title_is_its_studios(name: str, year: int, said: set[str]) -> None:
    assert studios_of(titled(name, year)) == said


@pytest.mark.parametrize("refused", ["marvel", "Marvel films", "marvel stuff", "MCU"])
def test_who_refuses_a_studio_is_shown_none_of_its_titles(refused: str) -> None:
    assert speaks_of(spoken_of(titled("Iron Man", 2008)), subject(refused))
    assert not speaks_of(spoken_of(titled("Joker", 2019)), subject(refused))


def titled(name: str, year: int) -> Title:
    return Title(name, name, "film", year, description="Somebody goes somewhere.")
