"""How far two independent ratings of the same titles lie apart on each tone axis, in points of ten."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from recommender.errors import MatineeError
from recommender.evaluate.table import Column, Table
from recommender.settings import ROOT, Settings
from recommender.sources.table import read_catalogue
from recommender.types import AXES, Title

SECOND = ROOT / "data" / "checks" / "second-ratings.csv"
LIMIT = 1.2
"""Largest mean difference per axis with which the scale counts as shared."""
_COLUMNS = (
    Column("axis"), Column("mean difference", ".2f"), Column("second less first", "+.2f"),
    Column("correlation", ".2f"), Column("over 2 points"), Column("farthest apart"), Column("first", ".1f"), Column("second", ".1f"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TwiceRated:
    """Titles with both ratings as (titles, 12), in points of ten."""

    titles: tuple[Title, ...]
    first: NDArray[np.float64]
    second: NDArray[np.float64]

    @property
    def differences(self) -> NDArray[np.float64]:
        """Mean absolute difference per axis, (12,)."""
        return np.abs(self.second - self.first).mean(axis=0)


def measure(data: Path | None, build: Path | None, seed: int, say: Callable[[str], None]) -> Table:
    """One row an axis. `data` is a CSV of second ratings (default: ours); `build` and `seed` are not used."""
    catalogue, _ = read_catalogue(Settings.load().catalogue)
    file = data or SECOND
    rated = twice_rated(catalogue, file)
    if not rated.titles:
        raise MatineeError(f"None of the titles in {file} has a tone in our catalogue.")
    about: dict[str, str | int] = {"second ratings": file.name, "titles rated twice": len(rated.titles)}
    over = [axis for axis, off in zip(AXES, rated.differences, strict=True) if off > LIMIT]
    verdict = (
        f"Above the limit of {LIMIT}: {', '.join(over)}." if over else f"Every axis is within the limit of {LIMIT}."
    )
    return Table("Tone rated twice", _COLUMNS, tuple(_rows(rated)), about, (verdict,))


def twice_rated(titles: Iterable[Title], file: Path = SECOND) -> TwiceRated:
    """The titles that `file` rates again and that have a tone set by hand."""
    by_id = {title.id: title for title in titles if title.tone is not None}
    again = read_ratings(file)
    both = [by_id[title_id] for title_id in again if title_id in by_id]
    first = np.array([t.tone for t in both], dtype=float).reshape(-1, len(AXES)) * 10
    second = np.array([again[t.id] for t in both], dtype=float).reshape(-1, len(AXES))
    return TwiceRated(tuple(both), first, second)


def read_ratings(file: Path) -> dict[str, tuple[float, ...]]:
    """Twelve values from 0 to 10 by title id; MatineeError names the line that is wrong."""
    if not file.is_file():
        raise MatineeError(f"There are no second ratings at {file}.")
    ratings: dict[str, tuple[float, ...]] = {}
    with file.open(encoding="utf-8-sig", newline="") as stream:
        for line, row in enumerate(csv.DictReader(stream), start=2):
            try:
                values = tuple(float(row[axis]) for axis in AXES)
                if row["id"] in ratings or not all(0 <= value <= 10 for value in values):
                    raise ValueError
            except (KeyError, TypeError, ValueError):
                raise MatineeError(
                    f"{file}, line {line}: an id not used before and twelve values from 0 to 10, please."
                ) from None
            ratings[row["id"]] = values
    return ratings


def _rows(rated: TwiceRated) -> Iterable[tuple[str | int | float | None, ...]]:
    for k, axis in enumerate(AXES):
        first, second = rated.first[:, k], rated.second[:, k]
        off = np.abs(second - first)
        farthest = int(off.argmax())
        varied = first.std() > 0 and second.std() > 0
        yield (
            axis,
            float(off.mean()),
            float((second - first).mean()),
            float(np.corrcoef(first, second)[0, 1]) if varied else None,
            int((off > 2).sum()),
            rated.titles[farthest].name,
            float(first[farthest]),
            float(second[farthest]),
        )
