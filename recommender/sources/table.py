"""Our own catalogue layout: CSV with one row a title, lists separated by `|`."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

from recommender.errors import CatalogueError
from recommender.sources.account import Account
from recommender.sources.clean import is_plain
from recommender.sources.layout import capped
from recommender.sources.open_text import LIMITS
from recommender.sources.row import Row
from recommender.types import AGES, AXES, GENRES, KINDS, NOTES, Title

REQUIRED = ("id", "title", "kind")
COLUMNS = (
    "id", "imdb_id", "title", "original_title", "aliases", "kind", "year", "end_year", "seasons", "episodes",
    "runtime_min", "genres", "countries", "language", "creators", "directors", "cast", "age",
    *(f"note_{note}" for note in NOTES), "themes", *(f"tone_{axis}" for axis in AXES), "description",
)  # fmt: skip

HEAD_BYTES = 65_536


def read_catalogue(path: Path, skip_damaged: bool = False) -> tuple[list[Title], list[Account]]:
    """Titles of one CSV file, or of every CSV file in a folder, with an account for each file.

    CatalogueError names file, line and column of the first damaged row, unless `skip_damaged`.
    """
    files = sorted(path.glob("*.csv")) if path.is_dir() else [path]
    if not files or not all(file.is_file() for file in files):
        raise CatalogueError(f"No catalogue at {path}; give a CSV file or a folder of them.")
    titles: list[Title] = []
    accounts = []
    seen: dict[str, str] = {}
    for file in files:
        account = Account(source=file.name)
        for line, row in _rows(file):
            account.read += 1
            try:
                title = titled(Row(line, row, account))
                if title.id in seen:
                    raise DamagedCell("id", f"{title.id!r} stands already in {seen[title.id]}")
            except DamagedCell as damage:
                where = f"{file}, line {line}, column {damage.column}: {damage.what}"
                if not skip_damaged:
                    raise CatalogueError(f"{where}. Mend the row, or skip damaged rows with --skip-damaged.") from None
                account.refused_rows += 1
                account.refused.append(where)
                continue
            seen[title.id] = f"{file.name}, line {line}"
            titles.append(title)
            account.kept += 1
        accounts.append(account)
    return titles, accounts


def is_ours(path: Path) -> bool:
    """True for a file or folder in this layout, by the header; also for what is missing, so that it is said here."""
    files = sorted(path.glob("*.csv")) if path.is_dir() else [path]
    if path.is_dir() and not files:
        return False
    return all(not file.is_file() or _has_our_header(file) for file in files)


def _has_our_header(file: Path) -> bool:
    with file.open("rb") as stream:
        head = stream.read(HEAD_BYTES).decode("utf-8-sig", "replace").partition("\n")[0]
    return not head.strip() or set(REQUIRED) <= {cell.strip(' "\r') for cell in head.split(",")}


class DamagedCell(Exception):
    """What is wrong, and in which column."""

    def __init__(self, column: str, what: str) -> None:
        super().__init__(what)
        self.column, self.what = column, what


def _rows(file: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number and cells of each row; CatalogueError where the file as a whole cannot be read."""
    with file.open("rb") as stream:
        reader = csv.reader(_lines(stream, file))
        try:
            head = next(reader, [])
            if missing := [c for c in REQUIRED if c not in head]:
                raise CatalogueError(f"{file}, line 1: column {missing[0]} is missing; the header begins {head[:4]}.")
            before = reader.line_num
            for cells in reader:
                line, before = before + 1, reader.line_num
                if cells and len(cells) != len(head):
                    yield line, {"\0": f"has {len(cells)} cells where the header has {len(head)}"}
                elif cells:
                    yield line, dict(zip(head, cells, strict=True))
        except csv.Error as error:
            raise CatalogueError(f"{file}, line {reader.line_num}: {error}.") from None


def _lines(stream: BinaryIO, file: Path) -> Iterator[str]:
    """One after the other, so that an endless one is never held."""
    number = 0
    while line := stream.readline(LIMITS.line_chars + 1):
        number += 1
        if len(line) > LIMITS.line_chars:
            raise CatalogueError(f"{file}, line {number} is longer than {LIMITS.line_chars} characters.")
        try:
            yield line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError:
            raise CatalogueError(f"{file}, line {number} is not UTF-8; save the file as UTF-8.") from None


TEXTS, LISTS = ("title", "original_title", "description"), ("aliases", "creators", "directors", "cast", "themes")


def titled(row: Row) -> Title:
    """As `title_of`, with texts made plain and no list endless; each repair is told to the account."""
    made = title_of(dict(row.cells))
    if is_plain("|".join(row.cells.values())):
        return capped(made, row)
    texts: dict[str, Any] = {name: row.text(name) or getattr(made, name) for name in TEXTS}
    lists: dict[str, Any] = {name: tuple(row.listed(name, list(getattr(made, name)))) for name in LISTS}
    return capped(replace(made, **texts, **lists), row)


def title_of(row: dict[str, str]) -> Title:
    """One row by column; DamagedCell where a cell breaks the rules of the layout."""
    if "\0" in row:
        raise DamagedCell("(row)", row["\0"])
    cell = {k: v.strip() for k, v in row.items()}
    for column in REQUIRED:
        if not cell[column]:
            raise DamagedCell(column, "is empty")
    kind = _one_of("kind", cell["kind"], KINDS)
    tone = [_number(cell, f"tone_{axis}", float, 0, 10) for axis in AXES]
    notes = [_number(cell, f"note_{note}", int, 0, 3) for note in NOTES]
    genres = _list(cell, "genres")
    for genre in genres:
        _one_of("genres", genre, GENRES)
    return Title(
        id=cell["id"],
        title=cell["title"],
        kind=kind,
        year=_number(cell, "year", int, 1870, 2100),
        imdb_id=cell.get("imdb_id") or None,
        original_title=cell.get("original_title") or None,
        aliases=_list(cell, "aliases"),
        end_year=_number(cell, "end_year", int, 1870, 2100),
        seasons=_number(cell, "seasons", int, 0, 100),
        episodes=_number(cell, "episodes", int, 0, 20000),
        runtime_min=_number(cell, "runtime_min", int, 1, 2000),
        genres=genres,
        countries=_list(cell, "countries"),
        language=cell.get("language") or None,
        creators=_list(cell, "creators"),
        directors=_list(cell, "directors"),
        cast=_list(cell, "cast"),
        age=_number(cell, "age", int, min(AGES), max(AGES)),
        notes=tuple(int(n) for n in notes if n is not None) if None not in notes else None,
        themes=_list(cell, "themes"),
        tone=tuple(t / 10 for t in tone if t is not None) if None not in tone else None,
        description=" ".join(cell.get("description", "").split()),
    )


def _list(cell: dict[str, str], column: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.get(column, "").split("|") if part.strip())


def _one_of(column: str, value: str, allowed: tuple[str, ...]) -> str:
    if value not in allowed:
        raise DamagedCell(column, f"{value!r} is not one of {', '.join(allowed)}")
    return value


def _number(cell: dict[str, str], column: str, kind: Callable[[str], Any], low: float, high: float) -> Any:
    text = cell.get(column, "")
    if not text:
        return None
    try:
        value = kind(text)
    except ValueError:
        raise DamagedCell(column, f"{text!r} is not a number") from None
    if not low <= value <= high:
        raise DamagedCell(column, f"{text} is not between {low} and {high}")
    return value
