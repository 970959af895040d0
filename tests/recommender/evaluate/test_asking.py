"""Asking a model: what counts as found."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import sparse

from recommender.evaluate.asking import N, ask, draws
from recommender.evaluate.people import Given, World


def of() -> World:
    """Twenty titles; each of six people likes twelve of them."""
    asked = tuple(np.sort(np.random.default_rng(p).permutation(20)[:12]) for p in range(6))
    return World(sparse.csc_matrix(np.ones((3, 20), dtype=np.float32)), tuple(map(str, range(20))), asked)


class Knower:
    """Knows what each person likes, or the opposite, and loves what was told."""

    name = "knower"

    def __init__(self, sign: int) -> None:
        self.sign = sign

    def fit(self, likes: sparse.csc_matrix) -> None:
        """There is nothing to learn."""

    def scores(self, given: sparse.csr_matrix) -> np.ndarray:
        likes = np.array([np.isin(np.arange(20), liked) for liked in of().asked])
        return (self.sign * likes + 100 * given.toarray()).astype(np.float32)


def test_who_knows_everything_finds_everything() -> None:
    answers = ask(Knower(1), draws(of(), Given(2), seed=0))
    assert answers.ndcg == pytest.approx(np.ones(6))
    assert answers.recall == pytest.approx(np.ones(6))


def test_coverage_is_the_share_of_titles_shown_to_anyone() -> None:
    class Stubborn(Knower):
        def scores(self, given: sparse.csr_matrix) -> np.ndarray:
            return np.repeat(-np.arange(20, dtype=np.float32)[None], given.shape[0], axis=0)

    of_one = World(of().likes, of().ids, (np.arange(12, 20),))
    assert ask(Stubborn(1), draws(of_one, Given(2), seed=0)).coverage == N / 20


def test_what_was_told_earns_nothing() -> None:
    """Eighteen titles are left; the eight that are not liked come first, so two of ten are hits, at the end."""
    answers = ask(Knower(-1), draws(of(), Given(2), seed=0))
    ideal = sum(1 / np.log2(place + 2) for place in range(N))
    assert answers.recall == pytest.approx(np.full(6, 0.2))
    assert answers.ndcg == pytest.approx(np.full(6, (1 / np.log2(10) + 1 / np.log2(11)) / ideal))


def test_each_draw_tells_something_else() -> None:
    told = [given.toarray().tolist() for given, _ in draws(of(), Given(3), seed=0)]
    assert all(told[0] != other for other in told[1:])
