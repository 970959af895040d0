"""What a mentioned title is for: a seed, something unwanted, seen, liked, disliked, or only talked about."""

from __future__ import annotations

import re

from bot.components.canvas import PERSON, TITLE, UNKNOWN
from bot.components.negation import negated

_ANY_TITLE = f"[{TITLE}{UNKNOWN}{PERSON}]"
_ARTICLE = r"(?: the| a| an| usual| obvious| same old| eternal| show| series| film| movie| tv| original| first| old| new| called| both| either| just| of| also| even| again| watching| all)*"
_CHAIN = re.compile(
    rf"{_ANY_TITLE}+(?:,? (?:and|or|nor|plus|&)(?: also| maybe| even| the| then)* |, ?(?:the )?| ?[/+] ?)$"
)
_SEED_ONLY = re.compile(
    r"\b(?:not|nothing) (?:quite |nearly )?(?:as|so) \w+ as$|\b(?:less|more|(?!other|rather)\w+er) (?:\w+ )?than$|\b(?:somewhere|halfway|cross|mix|blend) (?:in )?(?:between|of)$|\bcombination of$|\bi(?:'m| am| was)? (?:mean|meant|thinking of|talking about)$|\b(?:as|same) (?:\w+ ){1,3}as$"
)
_ROLES = (
    ("anti_seed", r"\b(?:nothing (?:at all )?like|(?:don't|do not|doesn't|never) (?:really |much )?(?:care for|like|enjoy|want) (?:films?|movies?|series|shows?|things?|stuff|anything|something|the ones?|ones) like|not (?:\w+ )?(?:like|similar to)|unlike|(?:aren't|isn't|ain't|that's not|weren't|wasn't)|(?:don't|do not|dont|please don't|no need to) (?:say|suggest|recommend|give me|show me|tell me|mention)|anything but|less like|no more(?: of)?|not another|isn't like|don't want (?:\w+ ){0,2}like|without|except(?: for)?|other than|apart from|besides|but not|rather than|instead of|avoid|nor|nothing similar to|as far from|far from|opposite of|(?<!why )not)$"),
    ("disliked", r"\b(?:hated?|loathed?|dislik(?:e|ed)|despised?|can't stand|couldn't stand|(?:didn't|did not|don't|do not|never|didnt|dont) (?:really |much |even )?(?:like|love|enjoy|care for|get into|get|rate)|not (?:a |really a |the biggest |much of a )?(?:big )?fan of|couldn't (?:finish|get into|get through)|gave up on|(?:get|got|understand|buy|see) the (?:hype|fuss|appeal|love)(?: (?:around|about|of|for|over))?|turned(?: off)?|switched(?: off)?|dropped|quit|abandoned|bailed on|walked out of|stopped watching|bored (?:by|with)|disappointed (?:by|with|in)|thumbs down (?:for|to)|hated watching)$"),
    ("seen", r"\b(?:saw|seen|watched)(?: \w+){0,2} (?:was|is|were|being)$"),
    ("mention", r"\b(?:have you (?:ever )?(?:seen|watched|heard of)|(?:haven't|have not|havent|never|not) (?:\w+ )?(?:seen|watched|finished)|did you (?:see|like)|know if|heard of|do you (?:know|have|like)|compare|between|versus|vs|(?:tell|know|hear|info|information|details|more|think|what|how) (?:me )?(?:about|of|on)|is|does|was|who (?:made|directed|wrote)|how long is|why|why not|why did(?:n't)? you (?:suggest|show|pick|recommend)|save|bookmark|add|put|remove|unsave|want to (?:see|watch)|going to watch|cast of|plot of|who's in|who is in|in|what's|what is|will watch)$"),
    ("watching", r"\b(?:(?:half ?way|mid-?way|part ?way|(?:my|our) way) through|in the middle of(?: watching)?|(?:'m|'re|am|are|currently|still|already|just|been) (?:\w+ )?watching|(?:i|we|i've|we've|have|just|recently|already) (?:just |already |only |recently )*(?:started|began|begun)(?: watching)?|^(?:just )?started(?: watching)?|(?:episodes?|seasons?) into|(?:season|episode) [\w]+ of|(?:haven't|have not|not) (?:yet |quite )?finished(?: with| watching)?|(?:have|need) to finish|only seen (?:the )?first \w+ of|first (?:\w+ )?(?:episodes?|seasons?) of)$"),
    ("liked", r"\b(?:lov(?:e|ed|es|ing)|lik(?:ed)|(?:i|we|also|really|he|she|they|kids|wife|husband|do) (?:really |also |quite )?(?:like|likes|enjoy|adore)|enjoy(?:ed|ing)?|ador(?:e|ed)|favou?rites? (?:\w+ )?(?:is|are|was|being|include|were)|big on|dug|rated|obsessed with|hooked on|crazy about|thumbs up (?:for|to))$"),
    ("seen", r"\b(?:seen|watched|saw|finished|finishing|binged?|bingeing|rewatched|rewatching|watching|know|through|caught up (?:on|with)|already saw|finish|(?:'ve|have|already|just) (?:already |just )?(?:done|did)|(?:episodes?|seasons?) into)$"),
    ("seed", r"(?:\blike|\b(?:similar|close|akin|comparable|related|alternatives?|next) to|\b(?:vein|style|lines|spirit|mood|tone|vibes?|feel|fans?|sort|atmosphere|world|kind|flavou?r|reminiscent|humou?r|energy|lover) of|\breminds? me of|\bsuch as|\bmeets|\b(?:crossed|mixed|combined|cross) (?:with|between)|\bbased on|\bfan of|\bafter|\bsame as|\bthan|\bmore)$"),
)  # fmt: skip
_LEFT = tuple((role, re.compile(pattern)) for role, pattern in _ROLES)
_GOOD_AFTER = re.compile(
    rf"^,? ?(?:{TITLE}|and|,| |the)*(?:was|were|is|are) (?:\w+ )?(?:great|amazing|brilliant|awesome|fantastic|excellent|wonderful|my favou?rites?|the best|superb|good|perfect|so good)\b"
)
_BAD_AFTER = re.compile(
    rf"^,? ?(?:{TITLE}|and|,| |the)*(?:was|were|is|are) (?:\w+ )?(?:awful|terrible|boring|bad|rubbish|dull|overrated|not for me|a waste|horrible|crap|disappointing)\b|^ (?:bored me|sucked|wasn't (?:good|great|for me)|left me cold)"
)
_LOOKED_BACK = 300
"""Letters before a title that may tell what it is for; a longer list is cut."""
_OKAY_AFTER = re.compile(
    r"^,? ?(?:(?:(?:was|were|is|are) )(?:just |only |kind of |merely |pretty |sort of |a bit )*(?:ok|okay|alright|all right|fine|so-so|meh|decent|average|mediocre|passable|not bad|nothing special|forgettable|watchable))(?! (?:but|with|for) )(?:[,.;!? )]|$)| ?\((?:ok|okay|meh|so-so|fine|alright)\)"
)
"""So-so is neither liked nor disliked, but seen."""
_WISH = re.compile(
    r"\b(?:something|anything|recommend|suggest|suggestions?|recommendations?|give me|show me|find me|looking for|similar|more like|like (?:it|that|those|these|them)|"
    r"what (?:next|now|else|should i|can i|to watch|do i)|what's next|in the mood|want|need|any (?:ideas|tips)|what would)\b"
)
_SAME_AGAIN = re.compile(
    r"\b(?:similar|like (?:it|that|those|these|them|this)|what (?:next|now|else)|what's next|more of (?:the same|that|this|it)|along those lines|"
    r"in (?:that|the same) (?:vein|style|spirit)|anything else|what should i (?:watch|see)|what to watch|what do i watch)\b"
)
_NOT_SEEN = re.compile(r"\b(?:haven't|have not|havent|never|not|didn't|hadn't) (?:\w+ )?$")


