"""Runtime and seasons: "under two hours", "an hour and a half", "no more than three seasons"."""

from __future__ import annotations

import re

from bot.components.canvas import Canvas, Found
from bot.components.numbers import NUMBER, number

_HOUR, _MINUTE = r"(?:hours?|hrs?|h)", r"(?:minutes?|mins?|min|m)"
_LENGTH = (
    rf"(?:(?:about |around |roughly |like |~ ?)?(?:(?P<half>half an hour|half[- ]hours?|(?P<whole>{NUMBER}) and a half[- ]{_HOUR})"
    rf"|(?P<hours>{NUMBER}|an?)[- ]?{_HOUR}(?: and a half|(?P<extra>(?:,| and)? ?(?P<minutes_more>{NUMBER})(?: ?{_MINUTE})?(?![\w-])(?! seasons))?)"
    rf"|(?P<minutes>{NUMBER})[- ]?{_MINUTE}))(?!\w)"
)
_NO = r"(?:nothing|not|no|don't want anything|isn't|without anything|anything)"
_BELOW = r"(?:under|less than|below|at most|max(?:imum)?(?: of)?|up to|(?:no|not) (?:longer|more) than|shorter than|within|not over|inside|only have|have only|i have|i've got|we have|we've got|i got|only got|only|just|(?:finish|watch|see|get through|fit|done|do)(?: (?:it|this|that|them|one|something))? in)"
_ABOVE = r"(?:over|more than|at least|longer than|min(?:imum)?(?: of)?|above|upwards of|past|exceeding)"
_ROUGHLY = re.compile(r"\b(?:about|around|roughly)\b|~")
"""Such a length may be exceeded by a seventh."""
_RUNTIME = re.compile(
    rf"(?P<no>\b{_NO} (?:that'?s? |is |be |goes |much |too |running |way )*)?(?:(?P<below>\b{_BELOW})|(?P<above>\b{_ABOVE}))? ?(?<!\w){_LENGTH}"
    rf"(?:[- ]long)?(?P<tail> ?(?:or (?:less|under|shorter)|max(?:imum)?|tops|at most|at the most))?(?P<more> ?(?:or (?:more|longer|over)|at least|minimum|plus|\+))?"
)
_WHOLE = re.compile(r"(?:finish|get through|done|do)\b")
"""What is finished in two hours is a film, for a series is as long as all its episodes."""
_SEASONS = re.compile(
    rf"\b(?:(?P<most>(?:no|not) (?:more|longer) than|at most|max(?:imum)?(?: of)?|up to|within|only|just|nothing (?:over|longer than|with more than))|"
    rf"(?P<under>under|less than|fewer than|below)|(?P<least>at least|more than|over)) ?(?P<n>{NUMBER})[- ]seasons?(?: long| max| tops)?\b"
)
_SEASONS_TAIL = re.compile(
    rf"\b(?P<n>{NUMBER})[- ]seasons?(?: long)?(?: (?:or (?:less|fewer|under)|max(?:imum)?|tops|at most))?\b"
)
_ONE_SEASON = re.compile(r"\b(?:mini[- ]?series|limited series|miniseries|limited[- ]run series)\b")
_MEMORY = re.compile(r"\b(?:the|my|for|in|after|every|last|past|next|of|ago|first|how many|season|series) $")


def read_lengths(canvas: Canvas) -> None:
    """Add runtime_max_min, runtime_min_min and seasons_max limits."""
    for match in canvas.finditer(_SEASONS):
        seasons = int(number(match["n"]))
        if match["least"]:
            canvas.hide(match.start(), match.end())
        else:
            canvas.add(
                Found(match.start(), match.end(), "limit", max(1, seasons - bool(match["under"])), "seasons_max")
            )
    for match in canvas.finditer(_SEASONS_TAIL):
        if not _MEMORY.search(canvas.low[: match.start()].rstrip() + " "):
            canvas.add(Found(match.start(), match.end(), "limit", int(number(match["n"])), "seasons_max"))
    for match in canvas.finditer(_ONE_SEASON):
        canvas.add(Found(match.start(), match.end(), "limit", 1, "seasons_max"))
        canvas.add(Found(match.start(), match.end(), "limit", "series", "kind"))
    for match in canvas.finditer(_RUNTIME):
        _runtime(canvas, match)


def _runtime(canvas: Canvas, match: re.Match[str]) -> None:
    minutes = _minutes(match)
    said_before = match["below"] or match["above"] or match["no"] or match["tail"] or match["more"]
    if minutes < 5 or (not said_before and _MEMORY.search(canvas.low[: match.start()].rstrip() + " ")):
        return
    least = bool(match["above"] or match["more"])
    if _ROUGHLY.search(match.group()):
        minutes = round(minutes * 1.15 / 5) * 5
    if match["no"] and (match["above"] or match["below"]):
        least = not least
    canvas.add(Found(match.start(), match.end(), "limit", minutes, "runtime_min_min" if least else "runtime_max_min"))
    if _WHOLE.match(match.group()):
        canvas.add(Found(match.start(), match.end(), "limit", "film", "kind"))


def _minutes(match: re.Match[str]) -> int:
    if match["half"]:
        return round(number(match["whole"]) * 60 + 30) if match["whole"] else 30
    if match["minutes"]:
        return round(number(match["minutes"]))
    hours = round(number(match["hours"]) * 60)
    if match["minutes_more"]:
        return hours + round(number(match["minutes_more"]))
    return hours + (30 if " and a half" in match.group() else 0)
