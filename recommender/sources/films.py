"""Films as the makers of ratings list them: MovieLens movies.csv (with links.csv), MovieTweetings movies.dat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from recommender.sources.account import Account
from recommender.sources.cells import imdb_id, labels, named
from recommender.sources.layout import Layout, Side, finished
from recommender.sources.movielens import names_of
from recommender.sources.row import RefusedRow, Row
from recommender.sources.rows import table_rows
from recommender.sources.side import SideTables
from recommender.types import Title

_YEAR = re.compile(r"\s*\((?P<year>\d{4})(?P<more>[-–]\d{0,4})?\)\s*$")


def title(row: Row, sides: SideTables) -> Title:
    """One row; a range of years marks a series. Nothing is known of what the film is about but its genres."""
    number, written = row.text("movieid"), named(row, "title")
    if not number:
        raise RefusedRow("movieId is empty")
    match = _YEAR.search(written)
    first, *aliases = names_of(_YEAR.sub("", written))
    genres, themes = labels(row, row.names("genres", "|"))
    linked = imdb_id(sides.first("MovieLens links", number) or (number if len(number) >= 7 else None))
    made = Title(
        id=linked or f"ml-{number[:20]}",
        imdb_id=linked,
        title=first or written,
        aliases=tuple(aliases),
        kind="series" if match and match["more"] else "film",
        year=int(match["year"]) if match and 1870 <= int(match["year"]) <= 2100 else None,
        genres=genres,
        themes=(*themes, *row.names("keywords", "|")),
        source="movielens",
    )
    if match is None:
        row.account.remark("no year behind the title")
    return finished(made, row)


def _link(row: Row, _sides: SideTables) -> tuple[str, str] | None:
    known = imdb_id(row.text("imdbid"))
    return (row.text("movieid"), known) if known else None


def dat_rows(stream: BinaryIO, account: Account, limit: int, header: list[str]) -> Iterator[Row]:
    """Rows of a `.dat` file: cells separated by `::`, no header, no quotes."""
    return table_rows(stream, account, limit, "::", header, quoted=False)


LINKS = Side("MovieLens links", _link, columns=frozenset({"movieid", "imdbid"}))
MOVIELENS = Layout("MovieLens movies", title, columns=frozenset({"movieid", "title", "genres"}), sides=(LINKS,))
MOVIETWEETINGS = Layout(
    "MovieTweetings movies.dat",
    title,
    head=re.compile(r"\d+::[^\n]*?\(\d{4}\)::"),
    rows=partial(dat_rows, header=["movieid", "title", "genres"]),
)
