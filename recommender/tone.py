"""How light, funny, tense … a title feels: set by hand where we did, else estimated with its error."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from recommender.encode import Vectors
from recommender.types import AXES, GENRES, Title

RIDGE = 30.0
"""Weight decay of the estimate; chosen by cross-validation over 3, 10, 30, 100."""
FOLDS = 5
BLOCK = 4096
"""Titles estimated at once: their features need not be held for all."""
CLEAR = 0.1
"""Least distance (one point of ten) at which two hand-set tones count as different."""
NEARLY = 1e-5
"""So that a difference of exactly one step counts, whatever float32 makes of it."""
LEAN = 0.55
"""Without a seed, a tone of at least this counts as "light", at most 1 - this as "not light"."""


@dataclass(frozen=True, slots=True)
class Tones:
    """Tone of every row: `value` (rows, 12) in 0 to 1, `measured` (rows,), `error` (12,) of an estimate."""

    value: NDArray[np.float32]
    measured: NDArray[np.bool_]
    error: NDArray[np.float32]

    def doubt(self, rows: int | NDArray[np.int_], axis: int) -> NDArray[np.float32]:
        """The expected error of an estimate; 0 for what was set by hand."""
        return np.where(self.measured[rows], 0, self.error[axis]).astype(np.float32)

    def beyond(
        self, rows: NDArray[np.int_], seeds: Sequence[int], axis: int, direction: int, strength: float = 1.0
    ) -> NDArray[np.float32]:
        """How far each row lies on the asked side of every seed, less the step and all doubt; above 0 is sure enough.

        The step is `CLEAR` times the strength of the wish. Without seeds, the distance from neutral ground,
        and a step only for what the strength has above 1.
        """
        values, doubt = direction * self.value[rows, axis], self.doubt(rows, axis)
        if not len(seeds):
            edge = LEAN if direction > 0 else LEAN - 1
            return (values - edge - doubt - CLEAR * max(strength - 1, 0)).astype(np.float32)
        edge = max(direction * float(self.value[s, axis]) + float(self.doubt(s, axis)) for s in seeds)
        return (values - edge - doubt - CLEAR * strength + NEARLY).astype(np.float32)

    def save(self, file: Path) -> None:
        """Arrays only, no pickles."""
        np.savez(file, value=self.value, measured=self.measured, error=self.error)

    @classmethod
    def load(cls, file: Path) -> Tones:
        """Read what `save` wrote."""
        with np.load(file, allow_pickle=False) as data:
            return cls(data["value"], data["measured"], data["error"])


def estimate(titles: Sequence[Title], vectors: Vectors, thin: Vectors) -> Tones:
    """Hand-set tones as they are, the rest by ridge regression on vectors, genres and decade.

    `vectors` (rows, d) are of the texts as indexed, `thin` (rated, d) of the rated titles as they
    would read if only facts were known: most titles to be estimated have no more than that.
    `error` is the mean absolute error in cross-validation on the thin texts, per axis.
    """
    measured = np.array([t.tone is not None for t in titles], dtype=bool)
    rated = np.flatnonzero(measured).tolist()
    value = np.full((len(titles), len(AXES)), 0.5, dtype=np.float32)
    value[rated] = [titles[row].tone for row in rated]
    if len(rated) < FOLDS * 2:
        return Tones(value, measured, np.full(len(AXES), 0.5, dtype=np.float32))
    rich = _features([titles[r] for r in rated], vectors[rated])
    poor = _features([titles[r] for r in rated], thin)
    error = _cross_validate(rich, poor, value[rated])
    weights = _ridge(np.vstack([rich, poor]), np.vstack([value[rated]] * 2))
    rest = np.flatnonzero(~measured).tolist()
    for at in range(0, len(rest), BLOCK):
        part = rest[at : at + BLOCK]
        value[part] = np.clip(_features([titles[r] for r in part], vectors[part]) @ weights, 0, 1)
    return Tones(value, measured, error)


def _features(titles: Sequence[Title], vectors: Vectors) -> NDArray[np.float32]:
    genres = np.array([[g in t.genres for g in GENRES] for t in titles], dtype=np.float32)
    decade = np.array([[((t.year or 1990) - 1990) / 40] for t in titles], dtype=np.float32)
    scaled = vectors * np.float32(np.sqrt(vectors.shape[1]) / 4)
    return np.hstack([scaled, genres * 2, decade, np.ones((len(titles), 1), dtype=np.float32)])


def _ridge(x: NDArray[np.float32], y: NDArray[np.float32]) -> NDArray[np.float32]:
    decay = np.full(x.shape[1], RIDGE, dtype=np.float32)
    decay[-1] = 1e-3
    return np.linalg.solve(x.T @ x + np.diag(decay), x.T @ y).astype(np.float32)


def _cross_validate(
    rich: NDArray[np.float32], poor: NDArray[np.float32], y: NDArray[np.float32]
) -> NDArray[np.float32]:
    fold = np.random.default_rng(0).permutation(len(y)) % FOLDS
    off = np.empty_like(y)
    for k in range(FOLDS):
        train, test = fold != k, fold == k
        weights = _ridge(np.vstack([rich[train], poor[train]]), np.vstack([y[train]] * 2))
        off[test] = np.abs(np.clip(poor[test] @ weights, 0, 1) - y[test])
    return off.mean(axis=0).astype(np.float32)
