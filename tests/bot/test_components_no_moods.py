"""Words of a mood that wish for none, and wishes for one in other words."""

from __future__ import annotations

import pytest

from tests.bot.components_world import shifts

Mood = tuple[str, str]


def _moods(said: str) -> set[Mood]:
    return {(axis, role) for axis, role, _ in shifts(said)}


@pytest.mark.parametrize(
    "said",
    [
        "crime series, the long rambling kind",
        "the sort I mean is the haunted lighthouse kind",
        "not that kind of western",
        "still animated, still for adults",
        "what do people put on when they're happy?",
        "a dog in it would make my old aunt happy",
        "films from before he was famous",
        "everybody has seen Fargo",
        "a film about a family moving to a lighthouse",
        "that's it, that's the brief",
        "I don't want to think about my exams",
        "lowkey scared of lighthouses",
        "Inception made me cry",
        "the big one is 14, series",
        "we're hanging on by a thread",
    ],
)
def test_words_that_belong_to_something_else_are_no_mood(said: str) -> None:
    assert _moods(said) == set()


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("a kind film", {("light", "more")}),
        ("something that is kind", {("light", "more")}),
        ("happy film please", {("uplifting", "more")}),
        ("British, harmless, about bees", {("light", "more")}),
        ("comfort us with bees", {("light", "more")}),
        ("same warmth, other job", {("light", "more")}),
        ("less talking more doing", {("fast", "more")}),
        ("cheer it up", {("uplifting", "more")}),
        ("film, zero thoughts", {("cerebral", "less")}),
        ("a plot I can follow while drunk", {("cerebral", "less")}),
        ("old but not OLD", {("new", "less")}),
        ("can't sleep, it's 3am", {("tense", "less")}),
    ],
)
def test_moods_said_otherwise(said: str, meant: set[Mood]) -> None:
    assert _moods(said) == meant
