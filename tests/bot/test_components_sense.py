"""What words alone rule out: an intent that keeps or hides something is not taken from its opposite."""

from __future__ import annotations

import pytest

from bot.components.sense import impossible


@pytest.mark.parametrize(
    "text",
    [
        "haven't seen that one",
        "I have never seen it",
        "i havent actually seen this",
        "never watched this before",
        "have not yet watched it",
    ],
)
def test_what_was_not_seen_is_not_kept_as_seen_nor_hidden(text: str) -> None:
    assert {"seen_it", "never_again"} <= impossible(text, [])


@pytest.mark.parametrize("text", ["seen it", "I never saw the end but I have watched the rest", "I know that one"])
def test_what_was_seen_may_be_kept(text: str) -> None:
    assert "seen_it" not in impossible(text, [])


@pytest.mark.parametrize(
    "text", ["never show me that again", "I have never watched it and don't want to", "never again"]
)
def test_what_is_unwanted_may_be_hidden(text: str) -> None:
    assert "never_again" not in impossible(text, [])
