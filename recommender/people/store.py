"""Keeps what people told: durable when a method returns, and each person's alone."""

from __future__ import annotations

import secrets
import string
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, fields
from datetime import UTC, datetime
from types import TracebackType
from typing import Any

from sqlalchemy import Connection, Engine, Select, Table, delete, insert, select, update

from recommender.errors import RequestError
from recommender.people.database import clear_errors, connect, lock_person, rewrite
from recommender.people.records import KINDS_OF_TASTE, OVERRIDES, LastingLimit, Shown, Statement
from recommender.people.tables import answers, dials, limits, shown, statements
from recommender.types import Filters, Taste

SINGLE = tuple(f.name for f in fields(Filters) if f.default is None)
SEVERAL = tuple(f.name for f in fields(Filters) if f.name not in SINGLE)
RID_ALPHABET = string.ascii_lowercase + string.digits


class People:
    """A person is named by the channel-prefixed sender id, such as `web:<uuid>`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reader = engine.execution_options(reads=True)

    @classmethod
    def open(cls, url: str) -> People:
        """Open the store at a SQLAlchemy address, made and brought up to date when needed."""
        return cls(connect(url))

    def close(self) -> None:
        self._engine.dispose()

    def __enter__(self) -> People:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def note(self, person: str, title_id: str, what: str, words: str = "", channel: str = "") -> None:
        """Keep a statement about a title and end those that it overrides; `what` is one of KINDS_OF_TASTE."""
        _check("what", what, KINDS_OF_TASTE)
        now = datetime.now(UTC)
        row = {"person": person, "title_id": title_id, "what": what, "words": words, "channel": channel, "said_at": now}
        with self._writing(person) as connection:
            _end_statements(connection, person, title_id, (what, *OVERRIDES[what]), now)
            connection.execute(insert(statements).values(row))

    def withdraw(self, person: str, title_id: str, what: str) -> bool:
        """End a statement; False when there was none that held."""
        _check("what", what, KINDS_OF_TASTE)
        with self._writing(person) as connection:
            return _end_statements(connection, person, title_id, (what,), datetime.now(UTC)) > 0

    def taste(self, person: str) -> Taste:
        """What holds now, each list in the order in which it was said."""
        told: dict[str, list[str]] = {what: [] for what in KINDS_OF_TASTE}
        query = select(statements.c.what, statements.c.title_id).where(
            statements.c.person == person, statements.c.ended_at.is_(None)
        )
        for what, title_id in self._read(query.order_by(statements.c.id)):
            told[what].append(title_id)
        return Taste(**{what: tuple(ids) for what, ids in told.items()})

    def statements(self, person: str) -> list[Statement]:
        """Everything the person said about titles, oldest first, with what no longer holds."""
        return [Statement(**row) for row in self._all(statements, person)]

    def limit(self, person: str, field: str, value: Any, words: str) -> None:
        """Keep a limit for every later request; a new value replaces the old where a field takes only one."""
        _check("limit", field, SINGLE + SEVERAL)
        now = datetime.now(UTC)
        row = {"person": person, "field": field, "value": value, "words": words, "said_at": now}
        with self._writing(person) as connection:
            _end_limits(connection, person, field, None if field in SINGLE else value, now)
            if field in SEVERAL:
                _end_limits(connection, person, _opposite(field), value, now)
            connection.execute(insert(limits).values(row))

    def limits(self, person: str) -> list[LastingLimit]:
        """The limits that hold, oldest first."""
        rows = self._all(limits, person)
        return [LastingLimit(**row) for row in rows if row.pop("ended_at") is None]

    def drop_limit(self, person: str, field: str, value: Any = None) -> bool:
        """End the limits on a field, or the one with this value; False when none held."""
        _check("limit", field, SINGLE + SEVERAL)
        with self._writing(person) as connection:
            return _end_limits(connection, person, field, value, datetime.now(UTC)) > 0

    def set_novelty(self, person: str, novelty: float) -> None:
        """Keep how adventurous later picks are to be, 0 to 1."""
        if not 0 <= novelty <= 1:
            raise RequestError(f"{novelty} is not between 0 (the surest picks) and 1 (the most adventurous).")
        with self._writing(person) as connection:
            connection.execute(delete(dials).where(dials.c.person == person))
            connection.execute(insert(dials).values(person=person, novelty=novelty, said_at=datetime.now(UTC)))

    def novelty(self, person: str) -> float:
        """How adventurous picks are to be, 0 to 1; 0 where nothing was said."""
        rows = self._read(select(dials.c.novelty).where(dials.c.person == person))
        return float(rows[0].novelty) if rows else 0.0

    def issue(
        self, person: str, title_ids: Sequence[str], request: dict[str, Any], reasons: Sequence[Any]
    ) -> list[str]:
        """Remember what is about to be shown; one rid for each title. `reasons[i]` is plain data about `title_ids[i]`."""
        if len(reasons) != len(title_ids):
            raise ValueError(f"{len(title_ids)} titles need as many reasons, got {len(reasons)}")
        if not title_ids:
            return []
        rids = ["r" + "".join(secrets.choice(RID_ALPHABET) for _ in range(11)) for _ in title_ids]
        with self._writing(person) as connection:
            row = {"person": person, "request": request, "at": datetime.now(UTC)}
            answer_id = connection.execute(insert(answers).values(row).returning(answers.c.id)).scalar_one()
            cards = zip(rids, title_ids, reasons, strict=True)
            connection.execute(
                insert(shown),
                [{"rid": rid, "answer_id": answer_id, "title_id": title, "reasons": why} for rid, title, why in cards],
            )
        return rids

    def shown(self, person: str, rid: str) -> Shown | None:
        """What this rid stood for; None when it was not issued to this person."""
        rows = self._read(_shown_to(person).where(shown.c.rid == rid))
        return Shown(**rows[0]._mapping) if rows else None

    def export(self, person: str) -> dict[str, Any]:
        """Everything kept about a person, as plain data for JSON; moments are ISO 8601 in UTC."""
        told: dict[str, list[dict[str, Any]]] = {
            "statements": [asdict(statement) for statement in self.statements(person)],
            "limits": self._all(limits, person),
            "dials": self._all(dials, person),
            "shown": [dict(row._mapping) for row in self._read(_shown_to(person))],
        }
        return {"person": person} | {name: [_plain(row) for row in rows] for name, rows in told.items()}

    def forget(self, person: str) -> int:
        """Delete every row about a person, on SQLite to the last byte; how many there were."""
        gone = 0
        theirs = select(answers.c.id).where(answers.c.person == person)
        with self._writing(person) as connection:
            gone += connection.execute(delete(shown).where(shown.c.answer_id.in_(theirs))).rowcount
            for table in (answers, dials, limits, statements):
                gone += connection.execute(delete(table).where(table.c.person == person)).rowcount
        if self._engine.dialect.name == "sqlite":
            rewrite(self._engine)
        return gone

    def _all(self, table: Table, person: str) -> list[dict[str, Any]]:
        columns = [column for column in table.c if column.name != "person"]
        rows = self._read(select(*columns).where(table.c.person == person).order_by(*columns[:1]))
        return [dict(row._mapping) for row in rows]

    def _read(self, query: Select[Any]) -> Sequence[Any]:
        with clear_errors(self._engine.url), self._reader.connect() as connection:
            return connection.execute(query).all()

    @contextmanager
    def _writing(self, person: str) -> Iterator[Connection]:
        with clear_errors(self._engine.url), self._engine.begin() as connection:
            lock_person(connection, person)
            yield connection


def _end_statements(connection: Connection, person: str, title_id: str, whats: Sequence[str], at: datetime) -> int:
    these = (
        statements.c.person == person,
        statements.c.title_id == title_id,
        statements.c.what.in_(whats),
        statements.c.ended_at.is_(None),
    )
    return connection.execute(update(statements).where(*these).values(ended_at=at)).rowcount


def _end_limits(connection: Connection, person: str, field: str, value: Any, at: datetime) -> int:
    """End the limits on a field that hold; with a value only the one with that value."""
    held = (limits.c.person == person, limits.c.field == field, limits.c.ended_at.is_(None))
    found = connection.execute(select(limits.c.id, limits.c.value).where(*held))
    ids = [row.id for row in found if value is None or row.value == value]
    return connection.execute(update(limits).where(limits.c.id.in_(ids)).values(ended_at=at)).rowcount


def _opposite(field: str) -> str:
    return field.removeprefix("not_") if field.startswith("not_") else f"not_{field}"


def _shown_to(person: str) -> Select[Any]:
    columns = (shown.c.rid, shown.c.title_id, answers.c.request, shown.c.reasons, answers.c.at)
    return select(*columns).join_from(shown, answers).where(answers.c.person == person).order_by(answers.c.id)


def _check(part: str, given: str, allowed: Sequence[str]) -> None:
    if given not in allowed:
        raise RequestError(f"{given!r} is not a {part}; it is one of {', '.join(allowed)}.")


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {key: value.isoformat() if isinstance(value, datetime) else value for key, value in row.items()}
