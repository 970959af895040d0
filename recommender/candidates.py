"""From a request to the rows worth scoring, each part of the score filled in or NaN for "not known"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields

import numpy as np
from numpy.typing import NDArray

from recommender.catalogue import UNKNOWN, Catalogue
from recommender.collaborative import Collaborative
from recommender.encode import Vectors
from recommender.lexical import Lexical
from recommender.search import VectorStore, top
from recommender.tone import CLEAR, NEARLY, Tones
from recommender.types import AXES, FACT_AXES, Request, Shift

BY_MEANING = 600
BY_VIEWERS = 200
BY_QUALITY = 200
BY_WORDS = 100
"""How many rows each way of retrieving brings; what they bring in common counts once."""
OLD, NEW = 1980, 2015
LITTLE = 0.01
"""So much quality, 0 to 1, does being recent make up for: it decides between equals only."""
STEP = 0.2
"""A shift of this much on the 0 to 1 scale is what "lighter" asks for; more earns nothing."""

BESIDE = {
    ("uplifting", -1): {"violent": 0.1, "scary": 0.0, "tense": 0.3, "funny": 0.2, "fast": 0.2, "romantic": 0.5},
    ("romantic", 1): {"violent": 0.0, "scary": 0.0, "tense": 0.2, "uplifting": 0.7},
}
"""Where a mood is all there is to go by, what it sounds like on other axes: who needs a good cry wants no gangsters."""
OUTSTANDING = 0.75
"""Without a seed, "new" or "little known" is what lies beyond this share of the titles."""

MEANT = 8.0
"""How many other axes the one counts for that was named: "the humour of X"."""

Part = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Index:
    """Everything built, opened: what retrieval and scoring read."""

    catalogue: Catalogue
    store: VectorStore
    tones: Tones
    collaborative: Collaborative | None
    known: Part
    """How well known each row is, 0 to 1."""
    quality: Part
    """How well thought of, 0 to 1."""
    lexical: Lexical = field(default_factory=lambda: Lexical.fit(()))
    rated: NDArray[np.int_] = field(default_factory=lambda: np.zeros(0, dtype=int))
    """Catalogue row of each title of the collaborative model."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Rows and the parts of their scores, all of one length; NaN where there is no evidence."""

    rows: NDArray[np.int_]
    meaning: Part
    """Cosine with the seeds or the words, -1 to 1."""
    words: Part
    """How much the words asked for and the words written have in common, 0 or more."""
    genre: Part
    """Jaccard overlap of genres with the seeds, 0 to 1."""
    theme: Part
    """Share of the seeds' themes in common, 0 to 1."""
    viewers: Part
    """Shrunk cosine of the seeds' and the row's likes."""
    taste: Part
    """Fold-in score for what the person liked."""
    feel: Part
    """Closeness to the seeds on the tone axes that are not shifted, or to what a mood brings along, 0 to 1."""
    shift: Part
    """How far of the way asked for, 0 to 1."""
    quality: Part
    known: Part
    same_kind: Part

    def only(self, keep: NDArray[np.bool_] | NDArray[np.int_]) -> Candidates:
        """The same parts for some of the rows."""
        return Candidates(*(getattr(self, f.name)[keep] for f in fields(self)))


def retrieve(
    index: Index, allowed: NDArray[np.bool_], seeds: Sequence[int], request: Request, query: Vectors | None
) -> NDArray[np.int_]:
    """Allowed rows near in meaning, with the words asked for, liked by the same people, or simply good; each once, in row order."""
    rows = np.flatnonzero(allowed)
    everything = len(rows) == len(allowed)
    found = [rows[top(index.quality[rows] + LITTLE * freshness(index, rows), BY_QUALITY)]]
    if query is not None:
        found.append(index.store.nearest(query, BY_MEANING, None if everything else rows))
    if request.text and (words := index.lexical.score(request.text, rows)).size:
        found.append(rows[top(np.nan_to_num(words), BY_WORDS)])
    model = index.collaborative
    near = [index.catalogue.titles[s].id for s in seeds] or list(request.taste.liked)
    if model is not None and any(title_id in model for title_id in near):
        score = np.sum([model.similar(t) for t in near if t in model], axis=0)
        found.append(index.rated[top(score, BY_VIEWERS)])
    merged = np.unique(np.concatenate(found))
    return merged[allowed[merged]]


def score(
    index: Index, rows: NDArray[np.int_], seeds: Sequence[int], request: Request, query: Vectors | None
) -> Candidates:
    """Every part for every row."""
    nothing = np.full(len(rows), np.nan, dtype=np.float32)
    c = index.catalogue.columns
    return Candidates(
        rows=rows,
        meaning=nothing if query is None else index.store.vectors[rows] @ query,
        words=index.lexical.score(request.text, rows) if request.text else nothing,
        genre=_genre(index, rows, seeds) if seeds else nothing,
        theme=_theme(index, rows, seeds) if seeds else nothing,
        viewers=_viewers(index, rows, seeds),
        taste=_taste(index, rows, request.taste.liked + request.taste.watching),
        feel=_feel(index, rows, seeds, request.shifts, request.keep) if seeds else _mood(index, rows, request.shifts),
        shift=_shift(index, rows, seeds, request.shifts) if request.shifts else nothing,
        quality=index.quality[rows],
        known=index.known[rows],
        same_kind=(c.kind[rows] == c.kind[seeds[0]]).astype(np.float32) if seeds else nothing,
    )


