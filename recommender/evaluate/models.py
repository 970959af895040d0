"""Ours and its peers, each as short as its paper allows: fit on likes, then score people never seen.

Where a model has settings, they are the best of a small grid on development people
(`evaluate collaborative-settings`), for ours and the peers alike.
"""

from __future__ import annotations

import contextlib
import importlib.util
import itertools
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from scipy import linalg, sparse

from recommender.collaborative import DECAY, DROPOUT, RESTRAINT, Collaborative, cosine, edlae
from recommender.errors import MatineeError

Scores = NDArray[np.float32]


class Model(Protocol):
    """Anything that learns from likes and scores people it has not seen."""

    name: str

    def fit(self, likes: sparse.csc_matrix) -> None:
        """Learn from (people, titles) with 1 where liked."""
        ...

    def scores(self, given: sparse.csr_matrix) -> Scores:
        """Of all titles for each row of (people, titles): higher is better, any scale, finite."""
        ...


@dataclass
class Ours:
    """Our fold-in, asked as the bot asks it: one person, a handful of ids (`recommender/collaborative.py`)."""

    decay: float = DECAY
    dropout: float = DROPOUT
    restraint: float = RESTRAINT
    name: str = "ours (EDLAE fold-in)"

    def fit(self, likes: sparse.csc_matrix) -> None:
        ids = [str(i) for i in range(likes.shape[1])]
        weights = edlae(likes, self.decay, self.dropout, self.restraint)
        self.model = Collaborative(ids, likes, weights, np.zeros((0, 0), dtype=np.float32))

    def scores(self, given: sparse.csr_matrix) -> Scores:
        told = (given.indices[a:b] for a, b in itertools.pairwise(given.indptr))
        return np.array([self.model.for_person([str(i) for i in columns]) for columns in told], dtype=np.float32)


@dataclass
class Popularity:
    """The same for everybody: what most people like."""

    name: str = "popularity"

    def fit(self, likes: sparse.csc_matrix) -> None:
        self.counts = np.asarray(likes.sum(axis=0), dtype=np.float32).ravel()

    def scores(self, given: sparse.csr_matrix) -> Scores:
        return np.repeat(self.counts[None], given.shape[0], axis=0)


@dataclass
class ItemKnn:
    """Sum of cosines with what was liked (Sarwar et al., 2001, "Item-based collaborative filtering"), shrunk.

    `neighbours` keeps so many titles per column; 0 keeps all.
    """

    shrink: float = 20.0
    neighbours: int = 0
    name: str = "item-kNN (cosine)"

    def fit(self, likes: sparse.csc_matrix) -> None:
        self.weights = cosine(likes, self.shrink)
        if 0 < self.neighbours < len(self.weights):
            least = -np.partition(-self.weights, self.neighbours - 1, axis=0)[self.neighbours - 1]
            self.weights[self.weights < least] = 0

    def scores(self, given: sparse.csr_matrix) -> Scores:
        return np.asarray(given @ self.weights, dtype=np.float32)


@dataclass
class Rp3Beta:
    """Three steps of a random walk from the person, popularity damped (Paudel et al., 2017, "Updatable, accurate,
    diverse, and scalable recommendations for interactive applications")."""

    alpha: float = 0.5
    beta: float = 0.4
    name: str = "RP3beta"

    def fit(self, likes: sparse.csc_matrix) -> None:
        people, titles = (np.maximum(np.asarray(likes.sum(axis=a)).ravel(), 1) for a in (1, 0))
        to_person = sparse.diags(titles**-self.alpha) @ likes.T
        to_title = sparse.diags(people**-self.alpha) @ likes
        self.weights = np.asarray((to_person @ to_title).todense(), dtype=np.float32) / titles**self.beta
        np.fill_diagonal(self.weights, 0)

    def scores(self, given: sparse.csr_matrix) -> Scores:
        return np.asarray(given @ self.weights, dtype=np.float32)


@dataclass
class Ease:
    """Item-item ridge regression with a zero diagonal (Steck, 2019, "Embarrassingly shallow autoencoders")."""

    decay: float = 2000.0
    name: str = "EASE"

    def fit(self, likes: sparse.csc_matrix) -> None:
        gram = np.asarray((likes.T @ likes).todense(), dtype=np.float32)
        gram[np.diag_indices_from(gram)] += self.decay
        inverse = linalg.inv(gram, assume_a="pos") if len(gram) else gram
        self.weights = -inverse / inverse.diagonal()
        np.fill_diagonal(self.weights, 0)

    def scores(self, given: sparse.csr_matrix) -> Scores:
        return np.asarray(given @ self.weights, dtype=np.float32)


@dataclass
class Als:
    """Matrix factorisation by alternating least squares (Hu, Koren and Volinsky, 2008, "Collaborative filtering for
    implicit feedback datasets"), from the package implicit; a new person's vector is solved from what was told."""

    alpha: float = 10.0
    decay: float = 50.0
    factors: int = 64
    rounds: int = 15
    seed: int = 0
    name: str = "ALS (implicit)"
    model: Any = field(default=None, repr=False)

    def fit(self, likes: sparse.csc_matrix) -> None:
        if not has_implicit():
            raise MatineeError(WITHOUT_IMPLICIT)
        from implicit.cpu.als import AlternatingLeastSquares

        with _one_thread():
            self.model = AlternatingLeastSquares(
                factors=self.factors, regularization=self.decay, alpha=self.alpha, iterations=self.rounds,
                random_state=self.seed, num_threads=1,
            )  # fmt: skip
            self.model.fit(likes.tocsr(), show_progress=False)

    def scores(self, given: sparse.csr_matrix) -> Scores:
        with _one_thread():
            people = self.model.recalculate_user(np.arange(given.shape[0]), given)
        return np.asarray(people @ self.model.item_factors.T, dtype=np.float32)


WITHOUT_IMPLICIT = "ALS is left out: the package implicit is not installed (pip install -r requirements/dev.txt)."


def has_implicit() -> bool:
    """Whether ALS can be measured here."""
    return importlib.util.find_spec("implicit") is not None


def setting(model: Model) -> str:
    """Its settings in words, such as "decay 500, dropout 0.95"; empty where it has none."""
    told = {name: value for name, value in vars(model).items() if isinstance(value, int | float) and name != "seed"}
    return ", ".join(f"{name} {value:g}" for name, value in told.items())


ALL: tuple[Callable[[], Model], ...] = (Ours, Popularity, ItemKnn, Rp3Beta, Ease, Als)


def installed() -> tuple[Callable[[], Model], ...]:
    """Every model that can be fitted here."""
    return ALL if has_implicit() else tuple(model for model in ALL if model is not Als)


@contextlib.contextmanager
def _one_thread() -> Iterator[None]:
    """As with OPENBLAS_NUM_THREADS=1: implicit's many small solves only slow each other down on more threads."""
    from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

    with threadpool_limits(1, "blas"), warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        yield
