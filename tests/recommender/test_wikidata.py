"""The CC0 film facts: one Title a film, with what is doubtful left unknown."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from recommender.describe import fact_sentence
from recommender.sources.wikidata import PRIOR_RATING, database, read_facts
from recommender.types import AGES, GENRES, Title

HEAT = {
    "ID": 1, "imdbID": "tt0113277", "Title": "Heat", "Year": 1995, "Rating": "R", "Runtime": 170, "Genre": "Action, Crime, Drama",
    "Director": "Michael Mann", "Writer": "Michael Mann, Someone Else", "Cast": "Al Pacino, Robert De Niro",
    "Language": "English, Spanish", "Country": "United States", "Meter": 86, "Reviews": 90,
}  # fmt: skip
OMDB = tuple(column for column in HEAT if column not in ("Meter", "Reviews"))


def facts(folder: Path, *films: dict[str, Any]) -> list[Title]:
    """What is read from a database of these films; each is Heat with what is given changed."""
    file = folder / "movies.db"
    with sqlite3.connect(file) as connection:
        connection.execute(f"create table omdb ({', '.join(OMDB)})")
        connection.execute("create table tomatoes (ID, Meter, Reviews)")
        for at, change in enumerate(films, 1):
            film = {**HEAT, "ID": at, **change}
            connection.execute(f"insert into omdb values ({', '.join('?' * len(OMDB))})", [film[c] for c in OMDB])
            connection.execute("insert into tomatoes values (?, ?, ?)", (at, film["Meter"], film["Reviews"]))
    return list(read_facts(file))


def test_a_film_with_all_its_facts(tmp_path: Path) -> None:
    (heat,) = facts(tmp_path, {})
    assert heat == Title(
        id="tt0113277", imdb_id="tt0113277", title="Heat", kind="film", year=1995, runtime_min=170,
        genres=("action", "crime", "drama"), countries=("US",), language="en", directors=("Michael Mann",),
        creators=("Someone Else",), cast=("Al Pacino", "Robert De Niro"), age=16, rating=0.829, generated=True,
        source="wikidata", description="An American film of the 1990s: action and crime and drama.",
    )  # fmt: skip


def test_what_is_missing_or_doubtful_is_unknown(tmp_path: Path) -> None:
    change = dict.fromkeys(("Rating", "Genre", "Director", "Writer", "Cast", "Language", "Country", "Meter"))
    (film,) = facts(tmp_path, change | {"Runtime": 1, "Reviews": 0})
    assert (film.age, film.runtime_min, film.rating, film.language, film.notes, film.tone) == (None,) * 6
    assert (film.genres, film.people, film.countries) == ((), (), ())


@pytest.mark.parametrize(
    ("languages", "countries", "language"),
    [
        ("French", "United States", "fr"),
        ("English, French", "France", "fr"),
        ("English, French", "France, United Kingdom", None),
        ("English, Klingon", "Atlantis", "en"),
        (None, "France", None),
    ],
)
def test_the_original_language_is_known_only_where_it_is_certain(
    tmp_path: Path, languages: str | None, countries: str, language: str | None
) -> None:
    assert facts(tmp_path, {"Language": languages, "Country": countries})[0].language == language


def test_one_good_review_is_no_proof(tmp_path: Path) -> None:
    one, many = facts(tmp_path, {"Meter": 100, "Reviews": 1}, {"imdbID": "tt2", "Meter": 95, "Reviews": 200})
    assert one.rating is not None and many.rating is not None
    assert PRIOR_RATING < one.rating < 0.6 < many.rating


def test_a_repeated_imdb_id_is_passed_over(tmp_path: Path) -> None:
    films = facts(tmp_path, {"Title": "Heat"}, {"Title": "Heat again"}, {"imdbID": "tt9", "Title": "Other"})
    assert [f.title for f in films] == ["Heat", "Other"]


def test_a_genre_that_nobody_can_ask_for_is_left_out(tmp_path: Path) -> None:
    assert facts(tmp_path, {"Genre": "Film-Noir, Sci-Fi, Crime"})[0].genres == ("science-fiction", "crime")


def test_the_packaged_facts_speak_our_words() -> None:
    films = list(read_facts(database()))
    assert len(films) == len({film.id for film in films}) == 17_470, "17,472 rows, two of them repeated"
    assert {genre for film in films for genre in film.genres} <= set(GENRES)
    assert {film.age for film in films} <= {None, *AGES}
    assert all(film.generated and film.description == fact_sentence(film) for film in films)


def test_a_shark_rated_pg_in_the_seventies_is_not_for_a_nine_year_old(tmp_path: Path) -> None:
    shark = {"imdbID": "tt1", "Year": 1978, "Rating": "PG", "Genre": "Adventure, Horror, Thriller"}
    dog = {"imdbID": "tt2", "Year": 1978, "Rating": "PG", "Genre": "Adventure, Family"}
    assert [film.age for film in facts(tmp_path, shark, dog)] == [12, 8]
