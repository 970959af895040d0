"""How long one person waits for answers while somebody else does their worst to the same server."""

from __future__ import annotations

import subprocess
import sys
import time

from benchmarks.attacks import ATTACKS
from benchmarks.measures import Measure
from benchmarks.servers import Live
from benchmarks.workbench import Workbench
from recommender.settings import ROOT

LIMIT_P95_MS = 500
SAYS = ("something like Fargo but lighter", "only series", "why the second one?")


def measure(bench: Workbench) -> list[Measure]:
    """A quiet time first, then one attack after the other."""
    live, seconds = bench.live(), bench.times(full=20, quick=5)
    found = [Measure("one message, nobody attacks", "ms", _talk(live, "quiet", seconds))]
    return found + [_under(live, name, seconds) for name in ATTACKS]


def _under(live: Live, name: str, seconds: float) -> Measure:
    command = [sys.executable, "-m", "benchmarks.attacks", name, str(live.settings.port), str(seconds + 2)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as attacker:
        time.sleep(2)  # until it has started
        took = _talk(live, name, seconds)
        done = int(attacker.communicate(timeout=60)[0] or 0)
    return Measure(f"during {done:,} {name.replace('-', ' ')}", "ms", took, limit_p95=LIMIT_P95_MS)


def _talk(live: Live, name: str, seconds: float) -> list[float]:
    """Milliseconds of each answer, somebody new every three."""
    took: list[float] = []
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        began = time.perf_counter()
        live.say(f"{name}-{len(took) // len(SAYS)}", SAYS[len(took) % len(SAYS)])
        took.append((time.perf_counter() - began) * 1000)
    return took
