"""A step that fails shows the end of its log; one that is interrupted leaves nothing running."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from recommender.settings import ROOT
from scripts.console import StepFailed, last_lines, run_quietly


def test_a_step_that_works_is_quiet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_quietly("Counting", [sys.executable, "-c", "print('one'); print('two')"], tmp_path / "deep" / "log")
    assert capsys.readouterr().out == "Counting ...\nCounting: done in 0 s\n"
    assert (tmp_path / "deep" / "log").read_text() == "one\ntwo\n"


def test_a_step_that_fails_shows_the_last_lines_of_its_log(tmp_path: Path) -> None:
    program = "import sys\nfor n in range(100): print('line', n, file=sys.stderr)\nsys.exit(7)"
    with pytest.raises(StepFailed) as failed:
        run_quietly("Counting", [sys.executable, "-c", program], tmp_path / "log")
    assert str(failed.value).startswith(
        f"Counting: failed (exit code 7). The last lines of {tmp_path / 'log'}:\nline 85\n"
    )
    assert str(failed.value).endswith("line 99")


def test_the_last_lines_of_no_log_are_empty(tmp_path: Path) -> None:
    assert last_lines(tmp_path / "missing", 5) == ""


LONG_STEP = """
import sys
from pathlib import Path
from scripts.console import main_of, run_quietly

def main(arguments):
    child = "import os, sys, time; open(sys.argv[1], 'w').write(str(os.getpid())); time.sleep(600)"
    run_quietly("Sleeping", [sys.executable, "-c", child, arguments[0]], Path(arguments[1]))
main_of(main)
"""


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_an_interrupted_step_leaves_nothing_running(tmp_path: Path, number: signal.Signals, code: int) -> None:
    pid_file = tmp_path / "pid"
    command = [sys.executable, "-c", LONG_STEP, str(pid_file), str(tmp_path / "log")]
    step = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    while not pid_file.exists() or not pid_file.read_text():
        time.sleep(0.02)
    step.send_signal(number)
    _, errors = step.communicate()
    assert step.returncode == code
    assert "Traceback" not in errors
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid_file.read_text()), 0)
