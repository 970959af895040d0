"""The public data sets that can be fetched: where each lives and what its publisher asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from recommender.errors import FetchError

Shape = Literal["zip", "gz", "dat"]


@dataclass(frozen=True, slots=True)
class Remote:
    """One file on somebody's server."""

    name: str
    url: str
    shape: Shape
    """What the first bytes must show: a zip, a gzip, or lines of `id::…`."""
    size: int | None = None
    """Bytes, where the file no longer changes and its size is known for sure."""
    md5_url: str | None = None
    """Where the publisher states the checksum."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """One name that can be fetched."""

    name: str
    about: str
    licence: str
    """The publisher's terms in our words; the text behind `terms` is what counts."""
    terms: str
    about_mb: int | None
    """Roughly how large, in megabytes, to be told before; None where the publisher does not say."""
    files: tuple[Remote, ...]
    folder: str
    """What is read together lies together."""


_GROUPLENS = "https://files.grouplens.org/datasets/movielens/"
_TWEETINGS = "https://raw.githubusercontent.com/sidooms/MovieTweetings/master/"
_IMDB = "https://datasets.imdbws.com/"

_MOVIELENS_TERMS = (
    "MovieLens data belong to GroupLens at the University of Minnesota. Free for research; no commercial use without their "
    "permission; passing them on, changed or not, only under the same terms; do not suggest that the university endorses you; "
    "name them in what you publish: F. M. Harper and J. A. Konstan (2015), The MovieLens Datasets, doi 10.1145/2827872."
)
_IMDB_TERMS = (
    "IMDb data are for personal and non-commercial use only. You may keep a copy for yourself; you may not sell it, publish it or "
    "build another database from it. Say that the information is courtesy of IMDb (imdb.com) and used with permission."
)
_TWEETINGS_TERMS = (
    "MovieTweetings by Simon Dooms is under the MIT licence: keep its notice with every copy. The ratings come from public posts; "
    "cite S. Dooms, T. De Pessemier and L. Martens (2013) in research."
)


def _movielens(name: str, file: str, about: str, about_mb: int, size: int | None = None) -> Dataset:
    url = _GROUPLENS + file
    terms = f"{_GROUPLENS}{file.removesuffix('.zip')}-README.html"
    return Dataset(
        name, about, _MOVIELENS_TERMS, terms, about_mb, (Remote(file, url, "zip", size, f"{url}.md5"),), name
    )


def _imdb(table: str, about: str) -> Dataset:
    file = f"title.{table}.tsv.gz"
    terms = "https://developer.imdb.com/non-commercial-datasets/"
    return Dataset(f"imdb-{table}", about, _IMDB_TERMS, terms, None, (Remote(file, _IMDB + file, "gz"),), "imdb")


DATASETS = (
    _movielens("movielens-small", "ml-latest-small.zip", "100,000 ratings of films; changes now and then", 1),
    _movielens("movielens-25m", "ml-25m.zip", "25 million ratings of 62,000 films, with tags", 262, 261_978_986),
    _movielens("movielens-32m", "ml-32m.zip", "32 million ratings of 87,585 films, with tags", 239),
    Dataset(
        "movietweetings", "ratings of films from public posts, with IMDb ids", _TWEETINGS_TERMS,
        "https://github.com/sidooms/MovieTweetings/blob/master/LICENSE", None,
        tuple(Remote(file, f"{_TWEETINGS}latest/{file}", "dat") for file in ("movies.dat", "ratings.dat")),
        "movietweetings",
    ),
    _imdb("basics", "every title with year, runtime and genres; new each day"),
    _imdb("ratings", "mean rating and number of votes; new each day"),
    _imdb("akas", "names of titles in other countries and languages; new each day"),
)  # fmt: skip


def dataset(name: str) -> Dataset:
    """The data set of that name; FetchError lists the names."""
    for one in DATASETS:
        if one.name == name:
            return one
    raise FetchError(f"{name!r} is no data set that I can fetch; there are {', '.join(d.name for d in DATASETS)}.")
