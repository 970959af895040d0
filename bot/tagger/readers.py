"""The readers, for the tagger to ask again what words are worth."""

from __future__ import annotations

from typing import Any

from bot.components.understand import understand
from recommender.lexicon import Lexicon, Mention
from recommender.lexicon.called import person_called
from recommender.lexicon.entries import Entry
from recommender.lexicon.named import titles_named
from recommender.lexicon.words import is_ordinary

Entity = dict[str, Any]


class Readers:
    """With one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def __call__(self, text: str) -> list[Entity]:
        """All entities of a text."""
        return understand(text, self._lexicon)

    def namesake(self, name: str, value: str, kind: str) -> Entry | None:
        """The best known title of just that name that is of the kind; None where `value` itself is, or nobody knows one."""
        same = self._lexicon.named(name)
        taken = next((entry for entry in same if entry.value == value and entry.form != kind), None)
        others = [e for e in same if taken and e.form == kind and e.known and e.name == taken.name]
        return max(others, key=lambda e: e.popularity, default=None)

    def strange_title(self, word: str) -> Entry | None:
        """The well known title of just that one word, with or without an article, where it is no word besides: "sopranos"."""
        if " " in word or is_ordinary(word.lower()):
            return None
        names = (word.lower(), f"the {word.lower()}")
        return next((entry for entry in self._lexicon.named(word) if entry.known and entry.name in names), None)

    def titles(self, text: str, start: int, end: int) -> list[Mention]:
        """What the words between two offsets name, which are surely titles."""
        return titles_named(self._lexicon, text, start, end)

    def person(self, words: str) -> Entry | None:
        """Who is called so, where the words surely name somebody."""
        return person_called(self._lexicon, words)
