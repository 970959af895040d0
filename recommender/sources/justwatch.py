"""JustWatch titles, with their credits where the file lies beside; lists are written as Python literals."""

from __future__ import annotations

from recommender.sources import scales
from recommender.sources.cells import age, imdb_id, labels, named
from recommender.sources.layout import Layout, Side, finished
from recommender.sources.places import countries
from recommender.sources.row import RefusedRow, Row
from recommender.sources.side import SideTables
from recommender.types import Title

_KIND = {"MOVIE": "film", "SHOW": "series"}
_ROLES = ("DIRECTOR", "ACTOR")


def title(row: Row, sides: SideTables) -> Title:
    """One row; the year is the first, the runtime of a series that of one episode."""
    name, kind = named(row, "title"), _KIND.get(row.text("type").upper())
    if kind is None:
        raise RefusedRow(f"type {row.text('type')[:40]!r} is neither MOVIE nor SHOW")
    credits = [credit.split("\t", 1) for credit in sides.all("JustWatch credits", row.text("id"))]
    genres, themes = labels(row, row.names("genres"))
    known = imdb_id(row.text("imdb_id"))
    score = row.real("imdb_score", 0.1, 10)
    year = row.year("release_year")
    made = Title(
        id=known or f"jw-{row.text('id')[:40]}",
        imdb_id=known,
        title=name,
        kind=kind,
        year=year,
        seasons=row.number("seasons", 1, 100) if kind == "series" else None,
        runtime_min=row.number("runtime", 1, 2000),
        genres=genres,
        themes=themes,
        countries=countries(row, "production_countries"),
        directors=tuple(person for role, person in credits if role == "DIRECTOR"),
        cast=tuple(person for role, person in credits if role == "ACTOR"),
        age=age(row, row.text("age_certification"), genres, year),
        rating=scales.rating(score / 10 if score else None, row.real("imdb_votes", 1, 1e9)),
        description=row.text("description"),
        source="justwatch",
    )
    return finished(made, row)


def _credit(row: Row, _sides: SideTables) -> tuple[str, str] | None:
    role = row.text("role").upper()
    person = next(iter(row.names("name", separator="\0")), "")
    return (row.text("id"), f"{role}\t{person}") if role in _ROLES and person else None


CREDITS = Side("JustWatch credits", _credit, columns=frozenset({"person_id", "id", "name", "role"}))
LAYOUT = Layout(
    "JustWatch titles",
    title,
    columns=frozenset(
        {"id", "title", "type", "release_year", "age_certification", "runtime", "genres", "production_countries"}
    ),
    sides=(CREDITS,),
)
