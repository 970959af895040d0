"""What was measured, against which limit, and the one table that shows it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recommender.evaluate.table import Cell, Column, Table

COLUMNS = (
    Column("benchmark"),
    Column("what"),
    Column("n"),
    Column("unit"),
    Column("p50", ".2f"),
    Column("p95", ".2f"),
    Column("limit p50", "g"),
    Column("limit p95", "g"),
    Column("of limit", ".0%"),
    Column("met"),
)


class BenchmarkError(Exception):
    """Nothing can be measured; the text says why and which command mends it."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the table: the same thing measured `len(values)` times, less is better where there is a limit on it."""

    what: str
    unit: str
    values: Sequence[float]
    limit: float | None = None
    """Of the median, in the unit."""
    limit_p95: float | None = None
    at_least: float | None = None
    """Of the median, where more is better."""

    @property
    def p50(self) -> float:
        return percentile(self.values, 50)

    @property
    def p95(self) -> float | None:
        """None where it was measured only once."""
        return percentile(self.values, 95) if len(self.values) > 1 else None

    @property
    def of_limit(self) -> float | None:
        """The larger share of a limit that is used up: above 1 it is not met; None without a limit."""
        pairs = ((self.p50, self.limit), (self.p95, self.limit_p95), (self.at_least, self.p50 or math.ulp(0.0)))
        return max((value / limit for value, limit in pairs if value is not None and limit is not None), default=None)

    def row(self, benchmark: str) -> tuple[Cell, ...]:
        """In the order of COLUMNS."""
        share = self.of_limit
        met = None if share is None else "yes" if share <= 1 else "NO"
        limit = self.limit if self.at_least is None else self.at_least
        numbers = (self.p50, self.p95, limit, self.limit_p95, share)
        return (benchmark, self.what, len(self.values), self.unit, *numbers, met)


def percentile(values: Sequence[float], q: float) -> float:
    """The q-th percentile (0 to 100), interpolated between the two nearest values; not a number for no values."""
    if not values:
        return math.nan
    ordered = sorted(values)
    at = (len(ordered) - 1) * q / 100
    low = math.floor(at)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (at - low)


def table(found: Mapping[str, Sequence[Measure]], about: Mapping[str, str | int], notes: Sequence[str] = ()) -> Table:
    """Everything measured, by benchmark."""
    rows = tuple(measure.row(name) for name, measures in found.items() for measure in measures)
    return Table("How fast Matinee is, and how much memory it takes", COLUMNS, rows, about, tuple(notes), "benchmark")


def missed(found: Mapping[str, Sequence[Measure]]) -> list[str]:
    """What is over its limit."""
    return [
        f"{name}: {measure.what}"
        for name, measures in found.items()
        for measure in measures
        if (share := measure.of_limit) is not None and share > 1
    ]
