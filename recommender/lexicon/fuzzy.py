"""Names that are nearly spelled right: looked up among names of about the same length, so it stays quick."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from recommender.lexicon.words import is_ordinary

_SHORTEST = 5


class NearNames:
    """Keys grouped by length. `weights` says how popular the best title of a key is (0 to 1)."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = weights
        self._by_length: dict[int, list[str]] = {}
        for key in weights:
            self._by_length.setdefault(len(key), []).append(key)

    def typo(self, typed: str) -> tuple[str, float] | None:
        """The key that was meant and a confidence (0 to 1), or None. One slip per five letters is forgiven, three at most."""
        slips = _slips(typed)
        if not slips:
            return None
        best: tuple[float, str, int] | None = None
        for length in range(len(typed) - slips, len(typed) + slips + 1):
            for key, distance, _ in process.extract_iter(
                typed, self._by_length.get(length, ()), scorer=OSA.distance, score_cutoff=slips
            ):
                rank = distance - self._weights[key]
                if (
                    distance
                    and _plausible(typed, key, int(distance), self._weights[key])
                    and (best is None or rank < best[0])
                ):
                    best = (rank, key, int(distance))
        return (best[1], round(0.95 - 0.08 * best[2], 2)) if best else None

    def nearest(self, typed: str, n: int) -> list[tuple[str, float]]:
        """The n keys most like the typed words, best first, with a likeness from 0 to 1."""
        pool = process.extract(typed, self._weights.keys(), scorer=fuzz.ratio, limit=4 * n)
        ranked = sorted(pool, key=lambda hit: hit[1] + 5 * self._weights[hit[0]], reverse=True)
        return [(key, round(score / 100, 3)) for key, score, _ in ranked[:n]]


def joined(keys: Iterable[str]) -> dict[str, str]:
    """Keys of several words by their letters alone, for "spiderman" and "break ing bad"."""
    return {key.replace(" ", ""): key for key in keys if len(key) > 6}


def _slips(typed: str) -> int:
    return 0 if len(typed) < _SHORTEST else 1 if len(typed) < 9 else 2 if len(typed) < 15 else 3


def _plausible(typed: str, key: str, distance: int, weight: float) -> bool:
    """Little known names are not guessed at; neither is another ordinary word, nor another number."""
    digits = [c for c in typed if c.isdigit()]
    if digits != [c for c in key if c.isdigit()] or typed[0] != key[0] and distance > 1:
        return False
    common = all(map(is_ordinary, typed.split()))
    if common and (distance > 1 or len(key) < 8):
        return False
    if weight < 0.5 and (len(key) < 10 or distance > len(key) // 8 or common):
        return False
    return " " in key or not is_ordinary(typed) or weight >= 0.5 and not is_ordinary(key) and len(key) >= 7
