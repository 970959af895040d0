"""MovieLens ratings find their titles in the catalogue, under whatever name either side uses."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from recommender.catalogue import Catalogue
from recommender.errors import RatingsError
from recommender.sources.movielens import read_ratings, read_raw
from recommender.types import Title

CATALOGUE = Catalogue(
    (
        Title("matrix", "The Matrix", "film", 1999, "tt0133093"),
        Title("seven", "Se7en", "film", 1995, "tt0114369"),
        Title("children", "The City of Lost Children", "film", 1995, original_title="La cité des enfants perdus"),
        Title("up", "Up", "film", 2009),
        Title("fargo", "Fargo", "film", 1996),
        Title("fargo-series", "Fargo", "series", 2014),
        Title("solaris-1972", "Solaris", "film", 1972),
        Title("solaris-2002", "Solaris", "film", 2002),
    )
)


def folder(at: Path, movies: str, ratings: str, links: str | None = None) -> str:
    (at / "movies.csv").write_text("movieId,title,genres\n" + movies, encoding="utf-8")
    (at / "ratings.csv").write_text("userId,movieId,rating,timestamp\n" + ratings)
    if links is not None:
        (at / "links.csv").write_text("movieId,imdbId,tmdbId\n" + links)
    return str(at)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Matrix, The (1999)", ["matrix"]),
        ("Matrix, The (1998)", ["matrix"]),
        ("Matrix, The (1996)", []),
        ("Seven (a.k.a. Se7en) (1995)", ["seven"]),
        ("City of Lost Children, The (Cité des enfants perdus, La) (1995)", ["children"]),
        ("Cité des enfants perdus, La (1995)", ["children"]),
        ("Up (2009)", ["up"]),
        ("Up", ["up"]),
        ("Fargo (1996)", ["fargo"]),
        ("Fargo (2014)", []),
        ("Solaris (2002)", ["solaris-2002"]),
        ("Solaris", []),
        ("No Such Film (1999)", []),
    ],
)
def test_a_film_is_found_by_name_and_year(tmp_path: Path, written: str, found: list[str]) -> None:
    table = read_ratings(folder(tmp_path, f'7,"{written}",Drama\n', "1,7,4.5,0\n"), CATALOGUE)
    assert list(table["title_id"]) == found


def test_a_link_decides_over_the_name(tmp_path: Path) -> None:
    movies = '7,"Something else (1950)",Drama\n8,"Matrix, The (1999)",Drama\n9,Up (2009),Drama\n'
    source = folder(tmp_path, movies, "1,7,4,0\n1,8,4,0\n1,9,4,0\n", "7,0133093,1\n8,0999999,1\n9,,\n")
    table = read_ratings(source, CATALOGUE)
    assert list(table["title_id"]) == ["matrix", "up"], "8 is another film by its link; 9 has no link and goes by name"


def test_a_title_without_imdb_id_is_found_by_name_in_spite_of_a_link(tmp_path: Path) -> None:
    table = read_ratings(folder(tmp_path, "7,Fargo (1996),Crime\n", "1,7,4,0\n", "7,0116282,1\n"), CATALOGUE)
    assert list(table["title_id"]) == ["fargo"]


def test_the_last_rating_of_a_person_counts_and_films_we_lack_are_left_out(tmp_path: Path) -> None:
    source = folder(tmp_path, "7,Up (2009),Drama\n8,Other (2000),Drama\n", "1,7,2,0\n1,8,5,0\n1,7,4.5,9\n2,99,1,0\n")
    table = read_ratings(source, CATALOGUE)
    assert table.to_dict("list") == {"person": [1], "title_id": ["up"], "rating": [4.5]}


def test_a_folder_for_measuring_is_read_as_it_is(tmp_path: Path) -> None:
    folder(tmp_path, "8,Other (2000),Drama\n", "1,8,5,0\n")
    assert read_raw(tmp_path).to_dict("list") == {"userId": [1], "movieId": [8], "rating": [5]}


def test_none_means_no_ratings() -> None:
    assert read_ratings("none", CATALOGUE).empty


@pytest.mark.parametrize(
    ("file", "content", "said"),
    [
        ("movies.csv", None, "does not hold ratings.csv and movies.csv"),
        ("ratings.csv", b"user;item\n1;2\n", "ratings.csv is not in MovieLens layout"),
        ("ratings.csv", b"", "ratings.csv is not in MovieLens layout"),
        ("ratings.csv", b"userId,movieId,rating\n1,7,good\n", "ratings.csv is not in MovieLens layout"),
        ("movies.csv", b"movieId,title\n7,\xe9t\xe9 (1999)\n", "movies.csv is not in MovieLens layout"),
        ("links.csv", b"movieId,imdbId\n7,tt0133093\n", "links.csv is not in MovieLens layout"),
    ],
)
def test_a_bad_folder_is_one_line_that_names_the_file(
    tmp_path: Path, file: str, content: bytes | None, said: str
) -> None:
    source = folder(tmp_path, "7,Up (2009),Drama\n", "1,7,4,0\n", "7,1049413,1\n")
    (tmp_path / file).unlink() if content is None else (tmp_path / file).write_bytes(content)
    with pytest.raises(RatingsError) as refused:
        read_ratings(source, CATALOGUE)
    assert said in str(refused.value) and str(tmp_path) in str(refused.value)
    assert "\n" not in str(refused.value)


def test_several_sources_add_up_and_nobody_is_the_same_person_in_two(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    one = folder(tmp_path / "one", '7,"Up (2009)",Drama\n', "1,7,4.5,0\n")
    two = folder(tmp_path / "two", '7,"Fargo (1996)",Drama\n', "1,7,3.0,0\n")
    table = read_ratings(os.pathsep.join((one, "none", two)), CATALOGUE)
    assert sorted(table["title_id"]) == ["fargo", "up"]
    assert table["person"].nunique() == 2
