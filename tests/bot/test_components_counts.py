"""How many titles are asked for: the count corrected, and more than can be shown."""

from __future__ import annotations

import pytest

from bot.components.understand import understand
from recommender.lexicon import Lexicon


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("that's too many, three", [3]),
        ("too few, make it seven", [7]),
        ("give me 500 comedies", [500]),
        ("give me 500", []),
        ("90 minutes is too much, 80 minutes", []),
    ],
)
def test_the_number_of_titles(text: str, count: list[int]) -> None:
    assert [e["value"] for e in understand(text, Lexicon(())) if e["entity"] == "count"] == count
