"""The words that a wish and a written description have in common, rare ones first: BM25 (Robertson and Zaragoza, 2009).

Meaning alone finds what is told in other words; it passes over the one word that matters, such as "submarine".
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from recommender.describe import STOP, stem
from recommender.types import Title

K1, B = 1.2, 0.5
"""How soon a repeated word stops counting, and how much a long description is held back."""
LONGEST = 30
"""Letters of a word; what is longer is no word that anybody asks for."""


@dataclass(frozen=True, slots=True)
class Lexical:
    """Weights of the words of all titles, in catalogue order."""

    weights: sparse.csc_matrix
    """(titles, stems), 0 where a title does not have the word."""
    column: Mapping[str, int]
    """Column of each stem."""
    described: NDArray[np.bool_]
    """(titles,): True where a title has words at all."""

    @classmethod
    def of(cls, weights: sparse.csc_matrix, column: Mapping[str, int]) -> Lexical:
        """With what follows from the weights."""
        described = np.zeros(weights.shape[0], dtype=bool)
        described[weights.indices] = True
        return cls(weights, column, described)

    @classmethod
    def fit(cls, titles: Sequence[Title]) -> Lexical:
        """From themes, genres and descriptions; a title that nobody described has no words."""
        column: dict[str, int] = {}
        rows, columns, counts = array("i"), array("i"), array("i")
        for row, title in enumerate(titles):
            for word, n in Counter(_written(title)).items():
                rows.append(row)
                columns.append(column.setdefault(word, len(column)))
                counts.append(n)
        return cls.of(_bm25(np.array(rows), np.array(columns), np.array(counts), len(titles)), column)

    def score(self, text: str, rows: NDArray[np.int_]) -> NDArray[np.float32]:
        """Shape (len(rows),), 0 or more; NaN where a title has no words or no title has those of the text."""
        asked = sorted({self.column[word] for word in words(text) if word in self.column})
        if not asked:
            return np.full(len(rows), np.nan, dtype=np.float32)
        found = np.asarray(self.weights[:, asked].sum(axis=1), dtype=np.float32).ravel()[rows]
        return np.where(self.described[rows], found, np.nan).astype(np.float32)

    def save(self, file: Path) -> None:
        """One npz."""
        w = self.weights
        names = np.array(sorted(self.column, key=self.column.__getitem__), dtype=f"U{LONGEST}")
        np.savez(file, data=w.data, indices=w.indices, indptr=w.indptr, shape=np.array(w.shape), names=names)

    @classmethod
    def load(cls, file: Path) -> Lexical:
        """As `save` left it; OSError or ValueError where it is damaged."""
        with np.load(file, allow_pickle=False) as d:
            weights = sparse.csc_matrix((d["data"], d["indices"], d["indptr"]), shape=tuple(d["shape"]))
            return cls.of(weights, {str(name): at for at, name in enumerate(d["names"])})


def words(text: str) -> list[str]:
    """Stems of the words of a text, in order, without those that every wish has."""
    found = re.findall(rf"[^\W_]{{2,{LONGEST}}}", text.lower().replace("’", "'").replace("'s", ""))
    return [stem(word) for word in found if word not in STOP]


def _written(title: Title) -> Iterable[str]:
    if title.generated or not title.description:
        return ()
    return words(f"{title.description} {' '.join(title.themes)} {' '.join(title.genres)}")


def _bm25(rows: NDArray[np.int32], columns: NDArray[np.int32], counts: NDArray[np.int32], n: int) -> sparse.csc_matrix:
    """Each word of each title weighed by how rare it is and how long the description."""
    lengths = np.bincount(rows, counts, minlength=n) if len(rows) else np.zeros(n)
    written = lengths > 0
    spread = np.bincount(columns) if len(columns) else np.zeros(0)
    rarity = np.log1p((written.sum() - spread + 0.5) / (spread + 0.5))
    held_back = K1 * (1 - B + B * lengths[rows] / max(lengths[written].mean() if written.any() else 1, 1))
    weights = (counts * (K1 + 1) / (counts + held_back) * rarity[columns]).astype(np.float32)
    return sparse.csc_matrix((weights, (rows, columns)), shape=(n, len(spread)))
