"""Shifts, free words, counts and what is taken back."""

from __future__ import annotations

from typing import Any

import pytest
from components_world import limits, shifts, values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lighter", {("light", "more", 1.0)}),
        ("a bit lighter", {("light", "more", 0.5)}),
        ("much darker please", {("light", "less", 2.0)}),
        ("even lighter", {("light", "more", 1.0)}),
        ("something light", {("light", "more", 1.0)}),
        ("not as grim", {("light", "more", 1.0)}),
        ("easy watching", {("light", "more", 1.0)}),
        ("nothing too heavy", {("light", "more", 1.0)}),
        ("too dark", {("light", "more", 1.0)}),
        ("nowhere near as depressing", {("light", "more", 2.0)}),
        ("won't keep me up", {("scary", "less", 1.0), ("tense", "less", 1.0)}),
        ("funnier", {("funny", "more", 1.0)}),
        ("with more humour", {("funny", "more", 1.0)}),
        ("makes me laugh", {("funny", "more", 1.0)}),
        ("less violent", {("violent", "less", 1.0)}),
        ("not so violent", {("violent", "less", 1.0)}),
        ("less blood", {("violent", "less", 1.0)}),
        ("scarier", {("scary", "more", 1.0)}),
        ("not too scary", {("scary", "less", 1.0)}),
        ("more romantic", {("romantic", "more", 1.0)}),
        ("slower", {("fast", "less", 1.0)}),
        ("too slow for me", {("fast", "more", 1.0)}),
        ("more action", {("fast", "more", 1.0)}),
        ("smarter", {("cerebral", "more", 1.0)}),
        ("I want to switch off my brain", {("cerebral", "less", 1.0)}),
        ("less weird", {("strange", "less", 1.0)}),
        ("feel-good", {("uplifting", "more", 1.0)}),
        ("newer", {("new", "more", 1.0)}),
        ("older", {("new", "less", 1.0)}),
        ("shorter", {("long", "less", 1.0)}),
        ("too long", {("long", "less", 1.0)}),
        ("less known", {("known", "less", 1.0)}),
        ("hidden gems", {("known", "less", 1.0)}),
        ("make it darker and slower", {("light", "less", 1.0), ("fast", "less", 1.0)}),
        ("how scary is it", set()),
        ("an old man and a short boy", set()),
        ("violence", set()),
    ],
)
def test_reads_shifts_with_direction_and_strength(text: str, expected: set[tuple[str, str, float]]) -> None:
    assert shifts(text) == expected


def test_not_scary_is_a_wish_and_a_limit() -> None:
    assert shifts("not scary") == {("scary", "less", 1.0)}
    assert limits("not scary") == {("not_notes", "fright")}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a con man teaches a bank robber's son chess", ["a con man teaches a bank robber's son chess"]),
        ("I'm looking for a film about time travel, please", ["time travel"]),
        ("something like Breaking Bad but lighter", []),
        ("only series, and nothing from before 2010", []),
        ("hi, can you recommend something for tonight?", []),
        ("a funny heist film from the nineties", ["heist"]),
    ],
)
def test_leaves_the_words_that_are_worth_searching_for(text: str, left: list[str]) -> None:
    assert values(text, "free_text") == left


def test_words_under_a_no_are_not_searched_for() -> None:
    assert values("a comedy with no zombies", "free_text") == []
    assert values("a comedy with no zombies", "not_text") == ["zombies"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("give me ten", [10]),
        ("3 more", [3]),
        ("just one film", [1]),
        ("three comedies please", [3]),
        ("top 10 horror films", [10]),
        ("under two hours", []),
        ("three seasons", []),
        ("with my 10-year-old", []),
    ],
)
def test_reads_how_many(text: str, count: list[int]) -> None:
    assert values(text, "count") == count


@pytest.mark.parametrize(
    ("text", "dropped"),
    [
        ("forget the comedy part", ["comedy"]),
        ("never mind the year", ["year_min", "year_max"]),
        ("it doesn't have to be a series", ["kind"]),
        ("drop the runtime limit", ["runtime_max_min", "runtime_min_min"]),
        ("any language is fine", ["languages", "not_languages"]),
        ("forget the lighter part", ["light"]),
        ("remove the age limit", ["max_age"]),
        ("drop Breaking Bad", ["seed"]),
        ("forget about Tom Hanks", ["people", "not_people"]),
        ("not necessarily Korean", ["languages", "countries"]),
        ("forget everything about me", []),
        ("never mind", []),
    ],
)
def test_reads_what_is_taken_back(text: str, dropped: list[Any]) -> None:
    assert values(text, "take_back") == dropped
    assert limits(text) == set()
