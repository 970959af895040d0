"""What a mentioned title is for: a seed, something unwanted, seen, liked, disliked, or only talked about."""

from __future__ import annotations

import re

from bot.components.canvas import PERSON, TITLE, UNKNOWN
from bot.components.negation import negated

_ANY_TITLE = f"[{TITLE}{UNKNOWN}{PERSON}]"
_ARTICLE = r"(?: the| a| an| usual| obvious| same old| eternal| show| series| film| movie| tv| original| first| old| new| called| both| either| just| of| also| even| again| watching| all)*"
_CHAIN = re.compile(
    rf"{_ANY_TITLE}+(?:,? (?:and|or|nor|plus|&)(?: also| maybe| even| the| then)* |, ?(?:then |the )*| ?[/+] ?| x |,? including )$"
)
_SEED_ONLY = re.compile(
    r"\b(?:not|nothing) (?:quite |nearly )?(?:as|so) \w+ as$|\b(?:less|more|(?!other|rather)\w+er) (?:\w+ )?than$|\b(?:somewhere|halfway|cross|mix|blend) (?:in )?(?:between|of)$|\bcombination of$|\bi(?:'m| am| was)? (?:mean|meant|thinking of|talking about)$|\b(?:as|same) (?:\w+ ){1,3}as$"
)
_ROLES = (
    ("anti_seed", r"\b(?:nothing (?:at all )?like|(?:don't|do not|doesn't|never) (?:really |much )?(?:care for|like|enjoy|want) (?:films?|movies?|series|shows?|things?|stuff|anything|something|the ones?|ones) like|not (?:\w+ )?(?:like|similar to)|unlike|(?:aren't|isn't|ain't|that's not|weren't|wasn't)|(?:don't|do not|dont|please don't|no need to) (?:say|suggest|recommend|give me|show me|tell me|mention)|anything but|less like|no more(?: of)?|not another|isn't like|don't want (?:\w+ ){0,2}like|don't (?:you )?(?:dare|even)(?: (?:you|to))?(?: (?:say|suggest|mention|recommend))?|without|(?<!have )(?<!has )no|except(?: for)?|other than|apart from|besides|but not|rather than|instead of|avoid|nor|nothing similar to|as far from|far from|opposite of|(?<!why )not)$"),
    ("disliked", r"\b(?:hated?|loathed?|dislik(?:e|ed)|despised?|can't stand|can ?not stand|(?:not|n't) (?:\w+ )?(?:crazy|wild|mad) about|(?:not|n't) (?:\w+ )?fond of|(?:not|n't) (?:\w+ )?(?:in ?to|big on|keen on) any(?: of)?|(?:meh|eh|iffy) (?:on|about)|n't (?:a |really a |the biggest |much of a )?(?:big |huge )?fan of|couldn't stand|(?:didn't|did not|don't|do not|never|didnt|dont) (?:really |much |even )?(?:liked?|loved?|enjoy(?:ed)?|care(?:d)? for|get into|get|rate)|not (?:a |really a |the biggest |much of a )?(?:big |huge )?fan of|couldn't (?:finish|get into|get through)|gave up on|(?<!not )(?:sick|tired) of|fed up with|had (?:more than )?enough of|(?:didn't|did not|couldn't|don't|doesn't|never) (?:really |quite )?(?:finish|(?:click|vibe|connect|gel|get on|get along|jibe) with|warm to|take to|gel with)|(?:big |hard |huge )*no to|(?:get|got|understand|buy|see) the (?:hype|fuss|appeal|love)(?: (?:around|about|of|for|over))?|turned(?: off)?|switched(?: off)?|dropped|quit|abandoned|bailed on|walked out of|stopped watching|bored (?:by|with)|disappointed (?:by|with|in)|thumbs down (?:for|to)|hated watching)$"),
    ("mention", r"\b(?:is|are|was|were) (?:it|that|this|they|those) (?:\w+ )?like$"),
    ("seen", r"\b(?:saw|seen|watched)(?: \w+){0,2} (?:was|is|were|being)$"),
    ("mention", r"\b(?:have you (?:ever )?(?:seen|watched|heard of)|(?:haven't|have not|havent|never|not) (?:\w+ )?(?:seen|watched|finished)|did you (?:see|like)|know if|heard of|do you (?:know|have|like)|compare|between|versus|vs|(?:tell|know|hear|info|information|details|more|think|what|how) (?:me )?(?:about|of|on)|is|does|was|who (?:made|directed|wrote)|how long is|why|why not|why did(?:n't)? you (?:suggest|show|pick|recommend)|save|bookmark|add|put|remove|unsave|want to (?:see|watch)|going to watch|cast of|plot of|who's in|who is in|in|what's|what is|will watch)$"),
    ("watching", r"\b(?:(?:half ?way|mid-?way|part ?way|(?:my|our) way) through|in the middle of(?: watching)?|(?:'m|'re|am|are|currently|still|already|just|been) (?:\w+ )?watching|(?:i|we|i've|we've|have|just|recently|already) (?:just |already |only |recently )*(?:started|began|begun)(?: watching)?|^(?:just )?started(?: watching)?|(?:episodes?|seasons?) into|(?:season|episode) [\w]+ of|(?:haven't|have not|not) (?:yet |quite )?finished(?: with| watching)?|(?:have|need) to finish|only seen (?:the )?first \w+ of|first (?:\w+ )?(?:episodes?|seasons?) of)$"),
    ("liked", r"\b(?:lov(?:e|ed|es|ing)|lik(?:ed)|(?:i|we|also|really|he|she|they|kids|wife|husband|do) (?:really |also |quite )?(?:like|likes|enjoy|adore)|enjoy(?:ed|ing)?|ador(?:e|ed)|favou?rites? (?:\w+ )?(?:is|are|was|being|include|were)|big on|dug|rated|obsessed with|hooked on|crazy about|thumbs up (?:for|to)|yes to|(?:grew up|raised|brought up) (?:on|with)|(?:did|really|totally) (?:click(?:ed)?|vibed?|got on|connected) with|clicked with|not sick of|never tire of|swears? by|mad about|nuts about|sucker for)$"),
    ("seen", r"\b(?:seen|watched|saw|finished|finishing|binged?|bingeing|rewatched|rewatching|watching|know|through|caught up (?:on|with)|already saw|finish|meh (?:to|on)|(?:'ve|have|already|just) (?:already |just )?(?:done|did)|(?:episodes?|seasons?) into)$"),
    ("seed", r"(?:\blike|\b(?:similar|close|akin|comparable|related|alternatives?|next) to|\b(?:vein|style|lines|spirit|mood|tone|vibes?|feel|fans?|sort|atmosphere|world|kind|flavou?r|reminiscent|humou?r|energy|lover) of|\breminds? me of|\bsuch as|\bmeets|\b(?:crossed|mixed|combined|cross) (?:with|between)|\bbased on|\bfan of|\bafter|\bsame as|\bthan|\bmore)$"),
)  # fmt: skip
_LEFT = tuple((role, re.compile(pattern)) for role, pattern in _ROLES)
GREAT = (
    r"(?:great|amazing|brilliant|awesome|fantastic|excellent|wonderful|superb|good|perfect|so good|lovely|fun|gorgeous|stunning|genius|magnificent|outstanding|incredible|terrific|phenomenal|hilarious|a masterpiece|masterpiece|top|ace|class|"
    r"a delight|a joy|a gem|(?:one of )?my (?:all[- ]time )?(?:favou?rites?|comfort \w+)|the (?:best|greatest|goat)|loved (?:it|them|that)|adored (?:it|that)|enjoyed (?:it|that)|liked (?:it|that)|yes|big yes|love it|spot on|right up my street)"
)
AWFUL = (
    r"(?:awful|terrible|boring|bad|rubbish|dull|overrated|not for me|a waste|horrible|crap|disappointing|dreadful|tedious|pants|trash|garbage|a mess|a bore|a slog|a let-?down|unwatchable|meh at best|too (?!good|short|few)\w+(?: for me)?|no|hell no|nope|not so much|never again|"
    r"(?:hated|disliked|loathed) (?:it|that)|(?:i |we )?(?:can't|couldn't|could not|cannot) (?:stand|finish|get into|bear|get through) (?:it|that)|(?:didn't|did not|don't) (?:like|love|enjoy|finish|get) (?:it|that))"
)
SO_SO = r"(?:ok|okay|alright|all right|fine|so-so|so so|meh|decent|average|mediocre|passable|not bad|nothing special|forgettable|watchable|maybe)"
MUCH = r"(?:(?:found it|just|only|kind of|merely|pretty|sort of|a bit|a little|a tad|really|very|so|absolutely|quite|still|always|also|utterly|simply|honestly|truly|rather) )*"
_LIST_ON = rf"(?:,? ?(?:and |& |the )*{TITLE}+(?!{TITLE}))*"
_IS = r"(?:was|were|is|are|'s|felt|turned out|proved)"
_JOINT = r"(?: ?[=:(–—-] ?|\? |, )"
_ENDS = r"(?= ?(?:$|[,.;!?)]|and\b|but\b|though\b))"


