"""Platforms by the short word that a person's limit holds, told from the names that sources write."""

from __future__ import annotations

import re
from collections.abc import Iterable

ALIASES: dict[str, tuple[str, ...]] = {
    "prime": ("amazon prime video", "amazon prime", "prime video"),
    "disney": ("disney plus",),
    "hbo": ("hbo max", "hbo", "max"),
    "apple": ("apple tv plus", "apple tv"),
    "paramount": ("paramount plus",),
    "peacock": ("peacock premium", "peacock"),
    "iplayer": ("bbc iplayer",),
    "sky": ("sky go", "sky"),
    "showtime": ("showtime", "paramount plus with showtime"),
    "criterion": ("criterion channel", "the criterion channel"),
    "now": ("now tv", "now"),
}
"""How each word's names begin, where the name does not begin with the word alone."""
_RESOLD = re.compile(r" (?:amazon|apple tv|roku premium) channel\b")
"""Another platform's programme for a further fee: watchable with neither subscription alone."""


def is_on(word: str, platforms: Iterable[str]) -> bool:
    """Whether one of the platforms is the one that the word means: `prime`, `netflix`."""
    begins = ALIASES.get(word.lower(), (_plain(word),))
    return any(_fits(_plain(name), begins) for name in platforms)


def _fits(name: str, begins: Iterable[str]) -> bool:
    return not _RESOLD.search(name) and any(f"{name} ".startswith(f"{start} ") for start in begins)


def _plain(name: str) -> str:
    return " ".join(name.lower().replace("+", " plus ").split())
