"""Fit a model, tell it a few likes of people it has never seen, and look for the rest of their likes."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from recommender.evaluate import metrics
from recommender.evaluate.models import Model
from recommender.evaluate.people import Given, World, tell

N = 10
"""Titles shown."""
DRAWS = 5
"""How many times each person's told likes are drawn; the mean over draws is that person's value."""
BATCH = 500

Told = Sequence[tuple[sparse.csr_matrix, sparse.csr_matrix]]


@dataclass(frozen=True, slots=True)
class Answers:
    """What came of asking: one value per person, NaN for nobody."""

    ndcg: metrics.Values
    recall: metrics.Values
    coverage: float
    """Share of all titles that were shown to anyone."""
    person_ms: float
    """Time to score one person."""


def draws(of: World, given: Given, seed: int) -> Told:
    """What each person tells and what is left to be found, `DRAWS` times."""
    return [tell(of, given, seed * DRAWS + draw) for draw in range(DRAWS)]


def fit(model: Model, of: World) -> float:
    """Seconds that it took."""
    start = time.perf_counter()
    model.fit(of.likes)
    return time.perf_counter() - start


def ask(model: Model, told: Told) -> Answers:
    """Everybody, in every draw."""
    values, shown, spent = [], [], 0.0
    for given, wanted in told:
        for at in range(0, given.shape[0], BATCH):
            start = time.perf_counter()
            scores = model.scores(given[at : at + BATCH])
            spent += time.perf_counter() - start
            top, value = _judge(scores, given[at : at + BATCH], wanted[at : at + BATCH])
            values.append(value)
            shown.append(np.unique(top))
    people, titles = told[0][0].shape
    ndcg, recall = np.concatenate(values, axis=1).reshape(2, len(told), people).mean(axis=1)
    coverage = len(np.unique(np.concatenate(shown))) / titles
    return Answers(ndcg, recall, coverage, spent * 1000 / (len(told) * people))


def _judge(scores: np.ndarray, given: sparse.csr_matrix, wanted: sparse.csr_matrix) -> tuple[np.ndarray, np.ndarray]:
    """The (people, N) titles shown, and their NDCG and recall as (2, people)."""
    open_to = np.where(given.toarray() > 0, -np.inf, scores).astype(np.float32)
    top = metrics.best(open_to, N)
    hits = np.take_along_axis(wanted.toarray() > 0, top, axis=1)
    relevant = np.diff(wanted.indptr)
    ndcg = metrics.ndcg(hits.astype(np.float64), metrics.ideal_hits(relevant, top.shape[1]))
    return top, np.array([ndcg, metrics.recall(hits, relevant)])
