"""How far a "no" reaches: over "horror or war", but not over "no horror, something funny"."""

from __future__ import annotations

import re

from bot.components.canvas import PERSON, TITLE, UNKNOWN
from bot.components.refusals import ANYTHING_BUT, INSTEAD, NOTHING, REFUSALS, SCARED_OF

_NEGATOR = re.compile(
    r"\b(?:(?<!\bwait )(?<!\boh )(?<!\bah )(?<!\bhmm )(?<!\bactually )no(?! (?:more|longer|later|older|less|fewer) than\b| matter\b| problem\b| preference\b| wait\b| actually\b| (?:keep|make|stick|stay|take|leave) (?:it|them|that|to|with)\b| i (?:said|meant|mean)\b)|not(?! (?:only|just|necessarily|sure|bad|against|opposed|averse)\b)"
    rf"|without|sans|{NOTHING}(?! (?:but|happens|much happens|ever happens|else|beats|compares|is happening|to lose)\b)|non|never(?! (?:ever )?(?:watched|seen|tried|heard|understood|finished|got|been|had|read|liked|thought|knew|known|met|fails?|ends?)\b)"
    r"|(?:don't|dont|do not|didn't|doesn't|does not|can't|cannot|won't)(?! (?:mind|care|usually|normally|generally|typically|often|need to|have to)\b)|isn't|aren't|isnt|haven't(?= (?:got )?(?:the )?(?:time|patience|energy|nerves?|stomach)\b)"
    r"|w/o|w/out|(?:nobody|no[- ]?one)(?:'s| is)?|(?:less|fewer)(?! than\b)|please don't|out with"
    rf"|hates?(?! (?:when|how|it)\b)|minus|zero|{ANYTHING_BUT}|{INSTEAD}|bored (?:by|with|of)"
    r"|(?:never|didn't|did not|don't|dont|do not|can't|cannot)(?: really| much| quite)? (?:liked?|enjoy(?:ed)?|cared? for|stand)(?: the| those| these)? (?:movies|films|shows|series|ones|things|stuff) (?:that|which)(?:'re| are| is| were)?"
    rf"|{SCARED_OF}|nor|neither|enough|less of|{REFUSALS})\b(?:[- ]|: ?)"
)
_ANYTHING_BUT = re.compile(rf"\b(?:{ANYTHING_BUT}|nothing but)")
_CLAUSE_END = re.compile(
    r"[.;!?\n]|\b(?:but|only|just|however|though|although|instead(?! of\b)|please|unless)\b|#|(?<!not )(?<!n't )(?<!nt )(?<!is )(?<!be )(?<!are )(?<!was )(?<!ever )(?<!nothing )(?<=\w )so (?=$|(?:it|they|he|she|we|i|that)\b|(?:dubbed|english|in|from|make|something|an?|no|nothing)\b)"
)
_OPENS_NEW = re.compile(
    r"\b(?:something|give|want|need|make|show|i|i'd|i'll|we|she|he|they|rather|prefer|maybe|then|find)\b"
    r"|,\s*(?:on|from|with|in|by|set|about|under|max|at least|at most|for|preferably|ideally|ok|fine|over|between|like|but|made|plus)\b"
    r"|\band (?:a|an|with|from|in|only|just|preferably|more|less|not)\b|[:(]|\s[-–—]\s"
)
_BARE = re.compile(
    r"^\s*(?:(?:or|nor|and|any|no|too|even|the|anything|stuff like)\s+|[\w'-]+\s+(?=(?:or|nor|and)\b))*(?:[\w'-]+ )?$"
)
_VERB_OF_NEGATOR = re.compile(
    r"^(?:really )?(?:(?:want|need|like|feel like|fancy|enjoy|show|give|do|see|watch|recommend|suggest|stand|make it|let it be)(?: to (?:see|watch|have))?(?: me| us)?(?: ?: ?| ?))"
)
DENIED_AFTER = (
    r"(?: no way\b|: no(?=\s*(?:$|[.,;!)]))|(?:\?,?)? (?:no|nope)(?=\s*(?:$|[.,;!)]))| not(?=\s*(?:$|[.,;!)]))| (?:is|are|was)(?:n't| not) (?:ok|okay|allowed|wanted|welcome|my thing|for (?:me|us)|fine|alright|on)\b"
    r"| (?:is|are) (?:out(?=\s*(?:$|[.!;)]|,? (?:as|so|and|please)\b))|banned|forbidden|vetoed|off limits|off the table|a (?:hard |firm |big |definite )?no(?:[- ]?go|[- ]no)?|(?:a |the )?deal ?breakers?)\b| (?:not|never) (?:allowed|wanted|welcome|ok|okay)\b"
    r"| (?:has|have|needs?|got) (?:got )?to go(?=\s*(?:$|[.,!;)])))"
)
"""A no that follows what it rules out: "weapons no", "swearing: no", "crying is not ok"."""
_FREE = re.compile(rf"^(?:[- ]free\b|(?: scenes?| scene stuff| every other word)?{DENIED_AFTER})")
_NEW_PHRASE = re.compile(r"(?:on|from|with|in|by|set|spoken|starring|directed)\b")
"""After a comma these begin what is wanted: "no horror, in Korean"."""
_ANOTHER_ONE = re.compile(r"the [^,]*\bone,")
"""The one that is not meant: after "not the Netflix one, the" comes the one that is."""
_DONE_BY_NO_ONE = re.compile(r"in |(?:sleep|hook|shag|swear)(?:s|ing)\b")
"""What begins so is itself what "nobody" does."""
_NAMES = f"{TITLE}{PERSON}{UNKNOWN}"
_AFTER_NAME = re.compile(rf"[{_NAMES}][^,]*,")
""" "Not Homeland, modern": what is no name after a name that is refused is another thing."""
_POINTED = re.compile(
    r"(?:him|her|them|that one|this one|those|these)(?: (?:actually|then|again|though|please|this time))?,"
)
""" "Not him actually, Denzel Washington": the no is about somebody before."""
ONLY = re.compile(r" only(?=\s*(?:$|[.,;!?)]))")
""" "No K-dramas, Japanese only" wishes for what comes after the comma."""
_NO_ONE = re.compile(r"nobody|no[- ]?one")
_NO_ONE_IS = re.compile(
    r"(?:'s|(?: (?:is|gets?|getting|falls?|falling|in|or|being|has|having|with|doing|taking|on))+) $"
)
"""Between "nobody" and what is not to be seen: "nobody falls in love", "nobody taking drugs"."""
_REACH = 80


