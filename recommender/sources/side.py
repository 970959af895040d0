"""Facts from a second file of the same source, such as credits, found by key; on disk once they are many."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from itertools import islice

BATCH = 5000


class SideTables:
    """A private SQLite database without a name: its cache is small, the rest lies in a file that goes with it."""

    def __init__(self) -> None:
        self._database = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._database.executescript("""
            pragma journal_mode = off; pragma cache_size = -8000;
            create table side (side text, key text, value text);
            create table stands (id text primary key, line integer) without rowid;
            begin;
        """)
        self._filled: set[str] = set()

    def fill(self, side: str, pairs: Iterable[tuple[str, str]]) -> None:
        """Take in the pairs of key and value, in their order."""
        rows = iter(pairs)
        while batch := list(islice(rows, BATCH)):
            self._database.executemany("insert into side values (?, ?, ?)", ((side, *pair) for pair in batch))
        self._database.execute("create index if not exists by_key on side (key, side)")
        self._filled.add(side)

    def given(self, side: str) -> bool:
        """Whether there was such a file."""
        return side in self._filled

    def all(self, side: str, key: str) -> list[str]:
        """Its values for a key, in the order of the file."""
        if side not in self._filled:
            return []
        found = self._database.execute("select value from side where key = ? and side = ? order by rowid", (key, side))
        return [value for (value,) in found]

    def first(self, side: str, key: str) -> str | None:
        """Its first value for a key."""
        return next(iter(self.all(side, key)), None)

    def earlier(self, title_id: str, line: int) -> int | None:
        """The line where this id stood before, or None and it is noted."""
        added = self._database.execute("insert or ignore into stands values (?, ?)", (title_id, line)).rowcount
        if added:
            return None
        return int(self._database.execute("select line from stands where id = ?", (title_id,)).fetchone()[0])

    def close(self) -> None:
        self._database.close()
