"""Who is trained on and who is asked: people kept apart, and which of their likes are told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import sparse

from recommender.collaborative import LIKED, like_matrix
from recommender.sources import movielens

HELD_OUT = 0.2
"""Share of the people who are asked and never trained on."""
MOST_ASKED = 2000
"""At most so many people are asked: with more the error hardly falls."""
LEFT = 5
"""Everyone asked has at least this many likes besides those told."""


@dataclass(frozen=True, slots=True)
class Given:
    """How many likes are told, and how they were picked."""

    n: int
    popular: bool = False
    """Picked in proportion to popularity, as people do in a chat, and not evenly."""

    @property
    def name(self) -> str:
        return f"{self.n} popular" if self.popular else str(self.n)


GIVEN = (Given(3), Given(5), Given(10), Given(5, popular=True))


@dataclass(frozen=True, slots=True)
class World:
    """What may be learnt from, and the likes of people who took no part in it."""

    likes: sparse.csc_matrix
    """(people trained on, titles), 1 where liked."""
    ids: tuple[str, ...]
    asked: tuple[NDArray[np.int_], ...]
    """For each person asked, the columns that they like."""


def read(data: Path | None) -> pd.DataFrame:
    """Columns person, title_id, rating: of a folder in MovieLens layout, or the packaged ratings."""
    table = movielens.read_raw(data)
    plain = pd.DataFrame(
        {"person": table["userId"], "title_id": table["movieId"].astype(str), "rating": table["rating"]}
    )
    return plain.drop_duplicates(["person", "title_id"], keep="last").reset_index(drop=True)


def part(ratings: pd.DataFrame, seed: int, share: float = HELD_OUT) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Ratings to train on, and ratings of a `share` of the people, nobody in both."""
    people = np.random.default_rng(seed).permutation(np.sort(ratings["person"].unique()))
    out = ratings["person"].isin(people[: round(share * len(people))])
    return ratings[~out], ratings[out]


def folds(ratings: pd.DataFrame, n: int, seed: int) -> list[tuple[pd.DataFrame, pd.DataFrame]]:
    """n ways to part the people, each person asked in exactly one of them."""
    people = np.random.default_rng(seed).permutation(np.sort(ratings["person"].unique()))
    out = [ratings["person"].isin(people[k::n]) for k in range(n)]
    return [(ratings[~mask], ratings[mask]) for mask in out]


def world(train: pd.DataFrame, asked: pd.DataFrame, least: int | None = None) -> World:
    """Titles are those that enough people trained on like; asked is who likes at least `least` of them."""
    likes, ids = like_matrix(train)
    column = {title_id: i for i, title_id in enumerate(ids)}
    liked = asked[(asked["rating"] >= LIKED) & asked["title_id"].isin(column)]
    least = max(g.n for g in GIVEN) + LEFT if least is None else least
    histories = (np.asarray(group["title_id"].map(column), dtype=np.int_) for _, group in liked.groupby("person"))
    return World(likes, tuple(ids), tuple(h for h in histories if len(h) >= least)[:MOST_ASKED])


def tell(of: World, given: Given, seed: int) -> tuple[sparse.csr_matrix, sparse.csr_matrix]:
    """(people asked, titles) of the likes that are told, and of those that are to be found."""
    rng = np.random.default_rng([seed, given.n, given.popular])
    weight = np.asarray(of.likes.sum(axis=0), dtype=np.float64).ravel() if given.popular else np.ones(len(of.ids))
    told, left = [], []
    for liked in of.asked:
        picked = rng.choice(liked, given.n, replace=False, p=weight[liked] / weight[liked].sum())
        told.append(picked)
        left.append(np.setdiff1d(liked, picked))
    return _matrix(told, len(of.ids)), _matrix(left, len(of.ids))


def _matrix(rows: Sequence[NDArray[np.int_]], width: int) -> sparse.csr_matrix:
    ends = np.cumsum([0, *map(len, rows)])
    columns = np.concatenate(rows) if rows else np.zeros(0, dtype=int)
    return sparse.csr_matrix((np.ones(len(columns), dtype=np.float32), columns, ends), shape=(len(rows), width))
