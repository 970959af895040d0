"""Titles out of any file, folder, zip or gz that holds a layout we know, recognised by its content, never by its name."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from recommender.errors import CatalogueError
from recommender.sources import films, imdb, jellyfin, justwatch, netflix, own, plex, tmdb
from recommender.sources.layout import Layout, Side
from recommender.sources.open_text import LIMITS, Limits, Member, members
from recommender.sources.reading import Found, Reading

LAYOUTS = (
    netflix.LAYOUT, tmdb.TABLE, justwatch.LAYOUT, imdb.LAYOUT, films.MOVIELENS, films.MOVIETWEETINGS, own.LAYOUT,
    plex.XML, plex.DOCTYPE, plex.JSON, jellyfin.LAYOUT, tmdb.API,
)  # fmt: skip
"""The first that fits; own.LAYOUT needs few columns and so comes after the tables that have more."""
SIDES: tuple[Side, ...] = tuple(side for layout in LAYOUTS for side in layout.sides)
TABLES: tuple[Layout | Side, ...] = (*(layout for layout in LAYOUTS if layout.columns), *SIDES)
DELIMITERS = (",", "\t", ";", "|")
HEAD_BYTES = 2**16
_WIDE = (b"\xff\xfe", b"\xfe\xff")


def read(path: Path, limits: Limits = LIMITS) -> Reading:
    """The titles at a path, with an account of every file; CatalogueError where nothing there is in a layout we know."""
    found, unknown = [], {}
    for member in members(path, limits):
        head = _head(member)
        if match := recognise(member, head):
            found.append(match)
        else:
            unknown[member.name] = head
    order = {side.name: place for place, side in enumerate(SIDES)}
    found.sort(key=lambda one: order.get(one.layout.name, len(order)))  # ratings before akas, which look them up
    if not any(isinstance(one.layout, Layout) for one in found):
        raise CatalogueError(_nothing(path, found, unknown))
    return Reading(tuple(found), tuple(unknown))


def recognise(member: Member, head: str) -> Found | None:
    """By the columns of the header, or the first characters."""
    first = head.partition("\n")[0].strip("\r")
    for delimiter in DELIMITERS:
        columns = _columns(first, delimiter)
        for layout in TABLES:
            if layout.columns <= columns:
                return Found(member, layout, delimiter)
    return next((Found(member, layout) for layout in LAYOUTS if layout.head and layout.head.match(head)), None)


def _head(member: Member) -> str:
    with member.open() as stream:
        start = stream.read(HEAD_BYTES)
    if start.startswith(_WIDE):
        raise CatalogueError(f"{member.name} is UTF-16; save it as UTF-8.")
    if b"\r" in start and b"\n" not in start:
        raise CatalogueError(
            f"{member.name} ends its lines the way of the old Macintosh; save it with usual line ends."
        )
    return start.decode("utf-8-sig", "replace")


def _columns(line: str, delimiter: str) -> frozenset[str]:
    try:
        cells = next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return frozenset()
    return frozenset(cell.strip().lower() for cell in cells)


def _nothing(path: Path, found: Sequence[Found], unknown: dict[str, str]) -> str:
    if found:
        return f"{path} holds {found[0].layout.name} only; the file of the titles belongs beside it."
    if not unknown:
        return f"{path} holds no files."
    name, head = next(iter(unknown.items()))
    if not head.strip():
        return f"{name} is empty."
    known = ", ".join(dict.fromkeys(layout.name for layout in LAYOUTS))
    columns = max((_columns(head.partition(chr(10))[0], d) for d in DELIMITERS), key=len)
    if missing := set(own.LAYOUT.columns) - columns and len(columns & own.LAYOUT.columns) > 1:
        return f"{name}, line 1: column {min(own.LAYOUT.columns - columns)} is missing ({missing})."
    return f"{name} is in no layout that I know; it begins {head[:60]!r}. Known are: {known}."
