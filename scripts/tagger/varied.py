"""Messages said of other titles and people, so that the tagger learns a role from the sentence and no title by heart (Dai & Adel, 2020)."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace
from itertools import accumulate

from bot.tagger.marked import Marked, Span
from bot.tagger.tags import PEOPLE, TITLES
from recommender.lexicon import Lexicon

SWAPPED, SHORT, SLIP = 0.7, 0.3, 0.08
"""Shares: of the names that are put in another's place; of the titles said by a shorter name of theirs; of the names with a slip of the finger."""
_YEAR = re.compile(r"\s*\(\d{4}\)$")


@dataclass(frozen=True)
class Names:
    """Names of one kind, and how often each comes up: as the square of how well known it is."""

    names: tuple[tuple[str, ...], ...]
    weights: tuple[float, ...]

    @classmethod
    def of(cls, lexicon: Lexicon, kind: str) -> Names:
        entries = [entry for entry in lexicon.entries if entry.kind == kind]
        spoken = tuple(
            (_YEAR.sub("", entry.label), *(key for key in entry.keys if key[0] not in "-+")) for entry in entries
        )
        return cls(spoken, tuple(accumulate(entry.popularity**2 for entry in entries)))

    def draw(self, chance: random.Random) -> str:
        (names,) = chance.choices(self.names, cum_weights=self.weights)
        return chance.choice(names) if chance.random() < SHORT else names[0]


class Varied:
    """Draws from a lexicon's titles and people."""

    def __init__(self, lexicon: Lexicon, chance: random.Random) -> None:
        self._titles, self._people, self._chance = Names.of(lexicon, "title"), Names.of(lexicon, "person"), chance

    def __call__(self, message: Marked) -> Marked:
        """The message with most of its names drawn anew; itself where it has none."""
        text, spans, at = "", [], 0
        for span in message.spans:
            words = message.text[span.start : span.end]
            text += message.text[at : span.start]
            said = self._instead(words, span, plain=message.text.islower())
            spans.append(replace(span, start=len(text), end=len(text) + len(said)))
            text, at = text + said, span.end
        return Marked(text + message.text[at:], tuple(spans))

    def _instead(self, words: str, span: Span, plain: bool) -> str:
        names = self._titles if span.tag in TITLES else self._people if span.tag in PEOPLE else None
        if names is None or self._chance.random() >= SWAPPED:
            return words
        name = names.draw(self._chance)
        slipped = _slipped(name, self._chance) if self._chance.random() < SLIP else name
        return slipped.lower() if plain else slipped


def has_names(message: Marked) -> bool:
    return any(span.tag in (*TITLES, *PEOPLE) for span in message.spans)


def _slipped(name: str, chance: random.Random) -> str:
    """Two letters the wrong way round, or one left out; never the first."""
    if len(name) < 5:
        return name
    at = chance.randrange(1, len(name) - 1)
    return name[:at] + chance.choice((name[at + 1] + name[at] + name[at + 2 :], name[at + 1 :]))
