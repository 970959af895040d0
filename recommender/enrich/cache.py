"""What TMDB said, on disk as soon as it is known, so that an interrupted run goes on where it was."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from recommender.enrich.answers import Known
from recommender.errors import FetchError
from recommender.types import Title

DAY_S = 86_400
FRESH_S = 7 * DAY_S
"""Where a title can be watched changes from week to week."""
MISSING_FRESH_S = 30 * DAY_S
KEPT_S = 180 * DAY_S
"""TMDB's terms let nothing be kept for longer than six months."""
_TABLE = "create table if not exists known (id text primary key, asked text, country text, at real, said text)"


@dataclass(frozen=True, slots=True)
class Entry:
    """What was said of one title, when, and for which country."""

    known: Known
    country: str
    at: float


class Cache:
    """One row a title; a title whose name, year or ids changed since counts as never asked."""

    def __init__(self, file: Path, country: str, now: Callable[[], float] = time.time) -> None:
        self._country, self._now = country, now
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            self._database = sqlite3.connect(file, isolation_level=None)
            self._database.executescript(f"pragma journal_mode = wal; {_TABLE};")
        except (OSError, sqlite3.Error) as error:
            raise FetchError(f"{file} cannot be used ({error}); delete it and run the same command again.") from None
        self._database.execute("delete from known where at < ?", (now() - KEPT_S,))

    def entry(self, title: Title) -> Entry | None:
        """What is known, however old."""
        row = self._database.execute(
            "select said, country, at from known where id = ? and asked = ?", (title.id, _asked(title))
        ).fetchone()
        return None if row is None else Entry(_known(row[0]), row[1], row[2])

    def fresh(self, title: Title) -> bool:
        """Whether there is no need to ask again."""
        entry = self.entry(title)
        if entry is None:
            return False
        good_for = MISSING_FRESH_S if entry.known.tmdb_id is None else FRESH_S
        return entry.country == self._country and self._now() - entry.at < good_for

    def put(self, title: Title, known: Known) -> None:
        """On disk when it returns."""
        row = (title.id, _asked(title), self._country, self._now(), json.dumps(known.to_dict()))
        self._database.execute("insert or replace into known values (?, ?, ?, ?, ?)", row)

    def entries(self) -> Iterator[tuple[str, Entry]]:
        """All that TMDB knows, by title id."""
        for title_id, country, at, said in self._database.execute(
            "select id, country, at, said from known order by id"
        ):
            known = _known(said)
            if known.tmdb_id is not None:
                yield title_id, Entry(known, country, at)

    def close(self) -> None:
        self._database.close()


def _asked(title: Title) -> str:
    what = (title.kind, title.imdb_id, title.title, title.original_title, title.aliases, title.year)
    return sha256(repr(what).encode()).hexdigest()[:16]


def _known(said: str) -> Known:
    values = json.loads(said)
    return Known(values["tmdb_id"], values["poster"], tuple(values["platforms"]), values["facts"])
