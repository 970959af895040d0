"""How long one person waits for answers while somebody else does their worst to the same server, and what is left of that afterwards."""

from __future__ import annotations

import json
import subprocess
import sys
import time

import psutil

from benchmarks.attacks import ATTACKS, MOST_S
from benchmarks.measures import BenchmarkError, Measure
from benchmarks.servers import Live, family
from benchmarks.workbench import Workbench
from recommender.settings import ROOT

LIMIT_P95_MS = 500
LIMIT_FILES, LIMIT_MB = 20, 100
"""How much more than before may be open, and in memory, once a numbered attack is over: 20,000 addresses are remembered for their limits."""
SETTLES_S = 15.0
"""The server gives up unfinished requests after ten seconds."""
SAYS = ("something like Fargo but lighter", "only series", "why the second one?")


def measure(bench: Workbench) -> list[Measure]:
    """A quiet time first, then one attack after the other."""
    live, seconds = bench.live(), bench.times(full=20, quick=5)
    found = [Measure("one message, nobody attacks", "ms", _talk(live, "quiet", seconds))]
    for name, (_, _, number) in ATTACKS.items():
        found += _numbered(live, name, seconds) if number else [_under(live, name, seconds)[0]]
    return found


def _numbered(live: Live, name: str, seconds: float) -> list[Measure]:
    """An attack that goes on until its number is reached; and what the server holds afterwards, beside what it held before."""
    files, memory = _held(live)
    during, refused = _under(live, name, seconds)
    time.sleep(SETTLES_S)
    files_now, memory_now = _held(live)
    told = ", ".join(f"{n:,} {kind}" for kind, n in refused.items()) or "none"
    return [
        during,
        Measure(f"– turned away: {told}", "", [float(sum(refused.values()))]),
        Measure("– more open files of Rasa afterwards", "", [float(files_now - files)], LIMIT_FILES),
        Measure("– more memory of Rasa afterwards", "MB", [(memory_now - memory) / 1e6], LIMIT_MB),
    ]


def _under(live: Live, name: str, seconds: float) -> tuple[Measure, dict[str, int]]:
    """The talk lasts as long as the attack; and how often the attacker was turned away, by what."""
    command = [sys.executable, "-m", "benchmarks.attacks", name, str(live.settings.port), str(seconds + 2)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as attacker:
        time.sleep(2)  # until it has started
        took = _talk(live, name, seconds, attacker)
        told = json.loads(attacker.communicate(timeout=60)[0] or "{}")
    if not told:
        raise BenchmarkError(f"The attack {name} ended early.")
    number = ATTACKS[name][2]
    if number and told["done"] < number:
        raise BenchmarkError(f"Only {told['done']:,} of {number:,} {name} were reached in {MOST_S:g} s.")
    what = f"during {told['done']:,} {name.replace('-', ' ')}"
    return Measure(what, "ms", took, limit_p95=LIMIT_P95_MS), told["refused"]


def _talk(live: Live, name: str, seconds: float, attacker: subprocess.Popen[str] | None = None) -> list[float]:
    """Milliseconds of each answer, somebody new every three; for so long, or while the attacker of a number is at work."""
    took: list[float] = []
    numbered = attacker is not None and ATTACKS[name][2] is not None
    until = time.perf_counter() + (0 if numbered else seconds)
    while time.perf_counter() < until or (numbered and attacker is not None and attacker.poll() is None):
        began = time.perf_counter()
        live.say(f"{name}-{len(took) // len(SAYS)}", SAYS[len(took) % len(SAYS)])
        took.append((time.perf_counter() - began) * 1000)
    return took


def _held(live: Live) -> tuple[int, int]:
    """Open files and bytes in memory of Rasa's processes."""
    processes: list[psutil.Process] = family(live.rasa)
    return sum(p.num_fds() for p in processes), sum(p.memory_info().rss for p in processes)
