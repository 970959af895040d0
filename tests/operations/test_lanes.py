"""Suites that run side by side: each ran whole, those that wait for each other can, and none outlives the run."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from scripts import lanes
from scripts.console import StepFailed
from scripts.lanes import Suite, run_lanes

ENV = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
NO_CONFIG = ("-q", "-p", "no:cacheprovider", "-c", os.devnull)


@pytest.fixture(autouse=True)
def logs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(lanes, "LOGS", tmp_path / "log")
    return tmp_path / "log"


def suite(folder: Path, name: str, body: str, timeout_s: int = 60) -> Suite:
    file = folder / f"test_{name}.py"
    file.write_text(
        f"import time\nfrom pathlib import Path\nHERE = Path(__file__).parent\ndef test_it():\n    {body}\n"
    )
    return Suite(name, Path(sys.executable), (str(file),), timeout_s)


def waits_for(other: str, name: str) -> str:
    return (
        f"(HERE / '{name}').touch()\n    end = time.monotonic() + 40\n"
        f"    while not (HERE / '{other}').exists(): assert time.monotonic() < end; time.sleep(0.05)"
    )


def test_lanes_run_at_once(tmp_path: Path) -> None:
    one, other = suite(tmp_path, "one", waits_for("b", "a")), suite(tmp_path, "other", waits_for("a", "b"))
    assert sorted((s.name, code) for s, code in run_lanes([[one], [other]], ENV, NO_CONFIG)) == [
        ("one", 0),
        ("other", 0),
    ]


def test_suites_of_a_lane_run_in_order_and_a_failure_stops_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = suite(
        tmp_path, "first", "assert not (HERE / 'second').exists(), 'came too late'; assert False, 'as wanted'"
    )
    second = suite(tmp_path, "second", "(HERE / 'second').touch()")
    assert [(s.name, code) for s, code in run_lanes([[first, second]], ENV, NO_CONFIG)] == [("first", 1), ("second", 0)]
    assert "as wanted" in capsys.readouterr().out
    assert first.results.exists() and second.results.exists()


def test_a_suite_that_takes_too_long_is_stopped_with_the_others(tmp_path: Path) -> None:
    marks = "\n    ".join(["for n in range(10000):", "    (HERE / 'alive').write_text(str(n)); time.sleep(0.05)"])
    slow, beside = suite(tmp_path, "slow", "time.sleep(60)", timeout_s=1), suite(tmp_path, "beside", marks)
    with pytest.raises(StepFailed, match="The suite slow took longer than 1 s"):
        run_lanes([[slow], [beside]], ENV, NO_CONFIG)
    alive = tmp_path / "alive"
    before = alive.read_text() if alive.exists() else ""
    time.sleep(0.3)  # six more marks, if it lived on
    assert before == (alive.read_text() if alive.exists() else "")
