"""Years and decades: "from the nineties", "mid-2000s till now", "nothing from before 2010"."""

from __future__ import annotations

import re

from bot.components.canvas import Canvas
from bot.components.eras import YEAR, read_eras, this_year, year_limits
from bot.components.numbers import number
from bot.components.own_years import read_life_years
from bot.components.polarity import refusals
from bot.components.year_words import (
    AGO,
    BOUNDS,
    DECADE,
    DECADE_WORDS,
    FROM_ONE_TO_ANOTHER,
    IN_WORDS,
    LAST_YEAR,
    NO_FURTHER,
    NOT_FROM,
    NOT_WHEN_MADE,
    NOW,
    OF_A_LIFE,
    PERSONAL,
    THIS,
    TILL,
    TOO,
    YEARS_OLD,
)

_AS_WELL = re.compile(
    r"(?: stuff| films?| movies?| ones?| series| shows?)?(?:(?:'s| is| are| would be)(?: also| totally| perfectly| all)* (?:fine|ok|okay|all right|alright|welcome|no problem)(?: with me| by me)?(?: as well| too| also)?|(?:,? (?:is|are))? (?:as well|too))(?!\w)"
)
"""What follows widens the range that holds: "the 90s are fine as well"."""


def read_years(canvas: Canvas) -> None:
    """Add year_min and year_max limits."""
    read_eras(canvas)
    _not_from(canvas)
    _how_old(canvas)
    read_life_years(canvas)
    for pattern in OF_A_LIFE:
        for match in canvas.finditer(pattern):
            canvas.hide(*match.span("when"))
    others = [match.span() for pattern in NOT_WHEN_MADE for match in pattern.finditer(canvas.low)]
    for match in canvas.finditer(AGO):
        if match["n"] or not LAST_YEAR.search(match.group()):
            _relative(canvas, match)
    _spans(canvas, others)
    for pattern, relation in BOUNDS:
        for match in canvas.finditer(pattern):
            _bound(canvas, match, relation, others)
    for match in canvas.finditer(THIS):
        _period(canvas, match)


def _bound(canvas: Canvas, match: re.Match[str], relation: str, others: list[tuple[int, int]]) -> None:
    when = next(name for name in ("when", "from", "to", "least") if match.groupdict().get(name))
    personal = PERSONAL.search(canvas.low[: match.start(when)])
    if not personal and not _within(match.span(when), others):
        _add(canvas, match, *_bounds(relation, *span(match[when])))


def _how_old(canvas: Canvas) -> None:
    for match in canvas.finditer(YEARS_OLD):
        since = this_year() - int(number(match["n"] or match["most"] or match["least"] or match["older"]))
        _add(canvas, match, *((since, None) if match["n"] or match["most"] else (None, since)))
    for match in canvas.finditer(NO_FURTHER):
        _add(canvas, match, span(match["when"])[0], None)


def _not_from(canvas: Canvas) -> None:
    """ "Nothing from the 2020s" leaves what was before, "nothing that isn't from the nineties" asks for those, other spans leave no bound."""
    for match in canvas.finditer(NOT_FROM):
        first, last = span(match["when"])
        if refusals(canvas.plain, match.start(), match.end()) % 2:
            for found in year_limits(*match.span(), first, last, {"settled": True}):
                canvas.add(found)
        elif last >= this_year():
            _add(canvas, match, None, first - 1)
        else:
            canvas.hide(match.start(), match.end())
    for match in canvas.finditer(TOO):
        canvas.hide(match.start(), match.end())


def _period(canvas: Canvas, match: re.Match[str]) -> None:
    if _I_DID.search(canvas.plain[: match.start()]) or _AS_WELL.match(canvas.low, match.end()):
        canvas.hide(match.start(), match.end())
    else:
        _add(canvas, match, *_named_period(match["now"] or match["what"]))


def _spans(canvas: Canvas, others: list[tuple[int, int]]) -> None:
    """From one year or decade to another, or until now."""
    for match in canvas.finditer(FROM_ONE_TO_ANOTHER):
        if _within(match.span(), others):
            continue
        open_ended = re.fullmatch(NOW, match["b"]) is not None
        _add(canvas, match, span(match["a"])[0], None if open_ended else span(match["b"])[1])


