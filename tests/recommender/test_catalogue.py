"""Titles by id, name and IMDb id; and the same work from two sources becoming one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from recommender.catalogue import UNKNOWN, Catalogue, normalise
from recommender.errors import UnknownTitleError
from recommender.merge import merge
from recommender.types import GENRES, Title
from tests.worlds import BAD, FARGO, FARGO_SERIES, HEIST, TITLES


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("The Office", "office"),
        ("AMÉLIE", "amelie"),
        ("Rosemary's Baby", "rosemarys baby"),
        ("Rosemary’s Baby", "rosemarys baby"),
        ("Fast & Furious", "fast and furious"),
        ("Spider-Man: No Way Home", "spider man no way home"),
        ("A", "a"),
        ("The", "the"),
        ("  It  ", "it"),
        ("千と千尋の神隠し", "千と千尋の神隠し"),
        ("!!!", "!!!"),
    ],
)
def test_names_are_compared_without_accents_case_punctuation_and_article(written: str, compared: str) -> None:
    assert normalise(written) == compared


@pytest.mark.parametrize(
    ("name", "year", "found"),
    [
        (BAD, None, BAD),
        ("breaking bad", None, BAD),
        ("Fargo", None, FARGO),
        ("Fargo (2014)", None, FARGO_SERIES),
        ("Fargo", 2014, FARGO_SERIES),
        ("casa de papel", None, HEIST),
        ("La Casa de Papel", None, HEIST),
    ],
)
def test_a_title_is_found_by_id_name_alias_and_year(name: str, year: int | None, found: str) -> None:
    assert Catalogue(TITLES).find(name, year).id == found


def test_our_own_title_comes_before_a_namesake_made_from_facts() -> None:
    facts = Title("tt1", "Fargo", "film", 1952, generated=True)
    assert [t.id for t in Catalogue((facts, *TITLES)).named("Fargo")] == [FARGO, FARGO_SERIES, "tt1"]


def test_an_unknown_name_is_an_error_that_names_the_nearest() -> None:
    with pytest.raises(
        UnknownTitleError, match=r"I do not know 'Braking Bat'\. The nearest I know: Breaking Bad \(2008\)"
    ):
        Catalogue(TITLES).find("Braking Bat")
    with pytest.raises(UnknownTitleError, match=r"^I do not know 'qqqqqqqqqqqqqqqqqqqqqqqqqq'\.$"):
        Catalogue(TITLES).find("q" * 26)


def test_an_unknown_id_is_an_error() -> None:
    with pytest.raises(UnknownTitleError, match="tt404"):
        Catalogue(TITLES)["tt404"]


def test_a_film_of_another_year_is_another_film() -> None:
    catalogue = Catalogue(
        (Title("a", "Heat", "film", 1995), Title("b", "Heat", "film", 1996), Title("s", "Heat", "series", 1995))
    )
    found = {
        year: film.id if (film := catalogue.film("Heat", year)) else None
        for year in (1993, 1994, 1995, 1996, 1997, None)
    }
    assert found == {1993: None, 1994: "a", 1995: "a", 1996: "b", 1997: "b", None: None}


def test_columns_say_unknown_where_a_title_does() -> None:
    columns = Catalogue((Title("a", "A", "film"), TITLES[0])).columns
    assert columns.year.tolist() == [UNKNOWN, 2008]
    assert columns.age.tolist() == [UNKNOWN, 16]
    assert columns.notes.tolist() == [[UNKNOWN] * 5, [3, 1, 3, 3, 1]]
    assert [GENRES[i] for i in columns.genre[1].nonzero()[0]] == ["crime", "drama", "thriller"]
    assert columns.language.tolist() == ["", "en"]


def test_a_merge_fills_blanks_only() -> None:
    ours = Title("heat", "Heat", "film", 1995, "tt0113277", runtime_min=170, genres=("crime",), description="Ours.")
    fact = Title(
        "tt0113277",
        "HEAT",
        "film",
        1996,
        "tt0113277",
        runtime_min=999,
        age=16,
        rating=0.86,
        genres=("drama",),
        generated=True,
    )
    assert merge([ours], [fact]) == [replace(ours, age=16, rating=0.86)]


def test_a_merge_finds_the_same_film_by_name_where_we_have_no_imdb_id() -> None:
    ours = Title("heat", "Heat", "film", 1995)
    assert merge([ours], [Title("tt1", "Heat", "film", 1996, "tt1", age=16)]) == [replace(ours, imdb_id="tt1", age=16)]


def test_a_merge_keeps_what_only_one_side_has() -> None:
    series, other = Title("heat", "Heat", "series", 1995), Title("tt2", "Cold", "film", 1995, "tt2")
    film = Title("tt1", "Heat", "film", 1995, "tt1")
    assert merge([series], [film, other]) == [series, film, other]


def test_a_merge_does_not_lose_another_film_of_the_same_name() -> None:
    ours, other = Title("a", "Crash", "film", 2004, "tt1"), Title("tt2", "Crash", "film", 2005, "tt2", generated=True)
    assert merge([ours], [other]) == [ours, other]


def test_what_is_saved_is_loaded_equal(tmp_path: Path) -> None:
    Catalogue(TITLES).save(tmp_path / "titles.jsonl")
    assert Catalogue.load(tmp_path / "titles.jsonl").titles == TITLES