def negated(text: str, start: int, end: int | None = None) -> bool:
    """Whether the words at these offsets stand under a "no", "without", "don't want" … or before "-free"."""
    if end is not None and _FREE.match(text[end:]):
        return True
    first = max(0, start - _REACH)
    head = text[first:start]
    if end is not None and "," in head and ONLY.match(text, end):
        return False
    if head.rstrip().endswith((",", " and")) and _NEW_PHRASE.match(text[start:]):
        return False
    breaks = (match.end() for match in _CLAUSE_END.finditer(text, first, start) if not _is_exception(text, match))
    # Searched beyond the word, because "nothing happens" is no negator and its second word may be the one in question.
    said = [m for m in _NEGATOR.finditer(text, max(breaks, default=first), start + _REACH) if m.end() <= start]
    between = text[said[-1].end() : start] if said else ""
    if said and _NO_ONE.match(said[-1].group()) and _DONE_BY_NO_ONE.match(text, start):
        between += "in "
    if said and _AFTER_NAME.search(between) and text[start] not in _NAMES:
        return False
    return bool(said) and not _closed(between, said[-1].group())


def _is_exception(text: str, match: re.Match[str]) -> bool:
    """ "anything but horror" has a "but" that belongs to the negator."""
    if match.group() != "but":
        return False
    said = _ANYTHING_BUT.finditer(text, max(0, match.start() - 30))
    return any(each.end() == match.end() for each in said)


def _closed(between: str, negator: str) -> bool:
    """Whether the scope ended between the negator and the word in question; "less" reaches the very next word only."""
    if _NO_ONE.match(negator):
        return not _NO_ONE_IS.search(f"{negator}{between}")
    if len(between.split()) > 9 or (between and negator.startswith(("less", "fewer"))):
        return True
    between = _VERB_OF_NEGATOR.sub("", between)
    if _OPENS_NEW.search(between) or _ANOTHER_ONE.match(between) or _POINTED.match(between):
        return True
    return any(not _BARE.match(f"{segment} ") for segment in between.split(",")[1:])
