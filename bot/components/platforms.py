"""Where it must be on: "on Netflix", "we have Prime", "iPlayer only"."""

from __future__ import annotations

import re

from bot.components.canvas import Canvas, Found

PLATFORMS = {
    "netflix": "netflix", "amazon prime": "prime", "prime video": "prime", "amazon": "prime", "prime": "prime", "disney plus": "disney",
    "disney+": "disney", "disney": "disney", "hbo max": "hbo", "hbo": "hbo", "hulu": "hulu", "apple tv+": "apple", "apple tv plus": "apple",
    "apple tv": "apple", "apple": "apple", "apple plus": "apple", "paramount+": "paramount", "paramount plus": "paramount", "peacock": "peacock", "mubi": "mubi",
    "youtube": "youtube", "iplayer": "iplayer", "crunchyroll": "crunchyroll", "sky": "sky", "showtime": "showtime", "starz": "starz",
    "bbc iplayer": "iplayer", "i player": "iplayer", "itvx": "itvx", "britbox": "britbox", "hotstar": "hotstar", "disney hotstar": "hotstar", "showmax": "showmax", "tubi": "tubi", "kanopy": "kanopy",
    "criterion channel": "criterion", "shudder": "shudder", "now tv": "now", "max": "hbo",
}  # fmt: skip
_SURE_PLATFORMS = [
    word for word in PLATFORMS if word not in ("prime", "max", "sky", "apple", "amazon", "peacock", "starz")
]
_PLATFORM = re.compile(
    rf"\b(?:(?:on|from|through|have|having|has|got|use|using|via|only|switched to|subscribe to|available on|streaming on|at) (?:my )?(?P<name>{'|'.join(re.escape(p) for p in sorted(PLATFORMS, key=len, reverse=True))})"
    rf"|(?P<bare>{'|'.join(re.escape(p) for p in sorted(_SURE_PLATFORMS, key=len, reverse=True))}))(?!\w)"
)


_AND_ALSO = re.compile(
    rf"(?:\ue003(?:,? (?:or|and)|,| ?/| ?&)|\b(?:have|got|'ve|with|use)\b[^.;!?]{{0,40}}(?:,| and|&)) ?(?P<name>{'|'.join(re.escape(p) for p in sorted(PLATFORMS, key=len, reverse=True))})(?=\s*(?:$|[,.;!?)]|or\b|and\b|only\b|subscription))"
)
"""One more after others: "on Disney or Prime", "I've got a cold and Prime"."""
_WITHOUT = re.compile(
    r"\b(?:no|not|(?:any|every)thing but|without|don't|dont|don't have|dont have|haven't|haven't got|isn't|dropped|cancel(?:l?ed)?|quit|nothing|never|left|except|besides)(?: (?!but\b)[\w']+){0,2} $"
)
_TOLD = re.compile(r"\b(?:saw|seen|watched|showed|shown|clip of)\b[^.;!?]*$")
""" "I watched Rome on HBO" tells where it was, and asks for nothing there."""
_USED_UP = re.compile(r"\s*:[^.;!?]*\b(?:nothing|done|seen|finished|cancelled|exhausted|gone|no)\b")
""" "Disney: nothing." """


def read_platforms(canvas: Canvas) -> None:
    """Add platforms limits; where it must not or cannot be is hidden, because no limit says that."""
    for match in canvas.finditer(_PLATFORM):
        if _is_had(canvas, match):
            name = match["name"] or match["bare"]
            canvas.add(Found(match.start(), match.end(), "limit", PLATFORMS[name], "platforms"))
        else:
            canvas.hide(match.start(), match.end())
    for match in canvas.finditer(_AND_ALSO):
        start, end = match.span("name")
        if not _WITHOUT.search(canvas.plain[:start]):
            canvas.add(Found(start, end, "limit", PLATFORMS[match["name"]], "platforms"))


def _is_had(canvas: Canvas, match: re.Match[str]) -> bool:
    before = canvas.plain[: match.start()]
    return not (_WITHOUT.search(before) or _TOLD.search(before) or _USED_UP.match(canvas.plain, match.end()))
