"""Seasons, episodes and minutes in the words that people use, and where a number limits nothing."""

from __future__ import annotations

from typing import Any

import pytest

from tests.bot.components_world import limits

MOST, LEAST = "runtime_max_min", "runtime_min_min"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two series at most", {("seasons_max", 2), ("kind", "series")}),
        ("at least three series of it", {("seasons_min", 3), ("kind", "series")}),
        ("shorter than 8 seasons", {("seasons_max", 7)}),
        ("few seasons please", {("seasons_max", 3), ("kind", "series")}),
        ("16 episodes max", {("episodes_max", 16), ("kind", "series")}),
        ("ten episodes absolute max", {("episodes_max", 10), ("kind", "series")}),
        ("less than 10 eps total", {("episodes_max", 9), ("kind", "series")}),
        ("don't want anything over 8 episodes", {("episodes_max", 8), ("kind", "series")}),
        ("not 150 episodes", {("episodes_max", 149), ("kind", "series")}),
        ("no more than 6 parts", {("episodes_max", 6), ("kind", "series")}),
        ("5 or more seasons", {("seasons_min", 5)}),
        ("a 6-part thing", {("seasons_max", 1), ("kind", "series")}),
        ("not loads of seasons", {("seasons_max", 3), ("kind", "series")}),
        ("a spy mini please", {("seasons_max", 1), ("kind", "series")}),
        ("one season or two", {("seasons_max", 2)}),
        ("no second season please", {("seasons_max", 1), ("kind", "series")}),
    ],
)
def test_reads_how_many_parts(text: str, expected: set[tuple[str, Any]]) -> None:
    assert limits(text) == expected


@pytest.mark.parametrize("text", ["I am 45 episodes into Dark", "two series please", "I stopped in season 2", "about a hundred episodes of cheer", "after 3 seasons I gave up"])  # fmt: skip
def test_a_number_that_limits_no_parts(text: str) -> None:
    assert {field for field, _ in limits(text)} & {"seasons_max", "seasons_min", "episodes_max"} == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("episodes less than half hr", {(MOST, 30), ("kind", "series")}),
        ("hour long eps no good", {(MOST, 50), ("kind", "series")}),
        ("we start at eight and must be done by ten", {(MOST, 120)}),
        ("It is 9 now and I want to be asleep by 10:30", {(MOST, 90)}),
        ("80 something mins", {(MOST, 89)}),
        ("25 minutes per evening", {(MOST, 25)}),
        ("max 1h30 per evening", {(MOST, 90)}),
        ("I can't sit for more than an hour and three quarters", {(MOST, 105)}),
        ("60 mins is too much, half that", {(MOST, 30)}),
        ("two hours is too long", {(MOST, 115)}),
        ("at least 3 hours", {(LEAST, 180)}),
        ("quarter of an hour", {(MOST, 15)}),
        ("more than 2 and a half hours", {(LEAST, 150)}),
        ("hour and a half-ish", {(MOST, 90)}),
        ("around the hundred minutes", {(MOST, 115)}),
        ("nt more than 2h", {(MOST, 120)}),
        ("it's half eight and we've got till ten", {(MOST, 90)}),
        ("over by half past ten, and we sit down at quarter past eight", {(MOST, 135)}),
        ("nothing over 100. dogs", {(MOST, 100)}),
        ("it's half eight now and the lights go out at ten", {(MOST, 90)}),
        ("a hundred and thirty minutes at most", {(MOST, 130)}),
        ("forty minutes an episode or more", {(LEAST, 40), ("kind", "series")}),
        ("under 90 please", {(MOST, 90)}),
        ("two hours at the least", {(LEAST, 120)}),
        ("it needs to last an hour", {(MOST, 60)}),
        ("not hour-long episodes", {(MOST, 50), ("kind", "series")}),
    ],
)
def test_reads_how_long(text: str, expected: set[tuple[str, Any]]) -> None:
    assert limits(text) == expected


@pytest.mark.parametrize("text", ["we cannot agree since one hour", "done in the first 20 minutes", "start at the beginning", "over by the river"])  # fmt: skip
def test_a_time_that_limits_nothing(text: str) -> None:
    assert {field for field, _ in limits(text)} & {MOST, LEAST} == set()