def beyond(
    index: Index,
    rows: NDArray[np.int_],
    seeds: Sequence[int],
    shift: Shift,
    among: NDArray[np.int_] | None = None,
) -> Part:
    """How far each row lies on the asked side, above 0 where it surely does; NaN where it is not known.

    A fact with nothing to compare with is measured against all titles, or against the rows `among` which the
    request chooses where that asks for less: the least known of series that are all well known.
    """
    seeds = compared_with(index, seeds, shift)
    if shift.axis in AXES:
        return index.tones.beyond(rows, seeds, AXES.index(shift.axis), shift.direction, shift.strength)
    values = _fact(index, shift.axis)
    sign = shift.direction
    if seeds:
        edge = np.nanmax(sign * values[list(seeds)]) if np.isfinite(values[list(seeds)]).any() else np.nan
    else:
        edge = np.nanquantile(sign * values, OUTSTANDING) - NEARLY
        if among is not None and np.isfinite(values[among]).any():
            edge = min(edge, np.nanquantile(sign * values[among], OUTSTANDING) - NEARLY)
    return (sign * values[rows] - edge - CLEAR * max(shift.strength - 1, 0)).astype(np.float32)


def freshness(index: Index, rows: NDArray[np.int_]) -> Part:
    """How recent each row is, 0 (before `OLD` or unknown) to 1 (`NEW` or later): all there is to go by where nobody rated."""
    year = index.catalogue.columns.year[rows]
    return np.where(year == UNKNOWN, 0.0, np.clip((year - OLD) / (NEW - OLD), 0, 1)).astype(np.float32)


def compared_with(index: Index, seeds: Sequence[int], shift: Shift) -> list[int]:
    """The rows that a shift is measured against: the seeds, unless it names others or is a quality by itself."""
    if shift.plain:
        return []
    return [index.catalogue.row[i] for i in shift.than if i in index.catalogue.row] or list(seeds)


def _fact(index: Index, axis: str) -> Part:
    """Scaled so that `STEP` is a step people notice: ten years, an hour, a fifth of the renown."""
    c = index.catalogue.columns
    column, unit = {"new": (c.year, 50.0), "long": (c.runtime_min, 150.0), "known": (index.known, 1.0)}[axis]
    known = column != UNKNOWN if axis in FACT_AXES[:2] else np.ones(len(column), dtype=bool)
    return np.where(known, column / unit, np.nan).astype(np.float32)


def _shift(index: Index, rows: NDArray[np.int_], seeds: Sequence[int], shifts: Sequence[Shift]) -> Part:
    parts = [np.clip(beyond(index, rows, seeds, s) / STEP, -1, 1) for s in shifts]
    return np.mean(parts, axis=0).astype(np.float32)


def _mood(index: Index, rows: NDArray[np.int_], shifts: Sequence[Shift]) -> Part:
    """Closeness to what people mean beside the word for a mood, 0 to 1; NaN where that is nothing."""
    beside = {axis: value for s in shifts for axis, value in BESIDE.get((s.axis, s.direction), {}).items()}
    if not beside:
        return np.full(len(rows), np.nan, dtype=np.float32)
    values = index.tones.value[rows][:, [AXES.index(axis) for axis in beside]]
    return (1 - np.abs(values - np.array(list(beside.values()))).mean(axis=1)).astype(np.float32)


def _feel(
    index: Index, rows: NDArray[np.int_], seeds: Sequence[int], shifts: Sequence[Shift], keep: Sequence[str]
) -> Part:
    shifted = {AXES.index(s.axis) for s in shifts if s.axis in AXES}
    if shifted & {AXES.index("light"), AXES.index("funny"), AXES.index("uplifting")}:
        shifted |= {AXES.index("light"), AXES.index("funny"), AXES.index("uplifting")}
    kept = [axis for axis in range(len(AXES)) if axis not in shifted]
    seed = index.tones.value[list(seeds)][:, kept].mean(axis=0)
    weight = [MEANT if AXES[axis] in keep else 1.0 for axis in kept]
    distance = np.average(np.abs(index.tones.value[rows][:, kept] - seed), axis=1, weights=weight)
    return (1 - distance).astype(np.float32)


def _genre(index: Index, rows: NDArray[np.int_], seeds: Sequence[int]) -> Part:
    genre = index.catalogue.columns.genre
    mine = genre[rows]
    overlaps = [(mine & genre[s]).sum(axis=1) / np.maximum((mine | genre[s]).sum(axis=1), 1) for s in seeds]
    return np.mean(overlaps, axis=0).astype(np.float32)


def _theme(index: Index, rows: NDArray[np.int_], seeds: Sequence[int]) -> Part:
    titles = index.catalogue.titles
    wanted = {theme for s in seeds for theme in titles[s].themes}
    if not wanted:
        return np.full(len(rows), np.nan, dtype=np.float32)
    shares = (len(wanted.intersection(titles[r].themes)) / 3 if titles[r].themes else np.nan for r in rows)
    return np.minimum(np.fromiter(shares, dtype=np.float32, count=len(rows)), 1)


def _viewers(index: Index, rows: NDArray[np.int_], seeds: Sequence[int]) -> Part:
    model = index.collaborative
    ids = [index.catalogue.titles[s].id for s in seeds]
    known = [i for i in ids if model is not None and i in model]
    if model is None or not known:
        return np.full(len(rows), np.nan, dtype=np.float32)
    score = np.mean([model.similar(i) for i in known], axis=0)
    return _spread(index, np.log1p(50 * score).astype(np.float32))[rows]


def _taste(index: Index, rows: NDArray[np.int_], liked: Sequence[str]) -> Part:
    model = index.collaborative
    if model is None or not any(i in model for i in liked):
        return np.full(len(rows), np.nan, dtype=np.float32)
    return _spread(index, model.for_person(liked))[rows]


def _spread(index: Index, scores: Part) -> Part:
    """From the collaborative model's titles to all rows; NaN for the others."""
    wide = np.full(len(index.catalogue), np.nan, dtype=np.float32)
    wide[index.rated] = scores
    return wide
