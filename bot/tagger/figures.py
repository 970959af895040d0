"""What marked words say by themselves where no sentence with them says anything: their mark tells what a figure counts."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from bot.components.numbers import NUMBER, number
from bot.tagger.marked import Span
from bot.tagger.tags import marked

Entity = dict[str, Any]
_FIGURE = re.compile(rf"\b(?:{NUMBER}|single|hundred)\b", re.I)
_AT_LEAST = re.compile(r"\b(?:at (?:the (?:very )?)?least|min(?:imum)?|or more|and up|plus|more than|over)\b|\+", re.I)
_NO_MORE = re.compile(
    r"\b(?:no|not|nothing|none|never|isn't|can't|mustn't|won't)\b.*\b(?:more than|over|above|longer|past)\b", re.I
)
_NOT_SO_MANY = re.compile(r"^(?:not|isn't|never)\s+(?!more|over|above)", re.I)
_GOES_ON = re.compile(
    r"\b(?:still|ongoing|running|keeps? (?:going|coming)|more (?:to come|coming)|new (?:episodes|seasons))\b", re.I
)
_SCHOOL = (
    (re.compile(r"\b(?:y|yr|year) ?(\d{1,2})\b", re.I), 4),
    (re.compile(r"\bp ?([1-7])\b|\b(?:primary) (\d)\b", re.I), 3),
    (re.compile(r"\bs ?([1-6])\b", re.I), 10),
    (re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)[- ]grade", re.I), 5),
    (re.compile(r"\bgrade (\d{1,2})\b", re.I), 5),
)
"""Classes by number, and how many years older a child is at the least."""
_SCHOOLS = {
    "nursery": 3, "preschool": 3, "pre-school": 3, "playgroup": 3, "kindergarten": 5, "reception": 4, "infants": 5, "key stage 1": 5, "ks1": 5, "juniors": 7,
    "key stage 2": 7, "ks2": 7, "key stage 3": 11, "ks3": 11, "toddler": 2,
}  # fmt: skip
_AT_MOST = re.compile(r"\b(?:most|max(?:imum)?|under|up to|no more|fewer|less|tops|within)\b", re.I)
_PLENTY = 50
"""So many episodes are no limit by themselves: "a hundred episodes is my minimum"."""
_FEWEST_MIN, _MOST_MIN = 15, 300
_STARS, _POINTS = 5, 10


def school_age(words: str) -> int | None:
    """The least age of a class: 8 of "Year 4"; None where no class is told."""
    for pattern, older in _SCHOOL:
        if match := pattern.search(words):
            return int(next(filter(None, match.groups()))) + older
    return next((age for school, age in _SCHOOLS.items() if school in words.lower()), None)


def youngest(words: str) -> int | None:
    """The lowest of the ages that words marked as one tell: 4 of "my two are 4 and 9"; None where they tell none."""
    if (age := school_age(words)) is not None:
        return age
    ages = re.findall(r"\d+", words) or re.findall(rf"\b{NUMBER}(?!\w)", words.lower())
    return min((int(number(each)) for each in ages), default=None)


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
