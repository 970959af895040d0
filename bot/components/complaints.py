"""What is told of titles already shown: "you keep sending me zombies", "the last one had a jump scare", "one was in German".

Nothing in it is wished for. What they were full of is not wanted; what they were is only past.
"""

from __future__ import annotations

import re

from bot.components.canvas import DONE, PERSON, TITLE, UNKNOWN, Canvas, Found
from bot.components.place_names import LANGUAGES, NATIONS

_MARKS = f"{TITLE}{PERSON}{UNKNOWN}"
_STOP = r"(?:and|but|in (?:it|them)|every|again|or|when|which|that|so|because|cos|then|now|where|who|i|we|he|she|they|last|all|this|too|already|yesterday|instead)"
_WHAT = rf"(?:an? |the |some |any |all |only |more |yet |another |too many |so (?:many|much) |lots of |loads of |nothing but )*(?P<what>(?!{_STOP}\b)[^\W_][\w'-]*(?: (?!{_STOP}\b)[^\W_][\w'-]*){{0,3}})"
_THINGS = r"(?:(?:\d+|an?|the|two|three|four|five|six|some|another|all|only|more|something|anything|one|ones|films?|movies?|series|shows?|stuff|things|stories)\b ?)+"
_YOU = r"\b(?:you|u)(?:'ve| have|'re| are| just| always| still| all| only)*"
_KEEPS = re.compile(rf"{_YOU} (?:keep|kept)(?: on)? \w+ing(?: me| us)?(?: {_THINGS}(?:with|about|full of|of))? {_WHAT}")
_GAVE = re.compile(
    rf"{_YOU} (?:gave|given|sent|offered|showed|shown|suggested|recommended|picked)(?: me| us)? {_THINGS}(?P<about>(?:with|about|full of) {_WHAT})?"
)
_SHOWN = r"\b(?:(?:the|that|your) (?:(?:last|first|second|third|fourth|fifth|other) )?ones?|last (?:one|lot|list)|one of (?:them|those|these)|(?<=[,.;!?] )one|^one|(?<=\band )one|(?:those|these|they)(?: all| both| mostly)?|(?:all|most|some|half) of (?:them|those|these))(?: (?:that )?(?:you|u)(?:'ve| have)? (?:said|gave|given|sent|showed|suggested|picked)(?: me| us)?)?"
_HAD = re.compile(
    rf"{_SHOWN}(?: all| both)* (?:had|was full of|were full of|featured|ended (?:with|in)|turned out to have) {_WHAT}"
)
_WAS = re.compile(
    rf"{_SHOWN} (?:was|were)(?: all| both| mostly| just| only)* (?:in [a-z]+|(?:an? )?(?:[a-z-]+ )?(?:films?|movies?|series|shows?|miniseries|documentar(?:y|ies)|cartoons?))(?=\W*(?:$|[,.;!?]|and\b|but\b|so\b|not\b))"
)
_THEY_ARE = re.compile(
    rf"(?:^|(?<=[.!?;] ))(?:that|those|these|they)(?:'s| is|'re| are| were| was)(?: all| both| mostly| just)* (?:{'|'.join(map(re.escape, sorted({*LANGUAGES, *NATIONS}, key=len, reverse=True)))})(?=\W*(?:$|[,.;!?]))"
)
_TOO_LONG = re.compile(
    r"\b(?:the|that|your|this) (?:mini-?series|series|films?|movies?|shows?)(?= (?:was|were|wasn't|weren't|felt|got|turned out)\b)"
)


def read_complaints(canvas: Canvas) -> None:
    """Add a not_text entity for what shown titles were full of, and hide all that is only told of them."""
    for pattern in (_KEEPS, _GAVE, _HAD):
        for match in pattern.finditer(canvas.plain):
            if any(mark in match.group() for mark in _MARKS) or DONE in canvas.low[match.start() : match.end()]:
                continue
            canvas.hide(*match.span())
            if what := match["what"]:
                canvas.add(Found(*match.span("what"), "not_text", what))
    for pattern in (_WAS, _THEY_ARE, _TOO_LONG):
        for match in canvas.finditer(pattern):
            canvas.hide(*match.span())
