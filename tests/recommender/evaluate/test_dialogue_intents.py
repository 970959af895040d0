"""Our intents in IARD's words."""

from __future__ import annotations

from typing import Any

import pytest

from recommender.evaluate.dialogue.intents import GROUPS, SUB_INTENTS, Counts, count, parts, sub_intents
from recommender.evaluate.dialogue.sets import Line


def heard(intent: str, *entities: dict[str, Any]) -> dict[str, Any]:
    return {"intent": {"name": intent}, "entities": list(entities)}


LIGHTER = {"entity": "shift", "value": "light", "role": "more"}
HATED = {"entity": "title", "value": "x", "role": "disliked"}


@pytest.mark.parametrize(
    ("message", "suggested", "said"),
    [
        (heard("recommend"), False, {"IQU"}),
        (heard("refine", LIGHTER), True, {"CRI-A"}),
        (heard("recommend", {"entity": "person", "value": "Uma Berg"}), True, {"PRO"}),
        (heard("seen_it", {"entity": "opinion", "value": "disliked"}), True, {"SEE", "REJ"}),
        (heard("more", HATED), True, {"CON", "REJ"}),
        (heard("save_it", {"entity": "detail", "value": "about"}), True, {"ACC", "INQ"}),
        (heard("thank"), True, {"OTH"}),
    ],
)
def test_what_a_message_says(message: dict[str, Any], suggested: bool, said: set[str]) -> None:
    assert sub_intents(message, suggested) == said


def test_a_line_is_heard_in_the_messages_it_joins() -> None:
    assert parts("Hated it...what else?...") == ["Hated it", "what else?"]


def test_every_sub_intent_has_a_group() -> None:
    assert set(GROUPS) == set(SUB_INTENTS)


def test_a_greeting_counts_only_alone_and_a_wish_is_initial_until_something_was_suggested() -> None:
    lines = [
        Line("1", True, "hi, a comedy", intents=("OTH", "IQU")),
        Line("1", False, "Up?", intents=("REC-S",)),
        Line("1", True, "lighter", intents=("CRI-A",)),
        Line("1", True, "bye", intents=("OTH",)),
    ]
    fine, coarse = count(lines, [[heard("recommend")], [], [heard("refine", LIGHTER)], [heard("goodbye")]])
    assert fine.right == {"IQU": 1, "CRI-A": 1, "OTH": 1}
    assert fine.macro_f1 == coarse.macro_f1 == 1.0


def test_macro_f1_is_the_mean_over_what_is_labelled() -> None:
    counts = Counts()
    counts.add({"SEE"}, {"SEE"})
    counts.add({"REJ"}, {"SEE"})
    assert counts.f1("SEE") == pytest.approx(2 / 3)
    assert counts.macro_f1 == pytest.approx(1 / 3)
