"""What a message tells of a title or of the past, and does not wish for: "Das Boot is a film", "the last one was in German"."""

from __future__ import annotations

import re

from bot.components.canvas import TITLE, UNKNOWN

_SMALL = r"(?:(?:not|also|really|just|only|basically|technically|obviously|clearly|still|always|actually|all|both|mostly|too|very|so|such|quite|pretty|an?|the|my|our|his|her|their|your|one of|best|worst|first|last|favou?rite|great|good|bad|old|in|from|set in|made in) )"
_OF_A_TITLE = re.compile(
    rf"[{TITLE}{UNKNOWN}](?:'s|,? (?:which |that )?(?:is|was|isn't|wasn't|are|were)) {_SMALL}*(?:[\w-]+ )?{_SMALL}*$"
)
_THEN_IT = re.compile(
    rf"[{TITLE}{UNKNOWN}](?:'s| is| was| isn't| wasn't) [^.!?;]*, (?:it's|its|it is|that's) {_SMALL}*(?:[\w-]+ )?$"
)
""" "X is not a comedy, it's a documentary about me"."""
_IT_IS = re.compile(rf"[{TITLE}{UNKNOWN}][^?]*[.!] (?:it's|its|it is|that's) (?:not )?(?:just )?an? (?:[\w-]+ )?$")
""" "I watched X. It's a horror film!" """
_IN_BRACKETS = re.compile(
    rf"[{TITLE}{UNKNOWN}] ?\((?!but\b|or\b|and\b|only\b|preferably\b|something\b|anything\b)[^()]*$"
)
""" "X (obviously a show)"."""
_WAS = re.compile(
    rf"(?<!wish )\b(?:it|that|this|they|those|these|one|ones|both|first|second|third|last|list|lot|which|all|(?:film|movie|series|show|thing|miniseries|suggestion|pick)s?) (?:was|were|wasn't|weren't|had been) {_SMALL}*(?:[\w-]+ )?{_SMALL}*$"
)
_GIVE = r"(?:giv|show|send|suggest|recommend|offer|play|pick)"
_GIVEN = re.compile(
    rf"\b(?:you(?:'ve| have)?(?: just| only| already)? (?:gave|given|showed|shown|sent|suggested|recommended|offered)|(?:keep|keeps|kept|stop) {_GIVE}ing)(?: me| us)? (?:(?:an?|the|some|all|all this|more|only|nothing but|those|these|\d+|[\w-]+) ){{0,3}}$"
)
""" "Why do you keep giving me American stuff": what was shown."""
_TRIED = re.compile(
    r"\b(?:i|we)(?:'ve| have)? (?:already |only |just )?(?:tried|had|done|seen|watched|exhausted)(?: all| most)?(?: of)? (?:the|those|these) (?:(?:big|usual|famous|obvious|popular|other|old|new|main|good) )*$"
)
""" "I've tried the big American things"."""
_UNREAL = re.compile(
    r"\b(?:wish|if(?: only)?|would (?:be|it)|as though|as if|think|thought|believe|guess|sure)\b[^.!?;]*$"
)


def tells_what_was(plain: str, start: int) -> bool:
    """Whether the word at this offset says what a title is, or what something was that is past."""
    before = plain[max(0, start - 160) : start]
    if _OF_A_TITLE.search(before) or _THEN_IT.search(before) or _IT_IS.search(before) or _IN_BRACKETS.search(before):
        return True
    if _GIVEN.search(before) or _TRIED.search(before):
        return True
    return bool(_WAS.search(before)) and not _UNREAL.search(before)
