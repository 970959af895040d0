"""Ratings in zips and in MovieTweetings' layout."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest

from recommender.catalogue import Catalogue
from recommender.errors import RatingsError
from recommender.sources import rating_files
from recommender.sources.movielens import read_ratings
from recommender.types import Title

CATALOGUE = Catalogue((Title("well", "Well", "film", 1990, "tt0000012"), Title("sea", "Sea: Two", "film", 2001)))


def test_a_movielens_zip_is_read_in_pieces_and_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rating_files, "PIECE_ROWS", 2)
    with zipfile.ZipFile(tmp_path / "z", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ml-x/movies.csv", "movieId,title,genres\n5,Anything (1990),Drama\n6,Sea: Two (2001),Drama\n")
        archive.writestr("ml-x/links.csv", "movieId,imdbId,tmdbId\n5,0000012,1\n6,,\n")
        archive.writestr(
            "ml-x/ratings.csv",
            "userId,movieId,rating,timestamp\n1,5,4.5,0\n1,6,2,0\n2,5,1,0\n2,9,5,0\n3,6,3,0\n1,6,2.5,9\n",
        )
        archive.writestr("ml-x/tags.csv", "userId,movieId,tag,timestamp\n1,5,x,0\n")
    table = read_ratings(str(tmp_path / "z"), CATALOGUE)
    assert sorted(zip(table["person"], table["title_id"], table["rating"], strict=True)) == [
        (1, "sea", 2.5), (1, "well", 4.5), (2, "well", 1.0), (3, "sea", 3.0),
    ]  # fmt: skip
    assert list(tmp_path.iterdir()) == [tmp_path / "z"]


def test_movietweetings_ratings_come_on_our_scale(write: Any) -> None:
    write("1::0000012::9::1000\n2::0000012::0::1000\n2::0000099::8::1000\n", "r.dat")
    path = write("0000012::Anything (1990)::Drama\n0000099::Sea: Two (2001)::Drama|War\n", "m.dat")
    table = read_ratings(str(path.parent), CATALOGUE)
    assert sorted(zip(table["person"], table["title_id"], table["rating"], strict=True)) == [
        (1, "well", 4.5),
        (2, "sea", 4.0),
        (2, "well", 0.5),
    ]


def test_a_damaged_zip_is_one_clear_line(write: Any) -> None:
    with pytest.raises(RatingsError, match="damaged zip"):
        read_ratings(str(write(b"PK\x03\x04 no more")), CATALOGUE)
