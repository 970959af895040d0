"""Which settings of ours and of the peers are best, on people who are neither trained on nor asked in the test.

The people that `evaluate collaborative` trains on are parted again, five ways, so that each is asked once.
Settings are chosen here and only reported there. A gain of less than two errors is no gain, and with some
forty settings tried the best of them looks better than it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import numpy as np

from recommender.evaluate import models
from recommender.evaluate.asking import ask, draws, fit
from recommender.evaluate.collaborative import about, parted
from recommender.evaluate.metrics import Values, mean_and_error
from recommender.evaluate.models import Als, Ease, ItemKnn, Model, Ours, Rp3Beta
from recommender.evaluate.people import GIVEN, World, folds, part, read, world
from recommender.evaluate.table import Cell, Column, Table

FOLDS = 5
ALS_PAIRS = ((5.0, 20.0), (5.0, 50.0), (5.0, 100.0), (10.0, 20.0), (10.0, 100.0), (20.0, 50.0), (20.0, 100.0))
"""Weight of a like and decay, which only make sense together."""
_COLUMNS = (
    Column("model"), Column("setting"), *(Column(f"NDCG@10, {given.name}", ".3f") for given in GIVEN),
    Column("mean", ".4f"), Column("less the one in use", "+.4f"), Column("± of pairs", ".4f"),
)  # fmt: skip


def measure(data: Path | None, build: Path | None, seed: int, say: Callable[[str], None]) -> Table:
    """One row a setting; the first of each model is the one in use. `build` is not used."""
    train, _ = part(read(data), seed)
    worlds = [world(*both) for both in folds(train, FOLDS, seed)]
    rows = []
    for grid in grids():
        in_use: Values | None = None
        for make in grid:
            say(f"Asking {models.setting(make())}")
            values = _ask_all(make, worlds, seed)
            in_use = values if in_use is None else in_use
            rows.append(_row(make, values, in_use))
    facts = about(data, parted(data, seed), seed)
    facts["asked"] = f"{sum(len(of.asked) for of in worlds)} of the people trained on in the test, in {FOLDS} folds"
    return Table("Settings compared on development people", _COLUMNS, tuple(rows), facts, breaks="model")


def grids() -> Iterator[list[Callable[[], Model]]]:
    """Settings of each model, the one in use first."""
    yield [Ours, *(partial(Ours, restraint=r) for r in (0.0, 0.15, 0.5, 0.7)),
           *(partial(Ours, decay=d) for d in (200.0, 300.0, 1000.0)),
           *(partial(Ours, dropout=p) for p in (0.8, 0.9, 0.98, 0.99)),
           partial(Ours, restraint=0.0, dropout=0.98), partial(Ours, restraint=0.0, decay=1000.0)]  # fmt: skip
    yield [ItemKnn, *(partial(ItemKnn, shrink=s) for s in (0.0, 10.0, 50.0)), partial(ItemKnn, neighbours=100),
           partial(ItemKnn, neighbours=500)]  # fmt: skip
    yield [Rp3Beta, *(partial(Rp3Beta, alpha=a, beta=b) for a in (0.4, 0.6, 0.8, 1.0) for b in (0.3, 0.4)),
           *(partial(Rp3Beta, beta=b) for b in (0.3, 0.5))]  # fmt: skip
    yield [Ease, *(partial(Ease, decay=d) for d in (250.0, 500.0, 1000.0, 4000.0))]
    if models.has_implicit():
        yield [
            Als,
            *(partial(Als, alpha=a, decay=d) for a, d in ALS_PAIRS),
            *(partial(Als, factors=f) for f in (32, 128)),
        ]


def _ask_all(make: Callable[[], Model], worlds: list[World], seed: int) -> Values:
    """(kinds of giving, people) of NDCG@10."""
    parts = []
    for of in worlds:
        model = make()
        fit(model, of)
        parts.append(np.array([ask(model, draws(of, given, seed)).ndcg for given in GIVEN]))
    return np.concatenate(parts, axis=1)


def _row(make: Callable[[], Model], values: Values, in_use: Values) -> tuple[Cell, ...]:
    apart = (None, None) if values is in_use else mean_and_error((values - in_use).mean(axis=0))
    return (make().name, models.setting(make()), *values.mean(axis=1).tolist(), float(values.mean()), *apart)
