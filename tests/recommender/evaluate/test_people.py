"""Who is trained on and who is asked, and what they tell."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from recommender.errors import RatingsError
from recommender.evaluate.people import GIVEN, LEFT, Given, folds, part, read, tell, world


@pytest.fixture(scope="module")
def table(movielens: Path) -> pd.DataFrame:
    return read(movielens)


@pytest.mark.parametrize("seed", range(3))
def test_nobody_is_on_both_sides(table: pd.DataFrame, seed: int) -> None:
    train, asked = part(table, seed)
    assert not set(train["person"]) & set(asked["person"])
    assert len(train) + len(asked) == len(table)
    assert asked["person"].nunique() == round(0.2 * table["person"].nunique())


def test_split_depends_on_the_seed_and_not_on_the_order_of_rows(table: pd.DataFrame) -> None:
    first = set(part(table, 1)[1]["person"])
    assert first == set(part(table[::-1], 1)[1]["person"])
    assert first != set(part(table, 2)[1]["person"])


def test_everyone_is_asked_in_exactly_one_fold(table: pd.DataFrame) -> None:
    asked = [set(out["person"]) for _, out in folds(table, 4, 0)]
    assert set.union(*asked) == set(table["person"])
    assert sum(map(len, asked)) == table["person"].nunique()
    assert all(not set(train["person"]) & out for (train, _), out in zip(folds(table, 4, 0), asked, strict=True))


@pytest.mark.parametrize("given", GIVEN, ids=lambda given: given.name)
def test_what_is_told_is_not_to_be_found(table: pd.DataFrame, given: Given) -> None:
    of = world(*part(table, 0))
    told, left = tell(of, given, 0)
    assert set(np.diff(told.indptr)) == {given.n}
    assert told.multiply(left).nnz == 0
    for person, liked in enumerate(of.asked):
        assert sorted([*told[person].indices, *left[person].indices]) == sorted(liked)


def test_the_same_seed_tells_the_same(table: pd.DataFrame) -> None:
    of = world(*part(table, 0))
    again = [tell(of, Given(3), seed)[0] for seed in (5, 5, 6)]
    assert (again[0] != again[1]).nnz == 0
    assert (again[0] != again[2]).nnz > 0


def test_popular_picks_are_more_popular() -> None:
    """One title is liked by everybody, twenty by one in four."""
    liked = [(p, t, 5) for p in range(80) for t in range(21) if t == 0 or (p + t) % 4 == 0 or p >= 70]
    rows = pd.DataFrame(liked, columns=["person", "title_id", "rating"]).astype({"title_id": str})
    of = world(rows[rows["person"] < 70], rows[rows["person"] >= 70])
    evenly, popular = (sum(tell(of, Given(3, way), s)[0][:, 0].sum() for s in range(40)) for way in (False, True))
    assert popular > 1.5 * evenly


def test_who_likes_too_few_is_not_asked(table: pd.DataFrame) -> None:
    train, asked = part(table, 0)
    of = world(train, asked)
    assert min(map(len, of.asked)) >= max(g.n for g in GIVEN) + LEFT
    assert len(world(train, asked, least=1000).asked) == 0


def test_low_ratings_are_never_to_be_found(table: pd.DataFrame) -> None:
    train, asked = part(table, 0)
    of = world(train, asked, least=1)
    liked = asked[(asked["rating"] >= 3.5) & asked["title_id"].isin(of.ids)]
    assert sum(map(len, of.asked)) == len(liked)


def test_folder_without_ratings_is_named(tmp_path: Path) -> None:
    with pytest.raises(RatingsError, match=str(tmp_path)):
        read(tmp_path)
