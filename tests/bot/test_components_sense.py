"""What words alone rule out: an intent that keeps or hides something is not taken from its opposite."""

from __future__ import annotations

import pytest

from bot.components.sense import impossible, sensible


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


LIMIT = {"entity": "limit", "role": "genres", "value": "fantasy", "start": 2, "end": 9}
PERSON = {"entity": "person", "role": "out", "value": "Tom Hanks", "start": 7, "end": 16}
DROPPED = {"entity": "take_back", "value": "people", "start": 0, "end": 16}


def test_a_wish_alone_is_no_verdict_on_anything() -> None:
    assert {"like_it", "dislike_it", "seen_it", "save_it", "never_again"} <= impossible("a fantasy film", [LIMIT])


def test_a_limit_for_good_may_still_be_one() -> None:
    assert "never_again" not in impossible("never fantasy again", [LIMIT])


def test_who_is_dropped_is_the_part_that_is_taken_back_and_nobody_else() -> None:
    assert "take_back" not in impossible("forget Tom Hanks", [PERSON, DROPPED])
    assert "take_back" in impossible("forget Tom Hanks, fantasy", [PERSON, DROPPED, {**LIMIT, "start": 18, "end": 25}])
    assert "forget_me" in impossible("forget Tom Hanks", [PERSON, DROPPED])


def test_what_is_ruled_out_stands_last_however_sure_the_classifier_was() -> None:
    ranking = [{"name": "seen_it", "confidence": 0.98}, {"name": "not_seen", "confidence": 0.001}]
    assert [intent["name"] for intent in sensible(ranking, "never seen it", [])] == ["not_seen", "seen_it"]
