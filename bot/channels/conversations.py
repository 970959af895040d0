"""Rasa's tracker store on one SQLite file, so that conversations go on after a restart."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.exceptions import RasaException
from sqlalchemy.pool import QueuePool

from recommender.settings import ROOT

BUSY_S = 30.0
"""How long a turn waits while the file is rewritten because somebody was forgotten."""


class ConversationStore(SQLTrackerStore):
    """`type: bot.channels.conversations.ConversationStore` in endpoints.yml; `db` is relative to the project.

    Rasa's own store opens the file anew for every query, keeps no write-ahead log, and waits for ever
    where the folder is missing.
    """

    def __init__(
        self,
        domain: Domain | None = None,
        host: str | None = None,
        event_broker: EventBroker | None = None,
        db: str = "var/conversations.db",
        **kwargs: Any,
    ) -> None:
        path = ROOT / db
        _prepare(path)
        super().__init__(domain, dialect="sqlite", db=str(path), event_broker=event_broker, **kwargs)
        self.engine = sa.create_engine(
            f"sqlite:///{path}",
            poolclass=QueuePool,
            connect_args={"check_same_thread": False, "timeout": BUSY_S},
            hide_parameters=True,  # an error is logged, and they are what people said
        )
        sa.event.listen(self.engine, "connect", _on_connect)
        self.sessionmaker = sa.orm.session.sessionmaker(bind=self.engine)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep what was said, but not what was told of a person for a purpose only."""
        for event in tracker.events:
            if isinstance(event, UserUttered):
                _blank_private(event)
        await super().save(tracker)


def _prepare(path: Path) -> None:
    """Make folder and file and switch the log on, which the file remembers; RasaException names what is wrong."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)  # what people say is for nobody else on this machine
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA journal_mode=WAL")
    except (OSError, sqlite3.Error) as error:
        raise RasaException(f"{path} cannot be opened ({error}). Move it away to begin anew.") from error


def _blank_private(event: UserUttered) -> None:
    """Spaces where `private` entities stand, so that the others keep their places."""
    for entity in event.entities:
        if entity.get("entity") == "private" and event.text:
            start, end = entity["start"], entity["end"]
            event.text = event.text[:start] + " " * (end - start) + event.text[end:]
            event.parse_data["text"] = event.text


def _on_connect(connection: Any, record: Any) -> None:
    # Safe against a crash of the process; a power loss may take the last turn.
    connection.execute("PRAGMA synchronous=NORMAL")
    connection.execute("PRAGMA secure_delete=ON")  # what is forgotten is overwritten, not only unlinked
