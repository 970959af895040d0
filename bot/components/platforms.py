"""Where it must be on: "on Netflix", "we have Prime", "iPlayer only"."""

from __future__ import annotations

import re

from bot.components.canvas import Canvas, Found
from bot.components.negation import negated

PLATFORMS = {
    "netflix": "netflix", "amazon prime": "prime", "prime video": "prime", "amazon": "prime", "prime": "prime", "disney plus": "disney",
    "disney+": "disney", "disney": "disney", "hbo max": "hbo", "hbo": "hbo", "hulu": "hulu", "apple tv+": "apple", "apple tv plus": "apple",
    "apple tv": "apple", "apple": "apple", "apple plus": "apple", "paramount+": "paramount", "paramount plus": "paramount", "peacock": "peacock", "mubi": "mubi",
    "youtube": "youtube", "iplayer": "iplayer", "crunchyroll": "crunchyroll", "sky": "sky", "showtime": "showtime", "starz": "starz",
    "criterion channel": "criterion", "shudder": "shudder", "now tv": "now", "max": "hbo",
}  # fmt: skip
_SURE_PLATFORMS = [
    word for word in PLATFORMS if word not in ("prime", "max", "sky", "apple", "amazon", "peacock", "starz")
]
_PLATFORM = re.compile(
    rf"\b(?:(?:on|from|through|have|got|use|using|via|only|subscribe to|available on|streaming on|at) (?:my )?(?P<name>{'|'.join(re.escape(p) for p in sorted(PLATFORMS, key=len, reverse=True))})"
    rf"|(?P<bare>{'|'.join(re.escape(p) for p in sorted(_SURE_PLATFORMS, key=len, reverse=True))}))(?!\w)"
)


def read_platforms(canvas: Canvas) -> None:
    """Add platforms limits; where it must not be is hidden, because no limit says that."""
    for match in canvas.finditer(_PLATFORM):
        if canvas.plain[: match.start()].rstrip().endswith(",") or not negated(canvas.plain, match.start()):
            canvas.add(
                Found(match.start(), match.end(), "limit", PLATFORMS[match["name"] or match["bare"]], "platforms")
            )
        else:
            canvas.hide(match.start(), match.end())  # "not on Netflix" is no subject, and no limit says it
