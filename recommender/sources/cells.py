"""Cells that several layouts read alike: labels to our scales, each surprise remarked in the account."""

from __future__ import annotations

from collections.abc import Collection

from recommender.sources import scales
from recommender.sources.row import RefusedRow, Row


def named(row: Row, *columns: str) -> str:
    """The first of these cells that holds a name; RefusedRow where none does."""
    for column in columns:
        if name := row.text(column):
            return name
    raise RefusedRow(f"{columns[0]} is empty")


def labels(row: Row, found: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Genres on our list, and themes; a label that is on neither is remarked."""
    genres, themes, unknown = scales.genres(found)
    for label in unknown:
        row.account.remark(f"genre not on our list: {label[:40]}")
    return genres, themes


def age(row: Row, label: str, genres: Collection[str], year: int | None) -> int | None:
    """A label on our scale of ages, with care for old and frightening films; one that no scheme knows is remarked."""
    value, known = scales.age(label)
    if not known:
        row.account.remark(f"age label not known: {label[:40]}")
    return scales.careful(value, genres, year)


def imdb_id(value: str | None) -> str | None:
    """`tt0133093` from itself or its number; None where it is neither."""
    digits = (value or "").strip().removeprefix("tt").removesuffix(".0")
    return f"tt{int(digits):07d}" if digits.isascii() and digits.isdigit() and 0 < int(digits) < 10**9 else None
