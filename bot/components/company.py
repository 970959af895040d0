"""With whom and for what: "for date night", "with my parents". Said back in a few words; what it asks for is read elsewhere."""

from __future__ import annotations

import re

from bot.components.canvas import Canvas, Found

_KIN = (
    r"parents|mum|mom|mother|dad|father|family|kids|children|wife|husband|girlfriend|boyfriend|partner|friends?|flatmates?|roommates?|"
    r"grandma|grandmother|grandpa|grandfather|grandparents|sister|brother|son|daughter|in-laws|colleagues|nephews?|nieces?"
)
_WITH = re.compile(
    rf"\b(?:with|for) (?:my|our) (?:\d+[- ]year[- ]old )?(?P<who>{_KIN})\b(?: and (?:my |our |the |two |three |her |his )*(?P<also>{_KIN})\b)?"
)
_OCCASIONS = (
    ("your date night", r"\bdate[- ]?night\b|\b(?:first|second|a|my|our) date\b"),
    ("Halloween", r"(?<!\bhappy )\bhallowe'?en\b"),
    ("Valentine's Day", r"\bvalentine'?s?(?: day)?\b"),
    (
        "Christmas",
        r"(?<!\bmerry )(?<!\bhappy )\b(?:christmas|xmas)\b(?! (?:film|movie|story|special|episode|song|carol)s?\b)",
    ),
    ("New Year's Eve", r"(?<!\bhappy )\bnew year'?s(?: eve)?\b"),
    ("your girls' night", r"\bgirls'? night\b"),
    ("your movie night", r"\b(?:movie|film) night\b"),
    ("the sleepover", r"\bsleepover\b"),
    ("a rainy day", r"\brainy (?:day|afternoon|sunday|evening|weekend)\b"),
    ("the flight", r"\b(?:on|for) (?:a|the|my|our) (?:long )?flight\b"),
)
_PATTERNS = tuple((words, re.compile(pattern)) for words, pattern in _OCCASIONS)


_OF_THE_SEASON = re.compile(
    r"\b(?:happy (?:belated )?(?:new year|halloween|thanksgiving|easter|holidays|birthday)|merry (?:christmas|xmas))\b(?! (?:films?|movies?|stories|specials?))"
)
"""Wishes all the best and asks for nothing."""


def read_company(canvas: Canvas) -> None:
    """Add one occasion entity, whose value is said after "for"; only wishes for the season are hidden from the other readers."""
    for wish in _OF_THE_SEASON.finditer(canvas.plain):
        canvas.hide(*wish.span())
    for words, pattern in _PATTERNS:
        if match := pattern.search(canvas.plain):
            canvas.found.append(Found(match.start(), match.end(), "occasion", words))
            return
    if match := _WITH.search(canvas.plain):
        who = match["who"] if not match["also"] else f"{match['who']} and {match['also']}"
        canvas.found.append(Found(match.start(), match.end(), "occasion", f"an evening with your {who}"))
