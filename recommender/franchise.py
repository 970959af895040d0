"""Which titles belong to one franchise, so that "like X" does not answer with X itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from recommender.types import Title

_SEQUEL = re.compile(
    r"^(?:\d+|ii+|iv|vi*|chapter|part|vol|volume|episode|season|returns|reloaded"
    r"|revolutions|resurrections?|forever)\b"
)
LONG = 2
"""Names of at least this many telling words are taken for the franchise wherever they occur."""
_SMALL = frozenset(
    "the a an of in on at to for from with by and or my your our is it no not all i you we up out".split()
)


class Franchise:
    """The names of some seeds, to ask of many titles whether they belong with them.

    A namesake of the same name (Fargo, film and series) belongs to it too. Short names such as
    "It" need a colon or a number after them: "It Follows" is another story.
    """

    def __init__(self, seeds: Sequence[Title]) -> None:
        stems = {_stem(_plain(seed.title)) for seed in seeds} - {""}
        self._same = stems | {stem + "s" for stem in stems}
        self._long = [f" {stem} " for stem in stems if _telling(stem)]
        self._short = [stem for stem in stems if not _telling(stem)]

    def __contains__(self, title: Title) -> bool:
        name = _plain(title.title)
        if name in self._same:
            return True
        if any(name.startswith(stem) and _continues(name[len(stem) :]) for stem in self._short):
            return True
        words = f" {name.replace(':', '')} "
        return any(stem in words for stem in self._long)


def _continues(rest: str) -> bool:
    return rest[0] == ":" or rest[0] == " " and bool(_SEQUEL.match(rest.lstrip()))


def _telling(stem: str) -> bool:
    return len([word for word in stem.split() if word not in _SMALL]) >= LONG


def _stem(name: str) -> str:
    """The part before a colon or, where it is telling alone, before "and the"; without a number at the end."""
    first = name.split(":")[0].strip()
    hero = first.split(" and the ")[0]
    return re.sub(r"\s+(?:\d+|ii+|iv)$", "", hero if _telling(hero) else first)


@lru_cache(maxsize=200_000)
def _plain(name: str) -> str:
    words = re.sub(r"[^\w\s:]", "", name.lower()).replace(" :", ":")
    return re.sub(r"^(?:the|a|an) ", "", re.sub(r"\s+", " ", words).strip())
