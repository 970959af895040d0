"""What both servers take after having talked."""

from __future__ import annotations

import sys

import psutil

from benchmarks.conversation import talk
from benchmarks.measures import Measure
from benchmarks.servers import family
from benchmarks.workbench import Workbench

RASA_GB, ACTIONS_GB = 1.3, 1.0
CONVERSATIONS = 3
"""So that everything has been loaded, also where nothing talked to the servers before."""


def measure(bench: Workbench) -> list[Measure]:
    """GB are 10^9 bytes. Of what is shared with other processes, `resident` counts all and `proportional` a share."""
    live = bench.live()
    for number in range(CONVERSATIONS):
        talk(live, f"memory-{number}")
    measures = []
    for name, server, limit in (("Rasa", live.rasa, RASA_GB), ("action server", live.actions, ACTIONS_GB)):
        processes = family(server)
        resident = sum(process.memory_info().rss for process in processes)
        measures.append(Measure(f"{name}, resident", "GB", [resident / 1e9], limit))
        if sys.platform == "linux":
            proportional = sum(_pss(process) for process in processes)
            measures.append(Measure(f"{name}, proportional", "GB", [proportional / 1e9]))
    return measures


def _pss(process: psutil.Process) -> int:
    return int(process.memory_full_info().pss)
