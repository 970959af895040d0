"""A Plex library: the answer of `/library/sections/N/all`, in XML or JSON."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from typing import Any, BinaryIO
from xml.parsers import expat

from recommender.errors import CatalogueError
from recommender.sources.account import Account
from recommender.sources.cells import age, labels, named
from recommender.sources.json_rows import array_rows
from recommender.sources.layout import Layout, finished
from recommender.sources.library import imdb_of, kind_of
from recommender.sources.places import countries
from recommender.sources.row import Row
from recommender.sources.side import SideTables
from recommender.types import Title

PIECE = 2**16
_MS = 60_000
_TITLES = ("Video", "Directory", "Metadata")


def title(row: Row, _sides: SideTables) -> Title:
    """One film or series; scores are viewers' means from 0 to 10, without the number of viewers."""
    kind = kind_of(row.text("type"))
    name, original = named(row, "title"), row.text("originalTitle")
    genres, themes = labels(row, row.names("Genre", key="tag"))
    known = imdb_of([row.text("guid"), *row.names("Guid", separator="\0", key="id")])
    milliseconds = row.real("duration", 1, 2000 * _MS)
    score = row.real("audienceRating", 0.1, 10) or row.real("rating", 0.1, 10)
    year = row.year("year") or row.year("originallyAvailableAt")
    made = Title(
        id=known or f"plex-{named(row, 'ratingKey')[:40]}",
        imdb_id=known,
        title=name,
        original_title=original if original and original != name else None,
        kind=kind,
        year=year,
        seasons=row.number("childCount", 1, 100) if kind == "series" else None,
        episodes=row.number("leafCount", 1, 20000) if kind == "series" else None,
        runtime_min=max(1, round(milliseconds / _MS)) if milliseconds else None,
        genres=genres,
        themes=themes,
        countries=countries(row, "Country", key="tag"),
        creators=tuple(row.names("Writer", key="tag")) if kind == "series" else (),
        directors=tuple(row.names("Director", key="tag")),
        cast=tuple(row.names("Role", key="tag")),
        age=age(row, row.text("contentRating"), genres, year),
        rating=round(score / 10, 3) if score else None,
        description=row.text("summary"),
        source="plex",
    )
    return finished(made, row)


def xml_rows(stream: BinaryIO, account: Account, limit: int) -> Iterator[Row]:
    """Each element below the root that is a title, with its attributes and, by tag, those of its children."""
    reader = _Reader(account, limit)
    while piece := stream.read(PIECE):
        if not reader.feed(piece, final=False):
            return
        yield from reader.taken()
    reader.feed(b"", final=True)
    yield from reader.taken()


class _Reader:
    """Expat by events, so that nothing but the title at hand is held; a document type, and with it entities, is refused."""

    def __init__(self, account: Account, limit: int) -> None:
        self._account, self._limit = account, limit
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler, self._parser.EndElementHandler = self._start, self._end
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._depth, self._last, self._line = 0, 0, 1
        self._cells: dict[str, Any] | None = None
        self._ready: deque[Row] = deque()

    def feed(self, piece: bytes, final: bool) -> bool:
        """False where the file is damaged; what came before it stays."""
        try:
            self._parser.Parse(piece, final)
        except expat.ExpatError as error:
            self._account.read += 1
            self._account.refuse(error.lineno, "the XML is damaged from here on, or cut off")
            return False
        if self._parser.CurrentByteIndex - self._last > self._limit:
            raise CatalogueError(
                f"{self._account.source}, line {self._line}: one title is longer than {self._limit} bytes."
            )
        return True

    def taken(self) -> Iterator[Row]:
        while self._ready:
            yield self._ready.popleft()

    def _doctype(self, *_about: object) -> None:
        raise CatalogueError(f"{self._account.source} declares a document type, which Plex never does; it is refused.")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth == 2 and tag in _TITLES:
            self._cells, self._line = dict(attributes), self._parser.CurrentLineNumber
        elif self._depth == 3 and self._cells is not None and isinstance(self._cells.setdefault(tag, []), list):
            self._cells[tag].append(attributes)

    def _end(self, _tag: str) -> None:
        if self._depth == 2 and self._cells is not None:
            self._ready.append(Row(self._line, self._cells, self._account))
            self._cells = None
        self._last = self._parser.CurrentByteIndex
        self._depth -= 1


XML = Layout("Plex library (XML)", title, head=re.compile(r"\s*(?:<\?xml[^>]*\?>)?\s*<MediaContainer\b"), rows=xml_rows)
DOCTYPE = Layout(
    "Plex library (XML)", title, head=re.compile(r"\s*(?:<\?xml[^>]*\?>)?\s*<!DOCTYPE MediaContainer"), rows=xml_rows
)
JSON = Layout("Plex library (JSON)", title, head=re.compile(r'\s*\{\s*"MediaContainer"\s*:'), rows=array_rows)
