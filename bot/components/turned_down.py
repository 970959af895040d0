"""A kind refused in more words than "no": "too tired to start a series", "films bore me", "I'm off box sets"."""

from __future__ import annotations

import re

OTHER_KIND = {"film": "series", "series": "film"}
_A_KIND = r"(?:(?:an?|another|any|one|more|yet|of|all|those|these|new|whole|entire|tv|television) )*$"
_NOT = r"(?:can't|cannot|cant|can not|couldn't|couldnt|don't|dont|do not|doesn't|doesnt|won't|wont|not|never|haven't|havent|isn't|ain't|no longer|nobody|none of us)"
_TAKE_ON = (
    r"(?:(?:start|begin|commit|get|sit|go|stick|face|handle|manage|stomach|bear|stand|finish|follow|survive|tackle|take on|cope with|keep up with|deal with|be doing with|be bothered with|bother with|last)"
    r"(?:ing)?(?: (?:to|into|through|with))?)"
)
_BEFORE = re.compile(
    r"\b(?:"
    rf"{_NOT}(?: (?:really|quite|even|ever|possibly|just|honestly|right|now|tonight))*"
    rf"(?: (?:have|got|want|wanna|feel up|ready|able|willing|going|in the mood|fancy|the|time|patience|energy|stamina|concentration|attention span|head|heart|nerve|strength|to|for))* {_TAKE_ON}"
    rf"|{_NOT}(?: really| even)? (?:do|have (?:the )?(?:time|patience|energy|stamina|concentration|attention span|head|strength) for|feel up to|ready for|up for|up to|in the market for|good with|into|interested in)"
    rf"|too \w+(?: \w+)?(?: to| for)(?: {_TAKE_ON})?"
    r"|(?:i'm|im|i am|we're|we are|gone|went|he's|she's) (?:completely |totally |right |really |so )?(?:off|over|done with|through with|allergic to)"
    r"|(?:sick|tired|weary|had enough|bored|wary|scared|afraid|fed up|had it|done) (?:of|with)"
    r"|(?:anything|whatever) (?:but|other than)|(?:spare|save) (?:me|us)(?: from)?|steer clear of|keep away from|stay away from|leave out|forget(?: about)?|life'?s too short for"
    rf") {_A_KIND}"
)
_ALONE = re.compile(r"(?:films?|movies?|flicks?|(?:tv |television )?(?:series|shows?)|tv|telly|box ?sets?)$")
_ENDS = re.compile(
    r"\s*(?:$|[.,;:!?()\n]|(?:tonight|today|now|right now|at the moment|any ?more|again|either|yet|this (?:week|evening|weekend)|on (?:week|school)\w+|please|pls|so|but|and|because|cos|as|since|for (?:now|the moment|a while)|at all)\b)"
)
_ON_CONDITION = re.compile(r"\b(?:unless|until|if)\b")
""" "I won't start a series unless it's finished" wants one."""
_OPENS = re.compile(
    r"(?:^|[.!?;:,(] ?|\b(?:but|and|because|cos|coz|as|since|think|find|so|that|honestly|sorry|normally|lately|then|me|us) )(?:(?:an?|another|any|all|most|whole|new|tv) )*$"
)
_EVER = r"(?: (?:just|really|simply|always|usually|all|mostly|only|would|will|do|does|honestly|tend to))*"
_AFTER = re.compile(
    rf"{_EVER} (?:(?:bores?|tires?|annoys?|loses?|exhausts?|drains?|overwhelms?|irritates?|wears?|puts?) (?:me|us|him|her|them|my|our)\b"
    r"|(?:(?:is|are|be|feels?|seems?|sounds?|r) (?:just |really |honestly |simply |far |way |a bit |all )*(?:too (?:much|big|heavy|demanding|of a)\b|not (?:for (?:me|us|him|her|them)|my|our|an option|happening|possible)\b"
    r"|more than (?:i|we)\b|beyond (?:me|us)\b|no (?:good|use)\b|wasted on|out of the question|off the menu|impossible)"
    r"|(?:aren't|isn't|ain't|arent|isnt) (?:for (?:me|us|him|her|them)|my|our|an option|happening|possible)\b))"
)
_OVER_SOON = re.compile(
    rf"{_EVER} (?:(?:ends?|finish(?:es)?|stops?) (?:far |way |much )*too (?:soon|fast|quickly|early|abruptly)|(?:is|are) (?:far |way |much |always |just )*(?:too short|over too (?:soon|fast|quickly)))\b"
)
_DRAGS_ON = re.compile(
    rf"{_EVER} (?:(?:is|are) (?:far |way |much |just |all )*too long|drags? on|takes? (?:too long|forever|ages|over my life)|(?:never|don't|doesn't) ends?)\b"
)


def turned_down(text: str, start: int, end: int, kind: str) -> bool:
    """Whether the kind named at these offsets of a lower-case text is itself unwanted, not one of its sort ("no war films") nor one that was shown."""
    before = text[:start]
    if not _ALONE.match(text[start:end]) or _ON_CONDITION.search(text):
        return False
    if _BEFORE.search(before) and _ENDS.match(text, end):
        return True
    faults = (_AFTER, _OVER_SOON if kind == "film" else _DRAGS_ON)
    return bool(_OPENS.search(before)) and any(fault.match(text, end) for fault in faults)
