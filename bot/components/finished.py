"""Whether the story is told to its end: "already finished", "no cliffhangers", "still running"."""

from __future__ import annotations

import re

from bot.components.canvas import Canvas, Found

_DONE = r"(?:finished|completed|ended|wrapped(?: up)?|concluded|complete|over(?! (?:by|before|at|in|with|the)\b| \d| (?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred)\b))"
_STORY = r"(?:that|which|it|they|already|all|and|series|shows?|story|ones?|run|things?)(?:'s|'ve)?"
_IS = r"(?:is|are|has|have|must be|should be|must have|should have|needs? to be|have to be|has to be|be|been|already|fully|properly|all|has been)"
_FINISHED = re.compile(
    r"\b(?:(?:done and dusted|and complete(?=\?)|all wrapped up|fully aired|all (?:seasons|episodes) (?:are )?out|(?:every (?:episode|season|one)|all)(?: of (?:it|them))?(?: is| are)? already out|done airing|over and done with|(?:and|that) (?:completely|totally|properly) over|(?:that |which )?ended properly)"
    r"|(?<!is )(?<!are )(?<!has )(?<!have )(?<!was )(?<!'s )(?:already |fully |only )?(?:finished|completed|complete|concluded)(?= (?:mini|limited|series|shows?|one|ones|story|stories|run|only|please|pls|on|no|\w+ (?:mini)?series)|[,.;:!)]|$| ?\ue003)"
    rf"|(?:{_STORY} (?:{_IS} )+|(?:it|that|they|story|series)'(?:s|ve|re) (?:{_IS} )*|(?:must be|should be|needs? to be|has to be|have to be|already|fully) (?:{_IS} )*){_DONE}"
    r"|(?:with |has |have |got |to have )?an? (?:proper|real|actual|satisfying|definite|clear|decent) end(?:ing)?|(?:with|has|have|got) an end(?:ing)?(?! (?:that|where|like|to|of|you)\b)"
    r"|(?:with )?an? (?:beginning|start),? (?:an? )?middle,? and (?:an? )?end"
    r"|(?:no|without|(?:not |ends? |ended |cancelled |canceled |finish(?:es)? )*on|nothing with) (?:an? |any )?cliff-?hangers?|no loose ends|(?:not|nothing) (?:ongoing|still running|cancelled|canceled|unfinished))(?!\w)"
)
CLIFFHANGERS = re.compile(r"\b(?:no|without|on|nothing with|hate|hates)(?: an?| any)? cliff-?hangers?\b")
_RUNNING = re.compile(
    r"\b(?:still (?:running|going|airing|on air|in production|(?:making|producing|filming|releasing)(?: new)?(?: \w+)?)|ongoing|(?:not|isn't|isnt|aren't|hasn't|haven't)(?: (?:yet|been))? (?:finished|over|ended)(?! ?\d| (?:two|three|an|half|ninety)\b)|new episodes? (?:every|each|coming|out|weekly)(?: \w+)?)\b"
)
_TITLE_OVER = re.compile(
    r"[\ue000\ue002](?: ?|[.!] (?=finished[.!]))(?:(?:is|are|has|have|was|been|just|already|now) )*(?:finished|over|ended|done|concluded|complete)(?!\w)"
)
""" "Fauda is over" tells of that title, and asks for nothing that is over."""
_HAVE_SEEN = re.compile(r"\b(?:i|we|i've|we've|i'm|just|have|we're)(?: just| have| already| finally)* $")


def read_finished(canvas: Canvas) -> None:
    """Add a limit that it is finished (True) or goes on (False)."""
    for match in canvas.finditer(_TITLE_OVER):
        canvas.hide(match.start(), match.end())
    for match in canvas.finditer(_FINISHED):
        if not _HAVE_SEEN.search(canvas.low[: match.start()]):
            canvas.add(Found(match.start(), match.end(), "limit", True, "finished"))
    for match in canvas.finditer(_RUNNING):
        canvas.add(Found(match.start(), match.end(), "limit", False, "finished"))
