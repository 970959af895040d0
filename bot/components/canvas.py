"""A message while it is read: what has been understood is painted over, so that nothing is read twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

TITLE, PERSON, UNKNOWN, DONE = "\ue000", "\ue001", "\ue002", "\ue003"
"""What a found title, a person, an unknown title and understood words are painted with: never letters, never spaces."""
PAINT = {"title": TITLE, "person": PERSON, "unknown_title": UNKNOWN}


@dataclass(frozen=True, slots=True)
class Found:
    """One thing understood. `role` and `extra` as in the entity that it becomes."""

    start: int
    end: int
    entity: str
    value: Any
    role: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)

    def to_entity(self, extractor: str) -> dict[str, Any]:
        entity = {
            "entity": self.entity,
            "value": self.value,
            "start": self.start,
            "end": self.end,
            "extractor": extractor,
        }
        return {**entity, **({"role": self.role} if self.role else {}), **self.extra}


class Canvas:
    """`plain` hides only titles and people; `low` also hides what has been understood. Offsets are the message's."""

    def __init__(self, text: str, linked: Sequence[dict[str, Any]] = ()) -> None:
        self.text = text
        self.linked = linked
        self.plain = "".join(c.lower() if len(c.lower()) == 1 else c for c in text).replace("’", "'").replace("‘", "'")
        for entity in linked:
            mark = PAINT.get(entity["entity"], DONE)
            self.plain = _painted(self.plain, entity["start"], entity["end"], mark)
        self.low = self.plain
        self.found: list[Found] = []

    def add(self, found: Found) -> None:
        """Note it and hide its words; a limit said twice is noted once."""
        if found.entity != "limit" or all((f.role, f.value) != (found.role, found.value) for f in self.found):
            self.found.append(found)
        self.hide(found.start, found.end)

    def hide(self, start: int, end: int) -> None:
        """Mark words as understood without an entity for them."""
        self.low = _painted(self.low, start, end, DONE)

    def finditer(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Matches in what is not understood yet, looked up again after each, because reading one may hide more."""
        position = 0
        while match := pattern.search(self.low, position):
            position = max(match.end(), match.start() + 1)
            yield match

    def has(self, entity: str) -> bool:
        return any(found.entity == entity for found in self.found)


def _painted(text: str, start: int, end: int, mark: str) -> str:
    return text[:start] + mark * (end - start) + text[end:]
