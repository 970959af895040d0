"""One thing put in the place of another: "swap Norway for Iceland", "instead of Friends say Seinfeld", "Arrival, not Interstellar, I meant"."""

from __future__ import annotations

import re

from bot.components.canvas import TITLE, UNKNOWN, Canvas, Found
from bot.components.place_names import COUNTRIES, LANGUAGES, NATIONS

_OLD, _NEW = r"(?P<old>[^,.;!?]{2,40}?)", r"(?P<new>[^,.;!?]{2,40}?)"
_END = r"(?=$|[,.;!?]| please\b| and\b| but\b| then\b| because\b)"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:swap|switch|change|replace|exchange|trade) (?:the |out )?{_OLD} (?:for|to|with|into|by) (?:an? |the )?{_NEW}{_END}",
        rf"\binstead of (?:the |an? )?{_OLD},? (?:say|take|use|put|make it|do|give me|i want|we want|i'd like|try) (?:an? |the )?{_NEW}{_END}",
        rf"\b(?:prefer|rather have) (?:an? |the )?{_NEW} (?:over|to|rather than) (?!be\b|have\b|watch\b)(?:an? |the )?{_OLD}{_END}",
        rf"\b(?:make it|make that|take|let's do|i want|we want|do) (?:an? |the )?{_NEW} (?:instead of|rather than|and not|in place of) (?:an? |the )?{_OLD}{_END}",
    )
)
_BACK_TO = re.compile(
    rf"\b(?:back|return(?:ing)?|switch back) to (?:the |some )?(?P<new>[a-z]{{3,}}){_END}|\bmake it (?P<again>[a-z]{{3,}}) again\b"
)
""" "Right, back to Denmark then": another country than now."""
_NAMED_ANEW = re.compile(
    rf"(?P<new>[{TITLE}]+)(?:,| and)? not (?P<old>[{TITLE}{UNKNOWN}]+)|\bnot (?P<old2>[{TITLE}{UNKNOWN}]+),? (?:but )?(?P<new2>[{TITLE}]+)"
)
_SLIP = re.compile(
    r"\b(?:i meant|i mean|typed|wrote|said|sorry|typo|mistyped|wrong|correction|oops|mixed (?:them )?up|autocorrect\w*)\b"
)
"""Words without which "Her, not Hero" may turn Hero down."""


def read_swaps(canvas: Canvas) -> None:
    """What is left is hidden, so that nothing of it is read; what comes in its place is wanted."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(canvas.plain):
            old, new = match.span("old"), match.span("new")
            canvas.hide(match.start(), min(old[0], new[0]))
            canvas.hide(min(old[1], new[1]), max(old[0], new[0]))
            canvas.hide(*old)
            _renamed(canvas, old, new)
            _moved(canvas, *new)
    for match in canvas.finditer(_BACK_TO):
        _moved(canvas, *match.span("new" if match["new"] else "again"))
    if _SLIP.search(canvas.plain):
        for match in _NAMED_ANEW.finditer(canvas.plain):
            which = ("old", "new") if match["new"] else ("old2", "new2")
            _renamed(canvas, match.span(which[0]), match.span(which[1]))


def _renamed(canvas: Canvas, old: tuple[int, int], new: tuple[int, int]) -> None:
    """Of two titles, the one becomes a mention and the other a seed."""
    for entity in canvas.linked:
        for (start, end), role in ((old, "mention"), (new, "seed")):
            if entity["entity"] == "title" and start <= entity["start"] < end:
                entity["role"] = role


def _moved(canvas: Canvas, start: int, end: int) -> None:
    """Another country, which in these words has no "from" before it; all else is read as it is anywhere."""
    word = canvas.plain[start:end].strip()
    if word in COUNTRIES or word in NATIONS:
        canvas.add(Found(start, end, "limit", COUNTRIES.get(word) or NATIONS[word], "countries"))
    elif word in LANGUAGES:
        canvas.add(Found(start, end, "limit", LANGUAGES[word], "languages"))
    else:
        return
    for held in ("countries", "languages"):
        canvas.add(Found(start, end, "take_back", held))
