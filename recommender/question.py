"""The one question whose answer would narrow a vague request most."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.candidates import Index
from recommender.catalogue import UNKNOWN
from recommender.types import AXES, GENRES, Request
from recommender.wording import PLAIN, genre_word

MOST_GENRES = 4
"""Genres offered in one question."""
CLEARLY = 0.6
"""A tone at least so high, or so low from the other end, is on that side."""
ASKED_AXES = ("light", "tense", "cerebral")
"""Tones that people can choose by before they have a title in mind."""
RECENT, CLASSIC = 2010, 1990
SHORT_MIN = 100
FEW_SEASONS = 2
LEAST_GAIN = 0.3
"""Bits; a question that tells less is not worth asking."""

Rows = NDArray[np.int_]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Option:
    """One answer: a limit and its value, or a tone axis and `+` or `-`."""

    label: str
    field: str
    value: str | int


@dataclass(frozen=True, slots=True)
class Question:
    """`name` tells what is asked for, so that it is not asked again."""

    name: str
    text: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class _Split:
    question: Question
    masks: tuple[Mask, ...]

    def gain(self) -> float:
        """Bits by which an answer shrinks the candidates on average; less where many of them fit no answer."""
        sizes = np.array([mask.sum() for mask in self.masks], dtype=float)
        if len(sizes) < 2 or (sizes == 0).any():
            return 0.0
        rows = len(self.masks[0])
        left = float((sizes / sizes.sum() * np.log2(sizes)).sum())
        return (float(np.log2(rows)) - left) * float(np.any(self.masks, axis=0).mean())


def best_question(index: Index, rows: Rows, request: Request, asked: Collection[str]) -> Question | None:
    """Among what is neither asked for, settled nor of little use for these rows; None where nothing is."""
    splits = [s for s in _splits(index, rows, request) if s.question.name not in asked] if len(rows) > 1 else []
    best = max(splits, key=_Split.gain, default=None)
    return best.question if best is not None and best.gain() >= LEAST_GAIN else None


def _splits(index: Index, rows: Rows, request: Request) -> Iterator[_Split]:
    f, c = request.filters, index.catalogue.columns
    if f.kind is None:
        kinds = (("A film", "film"), ("A series", "series"))
        yield _split("kind", "Rather a film or a series?", [(Option(label, "kind", kind), c.kind[rows] == kind) for label, kind in kinds])  # fmt: skip
    if not f.genres:
        yield _genres(c.genre[rows], f.not_genres)
    if f.year_min is None and f.year_max is None:
        yield _years(c.year[rows])
    if f.runtime_max_min is None and f.runtime_min_min is None and f.kind == "film":
        yield _lengths(c.runtime_min[rows])
    if f.seasons_max is None and f.kind == "series":
        yield _seasons(c.seasons[rows])
    for axis in ASKED_AXES:
        if axis not in {shift.axis for shift in request.shifts}:
            yield _tone(axis, index.tones.value[rows, AXES.index(axis)])


def _split(name: str, text: str, answers: Sequence[tuple[Option, Mask]]) -> _Split:
    return _Split(Question(name, text, tuple(option for option, _ in answers)), tuple(mask for _, mask in answers))


def _genres(genre: NDArray[np.bool_], unwanted: Sequence[str]) -> _Split:
    """The commonest that are in at most half of the candidates: what is in nearly all tells nothing."""
    share = genre.mean(axis=0)
    free = [g for g in range(len(GENRES)) if GENRES[g] not in unwanted and 0 < share[g] <= 0.5]
    most = sorted(free, key=lambda g: -float(share[g]))[:MOST_GENRES]
    answers = [(Option(genre_word(GENRES[g]).capitalize(), "genres", GENRES[g]), genre[:, g]) for g in most]
    return _split("genre", "What kind of story are you in the mood for?", answers)


def _years(year: NDArray[np.int32]) -> _Split:
    known = year != UNKNOWN
    recent = Option(f"{RECENT} or later", "year_min", RECENT)
    earlier = Option(f"Before {RECENT}", "year_max", RECENT - 1)
    classic = Option(f"Before {CLASSIC}", "year_max", CLASSIC - 1)
    masks = [(recent, year >= RECENT), (earlier, known & (year < RECENT)), (classic, known & (year < CLASSIC))]
    return _split("years", "From which time?", masks)


def _lengths(minutes: NDArray[np.int32]) -> _Split:
    known = minutes != UNKNOWN
    short = Option(f"Up to {SHORT_MIN} minutes", "runtime_max_min", SHORT_MIN)
    long = Option("Longer", "runtime_min_min", SHORT_MIN + 1)
    return _split("length", "How much time do you have?", [(short, known & (minutes <= SHORT_MIN)), (long, minutes > SHORT_MIN)])  # fmt: skip


def _seasons(seasons: NDArray[np.int32]) -> _Split:
    known = seasons != UNKNOWN
    few = Option(f"Up to {FEW_SEASONS} seasons", "seasons_max", FEW_SEASONS)
    one = Option("A single season", "seasons_max", 1)
    return _split("seasons", "How much of it?", [(one, known & (seasons <= 1)), (few, known & (seasons <= FEW_SEASONS))])  # fmt: skip


def _tone(axis: str, value: NDArray[np.float32]) -> _Split:
    more, less = PLAIN[axis]
    answers = [
        (Option(f"Something {more}", axis, "+"), value >= CLEARLY),
        (Option(f"Something {less}", axis, "-"), value <= 1 - CLEARLY),
    ]
    return _split(axis, f"Something {more} or something {less}?", answers)
