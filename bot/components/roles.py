"""What a mentioned title is for: a seed, something unwanted, seen, liked, disliked, or only talked about."""

from __future__ import annotations

import re

from bot.components.canvas import PERSON, TITLE, UNKNOWN
from bot.components.clauses import headed, in_brackets, said_after, said_later, unbracketed
from bot.components.negation import negated
from bot.components.title_words import (
    AWFUL,
    BEFORE,
    DISPLEASED,
    GREAT,
    MUCH,
    OVER,
    PLEASED,
    RULED_OUT,
    SO_SO,
    any_of,
)

_ANY_TITLE = f"[{TITLE}{UNKNOWN}{PERSON}]"
_ARTICLE = r"(?: the| a| an| usual| obvious| same old| eternal| show| series| film| movie| tv| original| first| old| new| called| both| either| just| of| also| even| again| watching| all| every| each)*"
_AMOUNT = r"(?: \([^()]*\)| (?:very much|so much|a lot|a bit|a little|the most|(?:less|more)(?: than [\w']+(?: [\w']+)?)?|for (?:the|its|their|my|his|her|all the) [\w' -]{2,24}?))?"
"""How much or what for, between the titles of a list: "loved X for the jokes and Y"."""
_OF_KIND = (
    r"(?:(?:the|that|this|some|his|her)(?: \w+){0,2} (?:show|series|film|movie|thing|one|drama|sitcom|anime|cartoon) )?"
)
_CHAIN = re.compile(
    rf"{_ANY_TITLE}+{_AMOUNT}(?:,? (?:and|or|nor|plus|&|n)(?: also| maybe| even| the| then| every| all| most| of)* {_OF_KIND}|, ?(?:then |the |every |all |most |of )*{_OF_KIND}| ?[/+] ?| x |,? including )$"
)
_SEED_ONLY = re.compile(
    r"\b(?:not|nothing) (?:quite |nearly )?(?:as|so) \w+ as$|\b(?:less|more|(?!other|rather)\w+er) (?:\w+ )?than$|\b(?:somewhere|halfway|cross|mix|blend) (?:in )?(?:between|of)$|\bcombination of$|\bi(?:'m| am| was)? (?:mean|meant|thinking of|talking about)$|\b(?:as|same) (?:\w+ ){1,3}as$"
)
_LEFT = tuple((role, re.compile(rf"\b{any_of(phrases)}$")) for role, phrases in BEFORE)
_LIST_ON = rf"(?:,? ?(?:and |or |& |[+/] ?|the )*{TITLE}+(?!{TITLE}))*"
_IS = r"(?:was|were|is|are|'s|felt|turned out|proved)"
_JOINT = r"(?: ?[=:–—-] ?|\? |, )"
_ENDS = r"(?= ?(?:$|[,.;!?)]|and\b|but\b|though\b))"


def _verdict(words: str) -> str:
    """ "X was great", "X = great", "X (great)", "X? Great." with whatever else of the list stands between."""
    return rf"^ ?\({MUCH}{words}{_ENDS}|^{_LIST_ON} ?(?:{_IS} {MUCH}{words}\b|(?:{_JOINT}|(?<=[{TITLE} ])){MUCH}{words}{_ENDS})"


