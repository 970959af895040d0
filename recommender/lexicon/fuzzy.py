"""Names that are nearly spelled right: looked up among names of about the same length, so it stays quick."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from recommender.lexicon.text import without_article
from recommender.lexicon.words import is_ordinary

_SHORTEST = 5
_KNOWN = 0.5
_SHORTEST_LITTLE_KNOWN = 10
"""Letters of a little known name below which it is not guessed at."""


class NearNames:
    """`weights` says how popular the best title of a key is (0 to 1).

    Well known keys are grouped by length, the many little known ones by length and initial too: a slip in the
    initial of a name that hardly anybody knows is not forgiven, and ten times the titles do not cost ten times the time.
    """

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = weights
        self._known: dict[int, list[str]] = {}
        self._others: dict[tuple[int, str], list[str]] = {}
        for key, weight in weights.items():
            if weight >= _KNOWN:
                self._known.setdefault(len(key), []).append(key)
            else:
                self._others.setdefault((len(key), _initial(key)), []).append(key)

    def typo(self, typed: str) -> tuple[str, float] | None:
        """The key that was meant and a confidence (0 to 1), or None. One slip per five letters is forgiven, three at most."""
        slips = _slips(typed)
        if not slips:
            return None
        common = all(map(is_ordinary, typed.split()))
        best: tuple[float, str, int] | None = None
        for key, distance in self._within(typed, slips, known_only=common):
            weight = self._weights[key]
            if (
                distance
                and _plausible(typed, key, distance, weight, common)
                and (best is None or distance - weight < best[0])
            ):
                best = (distance - weight, key, distance)
        return (best[1], round(0.95 - 0.08 * best[2], 2)) if best else None

    def nearest(self, typed: str, n: int) -> list[tuple[str, float]]:
        """The n keys most like the typed words, best first, with a likeness from 0 to 1."""
        alike = range(round(len(typed) * 0.7), round(len(typed) * 1.4) + 1)
        keys = chain(*self._known.values(), *(self._others.get((length, _initial(typed)), ()) for length in alike))
        pool = process.extract(typed, list(keys), scorer=fuzz.ratio, limit=4 * n)
        ranked = sorted(pool, key=lambda hit: hit[1] + 5 * self._weights[hit[0]], reverse=True)
        return [(key, round(score / 100, 3)) for key, score, _ in ranked[:n]]

    def _within(self, typed: str, slips: int, known_only: bool) -> Iterator[tuple[str, int]]:
        for length in range(len(typed) - slips, len(typed) + slips + 1):
            pools = [self._known.get(length, [])]
            if length >= _SHORTEST_LITTLE_KNOWN and not known_only:
                pools.append(self._others.get((length, _initial(typed)), []))
            for pool in pools:
                found = process.extract_iter(typed, pool, scorer=OSA.distance, score_cutoff=slips)
                yield from ((key, int(distance)) for key, distance, _ in found)


def _initial(key: str) -> str:
    """The first letter, that of the next word after an article: "the" begins too many names to tell them apart."""
    return without_article(key)[:1]


def joined(keys: Iterable[str]) -> dict[str, str]:
    """Keys of several words by their letters alone, for "spiderman" and "break ing bad"."""
    return {key.replace(" ", ""): key for key in keys if len(key) > 6}


def _slips(typed: str) -> int:
    return 0 if len(typed) < _SHORTEST else 1 if len(typed) < 9 else 2 if len(typed) < 15 else 3


def _initials(words: str) -> list[str]:
    return [word[0] for word in words.split()]


def _plausible(typed: str, key: str, distance: int, weight: float, common: bool) -> bool:
    """Little known names are not guessed at; neither is another ordinary word, nor another number. `common`: all words typed are ordinary."""
    digits = [c for c in typed if c.isdigit()]
    if digits != [c for c in key if c.isdigit()]:
        return False
    if distance > 1 and _initials(typed) != _initials(key):
        return False  # "John Wilson" is no John Polson
    if typed == f"{key}s" and is_ordinary(key.split()[-1]):
        return False  # "quiz shows" are a thing
    if common and (distance > 1 or len(key) < 8):
        return False
    if weight < _KNOWN and distance > len(key) // 8:
        return False
    return " " in key or not is_ordinary(typed) or weight >= _KNOWN and not is_ordinary(key) and len(key) >= 7
