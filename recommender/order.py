"""Titles side by side in one respect: the shortest, the scariest, the best rated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from recommender.candidates import Index
from recommender.catalogue import UNKNOWN
from recommender.explain import ten
from recommender.types import AXES

FACTS = ("runtime_min", "year", "seasons", "rating", "known")
RESPECTS = (*AXES, *FACTS)
"""What titles can be put in order by."""


@dataclass(frozen=True, slots=True)
class Placed:
    """One title's place: `value` as measured, `said` for people; both empty where it is not known."""

    title_id: str
    value: float | None
    said: str


def ordered(index: Index, title_ids: Sequence[str], respect: str, most: bool) -> list[Placed]:
    """The titles with the most first (or the least), those of which it is not known last."""
    placed = [_placed(index, title_id, respect) for title_id in title_ids]
    sign = -1 if most else 1
    return sorted(placed, key=lambda p: (p.value is None, sign * (p.value or 0.0)))


def _placed(index: Index, title_id: str, respect: str) -> Placed:
    row = index.catalogue.row[title_id]
    if respect in AXES:
        value = float(index.tones.value[row, AXES.index(respect)])
        return Placed(
            title_id, round(value, 3), f"{ten(value)} of 10{'' if index.tones.measured[row] else ', estimated'}"
        )
    column = index.known if respect == "known" else getattr(index.catalogue.columns, respect)
    value = float(column[row])
    if np.isnan(value) or value == UNKNOWN:
        return Placed(title_id, None, "")
    return Placed(title_id, round(value, 3), _said(respect, value))


def _said(respect: str, value: float) -> str:
    if respect == "rating":
        return f"{round(value * 100)} of 100"
    words = {"runtime_min": f"{value:.0f} minutes", "seasons": f"{value:.0f} season{'' if value == 1 else 's'}"}
    return words.get(respect, "" if respect == "known" else f"{value:.0f}")
