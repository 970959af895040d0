"""The ten turns that a newcomer's conversation goes through, each heard for what it is."""

from __future__ import annotations

from typing import Any

import pytest
from components_world import parsed

TURNS: tuple[tuple[str, str, set[tuple[str, str | None, str]]], ...] = (
    ("hi", "greet", set()),
    (
        "something like Breaking Bad but lighter",
        "recommend",
        {("title", "seed", "bad"), ("shift", "more", "light")},
    ),
    (
        "only series, and nothing from before 2010",
        "refine",
        {("limit", "kind", "series"), ("limit", "year_min", "2010")},
    ),
    ("why the second one?", "why", {("ordinal", None, "[2]")}),
    (
        "I've seen the first one, it was great",
        "seen_it",
        {("act", None, "seen"), ("ordinal", None, "[1]"), ("opinion", None, "liked")},
    ),
    ("not the third, never again", "never_again", {("ordinal", None, "[3]")}),
    (
        "how long is the second one and who is in it",
        "ask_details",
        {("detail", None, "runtime"), ("ordinal", None, "[2]"), ("detail", None, "cast")},
    ),
    (
        "something for tonight with my 10-year-old, under two hours, no animation",
        "recommend",
        {
            ("limit", "max_age", "10"),
            ("limit", "runtime_max_min", "120"),
            ("limit", "not_genres", "animation"),
        },
    ),
    ("like Blorgon Chronicles", "recommend", {("unknown_title", None, "Blorgon Chronicles")}),
    ("what's the capital of France", "out_of_scope", {("free_text", None, "capital of France")}),
    ("bye", "goodbye", set()),
)


def said(entity: dict[str, Any]) -> tuple[str, str | None, str]:
    return entity["entity"], entity.get("role"), str(entity["value"])


def beside_moods(heard: dict[str, Any]) -> list[dict[str, Any]]:
    """What is found besides how the sentence is meant."""
    return [entity for entity in heard["entities"] if entity["entity"] != "mood"]


@pytest.mark.parametrize(("text", "intent", "entities"), TURNS, ids=[turn[0] for turn in TURNS])
def test_each_turn_is_understood(text: str, intent: str, entities: set[tuple[str, str | None, str]]) -> None:
    heard = parsed(text)
    assert heard["intent"]["name"] == intent
    assert {said(entity) for entity in beside_moods(heard)} == entities


@pytest.mark.parametrize("text", [turn[0].upper() for turn in TURNS[1:9]] + [turn[0].lower() for turn in TURNS[1:9]])
def test_capitals_do_not_change_the_intent(text: str) -> None:
    expected = {turn[0].lower(): turn[1] for turn in TURNS}[text.lower()]
    assert parsed(text)["intent"]["name"] == expected


def test_the_numbers_and_names_come_as_they_are_needed() -> None:
    (age, runtime, genre) = sorted(beside_moods(parsed(TURNS[7][0])), key=lambda entity: entity["start"])
    assert (age["value"], runtime["value"], genre["value"]) == (10, 120, "animation")
    (ordinal,) = beside_moods(parsed("why the second one?"))
    assert ordinal["value"] == [2]
    (unknown,) = beside_moods(parsed("like Blorgon Chronicles"))
    assert all(set(near) == {"id", "label"} for near in unknown["nearest"])
