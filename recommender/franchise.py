"""Which titles belong to one franchise, so that "like X" does not answer with X itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from recommender.types import Title

_SEQUEL = re.compile(r"^(?:\d+|ii+|iv|vi*|chapter|part|vol|volume|episode|season|returns|reloaded|forever)\b")
LONG = 2
"""Names of at least this many words are taken for the franchise wherever they occur."""


class Franchise:
    """The names of some seeds, to ask of many titles whether they belong with them.

    A namesake of the same name (Fargo, film and series) belongs to it too. Short names such as
    "It" need a colon or a number after them: "It Follows" is another story.
    """

    def __init__(self, seeds: Sequence[Title]) -> None:
        stems = {_stem(_plain(seed.title)) for seed in seeds} - {""}
        self._same = stems | {stem + "s" for stem in stems}
        self._long = [f" {stem} " for stem in stems if len(stem.split()) >= LONG]
        self._short = [stem for stem in stems if len(stem.split()) < LONG]

    def __contains__(self, title: Title) -> bool:
        name = _plain(title.title)
        if name in self._same:
            return True
        if any(name.startswith(stem) and _continues(name[len(stem) :]) for stem in self._short):
            return True
        return any(stem in f" {name} " for stem in self._long)


def _continues(rest: str) -> bool:
    return rest[0] == ":" or rest[0] == " " and bool(_SEQUEL.match(rest.lstrip()))


def _stem(name: str) -> str:
    """The part before a colon, without a number at the end."""
    return re.sub(r"\s+(?:\d+|ii+|iv)$", "", name.split(":")[0].strip())


@lru_cache(maxsize=200_000)
def _plain(name: str) -> str:
    words = re.sub(r"[^\w\s:]", "", name.lower()).replace(" :", ":")
    return re.sub(r"^(?:the|a|an) ", "", re.sub(r"\s+", " ", words).strip())
