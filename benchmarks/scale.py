"""The real build command on a large synthetic catalogue, from nothing and again unchanged, beside encoding alone."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil

from benchmarks.measures import BenchmarkError, Measure
from benchmarks.synthetic import Synthetic
from benchmarks.workbench import Workbench
from recommender.settings import ROOT
from scripts.models import environ

AGAIN_LIMIT_S = 20
MEMORY_LIMIT_GB = 2
FLOOR_TEXTS = 10_000
"""Most texts encoded for the floor; of more titles evenly chosen ones stand for the rest."""
QUICK_FLOOR_TEXTS = 1_000
POLL_S = 0.1


def measure(bench: Workbench, titles: int, limit_s: float) -> list[Measure]:
    """Nothing is taken from the cache of the real build, and nothing is left behind. GB are 10^9 bytes."""
    environment = dict(environ(bench.settings)) | {"MATINEE_FACTS": "none", "MATINEE_RUNTIME": "onnx"}
    with TemporaryDirectory(prefix="matinee-bench-") as scratch:
        out, catalogue = Path(scratch, "out"), Path(scratch, "titles.csv")
        _say(f"Writing a catalogue of {titles:,} titles")
        Synthetic(titles).write(catalogue)
        build = ["recommender", "build", "--catalogue", str(catalogue), "--ratings", "none", "--out", str(out)]
        first = Ran.of(build, environment)
        load = os.getloadavg()[0]
        again, anew = Ran.of(build, environment), Ran.of([*build, "--anew"], environment)
        most = bench.times(full=FLOOR_TEXTS, quick=QUICK_FLOOR_TEXTS)
        floor = json.loads(Ran.of(["benchmarks.encode_once", str(out / "current"), str(most)], environment).printed)
    encoding_s, floor_s = first.lasted("Encoding"), floor["all_s"]
    return [
        Measure("everything, from nothing", "s", [first.seconds], limit_s),
        Measure("– load of the machine at its end", "", [load]),
        Measure("– export the model", "s", [first.lasted("Exporting")]),
        Measure("– encode the texts", "s", [encoding_s]),
        Measure("– write to ChromaDB, open it and check", "s", [first.lasted("Writing")]),
        Measure("– texts in a second", "1/s", [floor["of"] / encoding_s]),
        Measure("– everything ÷ encode the texts", "×", [first.seconds / encoding_s]),
        Measure("floor: encode the texts alone", "s", [floor_s]),
        Measure("– everything ÷ floor", "×", [first.seconds / floor_s]),
        Measure("– most memory of a process", "GB", [first.peak_gb], MEMORY_LIMIT_GB),
        Measure("– most memory, its processes together", "GB", [first.together_gb], MEMORY_LIMIT_GB),
        Measure("again, nothing changed", "s", [again.seconds], AGAIN_LIMIT_S),
        Measure("again with --anew, every text from the cache", "s", [anew.seconds]),
        Measure("– most memory of a process", "GB", [anew.peak_gb], MEMORY_LIMIT_GB),
    ]


@dataclass(slots=True)
class Ran:
    """A Python module run to its end in a process of its own."""

    seconds: float = 0.0
    peak_gb: float = 0.0
    """The most that it took, or one of those that it started."""
    together_gb: float = 0.0
    """The most that all of them took at the same time, looked at ten times a second."""
    printed: str = ""
    said: list[tuple[float, str]] = field(default_factory=list)
    """Each line of its standard error and when it came, in seconds from the start."""

    @classmethod
    def of(cls, arguments: list[str], environment: dict[str, str]) -> Ran:
        """Its standard error is passed on as it comes; BenchmarkError where it fails."""
        ran, began = cls(), time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-m", *arguments], cwd=ROOT, env=environment, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        assert process.stdout is not None
        assert process.stderr is not None
        done = threading.Event()
        watch = threading.Thread(target=ran._watch, args=(psutil.Process(process.pid), done.wait), daemon=True)
        watch.start()
        try:
            for line in process.stderr:
                ran.said.append((time.perf_counter() - began, line))
                _say(f"{ran.said[-1][0]:7.1f} s  {line.rstrip()}")
            ran.printed = process.stdout.read()
            process.wait()
        except BaseException:
            process.kill()
            process.wait()
            raise
        finally:
            done.set()
            watch.join()
        ran.seconds = time.perf_counter() - began
        if process.returncode:
            raise BenchmarkError(
                f"{' '.join(arguments)} failed: {''.join(line for _, line in ran.said)[-500:].strip()}"
            )
        return ran

    def lasted(self, word: str) -> float:
        """Seconds from the line that begins with this word to the next that begins another step; 0 without one."""
        steps = [(at, line.split()[0]) for at, line in self.said if line.split()[:1] and line.split()[0] in STEPS]
        ends = [at for at, _ in steps[1:]] + [self.seconds]
        return sum(end - at for (at, first), end in zip(steps, ends, strict=True) if first == word)

    def _watch(self, process: psutil.Process, wait: Callable[[float], bool]) -> None:
        while not wait(POLL_S):
            with suppress(psutil.Error, OSError):
                family = [process, *process.children(recursive=True)]
                self.peak_gb = max(self.peak_gb, *map(_peak_gb, family))
                self.together_gb = max(self.together_gb, sum(each.memory_info().rss for each in family) / 1e9)


STEPS = ("Exporting", "Encoding", "Estimating", "Writing", "Kept", "Built")
"""First words of the lines in which a build says what it does next, or that it is done."""


def _peak_gb(process: psutil.Process) -> float:
    """The most so far where the system keeps count, else what it takes now.

    What `wait4` tells is no use: a new process starts with the count of the one that started it.
    """
    if sys.platform == "linux":
        status = Path(f"/proc/{process.pid}/status").read_text()
        if found := re.search(r"^VmHWM:\s*(\d+) kB", status, re.MULTILINE):
            return int(found[1]) * 1024 / 1e9
    return float(process.memory_info().rss / 1e9)


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
