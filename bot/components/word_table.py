"""The dictionaries of `bot/words/` as tables that find their sayings in a message, the longest first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from bot.components.canvas import Canvas
from bot.components.sayings import Direction, Saying, read_sayings, spellings

_WORD = re.compile(r"(?<![\w-])[^\W_]+|[^\w\s\ue000-\ue003]")


@dataclass(frozen=True, slots=True)
class Hit:
    """A saying in a message, at these offsets."""

    start: int
    end: int
    words: str
    saying: Saying


class WordTable:
    """One dictionary, indexed by the words that its sayings may begin with."""

    def __init__(self, sayings: Iterable[Saying]) -> None:
        self._sayings = tuple(sayings)
        self._by_head: dict[str, list[Saying]] = {}
        for saying in self._sayings:
            for head in saying.heads():
                self._by_head.setdefault(head, []).append(saying)

    def find(self, canvas: Canvas) -> Iterator[Hit]:
        """From left to right, in what is not understood yet; looked up again after each, as reading one hides words."""
        return self._each(lambda: canvas.low)

    def everywhere(self, text: str) -> Iterator[Hit]:
        """From left to right in a text in lower case."""
        return self._each(lambda: text)

    def meaning(self) -> dict[str, Direction]:
        """Of each word of a table without choices its first meaning."""
        return {way: s.wishes[0] for s in self._sayings if s.wishes for way in spellings(s.written)}

    def _each(self, low: Callable[[], str]) -> Iterator[Hit]:
        at = 0
        while hit := self._next(low(), at):
            yield hit
            at = hit.end

    def _next(self, low: str, at: int) -> Hit | None:
        for word in _WORD.finditer(low, at):
            hits = [
                Hit(match.start(), match.end(), match.group(), saying)
                for saying in self._by_head.get(word.group(), ())
                if (match := saying.pattern.match(low, word.start()))
            ]
            if hits:
                return max(hits, key=lambda hit: hit.end)
        return None


@cache
def table(name: str) -> WordTable:
    """The dictionary `bot/words/NAME.csv`, read once."""
    return WordTable(read_sayings(name))
