"""The same work from several sources becomes one title: by IMDb id, else by name, kind and year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from recommender.catalogue import normalise
from recommender.types import Title

FILLED = (
    "imdb_id", "original_title", "year", "end_year", "seasons", "episodes", "runtime_min", "genres", "countries",
    "language", "directors", "cast", "age", "rating", "latest_year",
)  # fmt: skip
"""Fields that another source may fill where they are unknown; names, tone and words stay with those who gave them."""
YEARS_APART = 1
"""So far sources differ on the year of one and the same work: a festival here, a release there."""


def merge(ours: Iterable[Title], others: Iterable[Title]) -> list[Title]:
    """Ours first, each filled up with what only others know; then what nobody else has, merged among itself."""
    works = _Works(ours)
    for other in others:
        at = works.find(other)
        if at is None:
            works.add(other)
        else:
            works.titles[at] = _filled(works.titles[at], other)
    return works.titles


def _filled(mine: Title, other: Title) -> Title:
    """Blanks only; a description that somebody wrote takes the place of one made from facts."""
    changes: dict[str, Any] = {k: getattr(other, k) for k in FILLED if _known(other, k) and not _known(mine, k)}
    if mine.latest_year and mine.year == mine.latest_year and other.year and not other.latest_year:
        changes["year"] = other.year  # the one season that a service shows may be a late one
    if mine.generated and not other.generated:
        changes |= {"description": other.description, "generated": False, "themes": mine.themes or other.themes}
    theirs = dict(other.origins)
    origins = dict(mine.origins) | {field: theirs.get(field, other.source) for field in changes}
    return replace(mine, **changes, origins=tuple((k, v) for k, v in origins.items() if v != mine.source))


def _known(title: Title, field: str) -> bool:
    return getattr(title, field) not in (None, ())


class _Works:
    """Titles found again by id, IMDb id or name."""

    def __init__(self, ours: Iterable[Title]) -> None:
        self.titles: list[Title] = []
        self._place: dict[str, int] = {}
        self._named: dict[tuple[str, str], list[int]] = {}
        for title in ours:
            self.add(title)
        self._ours = len(self.titles)

    def add(self, title: Title) -> None:
        at = len(self.titles)
        self.titles.append(title)
        for known in {title.id, title.imdb_id or title.id}:
            self._place.setdefault(known, at)
        for name in _names(title):
            self._named.setdefault((name, title.kind), []).append(at)

    def find(self, other: Title) -> int | None:
        """Where the same work stands; None where there is none, or several that it might be."""
        for known in (other.imdb_id, other.id):
            if known in self._place:
                return self._place[known]
        places = dict.fromkeys(at for name in _names(other) for at in self._named.get((name, other.kind), ()))
        may_be = [at for at in places if self._may_be(at, other)]
        if other.year is None and other.latest_year is None:
            return may_be[0] if len(may_be) == 1 else None
        return min(may_be, key=lambda at: _apart(self.titles[at], other), default=None)

    def _may_be(self, at: int, other: Title) -> bool:
        mine = self.titles[at]
        if mine.imdb_id and other.imdb_id:
            return False  # found by it, or two works
        if at >= self._ours and mine.source == other.source and mine.directors and other.directors:
            return set(mine.directors) == set(other.directors) and _years_agree(mine, other)
        return _years_agree(mine, other)


def _names(title: Title) -> Iterator[str]:
    yield from dict.fromkeys(normalise(name) for name in (title.title, title.original_title, *title.aliases) if name)


def _years_agree(a: Title, b: Title) -> bool:
    """A series whose year is that of its latest season agrees with any that had begun and had not ended by then."""
    for known, loose in ((a, b), (b, a)):
        if known.year is not None and not known.latest_year and loose.latest_year:
            ended = known.end_year or loose.latest_year
            return known.year - YEARS_APART <= loose.latest_year <= ended + YEARS_APART
    if a.latest_year and b.latest_year:
        return True  # two services that show the same series as far as each has got
    return a.year is None or b.year is None or abs(a.year - b.year) <= YEARS_APART


def _apart(a: Title, b: Title) -> int:
    years = [title.year or title.latest_year for title in (a, b)]
    return abs(years[0] - years[1]) if years[0] and years[1] else 0
