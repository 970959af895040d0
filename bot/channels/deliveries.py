"""Events that platforms send: each taken in once however often it comes, and on disk until it is handled."""

from __future__ import annotations

import json
import logging
import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from recommender.errors import SettingError

KEEP_S = 24 * 3600.0
"""Telegram offers an update for a day, Slack for about an hour."""

_TABLE = """
CREATE TABLE IF NOT EXISTS deliveries (
    channel TEXT, event_id TEXT, sender_id TEXT, at REAL, process INTEGER, event TEXT, PRIMARY KEY (channel, event_id)
) WITHOUT ROWID
"""

logger = logging.getLogger(__name__)

Event = dict[str, Any]


class Deliveries:
    """What came within KEEP_S, in one SQLite file that several processes may share.

    Where the file fails later on, that is logged and every event counts as new: twice is better than never.
    """

    def __init__(self, path: Path, clock: Callable[[], float] = time.time) -> None:
        """SettingError where the file cannot be opened."""
        self._clock = clock
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600)  # what people say is for nobody else on this machine
            self._file = _opened(path)
        except (OSError, sqlite3.Error) as error:
            raise SettingError(f"MATINEE_DELIVERIES={str(path)!r} cannot be used: {error}.") from None

    def take(self, channel: str, event_id: str, sender_id: str, event: Event) -> bool:
        """Keep the event until it is done; False where one with this id came before."""
        now = self._clock()
        self._change("DELETE FROM deliveries WHERE at < ?", now - KEEP_S)
        row = (channel, event_id, sender_id, now, os.getpid(), json.dumps(event))
        return self._change("INSERT OR IGNORE INTO deliveries VALUES (?, ?, ?, ?, ?, ?)", *row) != 0

    def done(self, channel: str, event_id: str) -> bool:
        """Keep only that it came; False where that was all there was."""
        query = "UPDATE deliveries SET event = NULL WHERE channel = ? AND event_id = ? AND event IS NOT NULL"
        return self._change(query, channel, event_id) > 0

    def left_behind(self, channel: str) -> dict[str, Event]:
        """Events by id that a process took and never finished, oldest first. Given out once: the second try is the last."""
        query = "SELECT event_id, process, event FROM deliveries WHERE channel = ? AND event IS NOT NULL ORDER BY at"
        rows = self._file.execute(query, (channel,)).fetchall()
        mine = [(event_id, event) for event_id, process, event in rows if not _is_another(process)]
        return {event_id: json.loads(event) for event_id, event in mine if self.done(channel, event_id)}

    def forget(self, sender_id: str) -> int:
        """Erase whose events these were and what was said; how many. That they came stays known, without a person.

        sqlite3.Error where that cannot be done.
        """
        query = "UPDATE deliveries SET sender_id = '', event = NULL WHERE sender_id = ?"
        with closing(self._file.execute(query, (sender_id,))) as cursor:
            erased = cursor.rowcount
        self._file.execute("VACUUM")  # overwriting alone leaves behind what SQLite has moved between pages before
        if self._file.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
            raise sqlite3.OperationalError("another program keeps the log from being emptied")
        return erased

    def close(self) -> None:
        self._file.close()

    def _change(self, command: str, *values: object) -> int:
        """How many rows were changed; -1 where that is not known."""
        try:
            with closing(self._file.execute(command, values)) as cursor:
                return cursor.rowcount
        except sqlite3.Error as error:
            logger.error("The list of deliveries could not be kept: %s.", error)
            return -1


def _opened(path: Path) -> sqlite3.Connection:
    file = sqlite3.connect(path, isolation_level=None, timeout=2.0)
    file.execute("PRAGMA journal_mode = WAL")
    file.execute("PRAGMA synchronous = NORMAL")  # safe against a crash of the process, and no wait for the disk
    file.execute("PRAGMA secure_delete = ON")  # what is forgotten leaves the file, too
    file.execute(_TABLE)
    return file


def _is_another(process: int) -> bool:
    """Whether this is the number of another process that runs: the work is still its own."""
    if process == os.getpid():
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True
