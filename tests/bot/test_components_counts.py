"""How many titles are asked for: the count corrected, and more than can be shown."""

from __future__ import annotations

import pytest

from bot.components.understand import understand
from recommender.lexicon import Lexicon
from recommender.types import Title


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("that's too many, three", [3]),
        ("too few, make it seven", [7]),
        ("give me 500 comedies", [500]),
        ("give me 500", []),
        ("90 minutes is too much, 80 minutes", []),
        ("kindly one film which is both", [1]),
        ("can you tell me one Danish series", [1]),
        ("we want one film that pleases us both", [1]),
        ("5 films for a hen do", [5]),
        ("not so many, two is enough", [2]),
        ("2 or 3 comedies", [3]),
        ("famous westerns, 5 of them", [5]),
        ("need a pair of films", [2]),
    ],
)
def test_the_number_of_titles(text: str, count: list[int]) -> None:
    assert [e["value"] for e in understand(text, Lexicon(())) if e["entity"] == "count"] == count


@pytest.mark.parametrize(
    "text",
    [
        "one of those slow films", "I'd like one where nobody dies", "one with dogs", "ok one more try", "one more thing, she hates spiders", "we have one more guest",
        "two more things: short, and no aliens", "my top four are all westerns", "9 toddlers at a party", "5 girls at a sleepover", "a couple falls apart", "two friends want comedies",
        "2 people, 1 sofa, comedy", "two brothers, one farm", "the best film in years, half of us agree", "a film with three acts", "that first one", "I have seen those two films",
    ],
)  # fmt: skip
def test_a_number_of_anything_else_counts_no_titles(text: str) -> None:
    assert [e for e in understand(text, Lexicon(())) if e["entity"] == "count"] == []


def test_a_number_of_titles_names_nobody() -> None:
    lexicon = Lexicon.from_titles([Title("x", "X", "film", 1999, cast=("Clarence Williams III",))])
    assert not [e for e in understand("3 films for tonight", lexicon) if e["entity"] == "person"]
