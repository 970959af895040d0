"""Hard limits: which rows may be shown. What is not known is not let through.

The platform is no limit yet: no source says where a title can be watched, and the engine tells the person so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace

import numpy as np
from numpy.typing import NDArray

from recommender.catalogue import UNKNOWN, Catalogue
from recommender.errors import RequestError
from recommender.types import GENRES, KINDS, NOTES, Filters

Mask = NDArray[np.bool_]
MILD = 1
"""Highest content note let through where a person wants none of it."""
_EMPTY = Filters()


def active(filters: Filters) -> list[str]:
    """Names of the limits that are set."""
    return [f.name for f in fields(Filters) if getattr(filters, f.name) != getattr(_EMPTY, f.name)]


def check(filters: Filters) -> None:
    """RequestError where a limit cannot be meant: an unknown genre or kind, an empty range."""
    if filters.kind is not None and filters.kind not in KINDS:
        raise RequestError(f"kind {filters.kind!r} is not one of {', '.join(KINDS)}.")
    for genre in (*filters.genres, *filters.not_genres):
        if genre not in GENRES:
            raise RequestError(f"genre {genre!r} is not one of {', '.join(GENRES)}.")
    for note in filters.not_notes:
        if note not in NOTES:
            raise RequestError(f"content {note!r} is not one of {', '.join(NOTES)}.")
    for low, high, what in (("year_min", "year_max", "years"), ("runtime_min_min", "runtime_max_min", "minutes")):
        least, most = getattr(filters, low), getattr(filters, high)
        if least is not None and most is not None and least > most:
            raise RequestError(f"The {what} {least} to {most} are an empty range.")


def allowed(filters: Filters, catalogue: Catalogue) -> Mask:
    """True for every row that meets every limit; a row whose fact is missing does not."""
    mask = np.ones(len(catalogue), dtype=bool)
    for _, met in _each(filters, catalogue):
        mask &= met
    return mask


def excluded_by(filters: Filters, catalogue: Catalogue) -> dict[str, Mask]:
    """For each limit that is set, the rows it alone would let through."""
    met: dict[str, Mask] = {}
    for name, mask in _each(filters, catalogue):
        met[name] = met[name] & mask if name in met else mask
    return met


def without(filters: Filters, name: str) -> Filters:
    """The same limits with one taken back."""
    return replace(filters, **{name: getattr(_EMPTY, name)})


def _each(f: Filters, catalogue: Catalogue) -> Iterator[tuple[str, Mask]]:
    c = catalogue.columns
    if f.kind:
        yield "kind", c.kind == f.kind
    if f.genres:
        yield "genres", c.genre[:, [GENRES.index(g) for g in f.genres]].any(axis=1)
    if f.not_genres:
        out = c.genre[:, [GENRES.index(g) for g in f.not_genres]].any(axis=1)
        yield "not_genres", ~out & c.genre.any(axis=1)
    if f.year_min is not None:
        yield "year_min", c.year >= f.year_min
    if f.year_max is not None:
        yield "year_max", (c.year <= f.year_max) & (c.year != UNKNOWN)
    if f.runtime_max_min is not None:
        yield "runtime_max_min", (c.runtime_min <= f.runtime_max_min) & (c.runtime_min != UNKNOWN)
    if f.runtime_min_min is not None:
        yield "runtime_min_min", c.runtime_min >= f.runtime_min_min
    if f.seasons_max is not None:
        yield "seasons_max", (c.seasons <= f.seasons_max) & (c.seasons != UNKNOWN) | (c.kind == "film")
    if f.max_age is not None:
        yield "max_age", (c.age <= f.max_age) & (c.age != UNKNOWN)
    for note in f.not_notes:
        level = c.notes[:, NOTES.index(note)]
        yield "not_notes", (level != UNKNOWN) & (level <= MILD)
    if f.languages:
        yield "languages", np.isin(c.language, f.languages)
    if f.not_languages:
        yield "not_languages", ~np.isin(c.language, (*f.not_languages, ""))
    if f.countries:
        yield "countries", _rows(catalogue, [r for r, t in enumerate(catalogue) if set(t.countries) & set(f.countries)])
    for person in f.people:
        yield "people", _rows(catalogue, catalogue.rows_of_person.get(person.lower(), []))
    for person in f.not_people:
        yield "not_people", ~_rows(catalogue, catalogue.rows_of_person.get(person.lower(), []))
    if f.rating_min is not None:
        yield "rating_min", np.nan_to_num(c.rating, nan=-1.0) >= f.rating_min
    if f.finished is not None:
        over = (c.end_year != UNKNOWN) | (c.kind == "film")
        yield "finished", over == f.finished


def _rows(catalogue: Catalogue, rows: list[int]) -> Mask:
    mask = np.zeros(len(catalogue), dtype=bool)
    mask[rows] = True
    return mask
