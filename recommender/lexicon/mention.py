"""What the lexicon finds in a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """A title or person in a text. start and end are offsets; confidence is 0 to 1."""

    kind: str
    """title, person, or unknown for words that look like a title the lexicon does not hold."""
    value: str
    """Title id, canonical name, or the words as typed."""
    label: str
    start: int
    end: int
    confidence: float
    alternatives: tuple[str, ...] = ()
    """Ids of namesakes, best first, without the chosen one."""


@dataclass(frozen=True, slots=True)
class Hit:
    mention: Mention
    next_word: int
    cue: int

    @property
    def sure_title(self) -> bool:
        """Whether what is listed after it may well be a title too: "The Thing and Halloween"."""
        return self.mention.kind == "title" and self.mention.confidence >= _SURE


_SURE = 0.9
