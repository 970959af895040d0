"""Forgetting a person: every word of theirs leaves Rasa's memory and the files, once their turn is over."""

from __future__ import annotations

import asyncio
import secrets
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from datetime import datetime, timezone
from typing import Any

import sqlalchemy as sa
from rasa.core.lock_store import LockError
from rasa.core.tracker_store import FailSafeTrackerStore, InMemoryTrackerStore, SQLTrackerStore, TrackerStore

READERS_MS = 2_000
"""How long SQLite's other readers and writers may be in the way."""

Forget = Callable[[str], Awaitable[str]]
"""Deletes what is kept of this sender, and gives the id under which they go on. CannotForget where something is left."""


class CannotForget(Exception):
    """Something is left; the text says what, in no words of the person."""


class Forgetting:
    """`agent` gives Rasa's agent, which is loaded after the channels; `others` delete what else a channel keeps.

    The store of people is not ours to open: the action has emptied it before.
    """

    def __init__(self, agent: Callable[[], Any], *others: Callable[[str], object]) -> None:
        self._agent = agent
        self._others = others

    async def __call__(self, sender_id: str) -> str:
        """While Rasa's own lock is held, so that nothing of this sender is written meanwhile, by no process."""
        agent = self._agent()
        try:
            async with agent.lock_store.lock(sender_id):
                await asyncio.to_thread(erase, agent.tracker_store, sender_id)
            for forget in self._others:  # last and at one go: what comes in later belongs to the next life
                forget(sender_id)
        except (sa.exc.SQLAlchemyError, sqlite3.Error, OSError, LockError) as error:
            raise CannotForget(f"{type(error).__name__}.") from error
        return sender_id


async def cannot_forget(sender_id: str) -> str:
    """For a channel that has nothing to forget with."""
    raise CannotForget("this channel was given no way to.")


def receipt() -> str:
    """The day and a random number: nothing in it, and nothing kept, leads to the person."""
    return f"F-{datetime.now(timezone.utc):%Y%m%d}-{secrets.token_hex(4)}"


def erase(store: TrackerStore, sender_id: str) -> None:
    """Delete all events of a sender; CannotForget for a kind of store that we do not know."""
    if isinstance(store, FailSafeTrackerStore):
        erase(store.fallback_tracker_store, sender_id)
        erase(store._tracker_store, sender_id)
    elif isinstance(store, InMemoryTrackerStore):
        store.store.pop(sender_id, None)
    elif isinstance(store, SQLTrackerStore):
        with store.session_scope() as session:
            session.query(store.SQLEvent).filter_by(sender_id=sender_id).delete()
            session.commit()
        if store.engine.dialect.name == "sqlite":
            rewrite(store.engine)
    else:
        raise CannotForget(f"{type(store).__name__} is a store that it cannot delete from.")


def rewrite(engine: sa.engine.Engine) -> None:
    """Leave no byte of what was deleted in the file or in its log; about a second for 100 MB.

    `secure_delete` is not enough: what SQLite had moved between pages before stays where it was, in about 2 % of trials.
    """
    with closing(engine.raw_connection()) as connection:
        waits_ms = connection.execute("PRAGMA busy_timeout").fetchone()[0]
        connection.execute(f"PRAGMA busy_timeout = {READERS_MS}")
        try:
            connection.execute("VACUUM")
            if connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
                raise CannotForget("another program keeps SQLite's log from being emptied.")
        finally:
            connection.execute(f"PRAGMA busy_timeout = {waits_ms}")
