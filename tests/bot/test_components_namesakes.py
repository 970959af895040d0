"""Which of several titles of one name is meant: by a word of its name, a decade, a country, its age or its kind."""

from __future__ import annotations

import pytest

from bot.components.understand import understand
from recommender.lexicon import Lexicon
from recommender.types import Title

TITLES = (
    Title("office", "The Office", "series", 2005, countries=("US",)),
    Title("office uk", "The Office", "series", 2001, countries=("GB",)),
    Title("avatar", "Avatar", "film", 2009, countries=("US",)),
    Title("bender", "Avatar: The Last Airbender", "series", 2005, countries=("US",)),
    Title("wick", "John Wick", "film", 2014, countries=("US",)),
    Title("wick 4", "John Wick: Chapter 4", "film", 2023, countries=("US",)),
    Title("boat", "Das Boot", "film", 1981, countries=("DE",)),
    Title("boat now", "Das Boot", "series", 2018, countries=("DE",)),
)
LEXICON = Lexicon.from_titles(TITLES, {title.id: 0.6 if title.id == "office uk" else 0.7 for title in TITLES})


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("something like Avatar", "avatar"), ("like Avatar, the airbender one", "bender"), ("like john wick", "wick"), ("like jon wick", "wick"),
        ("john wick is my comfort film, more of that", "wick"), ("like Das Boot, the long one from the eighties", "boat"), ("like Das Boot, the 80s one", "boat"),
        ("like Das Boot – the old film one", "boat"), ("like The Office but the uk one", "office uk"), ("like The Office", "office"),
    ],
)  # fmt: skip
def test_what_stands_beside_a_name_tells_which(text: str, title: str) -> None:
    assert [e["value"] for e in understand(text, LEXICON) if e["entity"] == "title"] == [title]


def test_the_first_of_two_years_is_no_title() -> None:
    lexicon = Lexicon.from_titles([Title("odyssey", "2001: A Space Odyssey", "film", 1968, aliases=("2001",))])
    heard = understand("a fantasy film from between 2001 and 2012", lexicon)
    assert {(e["role"], e["value"]) for e in heard if str(e.get("role")).startswith("year")} == {
        ("year_min", 2001),
        ("year_max", 2012),
    }
    assert [e for e in heard if e["entity"] == "title"] == []
