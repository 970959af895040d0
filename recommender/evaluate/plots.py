"""Titles told by their plot, in words that are not ours: does the title come first?"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray

from recommender.engine import Recommender
from recommender.errors import MatineeError
from recommender.evaluate.metrics import mean_and_error
from recommender.evaluate.table import Cell, Column, Table, machine
from recommender.settings import ROOT
from recommender.types import Request

PLOTS = ROOT / "data" / "checks" / "plots.csv"
PLACES = 10
HALVES = ("development", "held out")
_COLUMNS = (
    Column("half"), Column("ranked by"), Column("plots"), Column("MRR@10", ".3f"), Column("±", ".3f"),
    Column("first", ".0%"), Column("in five", ".0%"), Column("in ten", ".0%"),
)  # fmt: skip
_NOTES = (
    "MRR@10 is the mean of 1/place, 0 beyond the tenth; ± is one standard error over plots.",
    "Weights were chosen on the development half only.",
)


@dataclass(frozen=True, slots=True)
class Plot:
    """What somebody remembers of a title, and which it is."""

    text: str
    row: int


def measure(data: Path | None, build: Path | None, seed: int, say: Callable[[str], None]) -> Table:
    """One row for each half and way of ranking. `data` is a CSV with the columns title and text (default: ours)."""
    recommender = Recommender.open(build)
    file = data or PLOTS
    plots = read_plots(file, recommender)
    Random(seed).shuffle(plots)
    middle = len(plots) // 2
    rows: list[tuple[Cell, ...]] = []
    for name, half in zip(HALVES, (plots[:middle], plots[middle:]), strict=True):
        say(f"Asking for {len(half)} titles by their plot ({name})")
        rows += _measured(recommender, half, name)
    about: dict[str, str | int] = {
        "machine": machine(),
        "plots": file.name,
        "titles": len(recommender.catalogue),
        "seed": seed,
    }
    return Table("Titles found by their plot", _COLUMNS, tuple(rows), about, _NOTES, breaks="half")


def read_plots(file: Path, recommender: Recommender) -> list[Plot]:
    """MatineeError names the line that is damaged or whose title the build does not hold."""
    if not file.is_file():
        raise MatineeError(f"There are no plots at {file}.")
    names = {title.name: row for row, title in enumerate(recommender.catalogue) if not title.generated}
    plots = []
    with file.open(encoding="utf-8-sig", newline="") as stream:
        for line, row in enumerate(csv.DictReader(stream), start=2):
            if row.get("title") not in names or not row.get("text"):
                raise MatineeError(f"{file}, line {line}: {row.get('title')!r} with its plot is not in this build.")
            plots.append(Plot(row["text"], names[row["title"]]))
    if len(plots) < len(HALVES):
        raise MatineeError(f"{file} holds too few plots to be parted in two halves.")
    return plots


def _measured(recommender: Recommender, plots: Sequence[Plot], half: str) -> Iterator[tuple[Cell, ...]]:
    for name, places in {
        "ours, as shown": np.array([_as_shown(recommender, plot) for plot in plots]),
        "meaning alone": np.array([_by_meaning(recommender, plot) for plot in plots]),
        "words alone": np.array([_by_words(recommender, plot) for plot in plots]),
    }.items():
        merit = np.where(places <= PLACES, 1 / places, 0)
        shares = [float((places <= n).mean()) for n in (1, 5, 10)]
        yield half, name, len(plots), *mean_and_error(merit), *shares


def _as_shown(recommender: Recommender, plot: Plot) -> float:
    found = recommender.recommend(Request(text=plot.text, n=PLACES)).recommendations
    wanted = recommender.catalogue.titles[plot.row].id
    return next((at for at, r in enumerate(found, 1) if r.title.id == wanted), float("inf"))


def _by_meaning(recommender: Recommender, plot: Plot) -> int:
    return _place(recommender.index.store.vectors @ recommender.encoder.encode([plot.text])[0], plot.row)


def _by_words(recommender: Recommender, plot: Plot) -> int:
    everything = np.arange(len(recommender.catalogue))
    return _place(np.nan_to_num(recommender.index.lexical.score(plot.text, everything)), plot.row)


def _place(scores: NDArray[np.float32], row: int) -> int:
    """From 1; of equal scores the worst place counts."""
    return int((scores >= scores[row]).sum())
