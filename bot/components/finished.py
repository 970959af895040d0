"""Whether the story is told to its end: "already finished", "no cliffhangers", "still running"."""

from __future__ import annotations

import re

from bot.components.canvas import Canvas, Found

_FINISHED = re.compile(
    r"\b(?:(?:done and dusted|all wrapped up|fully aired|(?:already |fully |only )?(?:finished|completed|complete|concluded)(?= (?:mini|limited|series|shows?|one|story|stories|run|only|please|\w+ (?:mini)?series)|[,.;:!]|$))|"
    r"(?:that|which|already|it|must be|has|have|is|are|been|be) (?:already |has |have |is |are |been |properly |all )*(?:finished|completed|ended|wrapped(?: up)?|concluded|complete|over)|"
    r"(?:with |has |have |got )?an? (?:proper|real|actual|satisfying|definite|clear|decent) ending|(?:no|without|(?:not |ends? |ended |cancelled |canceled |finish(?:es)? )*on|nothing with) (?:an? |any )?cliff-?hangers?|(?:not|nothing) (?:ongoing|still running|cancelled|canceled|unfinished))\b"
)
CLIFFHANGERS = re.compile(r"\b(?:no|without|on|nothing with|hate|hates)(?: an?| any)? cliff-?hangers?\b")
_RUNNING = re.compile(
    r"\b(?:still (?:running|going|airing|on air|in production)|ongoing|not (?:yet )?(?:finished|over|ended)(?! ?\d| (?:two|three|an|half|ninety)\b)|new episodes? (?:every|each|coming|out|weekly)(?: \w+)?)\b"
)
_HAVE_SEEN = re.compile(r"\b(?:i|we|i've|we've|i'm|just|have|we're)(?: just| have| already| finally)* $")


def read_finished(canvas: Canvas) -> None:
    """Add a limit that it is finished (True) or goes on (False)."""
    for match in canvas.finditer(_FINISHED):
        if not _HAVE_SEEN.search(canvas.low[: match.start()]):
            canvas.add(Found(match.start(), match.end(), "limit", True, "finished"))
    for match in canvas.finditer(_RUNNING):
        canvas.add(Found(match.start(), match.end(), "limit", False, "finished"))
