"""How good a ranking is. Every function takes arrays whose first axis is people (or seeds) and says what it returns."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import stats

Values = NDArray[np.float64]


def best(scores: NDArray[np.float32], n: int) -> NDArray[np.int_]:
    """(people, n) columns with the highest scores, best first; ties in the order of columns among those kept."""
    n = min(n, scores.shape[1])
    if not n:
        return np.zeros((len(scores), 0), dtype=int)
    kept = np.sort(np.argpartition(-scores, n - 1, axis=1)[:, :n], axis=1)
    order = np.argsort(-np.take_along_axis(scores, kept, axis=1), axis=1, kind="stable")
    return np.take_along_axis(kept, order, axis=1)


def ndcg(gains: NDArray[np.float64], ideal: NDArray[np.float64]) -> Values:
    """Discounted gain of each list over that of the best possible one (Järvelin and Kekäläinen, 2002).

    `gains` (people, n) in the order shown, `ideal` (people, n) in descending order; NaN where nothing could be gained.
    """
    return _over(_discounted(gains), _discounted(ideal))


def recall(hits: NDArray[np.bool_], relevant: NDArray[np.int_]) -> Values:
    """Hits in the n shown over the most that n could hold, min(n, relevant); NaN where nothing is relevant."""
    return _over(hits.sum(axis=1), np.minimum(relevant, hits.shape[1]))


def ideal_hits(relevant: NDArray[np.int_], n: int) -> NDArray[np.float64]:
    """(people, n) with a 1 for each relevant title that n places can hold."""
    return (np.arange(n) < relevant[:, None]).astype(np.float64)


def auc(positive: NDArray[np.float32], negative: NDArray[np.float32]) -> float:
    """Chance that a positive scores above a negative, ties counting half; NaN where either is empty."""
    if not len(positive) or not len(negative):
        return float("nan")
    ranks = stats.rankdata(np.concatenate([positive, negative]))
    above = ranks[: len(positive)].sum() - len(positive) * (len(positive) + 1) / 2
    return float(above / (len(positive) * len(negative)))


def auc_error(value: float, positive: int, negative: int) -> float:
    """Standard error of an AUC from that many positives and negatives (Hanley and McNeil, 1982)."""
    if not positive or not negative:
        return float("nan")
    both, twice = value / (2 - value), 2 * value**2 / (1 + value)
    spread = value * (1 - value) + (positive - 1) * (both - value**2) + (negative - 1) * (twice - value**2)
    return float(np.sqrt(max(spread, 0) / (positive * negative)))


def spearman(a: NDArray[np.float32], b: NDArray[np.float32]) -> float:
    """Rank correlation, -1 to 1; NaN where either does not vary."""
    if len(a) < 3 or np.ptp(a) == 0 or np.ptp(b) == 0:
        return float("nan")
    return float(stats.spearmanr(a, b).statistic)


def mean_and_error(values: Values) -> tuple[float, float]:
    """Mean and its standard error over what is not NaN."""
    known = values[~np.isnan(values)]
    if len(known) < 2:
        return (float(known[0]) if len(known) else float("nan")), float("nan")
    return float(known.mean()), float(known.std(ddof=1) / np.sqrt(len(known)))


def _discounted(gains: NDArray[np.float64]) -> Values:
    return np.asarray(gains @ (1 / np.log2(np.arange(2, gains.shape[1] + 2))), dtype=np.float64)


def _over(part: NDArray[np.float64], whole: NDArray[np.float64]) -> Values:
    return np.divide(part, whole, out=np.full(len(whole), np.nan), where=whole > 0)
