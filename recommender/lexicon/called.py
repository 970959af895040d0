"""Who is meant by words that surely are somebody's name: misspelled, the last name alone, the first alone, or a pet name."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from recommender.lexicon import Lexicon
from recommender.lexicon.entries import Entry
from recommender.lexicon.nicknames import PET_NAMES
from recommender.lexicon.text import key_of, surname_of, without_article

_LETTERS_A_SLIP_WHOLE, _LETTERS_A_SLIP_PART = 4, 5
"""Letters of a whole name, and of one of its words, for each slip that is forgiven."""
_SHORTEST = 3


def person_called(lexicon: Lexicon, words: str) -> Entry | None:
    """The best known person who may be called so; None where nobody who is well known is."""
    return _people(lexicon).find(without_article(key_of(words)))


class _People:
    """Well known people by their whole names and by each of the words that are said for them."""

    def __init__(self, lexicon: Lexicon) -> None:
        known = [entry for entry in lexicon.entries if entry.kind == "person" and entry.known]
        self._whole = {entry.keys[0]: entry for entry in sorted(known, key=lambda entry: entry.popularity)}
        self._last = {surname_of(key): entry for key, entry in self._whole.items()}
        self._last |= {key_of(e.label.split()[-1]): e for e in self._whole.values() if "-" in e.label.split()[-1]}
        self._first = {key.rsplit(" ", 1)[0]: entry for key, entry in self._whole.items()}

    def find(self, key: str) -> Entry | None:
        key = PET_NAMES.get(key, key)
        if len(key.replace(" ", "")) < _SHORTEST:
            return None
        for names in (self._whole, self._last, self._first):
            if key in names:
                return names[key]
        if " " in key:
            return _nearest(key, self._whole, len(key) // _LETTERS_A_SLIP_WHOLE)
        return _nearest(key, self._last, len(key) // _LETTERS_A_SLIP_PART)


def _nearest(key: str, names: dict[str, Entry], slips: int) -> Entry | None:
    """Whose name begins alike, with the fewest slips and no more than these; of several the best known."""
    found = process.extract(key, names.keys(), scorer=OSA.distance, score_cutoff=slips, limit=None)
    alike = [(distance, -names[name].popularity, name) for name, distance, _ in found if name[0] == key[0]]
    return names[min(alike)[2]] if alike else None


@lru_cache(maxsize=2)
def _people(lexicon: Lexicon) -> _People:
    return _People(lexicon)
