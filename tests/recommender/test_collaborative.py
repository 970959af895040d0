"""The collaborative model: what it learns from likes, by hand where it can be done by hand."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse

from recommender.collaborative import LEAST_LIKES, LIKED, Collaborative, cosine, edlae, like_matrix


def table(likes: dict[str, list[str]], rating: float = 5.0) -> pd.DataFrame:
    rows = [(person, title, rating) for person, titles in likes.items() for title in titles]
    return pd.DataFrame(rows, columns=["person", "title_id", "rating"])


def matrix(rows: list[list[int]]) -> sparse.csc_matrix:
    return sparse.csc_matrix(np.array(rows, dtype=np.float32))


@pytest.fixture
def checkerboard() -> Collaborative:
    """Twenty people: the even like every even title, the odd every odd one, each but one of theirs."""
    likes = {f"p{p}": [f"t{t}" for t in range(p % 2, 12, 2) if t // 2 != p // 2 % 6] for p in range(20)}
    return Collaborative.fit(table(likes))


def test_recommends_what_people_with_the_same_taste_like(checkerboard: Collaborative) -> None:
    score = dict(zip(checkerboard.ids, checkerboard.for_person(["t0", "t2"]), strict=True))
    assert min(score[f"t{t}"] for t in (4, 6, 8, 10)) > max(score[f"t{t}"] for t in range(1, 12, 2))


def test_score_of_a_person_is_the_sum_over_what_they_like(checkerboard: Collaborative) -> None:
    apart = checkerboard.for_person(["t1"]) + checkerboard.for_person(["t3"])
    np.testing.assert_allclose(checkerboard.for_person(["t1", "t3"]), apart, rtol=1e-5)


def test_unknown_titles_say_nothing(checkerboard: Collaborative) -> None:
    np.testing.assert_array_equal(checkerboard.for_person(["t1", "no such"]), checkerboard.for_person(["t1"]))


def test_person_of_whom_nothing_is_known_gets_zeros(checkerboard: Collaborative) -> None:
    assert checkerboard.for_person([]).tolist() == [0.0] * 12
    assert checkerboard.for_person(["no such"]).tolist() == [0.0] * 12


def test_fold_in_of_two_titles_by_hand() -> None:
    """Three like the first, two the second, one both: one over the penalised count of the first."""
    weights = edlae(matrix([[1, 1], [1, 0], [1, 0], [0, 1]]), decay=4, dropout=0.5, restraint=0)
    np.testing.assert_allclose(weights, [[0, 1 / (3 + 4 + 3)], [1 / (2 + 4 + 2), 0]], rtol=1e-5)


@given(st.integers(0, 10_000), st.sampled_from([0.0, 0.3, 0.5]))
def test_each_column_is_the_ridge_regression_of_that_title_on_the_others(seed: int, restraint: float) -> None:
    rng = np.random.default_rng(seed)
    likes = (rng.random((15, 5)) < 0.4).astype(np.float64)
    n = np.maximum(likes.sum(axis=1), 1)
    weight = n**-restraint * (n**restraint).mean()
    gram = likes.T @ (likes * weight[:, None])
    found = edlae(sparse.csc_matrix(likes, dtype=np.float32), decay=7, dropout=0.8, restraint=restraint)
    for title in range(5):
        others = [i for i in range(5) if i != title]
        penalised = gram[np.ix_(others, others)] + np.diag(7 + 0.8 / 0.2 * gram.diagonal()[others])
        np.testing.assert_allclose(found[others, title], np.linalg.solve(penalised, gram[others, title]), atol=1e-4)
        assert found[title, title] == 0


def test_who_likes_much_says_less_by_each_like() -> None:
    """Title 0 goes with 1 for a person of two likes, and with 2 for one who likes everything."""
    likes = matrix([[1, 1, 0, 0, 0, 0], [1, 0, 1, 1, 1, 1]])
    equal, restrained = (edlae(likes, restraint=r)[0] for r in (0.0, 0.5))
    assert equal[1] == pytest.approx(equal[2], rel=1e-2)
    assert restrained[1] > 1.2 * restrained[2]


def test_cosine_by_hand() -> None:
    """Titles liked by four and one, one in common, shrunk by two: 1 / (√4·√1 + 2)."""
    found = cosine(matrix([[1, 1], [1, 0], [1, 0], [1, 0]]), shrink=2)
    np.testing.assert_allclose(found, [[0, 0.25], [0.25, 0]])


def test_similar_is_the_cosine_of_its_row(checkerboard: Collaborative) -> None:
    near = dict(zip(checkerboard.ids, checkerboard.similar("t0"), strict=True))
    assert near["t0"] == 0
    assert near["t2"] > 0 == near["t1"]


def test_counts_who_likes_one_and_who_likes_both() -> None:
    likes = {f"p{i}": ["a", "b"] if i < 6 else ["a"] for i in range(9)} | {f"q{i}": ["b"] for i in range(2)}
    model = Collaborative.fit(table(likes))
    assert (model.likers("a"), model.likers("b"), model.in_common("a", "b")) == (9, 8, 6)
    assert (model.likers("c"), model.in_common("a", "c")) == (0, 0)


def test_titles_that_few_like_are_left_out() -> None:
    likes = {f"p{i}": ["often"] + ["rarely"] * (i < LEAST_LIKES - 1) for i in range(LEAST_LIKES)}
    model = Collaborative.fit(table(likes))
    assert "often" in model
    assert "rarely" not in model


def test_low_ratings_are_no_likes() -> None:
    likes = {f"p{i}": ["a"] for i in range(LEAST_LIKES)}
    assert like_matrix(table(likes, LIKED))[1] == ["a"]
    assert like_matrix(table(likes, LIKED - 0.5))[1] == []


def test_order_of_titles_does_not_depend_on_the_order_of_ratings() -> None:
    rows = table({f"p{i}": ["b", "a", "c"] for i in range(5)} | {"p9": ["c"]})
    assert like_matrix(rows)[1] == like_matrix(rows[::-1])[1] == ["c", "a", "b"]


def test_saved_and_loaded_it_answers_the_same(checkerboard: Collaborative, tmp_path: Path) -> None:
    file = tmp_path / "collaborative.npz"
    checkerboard.save(file)
    loaded = Collaborative.load(file)
    assert loaded.ids == checkerboard.ids
    np.testing.assert_array_equal(loaded.for_person(["t0", "t3"]), checkerboard.for_person(["t0", "t3"]))
    np.testing.assert_array_equal(loaded.similar("t5"), checkerboard.similar("t5"))
    assert loaded.in_common("t0", "t2") == checkerboard.in_common("t0", "t2") == 6
    assert loaded.likers("t0") == checkerboard.likers("t0") == 8


def test_without_any_likes_it_knows_no_title() -> None:
    model = Collaborative.fit(table({}))
    assert model.ids == ()
    assert "a" not in model
    assert model.for_person(["a"]).shape == (0,)
