"""The measures, against values worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.evaluate import metrics


def test_ndcg_by_hand() -> None:
    """Hits at the first and third of three places; two could have been at the first two."""
    gains = np.array([[1.0, 0.0, 1.0]])
    ideal = metrics.ideal_hits(np.array([2]), 3)
    expected = (1 + 1 / np.log2(4)) / (1 + 1 / np.log2(3))
    assert metrics.ndcg(gains, ideal) == pytest.approx([expected])


def test_ndcg_of_unequal_gains_by_hand() -> None:
    gains, ideal = np.array([[0.5, 2.0]]), np.array([[2.0, 0.5]])
    assert metrics.ndcg(gains, ideal) == pytest.approx([(0.5 + 2 / np.log2(3)) / (2 + 0.5 / np.log2(3))])


def test_ndcg_is_unknown_where_nothing_can_be_found() -> None:
    assert np.isnan(metrics.ndcg(np.zeros((1, 3)), metrics.ideal_hits(np.array([0]), 3)))


def test_recall_is_over_what_the_places_can_hold() -> None:
    hits = np.array([[True, False, True], [True, True, True], [False, False, False]])
    assert metrics.recall(hits, np.array([2, 9, 4])).tolist() == [1.0, 1.0, 0.0]
    assert np.isnan(metrics.recall(hits[:1], np.array([0])))


def test_auc_counts_ties_half() -> None:
    positive, negative = np.array([3.0, 1.0], dtype=np.float32), np.array([1.0, 0.0], dtype=np.float32)
    assert metrics.auc(positive, negative) == (1 + 1 + 0.5 + 1) / 4
    assert np.isnan(metrics.auc(positive, negative[:0]))


@given(st.lists(st.integers(0, 5), min_size=1, max_size=8), st.lists(st.integers(0, 5), min_size=1, max_size=8))
def test_auc_is_the_share_of_pairs_in_the_right_order(a: list[int], b: list[int]) -> None:
    pairs = [(x > y) + 0.5 * (x == y) for x in a for y in b]
    found = metrics.auc(np.array(a, dtype=np.float32), np.array(b, dtype=np.float32))
    assert found == pytest.approx(sum(pairs) / len(pairs))


def test_error_of_an_auc_shrinks_with_more_cases() -> None:
    few, many = metrics.auc_error(0.8, 10, 20), metrics.auc_error(0.8, 1000, 2000)
    assert few == pytest.approx(10 * many, rel=0.1)


def test_spearman_knows_order_only() -> None:
    up = np.array([1.0, 2.0, 30.0], dtype=np.float32)
    assert metrics.spearman(up, up**2) == pytest.approx(1)
    assert metrics.spearman(up, -up) == pytest.approx(-1)
    assert np.isnan(metrics.spearman(up, np.ones(3, dtype=np.float32)))


def test_mean_and_error_pass_over_what_is_unknown() -> None:
    mean, error = metrics.mean_and_error(np.array([1.0, 3.0, np.nan]))
    assert (mean, error) == pytest.approx((2.0, 1.0))


def test_best_come_first_and_ties_in_order() -> None:
    scores = np.array([[1.0, 5.0, 5.0, 9.0], [0.0, -np.inf, 1.0, 1.0]], dtype=np.float32)
    assert metrics.best(scores, 3).tolist() == [[3, 1, 2], [2, 3, 0]]
    assert metrics.best(scores, 9).shape == (2, 4)
    assert metrics.best(scores[:, :0], 3).shape == (2, 0)