_RATED = r"|^ ?\(?{score} ?(?:/ ?10|out of (?:10|ten))"
_GOOD_AFTER = re.compile(
    rf"{_verdict(any_of(GREAT))}|^{_LIST_ON}(?: ?,)? ?{any_of(PLEASED)}"
    + _RATED.format(score=r"(?:10|[89](?:\.\d)?|7(?:\.\d)?)")
)
_BAD_AFTER = re.compile(
    rf"{_verdict(any_of(AWFUL))}|^,? ?{any_of(DISPLEASED)}" + _RATED.format(score=r"[0-4](?:\.\d)?")
)
_OKAY_AFTER = re.compile(
    rf"^ ?\({MUCH}{any_of(SO_SO)}{_ENDS}|^,? ?(?:{_IS} {MUCH}{any_of(SO_SO)}(?! (?:but|with|for) )(?:[,.;!? )]|$)| ?{_JOINT}{MUCH}{any_of(SO_SO)}{_ENDS})|^ maybe\b"
    + _RATED.format(score=r"[56](?:\.\d)?")
)
"""So-so is neither liked nor disliked, but seen."""
_SEEN_AFTER = re.compile(
    r"^,? (?:but |and |though |which )?(?:i|we)(?:'ve| have|'d)?(?: (?:already|just|both|all|of course))* (?:seen|watched|finished|done|know|know that|been through)(?: (?:it|that|this|them|those|both))?(?: (?:too|already|as well|one|twice|all))*(?= ?(?:$|[,.;!?)]|and\b|but\b|so\b))"
)
_OUT_AFTER = re.compile(rf"^{_LIST_ON}[ ,]*{any_of(RULED_OUT)}")
_OVER_AFTER = re.compile(rf"^{_LIST_ON}[ ,:]*{any_of(OVER)}")
_TOO_AFTER = re.compile(
    r"^,? (?:too|as well|likewise|ditto|(?:even )?more(?: so)?|even more|(?:very much )?the same|(?:just )?as much)(?= ?(?:$|[,.;!?)]))"
)
_PART_LIKED = re.compile(r"(?: the| its| her| his)(?: [\w'-]+){1,4} (?:in|of|from|about)$")
""" "I did like the people in X": what is liked of a title speaks for it."""
_PART_OF = re.compile(
    r" (?:the )?(?:ep(?:isode)?s?|seasons?|series|chapters?|first|second|third|last|end|rest|start|pilot|opening)(?: [\w-]+){0,2} of$|(?:(?<=hate)|(?<=hates)|(?<=hated)) (?:that|how|when)$"
)
""" "Couldn't get past episode one of X", "I hated that X ended so": said of a part, it blames the whole."""
_SCORE_BEFORE = re.compile(r"\b(?P<n>\d{1,2}(?:\.\d)?) ?(?:/ ?10|out of (?:10|ten)) ?(?::|for|=|-) ?$")
_LOOKED_BACK = 300
"""Letters before a title that may tell what it is for; a longer list is cut."""
_WISH = re.compile(
    r"\b(?:something|anything|recommend|suggest|suggestions?|recommendations?|give me|show me|find me|looking for|similar|more like|like (?:it|that|those|these|them)|"
    r"what (?:next|now|else|should i|can i|to watch|do i)|what's next|in the mood|want|need|any (?:ideas|tips)|what would)\b"
)
_SAME_AGAIN = re.compile(
    r"\b(?:scratch\w* (?:that|this|the same) itch|(?:the|that) same itch|fill\w* (?:that|the|this) (?:void|hole|gap)|similar|like (?:it|that|those|these|them|this)|what (?:next|now|else)|what's next|more of (?:the same|that|this|it)|along those lines|"
    r"in (?:that|the same) (?:vein|style|spirit)|anything else|what should i (?:watch|see)|what to watch|what do i watch)\b"
)
_AND_LOVED_IT = re.compile(
    r",? (?:and|which) (?:(?:i|we) )?(?:really |absolutely |just |totally )*(?:loved|liked|enjoyed|adored)\b"
)
_NOT_SEEN = re.compile(r"\b(?:haven't|have not|havent|never|not|didn't|hadn't|hasn't|hasnt) (?:\w+ )?$")


_PEOPLE = re.compile(rf"{PERSON}+(?:(?:,? (?:and|or)(?: maybe| even| perhaps| with| by)*|,|/) ?{PERSON}+)*")


def title_role(plain: str, start: int, end: int) -> str:
    """The role of the title painted at these offsets of a canvas's `plain` text."""
    before, after = _before_chain(plain, start), plain[end:]
    role = _judged(_scored(before) or _said_before(before), after if in_brackets(after) else unbracketed(after))
    role = _of_clause(role, plain, before, end)
    if role is None and _TOO_AFTER.match(after) and (other := _title_before(plain, start)):
        return title_role(plain, *other)
    if role == "liked":
        return "seed" if _WISH.search(plain) else "liked"
    if role == "seen" and _AND_LOVED_IT.match(after):
        return "liked"
    if role == "seen":
        return "seed" if _SAME_AGAIN.search(plain) and not _other_seed(plain, start) else "seen"
    return role or _bare(plain, before, end)


_FOUND_IT = re.compile(r"\b(?:found|finds?|thought|thinks?|considers?|considered|reckons?|called|calls)(?: the)? $")


