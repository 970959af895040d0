"""Hearing without a server, with the project's own pipeline."""

from __future__ import annotations

import asyncio
import io
import json
from pathlib import Path

import pytest
from components_world import agent

from bot.hear import Ear, answer, decoded


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("like Fargo", "like Fargo"),
        ('"two\\nlines"', "two\nlines"),
        ('"Fargo" but lighter', '"Fargo" but lighter'),
        ('"open', '"open'),
        ("12", "12"),
    ],
)
def test_a_line_is_a_text_or_a_json_string(line: str, text: str) -> None:
    assert decoded(line) == text


def test_a_model_that_is_not_there_is_told() -> None:
    with pytest.raises(FileNotFoundError, match="make run"):
        Ear.open(Path("/nowhere/model.tar.gz"))


def test_every_line_gets_what_was_heard_in_it() -> None:
    out = io.StringIO()
    asyncio.run(answer(Ear(agent()), ["hello\n", "something like Fargo but lighter\n", "\n"], out))
    ready, hello, fargo, nothing = map(json.loads, out.getvalue().splitlines())
    assert ready == {"ready": True}
    assert hello["intent"]["name"] == "greet"
    heard = {(e["entity"], e["value"]) for e in fargo["entities"] if e["entity"] != "mood"}
    assert heard == {("title", "fargo"), ("shift", "light")}
    assert nothing["text"] == ""
    assert fargo["ms"] > 0
