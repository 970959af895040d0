"""How many titles there are of each year, language, country, genre and age, and what they lack."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from recommender.sources.names import country_name, language_word
from recommender.types import AGES, Title

UNKNOWN = "not known"
MOST_BARS = 20
"""Bars of one picture; the rest is counted together."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One group of titles."""

    label: str
    films: int
    series: int

    @property
    def n(self) -> int:
        return self.films + self.series


@dataclass(frozen=True, slots=True)
class Lack:
    """How many titles of those to which a field applies do not have it."""

    field: str
    applies: int
    missing: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Titles whose descriptions come from one place."""

    source: str
    written: bool
    n: int
    words: float
    """Median length."""


def by_year(titles: Sequence[Title]) -> list[Bar]:
    """One bar a year from the first to the last, empty years too; titles without a year are not in it."""
    years = [t.year for t in titles if t.year is not None]
    if not years:
        return []
    films = Counter(t.year for t in titles if t.kind == "film")
    series = Counter(t.year for t in titles if t.kind != "film")
    return [Bar(str(year), films[year], series[year]) for year in range(min(years), max(years) + 1)]


def by_decade(titles: Sequence[Title]) -> list[Bar]:
    """Oldest first, unknown last."""
    return sorted(
        _group(titles, lambda t: [f"{t.year // 10 * 10}s" if t.year else UNKNOWN]),
        key=lambda bar: (bar.label == UNKNOWN, bar.label),
    )


def by_language(titles: Sequence[Title]) -> list[Bar]:
    """Most frequent first."""
    return _shortened(
        _group(titles, lambda t: [language_word(t.language) if t.language else UNKNOWN]), "other languages"
    )


def by_country(titles: Sequence[Title]) -> list[Bar]:
    """Most frequent first; a title of two countries counts in both."""
    return _shortened(_group(titles, lambda t: [_bare(c) for c in t.countries] or [UNKNOWN]), "other countries")


def by_genre(titles: Sequence[Title]) -> list[Bar]:
    """Most frequent first; a title counts in each of its genres."""
    bars = _group(titles, lambda t: [genre_word(g) for g in t.genres] or [UNKNOWN])
    return sorted(bars, key=lambda bar: (bar.label == UNKNOWN, -bar.n, bar.label))


def genre_word(genre: str) -> str:
    """As people write it."""
    return genre.replace("science-fiction", "science fiction")


def by_age(titles: Sequence[Title]) -> list[Bar]:
    """Youngest first, unknown last."""
    order = [f"{age}+" if age else "all ages" for age in AGES]
    bars = _group(titles, lambda t: [UNKNOWN if t.age is None else f"{t.age}+" if t.age else "all ages"])
    return sorted(bars, key=lambda bar: order.index(bar.label) if bar.label in order else len(order))


def _group(titles: Iterable[Title], keys: Callable[[Title], list[str]]) -> list[Bar]:
    films: Counter[str] = Counter()
    series: Counter[str] = Counter()
    for title in titles:
        (films if title.kind == "film" else series).update(dict.fromkeys(keys(title), 1))
    return [Bar(label, films[label], series[label]) for label in dict.fromkeys([*films, *series])]


def _shortened(bars: list[Bar], rest: str) -> list[Bar]:
    known = sorted((b for b in bars if b.label != UNKNOWN), key=lambda b: (-b.n, b.label))
    unknown = [b for b in bars if b.label == UNKNOWN]
    if len(known) <= MOST_BARS + 1:
        return known + unknown
    left = known[MOST_BARS:]
    together = Bar(f"{len(left)} {rest}", sum(b.films for b in left), sum(b.series for b in left))
    return [*known[:MOST_BARS], together, *unknown]


def _bare(country: str) -> str:
    return country_name(country).removeprefix("the ")


_ALL: dict[str, Callable[[Title], object]] = {
    "year": lambda t: t.year, "IMDb id": lambda t: t.imdb_id, "runtime": lambda t: t.runtime_min,
    "genres": lambda t: t.genres, "countries": lambda t: t.countries, "language": lambda t: t.language,
    "cast": lambda t: t.cast, "lowest age": lambda t: t.age is not None, "content notes": lambda t: t.notes,
    "themes": lambda t: t.themes, "tone set by hand": lambda t: t.tone, "rating": lambda t: t.rating is not None,
    "description": lambda t: t.description and not t.generated,
}  # fmt: skip
_FILMS: dict[str, Callable[[Title], object]] = {"directors (films)": lambda t: t.directors}
_SERIES: dict[str, Callable[[Title], object]] = {
    "creators (series)": lambda t: t.creators, "seasons (series)": lambda t: t.seasons, "episodes (series)": lambda t: t.episodes,
}  # fmt: skip


def lacks(titles: Sequence[Title]) -> list[Lack]:
    """Every field, the most often missing first, with a few titles that lack it."""
    films = [t for t in titles if t.kind == "film"]
    series = [t for t in titles if t.kind != "film"]
    found = [
        _lack(field, has, of)
        for of, fields in ((titles, _ALL), (films, _FILMS), (series, _SERIES))
        for field, has in fields.items()
        if of
    ]
    return sorted(found, key=lambda lack: (-lack.missing / lack.applies, lack.field))


def _lack(field: str, has: Callable[[Title], object], titles: Sequence[Title]) -> Lack:
    without = [t for t in titles if not has(t)]
    return Lack(field, len(titles), len(without), tuple(t.name for t in without[:5]))


def origins(titles: Iterable[Title]) -> list[Origin]:
    """By source, and whether a person wrote it or a program made it from facts."""
    words: dict[tuple[str, bool], list[int]] = {}
    for t in titles:
        words.setdefault((t.source, bool(t.description) and not t.generated), []).append(len(t.description.split()))
    found = [Origin(source, written, len(n), median(n)) for (source, written), n in words.items()]
    return sorted(found, key=lambda o: (not o.written, -o.n))
