"""What was understood against the sub-intents of IARD: one line may carry several.

A line of IARD joins what was sent in several messages by "..."; each is heard alone, as it was sent, and the line gets what all of them got.
IARD says how a message stands to the talk: an answer, a critique, the same wish again. So beside what our pipeline heard, the mapping knows what
any listener knows: what was suggested so far, what was wished for so far, and whether the other side just asked. It never sees the line's own labels.
OTH (greeting, thanks, chat) beside another label is a "hi" within a message that says more, so it counts only alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from recommender.evaluate.dialogue.children import Heard
from recommender.evaluate.dialogue.said import Talk
from recommender.evaluate.dialogue.sets import Line
from recommender.evaluate.dialogue.taxonomy import OTHER, sub_intents

SUB_INTENTS = (
    "IQU", "CON", "REF", "STO", "PRO", "ANS", "ASK", "SEE", "ACC", "REJ", "INQ", "CRI-F", "CRI-A", "NRE", "CRI-C", "OTH",
)  # fmt: skip
GROUPS: Mapping[str, str] = {
    "IQU": "wish", "STO": "wish", "PRO": "wish", "ANS": "wish", "REF": "wish", "CRI-A": "wish", "CRI-F": "wish", "CRI-C": "wish",
    "CON": "more", "SEE": "seen", "ACC": "accepted", "REJ": "rejected", "INQ": "question", "ASK": "question", "NRE": "not seen",
    "OTH": "talk",
}  # fmt: skip
"""Sub-intents that our bot answers in the same way."""
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
    talks: dict[str, Talk] = {}
    for line, messages in zip(lines, heard, strict=True):
        talk = talks.setdefault(line.dialogue, Talk())
        if not line.seeker:
            talk.listen(line)
            continue
        wanted, got = _without_talk(set(line.intents)), _without_talk(sub_intents(messages, talk))
        talk.remember(messages)
        fine.add(wanted, got)
        coarse.add({GROUPS[label] for label in wanted if label in GROUPS}, {GROUPS[label] for label in got})
    return fine, coarse


def _without_talk(labels: set[str]) -> set[str]:
    return labels - {OTHER} or labels
