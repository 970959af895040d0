"""The tables of the people store as the newest migration leaves them (a test compares the two)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, Column, Float, ForeignKey, Index, Integer, MetaData, String, Table, TypeDecorator, text


class PlainText(TypeDecorator[str]):
    """Text that every database takes: NUL and half surrogates, which people can send, become U+FFFD."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Any) -> str | None:
        return (
            value
            if value is None
            else value.replace("\0", "\ufffd").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        )


class Moment(TypeDecorator[datetime]):
    """A moment in UTC, stored as seconds since 1970."""

    impl = Float(53)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> float | None:
        return None if value is None else value.timestamp()

    def process_result_value(self, value: float | None, dialect: Any) -> datetime | None:
        return None if value is None else datetime.fromtimestamp(value, UTC)


metadata = MetaData()
HOLDS = text("ended_at IS NULL")

statements = Table(
    "statements",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person", PlainText, nullable=False),
    Column("title_id", PlainText, nullable=False),
    Column("what", String, nullable=False),
    Column("words", PlainText, nullable=False),
    Column("channel", PlainText, nullable=False),
    Column("said_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Index("statements_of_person", "person", "id"),
    Index(
        "statements_that_hold", "person", "title_id", "what", unique=True, sqlite_where=HOLDS, postgresql_where=HOLDS
    ),
    sqlite_autoincrement=True,
)

limits = Table(
    "limits",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person", PlainText, nullable=False),
    Column("field", String, nullable=False),
    Column("value", JSON, nullable=False),
    Column("words", PlainText, nullable=False),
    Column("said_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Index("limits_of_person", "person", "id"),
    sqlite_autoincrement=True,
)

dials = Table(
    "dials",
    metadata,
    Column("person", PlainText, primary_key=True),
    Column("novelty", Float(53), nullable=False),
    Column("said_at", Moment, nullable=False),
)

answers = Table(
    "answers",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person", PlainText, nullable=False),
    Column("request", JSON, nullable=False),
    Column("at", Moment, nullable=False),
    Index("answers_of_person", "person"),
    sqlite_autoincrement=True,
)

shown = Table(
    "shown",
    metadata,
    Column("rid", PlainText, primary_key=True),
    Column("answer_id", ForeignKey(answers.c.id, ondelete="CASCADE"), nullable=False),
    Column("title_id", PlainText, nullable=False),
    Column("reasons", JSON, nullable=False),
    Index("shown_in_answer", "answer_id"),
)
