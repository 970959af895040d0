"""`evaluate collaborative` and its settings, on a small world and on real ratings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from recommender.errors import MatineeError, RatingsError
from recommender.evaluate import evaluate, models, names, settings
from recommender.evaluate.people import GIVEN
from recommender.evaluate.table import Table


@pytest.fixture(scope="module")
def table(movielens: Path) -> Table:
    return evaluate("collaborative", movielens)


def rows(table: Table) -> list[dict[str, Any]]:
    return list(table.to_dict()["rows"])  # type: ignore[call-overload]


def ndcg(table: Table, told: str) -> dict[str, float]:
    return {row["model"]: row["NDCG@10"] for row in rows(table) if row["likes told"] == told}


def test_every_model_is_asked_with_every_number_of_likes(table: Table) -> None:
    asked = [(row["likes told"], row["model"]) for row in rows(table)]
    assert sorted(asked) == sorted((g.name, m().name) for g in GIVEN for m in models.installed())


@pytest.mark.parametrize("told", [given.name for given in GIVEN])
def test_every_model_beats_popularity_where_taste_is_all(table: Table, told: str) -> None:
    found = ndcg(table, told)
    popularity = found.pop("popularity")
    assert min(found.values()) > popularity + 0.1


def test_blocks_are_in_order_and_best_comes_first(table: Table) -> None:
    found = rows(table)
    assert list(dict.fromkeys(row["likes told"] for row in found)) == [given.name for given in GIVEN]
    for given in GIVEN:
        values = list(ndcg(table, given.name).values())
        assert values == sorted(values, reverse=True)


def test_differences_are_from_ours(table: Table) -> None:
    for row in rows(table):
        ours = ndcg(table, row["likes told"])[models.Ours().name]
        if row["model"] == models.Ours().name:
            assert row["against ours"] is None
        else:
            assert row["against ours"] == pytest.approx(row["NDCG@10"] - ours)


def test_table_says_what_it_was_measured_on(table: Table, movielens: Path) -> None:
    assert table.about["data"] == str(movielens)
    assert table.about["seed"] == 0
    assert "480 people" in str(table.about["trained on"])
    assert "cores" in str(table.about["machine"])


def test_same_seed_same_numbers(table: Table, movielens: Path) -> None:
    again = evaluate("collaborative", movielens)
    for told in (given.name for given in GIVEN):
        assert ndcg(again, told) == pytest.approx(ndcg(table, told))


def test_missing_peer_is_named_in_the_table(movielens: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "has_implicit", lambda: False)
    table = evaluate("collaborative", movielens)
    assert models.WITHOUT_IMPLICIT in table.notes
    assert models.Als().name not in ndcg(table, "3")


def test_settings_start_with_those_in_use(movielens: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    grid = [models.Rp3Beta, lambda: models.Rp3Beta(beta=0.0)]
    monkeypatch.setattr(settings, "grids", lambda: iter([grid]))
    found = rows(evaluate("collaborative-settings", movielens))
    assert [row["setting"] for row in found] == ["alpha 0.5, beta 0.4", "alpha 0.5, beta 0"]
    assert found[0]["less the one in use"] is None
    assert found[1]["less the one in use"] == pytest.approx(found[1]["mean"] - found[0]["mean"])


def test_first_of_every_grid_is_the_model_as_it_is_used() -> None:
    firsts = [grid[0] for grid in settings.grids()]
    assert firsts == [make for make in models.installed() if make is not models.Popularity]


def test_folder_without_ratings_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RatingsError, match=r"ratings\.csv"):
        evaluate("collaborative", tmp_path)


def test_too_few_ratings_are_refused(tmp_path: Path, movielens: Path) -> None:
    pd.read_csv(movielens / "ratings.csv").head(40).to_csv(tmp_path / "ratings.csv", index=False)
    pd.read_csv(movielens / "movies.csv").to_csv(tmp_path / "movies.csv", index=False)
    with pytest.raises(RatingsError, match="too few ratings"):
        evaluate("collaborative", tmp_path)


def test_unknown_measurement_is_refused_with_those_there_are() -> None:
    with pytest.raises(MatineeError, match=", ".join(names())):
        evaluate("everything")


def test_on_real_ratings_ours_beats_popularity_and_plain_ease(shared: Path) -> None:
    table = evaluate("collaborative", shared / "ml-latest-small-2016")
    for row in rows(table):
        if row["model"] == "popularity":
            assert row["against ours"] < -5 * row["± of pairs"]
        if row["model"] == models.Ease().name:
            assert row["against ours"] < row["± of pairs"]
