"""Our intents against the sub-intents of IARD: one line may carry several, and one message of ours carries one.

A line of IARD joins what was sent in several messages by "..."; each is heard alone, as it was sent, and the line gets what all of them got.
OTH (greeting, thanks, chat) beside another label is a "hi" within a message that says more; one intent cannot say both, so it counts only alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from recommender.evaluate.dialogue.children import Heard
from recommender.evaluate.dialogue.sets import Line

SUB_INTENTS = (
    "IQU", "CON", "REF", "STO", "PRO", "ANS", "ASK", "SEE", "ACC", "REJ", "INQ", "CRI-F", "CRI-A", "NRE", "CRI-C", "OTH",
)  # fmt: skip
OTHER = "OTH"
GROUPS: Mapping[str, str] = {
    "IQU": "wish", "STO": "wish", "PRO": "wish", "ANS": "wish", "REF": "wish", "CRI-A": "wish", "CRI-F": "wish", "CRI-C": "wish",
    "CON": "more", "SEE": "seen", "ACC": "accepted", "REJ": "rejected", "INQ": "question", "ASK": "question", "NRE": "not seen",
    "OTH": "talk",
}  # fmt: skip
"""Sub-intents that our bot answers in the same way."""
_OURS: Mapping[str, str] = {
    "more": "CON", "more_like_shown": "CRI-C", "seen_it": "SEE", "like_it": "SEE", "dislike_it": "REJ", "never_again": "REJ", "deny": "REJ",
    "save_it": "ACC", "affirm": "ACC", "ask_details": "INQ", "compare": "INQ", "why": "INQ", "why_not": "INQ", "ask_bot": "ASK",
    "start_over": "STO", "surprise_me": "CON", "take_back": "REF", "not_seen": "NRE",
}  # fmt: skip
"""What does not depend on where in the talk it is said. A wish does: see `sub_intents`."""
_WISHES = frozenset(("recommend", "refine"))
_PARTS = re.compile(r"\.\.\.\s*")


@dataclass(slots=True)
class Counts:
    """Per label: true positives, found, labelled."""

    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    labelled: Counter[str] = field(default_factory=Counter)

    def add(self, wanted: Iterable[str], got: Iterable[str]) -> None:
        self.labelled.update(wanted := set(wanted))
        self.found.update(got := set(got))
        self.right.update(wanted & got)

    def f1(self, label: str) -> float:
        counted = self.found[label] + self.labelled[label]
        return 2 * self.right[label] / counted if counted else 0.0

    @property
    def macro_f1(self) -> float:
        """Mean over every label that occurs."""
        labels = [label for label in self.labelled if self.labelled[label]]
        return sum(map(self.f1, labels)) / len(labels) if labels else 0.0


def parts(text: str) -> list[str]:
    """The messages that a line joins."""
    return [part for part in _PARTS.split(text) if part.strip()]


def count(lines: Sequence[Line], heard: Sequence[Sequence[Heard]]) -> tuple[Counts, Counts]:
    """By sub-intent and by group; `heard` holds for each line its messages, none for what the recommender said."""
    fine, coarse = Counts(), Counts()
    suggested: dict[str, bool] = {}
    for line, messages in zip(lines, heard, strict=True):
        if not line.seeker:
            suggested[line.dialogue] = suggested.get(line.dialogue, False) or any(
                i.startswith("REC") for i in line.intents
            )
            continue
        got = set().union(*(sub_intents(message, suggested.get(line.dialogue, False)) for message in messages))
        wanted, got = _without_talk(set(line.intents)), _without_talk(got)
        fine.add(wanted, got)
        coarse.add({GROUPS[label] for label in wanted if label in GROUPS}, {GROUPS[label] for label in got})
    return fine, coarse


def sub_intents(heard: Heard, suggested: bool) -> set[str]:
    """What our intent and entities say in IARD's words. `suggested`: whether a title was suggested before."""
    intent, entities = heard["intent"]["name"], heard["entities"]
    said: set[str] = {_OURS[intent]} if intent in _OURS else set()
    if intent in _WISHES:
        said |= _wish(entities, suggested)
    opinions = {entity["value"] for entity in entities if entity["entity"] == "opinion"}
    if "disliked" in opinions or any(
        e.get("role") in ("disliked", "anti_seed") for e in entities if e["entity"] == "title"
    ):
        said.add("REJ")
    if "detail" in {entity["entity"] for entity in entities}:
        said.add("INQ")
    return said or {OTHER}


def _wish(entities: Sequence[Mapping[str, Any]], suggested: bool) -> set[str]:
    """The first wish is the initial query; later, limits and shifts narrow what was suggested, titles and people are preferences."""
    if not suggested:
        return {"IQU"}
    kinds = {entity["entity"] for entity in entities}
    roles = {entity.get("role") for entity in entities if entity["entity"] == "title"}
    if kinds & {"limit", "shift", "not_text"}:
        return {"CRI-A"}
    return {"SEE"} if "seen" in roles else {"PRO"}


def _without_talk(labels: set[str]) -> set[str]:
    return labels - {OTHER} or labels
