"""A run of all tests is good only when every suite ran and nothing failed; what was left out is named with why."""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest

from scripts import system_tools
from scripts.ports import free_port
from scripts.run_tests import folders, read, report
from scripts.system_tools import find_postgres_programs, postgres

RESULTS = """<?xml version="1.0" encoding="utf-8"?>
<testsuites><testsuite name="pytest">
<testcase classname="tests.recommender.test_tone" name="test_lighter" time="1.5" />
<testcase classname="tests.recommender.test_tone" name="test_darker" time="0.5"><failure message="no" /></testcase>
<testcase classname="tests.widget.test_page" name="test_tap" time="0"><skipped message="no browser was found" /></testcase>
</testsuite></testsuites>
"""


def results(tmp_path: Path, text: str = RESULTS) -> Path:
    path = tmp_path / "results.xml"
    path.write_text(text)
    return path


def test_what_pytest_reported_is_counted(tmp_path: Path) -> None:
    outcome = read(results(tmp_path))
    assert (outcome.passed, outcome.failed, outcome.seconds) == (1, 1, 2.0)
    assert outcome.ran == {"recommender": 2}
    assert outcome.left_out == ["tests/widget/test_page::test_tap: no browser was found"]


def test_a_file_that_cannot_be_imported_counts_as_a_failure(tmp_path: Path) -> None:
    broken = '<testsuites><testcase classname="" name="tests.bot.test_guard" time="0"><error message="no" /></testcase></testsuites>'
    outcome = read(results(tmp_path, broken))
    assert (outcome.failed, outcome.ran) == (1, {"bot": 1})


def test_a_failure_or_an_empty_suite_fails_the_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TEST_ALL", raising=False)
    good = read(results(tmp_path, RESULTS.replace('<failure message="no" />', "")))
    assert report({"others": good}, {"recommender"}) == 0
    assert "left out: tests/widget/test_page::test_tap: no browser was found" in capsys.readouterr().out
    assert report({"others": good}, {"recommender", "widget"}) == 1
    assert "tests/widget ran no test" in capsys.readouterr().out
    assert report({"others": read(results(tmp_path))}, {"recommender"}) == 1
    assert capsys.readouterr().out.endswith("=== 1 passed, 1 failed, 1 skipped in 2s ===\n")
    assert report({}, set()) == 1


def test_with_test_all_nothing_may_be_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good = read(results(tmp_path, RESULTS.replace('<failure message="no" />', "")))
    monkeypatch.setenv("TEST_ALL", "1")
    assert report({"others": good}, {"recommender"}) == 1


def test_with_test_all_data_that_cannot_be_had_may_be_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    absent = RESULTS.replace('<failure message="no" />', "").replace("no browser was found", "no public data at /x")
    monkeypatch.setenv("TEST_ALL", "1")
    assert report({"others": read(results(tmp_path, absent))}, {"recommender"}) == 0


def test_every_folder_of_tests_is_expected() -> None:
    assert {"operations", "recommender"} <= folders()


def test_a_postgresql_of_our_own_is_started_and_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    if find_postgres_programs() is None:
        pytest.skip("PostgreSQL is not installed")
    monkeypatch.delenv("TEST_POSTGRES", raising=False)
    monkeypatch.setattr(system_tools, "LOCAL_POSTGRES", f"postgresql://postgres@127.0.0.1:{free_port()}/test")
    with postgres() as (address, _why):
        assert address is not None
        with psycopg.connect(address) as connection:
            assert connection.execute("SELECT 1").fetchone() == (1,)
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(address, connect_timeout=3)


def test_a_postgresql_that_is_named_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEST_POSTGRES", "postgresql://somewhere/test")
    with postgres() as (address, _why):
        assert address == "postgresql://somewhere/test"


def test_what_may_not_be_installed_is_named_with_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_tools.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(system_tools.os, "geteuid", lambda: 1000)
    reason = "chromium is not installed, and only root may install it: apt-get install chromium"
    assert system_tools.install("chromium") == reason
    monkeypatch.setattr(system_tools.shutil, "which", lambda name: None)
    assert system_tools.install("chromium") == "chromium is not installed"
