"""The synthetic catalogue is what it says, and what a measured process did is seen. Nothing is timed."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from benchmarks.measures import BenchmarkError
from benchmarks.scale import Ran
from benchmarks.synthetic import RATED, WORDS, Synthetic
from recommender.describe import index_text
from recommender.sources.table import COLUMNS, read_catalogue
from scripts.console import clean_environ

TITLES = 400


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Synthetic(TITLES).write(tmp_path_factory.mktemp("synthetic") / "titles.csv")


def test_every_synthetic_title_is_whole_and_has_a_text_of_its_own(file: Path) -> None:
    titles, (account,) = read_catalogue(file)
    assert (account.kept, account.refused_rows) == (TITLES, 0)
    assert len({index_text(title) for title in titles}) == len({title.id for title in titles}) == TITLES
    assert all(WORDS[0] <= len(title.description.split()) <= WORDS[1] for title in titles)
    assert all(title.year and title.genres and title.people and 5 <= len(title.themes) <= 12 for title in titles)


def test_the_same_number_gives_the_same_titles(file: Path) -> None:
    with file.open(newline="", encoding="utf-8") as stream:
        written = list(csv.DictReader(stream))
    assert list(written[0]) == list(COLUMNS)
    assert [row["description"] for row in written] == [row["description"] for row in Synthetic(TITLES).rows()]


def test_most_of_a_large_catalogue_has_no_tone() -> None:
    rated = [row for row in Synthetic(4 * RATED).rows() if "tone_light" in row]
    assert len(rated) == RATED


def run(code: str, tmp_path: Path) -> Ran:
    (tmp_path / "measured.py").write_text(code)
    return Ran.of(["measured"], dict(clean_environ()) | {"PYTHONPATH": str(tmp_path)})


def test_a_process_is_seen_with_its_children_and_its_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(
        "import subprocess, sys\n"
        "kept = bytearray(60_000_000)\n"
        "child = 'import time; kept = bytearray(90_000_000); time.sleep(1)'\n"
        "print('Encoding 5 texts', file=sys.stderr, flush=True)\n"
        "subprocess.run([sys.executable, '-c', child])\n"
        "print('Writing 5 vectors', file=sys.stderr, flush=True)\n"
        "print('the end')\n",
        tmp_path,
    )
    assert ran.printed == "the end\n"
    assert 0.09 < ran.peak_gb < 0.15, "the larger of the two"
    assert ran.together_gb > 0.15, "both at once"
    assert ran.lasted("Encoding") >= 1
    assert ran.lasted("Exporting") == 0
    assert 0 <= ran.lasted("Writing") <= ran.seconds
    assert "Encoding 5 texts" in capsys.readouterr().err


def test_a_process_that_fails_is_told_with_its_last_words(tmp_path: Path) -> None:
    with pytest.raises(BenchmarkError, match=r"measured failed: (.|\n)*no such thing"):
        run("raise SystemExit('no such thing')", tmp_path)
