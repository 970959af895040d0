"""From TMDB's answers to our facts. Whatever is odd in them counts as not known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

from recommender.catalogue import normalise
from recommender.sources.names import LANGUAGE
from recommender.types import Title

WHAT = {"film": "movie", "series": "tv"}
"""Our kinds in TMDB's words."""
IN_THE_PRICE = ("flatrate", "free", "ads")
"""Offers that make a title watchable on a platform; renting and buying do not."""
ENDED = ("Ended", "Canceled")
MOST_PLATFORMS = 40
_POSTER = re.compile(r"/[\w-]+\.(?:jpg|jpeg|png|webp)", re.ASCII)
_LANGUAGES = frozenset(LANGUAGE.values())
_THEIR_LANGUAGES = {"cn": "zh", "nb": "no"}


@dataclass(frozen=True, slots=True)
class Known:
    """What TMDB knows of one title. All empty: it does not know the title."""

    tmdb_id: int | None = None
    poster: str | None = None
    """Path on TMDB's picture server."""
    platforms: tuple[str, ...] = ()
    facts: dict[str, Any] = field(default_factory=dict)
    """By field name of Title."""

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def by_imdb_id(answer: dict[str, Any], kind: str) -> int | None:
    """The id in an answer to `find`."""
    return next((i for hit in _records(answer.get(f"{WHAT[kind]}_results")) if (i := _id(hit))), None)


def by_name(answer: dict[str, Any], title: Title) -> int | None:
    """The id of the one hit that bears the name and the year, one year off let pass; without a year the only one."""
    names = {normalise(name) for name in (title.title, title.original_title or title.title, *title.aliases)}
    hits = [
        (_year(hit), found) for hit in _records(answer.get("results")) if (found := _id(hit)) and _named(hit, names)
    ]
    if title.year is None:
        return hits[0][1] if len(hits) == 1 else None
    near = [(abs(year - title.year), found) for year, found in hits if year is not None and abs(year - title.year) <= 1]
    return min(near)[1] if near else None


def known(answer: dict[str, Any], kind: str, country: str) -> Known:
    """All that an answer to `details` says."""
    poster = answer.get("poster_path")
    return Known(
        _id(answer),
        poster if isinstance(poster, str) and _POSTER.fullmatch(poster) else None,
        _platforms(answer, country) if country else (),
        {name: value for name, value in _facts(answer, kind) if value is not None},
    )


def imdb_id_of(answer: dict[str, Any]) -> str | None:
    """The IMDb id that TMDB holds for a film or series."""
    ids = answer.get("external_ids")
    held = answer.get("imdb_id") or (ids.get("imdb_id") if isinstance(ids, dict) else None)
    return held if isinstance(held, str) and re.fullmatch(r"tt\d{5,12}", held) else None


def _facts(answer: dict[str, Any], kind: str) -> Iterator[tuple[str, Any]]:
    yield "imdb_id", imdb_id_of(answer)
    yield "year", _year(answer)
    language = answer.get("original_language")
    language = _THEIR_LANGUAGES.get(language, language) if isinstance(language, str) else None
    yield "language", language if language in _LANGUAGES else None
    if kind == "film":
        yield "runtime_min", _number(answer.get("runtime"), 2000)
        return
    lengths = answer.get("episode_run_time")
    yield "runtime_min", _number(lengths[0], 2000) if isinstance(lengths, list) and lengths else None
    yield "seasons", _number(answer.get("number_of_seasons"), 100)
    yield "episodes", _number(answer.get("number_of_episodes"), 20_000)
    if answer.get("status") in ENDED:
        yield "end_year", _year_in(answer.get("last_air_date"))


def _platforms(answer: dict[str, Any], country: str) -> tuple[str, ...]:
    at: Any = answer
    for key in ("watch/providers", "results", country):
        at = at.get(key) if isinstance(at, dict) else None
    if not isinstance(at, dict):
        return ()
    offers = [offer.get("provider_name") for way in IN_THE_PRICE for offer in _records(at.get(way))]
    names = [" ".join(name.split())[:60] for name in offers if isinstance(name, str) and name.strip()]
    return tuple(dict.fromkeys(names))[:MOST_PLATFORMS]


def _records(found: Any) -> list[dict[str, Any]]:
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _named(hit: dict[str, Any], names: set[str]) -> bool:
    theirs = (hit.get(key) for key in ("title", "original_title", "name", "original_name"))
    return any(isinstance(name, str) and normalise(name) in names for name in theirs)


def _id(hit: dict[str, Any]) -> int | None:
    return _number(hit.get("id"), 10**9)


def _year(hit: dict[str, Any]) -> int | None:
    return _year_in(hit.get("release_date") or hit.get("first_air_date"))


def _year_in(date: Any) -> int | None:
    match = re.match(r"(\d{4})-\d\d-\d\d$", date) if isinstance(date, str) else None
    return int(match[1]) if match and 1870 <= int(match[1]) <= 2100 else None


def _number(value: Any, most: int) -> int | None:
    """Zero means not known there."""
    return value if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= most else None
