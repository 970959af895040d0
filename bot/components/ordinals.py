"""Which of the shown ones: "the second one", "first and third", "#2", "the last two", "all of them"."""

from __future__ import annotations

import re

from bot.components.canvas import Canvas, Found

WORDS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_COUNTS = {"two": 2, "three": 3, "four": 4, "2": 2, "3": 3, "4": 4, "couple": 2}
_PLACE = rf"(?:{'|'.join(WORDS)}|\d{{1,2}}(?:st|nd|rd|th)|last|final(?! (?!ones?\b|two\b|three\b|title|film|movie|series|show|pick|suggestion|option|card|result)[a-z])|top|bottom)"
_NOT_HERE = (
    r"(?! ?(?:seasons?|time|date|world|war|year|night|week|month|half|hour|episodes?|class|name|person|wife|husband|marriage|love|chance|language|"
    r"thoughts?|(?:it|things?|that|this) (?:all )?off\b|off(?=,)|up\b|minutes?|series of|part|act|century|decade|graders?|floor|things?|choice|to (?!see)|of us|aid|contact|cousin|job|kiss|day|man|born|summer|"
    r"degree|generation|instalment|installment|book|century|place|impressions?|love|of all|\d|few|several))"
)
_NOT_ONE_SEEN = r"(?!(?: [\w\ue003]+)? (?:that )?(?:i|we)(?:'ve| have)? (?:\w+ )?(?:saw|seen|watched|loved|liked|enjoyed)(?: \w+){0,3} (?:was|is|were)\b)"
"""No place on the list: "the last film I saw was Alien"."""
_ONE = r"(?: (?:ones?|films?|movies?|series|shows?|titles?|picks?|suggestions?|recommendations?|options?|choices?|cards?|results?|on (?:the|your|that|this) list|from the (?:top|bottom)|in (?:the|your|that) list|of (?:those|these|them)|you (?:said|suggested|showed|gave|listed)))*"
_PLACES = re.compile(
    rf"\b(?:the )?(?P<list>{_PLACE}{_NOT_HERE}(?:(?!, ?(?:the )?{_PLACE} (?:looks|sounds|seems)\b) ?(?:,|and|&|or|, and|, the|and the|, and the|or the|, or) (?:the )?{_PLACE}{_NOT_HERE})*)\b{_NOT_ONE_SEEN}{_ONE}(?!\w)"
)
_GROUP = re.compile(
    rf"\b(?:the )?(?P<end>first|last|top|bottom|final) (?P<n>{'|'.join(_COUNTS)})(?! ?(?:years?|seasons?|episodes?|weeks?|months?|days?|decades?|hours?|minutes?))\b{_ONE}(?!\w)"
)
_SIGNED = re.compile(
    r"(?:#|\b(?:number|nr\.?|no\.|num|option|(?<!just )pick(?! one\b)|choice|card|suggestion) ?#?)(?P<n>\d{1,2}|one|two|three|four|five)\b(?:(?: and |, | & | or )(?:#|number )?(?P<m>\d{1,2})\b)?"
)
_ALL = re.compile(
    r"\b(?:all (?:of )?(?:them|these|those|(?:the )?(?:three|four|five|of it)(?! of (?:us|them|you)\b| people| generations))|all of the above|every (?:single )?one(?: of (?:them|these|those))?|(?:the )?whole list|everything (?:on (?:the|your|this|that) list|you (?:suggested|showed|listed|gave)(?: me)?)|none of (?:them|these|those|the above)(?! (?:too|very|that|should|must|may|longer|older)\b)|(?:any|either|neither) of (?:them|these|those))\b"
)
_BOTH = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bwe )(?<!\bus )(?<!\byou )(?<!\bthey )\b(?:both(?! of (?:us|you)\b)(?: of (?:them|these|those)| films?| movies?| series)?)\b(?! (?:are |is |would be )?(?:fine|ok|okay|good|work|welcome|great|will do)\b)"
)
_DIGITS = re.compile(
    r"(?:^|\b(?:ok|okay|yes|yeah|then|take|go for|why|why not|seen|watched|know|saw|liked?|loved?|hated?|not|save|unsave|remove|keep|skip|about|on|more like|like|is|of|compare|between|and|or|than|vs|with|does|in|number|explain|bookmark|add|for|drop) )(?:the )?"
    r"(?P<list>\d(?:(?:,| and| &| or| vs| with| to|, and) ?\d)*)(?=\s*(?:$|[,.!?]|and\b|or\b|but\b|please\b|is\b|was\b|looks\b|sounds\b|on\b|about\b|for\b|instead\b|again\b|yet\b|already\b|too\b|because\b|in\b|long\b|vs\b|with\b|from\b))"
)
_UNIT_BEFORE = re.compile(r"\b(?:season|episode|part|chapter|age|aged|is|rated|rating|over|least|than|for) $")
_IN_A_NAME = re.compile(r"(?:The )?[A-Z][a-z]+ [A-Z][a-z]+")
"""Capitals go on after it: "The Ninth Lighthouse Keeper"."""
_FIRST_OF_ONES = re.compile(r"\b(?:a|good|great|perfect|decent) $")
"""Before "first" it is no place on the list: "a good first anime"."""
_BEST_OF = re.compile(r"(?:\b(?:your|my|a) top \w+|^top \w+)$")
_ONE_NAMED = re.compile(r"\b(?:one|film|movie|series|show|title|pick|suggestion|option|choice|result|card)s?\b")
_OF_SOMEBODY = re.compile(r"\b(?:my|his|her|our|their|a|an|every|each|this|next) $")
_GOES_ON = re.compile(
    r"\s*(?:$|[^\w\s']|'s\b|(?:ones?|films?|movies?|series|shows?|titles?|and|or|but|is|was|are|were|isn't|isnt|wasn't|looks?|looked|sounds?|sounded|seems?|has|had|have|does|doesn't|did|didn't|please|pls|plz|instead|again|with|by|from|for|to|on|in|at|about|"
    r"because|cos|too|yet|already|just|only|then|now|vs|versus|than|as|that|which|who|it|i|we|you|he|she|tonight|if|though|so|before|after|will|would|can|could|really|definitely|thanks|off|out|up|down|finished|ended|over|done|like|not|no|yes|ok|bored|bores|won't|more|less|never|loved|liked|hated|seen|watched|any|of|good|great|meh|brilliant|awful|was|ta|mate)\b)"
)
""" "The second looks good", but not "the second evening"."""
_NAMED_LATER = re.compile(r" [\w-]+ (?:ones?|films?|movies?|series|shows?|titles?|comed\w+|thrillers?|dramas?)\b")
_TOP_N = re.compile(r"(?:the |your |a )?(?:top|best) (?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b")
"""How many are wanted: "your top three", "top ten horror"."""
_MIDDLE = re.compile(r"\b(?:the )?middle (?:one|film|movie|series|show)\b")


