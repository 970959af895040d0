"""The twelve tone axes: how the values are spread, and who stands at the ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.types import AXES, Title

SHOWN = 5
BINS = 20
"""Half points of the scale from 0 to 10."""


@dataclass(frozen=True, slots=True)
class Axis:
    """One axis over the titles whose tone was set by hand; values in points of ten."""

    name: str
    most: tuple[tuple[Title, float], ...]
    least: tuple[tuple[Title, float], ...]
    also_most: int
    """How many more share the last value shown, and were left out because fewer people know them."""
    also_least: int
    spread: tuple[int, ...]
    """Titles per half point."""
    median: float


def axes(titles: Sequence[Title], known: NDArray[np.float32]) -> list[Axis]:
    """All twelve; empty where no title has a tone. At the same value the better known title stands first."""
    rated = [(t, float(k)) for t, k in zip(titles, known, strict=True) if t.tone is not None]
    if not rated:
        return []
    values = np.array([t.tone for t, _ in rated]) * 10
    return [_axis(name, [t for t, _ in rated], values[:, i], [k for _, k in rated]) for i, name in enumerate(AXES)]


def _axis(name: str, titles: list[Title], values: NDArray[np.float64], known: list[float]) -> Axis:
    rows = range(len(titles))
    down = sorted(rows, key=lambda r: (-values[r], -known[r], titles[r].name))
    up = sorted(rows, key=lambda r: (values[r], -known[r], titles[r].name))
    spread, _ = np.histogram(values, bins=BINS, range=(0, 10))
    return Axis(
        name,
        tuple((titles[r], float(values[r])) for r in down[:SHOWN]),
        tuple((titles[r], float(values[r])) for r in up[:SHOWN]),
        _sharing(values, down),
        _sharing(values, up),
        tuple(int(n) for n in spread),
        float(np.median(values)),
    )


def _sharing(values: NDArray[np.float64], order: list[int]) -> int:
    last = values[order[:SHOWN][-1]]
    return int(sum(values[r] == last for r in order[SHOWN:]))
