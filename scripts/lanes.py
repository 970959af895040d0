"""Suites of tests side by side: most tests keep one core busy, so two lanes need little more than half the time."""

from __future__ import annotations

import os
import shlex
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.console import LOGS, ROOT, ProgressLine, StepFailed, last_lines, start, stop

POLL_S = 0.2


@dataclass(frozen=True)
class Suite:
    """Tests that run in one environment."""

    name: str
    python: Path
    paths: tuple[str, ...]
    timeout_s: int

    @property
    def results(self) -> Path:
        """Where pytest writes what came of it, in JUnit's format."""
        return LOGS / f"tests-{self.name}.xml"

    @property
    def log(self) -> Path:
        """Where its output goes while it runs; it is shown whole afterwards, so that two do not mix."""
        return LOGS / f"tests-{self.name}.log"


class Lane:
    """Suites that run one after the other; `ended` grows by each, with the exit code of its pytest."""

    def __init__(self, suites: Sequence[Suite], env: Mapping[str, str], arguments: Sequence[str]) -> None:
        self._waiting, self._env, self._arguments = list(suites), env, arguments
        self._suite: Suite | None = None
        self._child: subprocess.Popen[bytes] | None = None
        self._deadline = 0.0
        self.ended: list[tuple[Suite, int]] = []
        self._begin()

    def step(self) -> bool:
        """Whether a suite runs; StepFailed where one takes longer than it may."""
        if self._child is None or self._suite is None:
            return False
        if time.monotonic() > self._deadline:
            raise StepFailed(
                f"The suite {self._suite.name} took longer than {self._suite.timeout_s} s and was stopped."
            )
        if (code := self._child.poll()) is not None:
            print(f"\n{self._suite.log.read_text(encoding='utf-8', errors='replace')}", flush=True)
            self.ended.append((self._suite, code))
            self._begin()
        return self._child is not None

    @property
    def says(self) -> str:
        """The running suite and how far it is, in its own words."""
        return (
            f"{self._suite.name} {last_lines(self._suite.log, 1)[-6:].strip()}" if self._child and self._suite else ""
        )

    def stop(self) -> None:
        """End what runs, with all it started."""
        stop([self._child] if self._child else [])

    def _begin(self) -> None:
        self._suite = self._child = None
        if not self._waiting:
            return
        suite = self._suite = self._waiting.pop(0)
        suite.results.parent.mkdir(parents=True, exist_ok=True)
        suite.results.unlink(missing_ok=True)
        command = [str(suite.python), "-m", "pytest", *suite.paths, f"--junitxml={suite.results}", *self._arguments]
        shown = shlex.join(os.path.relpath(part, ROOT) if part.startswith("/") else part for part in command)
        print(f"\n$ {shown}", flush=True)
        with suite.log.open("wb") as output:
            self._child = start(command, output, self._env)
        self._deadline = time.monotonic() + suite.timeout_s


def run_lanes(
    lanes: Sequence[Sequence[Suite]], env: Mapping[str, str], arguments: Sequence[str]
) -> list[tuple[Suite, int]]:
    """Run all suites, those of a lane in order, the lanes at once; whatever interrupts us stops them all."""
    running = [Lane(suites, env, arguments) for suites in lanes]
    line = ProgressLine("Testing")
    try:
        while sum(lane.step() for lane in running):
            line.show(" · ".join(filter(None, (lane.says for lane in running))))
            time.sleep(POLL_S)
    finally:
        line.leave()
        for lane in running:
            lane.stop()
    return [each for lane in running for each in lane.ended]
