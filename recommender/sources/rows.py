"""A table read row by row, whatever its dirt: encoding, delimiter, quotes, endless lines."""

from __future__ import annotations

import csv
import io
from collections import deque
from collections.abc import Iterator
from typing import BinaryIO

from recommender.sources.account import Account
from recommender.sources.row import Row

JOINED_LINES = 200
"""So many lines may belong to one row with line breaks in its cells; more is a quote that nobody closed."""


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
    return next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), [])
