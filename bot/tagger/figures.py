"""What marked words say by themselves where no sentence with them says anything: their mark tells what a figure counts."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from bot.components.numbers import NUMBER, number
from bot.tagger.clocks import between_clocks
from bot.tagger.marked import Span
from bot.tagger.tags import marked

Entity = dict[str, Any]
_FIGURE = re.compile(rf"\b(?:{NUMBER}|single|hundred)\b", re.I)
_AT_LEAST = re.compile(r"\b(?:at (?:the (?:very )?)?least|min(?:imum)?|or more|and up|plus|more than|over)\b|\+", re.I)
_NO_MORE = re.compile(
    r"\b(?:no|not|nothing|none|never|isn't|can't|mustn't|won't)\b.*\b(?:more than|over|above|longer|past)\b", re.I
)
_NOT_SO_MANY = re.compile(
    r"^(?:not|isn't|never)\s+(?!(?:an? |one )?(?:single )?(?:\w+ )?(?:more|over|above|longer|beyond|past)\b)", re.I
)
_GOES_ON = re.compile(
    r"\b(?:still|ongoing|running|keeps? (?:going|coming)|more (?:to come|coming)|new (?:episodes|seasons))\b", re.I
)
_AT_MOST = re.compile(r"\b(?:most|max(?:imum)?|under|up to|no more|fewer|less|tops|within)\b", re.I)
_PLENTY = 50
"""So many episodes are no limit by themselves: "a hundred episodes is my minimum"."""
_FEWEST_MIN, _MOST_MIN = 15, 300
_STARS, _POINTS = 5, 10
_HOUR_MIN = 60
_AN_HOUR = re.compile(
    r"(?:^|\b(?:an?|one|1|the|that|lunch|about an)[ -])(?<!half an )(?<!half the )hour(?: max| tops|[- ]?ish| at most)?$|\bhour ish$",
    re.I,
)


def figured(words: str, span: Span, roles: set[object]) -> list[Entity]:
    """At most one limit, of a role that the message does not have yet."""
    read = _READERS.get(span.tag)
    said = read(words) if read else None
    if said is None or said[0] in roles:
        return []
    return [marked("limit", said[1], span.start, span.end, role=said[0])]


Said = tuple[str, object] | None


def _is_least(words: str) -> bool:
    return bool(_AT_LEAST.search(words)) and not _NO_MORE.search(words)


def _counted(words: str) -> int | None:
    found = _FIGURE.search(words.lower())
    if found is None:
        return None
    figure = {"single": 1, "hundred": 100}.get(found[0]) or round(number(found[0]))
    return figure - 1 if _NOT_SO_MANY.search(words) else figure


_BY_THE_YEAR = re.compile(r"\b(?:an?|per|every|each) year\b", re.I)


def _seasons(words: str) -> Said:
    figure = None if _BY_THE_YEAR.search(words) else _counted(words)
    return None if not figure else ("seasons_min" if _is_least(words) else "seasons_max", figure)


def _episodes(words: str) -> Said:
    figure = _counted(words)
    plenty = figure is not None and figure >= _PLENTY and not _AT_MOST.search(words)
    return None if not figure or plenty or _is_least(words) else ("episodes_max", figure)


def _minutes(words: str) -> Said:
    if (minutes := between_clocks(words)) is not None:
        return ("runtime_max_min", minutes) if _FEWEST_MIN <= minutes <= _MOST_MIN else None
    if _AN_HOUR.search(words) and "quarter" not in words.lower():
        return ("runtime_min_min" if _is_least(words) else "runtime_max_min", _HOUR_MIN)
    figure = _counted(words)
    if figure is None or not _FEWEST_MIN <= figure <= _MOST_MIN:
        return None
    return ("runtime_min_min" if _is_least(words) else "runtime_max_min", figure)


def _rated(words: str) -> Said:
    found = re.search(r"\d+(?:\.\d+)?|\b(?:three|four|five|six|seven|eight|nine)\b", words.lower())
    if found is None:
        return None
    figure = number(found[0])
    least = figure / (_STARS if "star" in words.lower() and figure <= _STARS else _POINTS if figure <= _POINTS else 100)
    return ("rating_min", round(least, 2)) if 0 < least <= 1 else None


def _finished(words: str) -> Said:
    return ("finished", not _GOES_ON.search(words))


_READERS: dict[str, Callable[[str], Said]] = {
    "seasons": _seasons, "episodes": _episodes, "runtime": _minutes, "rating": _rated, "finished": _finished,
}  # fmt: skip
