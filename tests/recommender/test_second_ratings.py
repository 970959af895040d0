"""Sixty titles rated twice: the scale is shared where the two ratings lie near each other."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from recommender.errors import MatineeError
from recommender.evaluate import evaluate
from recommender.evaluate.tone_agreement import LIMIT, read_ratings, twice_rated
from recommender.settings import ROOT
from recommender.sources.table import read_catalogue
from recommender.types import AXES
from tests.worlds import BAD, TITLES

DOCUMENT = ROOT / "docs" / "results" / "tone-agreement.md"


def test_thirty_films_and_thirty_series_are_rated_twice() -> None:
    rated = twice_rated(read_catalogue(ROOT / "data" / "catalogue")[0])
    assert Counter(t.kind for t in rated.titles) == {"film": 30, "series": 30}
    assert len(rated.titles) == len(read_ratings(ROOT / "data" / "checks" / "second-ratings.csv"))


@pytest.mark.parametrize("axis", AXES)
def test_the_two_ratings_differ_by_no_more_than_the_limit(axis: str) -> None:
    rated = twice_rated(read_catalogue(ROOT / "data" / "catalogue")[0])
    assert rated.differences[AXES.index(axis)] <= LIMIT


def test_the_document_holds_the_table_that_the_command_prints() -> None:
    document, table = DOCUMENT.read_text(encoding="utf-8"), evaluate("tone-agreement").to_text()
    assert [line for line in table.splitlines() if line not in document] == []


def test_differences_are_in_points_of_ten(tmp_path: Path) -> None:
    file = tmp_path / "again.csv"
    file.write_text(
        f"id,{','.join(AXES)}\n{BAD},{','.join(['5'] * len(AXES))}\nunknown,{','.join(['5'] * len(AXES))}\n"
    )
    rated = twice_rated([replace(t, tone=(0.3,) * len(AXES)) for t in TITLES], file)
    assert [t.id for t in rated.titles] == [BAD]
    assert np.allclose(rated.differences, 2)


@pytest.mark.parametrize("cells", ["11" + ",5" * 11, "x" + ",5" * 11, "5" + ",5" * 10])
def test_a_wrong_rating_is_named_with_its_line(tmp_path: Path, cells: str) -> None:
    file = tmp_path / "again.csv"
    file.write_text(f"id,{','.join(AXES)}\n{BAD},{cells}\n")
    with pytest.raises(MatineeError, match="line 2"):
        read_ratings(file)
