"""JSON read object by object: one a line, or the elements of the one long array in an API's answer."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from recommender.sources.account import Account
from recommender.sources.row import Row
from recommender.sources.rows import lines

PIECE = 2**18
_ARRAY = re.compile(r'\s*(?:\[|\{\s*"MediaContainer".*?"Metadata"\s*:\s*\[|\{[^\[{]*"Items"\s*:\s*\[)', re.DOTALL)
_BETWEEN = re.compile(r"[\s,]*")


def rows(stream: BinaryIO, account: Account, limit: int) -> Iterator[Row]:
    """Objects on lines of their own, in an array, or one after the other."""
    start = stream.peek(PIECE)[:PIECE].removeprefix(b"\xef\xbb\xbf").lstrip()  # type: ignore[attr-defined]
    one_a_line = start.startswith(b"{") and start.partition(b"\n")[0].strip() != b"{"
    return (line_rows if one_a_line else array_rows)(stream, account, limit)


def line_rows(stream: BinaryIO, account: Account, limit: int) -> Iterator[Row]:
    """One object a line; a line that is none is refused. A page of results gives its results."""
    for number, text in lines(stream, account, limit):
        if text.strip(" \t,[]"):
            try:
                value = json.loads(text.strip().rstrip(","))
            except (ValueError, RecursionError) as error:
                account.read += 1
                account.refuse(number, f"is not JSON: {str(error).partition(':')[0]}; it may be cut off")
                continue
            yield from _rows(number, value, account)


def array_rows(stream: BinaryIO, account: Account, limit: int) -> Iterator[Row]:
    """The elements of the array; what follows a damaged one cannot be told apart and is refused with it."""
    text, decoder = _Text(stream), json.JSONDecoder()
    text.more()
    if start := _ARRAY.match(text.held):
        text.use(start.end())
    while True:
        text.use(_BETWEEN.match(text.held, text.at).end())  # type: ignore[union-attr]
        if text.held.startswith("]", text.at) or not (text.left or text.more()):
            return
        try:
            value, end = decoder.raw_decode(text.held, text.at)
        except (ValueError, RecursionError) as error:
            if isinstance(error, RecursionError) or text.left > limit or not text.more():
                account.read += 1
                account.refuse(text.line, "is damaged from here on, or cut off")
                return
            continue
        yield from _rows(text.line, value, account)
        text.use(end)


def _rows(line: int, value: Any, account: Account) -> Iterator[Row]:
    page = value.get("results") if isinstance(value, dict) else None
    for each in page if isinstance(page, list) else [value]:
        if isinstance(each, dict):
            yield Row(line, each, account)
        else:
            account.read += 1
            account.refuse(line, "is no object")


class _Text:
    """What has been read, how far it is used, and the line there."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self._decoder = stream, codecs.getincrementaldecoder("utf-8-sig")("replace")
        self.held, self.at, self.line = "", 0, 1

    @property
    def left(self) -> int:
        return len(self.held) - self.at

    def more(self) -> bool:
        piece = self._stream.read(max(PIECE, self.left))  # doubling, so that one long object costs no square
        self.held, self.at = self.held[self.at :] + self._decoder.decode(piece, final=not piece), 0
        return bool(piece)

    def use(self, end: int) -> None:
        self.line += self.held.count("\n", self.at, end)
        self.at = end
