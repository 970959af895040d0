"""One line for each step: what is being done, for how long, and why it failed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import IO, Callable, Mapping, NoReturn, Optional, Sequence

ROOT = Path(__file__).resolve().parent.parent
LOGS = ROOT / "var" / "log"
STOP_S = 10
"""How long a process may take to end by itself before it is killed."""
STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
REMIND_S = 30
"""How often a long step says that it still works where the line cannot be rewritten."""


class StepFailed(Exception):
    """Its text says which step failed and why; the program ends with 1."""


class ProgressLine:
    """A line that is rewritten on a terminal, and repeated now and then elsewhere."""

    def __init__(self, title: str) -> None:
        self.title = title
        self._start = self._said = time.monotonic()
        self._rewrites = sys.stdout.isatty()
        self._write(f"{title} ...")

    def show(self, detail: str = "") -> None:
        now = time.monotonic()
        if self._rewrites or now - self._said >= REMIND_S:
            self._said = now
            self._write(f"{self.title} ... {now - self._start:.0f} s  {detail if self._rewrites else ''}".rstrip())

    def done(self, outcome: str = "done") -> None:
        self._write(f"{self.title}: {outcome} in {time.monotonic() - self._start:.0f} s")
        self.leave()

    def leave(self) -> None:
        """End the line, so that what follows stands below it."""
        if self._rewrites:
            print(flush=True)

    def _write(self, text: str) -> None:
        width = shutil.get_terminal_size().columns - 1
        print(f"\r{text[:width]:<{width}}" if self._rewrites else text, end="" if self._rewrites else "\n", flush=True)


def run_quietly(
    title: str, command: Sequence[str], log: Path, env: Optional[Mapping[str, str]] = None, tail: int = 15
) -> None:
    """Run a command with its output kept in `log`; StepFailed shows the last `tail` lines of it."""
    line = ProgressLine(title)
    log.parent.mkdir(parents=True, exist_ok=True)
    try:
        with log.open("wb") as output:
            child = start(command, output, env)
        with_child(child, lambda: line.show(last_lines(log, 1)))
    except BaseException:
        line.leave()
        raise
    if child.returncode:
        line.leave()
        raise StepFailed(failure(title, child.returncode, log, tail))
    line.done()


def start(
    command: Sequence[str], output: Optional[IO[bytes]], env: Optional[Mapping[str, str]] = None
) -> subprocess.Popen[bytes]:
    """Start a command in a process group of its own, so that all of it can be stopped and nothing else."""
    return subprocess.Popen(
        list(command),
        cwd=str(ROOT),
        env=clean_environ() if env is None else dict(env),
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT if output is not None else None,
        start_new_session=True,
    )


def with_child(child: subprocess.Popen[bytes], meanwhile: Callable[[], None] = lambda: None) -> int:
    """Wait for a child; whatever interrupts us stops it."""
    try:
        while True:
            try:
                return child.wait(timeout=0.2)
            except subprocess.TimeoutExpired:
                meanwhile()
    except BaseException:
        stop([child])
        raise


def stop(children: Sequence[subprocess.Popen[bytes]]) -> None:
    """End the process groups of these children: asked first, killed when they do not listen. Nothing interrupts this."""
    handlers = {number: signal.signal(number, signal.SIG_IGN) for number in STOPPING}
    for child in children:
        _signal_group(child, signal.SIGTERM)
    deadline = time.monotonic() + STOP_S
    for child in children:
        with suppress(subprocess.TimeoutExpired):
            child.wait(timeout=max(0.0, deadline - time.monotonic()))
        _signal_group(child, signal.SIGKILL)  # also what it started and left behind
        child.wait()
    for number, handler in handlers.items():
        signal.signal(number, handler)


def _signal_group(child: subprocess.Popen[bytes], number: int) -> None:
    with suppress(ProcessLookupError, PermissionError):  # it has ended; macOS answers EPERM for a group of zombies
        os.killpg(child.pid, number)


def clean_environ() -> dict[str, str]:
    """The environment without what would lead Python or pip outside our two environments."""
    led_astray = (
        "PYTHONHOME",
        "PYTHONPATH",
        "VIRTUAL_ENV",
        "PIP_USER",
        "PIP_TARGET",
        "PIP_PREFIX",
        "__PYVENV_LAUNCHER__",
    )
    return {key: value for key, value in os.environ.items() if key not in led_astray}


def last_lines(log: Path, n: int) -> str:
    """The last n lines of a log that may be long and still grow."""
    try:
        with log.open("rb") as file:
            file.seek(max(0, log.stat().st_size - 400 * n))
            return "\n".join(file.read().decode("utf-8", "replace").splitlines()[-n:])
    except OSError:
        return ""


def failure(title: str, code: int, log: Path, tail: int = 15) -> str:
    return f"{title}: failed (exit code {code}). The last lines of {shown(log)}:\n{last_lines(log, tail)}"


def shown(path: Path) -> str:
    """A path as people see it: from the project's folder where it lies inside."""
    return str(path.relative_to(ROOT)) if ROOT in path.parents else str(path)


def main_of(program: Callable[[Sequence[str]], int]) -> NoReturn:
    """Run a script: SIGTERM and a closed terminal end it like Ctrl-C, and errors are told in plain words."""

    def leave(number: int, _frame: Optional[FrameType]) -> NoReturn:
        for each in STOPPING:  # a second signal must not disturb the stopping that the first began
            signal.signal(each, signal.SIG_IGN)
        if number == signal.SIGINT:
            raise KeyboardInterrupt
        sys.exit(128 + number)

    for each in STOPPING:
        signal.signal(each, leave)
    try:
        sys.exit(program(sys.argv[1:]))
    except StepFailed as failed:
        sys.exit(_told(str(failed), 1))
    except KeyboardInterrupt:
        sys.exit(_told("Stopped.", 130))


def _told(text: str, code: int) -> int:
    print(text, file=sys.stderr, flush=True)
    return code
