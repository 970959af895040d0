"""How well known and how well thought of our titles are: rated twice, and what puts series in order that nobody rated."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from recommender import build as module
from recommender.build import build, open_build
from recommender.errors import RatingsError
from recommender.evaluate import evaluate
from recommender.evaluate.standing import measure
from recommender.manifest import Sources
from recommender.settings import ROOT
from recommender.sources.table import read_catalogue
from recommender.standing import COLUMNS, read_judgements, read_standing
from recommender.types import Filters, Request, Title
from tests.worlds import WordEncoder, tone, write_catalogue

HEADER = f"id,{','.join(COLUMNS)}\n"
DOCUMENT = ROOT / "docs" / "results" / "standing.md"
NEAR = 1.2
"""Points of ten by which two judges of one scale may differ in the mean."""


def written(tmp_path: Path, *rows: str) -> Path:
    file = tmp_path / "standing.csv"
    file.write_text(HEADER + "".join(f"{row}\n" for row in rows))
    return file


def test_the_mean_of_both_judges_counts(tmp_path: Path) -> None:
    standing = read_standing(written(tmp_path, "a,4,8,6,9", "b,0,10,0,10"))
    assert standing.loc["a"].to_dict() == pytest.approx({"renown": 0.5, "acclaim": 0.85})
    assert standing.loc["b"].to_dict() == {"renown": 0, "acclaim": 1}


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("a,4,8,6,11", "'a' has a number that is not from 0 to 10"),
        ("a,4,8,6,x", "each a number"),
        ("a,4,8,6,", "'a' has a number"),
    ],
)
def test_a_damaged_row_is_named(tmp_path: Path, row: str, told: str) -> None:
    with pytest.raises(RatingsError, match=told):
        read_judgements(written(tmp_path, row))


def test_a_title_judged_twice_by_the_same_or_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(RatingsError, match="'a' has a second row"):
        read_judgements(written(tmp_path, "a,4,8,6,9", "a,4,8,6,9"))
    with pytest.raises(RatingsError, match="nowhere"):
        read_judgements(tmp_path / "nowhere.csv")


def test_every_title_of_ours_is_judged_and_no_other() -> None:
    titles, _ = read_catalogue(ROOT / "data" / "catalogue")
    assert set(read_judgements().index) == {title.id for title in titles}


@pytest.mark.parametrize("measure_", ["renown", "acclaim"])
def test_the_two_judges_share_a_scale(measure_: str) -> None:
    judged = read_judgements()
    one, two = judged[f"{measure_}_one"], judged[f"{measure_}_two"]
    assert (one - two).abs().mean() <= NEAR and one.corr(two) >= 0.6


def test_the_document_holds_the_table_that_the_command_prints() -> None:
    document, table = DOCUMENT.read_text(encoding="utf-8"), evaluate("standing").to_text()
    assert [line for line in table.splitlines() if line not in document] == []


def test_how_far_two_judges_lie_apart_is_in_points_of_ten(tmp_path: Path) -> None:
    table = measure(written(tmp_path, "a,4,8,6,9", "b,2,10,2,6", "c,9,1,9,1"), None, 0, print)
    renown, acclaim = table.rows
    assert renown[:4] == ("renown", 3, pytest.approx(2 / 3), pytest.approx(2 / 3)) and renown[-1] == "a"
    assert acclaim[2] == pytest.approx(5 / 3) and acclaim[5] == pytest.approx(1 / 3) and acclaim[-1] == "b"


def test_of_series_that_nobody_rated_the_better_and_better_known_come_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "TorchEncoder", WordEncoder)
    judged = read_standing()
    best, worst = judged.sum(axis=1).idxmax(), judged.sum(axis=1).idxmin()
    told = Title("", "", "series", 2010, genres=("crime",), tone=tone(), description="A city and its crimes.")
    catalogue = write_catalogue(tmp_path / "two.csv", [replace(told, id=i, title=i) for i in (str(worst), str(best))])
    recommender = open_build(build(Sources((catalogue,), "none", "none", "words", "torch"), tmp_path / "out"))
    found = recommender.recommend(Request(filters=Filters(kind="series"))).recommendations
    assert [r.title.id for r in found] == [best, worst]
