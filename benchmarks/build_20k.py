"""A build of 20,000 titles, each with a description of its own."""

from __future__ import annotations

from benchmarks import scale
from benchmarks.measures import Measure
from benchmarks.workbench import Workbench

TITLES, LIMIT_S = 20_000, 5 * 60


def measure(bench: Workbench) -> list[Measure]:
    return scale.measure(bench, TITLES, LIMIT_S)
