"""Seasons and episodes: "no more than three seasons", "16 episodes max", "two series at most", "a miniseries"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.components.canvas import Canvas, Found
from bot.components.numbers import NUMBER, number
from bot.components.told import tells_what_was

_AT_MOST = (
    r"(?:no|not|nothing|don't want(?: (?:anything|it|one|something))?:?|dont want anything|isn't|can't be) (?:\w+ )?(?:over|above|beyond|past|longer than|more than|with more than)|at most|"
    r"max(?:imum)?(?: of)?|up to|within|only|just|not over|has to be|must be|like|about|around|roughly|~"
)
_BELOW = r"under|less than|fewer than|below|shorter than|sub[- ]?"
_AT_LEAST = r"at least|min(?:imum)?(?: of)?|no (?:less|fewer) than|not less than"
_ABOVE = r"more than|(?<!told )(?<!story )(?<!all )over|beyond|past"
_NOT_SO_MANY = r"not|no"
_TAIL_MOST = r"or (?:less|fewer|under|so)|(?:absolute )?(?:max(?:imum)?|tops?)|at (?:the )?(?:very |absolute )?most|(?:is|are) (?:my|our|the) (?:limit|max(?:imum)?)"
_TAIL_LEAST = r"(?:or|and) (?:more|up(?:wards)?|over|longer)|at (?:the )?(?:very )?least|min(?:imum)?|plus|\+"
_IN_ALL = r"(?: (?:in all|in total|altogether|all in all|total|long|each|of it|overall|i'd say))*"
COUNTED = re.compile(
    rf"(?<!\w)(?:(?P<most>{_AT_MOST})|(?P<below>{_BELOW})|(?P<least>{_AT_LEAST})|(?P<above>{_ABOVE})|(?P<between>between)|(?P<denied>{_NOT_SO_MANY}))? ?(?<!\w)(?P<n>{NUMBER})(?: (?:or|to|and) (?P<m>{NUMBER})|-(?P<m2>\d+)|(?P<or_more> or more| plus|\+))?[- ]?"
    rf"(?P<unit>seasons?|series|episodes?|eps?|parts?)\b(?! (?:into|(?:an?|per|every|each) year|in(?! (?:total|all)\b)|behind|ahead|left|to go|deep|of (?!it\b|\d|an? hour|half|two))){_IN_ALL}(?: ?(?:(?P<tail_most>{_TAIL_MOST})|(?P<tail_least>{_TAIL_LEAST}))(?!\w))?{_IN_ALL}"
)
"""What this finds is no title: "no more than 3 seasons"."""
_MINISERIES = re.compile(
    rf"\b(?:mini[- ]?series|limited(?:[- ]run)? series|limited[- ]run(?: thing)?|(?:single|one)[- ]season(?:ed)?(?! (?:an?|per|every|each) year)(?: (?:series|shows?))?|(?:only|just) (?:the )?one season|(?:done|over|finished|wrapped up|all|complete|told|story) (?:in|over|within) (?:a|one|a single) season|a single season|(?<!the )mini(?=\s*(?:$|[,.!?;]|pl[sz]\b|please\b|set\b|about\b|from\b|but\b))|one[- ]and[- ]done(?: (?:series|show|story))?|"
    rf"(?:{NUMBER})[- ]?(?:part(?! ?\d)|parters?)(?: (?:series|shows?|serial|thing))?|short[- ]run series)\b"
)
_NTH = {"second": 2, "2nd": 2, "third": 3, "3rd": 3}
_NO_SECOND = re.compile(r"\b(?:no|without an?|not an?) (?P<nth>second|2nd|third|3rd) seasons?\b")
_OR_TWO = re.compile(rf"\b(?:one|an?|1) season or (?P<n>{NUMBER})(?=\s*(?:$|[,.;!?)]|at most\b|max\b|tops\b))")
MANY_SEASONS, FEW_SEASONS, FEW_EPISODES = 4, 3, 10
"""What "many seasons" asks for at least, "few seasons" and "few episodes" at most."""
_MANY = re.compile(
    r"\b(?:(?:with |has |have |that has |there (?:is|are) )?(?:many|lots of|a lot of|plenty of|loads of|tons of|several|multiple|a good few) seasons|long[- ]runn(?:ing|er)(?P<series> (?:series|shows?))?)(?!\w)"
)
_FEW = re.compile(
    r"\b(?:with |only |just |has |have )*(?:a |very |quite )?(?:few|not (?:too |so |that )?many|(?:not|no|isn't|without|doesn't have|hasn't got|hasn't) (?:loads|lots|a lot|tons|heaps|plenty) of|(?:a )?handful of) (?P<unit>seasons|episodes|eps)\b"
)
_EPISODES_UNDER = re.compile(
    rf"\b(?:episodes?|eps) (?:(?:count|number) )?(?:less than|under|fewer than|below|max(?:imum)?|at most|up to|no more than|not more than) (?P<n>{NUMBER})(?! ?(?:min|m\b|hour|h\b))(?=\s*(?:$|[,.;!?)]|and\b|please\b|total\b|in\b))"
)
""" "But episodes less than 30"."""
_OF_THEM = re.compile(
    rf"\b(?:episodes?|eps)\b[^.!?]{{1,40}}\b(?:no|not) more than (?P<n>{NUMBER}) of (?:them|those|it)\b"
)
""" "Eps of 45 min and not more than 10 of them"."""
_MEMORY = re.compile(
    r"\b(?:the|my|for|in|after|every|last|past|next|of|ago|first|how many|season|series|those|these) $"
)
_MANY_EPISODES = 60
"""A number of episodes from which on "about" means plenty of them, and no limit."""


def read_installments(canvas: Canvas) -> None:
    """Add seasons and episodes limits; either number means a series."""
    for match in canvas.finditer(_OR_TWO):
        canvas.add(Found(match.start(), match.end(), "limit", int(number(match["n"])), "seasons_max"))
    for match in canvas.finditer(COUNTED):
        if said := _so_many_rather(canvas, match):
            canvas.add(Found(match.start(), said.end(), "limit", int(number(said["n"])), _FIELD[match["unit"][0]]))
            continue
        for field, n in _limits(canvas, match):
            canvas.add(Found(match.start(), match.end(), "limit", max(1, n), field))
            if field.startswith("episodes") or match["unit"] == "series":
                canvas.add(Found(match.start(), match.end(), "limit", "series", "kind"))
    for match in canvas.finditer(_NO_SECOND):
        canvas.add(Found(match.start(), match.end(), "limit", _NTH[match["nth"]] - 1, "seasons_max"))
        canvas.add(Found(match.start(), match.end(), "limit", "series", "kind"))
    _few_or_many(canvas)
    for match in canvas.finditer(_MINISERIES):
        points = tells_what_was(canvas.plain, match.start()) or _THE_ONE.search(canvas.plain[: match.start()])
        if points or _OR_LONGER.match(canvas.plain, match.end()):
            canvas.hide(match.start(), match.end())
            continue
        canvas.add(Found(match.start(), match.end(), "limit", 1, "seasons_max"))
        canvas.add(Found(match.start(), match.end(), "limit", "series", "kind"))


def _few_or_many(canvas: Canvas) -> None:
    for match in canvas.finditer(_EPISODES_UNDER):
        canvas.add(Found(match.start(), match.end(), "limit", int(number(match["n"])), "episodes_max"))
        canvas.add(Found(match.start(), match.end(), "limit", "series", "kind"))
    for match in _OF_THEM.finditer(canvas.plain):
        canvas.add(Found(match.start("n"), match.end("n"), "limit", int(number(match["n"])), "episodes_max"))
    for match in canvas.finditer(_FEW):
        few = ("seasons_max", FEW_SEASONS) if match["unit"] == "seasons" else ("episodes_max", FEW_EPISODES)
        canvas.add(Found(match.start(), match.end(), "limit", few[1], few[0]))
        canvas.add(Found(match.start(), match.end(), "limit", "series", "kind"))
    for match in canvas.finditer(_MANY):
        canvas.add(Found(match.start(), match.end(), "limit", MANY_SEASONS, "seasons_min"))
        if match["series"]:
            canvas.add(Found(match.start(), match.end(), "limit", "series", "kind"))


def _so_many_rather(canvas: Canvas, match: re.Match[str]) -> re.Match[str] | None:
    """The number that is said in place of the one before."""
    patterns = (_RATHER if match["denied"] else _TOO_MANY, _AT_THE_MOST)
    return next((said for each in patterns if (said := each.match(canvas.plain, match.end()))), None)


_AT_THE_MOST = re.compile(
    rf"(?:, |[?!.,] ?(?:no(?: way| thanks| chance)?|never|nope)[.,!]? )(?:(?:no|sorry|wait|make that|i mean|rather|but|let's say),? )*(?P<n>{NUMBER}) (?:at (?:the )?(?:very |absolute )?most|max(?:imum)?|tops)\b"
)
""" "Not ten seasons, four at the very most"."""
_RATHER = re.compile(rf"[,.;:]? (?:but |just |only )?(?P<n>{NUMBER})(?=\s*(?:$|[.,;!?]))")
""" "Not three seasons. One."."""
_TOO_MANY = re.compile(
    rf" (?:is|are|was|were) (?:far |way |much )?too (?:many|much|long)\b[^.!?\d]{{0,20}}?(?P<n>{NUMBER})(?: please| pls| max| tops| at most)?(?=\s*(?:$|[,.;!?]))"
)
""" "Six seasons is too many, three please"."""
_FIELD = {"s": "seasons_max", "e": "episodes_max", "p": "episodes_max"}
_OR_LONGER = re.compile(r" or (?:an? )?(?:regular|normal|full|proper|longer?|ordinary) (?:series|shows?|ones?)\b")
_THE_ONE = re.compile(r"\b(?:the|that|this|your) $")
""" "The miniseries was too long" points at one."""


def _limits(canvas: Canvas, match: re.Match[str]) -> Iterator[tuple[str, int]]:
    """The field and the number; nothing where the number limits nothing: "45 episodes into it", "one episode a night"."""
    first = int(number(match["n"]))
    last = int(number(match["m"] or match["m2"])) if match["m"] or match["m2"] else first
    unit = match["unit"][0].replace("p", "e")
    bound = _bound(match)
    if bound == "denied" and re.search(
        rf"\b{re.escape(match['n'])}[ -]?[a-z]+\b[^.!?]*,[^.!?]*$", canvas.plain[: match.start()]
    ):
        return  # "30 minutes, not 30 episodes": the number was meant otherwise
    if bound == "denied" and match["n"] == "one":
        return  # "not one episode above 30 minutes"
    if unit == "s":
        yield from _seasons(canvas, match, bound, first, last)
    elif bound in ("below", "denied"):
        yield "episodes_max", first - 1
    elif bound in ("least", "above"):
        yield "episodes_min", first + (bound == "above")
    elif (
        (bound == "most" or bound is None and last > first)
        and last > 1
        and not (last >= _MANY_EPISODES and match.group().startswith(("about", "like")))
    ):
        yield "episodes_max", last


def _seasons(
    canvas: Canvas, match: re.Match[str], bound: str | None, first: int, last: int
) -> Iterator[tuple[str, int]]:
    if bound is None and (match["unit"] == "series" or _MEMORY.search(canvas.low[: match.start()].rstrip() + " ")):
        return  # "two series" are counted as titles
    if match["unit"] == "series" and (match["most"] or "").strip() in ("just", "only"):
        return  # "just one series" is one title
    if bound in ("least", "above"):
        yield "seasons_min", first + (bound == "above")
    elif bound == "denied":
        yield "seasons_max", first - 1
    else:
        if match["between"]:
            yield "seasons_min", first
        yield "seasons_max", last - (bound == "below")


def _bound(match: re.Match[str]) -> str | None:
    if match["tail_least"] or match["or_more"]:
        return "least"
    if match["tail_most"]:
        return "most"
    return next((name for name in ("most", "below", "least", "above", "denied") if match[name]), None)
