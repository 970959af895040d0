"""Plots told of a tiny world, whose places can be counted by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from recommender.engine import Recommender
from recommender.errors import MatineeError
from recommender.evaluate import plots as module
from recommender.evaluate.plots import PLOTS, measure, read_plots
from tests.worlds import tiny_recommender

TOLD = """title,text
Up (2009),an old widower and his flying house
Paddington 2 (2017),"a bear in prison, marmalade"
Parasite (2019),zeppelins
Money Heist (2017),robbers print money in a mint
"""


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Recommender:
    return tiny_recommender(tmp_path_factory.mktemp("tiny"))


@pytest.fixture
def told(tmp_path: Path) -> Path:
    file = tmp_path / "plots.csv"
    file.write_text(TOLD, encoding="utf-8")
    return file


@pytest.fixture
def opened(tiny: Recommender, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.Recommender, "open", lambda build: tiny)


@pytest.mark.usefixtures("opened")
def test_a_plot_told_in_its_words_finds_its_title_first_and_both_halves_are_measured(told: Path) -> None:
    rows = [row for row in measure(told, None, 0, lambda line: None).to_dict()["rows"] if "words" in row["ranked by"]]
    assert [row["half"] for row in rows] == ["development", "held out"]
    assert sorted(row["first"] for row in rows) == [0.5, 1.0], "of four plots only the one without a known word is lost"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (TOLD + "Jaws (1975),a shark\n", "line 6: 'Jaws"),
        (TOLD + "Up (2009),\n", "line 6"),
        ("name,plot\nUp (2009),x\n", "line 2: None"),
        ("title,text\n", "too few"),
    ],
)
def test_a_line_that_cannot_be_used_is_named(told: Path, tiny: Recommender, written: str, said: str) -> None:
    told.write_text(written, encoding="utf-8")
    with pytest.raises(MatineeError, match=said):
        read_plots(told, tiny)


def test_without_a_file_that_is_said(tmp_path: Path, tiny: Recommender) -> None:
    with pytest.raises(MatineeError, match="no plots"):
        read_plots(tmp_path / "none.csv", tiny)


def test_no_plot_of_ours_names_its_title() -> None:
    lines = PLOTS.read_text(encoding="utf-8").splitlines()[1:]
    for line in lines:
        title, _, text = line.strip('"').partition(" (")
        assert len(title) < 5 or title.lower() not in text.partition(")")[2].lower(), line
