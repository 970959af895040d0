"""Years told by what everybody remembers, or by a year that was just named: "since lockdown", "before the wall fell", "from that very year"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Any

from bot.components.canvas import Canvas, Found
from bot.components.negation import negated
from bot.components.numbers import NUMBER, number

YEAR = r"(?:19[2-9]\d|20[0-4]\d)"
_EVENTS = {
    r"(?:the )?(?:first )?(?:lockdown|covid|corona(?:virus)?|pandemic)": 2020,
    r"(?:the )?brexit(?: vote)?": 2016,
    r"(?:9/11|nine[- ]eleven|september 11)": 2001,
    r"(?:the )?(?:berlin )?wall (?:fell|came down)|the fall of the (?:berlin )?wall": 1989,
    r"(?:the )?(?:turn of the )?(?:new )?millennium|y2k": 2000,
    r"the moon landing": 1969,
    r"(?:the )?talkies(?: came| began)?": 1928,
}
_PERIODS = {
    "thatcher": (1979, 1990),
    "reagan": (1981, 1989),
    "clinton": (1993, 2001),
    "blair": (1997, 2007),
    "obama": (2009, 2017),
}
_PERIOD = re.compile(rf"\b(?P<who>{'|'.join(_PERIODS)})(?:'s)? (?:years|era|days)\b")
_AFTER = r"(?:(?:ever )?since|after|post-?|newer than|later than|more recent than)"
_BEFORE = r"(?:from before|before|pre-?|older than|earlier than|until|till)"
_TOLD = re.compile(
    rf"\b(?:(?P<after>{_AFTER})|(?P<before>{_BEFORE})) ?(?:{'|'.join(f'(?P<e{at}>{words})' for at, words in enumerate(_EVENTS))})\b"
)
_YEARS = tuple(_EVENTS.values())
_THAT_YEAR = re.compile(
    r"\b(?:from|in|of|out of|made|started|came out|released)(?: in)? that (?:very |same |exact |actual |particular )*year\b(?P<near> or (?:one|a year) either (?:side|way))?"
    r"|\b(?:started|came out|made|released) that (?:very |same )?year\b"
)
_NAMED = re.compile(rf"(?<!\w)(?:(?P<whole>{YEAR})|['’](?P<short>[3-9]\d))(?!\w)")
_LISTED = re.compile(rf"\b{YEAR}(?:, ?{YEAR})+,? ?(?:or|and|&) ?{YEAR}\b")
_THIS_DECADE = re.compile(
    r"\bany decade (?:but|except) this(?: one)?\b|\b(?:nothing|not|none) (?:made |shot )?(?:from |in )?this (?P<span>decade|century)\b"
)
_THAN_SOMEBODY = re.compile(
    rf"\b(?:nothing|not|none|never)(?: \w+)? older than (?:my|our|the|his|her) [\w' ]{{2,20}}?,? (?:and )?(?:she|he|who|which|it)(?:'s| is)(?: just| only| now)? (?P<n>{NUMBER})\b"
)
"""The age of whoever it is to be younger than."""
_STORY = re.compile(
    r"\b(?:set|takes? place|taking place|happens?|about|life|story|lived?)(?: (?:in|during|the|back|around|through|just|shortly))* $"
)
""" "Set before the wall fell" says nothing of when it was made."""


def read_eras(canvas: Canvas) -> None:
    """Add year_min and year_max limits."""
    for match in canvas.finditer(_LISTED):
        years = [int(year) for year in re.findall(YEAR, match.group())]
        _add(canvas, match.span(), min(years), max(years))
    for match in canvas.finditer(_THAT_YEAR):
        before = list(_NAMED.finditer(canvas.low[: match.start()]))
        if before:
            year, reach = _year(before[-1]), 1 if match["near"] else 0
            canvas.hide(*before[-1].span())
            _add(canvas, match.span(), year - reach, year + reach)
    for match in canvas.finditer(_PERIOD):
        if not _STORY.search(canvas.low[: match.start()]):
            _add(canvas, match.span(), *_PERIODS[match["who"]])
    now = this_year()
    for match in canvas.finditer(_THAN_SOMEBODY):
        _add(canvas, match.span(), now - int(number(match["n"])), None)
    for match in canvas.finditer(_THIS_DECADE):
        reach = 100 if match["span"] == "century" else 10
        _add(canvas, match.span(), None, now // reach * reach - 1)
    for match in canvas.finditer(_TOLD):
        if not _STORY.search(canvas.low[: match.start()]):
            year = next(year for at, year in enumerate(_YEARS) if match[f"e{at}"])
            later = bool(match["after"]) != negated(canvas.plain, match.start())
            last = year if match["after"] else year - 1
            _add(canvas, match.span(), *((year, None) if later else (None, last)))


def _year(match: re.Match[str]) -> int:
    return int(match["whole"]) if match["whole"] else 1900 + int(match["short"])


def _add(canvas: Canvas, place: tuple[int, int], low: int | None, high: int | None) -> None:
    for found in year_limits(*place, low, high):
        canvas.add(found)


def year_limits(
    start: int, end: int, low: int | None, high: int | None, extra: dict[str, Any] | None = None
) -> Iterator[Found]:
    """From the one year, to the other, or both; an end that is None is open."""
    for role, year in (("year_min", low), ("year_max", high)):
        if year is not None:
            yield Found(start, end, "limit", year, role, extra or {})


def this_year() -> int:
    """By the clock."""
    return datetime.date.today().year
