"""The map's data: a place, a colour and the nearest titles for each title that a person described."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from recommender.report.counts import genre_word
from recommender.report.layout import kept, lay_out, nearest
from recommender.report.opened import Opened
from recommender.types import Title

NEAR = 6
GROUPS: dict[str, tuple[str, ...]] = {
    "Drama": ("drama",),
    "Comedy": ("comedy", "stand-up"),
    "Crime and thriller": ("crime", "mystery", "thriller"),
    "Action and war": ("action", "adventure", "war", "western"),
    "Science fiction": ("science-fiction",),
    "Fantasy": ("fantasy",),
    "Horror": ("horror",),
    "Romance": ("romance",),
    "Animation and family": ("animation", "anime", "family"),
    "Documentary and reality": ("documentary", "reality"),
    "Lives and history": ("biography", "history"),
    "Music and sport": ("music", "musical", "sport"),
}
"""Colours of the map: a title is where its first genre is."""
_GROUP = {genre: i for i, genres in enumerate(GROUPS.values()) for genre in genres}


@dataclass(frozen=True, slots=True)
class Map:
    """What the page draws, as JSON that is safe inside a script element, and how far it can be trusted."""

    data: str
    counts: dict[str, int]
    variance: float
    """Share in the first two principal components."""
    kept: float
    """Share of true neighbours that are near on the map."""


def map_of(opened: Opened) -> Map | None:
    """None where fewer than two titles are described."""
    rows = opened.described
    if len(rows) < 2:
        return None
    titles = [opened.titles[row] for row in rows]
    vectors = opened.vectors[rows]
    places, variance = lay_out(vectors, opened.known[rows])
    near, cosines = nearest(vectors, NEAR)
    points = [
        [
            *(round(float(v), 4) for v in places[i]), group(t), int(t.kind != "film"), round(float(opened.known[rows[i]]), 3),
            t.name, _facts(t), t.description, ", ".join(t.themes), [[int(r), round(float(c), 2)] for r, c in zip(near[i], cosines[i], strict=True)],
        ]
        for i, t in enumerate(titles)
    ]  # fmt: skip
    data = {"groups": list(GROUPS), "points": points}
    return Map(in_script(data), _counts(titles), variance, kept(places, near))


def group(title: Title) -> int:
    """Place in GROUPS; a title without genres counts as drama."""
    return next((_GROUP[g] for g in title.genres if g in _GROUP), 0)


def in_script(data: object) -> str:
    """JSON in which nothing can end the script element or begin a comment."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _facts(title: Title) -> str:
    return " · ".join((title.kind.capitalize(), *map(genre_word, title.genres)))


def _counts(titles: Sequence[Title]) -> dict[str, int]:
    counts = dict.fromkeys(GROUPS, 0)
    names = list(GROUPS)
    for title in titles:
        counts[names[group(title)]] += 1
    return counts
