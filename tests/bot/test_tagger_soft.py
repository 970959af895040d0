"""Which limits are kept although nobody can be sure that they were meant."""

from __future__ import annotations

from typing import Any

import pytest
from tagger_world import LEXICON, heard, reading

from bot.tagger.readers import Readers
from bot.tagger.soft import soft_limits


def _soft(marked: str, sure: float) -> list[tuple[Any, Any]]:
    read = reading(marked, sure)
    found = soft_limits(read.text, heard(marked, sure), read, Readers(LEXICON))
    assert {entity["entity"] for entity in found} <= {"soft_limit"}
    return [(entity["role"], entity["value"]) for entity in found]


def test_what_is_half_heard_is_kept_softly() -> None:
    assert _soft("whoever loses at cards picks [one](film)", 0.1) == [("kind", "film")]
    assert ("max_age", 8) in _soft("on the sofa, [8](age), me and the dog", 0.2)
    assert _soft("[Hichcock](no-person) I have had enough for now", 0.2) == [("not_people", "Alfred Hitchcock")]


def test_what_is_surely_heard_is_not_said_twice() -> None:
    assert _soft("a [film](film) about bees", 0.9) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("our cinema club loved Psycho, what next", "film"),
        ("we press play on the same episode every Sunday", "series"),
        ("I can't be doing with episodes", "film"),
        ("forget films", "series"),
    ],
)
def test_the_kind_that_is_spoken_of_is_perhaps_meant(text: str, kind: str) -> None:
    assert [value for role, value in _soft(text, 0.9) if role == "kind"] in ([kind], [])
    assert kind in {value for role, value in (*_soft(text, 0.9), *_hard(text)) if role == "kind"}


def _hard(text: str) -> list[tuple[Any, Any]]:
    return [(entity.get("role"), entity["value"]) for entity in heard(text)]


@pytest.mark.parametrize("text", ["cinema or telly, I don't mind", "not a Christmas cinema thing", "bees, please"])
def test_neither_is_perhaps_meant_where_both_are_spoken_of_or_none(text: str) -> None:
    assert [value for role, value in _soft(text, 0.9) if role == "kind"] == []


def test_a_namesake_of_whom_is_refused_is_perhaps_refused_too() -> None:
    entity = {"entity": "person", "value": "Asia Argento", "role": "out", "start": 4, "end": 11}
    found = [{**entity, "alternatives": ["Dario Argento"]}]
    read = reading("Not Argento")
    limits = soft_limits(read.text, found, read, Readers(LEXICON))
    assert [(e["role"], e["value"]) for e in limits] == [("not_people", "Dario Argento")]
