"""How far a "no" reaches: over "horror or war", but not over "no horror, something funny"."""

from __future__ import annotations

import re

SCARED_OF = (
    r"(?:i'm|i am|he's|he is|she's|she is|they're|they are|we're|we are|(?:kids?|children|lad|lass|son|daughter|wife|husband|partner|mum|mom|nan|gran|mate|flatmate|boy|girl|one)(?:'s| is| are))"
    r"(?: a bit| really| so| very| still| quite| too)* (?:scared|afraid|frightened|terrified|petrified) of"
)
"""What a viewer is frightened of is not wanted: "he's scared of witches"; who it is in a story is no viewer."""
REFUSALS = (
    r"avoid(?:ing)?|veto(?:ed|es)?|exclud(?:e|ing)|except(?: for)?|skip(?:ping)?|leave out|leaving out|cut out|spare (?:me|us)|hold the|free of|(?<!not )(?:sick|tired|wary|weary) of|fed up (?:with|of)|"
    r"allergic to|(?:i'm|im|so|we're|totally) (?:done with|over)|had it with|had (?:my fill|enough) of|enough of|burn(?:t|ed) out on|not (?:in|into|keen on|big on|up for|one for|a fan of|the biggest fan of|much of a fan of)"
)
"""Ways to refuse what follows, besides the small words of negation."""
_NEGATOR = re.compile(
    r"\b(?:(?<!\bwait )(?<!\boh )(?<!\bah )(?<!\bhmm )(?<!\bactually )no(?! (?:more|longer|later|older|less|fewer) than\b| matter\b| problem\b| preference\b| wait\b| actually\b)|not(?! (?:only|just|necessarily|sure|bad)\b)"
    r"|without|nothing(?! (?:but|happens|much happens|ever happens|else|beats|compares|is happening|to lose)\b)|non|never(?! (?:ever )?(?:watched|seen|tried|heard|understood|finished|got|been|had|read|liked|thought|knew|known|met|fails?|ends?)\b)"
    r"|(?:don't|dont|do not|didn't|doesn't|does not|can't|cannot|won't)(?! (?:mind|care|usually|normally|generally|typically|often|need to|have to)\b)|isn't|aren't|isnt|haven't(?= (?:got )?(?:the )?(?:time|patience|energy|nerves?|stomach)\b)"
    r"|w/o|w/out|sans|nobody's|nobody is|no one's|no one is|(?:less|fewer)(?! than\b)|please don't|out with"
    r"|hate|hates|minus|zero|(?:any|every)(?:thing|one|body)? (?:but|except|bar)|(?<!after )all but|other than|rather than|instead of|bored (?:by|with|of)"
    r"|(?:never|didn't|did not|don't|dont|do not|can't|cannot)(?: really| much| quite)? (?:liked?|enjoy(?:ed)?|cared? for|stand)(?: the| those| these)? (?:movies|films|shows|series|ones|things|stuff) (?:that|which)(?:'re| are| is| were)?"
    rf"|{SCARED_OF}|nor|neither|enough|less of|{REFUSALS})\b(?:[- ]|: ?)"
)
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
    r"^(?:really )?(?:(?:want|need|like|feel like|fancy|enjoy|show|give|do|see|watch|recommend|suggest|stand)(?: to (?:see|watch|have))?(?: me| us)?(?: ?: ?| ?))"
)
DENIED_AFTER = (
    r"(?:: no\b|(?:\?,?)? (?:no|nope)(?=\s*(?:$|[.,;!)]))| not(?=\s*(?:$|[.,;!)]))| (?:is|are|was)(?:n't| not) (?:ok|okay|allowed|wanted|welcome|my thing|for (?:me|us)|fine|alright|on)\b"
    r"| (?:is|are) (?:banned|forbidden|vetoed|off limits|off the table|a (?:hard |firm |big |definite )?no(?:[- ]?go|[- ]no)?|(?:a |the )?deal ?breakers?)\b| (?:not|never) (?:allowed|wanted|welcome|ok|okay)\b)"
)
"""A no that follows what it rules out: "weapons no", "swearing: no", "crying is not ok"."""
_FREE = re.compile(rf"^(?:[- ]free\b|(?: scenes?| scene stuff| every other word)?{DENIED_AFTER})")
_NEW_PHRASE = re.compile(r"(?:on|from|with|in|by|set|spoken|starring|directed)\b")
"""After a comma these begin what is wanted: "no horror, in Korean"."""
_ANOTHER_ONE = re.compile(r"the [^,]*\bone,")
"""The one that is not meant: after "not the Netflix one, the" comes the one that is."""
_REACH = 80


def negated(text: str, start: int, end: int | None = None) -> bool:
    """Whether the words at these offsets stand under a "no", "without", "don't want" … or before "-free"."""
    if end is not None and _FREE.match(text[end:]):
        return True
    first = max(0, start - _REACH)
    head = text[first:start]
    if head.rstrip().endswith((",", " and")) and _NEW_PHRASE.match(text[start:]):
        return False
    breaks = (match.end() for match in _CLAUSE_END.finditer(text, first, start) if not _is_exception(text, match))
    # Searched beyond the word, because "nothing happens" is no negator and its second word may be the one in question.
    said = [m for m in _NEGATOR.finditer(text, max(breaks, default=first), start + _REACH) if m.end() <= start]
    return bool(said) and not _closed(text[said[-1].end() : start], said[-1].group())


def _is_exception(text: str, match: re.Match[str]) -> bool:
    """ "anything but horror" has a "but" that belongs to the negator."""
    before = text[: match.start()]
    belongs = before.endswith(("anything ", "nothing ", "everything ", "all ")) and not before.endswith("after all ")
    return match.group() == "but" and belongs


def _closed(between: str, negator: str) -> bool:
    """Whether the scope ended between the negator and the word in question; "less" reaches the very next word only."""
    if len(between.split()) > 9 or (between and negator.startswith(("less", "fewer"))):
        return True
    between = _VERB_OF_NEGATOR.sub("", between)
    if _OPENS_NEW.search(between) or _ANOTHER_ONE.match(between):
        return True
    return any(not _BARE.match(f"{segment} ") for segment in between.split(",")[1:])