_I_DID = re.compile(r"\b(?:i|i'm|im|we|he|she)\b(?: (?!film|movie|series|show)[\w']+){0,3} $")
""" "I came out last year" is no film's year."""


def spans_of_years(text: str) -> list[tuple[int, int]]:
    """Where years are told from one to another, so that the "2001" of "between 2001 and 2012" names no title."""
    return [match.span() for match in _FROM_TO.finditer(text.lower())]


_FROM_TO = re.compile(
    rf"\b(?:between|from|anywhere from) {YEAR} {TILL} {YEAR}\b|(?<!\w){YEAR} ?(?:to|till|until|til|through|-|–|—) ?{YEAR}(?!\w)"
)


def _within(place: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(start < place[1] and place[0] < end for start, end in others)


_PARTS = {
    "early": (0, 3), "start": (0, 3), "beginning": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (6, 9), "end": (6, 9),
    "first half": (0, 4), "second half": (5, 9),
}  # fmt: skip


def span(words: str) -> tuple[int, int]:
    """First and last year of a year or decade: "the late 80s" is 1986 to 1989, an early one 0 to 3, a mid one 4 to 6."""
    if re.fullmatch(r"\d{4}", words):
        return int(words), int(words)
    if re.fullmatch(IN_WORDS, words):
        return _in_words(words), _in_words(words)
    match = re.search(DECADE, words)
    if match is None:
        raise ValueError(f"{words!r} is no year or decade")
    start, part = _decade(match["decade"]), match["part"]
    first, last = _PARTS.get(part or "", (0, 9))
    return start + first, start + last


def _in_words(words: str) -> int:
    century, _, rest = re.sub(r"two thousand(?: and)?", "twenty", words).replace("-", " ").partition(" ")
    return {"nineteen": 1900, "twenty": 2000}[century] + int(number(rest))


def _decade(words: str) -> int:
    if words.endswith("tens"):
        return 2010
    if words in DECADE_WORDS:
        return (1900 if DECADE_WORDS[words] > 20 else 2000) + DECADE_WORDS[words]
    digits = re.sub(r"\D", "", words)
    if not digits or digits == "00":
        return 2000
    if len(digits) == 4:
        return int(digits)
    return (2000 if digits == "20" else 1900) + int(digits)


def _bounds(relation: str, first: int, last: int) -> tuple[int | None, int | None]:
    return {"from": (first, None), "until": (None, last), "before": (None, first - 1), "after": (last + 1, None),
            "in": (first, last)}[relation]  # fmt: skip


def _relative(canvas: Canvas, match: re.Match[str]) -> None:
    years = int(number(match["n"])) if match["n"] else 1
    since = this_year() - years * (10 if match["unit"].startswith("decade") else 1)
    if match["no"] and match["way"].endswith(("last", "past")):
        _add(canvas, match, None, since)
        return
    older = match["way"] == "older than"
    _add(canvas, match, *((None, since) if older and not match["no"] else (since, None)))


_LAST_CENTURY = ("20th century", "the 20th century", "twentieth century", "the twentieth century")
_THE_LAST = ("last century", "the last century", "previous century", "the previous century")
_TURN = ("the turn of the millennium", "the turn of the century")


def _named_period(words: str) -> tuple[int | None, int | None]:
    year = this_year()
    if words.endswith((" last", "last year", " before", " this")) and " or " in words:
        return year - 1, None
    table = {"this year": (year, None), "last year": (year - 1, year - 1), "this decade": (year // 10 * 10, None),
             "recent years": (year - 5, None), **dict.fromkeys(_LAST_CENTURY, (None, 2000)), **dict.fromkeys(_THE_LAST, (None, 1999)), **dict.fromkeys(_TURN, (1998, 2003))}  # fmt: skip
    return table.get(words, (2000, None))


def _add(canvas: Canvas, match: re.Match[str], low: int | None, high: int | None) -> None:
    also = _AS_WELL.match(canvas.low[match.end() :])
    end = match.end() + (also.end() if also else 0)
    for found in year_limits(match.start(), end, low, high, {"grows": True} if also else {}):
        canvas.add(found)
