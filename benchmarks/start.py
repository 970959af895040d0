"""How long a person waits when everything is built: from starting both servers to the first answer."""

from __future__ import annotations

from benchmarks.measures import Measure
from benchmarks.servers import Live
from benchmarks.workbench import Workbench

LIMIT_S = 60


def measure(bench: Workbench) -> list[Measure]:
    """Each start is one of new processes; the files are in the system's cache after the first."""
    took = []
    for _ in range(bench.times(full=3, quick=1)):
        with Live(bench.settings) as live:
            took.append(live.first_answer_s)
    return [Measure("start to first answer", "s", took, LIMIT_S, LIMIT_S)]
