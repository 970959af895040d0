"""Not all alike: maximal marginal relevance (Carbonell and Goldstein, 1998)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from recommender.encode import Vectors

RELEVANCE = 0.75
"""Weight of the score against likeness to what is already picked, 0 to 1."""
POOL = 80
"""Picks come from this many best."""


def fair(picks: list[int], scores: NDArray[np.float32], groups: NDArray[np.bool_]) -> list[int]:
    """The picks with something in them for everybody: each column of `groups` (rows, wishes) has one that meets it.

    A pick gives way only where its wishes are met by others too; what no row meets is passed over.
    """
    for wish in range(groups.shape[1]):
        meeting = groups[:, wish]
        if not meeting.any() or meeting[picks].any():
            continue
        spare = [
            at for at in range(len(picks)) if all(groups[picks, k].sum() > 1 for k in np.flatnonzero(groups[picks[at]]))
        ]
        if spare:
            picks[spare[-1]] = int(np.argmax(np.where(meeting, scores, -np.inf)))
    return picks


def mmr(scores: NDArray[np.float32], vectors: Vectors, n: int, relevance: float = RELEVANCE) -> list[int]:
    """Positions of up to n picks, best first, each at most once.

    `scores` (rows,) and unit `vectors` (rows, d) belong together.
    """
    pool = np.argsort(-scores, kind="stable")[:POOL]
    if not len(pool):
        return []
    spread = float(np.ptp(scores[pool])) or 1.0
    merit = (scores[pool] - scores[pool].min()) / spread
    alike = np.zeros(len(pool), dtype=np.float32)
    free = np.ones(len(pool), dtype=bool)
    picks: list[int] = []
    while len(picks) < min(n, len(pool)):
        gain = np.where(free, relevance * merit - (1 - relevance) * alike, -np.inf)
        best = int(np.argmax(gain))
        picks.append(int(pool[best]))
        free[best] = False
        alike = np.maximum(alike, vectors[pool] @ vectors[pool[best]])
    return picks
