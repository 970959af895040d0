"""How far the two judgements of how well known and how well thought of our titles are lie apart, in points of ten."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pandas as pd

from recommender.evaluate.table import Cell, Column, Table
from recommender.standing import MEASURES, RATERS, STANDING, read_judgements

_COLUMNS = (
    Column("of"), Column("titles", ",d"), Column("mean difference", ".2f"), Column("second less first", "+.2f"),
    Column("correlation", ".2f"), Column("over 2 points", ".3f"), Column("farthest apart"),
)  # fmt: skip


def measure(data: Path | None, build: Path | None, seed: int, say: Callable[[str], None]) -> Table:
    """One row for each of renown and acclaim. `data` is a file of judgements (default: ours); `build` and `seed` are not used."""
    file = data or STANDING
    judged = read_judgements(file)
    rows = tuple(_row(name, *(judged[f"{name}_{rater}"] for rater in RATERS)) for name in MEASURES)
    about: dict[str, str | int] = {"judgements": file.name}
    return Table("Standing judged twice", _COLUMNS, rows, about, ())


def _row(name: str, first: pd.Series, second: pd.Series) -> tuple[Cell, ...]:
    off = (second - first).abs()
    apart = float(off.mean()), float((second - first).mean()), float(first.corr(second)), float((off > 2).mean())
    return (name, len(first), *apart, str(off.idxmax()))
