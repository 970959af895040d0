"""All titles of a build, looked up by id, name or IMDb id, with columns for quick limits."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import orjson
from numpy.typing import NDArray

from recommender.errors import UnknownTitleError
from recommender.spoken_of import spoken_of
from recommender.types import GENRES, NOTES, Title

UNKNOWN = -1
"""In integer columns: not known."""


def normalise(name: str) -> str:
    """How names are compared: no accents, case, punctuation or leading article; "&" is "and"."""
    plain = unicodedata.normalize("NFKD", name.replace("&", " and ")).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", " ", plain.replace("'", "")).split()
    if len(words) > 1 and words[0] in ("the", "a", "an"):
        words = words[1:]
    return " ".join(words) or name.strip().lower()


class Columns:
    """Facts as arrays over all rows: `UNKNOWN` where an integer is not known, empty where a text is not."""

    def __init__(self, titles: tuple[Title, ...]) -> None:
        self.kind = np.array([t.kind for t in titles])
        self.year = _ints(t.year for t in titles)
        self.end_year = _ints(t.end_year for t in titles)
        self.runtime_min = _ints(t.runtime_min for t in titles)
        self.seasons = _ints(t.seasons for t in titles)
        self.episodes = _ints(t.episodes for t in titles)
        self.age = _ints(t.age for t in titles)
        self.language = np.array([t.language or "" for t in titles])
        self.rating = np.array([np.nan if t.rating is None else t.rating for t in titles], dtype=np.float32)
        self.generated = np.array([t.generated for t in titles], dtype=bool)
        self.first_genre = _ints(GENRES.index(t.genres[0]) if t.genres else None for t in titles)
        self.genre = np.zeros((len(titles), len(GENRES)), dtype=bool)
        self.notes = np.full((len(titles), len(NOTES)), UNKNOWN, dtype=np.int8)
        for row, title in enumerate(titles):
            self.genre[row, [GENRES.index(g) for g in title.genres]] = True
            if title.notes is not None:
                self.notes[row] = title.notes


class Catalogue:
    """Titles in a fixed order; the order is the row of every other array of the build."""

    def __init__(self, titles: Iterable[Title]) -> None:
        self.titles = tuple(titles)
        self.row = {title.id: row for row, title in enumerate(self.titles)}
        self.columns = Columns(self.titles)
        self._imdb = {t.imdb_id: t for t in self.titles if t.imdb_id}
        self._named: dict[str, list[Title]] = {}
        for title in self.titles:
            for name in dict.fromkeys(
                map(normalise, (title.title, title.original_title or title.title, *title.aliases))
            ):
                self._named.setdefault(name, []).append(title)
        self.platforms = frozenset(name for title in self.titles for name in title.platforms)
        self.rows_of_person: dict[str, list[int]] = {}
        for row, title in enumerate(self.titles):
            for person in title.people:
                self.rows_of_person.setdefault(person.lower(), []).append(row)

    def namesakes(self, title_id: str) -> tuple[Title, ...]:
        """Other titles of the very same name, the oldest first: a film and its series, an original and its remake."""
        title = self[title_id]
        name = normalise(title.title)
        others = [t for t in self._named.get(name, ()) if t.id != title_id and normalise(t.title) == name]
        return tuple(sorted(others, key=lambda t: t.year or 0))

    @cached_property
    def spoken_of(self) -> list[frozenset[str] | None]:
        """For each row what its description speaks of; None where nobody described it."""
        return [spoken_of(t) if t.description and not t.generated else None for t in self.titles]

    def __len__(self) -> int:
        return len(self.titles)

    def __iter__(self) -> Iterator[Title]:
        return iter(self.titles)

    def __getitem__(self, title_id: str) -> Title:
        if title_id not in self.row:
            raise UnknownTitleError(f"No title has the id {title_id!r}.")
        return self.titles[self.row[title_id]]

    def by_imdb_id(self, imdb_id: str) -> Title | None:
        """The title with that IMDb id, if any."""
        return self._imdb.get(imdb_id)

    def film(self, name: str, year: int | None) -> Title | None:
        """The film of that name and year (one year off is let pass); without a year only an unambiguous one."""
        films = [t for t in self._named.get(normalise(name), []) if t.kind == "film"]
        if year is None:
            return films[0] if len(films) == 1 else None
        near = [t for t in films if t.year is not None and abs(t.year - year) <= 1]
        return min(near, key=lambda t: abs((t.year or 0) - year), default=None)

    def named(self, name: str, year: int | None = None) -> list[Title]:
        """Every title of that name, our own before generated ones, newest last; `Fargo (1996)` sets the year."""
        if year is None and (match := re.search(r"\s*\((\d{4})\)\s*$", name)):
            name, year = name[: match.start()], int(match[1])
        found = [t for t in self._named.get(normalise(name), []) if year is None or t.year == year]
        return sorted(found, key=lambda t: (t.generated, t.year or 0))

    def find(self, name: str, year: int | None = None) -> Title:
        """The one title meant by a name or id; UnknownTitleError names the nearest where there is none."""
        if name in self.row:
            return self[name]
        if found := self.named(name, year):
            return found[0]
        near = ", ".join(t.name for t in self.nearest(name, 3))
        raise UnknownTitleError(f"I do not know {name!r}." + (f" The nearest I know: {near}." if near else ""))

    def nearest(self, name: str, n: int = 3) -> list[Title]:
        """The titles spelt most alike, best first."""
        from rapidfuzz import fuzz, process

        found = process.extract(normalise(name), self._named.keys(), scorer=fuzz.ratio, limit=n, score_cutoff=50)
        return list({t.id: t for key, _, _ in found for t in self._named[key][:1]}.values())[:n]

    def save(self, file: Path) -> None:
        """One JSON object a line."""
        with file.open("wb") as stream:
            for title in self.titles:
                stream.write(orjson.dumps(title) + b"\n")

    @classmethod
    def load(cls, file: Path) -> Catalogue:
        """Read what `save` wrote."""
        with file.open("rb") as stream:
            return cls(_title(orjson.loads(line)) for line in stream)


def _title(row: dict[str, Any]) -> Title:
    values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in row.items()}
    values["origins"] = tuple((field, source) for field, source in values.get("origins", ()))
    return Title(**values)


def _ints(values: Iterable[int | None]) -> NDArray[np.int32]:
    return np.array([UNKNOWN if v is None else v for v in values], dtype=np.int32)
