"""Whether what is shown for "like X" shares X's tag-genome keywords; see `similarity`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from recommender.engine import Recommender
from recommender.evaluate import metrics, parts
from recommender.evaluate.keywords import read_keywords
from recommender.evaluate.table import Cell, Column, Table, machine
from recommender.franchise import Franchise
from recommender.types import Request, Title

SEEDS = 300
"""Films asked about of each kind."""
N = 10
KIN = 40
"""At most so many of the first are of the seed's own franchise."""
SHOWN = "ours, as shown"
_COLUMNS = (
    Column("seeds"), Column("ranked by"), Column("NDCG@10", ".3f"), Column("±", ".3f"), Column("against ours", "+.3f"),
    Column("± of pairs", ".3f"), Column("of ten share a keyword", ".2f"),
)  # fmt: skip

Values = dict[str, list[tuple[float, float]]]


@dataclass(frozen=True, slots=True)
class Judge:
    """Films with keywords, and how much each keyword says."""

    rows: NDArray[np.int_]
    """Catalogue rows, ascending."""
    words: sparse.csr_matrix
    """(films, keywords): the weight of each keyword that a film has."""

    @classmethod
    def of(cls, keywords: Mapping[int, frozenset[str]]) -> Judge:
        """A keyword that few films have weighs more: log of films over films that have it."""
        counts = Counter(word for words in keywords.values() for word in words)
        column = {word: i for i, word in enumerate(sorted(counts))}
        weight = {word: float(np.log(len(keywords) / n)) for word, n in counts.items()}
        cells = [(film, column[w], weight[w]) for film, words in enumerate(keywords.values()) for w in sorted(words)]
        films, columns, weights = zip(*cells, strict=True)
        shape = (len(keywords), len(column))
        return cls(np.array(list(keywords)), sparse.csr_matrix((weights, (films, columns)), shape=shape))

    def likeness(self, film: int) -> NDArray[np.float64]:
        """(films,) weight of the shared keywords over that of all of both, 0 to 1; 0 with itself."""
        mine = self.words[film]
        shared = np.asarray((self.words.sign() @ mine.T).todense(), dtype=np.float64).ravel()
        sums = np.asarray(self.words.sum(axis=1), dtype=np.float64).ravel()
        likeness = shared / np.maximum(sums + sums[film] - shared, 1e-9)
        likeness[film] = 0
        return likeness


def measure(recommender: Recommender, data: Path, seed: int, say: Callable[[str], None]) -> Table:
    """A block of rows for the films that we described, and one for those known from facts only."""
    judge = Judge.of(read_keywords(data, recommender.catalogue))
    generated = recommender.catalogue.columns.generated[judge.rows]
    rows: list[tuple[Cell, ...]] = []
    counts = []
    for kind, films in (("described by us", np.flatnonzero(~generated)), ("from facts", np.flatnonzero(generated))):
        asked = np.random.default_rng(seed).permutation(films)[:SEEDS]
        say(f"Asking about {len(asked)} films {kind}")
        values, n = _ask(judge, asked, recommender, seed)
        counts.append(f"{n} films {kind}")
        rows += _rows(kind, values)
    about: dict[str, str | int] = {
        "machine": machine(),
        "data": str(data),
        "judged": f"{' and '.join(counts)}, each among {len(judge.rows)} films with keywords",
        "seed": seed,
    }
    return Table("Films that share keywords with the seed", _COLUMNS, tuple(rows), about, _NOTES, breaks="seeds")


def _ask(judge: Judge, films: NDArray[np.int_], recommender: Recommender, seed: int) -> tuple[Values, int]:
    chance = np.random.default_rng(seed)
    titles = recommender.catalogue.titles
    judged = set(judge.rows.tolist())
    unjudged = tuple(title.id for row, title in enumerate(titles) if row not in judged)
    values: Values = {}
    n = 0
    for film in films:
        row = int(judge.rows[film])
        likeness, gain = judge.likeness(int(film)), np.zeros(len(judge.rows))
        strangers = _strangers(np.flatnonzero(likeness), judge, row, titles)
        gain[strangers] = likeness[strangers]
        if not len(strangers):
            continue
        n += 1
        scored = parts.scores(recommender.index, judge.rows, row, recommender.weights, chance)
        tops = {name: metrics.best(scores[None], N + KIN)[0] for name, scores in scored.items()}
        lists = {name: _strangers(top, judge, row, titles)[:N] for name, top in tops.items()}
        lists[SHOWN] = _shown(recommender, row, unjudged, judge.rows)
        for name, ten in lists.items():
            values.setdefault(name, []).append(_judge(gain, ten))
    return values, n


def _strangers(films: NDArray[np.int_], judge: Judge, row: int, titles: Sequence[Title]) -> NDArray[np.int_]:
    """Those that are neither the seed nor of its franchise, which a person asking for more of its like knows."""
    franchise = Franchise([titles[row]])
    return films[[titles[judge.rows[film]] not in franchise for film in films]]


def _shown(recommender: Recommender, row: int, unjudged: tuple[str, ...], rows: NDArray[np.int_]) -> NDArray[np.int_]:
    """What a person would be shown, were there no films but those that can be judged."""
    catalogue = recommender.catalogue
    result = recommender.recommend(Request(seeds=(catalogue.titles[row].id,), exclude=unjudged, n=N))
    return np.searchsorted(rows, [catalogue.row[r.title.id] for r in result.recommendations])


def _judge(gain: NDArray[np.float64], ten: NDArray[np.int_]) -> tuple[float, float]:
    """NDCG@10, and how many of the ten share any keyword."""
    found = np.zeros(N)
    found[: len(ten)] = gain[ten]
    best = np.sort(np.partition(gain, len(gain) - N)[-N:])[::-1]
    return float(metrics.ndcg(found[None], best[None])[0]), float((found > 0).sum())


def _rows(kind: str, values: Values) -> list[tuple[Cell, ...]]:
    tables = {name: np.array(found) for name, found in values.items()}
    ranked = sorted(tables.items(), key=lambda item: -item[1][:, 0].mean())
    rows: list[tuple[Cell, ...]] = []
    for name, found in ranked:
        apart = (None, None) if name == SHOWN else metrics.mean_and_error(found[:, 0] - tables[SHOWN][:, 0])
        rows.append((kind, name, *metrics.mean_and_error(found[:, 0]), *apart, float(found[:, 1].mean())))
    return rows


_NOTES = (
    '± is one standard error over seeds; "against ours" is the mean difference for the same seed, with its own error.',
    '"blend" is our score before the list is made varied. A part that knows nothing of a film counts as average.',
)
