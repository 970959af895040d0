"""The side file: what TMDB knows, one JSON object a line, taken in by the next build by title id."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from recommender.enrich.cache import KEPT_S, Cache
from recommender.errors import CatalogueError
from recommender.types import Title

PICTURES = "https://image.tmdb.org/t/p/w342"
"""Posters 342 pixels wide: sharp on a card, small on the wire."""
FACTS = ("imdb_id", "year", "end_year", "seasons", "episodes", "runtime_min", "language")
"""What is taken where we know nothing; what we know ourselves stays."""


def side_file(build_dir: Path) -> Path:
    """Where the enricher leaves what it found."""
    return build_dir / "cache" / "tmdb" / "titles.jsonl"


def write(file: Path, cache: Cache, country: str) -> int:
    """The number of titles written; platforms of another country than this are left out."""
    rows = 0
    beside = file.with_name(file.name + ".new")
    with beside.open("w", encoding="utf-8") as stream:
        for title_id, entry in cache.entries():
            told = entry.known.to_dict()
            if entry.country != country:
                told["platforms"] = []
            stream.write(
                json.dumps({"id": title_id, "at": int(entry.at), "country": country, **told}, ensure_ascii=False)
            )
            stream.write("\n")
            rows += 1
    beside.replace(file)
    return rows


def merge(titles: Iterable[Title], file: Path, now: float | None = None) -> list[Title]:
    """The titles with their poster and platforms, and each blank fact filled; without a file as they are.

    CatalogueError names the line that cannot be read. What is older than TMDB lets be kept is passed over.
    """
    if not file.is_file():
        return list(titles)
    rows = _read(file, (time.time() if now is None else now) - KEPT_S)
    return [_filled(title, rows[title.id]) if title.id in rows else title for title in titles]


def _filled(title: Title, row: dict[str, Any]) -> Title:
    facts = row["facts"]
    new: dict[str, Any] = {name: facts[name] for name in FACTS if name in facts and getattr(title, name) is None}
    if row["poster"]:
        new["poster"] = PICTURES + row["poster"]
    if row["platforms"]:
        new["platforms"] = tuple(dict.fromkeys((*title.platforms, *row["platforms"])))
    if not new:
        return title
    named = (*title.attribution, "tmdb", *(("justwatch",) if row["platforms"] else ()))
    origins = dict(title.origins) | dict.fromkeys(new, "tmdb")
    return replace(title, **new, attribution=tuple(dict.fromkeys(named)), origins=tuple(origins.items()))


def _read(file: Path, since: float) -> dict[str, dict[str, Any]]:
    rows = {}
    with file.open(encoding="utf-8") as stream:
        for number, line in enumerate(stream, 1):
            try:
                row = json.loads(line)
                if row["at"] >= since:
                    rows[row["id"]] = _sound(row)
            except (ValueError, KeyError, TypeError):
                raise CatalogueError(
                    f"{file}, line {number} cannot be read; delete the file and run `python -m recommender enrich`."
                ) from None
    return rows


def _sound(row: dict[str, Any]) -> dict[str, Any]:
    """ValueError where it is not what the enricher writes: what it holds ends on a page."""
    poster, platforms = row["poster"], row["platforms"]
    if poster is not None and not re.fullmatch(r"/[\w.-]+", poster):
        raise ValueError(poster)
    if not all(isinstance(name, str) for name in platforms) or not isinstance(row["facts"], dict):
        raise ValueError(row["id"])
    return row
