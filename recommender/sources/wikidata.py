"""CC0 facts of 17,472 films of 1940 to 2014, as the package bokeh-sampledata ships them (no plots)."""

from __future__ import annotations

import importlib.util
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from recommender.describe import fact_sentence
from recommender.errors import CatalogueError
from recommender.sources import scales
from recommender.sources.names import COUNTRY, LANGUAGE, SPOKEN
from recommender.types import GENRES, Title

_GENRE = {"Sci-Fi": "science-fiction"}
_AGE = {"G": 0, "GP": 8, "M": 8, "M/PG": 8, "PG": 8, "PG-13": 12, "R": 16, "NC-17": 18, "X": 18}
_QUERY = """
select o.imdbID, o.Title, o.Year, o.Rating, o.Runtime, o.Genre, o.Director, o.Writer, o."Cast", o.Language, o.Country,
       t.Meter, t.Reviews
from omdb o join tomatoes t on t.ID = o.ID order by o.ID
"""
SHORTEST_MIN = 5
"""Runtimes below this are slips in the data, such as 1 minute for a feature."""
PRIOR_REVIEWS = 10
"""Reviews' worth of an average verdict added to each film's own, so that one good review is no proof."""
PRIOR_RATING = 0.55


def database() -> Path:
    """The SQLite file inside the installed package; CatalogueError where it is not installed."""
    spec = importlib.util.find_spec("bokeh_sampledata")
    if spec is None or spec.origin is None:
        raise CatalogueError(
            "The film facts (bokeh-sampledata) are not installed; set MATINEE_FACTS=none to go without."
        )
    return Path(spec.origin).parent / "_data" / "movies.db"


def read_facts(path: Path | None = None) -> Iterator[Title]:
    """One Title a film, its description generated from the facts; a repeated IMDb id is passed over."""
    path = path or database()
    seen: set[str] = set()
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        for row in connection.execute(_QUERY):
            if row[0] not in seen:
                seen.add(row[0])
                yield _film(row)


def _film(row: tuple[Any, ...]) -> Title:
    imdb_id, title, year, rating, runtime, genres, directors, writers, cast, languages, countries, meter, reviews = row
    places = tuple(dict.fromkeys(COUNTRY[c] for c in _split(countries) if c in COUNTRY))
    spoken = tuple(dict.fromkeys(LANGUAGE[name] for name in _split(languages) if name in LANGUAGE))
    kinds = tuple(g for g in dict.fromkeys(_GENRE.get(g, g.lower()) for g in _split(genres)) if g in GENRES)
    film = Title(
        id=imdb_id,
        imdb_id=imdb_id,
        title=title,
        kind="film",
        year=year,
        directors=_split(directors),
        creators=tuple(w for w in _split(writers) if w not in _split(directors)),
        cast=_split(cast)[:12],
        genres=kinds,
        countries=places,
        language=_original_language(spoken, places),
        runtime_min=int(runtime) if runtime and runtime >= SHORTEST_MIN else None,
        age=scales.careful(_AGE.get(rating), kinds, year),
        rating=_shrunk(meter, reviews),
        generated=True,
        source="wikidata",
    )
    return replace(film, description=fact_sentence(film))


def _split(cell: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (cell or "").split(",") if part.strip())


def _original_language(spoken: tuple[str, ...], places: tuple[str, ...]) -> str | None:
    """The one language; of several, the one of the country if there is one country; else unknown."""
    if len(spoken) == 1:
        return spoken[0]
    home = {SPOKEN[p] for p in places if p in SPOKEN} & set(spoken)
    return home.pop() if len(home) == 1 else None


def _shrunk(meter: int | None, reviews: int | None) -> float | None:
    if meter is None or not reviews:
        return None
    return round((meter / 100 * reviews + PRIOR_RATING * PRIOR_REVIEWS) / (reviews + PRIOR_REVIEWS), 3)
