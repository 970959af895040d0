"""How many to show: "give me ten", "three more", "just one"."""

from __future__ import annotations

import re

from bot.components.canvas import Canvas, Found
from bot.components.numbers import NUMBER, number

_MOST, _MOST_OF_TITLES = 20, 999
"""Beyond the first a number is heard only before a word for titles; beyond the second it is a year."""
_UNIT = r"(?! ?(?:or\b|hours?|minutes?|mins?|years?|seasons?|episodes?|stars?|months?|weeks?|days?|people|of us|friends|kids|year-olds?|-|/|%|out of|and a half|or (?:so|two) (?:hours|years)))"
_PATTERNS = (
    re.compile(rf"\b(?:give|show|suggest|recommend|list|find|get|want|need|send|name)(?: me| us)? (?:just |only |about |like |your |the |another |some |at least |maybe |up to |best |top )*(?P<n>{NUMBER})\b{_UNIT}"),
    re.compile(rf"\b(?P<n>{NUMBER}) (?:more|others?|other ones?|different ones?|suggestions?|recommendations?|options?|ideas|picks?|titles|tips|choices|films|movies|shows|of (?:those|these|them)|please)\b(?! than)"),
    re.compile(r"(?:^|[.!?:] )(?:just |only )?(?P<n>one) (?:(?:film|movie|series|show|title|good)\b|[\ue003])"),
    re.compile(rf"\b(?:your |a |my )?(?:top|best) (?P<n>{NUMBER})\b(?! (?:rated|of (?:these|those|them)))"),
    re.compile(r"\b(?:just |only )?(?:pick|choose|name|select) (?P<n>one|two|three)\b(?! (?:of|for))"),
    re.compile(r"\b(?:pick|choose) (?P<n>one) for (?:me|us)\b"),
    re.compile(r"\b(?:just |only |a )+(?P<n>single) (?:tip|title|film|movie|series|show|suggestion|recommendation|pick|one)\b"),
    re.compile(r"\b(?:just|only) (?P<n>one|two|three|four|1|2|3|4)\b(?! (?:season|episode|hour|of|or))(?=\s*(?:$|[,.!?]|please|this|suggestion|pick|title|film|movie|series|show|good))"),
    re.compile(rf"\b(?!(?<!just )(?<!only )one )(?P<n>{NUMBER})\b{_UNIT} (?:(?!kids|children|boys|girls|sons|daughters|hates?|likes?|loves?|wants?|people|friends)\w+ ){{0,2}}(?:films|movies|comedies|thrillers|dramas|documentaries|westerns|musicals|shows|[\ue003]+)(?=\s|$|[,.!?])"),
    re.compile(rf"\b(?:too (?:many|few|much)|that many)\W+(?:just |only |make (?:it|that) |give me )*(?P<n>{NUMBER})\b{_UNIT}"),
)  # fmt: skip
_OF_TITLES = re.compile(
    r" (?:films|movies|comedies|thrillers|dramas|documentaries|westerns|musicals|shows|series|titles)\b"
)
_POINTED = re.compile(r"\b(?:next|that|this|the|which|other|each|no|every|first|second|last|third) $|[\ue003] $")
_PAIRED = re.compile(r"\d ?[&/–-] ?$")
"""Of two numbers the second counts nothing: "kids 4&7"."""
_NO_NUMBER = frozenset(("a", "an", "half", "half an", "few", "a few", "several"))


def read_counts(canvas: Canvas) -> None:
    """Add one count entity, 1 to 20, or as many titles as are named."""
    for pattern in _PATTERNS:
        for match in canvas.finditer(pattern):
            if (
                match["n"] in _NO_NUMBER
                or _POINTED.search(canvas.plain[: match.start("n")])
                or _PAIRED.search(canvas.plain[: match.start("n")])
                or canvas.has("count")
            ):
                continue
            wanted = 1 if match["n"] == "single" else number(match["n"])
            most = _MOST_OF_TITLES if _OF_TITLES.match(canvas.plain, match.end("n")) else _MOST
            if wanted == int(wanted) and 1 <= wanted <= most:
                canvas.add(Found(match.start("n"), match.end("n"), "count", int(wanted)))