def read_ordinals(canvas: Canvas) -> None:
    """Add ordinal entities: value is a list of places, 1 the first and -1 the last; an empty list means all."""
    for match in canvas.finditer(_ALL):
        canvas.add(Found(match.start(), match.end(), "ordinal", []))
    for match in canvas.finditer(_GROUP):
        if _BEST_OF.search(canvas.low[: match.end()]) and not _ONE_NAMED.search(match.group()):
            continue
        count = _COUNTS[match["n"]]
        places = list(range(1, count + 1)) if match["end"] in ("first", "top") else list(range(-count, 0))
        canvas.add(Found(match.start(), match.end(), "ordinal", places))
    for match in canvas.finditer(_PLACES):
        if _TOP_N.match(canvas.low, match.start()) or _FIRST_OF_ONES.search(canvas.low[: match.start()]):
            continue
        if _IN_A_NAME.match(canvas.text[match.start() :]) or _of_something_else(canvas, match):
            continue
        canvas.add(
            Found(match.start(), match.end(), "ordinal", [_place(word) for word in re.findall(_PLACE, match["list"])])
        )
    for match in canvas.finditer(_SIGNED):
        places = [
            int(n) if n.isdigit() else 1 + "one two three four five".split().index(n)
            for n in (match["n"], match["m"])
            if n
        ]
        canvas.add(Found(match.start(), match.end(), "ordinal", places))
    for match in canvas.finditer(_MIDDLE):
        canvas.add(Found(match.start(), match.end(), "ordinal", [2]))
    _both_and_digits(canvas)


def _of_something_else(canvas: Canvas, match: re.Match[str]) -> bool:
    """ "8th grade", "my first evening", "the last message": places of things that no list shows."""
    if _ONE_NAMED.search(match.group()):
        return False
    after = canvas.plain[match.end() :]
    if _OF_SOMEBODY.search(canvas.plain[: match.start()]) and not re.match(r" (?:choice|pick)\b", after):
        return True
    return not (_GOES_ON.match(after) or _NAMED_LATER.match(after))


def _both_and_digits(canvas: Canvas) -> None:
    if not canvas.has("ordinal") and "\ue000" not in canvas.low:
        for match in canvas.finditer(_BOTH):
            canvas.add(Found(match.start(), match.end(), "ordinal", [1, 2]))
    for match in canvas.finditer(_DIGITS):
        start, end = match.span("list")
        if (
            not _UNIT_BEFORE.search(canvas.low[:start])
            or re.search(r"\bfor $", canvas.low[:start])
            and len(canvas.text) < 12
        ):
            canvas.add(Found(start, end, "ordinal", [int(n) for n in re.findall(r"\d", match["list"])]))


def _place(word: str) -> int:
    if word in WORDS:
        return WORDS.index(word) + 1
    if word in ("last", "final", "bottom"):
        return -1
    return 1 if word == "top" else int(re.sub(r"\D", "", word))
