"""A table read row by row, whatever its dirt: encoding, delimiter, quotes, endless lines."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO

from recommender.sources.account import Account
from recommender.sources.clean import LOST, literal_list, plain

JOINED_LINES = 200
"""So many lines may belong to one row with line breaks in its cells; more is a quote that nobody closed."""


class RefusedRow(Exception):
    """The row cannot be a title; its text says why."""


class LeftOut(Exception):
    """The row is sound but no title for us; its text says what it is."""


@dataclass(slots=True)
class Row:
    """One row with its cells by column, and the account to which repairs go."""

    line: int
    cells: Mapping[str, Any]
    account: Account

    def raw(self, column: str) -> Any:
        """As it stands; None where it is empty, missing or `\\N`."""
        value = self.cells.get(column)
        return None if value in ("", "\\N") else value

    def repair(self, what: str) -> None:
        self.account.repair(self.line, what)

    def text(self, column: str) -> str:
        """Plain text; empty where there is none."""
        return self._plain(column, self.raw(column))

    def _plain(self, column: str, value: Any) -> str:
        if not isinstance(value, (str, int, float)):
            return ""
        text, mended = plain(str(value))
        for what in mended:
            self.repair(f"{column}: {what}")
        return text

    def real(self, column: str, low: float, high: float) -> float | None:
        """The number, or None where there is none or it cannot be (0 included): that is a repair."""
        value = self.raw(column)
        if value is None:
            return None
        try:
            number = float(value)
        except (TypeError, ValueError):
            self.repair(f"{column}: no number, left empty")
            return None
        if not low <= number <= high:
            self.repair(f"{column}: {'0' if number == 0 else 'out of range'}, left empty")
            return None
        return number

    def number(self, column: str, low: int, high: int) -> int | None:
        """As `real`, rounded."""
        value = self.real(column, low, high)
        return None if value is None else round(value)

    def year(self, column: str) -> int | None:
        """Of a year, or of a date that begins with it."""
        value = self.raw(column)
        if isinstance(value, str) and len(value) > 4 and value[4] == "-":
            return Row(self.line, {column: value[:4]}, self.account).number(column, 1870, 2100)
        return self.number(column, 1870, 2100)

    def names(self, column: str, separator: str = ",", key: str = "name") -> list[str]:
        """The cell as a list: a list, a literal of one (of names, or of objects with `key`), or names with separators."""
        return [text for text in self._names(column, separator, key) if text]

    def _names(self, column: str, separator: str, key: str) -> Iterator[str]:
        value = self.raw(column)
        if isinstance(value, str) and value.startswith("["):
            listed = literal_list(value)
            if listed is None:
                self.repair(f"{column}: {value[:20]} is no list, left empty")
            value = listed or []
        parts = value.split(separator) if isinstance(value, str) else value if isinstance(value, list) else []
        for part in parts:
            name = part.get(key) if isinstance(part, dict) else part
            if isinstance(name, str) and LOST in name:
                self.repair(f"{column}: a name with a lost character (U+FFFD) left out")
            else:
                yield self._plain(column, name)


def lines(stream: BinaryIO, account: Account, limit: int) -> Iterator[tuple[int, str]]:
    """Number and text of each line, without its end. A line beyond the limit is refused without being held."""
    number = 0
    while part := stream.readline(limit + 1):
        number += 1
        if len(part) > limit and not part.endswith(b"\n"):
            while (part := stream.readline(limit + 1)) and not part.endswith(b"\n"):
                pass
            account.read += 1
            account.refuse(number, f"is longer than {limit} characters")
            continue
        yield number, _decoded(part, number, account)


def _decoded(part: bytes, number: int, account: Account) -> str:
    if number == 1:
        part = part.removeprefix(b"\xef\xbb\xbf")
    if b"\0" in part:
        account.repair(number, "zero bytes taken out")
        part = part.replace(b"\0", b"")
    try:
        return part.decode().rstrip("\r\n")
    except UnicodeDecodeError:
        account.repair(number, "not UTF-8: read as Windows-1252")
        return part.decode("cp1252", "replace").rstrip("\r\n")


def table_rows(
    stream: BinaryIO, account: Account, limit: int, delimiter: str, header: list[str] | None = None, quoted: bool = True
) -> Iterator[Row]:
    """The rows below the header (given where the file has none); a row with too few or too many cells is refused."""
    cells = _records(lines(stream, account, limit), account, limit, delimiter, quoted, len(header) if header else None)
    if header is None:
        header = [name.strip().lower() for name in next(cells, (1, []))[1]]
    for line, values in cells:
        while len(values) > len(header) and not values[-1].strip():
            values.pop()
        if len(values) == len(header):
            yield Row(line, dict(zip(header, values, strict=True)), account)
        elif any(values):
            account.read += 1
            account.refuse(line, f"has {len(values)} cells where the header has {len(header)}")


def _records(
    found: Iterator[tuple[int, str]], account: Account, limit: int, delimiter: str, quoted: bool, width: int | None
) -> Iterator[tuple[int, list[str]]]:
    waiting: deque[tuple[int, str]] = deque()
    while item := (waiting.popleft() if waiting else next(found, None)):
        line, text = item
        if not quoted or '"' not in text:
            values = text.split(delimiter)
        else:
            values, taken = _joined(item, waiting, found, limit, delimiter, width)
            if taken is None:
                account.repair(line, "a quote that nobody closes: read as a sign like any other")
            waiting = deque(list(waiting)[taken or 0 :])
        width = width or len(values)
        yield line, values


def _joined(
    first: tuple[int, str], waiting: deque[tuple[int, str]], found: Iterator[tuple[int, str]],
    limit: int, delimiter: str, width: int | None,
) -> tuple[list[str], int | None]:  # fmt: skip
    """Cells of the row that begins here, and how many of the waiting lines belong to it; None: its quotes are astray."""
    text, taken = first[1], 0
    while text.count('"') % 2:
        if taken == len(waiting) and (more := next(found, None)):
            waiting.append(more)
        if taken == len(waiting) or taken == JOINED_LINES or len(text) > limit:
            return _alone(first[1], delimiter, width), None
        text, taken = f"{text}\n{waiting[taken][1]}", taken + 1
    values = _split(text, delimiter)
    if taken and width and len(values) != width and len(alone := first[1].split(delimiter)) == width:
        return alone, None
    return values, taken


def _alone(text: str, delimiter: str, width: int | None) -> list[str]:
    values = _split(text, delimiter)
    return values if len(values) == width else text.split(delimiter)


def _split(text: str, delimiter: str) -> list[str]:
    if len(delimiter) > 1:
        return text.split(delimiter)
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))  # the process-wide limit is below what we let pass
    return next(csv.reader(text.splitlines(keepends=True), delimiter=delimiter), [])
