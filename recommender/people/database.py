"""Opens the database behind the people store, brings it up to date, and says plainly what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, exc, inspect, make_url, text

from recommender.errors import MatineeError

MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_S = 10
"""How long one process waits for another that is writing."""
LOCK_KEY = 0x6D6174696E6565
"""Any number, the same in every process: only one migrates a PostgreSQL database at a time."""


def connect(address: str) -> Engine:
    """An engine for an up-to-date database; MatineeError names what is wrong with it."""
    url = _parse(address)
    with clear_errors(url):
        engine = _sqlite(url) if url.get_backend_name() == "sqlite" else _postgresql(url)
        _migrate(engine)
    return engine


@contextmanager
def clear_errors(url: URL) -> Iterator[None]:
    """Turn what a driver raises into one sentence for a person."""
    try:
        yield
    except (exc.DBAPIError, exc.TimeoutError, OSError) as error:
        raise MatineeError(_sentence(url, str(getattr(error, "orig", None) or error))) from error


def lock_person(connection: Connection, person: str) -> None:
    """Let one transaction at a time change what a person told (SQLite has one writer anyway)."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(hashtextextended(:person, 0))"), {"person": repr(person)})


def rewrite(engine: Engine) -> None:
    """Leave no byte of what was deleted in an SQLite file or its log; MatineeError where another program reads too long.

    `secure_delete` is not enough: what SQLite moved between pages while it was there stays where it was before.
    """
    with clear_errors(engine.url), engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        driver.execute("VACUUM")
        if driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
            raise MatineeError(_sentence(engine.url, "locked"))


def _parse(address: str) -> URL:
    allowed = "sqlite:///path/people.db or postgresql://user:password@host/database"
    try:
        url = make_url(address)
    except exc.ArgumentError:
        raise MatineeError(f"MATINEE_DATABASE is not a database address; give {allowed}.") from None
    if url.drivername in ("postgres", "postgresql", "postgresql+psycopg"):
        return url.set(drivername="postgresql+psycopg")
    if url.drivername in ("sqlite", "sqlite+pysqlite"):
        return url
    raise MatineeError(f"MATINEE_DATABASE names {url.drivername}, which is not supported; give {allowed}.")


def _sqlite(url: URL) -> Engine:
    if url.database and url.database != ":memory:" and not url.database.startswith("file:"):
        path = Path(url.database)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
    engine = create_engine(url, connect_args={"timeout": BUSY_S})
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _set_up_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # we begin transactions ourselves, see _begin_sqlite
    if connection.execute("PRAGMA journal_mode").fetchone()[0] not in ("wal", "memory"):
        connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")  # what is forgotten is overwritten, not only unlinked


def _begin_sqlite(connection: Connection) -> None:
    # A writer takes its lock at once: one that first reads and then writes can fail however long it would wait.
    reads = connection.get_execution_options().get("reads")
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def _postgresql(url: URL) -> Engine:
    wait = {} if "connect_timeout" in url.query else {"connect_timeout": BUSY_S}
    return create_engine(url, connect_args=wait, pool_pre_ping=True)


def _migrate(engine: Engine) -> None:
    """Run the migrations that are missing. The lock lets a second process wait and then find nothing to do."""
    known = sorted(path.name[:4] for path in MIGRATIONS.glob("versions/[0-9]*.py"))
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK_KEY})
        version = _version(connection)
        if version is not None and version not in known:
            name = engine.url.render_as_string()
            raise MatineeError(f"{name} was written by a newer Matinee (its version is {version}); update this one.")
        if version != known[-1]:
            _upgrade(connection)


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    connection.execute(text("DELETE FROM alembic_version WHERE 1 = 0"))  # a database that cannot be written fails here
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _upgrade(connection: Connection) -> None:
    from alembic import command  # takes a third of a second, and most starts do not need it
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _sentence(url: URL, found: str) -> str:
    name = url.render_as_string()
    for sign, sentence in (
        ("readonly", "cannot be written; check who owns it and its permissions."),
        ("read-only", "cannot be written; check who owns it and its permissions."),
        ("Permission denied", "cannot be written; check who owns it and its permissions."),
        ("not a database", "is damaged or not a database; move it away or put a backup in its place."),
        ("malformed", "is damaged; put a backup in its place."),
        ("locked", f"was kept busy by another program for over {BUSY_S} s; try again."),
        ("full", "cannot grow: the disk is full."),
    ):
        if sign in found:
            return f"The people database {name} {sentence}"
    return f"The people database {name} cannot be used: {' '.join(found.split())}."
