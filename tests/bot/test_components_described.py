"""Which of the shown ones, by what they are."""

from __future__ import annotations

from typing import Any

import pytest
from components_world import heard, limits, shifts, values


def described(text: str) -> list[tuple[str, Any]]:
    return [(e["role"], e["value"]) for e in heard(text) if e["entity"] == "described"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the French one", ("language", "fr")),
        ("how long is the korean one", ("language", "ko")),
        ("the american film", ("country", "US")),
        ("the one from Denmark", ("country", "DK")),
        ("the one with Tom Hanks", ("person", "Tom Hanks")),
        ("the animated one", ("genre", "animation")),
        ("the comedy please", ("genre", "comedy")),
        ("the one from 2014", ("year", [2014, 2014])),
        ("save the one from the nineties", ("year", [1990, 1999])),
        ("the 80s one", ("year", [1980, 1989])),
        ("the one about the chess player", ("words", "chess player")),
        ("I like the one set in space", ("words", "space")),
        ("the series, not the film", ("kind", "series")),
        ("the shortest", ("least", "runtime_min")),
        ("which is the newest of these?", ("most", "year")),
        ("which one is the funniest", ("most", "funny")),
        ("the least violent one", ("least", "violent")),
        ("the best rated of them", ("most", "rating")),
        ("the most obscure one", ("least", "known")),
    ],
)
def test_hears_which_one_is_meant(text: str, expected: tuple[str, Any]) -> None:
    assert described(text) == [expected]
    assert not limits(text) and not values(text, "free_text") and not values(text, "not_text")


@pytest.mark.parametrize(
    "text",
    [
        "French films",
        "a film about the oldest profession",
        "the one where a man relives the same day, what was it called, I want something like that",
        "give me the funniest movies",
        "the weirdest film you know",
        "a comedy",
    ],
)
def test_a_wish_describes_none_of_the_list(text: str) -> None:
    assert all(role == "words" for role, _ in described(text))


def test_the_most_of_all_is_a_wish_for_more() -> None:
    assert shifts("the weirdest film you know") == {("strange", "more", 1.0)}
