"""What people with similar taste liked, from a handful of liked titles.

EDLAE: an item-item linear autoencoder with emphasised dropout (Steck, 2020, "Autoencoders that don't
overfit towards the Identity"), so a new person needs no vector: the score is a sum of rows (fold-in).
For a single seed its rows favour what everybody likes; cosine between columns is used there.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import linalg, sparse

LIKED = 3.5
"""Least rating (of 5) that counts as a like."""
LEAST_LIKES = 5
"""Titles with fewer likes are left out: nothing can be learnt about them."""
MOST_TITLES = 20_000
"""Most titles in the model: a square matrix of that size takes 1.6 GB, and several are held while it is fitted."""
DROPOUT = 0.95
DECAY = 500.0
RESTRAINT = 0.3
"""Each like of a person who likes n titles weighs as n to the power of -RESTRAINT: who likes much says less by it.

Against 0, NDCG@10 on development people +.0025 ± .0009 (`evaluate collaborative-settings`); of all values of the three
constants that were tried, none is reliably better than these (docs/results/collaborative.md).
"""
SHRINK = 20.0
"""Likes' worth of doubt in a cosine of two titles."""

Scores = NDArray[np.float32]


class Collaborative:
    """Item-item model over the titles that enough people liked; knows nothing of the others."""

    def __init__(self, ids: Sequence[str], likes: sparse.csc_matrix, fold_in: Scores, cosine: Scores) -> None:
        self.ids = tuple(ids)
        self.row = {title_id: row for row, title_id in enumerate(self.ids)}
        self.likes = likes
        """(people, titles), 1 where liked."""
        self.weights = fold_in
        self.cosine = cosine

    @classmethod
    def fit(cls, ratings: pd.DataFrame) -> Collaborative:
        """From a table with columns person, title_id and rating."""
        likes, ids = like_matrix(ratings)
        return cls(ids, likes, edlae(likes), cosine(likes))

    def __contains__(self, title_id: str) -> bool:
        return title_id in self.row

    def similar(self, title_id: str) -> Scores:
        """Shrunk cosine of one title with all of `ids`, 0 to 1."""
        return self.cosine[self.row[title_id]]

    def for_person(self, liked: Sequence[str]) -> Scores:
        """Fold-in score of all of `ids` for a person who liked these; unknown ids are passed over."""
        rows = [self.row[title_id] for title_id in liked if title_id in self.row]
        return self.weights[rows].sum(axis=0) if rows else np.zeros(len(self.ids), dtype=np.float32)

    def in_common(self, a: str, b: str) -> int:
        """How many people liked both."""
        if a not in self.row or b not in self.row:
            return 0
        return len(np.intersect1d(self._likers(a), self._likers(b), assume_unique=True))

    def likers(self, title_id: str) -> int:
        """How many people liked the title."""
        return len(self._likers(title_id)) if title_id in self.row else 0

    def _likers(self, title_id: str) -> NDArray[np.int32]:
        start, end = self.likes.indptr[self.row[title_id] : self.row[title_id] + 2]
        return self.likes.indices[start:end]

    def save(self, file: Path) -> None:
        """Arrays only, no pickles."""
        likes = self.likes.tocsc()
        np.savez(
            file, ids=np.array(self.ids), weights=self.weights, cosine=self.cosine,
            indptr=likes.indptr, indices=likes.indices, shape=np.array(likes.shape),
        )  # fmt: skip

    @classmethod
    def load(cls, file: Path) -> Collaborative:
        """Read what `save` wrote."""
        with np.load(file, allow_pickle=False) as data:
            ones = np.ones(len(data["indices"]), dtype=np.float32)
            likes = sparse.csc_matrix((ones, data["indices"], data["indptr"]), shape=tuple(data["shape"]))
            return cls([str(i) for i in data["ids"]], likes, data["weights"], data["cosine"])


def like_matrix(ratings: pd.DataFrame) -> tuple[sparse.csc_matrix, list[str]]:
    """(people, titles) with 1 for a like, most liked titles first; and the ids of the titles."""
    likes = ratings[ratings["rating"] >= LIKED]
    counts = likes["title_id"].value_counts().sort_index().sort_values(ascending=False, kind="stable")
    ids = counts[counts >= LEAST_LIKES].index[:MOST_TITLES].tolist()
    likes = likes[likes["title_id"].isin(set(ids))]
    people = pd.factorize(likes["person"])[0]
    columns = likes["title_id"].map({title_id: i for i, title_id in enumerate(ids)}).to_numpy()
    shape = (int(people.max()) + 1 if len(people) else 0, len(ids))
    matrix = sparse.csc_matrix((np.ones(len(likes), dtype=np.float32), (people, columns)), shape=shape)
    return matrix, ids


def edlae(
    likes: sparse.csc_matrix, decay: float = DECAY, dropout: float = DROPOUT, restraint: float = RESTRAINT
) -> Scores:
    """Weights (titles, titles) with a zero diagonal; row i is what liking i says of every title."""
    weighted = sparse.diags(_say(likes, restraint)) @ likes
    gram = np.asarray((likes.T @ weighted).todense(), dtype=np.float32)
    if not len(gram):
        return gram
    gram[np.diag_indices_from(gram)] += decay + dropout / (1 - dropout) * gram.diagonal()
    weights = linalg.inv(gram, assume_a="pos", overwrite_a=True, check_finite=False)
    weights /= -weights.diagonal()
    np.fill_diagonal(weights, 0)
    return np.asarray(weights, dtype=np.float32)


def _say(likes: sparse.csc_matrix, restraint: float) -> Scores:
    """How much each person's likes weigh, scaled so that DECAY means the same for every restraint."""
    n = np.maximum(np.asarray(likes.sum(axis=1)).ravel(), 1)
    return (n**-restraint * np.mean(n**restraint)).astype(np.float32) if len(n) else np.ones(0, dtype=np.float32)


def cosine(likes: sparse.csc_matrix, shrink: float = SHRINK) -> Scores:
    """Cosine of the titles' likes, each pair's product lowered by `shrink` likes of doubt; zero diagonal."""
    gram = np.asarray((likes.T @ likes).todense(), dtype=np.float32)
    size = np.sqrt(gram.diagonal())
    gram /= np.outer(size, size) + shrink
    np.fill_diagonal(gram, 0)
    return gram