def _of_clause(role: str | None, plain: str, before: str, end: int) -> str | None:
    """The role by the whole clause of the title, where what stands right beside it does not tell or tells only that it was seen."""
    if role == "anti_seed" and in_brackets(plain[end:]) == "seen":
        return "seen"
    if role not in (*_OF_PRAISE, "seen"):
        return role
    said = said_after(plain, end, bool(_FOUND_IT.search(before)))
    if said in ("liked", "disliked", "anti_seed") or said and role in _OF_PRAISE:
        return said
    return said_later(plain, end) or role or headed(before)


def so_so(plain: str, end: int) -> bool:
    """Whether what ends here is said to be neither good nor bad: "Dark was okay"."""
    return bool(_OKAY_AFTER.match(plain[end:].lstrip(TITLE)))


def seen_before(plain: str, start: int) -> bool:
    """Whether the words before a title say that it was seen: "finished Dark, want more like it" asks for more and tells that too."""
    return _said_before(_before_chain(plain, start)) == "seen"


_OF_PRAISE = ("mention", "watching", None)
_AFTERWARDS: tuple[tuple[tuple[str | None, ...], re.Pattern[str], str], ...] = (
    (("seed", "liked", "seen", *_OF_PRAISE), _OUT_AFTER, "anti_seed"),
    (("seed", "liked", *_OF_PRAISE), _BAD_AFTER, "disliked"),
    (("liked", "seen", "seed", "mention", None), _OKAY_AFTER, "seen"),
    (("mention", None), _SEEN_AFTER, "seen"),
    (("mention", None), _OVER_AFTER, "seen"),
    (_OF_PRAISE, _GOOD_AFTER, "liked"),
)
"""What stands after a title changes these roles into that one; the first that fits decides."""


def _judged(role: str | None, after: str) -> str | None:
    for roles, pattern, judged in _AFTERWARDS:
        if role in roles and pattern.match(after.lstrip(TITLE) if pattern is _OKAY_AFTER else after):
            return judged
    return role


def _title_before(plain: str, start: int) -> tuple[int, int] | None:
    """Offsets of the title named last in the same sentence before this one: "X I love, Y too"."""
    sentence = re.split(r"[.!?;\n]", plain[:start])[-1]
    found = list(re.finditer(rf"{TITLE}+", sentence))
    return (start - len(sentence) + found[-1].start(), start - len(sentence) + found[-1].end()) if found else None


def _scored(before: str) -> str | None:
    """ "9/10: X" likes it, "3/10: X" does not."""
    if headed := _HEADED.search(before):
        return next(role for role, heading in _HEADINGS if re.fullmatch(heading, headed["head"]))
    match = _SCORE_BEFORE.search(before)
    if match is None:
        return None
    score = float(match["n"])
    return "liked" if score >= _GOOD_SCORE else "disliked" if score < _FAIR_SCORE else "seen"


_KNOWS_WORK = re.compile(
    r"\b(?:seen|watched|know|knows|done|been through|saw|have|owns?)(?: \w+)? (?:all|every(?:thing)?|most|each|half)(?: of)?(?: the| film| movie| by| from| with| that)* $"
)
_GOOD_SCORE, _FAIR_SCORE = 7, 5
"""Of ten: from the first on it is liked, below the second disliked."""


_HEADINGS = (
    ("liked", r"hits?|likes?|liked|loved?|loves|enjoyed|fav(?:ou?rite)?s?|yes"),
    ("disliked", r"miss(?:es)?|dislikes?|disliked|hated?|hates|no|nope"),
    ("seen", r"seen|watched|ok|okay|meh|fine|so-so"),
)
_HEADED = re.compile(rf"\b(?P<head>{'|'.join(words for _, words in _HEADINGS)}) ?: ?$")
"""Lists under a heading: "hits: X, Y. misses: Z"."""


_PERSON_OUT = re.compile(
    r"\b(?:hates?|can'?t stand|can'?t abide|sick of|tired of|dislikes?|no more|don'?t like|banned|vetoed|boycott\w*|(?:won'?t|will not|can'?t) (?:have|watch|do|face)|(?:any|every)(?:one|body|thing) (?:but|except|bar)|nowt (?:with|by)|nothing (?:with|by)|for not)(?: \w+)? ?$"
)
_PERSON_OUT_AFTER = re.compile(
    rf"^{PERSON}* ?(?:(?:is|was)n'?t(?= ?(?:$|[,.;!?]))|(?:is|are) (?:banned|out|vetoed|off|a no)\b|(?:puts?|put) \w+ off\b)"
)
_PERSON_ASIDE = re.compile(r"\b(?:rude about|married to|looks like|if|unless|called) ?$")
"""Before somebody who is only talked of: "he was rude about Grace Kelly"."""


