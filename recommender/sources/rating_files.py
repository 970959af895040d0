"""Files of ratings, MovieLens or MovieTweetings, in a folder or zip: recognised by their first line, read in pieces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd

from recommender.errors import CatalogueError, RatingsError
from recommender.sources.open_text import Member, members

PIECE_ROWS = 1_000_000
COLUMNS = {
    "ratings.csv": ["userId", "movieId", "rating"],
    "movies.csv": ["movieId", "title"],
    "links.csv": ["movieId", "imdbId"],
}
_DAT = {
    "ratings.csv": re.compile(r"\d+::\d+::[\d.]+::\d+\s*$"),
    "movies.csv": re.compile(r"\d+::.*\(\d{4}\)::"),
}
_YEAR = re.compile(r" \((?P<year>\d{4})\)\s*$")
TWEETED_MOST, MOST = 10, 5
"""Highest ratings of MovieTweetings and of MovieLens, on whose scale all ratings are kept."""
IMDB_DIGITS = 7
"""Ids of at least so many digits are IMDb's, as in MovieTweetings; MovieLens counts from 1, without zeros before."""


class RatingFiles:
    """The parts of one data set; RatingsError where one is missing or damaged."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._parts: dict[str, Member] = {}
        try:
            found = members(path)
        except CatalogueError as error:
            raise RatingsError(str(error)) from None
        for member in found:
            if part := _part(member):
                self._parts.setdefault(part, member)
        for part in ("ratings.csv", "movies.csv"):
            if part not in self._parts:
                self._missing(part, found)

    def ratings(self) -> Iterator[pd.DataFrame]:
        """Columns userId, movieId, rating (0.5 to 5), a million rows at a time."""
        member = self._parts["ratings.csv"]
        dat = _first_line(member).count("::") == 3
        how: dict[str, Any] = {"chunksize": PIECE_ROWS}
        if dat:  # between the colons of "::" lies an empty cell
            how |= {"sep": ":", "header": None, "usecols": [0, 2, 4]}
        for piece in self._read(member, "ratings.csv", how):
            piece.columns = pd.Index(COLUMNS["ratings.csv"])
            if dat:
                piece["rating"] = (piece["rating"] * MOST / TWEETED_MOST).clip(lower=0.5)
            yield piece.dropna().astype({"userId": "int64", "movieId": "int64", "rating": "float32"})

    def films(self) -> pd.DataFrame:
        """Columns movieId, title, year, imdbId; the last two may be empty."""
        member = self._parts["movies.csv"]
        films = self._dat_films(member) if "::" in _first_line(member) else self._whole(member, "movies.csv")
        years = pd.to_numeric(films["title"].str.extract(_YEAR)["year"])
        films = films.assign(year=years, title=films["title"].str.replace(_YEAR, "", regex=True))
        if "links.csv" in self._parts:
            links = self._whole(self._parts["links.csv"], "links.csv").dropna()
            return films.assign(imdbId=films["movieId"].map(dict(zip(links["movieId"], links["imdbId"], strict=True))))
        return films if "imdbId" in films else films.assign(imdbId=None)

    def _whole(self, member: Member, part: str) -> pd.DataFrame:
        return pd.concat(self._read(member, part, {"chunksize": PIECE_ROWS}))

    def _dat_films(self, member: Member) -> pd.DataFrame:
        with member.open() as stream:
            cells = [line.decode("utf-8", "replace").split("::") for line in stream]
        films = pd.DataFrame(
            [row[:2] for row in cells if len(row) > 1 and row[0].isdecimal()], columns=["movieId", "title"]
        )
        numbers = films["movieId"]
        ids = numbers.where(numbers.str.len() >= IMDB_DIGITS)
        return films.assign(movieId=numbers.astype("int64"), imdbId=pd.to_numeric(ids))

    def _read(self, member: Member, part: str, how: dict[str, Any]) -> Iterator[pd.DataFrame]:
        how = {"usecols": COLUMNS[part]} | how
        try:
            with member.open() as stream:
                for piece in pd.read_csv(stream, **how):
                    numbers = [column for column in piece.columns if column != "title"]
                    piece[numbers] = piece[numbers].apply(pd.to_numeric)
                    yield piece
        except (ValueError, CatalogueError) as error:
            raise RatingsError(f"{_where(member)} is not in MovieLens layout: {error}.") from None

    def _missing(self, part: str, found: list[Member]) -> None:
        for member in found:
            if Path(member.inside or member.path).name == part:
                said = _first_line(member)[:60]
                raise RatingsError(f"{_where(member)} is not in MovieLens layout: it begins {said!r}.")
        raise RatingsError(f"{self.path} does not hold ratings.csv and movies.csv, as MovieLens folders do.")


def _part(member: Member) -> str | None:
    first = _first_line(member)
    columns = first.replace('"', "").split(",")
    for part, needed in reversed(COLUMNS.items()):  # links before movies: the rarer column first
        if set(needed) <= set(columns):
            return part
    return next((part for part, pattern in _DAT.items() if pattern.match(first)), None)


def _first_line(member: Member) -> str:
    try:
        with member.open() as stream:
            return stream.readline(10_000).decode("utf-8-sig", "replace").rstrip("\r\n")
    except CatalogueError as error:
        raise RatingsError(str(error)) from None


def _where(member: Member) -> str:
    return str(member.path / member.inside) if member.inside else str(member.path)
