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
    r"(?:the )?(?:first )?(?:lockdowns?|covid|corona(?:virus)?|pandemic)": 2020,
    r"(?:the )?brexit(?: vote| referendum)?": 2016,
    r"(?:the )?london olympics": 2012,
    r"(?:the )?(?:banking |financial )crash": 2008,
    r"(?:the )?(?:first )?(?:i-?phones?|smart ?phones?)": 2007,
    r"(?:the )?euro(?: came(?: in)?)?(?! ?(?:\d|final|cup))": 2002,
    r"(?:9/11|nine[- ]eleven|september 11|the (?:twin )?towers (?:fell|came down))": 2001,
    r"(?:the )?(?:turn of the )?(?:new )?millennium|(?:the )?turn of the century|y2k": 2000,
    r"apartheid (?:fell|ended)|(?:the )?end of apartheid": 1994,
    r"(?:the )?maastricht(?: treaty)?": 1992, r"(?:the )?(?:soviet union|ussr) (?:fell|ended|broke up|collapsed)": 1991,
    r"(?:the )?(?:berlin )?wall (?:fell|came down)|the fall of the (?:berlin )?wall": 1989,
    r"chernobyl": 1986, r"perestroika": 1985, r"decimali[sz]ation": 1971,
    r"(?:the )?moon landings?": 1969, r"lennon (?:was|got) shot|lennon died": 1980, r"elvis died": 1977,
    r"(?:the )?(?:berlin )?wall (?:was built|went up)": 1961,
    r"colou?r (?:tv|television)": 1967,
    r"(?:the )?talkies(?: came| began)?": 1928,
}  # fmt: skip
_PERIODS = {
    "stalin": (1924, 1953), "eisenhower": (1953, 1961), "kennedy": (1961, 1963), "khrushchev": (1953, 1964), "brezhnev": (1964, 1982), "nixon": (1969, 1974),
    "de gaulle": (1959, 1969), "pompidou": (1969, 1974), "mitterrand": (1981, 1995), "chirac": (1995, 2007), "sarkozy": (2007, 2012), "adenauer": (1949, 1963),
    "helmut kohl": (1982, 1998), "merkel": (2005, 2021), "franco": (1939, 1975), "gorbachev": (1985, 1991), "yeltsin": (1991, 1999), "kekkonen": (1956, 1982),
    "nehru": (1947, 1964), "mandela": (1994, 1999), "thatcher": (1979, 1990), "tony blair": (1997, 2007), "blair": (1997, 2007), "reagan": (1981, 1989),
    "clinton": (1993, 2001), "obama": (2009, 2017), "trump": (2017, 2021), "the cold war": (1947, 1991), "cold war": (1947, 1991), "soviet": (1922, 1991), "ww2": (1939, 1945), "wwii": (1939, 1945),
    "world war two": (1939, 1945), "the second world war": (1939, 1945),
}  # fmt: skip
_WHO = "|".join(sorted(_PERIODS, key=len, reverse=True))
_EARLIER = r"(?:from before|before|b4|pre-?|older than|earlier than)"
_PERIOD = re.compile(
    rf"\b(?:(?P<who>{_WHO})(?:['’]?s)? (?:years|yrs|era|days|times?)\b"
    rf"|(?:when|while) (?:president |chancellor )?(?P<when>{_WHO}) (?:was|were) (?:(?:still|the|our) )*(?:in (?:charge|power|office)|in(?=\s*(?:$|[,.;:!?]))|president|chancellor|prime minister|pm\b))"
)
_REIGN = re.compile(
    rf"\b(?:(?P<before>{_EARLIER}) ?(?:the )?(?:president )?(?P<a>{_WHO})(?:['’]?s)?(?: (?:years|era|days|was (?:in|elected|president)|got in|came in(?! \w)|came to power|took (?:over|office)))?"
    rf"|(?:(?:after|post-?) ?(?:the )?(?:president )?(?P<b>{_WHO})(?: (?:years|era|days))?|(?:after|since) (?P<c>{_WHO}) (?:left|went|resigned|was gone|lost|ended))(?: office)?)(?=\s*(?:$|[,.;:!?)]|and\b|or\b|but\b|please\b|\w+ (?:film|movie|series|comed)))"
)
"""Before somebody was in office, or after: "pre Obama", "after Clinton left"."""
_AFTER = r"(?:(?:ever )?since|after|post-?|newer than|younger than|later than|more recent than)"
_BEFORE = rf"(?:{_EARLIER}|until|till)"
_TOLD = re.compile(
    rf"\b(?:(?P<after>{_AFTER})|(?P<before>{_BEFORE})) ?(?:{'|'.join(f'(?P<e{at}>{words})' for at, words in enumerate(_EVENTS))})\b"
)
_YEARS = tuple(_EVENTS.values())
_THAT_YEAR = re.compile(
    r"\b(?:from|in|of|out of|out|made|started|came out|released)(?: in)? that (?:very |same |exact |actual |particular )*year\b(?P<near> or (?:one|a year) either (?:side|way))?"
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
    r"\b(?:set|takes? place|taking place|happens?|about|on|life|story|lived?)(?: (?:in|during|the|back|around|through|just|shortly))* $"
)
""" "Set before the wall fell" says nothing of when it was made."""