def person_role(plain: str, start: int) -> str:
    """in, out after "without", "no" or "hate", or a mere mention after "seen all of"."""
    chain = _before_chain(plain, start)
    if _KNOWS_WORK.search(chain) or _PERSON_ASIDE.search(chain):
        return "mention"
    out = _PERSON_OUT.search(chain) or _PERSON_OUT_AFTER.search(plain[start:])
    return "out" if out or negated(plain, start) else "in"


def either(plain: str, start: int) -> bool:
    """Whether the person at this offset is one of several of whom one will do: "with Tom Hanks or Meg Ryan"."""
    beside = next((match.group() for match in _PEOPLE.finditer(plain) if match.start() <= start < match.end()), "")
    return bool(re.search(r"\bor\b|/", beside)) and " and " not in beside


def _said_before(before: str) -> str | None:
    bare = before.rstrip(" \"'“‘*_(:")
    stripped = re.sub(rf"{_ARTICLE}$", "", bare)
    if (whole := _PART_OF.sub("", bare)) != bare and dict(_LEFT)["disliked"].search(whole):
        return "disliked"
    part = _PART_LIKED.sub("", stripped)
    if part != stripped and dict(_LEFT)["liked"].search(part):
        return "liked"
    for text in (bare, stripped):
        if _SEED_ONLY.search(text):
            return "seed"
        for role, pattern in _LEFT:
            if pattern.search(text):
                return _seen_or_not(text, role, pattern)
    return None


_SEEN_BUT_NOT = re.compile(r"\b(?:seen|watched|saw|know)\b[^,]*\bbut not$")
""" "I have seen X but not Y" turns Y down no more than "I have not seen Y"."""


def _seen_or_not(text: str, role: str, pattern: re.Pattern[str]) -> str:
    match = pattern.search(text)
    if role == "anti_seed" and _SEEN_BUT_NOT.search(text):
        return "mention"
    if role == "seen" and match and _NOT_SEEN.search(text[: match.start()]):
        return "mention"
    return role


def _before_chain(plain: str, start: int) -> str:
    """The text before the first title of a list: "I loved Fargo, Dark and Up" gives "i loved" for each."""
    before = plain[max(0, start - _LOOKED_BACK) : start]
    while match := _CHAIN.search(before):
        before = before[: match.start()]
    sentence = re.split(r"[.!?;\n]", before)[-1]
    return re.split(r"\b(?:but|though)\b(?! not)", sentence)[-1] if not sentence.rstrip().endswith("but") else sentence


def _other_seed(plain: str, start: int) -> bool:
    """Whether another title in the message is asked for by "like", so that this one was only seen."""
    return bool(re.search(rf"\b(?:like|similar to) (?:the )?{_ANY_TITLE}", plain))


_SIMILAR_ASKED = re.compile(
    r"(?:^|[.!?,;] )(?:what(?:'s| is| else is)|anything|something|more)? ?(?:similar|like (?:it|that))(?: (?:to it|out there))?(?=[?.!,]|$)"
)
""" "Her, by Spike Jonze. Similar?" asks for what is like it."""


def _bare(plain: str, before: str, end: int) -> str:
    """A title with nothing said of it is asked for, unless it stands in a question or a longer statement."""
    rest = plain[end:].lstrip()
    if _SIMILAR_ASKED.search(plain[end:]):
        return "seed"
    opened = not re.sub(
        rf"[^a-z]|\b(?:please|hi|hey|maybe|probably|definitely|perhaps|ok|so|hmm|the|and|or)\b|{_ANY_TITLE}", "", before
    )
    if opened and not re.match(r"(?:on|is|was|has|season|who|when|how)\b", rest) and not rest.endswith("?"):
        return "seed"
    return (
        "seed"
        if re.match(
            r"(?:but|bt|meets|mood|energy|vibes?|style|type|kind|sort|[- ]?like|[- ]?ish|minus|fan|fans)\b", rest
        )
        else "mention"
    )
