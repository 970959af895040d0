"""What a message is taken for where no intent is believed enough: words that can only be a wish are one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.components.flags import kinds_of

WATCHABLE = (
    "kind", "genres", "genres_all", "year_min", "year_max", "max_age", "rating_min", "seasons_max", "runtime_max_min",
)  # fmt: skip
"""Limits that only a wish for something to watch can hold; a language may be that of a poem."""
WANTED = ("seed", "anti_seed", "liked", "disliked")
"""Roles of a title in a wish."""
_WISHES = ("recommend", "refine")
_BELIEVED, _CLEARLY = 0.3, 0.03
"""Confidence, and distance to the next, at which the fallback of config.yml lets an intent stand."""


def decided(ranking: list[dict[str, Any]], entities: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The ranking, with a wish at its top where the fallback would else have asked to say it again."""
    first, second = ([float(r["confidence"]) for r in ranking] + [0.0, 0.0])[:2]
    wish = next((r for r in ranking if r["name"] in _WISHES), None)
    if wish is None or not _is_wish(entities) or first >= _BELIEVED and first - second >= _CLEARLY:
        return ranking
    return [{**wish, "confidence": max(first, _BELIEVED) + _CLEARLY}, *(r for r in ranking if r is not wish)]


def _is_wish(entities: Sequence[dict[str, Any]]) -> bool:
    if kinds_of(entities) & {"ordinal", "opinion", "detail", "take_back"}:
        return False
    return any(
        e["entity"] == "limit"
        and e.get("role") in WATCHABLE
        or e["entity"] in ("title", "person")
        and e.get("role") in (*WANTED, "in")
        for e in entities
    )
