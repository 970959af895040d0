"""An unclear message that can only be a wish is one; places of other things are no places on a list."""

from __future__ import annotations

from typing import Any

import pytest

from bot.components.doubt import decided
from tests.bot.components_world import heard, values

UNSURE = [{"name": "chat", "confidence": 0.21}, {"name": "recommend", "confidence": 0.2}, {"name": "why", "confidence": 0.1}]  # fmt: skip


def taken_for(text: str, ranking: list[dict[str, Any]]) -> str:
    return str(decided(ranking, heard(text))[0]["name"])


@pytest.mark.parametrize(
    "text", ["Slapstick comedy. Silent. Before 1930. Go.", "with Tom Hanks", "two hours like Fargo"]
)
def test_a_wish_nobody_is_sure_of_is_answered(text: str) -> None:
    assert taken_for(text, UNSURE) == "recommend"


@pytest.mark.parametrize("text", ["hmm", "the second", "the second is a comedy, right", "is it long"])
def test_what_may_be_anything_stays_undecided(text: str) -> None:
    assert taken_for(text, UNSURE) == "chat"


def test_who_is_sure_is_left_alone() -> None:
    sure = [{"name": "why", "confidence": 0.8}, {"name": "recommend", "confidence": 0.1}]
    assert taken_for("why a comedy", sure) == "why"


@pytest.mark.parametrize("text", ["I teach 8th grade", "my first evening as a free man", "forget my last message", "the final girl is smart", "a film which is both", "their second baby"])  # fmt: skip
def test_places_of_other_things_point_at_nothing(text: str) -> None:
    assert values(text, "ordinal") == []


@pytest.mark.parametrize(
    ("text", "places"),
    [("the second looks good", [2]), ("the second French film", [2]), ("save the first", [1]), ("the final one", [-1])],
)
def test_places_on_the_list_are_heard(text: str, places: list[int]) -> None:
    assert values(text, "ordinal") == [places]


def test_a_place_that_looks_good_is_apart_from_one_that_was_seen() -> None:
    assert values("seen the first, the third looks good", "ordinal") == [[1], [3]]
    assert values("the first, second and third look good", "ordinal") == [[1, 2, 3]]
