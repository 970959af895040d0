"""Forgetting where conversations are kept by Rasa's own store on PostgreSQL."""

from __future__ import annotations

import asyncio
import os
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from channels_world import FORGET
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered

from bot.channels import patches
from bot.channels.forgetting import erase

LOCAL_POSTGRES = "postgresql://postgres@127.0.0.1:5432/test"
PHRASE = "a zebra named Quintessa"


@pytest.fixture
def store() -> Iterator[SQLTrackerStore]:
    """On a new database of TEST_POSTGRES, or of the local PostgreSQL."""
    patches.apply()
    url = sa.engine.make_url(os.environ.get("TEST_POSTGRES", LOCAL_POSTGRES))
    name = f"matinee_test_{uuid.uuid4().hex}"
    given = {"host": url.host, "port": url.port, "username": url.username, "password": url.password}
    admin = sa.create_engine(url.set(drivername="postgresql+psycopg2"), isolation_level="AUTOCOMMIT")
    try:
        admin.connect().close()
    except sa.exc.OperationalError as error:
        if "TEST_POSTGRES" in os.environ:
            raise
        pytest.skip(f"no PostgreSQL at {LOCAL_POSTGRES} (another can be named by TEST_POSTGRES): {error.orig}")
    made = SQLTrackerStore(Domain.empty(), dialect="postgresql", db=name, login_db=url.database, **given)
    yield made
    made.engine.dispose()
    with admin.connect() as connection:
        connection.execute(sa.text(f"DROP DATABASE {name} WITH (FORCE)"))
    admin.dispose()


def say(store: SQLTrackerStore, sender_id: str, text: str) -> None:
    async def keep() -> None:
        tracker = await store.get_or_create_tracker(sender_id)
        tracker.update(UserUttered(text))
        await store.save(tracker)

    asyncio.run(keep())


def kept(store: SQLTrackerStore) -> list[str]:
    with store.engine.connect() as connection:
        return [
            row.sender_id for row in connection.execute(sa.text("SELECT DISTINCT sender_id FROM events ORDER BY 1"))
        ]


def test_all_events_of_one_sender_are_deleted_and_nobody_elses(store: SQLTrackerStore) -> None:
    say(store, "telegram:1", PHRASE)
    say(store, "telegram:1", FORGET)
    say(store, "telegram:2", "hi")
    erase(store, "telegram:1")
    assert kept(store) == ["telegram:2"]


def test_an_error_of_the_store_quotes_nothing_that_was_said(store: SQLTrackerStore, tmp_path: Path) -> None:
    with store.engine.connect() as connection:
        connection.execute(sa.text("DROP TABLE events CASCADE"))
    with pytest.raises(sa.exc.ProgrammingError) as failed:
        say(store, "telegram:1", PHRASE)
    assert PHRASE not in str(failed.value)
