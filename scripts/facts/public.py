"""What the public catalogues say of a title: facts only, never their descriptions."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

STREAMING = ("netflix", "amazon_prime", "disney_plus", "hulu")
"""Four listings of one author. A series bears the year of its latest season, and only the seasons on offer are counted."""
_LANGUAGE = {"cn": "zh"}


@dataclass(frozen=True, slots=True)
class Public:
    """One title of one public catalogue; None and () where it does not say."""

    source: str
    title: str
    kind: str
    year: int | None = None
    imdb_id: str | None = None
    runtime_min: int | None = None
    seasons: int | None = None
    language: str | None = None
    directors: tuple[str, ...] = ()
    cast: tuple[str, ...] = ()
    other_title: str = ""

    @property
    def streaming(self) -> bool:
        """Whether year and seasons are those of what was on offer."""
        return self.source in STREAMING


def read_public(data: Path) -> Iterator[Public]:
    """Every title of every catalogue below `data/catalogues` that is there, and the film ids of MovieLens."""
    folder = data / "catalogues"
    imdb_of_tmdb, imdb_of_movie = _links(data / "ml-25m-ids" / "links.csv")
    for source in STREAMING:
        yield from _streaming(source, folder / f"{source}_titles" / f"{source}_titles.csv")
    yield from _justwatch(folder / "justwatch_netflix_2023")
    yield from _tmdb(folder / "tmdb_5000" / "tmdb_5000_movies.csv", imdb_of_tmdb)
    yield from _series_facts(folder / "tv_series_facts.csv")
    yield from _movielens(data / "ml-25m-ids" / "movies_repaired.csv", imdb_of_movie)


def _rows(file: Path) -> Iterator[dict[str, str]]:
    if file.is_file():
        with file.open(encoding="utf-8-sig", newline="") as stream:
            yield from csv.DictReader(stream)


def _streaming(source: str, file: Path) -> Iterator[Public]:
    for row in _rows(file):
        # Netflix has three durations in the wrong column
        length = row["duration"] or (row["rating"] if row["rating"].endswith((" min", " Season", " Seasons")) else "")
        film = row["type"] == "Movie"
        yield Public(
            source,
            row["title"].strip(),
            "film" if film else "series",
            _whole(row["release_year"]),
            runtime_min=_whole(length) if film else None,
            seasons=None if film else _whole(length),
            directors=_names(row["director"]),
            cast=_names(row["cast"]),
        )


def _justwatch(folder: Path) -> Iterator[Public]:
    people: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in _rows(folder / "credits.csv"):
        people[row["id"], row["role"]].append(row["name"])
    for row in _rows(folder / "titles.csv"):
        yield Public(
            "justwatch",
            row["title"].strip(),
            "film" if row["type"] == "MOVIE" else "series",
            _whole(row["release_year"]),
            row["imdb_id"] or None,
            _whole(row["runtime"]),
            _whole(row["seasons"]),
            directors=tuple(people[row["id"], "DIRECTOR"]),
            cast=tuple(people[row["id"], "ACTOR"]),
        )


def _tmdb(file: Path, imdb: dict[str, str]) -> Iterator[Public]:
    for row in _rows(file):
        yield Public(
            "tmdb_5000",
            row["title"],
            "film",
            _whole(row["release_date"][:4]),
            imdb.get(row["id"]),
            _whole(row["runtime"]),
            language=_LANGUAGE.get(row["original_language"], row["original_language"]) or None,
            other_title=row["original_title"],
        )


def _series_facts(file: Path) -> Iterator[Public]:
    for row in _rows(file):
        yield Public(
            f"series_facts/{row['src']}",
            row["title"].strip(),
            "series",
            _whole(row["release_year"]),
            row["imdb_id"] or None,
            _whole(row["runtime"]),
            _whole(row["seasons"]),
        )


def _movielens(file: Path, imdb: dict[str, str]) -> Iterator[Public]:
    for row in _rows(file):
        if match := re.fullmatch(r"(.+?)(?: \((?!\d{4})(.+)\))? \((\d{4})\)\s*", row["title"]):
            name, other, year = match.groups()
            yield Public(
                "movielens", _article_first(name), "film", int(year), imdb.get(row["movieId"]),
                other_title=_article_first(re.sub(r"^a\.k\.a\. ", "", other or "")),
            )  # fmt: skip


def _links(file: Path) -> tuple[dict[str, str], dict[str, str]]:
    """IMDb ids by TMDB id and by MovieLens id."""
    by_tmdb, by_movie = {}, {}
    for row in _rows(file):
        by_movie[row["movieId"]] = f"tt{row['imdbId']}"
        if row["tmdbId"]:
            by_tmdb[row["tmdbId"]] = f"tt{row['imdbId']}"
    return by_tmdb, by_movie


def _article_first(name: str) -> str:
    """`Matrix, The` as people write it."""
    return re.sub(r"^(.*), (The|A|An|Le|La|Les|L'|Il|El|Der|Die|Das|Los|Las)$", r"\2 \1", name)


def _names(cell: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in cell.split(",") if name.strip())


def _whole(cell: str) -> int | None:
    """The number at the start of a cell; None for none and for the 0 that stands for "not known"."""
    match = re.match(r"\s*(\d+)", cell or "")
    return int(match[1]) or None if match else None
