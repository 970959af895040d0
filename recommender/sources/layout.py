"""What a format is: how it is recognised, how its rows are read, and how a row becomes a Title."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, BinaryIO

from recommender.describe import fact_sentence
from recommender.sources.account import Account
from recommender.sources.clean import MOST_CHARS
from recommender.sources.row import Row
from recommender.sources.side import SideTables
from recommender.types import Title

Rows = Callable[[BinaryIO, Account, int], Iterator[Row]]
"""Stream, account, most characters in a line."""
MOST = {"aliases": 40, "cast": 12, "creators": 8, "directors": 8, "themes": 12, "countries": 8}
"""Longest lists kept; a source's thousand aliases would drown the names that people use."""


@dataclass(frozen=True, slots=True)
class Side:
    """A second file that adds facts to the titles of a layout."""

    name: str
    pair: Callable[[Row, SideTables], tuple[str, str] | None]
    """Key and value of a row, or None where the row adds nothing."""
    columns: frozenset[str] = frozenset()
    head: re.Pattern[str] | None = None
    rows: Rows | None = None
    quoted: bool = True


@dataclass(frozen=True, slots=True)
class Layout:
    """Recognised by the columns of its header, or by its first characters where it is no table."""

    name: str
    title: Callable[[Row, SideTables], Title]
    """RefusedRow or LeftOut where the row is none."""
    columns: frozenset[str] = frozenset()
    head: re.Pattern[str] | None = None
    rows: Rows | None = None
    quoted: bool = True
    sides: tuple[Side, ...] = ()
    """In the order in which they are read."""


def finished(title: Title, row: Row) -> Title:
    """As `capped`; a description made from the facts where nobody wrote one."""
    title = capped(title, row)
    if title.description:
        return title
    return replace(title, generated=True, description=fact_sentence(title)[:MOST_CHARS])


def capped(title: Title, row: Row) -> Title:
    """Lists without doubles and not endless."""
    lists: dict[str, Any] = {name: _capped(name, most, title, row) for name, most in MOST.items()}
    changed = {name: values for name, values in lists.items() if values != getattr(title, name)}
    return replace(title, **changed) if changed else title


def _capped(name: str, most: int, title: Title, row: Row) -> tuple[str, ...]:
    named = {title.title, title.original_title} if name == "aliases" else set()
    values = tuple(value for value in dict.fromkeys(getattr(title, name)) if value not in named)
    if len(values) > most:
        row.account.remark(f"only the first {most} {name} kept")
    return values[:most]