def _verdict(words: str) -> str:
    """ "X was great", "X = great", "X (great)", "X? Great." with whatever else of the list stands between."""
    return rf"^{_LIST_ON} ?(?:{_IS} {MUCH}{words}\b|{_JOINT}{MUCH}{words}{_ENDS})"


_GOOD_AFTER = re.compile(
    rf"{_verdict(GREAT)}|^ (?:yes\b|floored me|blew (?:me|us) away|got (?:me|us) hooked|had (?:me|us) (?:hooked|in stitches|in tears)|never gets old|rocks|rules|slaps|forever\b)|^ ?\(?(?:10|[89](?:\.\d)?|7(?:\.\d)?) ?(?:/ ?10|out of (?:10|ten))"
)
_BAD_AFTER = re.compile(
    rf"{_verdict(AWFUL)}|^,? (?:bored (?:me|us)|sucked|sucks|wasn't (?:\w+ )?(?:good|great|for (?:me|us))|isn't (?:\w+ )?for (?:me|us)|left (?:me|us) (?:cold|flat)|did (?:nothing|not do it|absolutely nothing) for (?:me|us)|didn't do (?:it|much|anything) for (?:me|us)|(?:sent|put) (?:me|us|\w+) to sleep|not so much|"
    r"never again\b|lost (?:me|us)\b|(?:not|no)(?= ?(?:$|[,.;!]))|,? ?(?:which |but |and )?(?:i|we)(?: really| just| absolutely)? (?:hated?|loathed?|despised?|disliked?|can't stand|couldn't stand|couldn't finish|couldn't get (?:into|through)|didn't (?:like|enjoy|finish|get))(?: (?:it|that))?\b)|^ ?\(?[0-4](?:\.\d)? ?(?:/ ?10|out of (?:10|ten))"
)
_OKAY_AFTER = re.compile(
    rf"^,? ?(?:{_IS} {MUCH}{SO_SO}(?! (?:but|with|for) )(?:[,.;!? )]|$)| ?{_JOINT}{MUCH}{SO_SO}{_ENDS})|^ maybe\b|^ ?\(?[56](?:\.\d)? ?(?:/ ?10|out of (?:10|ten))"
)
"""So-so is neither liked nor disliked, but seen."""
_SEEN_AFTER = re.compile(
    r"^,? (?:but |and |though |which )?(?:i|we)(?:'ve| have|'d)?(?: (?:already|just|both|all|of course))* (?:seen|watched|finished|done|know|know that|been through)(?: (?:it|that|this|them|those|both))?(?: (?:too|already|as well|one|twice|all))*(?= ?(?:$|[,.;!?)]|and\b|but\b|so\b))"
)
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
_NOT_SEEN = re.compile(r"\b(?:haven't|have not|havent|never|not|didn't|hadn't) (?:\w+ )?$")


