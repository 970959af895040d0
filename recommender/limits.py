"""Hard limits: which rows may be shown. What is not known is not let through.

Where no title's platforms are known, the platform is no limit, and the engine tells the person so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from recommender.catalogue import UNKNOWN, Catalogue
from recommender.errors import RequestError
from recommender.platforms import is_on
from recommender.spoken_of import speaks_of, subject
from recommender.types import AXES, FACT_AXES, GENRES, KINDS, NOTES, Filters, Shift

Mask = NDArray[np.bool_]
Integers = NDArray[np.int32]
MILD = 1
"""Highest content note let through where a person wants none of it."""
_EMPTY = Filters()
PROTECTING = ("max_age", "not_notes", "not_words", "platforms")
"""Limits that are never offered to be loosened: who watches, what they must not see, and where they can."""


def active(filters: Filters) -> list[str]:
    """Names of the limits that are set."""
    return [f.name for f in fields(Filters) if getattr(filters, f.name) != getattr(_EMPTY, f.name)]


def check(filters: Filters) -> None:
    """RequestError where a limit cannot be meant: an unknown genre or kind, an empty range."""
    if filters.kind is not None and filters.kind not in KINDS:
        raise RequestError(f"kind {filters.kind!r} is not one of {', '.join(KINDS)}.")
    for genre in (*filters.genres, *filters.genres_all, *filters.not_genres):
        if genre not in GENRES:
            raise RequestError(f"genre {genre!r} is not one of {', '.join(GENRES)}.")
    for note in filters.not_notes:
        if note not in NOTES:
            raise RequestError(f"content {note!r} is not one of {', '.join(NOTES)}.")
    for low, high, what in (("year_min", "year_max", "years"), ("runtime_min_min", "runtime_max_min", "minutes"),
                            ("seasons_min", "seasons_max", "seasons")):  # fmt: skip
        least, most = getattr(filters, low), getattr(filters, high)
        if least is not None and most is not None and least > most:
            raise RequestError(f"The {what} {least} to {most} are an empty range.")


def check_shifts(shifts: Sequence[Shift]) -> None:
    """RequestError where one is of no axis, or has no direction."""
    for shift in shifts:
        if shift.axis not in AXES + FACT_AXES:
            raise RequestError(f"axis {shift.axis!r} is not one of {', '.join(AXES + FACT_AXES)}.")
        if shift.direction not in (1, -1):
            raise RequestError(f"direction {shift.direction!r} of {shift.axis} is neither 1 (more) nor -1 (less).")


def allowed(filters: Filters, catalogue: Catalogue) -> Mask:
    """True for every row that meets every limit; a row whose fact is missing does not."""
    mask = np.ones(len(catalogue), dtype=bool)
    for _, met in _each(filters, catalogue):
        mask &= met
    return mask


def excluded_by(filters: Filters, catalogue: Catalogue) -> dict[str, Mask]:
    """For each limit that is set, the rows it alone would let through."""
    return dict(_each(filters, catalogue))


def unknown(filters: Filters, catalogue: Catalogue) -> dict[str, Mask]:
    """For each protecting limit whose fact may be missing, the rows that meet all other limits but lack the fact."""
    met = excluded_by(filters, catalogue)
    lacks = {name: test for name, test in _LACKS.items() if name in met}
    rest = {name: np.logical_and.reduce([m for other, m in met.items() if other != name]) for name in lacks}
    return {
        name: np.broadcast_to(rest[name], len(catalogue)) & ~met[name] & lacks[name](filters, catalogue)
        for name in lacks
    }


def knows_platforms(catalogue: Catalogue) -> bool:
    """Whether anything is known about where titles can be watched."""
    return bool(catalogue.platforms)


def without(filters: Filters, name: str) -> Filters:
    """The same limits with one taken back."""
    return filters.changed({name: getattr(_EMPTY, name)})


def _each(filters: Filters, catalogue: Catalogue) -> Iterator[tuple[str, Mask]]:
    for name in active(filters):
        if name == "platforms" and not knows_platforms(catalogue):
            continue
        if (test := _TESTS.get(name)) is not None:
            yield name, np.asarray(test(getattr(filters, name), catalogue), dtype=bool)


def _genres(names: Sequence[str], catalogue: Catalogue) -> Mask:
    return np.asarray(catalogue.columns.genre[:, [GENRES.index(g) for g in names]].any(axis=1))


def _genres_all(names: Sequence[str], catalogue: Catalogue) -> Mask:
    return np.asarray(catalogue.columns.genre[:, [GENRES.index(g) for g in names]].all(axis=1))


def _not_genres(names: Sequence[str], catalogue: Catalogue) -> Mask:
    """Anime is animated, whether or not its genres say so twice."""
    unwanted = (*names, "anime") if "animation" in names else names
    return ~_genres(unwanted, catalogue) & catalogue.columns.genre.any(axis=1)


def _at_most(column: Integers, most: int) -> Mask:
    return (column <= most) & (column != UNKNOWN)


def _without_notes(names: Sequence[str], catalogue: Catalogue) -> Mask:
    levels = catalogue.columns.notes[:, [NOTES.index(note) for note in names]]
    return ((levels != UNKNOWN) & (levels <= MILD)).all(axis=1)


def _not_about(words: Sequence[str], catalogue: Catalogue) -> Mask:
    """A title is out where its description speaks of a whole phrase: "dead girl" leaves other girls in."""
    unwanted = [subject(phrase) for phrase in words]
    told = (
        known is not None and not any(speaks_of(known, phrase) for phrase in unwanted) for known in catalogue.spoken_of
    )
    return np.fromiter(told, dtype=bool, count=len(catalogue))


def _countries(codes: Sequence[str], catalogue: Catalogue) -> Mask:
    wanted = set(codes)
    return np.fromiter((not wanted.isdisjoint(t.countries) for t in catalogue), dtype=bool, count=len(catalogue))


def _country_known(catalogue: Catalogue) -> Mask:
    return np.fromiter((bool(t.countries) for t in catalogue), dtype=bool, count=len(catalogue))


def _platforms(words: Sequence[str], catalogue: Catalogue) -> Mask:
    meant = {name for name in catalogue.platforms if any(is_on(word, (name,)) for word in words)}
    return np.fromiter((not meant.isdisjoint(t.platforms) for t in catalogue), dtype=bool, count=len(catalogue))


def _person(name: str, catalogue: Catalogue) -> Mask:
    mask = np.zeros(len(catalogue), dtype=bool)
    mask[catalogue.rows_of_person.get(name.lower(), [])] = True
    return mask


def _over(catalogue: Catalogue) -> Mask:
    return (catalogue.columns.end_year != UNKNOWN) | (catalogue.columns.kind == "film")


_TESTS: dict[str, Callable[[Any, Catalogue], Mask]] = {
    "kind": lambda kind, c: c.columns.kind == kind,
    "genres": _genres,
    "genres_all": _genres_all,
    "not_genres": _not_genres,
    "year_min": lambda year, c: c.columns.year >= year,
    "year_max": lambda year, c: _at_most(c.columns.year, year),
    "runtime_max_min": lambda minutes, c: _at_most(c.columns.runtime_min, minutes),
    "runtime_min_min": lambda minutes, c: c.columns.runtime_min >= minutes,
    "seasons_max": lambda n, c: _at_most(c.columns.seasons, n) | (c.columns.kind == "film"),
    "seasons_min": lambda n, c: c.columns.seasons >= n,
    "episodes_max": lambda n, c: _at_most(c.columns.episodes, n) | (c.columns.kind == "film"),
    "max_age": lambda age, c: _at_most(c.columns.age, age),
    "not_notes": _without_notes,
    "not_words": _not_about,
    "languages": lambda codes, c: np.isin(c.columns.language, codes),
    "not_languages": lambda codes, c: ~np.isin(c.columns.language, (*codes, "")),
    "countries": _countries,
    "not_countries": lambda codes, c: ~_countries(codes, c) & _country_known(c),
    "people": lambda names, c: np.all([_person(n, c) for n in names], axis=0),
    "people_any": lambda names, c: np.any([_person(n, c) for n in names], axis=0),
    "not_people": lambda names, c: ~np.any([_person(n, c) for n in names], axis=0),
    "platforms": _platforms,
    "rating_min": lambda least, c: np.nan_to_num(c.columns.rating, nan=-1.0) >= least,
    "finished": lambda over, c: _over(c) == over,
}

_LACKS: dict[str, Callable[[Filters, Catalogue], Mask]] = {
    "max_age": lambda f, c: c.columns.age == UNKNOWN,
    "not_notes": lambda f, c: (c.columns.notes[:, [NOTES.index(n) for n in f.not_notes]] == UNKNOWN).any(axis=1),
    "platforms": lambda f, c: np.fromiter((not t.platforms for t in c), dtype=bool, count=len(c)),
}