def read_eras(canvas: Canvas) -> None:
    """Add year_min and year_max limits."""
    for match in canvas.finditer(_LISTED):
        years = [int(year) for year in re.findall(YEAR, match.group())]
        add_years(canvas, match.span(), min(years), max(years))
    for match in canvas.finditer(_THAT_YEAR):
        before = list(_NAMED.finditer(canvas.low[: match.start()]))
        if before:
            year, reach = _year(before[-1]), 1 if match["near"] else 0
            canvas.hide(*before[-1].span())
            add_years(canvas, match.span(), year - reach, year + reach)
    _read_offices(canvas)
    now = this_year()
    for match in canvas.finditer(_THAN_SOMEBODY):
        add_years(canvas, match.span(), now - int(number(match["n"])), None)
    for match in canvas.finditer(_THIS_DECADE):
        reach = 100 if match["span"] == "century" else 10
        add_years(canvas, match.span(), None, now // reach * reach - 1)
    for match in canvas.finditer(_TOLD):
        if not _STORY.search(canvas.low[: match.start()]):
            year = next(year for at, year in enumerate(_YEARS) if match[f"e{at}"])
            last = year if match["after"] else year - 1
            add_years(canvas, match.span(), *_bounds(last, bool(match["after"])))


def _read_offices(canvas: Canvas) -> None:
    for match in canvas.finditer(_REIGN):
        if not _STORY.search(canvas.low[: match.start()]):
            first, last = _PERIODS[match["a"] or match["b"] or match["c"]]
            year = first - 1 if match["before"] else last
            add_years(canvas, match.span(), *_bounds(year, not match["before"]))
    for match in canvas.finditer(_PERIOD):
        if not (_STORY.search(canvas.low[: match.start()]) or negated(canvas.plain, match.start())):
            add_years(canvas, match.span(), *_PERIODS[match["who"] or match["when"]])


def _bounds(year: int, later: bool) -> tuple[int | None, int | None]:
    """From that year on, or until it; polarity.py turns "nothing before" and "nothing after" round."""
    return (year, None) if later else (None, year)


def remembered(words: str) -> list[int]:
    """The years of the events that are named in these words."""
    return [year for event, year in _EVENTS.items() if re.search(rf"\b(?:{event})\b", words.lower())]


def _year(match: re.Match[str]) -> int:
    return int(match["whole"]) if match["whole"] else 1900 + int(match["short"])


def add_years(canvas: Canvas, place: tuple[int, int], low: int | None, high: int | None) -> None:
    """Add the limits of `year_limits` there."""
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
