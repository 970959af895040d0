"""JSON read object by object: one a line, or the elements of the one long array in an API's answer."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from recommender.sources.account import Account
from recommender.sources.rows import Row, lines

PIECE = 2**18
_ARRAY = re.compile(r'^\s*\[|"(?:Metadata|Items|results)"\s*:\s*\[')
_BETWEEN = re.compile(r"[\s,]*")


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
            page = value.get("results") if isinstance(value, dict) else None
            for each in page if isinstance(page, list) else [value]:
                yield from _row(number, each, account)


def array_rows(stream: BinaryIO, account: Account, limit: int) -> Iterator[Row]:
    """The elements of the array; what follows a damaged one cannot be told apart and is refused with it."""
    text = _Text(stream)
    while (start := _ARRAY.search(text.held)) is None:
        if len(text.held) > limit or not text.more():
            account.read += 1
            account.refuse(1, "holds no list of titles")
            return
    text.drop(start.end())
    decoder = json.JSONDecoder()
    while True:
        text.drop(_BETWEEN.match(text.held).end())  # type: ignore[union-attr]
        if text.held.startswith("]"):
            return
        try:
            value, end = decoder.raw_decode(text.held)
        except (ValueError, RecursionError) as error:
            if not isinstance(error, RecursionError) and len(text.held) <= limit and text.more():
                continue
            account.read += 1
            account.refuse(text.line, "is damaged from here on, or cut off")
            return
        yield from _row(text.line, value, account)
        text.drop(end)


def _row(line: int, value: Any, account: Account) -> Iterator[Row]:
    if isinstance(value, dict):
        yield Row(line, value, account)
    else:
        account.read += 1
        account.refuse(line, "is no object")


class _Text:
    """What has been read and not yet used, and the line on which it begins."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self._decoder = stream, codecs.getincrementaldecoder("utf-8-sig")("replace")
        self.held, self.line = "", 1

    def more(self) -> bool:
        piece = self._stream.read(max(PIECE, len(self.held)))  # doubling, so that one long object costs no square
        self.held += self._decoder.decode(piece, final=not piece)
        return bool(piece)

    def drop(self, chars: int) -> None:
        self.line += self.held.count("\n", 0, chars)
        self.held = self.held[chars:]
