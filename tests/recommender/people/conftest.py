"""Every test of the store's contract runs against SQLite, and against PostgreSQL where one answers."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL, create_engine, exc, make_url, text

from recommender.people.store import People

LOCAL_POSTGRES = "postgresql://postgres@127.0.0.1:5432/test"


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database of its own."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'people.db'}"
    return str(request.getfixturevalue("postgres_database"))


@pytest.fixture
def people(address: str) -> Iterator[People]:
    with People.open(address) as store:
        yield store


@pytest.fixture
def postgres_database() -> Iterator[str]:
    """A new database on the PostgreSQL of TEST_POSTGRES, or on the local one; dropped afterwards."""
    url = make_url(os.environ.get("TEST_POSTGRES", LOCAL_POSTGRES)).set(drivername="postgresql+psycopg")
    name = f"matinee_test_{uuid.uuid4().hex}"
    try:
        run_outside_transaction(url, f"CREATE DATABASE {name}")
    except exc.OperationalError as error:
        if "TEST_POSTGRES" in os.environ:
            raise
        pytest.skip(f"no PostgreSQL at {LOCAL_POSTGRES} (another can be named by TEST_POSTGRES): {error.orig}")
    yield url.set(drivername="postgresql", database=name).render_as_string(hide_password=False)
    run_outside_transaction(url, f"DROP DATABASE {name} WITH (FORCE)")


def run_outside_transaction(url: URL, command: str) -> None:
    engine = create_engine(url, isolation_level="AUTOCOMMIT", connect_args={"connect_timeout": 3})
    with engine.connect() as connection:
        connection.execute(text(command))
    engine.dispose()
