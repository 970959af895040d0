"""Places on a map: what is near in meaning lies near, as far as two dimensions can hold it.

Principal components first, then an exact t-SNE (van der Maaten and Hinton 2008) in numpy on the titles that
fit; any more are put where their nearest neighbours are.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from recommender.encode import Vectors
from recommender.search import top

Places = NDArray[np.float32]
COMPONENTS = 50
MOST = 2_000
"""Titles laid out exactly: time and memory grow with the square."""
PERPLEXITY = 20.0
"""About how many neighbours each title is held by."""
STEPS, EARLY = 320, 80
"""Rounds in all, and rounds in which neighbours attract each other more strongly, so that groups form."""
_TINY = 1e-12


def principal(vectors: Vectors, n: int) -> tuple[Places, float]:
    """The first n principal components as (rows, n), each column with a fixed sign; the share of variance of the first two."""
    centred = vectors - vectors.mean(axis=0)
    values, axes = np.linalg.eigh(centred.T @ centred)
    axes = axes[:, ::-1][:, :n]
    axes = axes * np.sign(axes[np.abs(axes).argmax(axis=0), np.arange(axes.shape[1])])
    total = float(values.clip(0).sum())
    return (centred @ axes).astype(np.float32), float(values[::-1][:2].clip(0).sum()) / total if total > 0 else 0.0


def lay_out(vectors: Vectors, first: NDArray[np.float32]) -> tuple[Places, float]:
    """Places (rows, 2) in 0 to 1, and the share of variance in two components. Of many rows those with the highest `first` lead."""
    components, share = principal(vectors, COMPONENTS)
    if len(vectors) <= 4:
        return _to_unit(components[:, :2]), share
    leading = np.sort(top(first.astype(np.float32), MOST))
    places = np.zeros((len(vectors), 2), dtype=np.float32)
    places[leading] = embed(components[leading])
    rest = np.setdiff1d(np.arange(len(vectors)), leading)
    if len(rest):
        near = np.argsort(-(vectors[rest] @ vectors[leading].T), axis=1)[:, :3]
        places[rest] = places[leading][near].mean(axis=1)
    return _to_unit(places), share


def embed(x: Places) -> Places:
    """An exact t-SNE of (rows, d) to (rows, 2), begun at the first two columns, so the same input gives the same map."""
    p = _neighbourhoods(x)
    y = x[:, :2] / max(float(x[:, 0].std()), _TINY) * 1e-2
    move, gain = np.zeros_like(y), np.ones_like(y)
    speed = max(len(x) / 12.0, 10.0)
    for step in range(STEPS):
        q = 1 / (1 + _squared_distances(y))
        np.fill_diagonal(q, 0)
        pull = ((12.0 if step < EARLY else 1.0) * p - q / max(float(q.sum()), _TINY)) * q
        slope = 4 * (y * pull.sum(axis=1, keepdims=True) - pull @ y)
        gain = np.clip(np.where(np.sign(slope) == np.sign(move), gain * 0.8, gain + 0.2), 0.01, None)
        move = (0.5 if step < EARLY else 0.8) * move - speed * gain * slope
        y = y + move - (y + move).mean(axis=0)
    return np.asarray(y, dtype=np.float32)


def _neighbourhoods(x: Places) -> NDArray[np.float32]:
    """Symmetric (rows, rows) shares of attention; each row's width is found so that it sees PERPLEXITY others."""
    apart = _squared_distances(x)
    np.fill_diagonal(apart, np.inf)
    apart -= apart.min(axis=1, keepdims=True)
    np.fill_diagonal(apart, 0)
    wanted = np.log(min(PERPLEXITY, (len(x) - 1) / 3))
    low, high = np.full((len(x), 1), 1e-4, np.float32), np.full((len(x), 1), 1e6, np.float32)
    for _ in range(40):
        width = np.sqrt(low * high)
        near = np.exp(-apart * width)
        np.fill_diagonal(near, 0)
        total = near.sum(axis=1, keepdims=True)
        entropy = np.log(total) + width * (apart * near).sum(axis=1, keepdims=True) / total
        low, high = np.where(entropy > wanted, width, low), np.where(entropy > wanted, high, width)
    share = near / total
    return np.asarray((share + share.T) / (2 * len(x)), dtype=np.float32)


def kept(places: Places, neighbours: NDArray[np.int_], among: int = 30) -> float:
    """Share of the true neighbours that are among the nearest `among` on the map: how far it can be trusted."""
    apart = _squared_distances(places)
    np.fill_diagonal(apart, np.inf)
    seen = np.argsort(apart, axis=1)[:, :among]
    return float(np.mean([np.isin(row, near).mean() for row, near in zip(neighbours, seen, strict=True)]))


def _squared_distances(x: NDArray[np.float32]) -> NDArray[np.float32]:
    lengths = (x * x).sum(axis=1)
    return np.maximum(lengths[:, None] + lengths[None, :] - 2 * (x @ x.T), 0)


def _to_unit(places: NDArray[np.float32]) -> Places:
    """Into the unit square, each axis by its own extent."""
    low, high = places.min(axis=0), places.max(axis=0)
    return np.asarray((places - low) / np.where(high > low, high - low, 1), dtype=np.float32)


def nearest(vectors: Vectors, n: int) -> tuple[NDArray[np.int_], NDArray[np.float32]]:
    """For each row the n rows nearest to it, best first, and their cosines; vectors are of length 1."""
    rows, cosines = [], []
    for at, vector in enumerate(vectors):
        alike = vectors @ vector
        alike[at] = -np.inf
        best = top(alike, min(n, len(vectors) - 1))
        rows.append(best)
        cosines.append(alike[best])
    return np.array(rows, dtype=int), np.array(cosines, dtype=np.float32)
