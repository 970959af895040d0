"""What our channels add to a turn: everything between a client and Rasa, with a bot that answers at once."""

from __future__ import annotations

import json
import subprocess

from benchmarks.measures import BenchmarkError, Measure
from benchmarks.workbench import Workbench
from recommender.settings import ROOT
from scripts.environments import RASA_ENVIRONMENT
from scripts.models import environ

LIMIT_MS = 5
WARM_UP = 20


def measure(bench: Workbench) -> list[Measure]:
    times = bench.times(full=400, quick=60) + WARM_UP
    command = [str(RASA_ENVIRONMENT.python), "-m", "benchmarks.connectors_in_rasa", str(times)]
    ran = subprocess.run(command, cwd=ROOT, env=dict(environ(bench.settings)), capture_output=True, text=True)
    if ran.returncode:
        raise BenchmarkError(f"The channels could not be measured: {ran.stderr[-500:].strip()}")
    took = json.loads(ran.stdout.splitlines()[-1])
    return [_measure(name, ms[WARM_UP:]) for name, ms in took.items()]


def _measure(name: str, took: list[float]) -> Measure:
    """A bare call is part of a turn, shown apart."""
    channel, _, part = name.partition(", ")
    if part:
        return Measure(f"– {part} to {channel.capitalize()}", "ms", took)
    return Measure(f"one turn on {channel}, without Rasa", "ms", took, LIMIT_MS)
