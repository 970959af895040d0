"""Opening makes, upgrades or refuses a database, and says in one sentence why."""

from __future__ import annotations

import sqlite3
import stat
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from recommender.errors import MatineeError
from recommender.people.database import connect
from recommender.people.store import People
from recommender.people.tables import metadata


def test_the_migrations_lead_to_the_declared_tables(address: str) -> None:
    engine = connect(address)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()


def test_an_up_to_date_database_is_opened_without_alembic(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    People.open(address).close()
    monkeypatch.setitem(sys.modules, "alembic", None)  # importing it would now fail
    with People.open(address) as people:
        people.note("web:ana", "wire", "liked")


def test_a_database_of_a_newer_version_is_refused(address: str) -> None:
    engine = connect(address)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(MatineeError, match=r"newer Matinee \(its version is 9999\); update this one"):
        People.open(address)


def test_a_missing_folder_is_made_and_the_file_is_private(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "down" / "people.db"
    People.open(f"sqlite:///{path}").close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_sqlite_writes_every_commit_to_disk(tmp_path: Path) -> None:
    engine = connect(f"sqlite:///{tmp_path / 'people.db'}")
    with engine.connect() as connection:
        modes = [
            connection.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    engine.dispose()
    assert modes == ["wal", 2, 1]


def one_sentence(address: str) -> str:
    with pytest.raises(MatineeError) as refused:
        People.open(address)
    assert "\n" not in str(refused.value)
    return str(refused.value)


def test_a_read_only_database_is_named(tmp_path: Path) -> None:
    path = tmp_path / "people.db"
    People.open(f"sqlite:///{path}").close()
    assert f"{path}?mode=ro&uri=true cannot be written" in one_sentence(f"sqlite:///file:{path}?mode=ro&uri=true")


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    path = tmp_path / "people.db"
    path.write_text("a shopping list " * 300)
    assert f"{path} is damaged or not a database" in one_sentence(f"sqlite:///{path}")
    assert path.read_text().startswith("a shopping list")


def test_a_damaged_database_is_named(tmp_path: Path) -> None:
    path = tmp_path / "people.db"
    with People.open(f"sqlite:///{path}") as people:
        for n in range(2000):
            people.note("web:ana", f"title-{n}", "liked", "w" * 50)
    with path.open("r+b") as file:
        file.seek(8192)
        file.write(b"\xff" * (path.stat().st_size - 8192))
    with People.open(f"sqlite:///{path}") as people, pytest.raises(MatineeError, match="is damaged; put a backup"):
        people.taste("web:ana")


def test_a_database_kept_busy_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recommender.people.database.BUSY_S", 0.1)
    path = tmp_path / "people.db"
    People.open(f"sqlite:///{path}").close()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert "kept busy by another program" in one_sentence(f"sqlite:///{path}")
    other.close()


@pytest.mark.parametrize("address", ["people.db", "mysql://host/people", "sqlite+aiosqlite:///people.db", ""])
def test_an_address_that_is_not_supported_says_what_is(address: str) -> None:
    assert "give sqlite:///path/people.db or postgresql://" in one_sentence(address)


def test_a_postgresql_that_does_not_answer_is_named_without_its_password() -> None:
    sentence = one_sentence("postgresql://ana:hush@127.0.0.1:1/people")
    assert "postgresql+psycopg://ana:***@127.0.0.1:1/people cannot be used" in sentence
    assert "hush" not in sentence
