"""Words that are surely names: one name after the other, beginnings, ends and slips."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.lexicon import Lexicon
from recommender.lexicon.named import titles_named
from recommender.types import Title

WORLD = (
    Title("silt", "Silt", "series", 2023),
    Title("harbour", "Harbour", "series", 2021),
    Title("tide", "The Tide Clerks", "film", 2003),
    Title("letter", "Dear Quillon: A Letter to His Son", "film", 2008),
    Title("brewski", "The Big Brewski", "film", 1998),
    Title("marvin", "Captain Marvolo", "film", 2019),
    Title("marvin2", "Madame Marvolo", "film", 2023),
    Title("old", "Harbour Lights", "film", 1980),
    Title("new", "Harbour Lights", "film", 2015),
)
WELL_KNOWN = {title.id: 0.9 for title in WORLD}


@pytest.fixture(scope="module")
def world() -> Lexicon:
    return Lexicon.from_titles(WORLD, WELL_KNOWN)


def named(world: Lexicon, text: str) -> list[str]:
    return [mention.value for mention in titles_named(world, text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("silt, harbour", ["silt", "harbour"]),
        ("silt harbour", []),
        ("silt harbour tide clerks", ["silt", "harbour", "tide"]),
        ("silt, the tide clerks and harbour", ["silt", "tide", "harbour"]),
        ("tide clerks", ["tide"]),
        ("dear quillon", ["letter"]),
        ("brewski", ["brewski"]),
        ("the tide clerksy", ["tide"]),
        ("marvolo", []),
        ("something else entirely", []),
        ("silt something", []),
        ("", []),
    ],
)
def test_words_that_are_names_are_found_without_anything_around_them(
    world: Lexicon, text: str, titles: list[str]
) -> None:
    assert named(world, text) == titles


def test_the_longest_names_are_meant(world: Lexicon) -> None:
    assert named(world, "harbour lights")[0] in ("old", "new")


def test_a_year_beside_the_name_says_which(world: Lexicon) -> None:
    text = "harbour lights (1980)"
    assert [mention.value for mention in titles_named(world, text, 0, len("harbour lights"))] == ["old"]


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_any_words_are_read_and_every_name_stands_in_its_place(text: str, start: int, end: int) -> None:
    for mention in titles_named(Lexicon.from_titles(WORLD, WELL_KNOWN), text, start, end):
        assert start <= mention.start < mention.end <= end
