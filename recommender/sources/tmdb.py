"""TMDB: the table of 5,000 films (JSON inside its cells), and answers of its API to details of films and series."""

from __future__ import annotations

import json
import re
from typing import Any

from recommender.errors import CatalogueError
from recommender.sources import scales
from recommender.sources.cells import age, imdb_id, labels, named
from recommender.sources.clean import literal_list
from recommender.sources.json_rows import rows
from recommender.sources.layout import MOST, Layout, Side, finished
from recommender.sources.places import countries, language
from recommender.sources.row import LeftOut, RefusedRow, Row
from recommender.sources.side import SideTables
from recommender.types import Title

_OVER = frozenset({"Ended", "Canceled"})


def film_row(row: Row, sides: SideTables) -> Title:
    """One row of the table."""
    if row.text("status") not in ("Released", ""):
        raise LeftOut("not released")
    credits = json.loads(sides.first("TMDB credits", row.text("id")) or "{}")
    return _title(row, "film", credits.get("cast", []), credits.get("directors", []), row.names("keywords"), "")


def answer(row: Row, _sides: SideTables) -> Title:
    """One answer of the API; what was appended to it (credits, keywords, ages, other titles, ids) is used."""
    kind = "series" if row.raw("name") or row.raw("first_air_date") else "film"
    if not any(column in row.cells for column in ("overview", "release_date", "first_air_date", "genres", "genre_ids")):
        raise CatalogueError(
            f"{row.account.source} is TMDB's daily list of ids, which holds no facts; export the details of its titles."
        )
    if row.raw("adult") is True:
        raise LeftOut("pornography")
    credits = part(row, "credits") or part(row, "aggregate_credits")
    crew = [person for person in credits.get("crew") or [] if isinstance(person, dict)]
    directors = row.listed("crew", [person for person in crew if person.get("job") == "Director"])
    keywords = part(row, "keywords")
    themes = row.listed("keywords", keywords.get("keywords") or keywords.get("results"))
    return _title(row, kind, row.listed("cast", credits.get("cast")), directors, themes, _certificate(row))


def _title(row: Row, kind: str, cast: list[str], directors: list[str], keywords: list[str], label: str) -> Title:
    number = row.text("id")
    if not number:
        raise RefusedRow("id is empty")
    name = named(row, "title", "name")
    original = row.text("original_title") or row.text("original_name")
    numbered = [scales.TMDB_GENRE.get(n, f"number {n}") for n in row.raw("genre_ids") or []]
    genres, themes = labels(row, row.names("genres") or numbered)
    known = imdb_id(row.text("imdb_id") or str(part(row, "external_ids").get("imdb_id") or ""))
    mean, votes = row.real("vote_average", 0, 10), row.real("vote_count", 0, 1e9)
    others = part(row, "alternative_titles")
    year = row.year("release_date") or row.year("first_air_date")
    made = Title(
        id=known or f"tmdb-{kind}-{number[:20]}",
        imdb_id=known,
        title=name,
        original_title=original if original and original != name else None,
        aliases=tuple(row.listed("aliases", others.get("titles") or others.get("results"), key="title")),
        kind=kind,
        year=year,
        end_year=row.year("last_air_date") if row.text("status") in _OVER else None,
        seasons=row.number("number_of_seasons", 1, 100),
        episodes=row.number("number_of_episodes", 1, 20000),
        runtime_min=_runtime(row, kind),
        genres=genres,
        themes=(*themes, *keywords),
        countries=countries(row, "production_countries", key="iso_3166_1") or countries(row, "origin_country"),
        language=language(row, "original_language"),
        creators=tuple(row.names("created_by")),
        directors=tuple(directors),
        cast=tuple(cast),
        age=age(row, label, genres, year),
        rating=scales.rating(mean / 10 if mean else None, votes),
        description=row.text("overview"),
        source="tmdb",
    )
    return finished(made, row)


def _runtime(row: Row, kind: str) -> int | None:
    minutes = row.raw("episode_run_time")
    if kind == "series" and isinstance(minutes, list):
        return next((m for m in minutes if isinstance(m, int) and 1 <= m <= 2000), None)
    return row.number("runtime", 1, 2000)


def _certificate(row: Row) -> str:
    """The label of the United States, else the British or German one."""
    found: dict[str, str] = {}
    for each in (part(row, "release_dates").get("results") or []) + (part(row, "content_ratings").get("results") or []):
        dates = each.get("release_dates") or [{"certification": each.get("rating")}]
        found.setdefault(
            each.get("iso_3166_1"), next((d["certification"] for d in dates if d.get("certification")), "")
        )
    return next((found[place] for place in ("US", "GB", "DE") if found.get(place)), "")


def part(row: Row, column: str) -> dict[str, Any]:
    """An object within the object; empty where there is none."""
    value = row.raw(column)
    return value if isinstance(value, dict) else {}


def _credit(row: Row, _sides: SideTables) -> tuple[str, str] | None:
    crew = literal_list(row.raw("crew") or "") or []
    directed = [person for person in crew if isinstance(person, dict) and person.get("job") == "Director"]
    people = {"cast": row.names("cast")[: MOST["cast"]], "directors": row.listed("crew", directed)}
    return row.text("movie_id"), json.dumps(people)


CREDITS = Side("TMDB credits", _credit, columns=frozenset({"movie_id", "title", "cast", "crew"}))
TABLE = Layout(
    "TMDB 5000 films",
    film_row,
    columns=frozenset(
        {"id", "title", "overview", "genres", "keywords", "original_language", "release_date", "runtime"}
    ),
    sides=(CREDITS,),
)
API = Layout(
    "TMDB API answers",
    answer,
    head=re.compile(
        r'\s*(?:\[\s*)?\{(?=.*?"id"\s*:)(?=.*?"(?:vote_average|original_title|original_name|first_air_date)"\s*:)',
        re.DOTALL,
    ),
    rows=rows,
)