_PEOPLE = re.compile(rf"{PERSON}+(?:(?:,? (?:and|or)(?: maybe| even| perhaps| with| by)*|,|/) ?{PERSON}+)*")


def title_role(plain: str, start: int, end: int) -> str:
    """The role of the title painted at these offsets of a canvas's `plain` text."""
    before, after = _before_chain(plain, start), plain[end:]
    role = _scored(before) or _said_before(before)
    if role in ("seed", "mention", "liked", "watching", None) and _BAD_AFTER.match(after):
        return "disliked"
    if role in ("liked", "seed", "mention", None) and _OKAY_AFTER.match(after.lstrip(TITLE)):
        return "seen"
    if role in ("mention", None) and _SEEN_AFTER.match(after):
        return "seen"
    if role in ("mention", "watching", None) and _GOOD_AFTER.match(after):
        role = "liked"
    if role == "liked":
        return "seed" if _WISH.search(plain) else "liked"
    if role == "seen" and _AND_LOVED_IT.match(plain[end:]):
        return "liked"
    if role == "seen":
        return "seed" if _SAME_AGAIN.search(plain) and not _other_seed(plain, start) else "seen"
    return role or _bare(plain, before, end)


def so_so(plain: str, end: int) -> bool:
    """Whether what ends here is said to be neither good nor bad: "Dark was okay"."""
    return bool(_OKAY_AFTER.match(plain[end:].lstrip(TITLE)))


def seen_before(plain: str, start: int) -> bool:
    """Whether the words before a title say that it was seen: "finished Dark, want more like it" asks for more and tells that too."""
    return _said_before(_before_chain(plain, start)) == "seen"


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


def person_role(plain: str, start: int) -> str:
    """in, out after "without", "no" or "hate", or a mere mention after "seen all of"."""
    chain = _before_chain(plain, start)
    disliked = re.search(r"\b(?:hate|can't stand|sick of|tired of|dislike|no more|don't like)(?: \w+)? ?$", chain)
    if _KNOWS_WORK.search(chain):
        return "mention"
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
        if re.match(r"(?:but|meets|vibes?|style|type|kind|sort|[- ]?like|[- ]?ish|minus|fan|fans)\b", rest)
        else "mention"
    )
