"""Good, but not all alike."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.diversify import POOL, mmr

SCORES = np.array([5.0, 4.9, 4.0, 1.0], dtype=np.float32)
EAST, NORTH = [1.0, 0.0], [0.0, 1.0]


def test_a_near_copy_of_the_best_makes_way_for_something_else() -> None:
    vectors = np.array([EAST, EAST, NORTH, NORTH], dtype=np.float32)
    assert mmr(SCORES, vectors, 2) == [0, 2]


def test_where_only_the_score_counts_the_order_is_the_score() -> None:
    vectors = np.array([EAST, EAST, NORTH, NORTH], dtype=np.float32)
    assert mmr(SCORES, vectors, 4, relevance=1) == [0, 1, 2, 3]


def test_equal_scores_keep_their_order() -> None:
    vectors = np.array([EAST, EAST, EAST], dtype=np.float32)
    assert mmr(np.zeros(3, dtype=np.float32), vectors, 3) == [0, 1, 2]


def test_nothing_gives_nothing() -> None:
    assert mmr(np.zeros(0, dtype=np.float32), np.zeros((0, 2), dtype=np.float32), 5) == []


@given(st.lists(st.floats(-10, 10, width=32), max_size=2 * POOL), st.integers(1, 60))
@pytest.mark.filterwarnings("error")
def test_as_many_as_asked_each_once_and_the_best_first(values: list[float], n: int) -> None:
    scores = np.array(values, dtype=np.float32)
    angles = np.arange(len(values))
    vectors = np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)
    picks = mmr(scores, vectors, n)
    assert len(picks) == len(set(picks)) == min(n, len(values), POOL)
    if picks:
        assert scores[picks[0]] == scores.max()
