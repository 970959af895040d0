"""What holds for every model, ours and the peers; and each by hand where it can be done."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from scipy import sparse

from recommender.errors import MatineeError
from recommender.evaluate import models
from recommender.evaluate.models import Als, Ease, ItemKnn, Model, Ours, Popularity, Rp3Beta

without_implicit = pytest.mark.skipif(not models.has_implicit(), reason=models.WITHOUT_IMPLICIT)
EVERY = [pytest.param(make, id=make().name, marks=without_implicit if make is Als else ()) for make in models.ALL]
PERSONAL = [case for case in EVERY if case.values[0] is not Popularity]


def matrix(rows: list[list[int]]) -> sparse.csr_matrix:
    return sparse.csr_matrix(np.array(rows, dtype=np.float32))


def checkerboard() -> sparse.csc_matrix:
    """Forty people, twelve titles: even people like the even ones, odd people the odd, each but one."""
    likes = np.array([[p % 2 == t % 2 and t // 2 != p // 2 % 6 for t in range(12)] for p in range(40)])
    return sparse.csc_matrix(likes.astype(np.float32))


def fitted(make: Callable[[], Model]) -> Model:
    model = make()
    model.fit(checkerboard())
    return model


@pytest.mark.parametrize("make", PERSONAL)
def test_finds_the_withheld_even_title(make: Callable[[], Model]) -> None:
    given = np.zeros((1, 12), dtype=np.float32)
    given[0, [0, 2, 4, 6, 8]] = 1
    scores = fitted(make).scores(sparse.csr_matrix(given))[0]
    assert scores[10] > scores[1::2].max()


@pytest.mark.parametrize("make", EVERY)
def test_scores_every_title_for_every_person(make: Callable[[], Model]) -> None:
    scores = fitted(make).scores(checkerboard().tocsr()[:7])
    assert scores.shape == (7, 12)
    assert scores.dtype == np.float32
    assert np.isfinite(scores).all()


@pytest.mark.parametrize("make", EVERY)
def test_person_without_known_likes_is_no_trouble(make: Callable[[], Model]) -> None:
    scores = fitted(make).scores(sparse.csr_matrix((2, 12), dtype=np.float32))
    assert scores.shape == (2, 12)
    assert np.isfinite(scores).all()


@pytest.mark.parametrize("make", EVERY)
def test_one_person_scores_the_same_alone_as_among_others(make: Callable[[], Model]) -> None:
    model, people = fitted(make), checkerboard().tocsr()[:5]
    np.testing.assert_allclose(model.scores(people)[3], model.scores(people[3])[0], atol=1e-5)


@pytest.mark.parametrize("make", EVERY)
def test_fitting_changes_nothing_of_what_it_is_given(make: Callable[[], Model]) -> None:
    likes = checkerboard()
    before = likes.toarray()
    make().fit(likes)
    np.testing.assert_array_equal(likes.toarray(), before)


@pytest.mark.parametrize("make", EVERY)
def test_the_same_data_give_the_same_model(make: Callable[[], Model]) -> None:
    people = checkerboard().tocsr()[:3]
    np.testing.assert_allclose(fitted(make).scores(people), fitted(make).scores(people), atol=1e-6)


def test_popularity_is_the_count_of_likes() -> None:
    model = Popularity()
    model.fit(sparse.csc_matrix(matrix([[1, 1, 0], [0, 1, 0]])))
    assert model.scores(matrix([[0, 0, 1]])).tolist() == [[1, 2, 0]]


def test_item_knn_by_hand() -> None:
    model = ItemKnn(shrink=0)
    model.fit(sparse.csc_matrix(matrix([[1, 1, 0], [1, 0, 0], [1, 1, 1], [1, 0, 0]])))
    np.testing.assert_allclose(model.scores(matrix([[1, 0, 0]])), [[0, 2 / np.sqrt(4 * 2), 1 / np.sqrt(4)]], rtol=1e-6)


def test_item_knn_keeps_only_the_nearest_neighbours() -> None:
    model = ItemKnn(shrink=0, neighbours=1)
    model.fit(sparse.csc_matrix(matrix([[1, 1, 0], [1, 1, 0], [1, 1, 1], [0, 1, 1], [0, 0, 1]])))
    assert np.count_nonzero(model.weights, axis=0).tolist() == [1, 1, 1]


def test_rp3beta_walks_by_hand() -> None:
    """From title 0 to either of its two people, of whom one likes three titles; title 2 has that one only."""
    model = Rp3Beta(alpha=1, beta=0.5)
    model.fit(sparse.csc_matrix(matrix([[1, 1, 1], [1, 0, 0], [0, 1, 0]])))
    walk = 1 / 2 * 1 / 3
    np.testing.assert_allclose(model.weights[0], [0, walk / np.sqrt(2), walk], rtol=1e-6)


def test_ease_is_ours_without_dropout_and_restraint() -> None:
    ease, ours = Ease(decay=30), Ours(decay=30, dropout=0, restraint=0)
    for model in (ease, ours):
        model.fit(checkerboard())
    people = checkerboard().tocsr()[:4]
    np.testing.assert_allclose(ease.scores(people), ours.scores(people), atol=1e-5)


@without_implicit
def test_als_solves_a_new_person_as_the_paper_says() -> None:
    model = Als(alpha=4, decay=2, factors=5)
    likes = checkerboard()
    model.fit(likes)
    titles, liked = model.model.item_factors, likes.toarray()[0] > 0
    left = titles.T @ titles + 2 * np.eye(5) + (4 - 1) * titles[liked].T @ titles[liked]
    person = np.linalg.solve(left, 4 * titles[liked].sum(axis=0))
    np.testing.assert_allclose(model.scores(likes.tocsr()[:1])[0], titles @ person, atol=1e-4)


def test_als_is_left_out_with_the_reason_where_it_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "has_implicit", lambda: False)
    assert Als not in models.installed()
    with pytest.raises(MatineeError, match="implicit is not installed"):
        Als().fit(checkerboard())


def test_settings_are_said_in_words() -> None:
    assert models.setting(Rp3Beta(0.5, 0.4)) == "alpha 0.5, beta 0.4"
    assert models.setting(Popularity()) == ""