_PEOPLE = re.compile(rf"{PERSON}+(?:(?:,? (?:and|or)(?: maybe| even| perhaps| with| by)*|,|/) ?{PERSON}+)*")


def title_role(plain: str, start: int, end: int) -> str:
    """The role of the title painted at these offsets of a canvas's `plain` text."""
    before = _before_chain(plain, start)
    role = _said_before(before)
    if role in ("seed", "mention", None) and _BAD_AFTER.match(plain[end:]):
        return "disliked"
    if role in ("liked", "seed", "mention", None) and _OKAY_AFTER.match(plain[end:].lstrip(TITLE)):
        return "seen"
    if role is None and _GOOD_AFTER.match(plain[end:]):
        role = "liked"
    if role == "liked":
        return "seed" if _WISH.search(plain) else "liked"
    if role == "seen":
        return "seed" if _SAME_AGAIN.search(plain) and not _other_seed(plain, start) else "seen"
    return role or _bare(plain, before, end)


def person_role(plain: str, start: int) -> str:
    """in, or out after "without", "no" or "hate"."""
    chain = _before_chain(plain, start)
    disliked = re.search(r"\b(?:hate|can't stand|sick of|tired of|dislike|no more|don't like)(?: \w+)? ?$", chain)
    return "out" if disliked or negated(plain, start) else "in"


def either(plain: str, start: int) -> bool:
    """Whether the person at this offset is one of several of whom one will do: "with Tom Hanks or Meg Ryan"."""
    beside = next((match.group() for match in _PEOPLE.finditer(plain) if match.start() <= start < match.end()), "")
    return bool(re.search(r"\bor\b|/", beside)) and " and " not in beside


def _said_before(before: str) -> str | None:
    stripped = re.sub(rf"{_ARTICLE}$", "", before.rstrip(" \"'“‘*_(:"))
    for text in (before.rstrip(" \"'“‘*_(:"), stripped):
        if _SEED_ONLY.search(text):
            return "seed"
        for role, pattern in _LEFT:
            if pattern.search(text):
                return _seen_or_not(text, role, pattern)
    return None


def _seen_or_not(text: str, role: str, pattern: re.Pattern[str]) -> str:
    match = pattern.search(text)
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


def _bare(plain: str, before: str, end: int) -> str:
    """A title with nothing said of it is asked for, unless it stands in a question or a longer statement."""
    rest = plain[end:].lstrip()
    opened = not re.sub(rf"[^a-z]|\b(?:please|hi|hey|maybe|ok|so|hmm|the|and|or)\b|{_ANY_TITLE}", "", before)
    if opened and not re.match(r"(?:on|is|was|has|season|who|when|how)\b", rest) and not rest.endswith("?"):
        return "seed"
    return (
        "seed"
        if re.match(r"(?:but|meets|vibes?|style|type|kind|sort|[- ]?like|[- ]?ish|minus|fan|fans)\b", rest)
        else "mention"
    )
