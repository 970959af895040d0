"""A build from nothing in a folder of its own, one more where nothing has changed, and the check that `make run` makes."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.measures import BenchmarkError, Measure
from benchmarks.workbench import Workbench
from recommender.settings import ROOT, Settings
from scripts.models import environ


def measure(bench: Workbench) -> list[Measure]:
    """Nothing is taken from the cache of the real build, and nothing is left behind."""
    with TemporaryDirectory(prefix="matinee-bench-") as scratch:
        first, again = (_build(bench.settings, Path(scratch)) for _ in range(2))
        check = ("recommender", "build", "--check", "--out", scratch)
        checks = [_run(bench.settings, *check)[0] for _ in range(bench.times(full=3, quick=1))]
    return [
        Measure("everything, from nothing", "s", [first["seconds"]]),
        Measure("– encode the texts", "s", [first["encoding_s"]]),
        Measure("– texts in a second", "1/s", [first["texts"] / first["encoding_s"]]),
        Measure("– most memory", "GB", [first["peak_gb"]]),
        Measure("again, with the texts in the cache", "s", [again["seconds"]]),
        Measure("– most memory", "GB", [again["peak_gb"]]),
        Measure("check that nothing has changed", "s", checks),
    ]


def _build(settings: Settings, out: Path) -> dict[str, Any]:
    seconds, said = _run(settings, "benchmarks.build_once", str(out))
    return {"seconds": seconds, **json.loads(said)}


def _run(settings: Settings, module: str, *arguments: str) -> tuple[float, bytes]:
    """Seconds from the start of a Python process to its end, and what it printed."""
    command = [sys.executable, "-m", module, *arguments]
    began = time.perf_counter()
    ran = subprocess.run(command, cwd=ROOT, env=dict(environ(settings)), capture_output=True)
    seconds = time.perf_counter() - began
    if ran.returncode:
        raise BenchmarkError(f"{' '.join(command)} failed: {(ran.stdout + ran.stderr)[-500:].decode().strip()}")
    return seconds, ran.stdout
