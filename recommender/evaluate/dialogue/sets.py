"""What a public set of dialogues says, in one form for all: who said what, and what the set's own labels say of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Label:
    """One labelled mention. start and end are offsets into the text of its line; -1 where the set does not say where."""

    kind: str
    """title, person or genre."""
    name: str
    year: int | None = None
    start: int = -1
    end: int = -1


@dataclass(frozen=True, slots=True)
class Line:
    """One message of a dialogue."""

    dialogue: str
    seeker: bool
    """Whether it was said by the one who looks for titles, as to our bot."""
    text: str
    labels: tuple[Label, ...] = ()
    intents: tuple[str, ...] = ()
    """Sub-intents of IARD."""


@dataclass(frozen=True, slots=True)
class Dialogues:
    """A set that was read; `notes` tell what its labels do not say or say wrongly, with counts."""

    name: str
    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()

    def first_turns(self) -> list[Line]:
        """The first message of each dialogue's seeker."""
        first: dict[str, Line] = {}
        for line in self.lines:
            if line.seeker:
                first.setdefault(line.dialogue, line)
        return list(first.values())


def of_kind(labels: Sequence[Label], kind: str) -> list[Label]:
    """The labels of one kind."""
    return [label for label in labels if label.kind == kind]
