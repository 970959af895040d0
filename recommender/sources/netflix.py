"""Netflix titles and its siblings for Amazon Prime, Hulu and Disney+: one layout, one header.

A series bears the year of its latest season, so the first year is known only where there is one season.
"""

from __future__ import annotations

import re
from hashlib import blake2b

from recommender.sources.cells import age, labels, named
from recommender.sources.layout import Layout, finished
from recommender.sources.places import countries
from recommender.sources.row import RefusedRow, Row
from recommender.sources.side import SideTables
from recommender.types import Title

_KIND = {"movie": "film", "tv show": "series"}
_LENGTH = re.compile(r"^(\d+) (min|seasons?)$", re.IGNORECASE)
_LABEL_COUNTRY = {"british tv shows": "GB", "korean tv shows": "KR"}
_LABEL_LANGUAGE = {"spanish-language tv shows": "es"}
_LONGEST = {"min": 2000, "seasons": 100}


def title(row: Row, _sides: SideTables) -> Title:
    """One row; its id is made of its facts, since all four siblings count from s1."""
    name = named(row, "title")
    kind = _KIND.get(row.text("type").lower())
    if kind is None:
        raise RefusedRow(f"type {row.text('type')[:40]!r} is neither Movie nor TV Show")
    age_label, minutes, seasons = _measures(row)
    if kind == "film" and seasons:
        row.repair("type: a film with seasons is a series")
        kind = "series"
    listed = row.names("listed_in")
    genres, themes = labels(row, listed)
    year = row.year("release_year")
    directors = tuple(row.names("director"))
    late = kind == "series" and seasons != 1
    if late:
        row.account.remark("series that bear the year of their latest season: first year left open")
    lower = [label.lower() for label in listed]
    places = countries(row, "country") or tuple(_LABEL_COUNTRY[label] for label in lower if label in _LABEL_COUNTRY)
    made = Title(
        id=f"st-{blake2b('|'.join((name, kind, str(year), *directors)).encode(), digest_size=6).hexdigest()}",
        title=name,
        kind=kind,
        year=None if late else year,
        latest_year=year if kind == "series" else None,
        seasons=seasons,
        runtime_min=minutes if kind == "film" else None,
        genres=genres,
        countries=places,
        language=next((_LABEL_LANGUAGE[label] for label in lower if label in _LABEL_LANGUAGE), None),
        directors=directors,
        cast=tuple(row.names("cast")),
        age=age(row, age_label, genres, year),
        themes=themes,
        description=row.text("description"),
        source="streaming titles",
    )
    return finished(made, row)


def _measures(row: Row) -> tuple[str, int | None, int | None]:
    """Age label, minutes and seasons; a duration that slipped into the rating column goes back."""
    label, length = row.text("rating"), row.text("duration")
    if _LENGTH.match(label):
        row.repair("rating: holds the duration" if length else "rating: holds the duration, moved to it")
        label, length = "", length or label
    match = _LENGTH.match(length)
    if match is None:
        if length:
            row.repair("duration: neither minutes nor seasons, left empty")
        return label, None, None
    unit = "min" if match[2].lower() == "min" else "seasons"
    number = int(match[1])
    if not 1 <= number <= _LONGEST[unit]:
        row.repair(f"duration: {'0' if not number else 'out of range'}, left empty")
        return label, None, None
    return (label, number, None) if unit == "min" else (label, None, number)


LAYOUT = Layout(
    "Netflix titles (Amazon Prime, Hulu and Disney+ alike)",
    title,
    columns=frozenset({"show_id", "type", "title", "release_year", "rating", "duration", "listed_in"}),
)
