"""Wishes for more or less of a tone: "a bit lighter", "not as grim", "won't keep me up", "too slow"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.components.canvas import Canvas, Found
from bot.components.genres import is_genre
from bot.components.negation import negated
from bot.components.sayings import Direction
from bot.components.word_table import Hit, table

_MUCH = r"much|way|a lot|lots|far|considerably|significantly|really|very|super|extremely|so much|a great deal|miles|loads|totally|properly|seriously|nowhere near|truly|incredibly|heaps"
_BIT = r"a (?:little )?(?:bit|touch|tad|shade)|a little|slightly|somewhat|a smidge|marginally|kind of|sort of|kinda|a fraction|fairly|relatively"
_DEGREE = re.compile(rf"\b(?P<degree>{_MUCH}|{_BIT})(?: (?:more|less|on the|too|as))* $")
_BIT_WORDS = re.compile(rf"^(?:{_BIT})$")
_AFTER = re.compile(r"^ (?P<degree>by far|a lot|a bit|a little)\b")
_LESS = re.compile(
    r"\b(?:less|least|the least|fewer|lower|(?:very |with )?little|hardly any|barely any|not much|minimal|low on|light on|without (?:too )?much|a minimum of|not (?:\w+ )?(?:as|so|too|that|very|overly|particularly|quite as|quite so)|nothing (?:\w+ )?(?:too|as|so|that|very|overly)|nowhere near as|isn't (?:as|so|too|that)|don't want (?:it |anything |something )?(?:too|so|as)|without (?:being )?(?:too|so)|cut (?:down )?(?:on )?(?:the)?|reduce(?: the)?|tone down(?: the)?|doesn't feel (?:so|too|as))(?: much| of(?: the)?| on(?: the)?)* $"
)
_MORE = re.compile(
    r"\b(?:more|extra|even more|turn up(?: the)?|higher|lots of|plenty of|a bit of|some|added|increase(?: the)?|add)(?: of(?: the)?)? $"
)
_FEWER = re.compile(
    r"\b(?:too much|too many|less|fewer|smaller|lighter on(?: the)?|easy on the|lay off the|ease off(?: on)? the|not (?:too|so|as) (?:much|many)) $"
)
_SMALLER = re.compile(
    r" (?:(?:should |must |can |has to |is |are |to be )?(?:smaller|toned down|dialled (?:down|back)|turned down|cut down|no thanks|not needed)|can go|down a notch|to a minimum)\b(?! \w)| down\b(?= (?:and|but|please|then|a bit)\b|[,.;!?]|$)"
)
_BIGGER = re.compile(
    r" (?:(?:should |must |can |is |are |to be )?(?:bigger|stronger|turned up|dialled up|cranked up|upped)|galore|aplenty|to (?:the )?max|up to (?:11|eleven))\b"
)
"""After a noun: "the love story bigger and the sword smaller", "weapons no"."""
_RATHER = re.compile(r" (?:rather than|instead of) [a-z]")
"""After a noun: "dread rather than gore"; a genre is read as one."""
_DOWN = (
    re.compile(r"\b(?:take|turn|tone|bring|dial|keep|get) (?:the |that |all the )?$"),
    re.compile(r" (?:down|low)(?: (?:a (?:bit|little|notch|touch|tad)|please))?\b"),
)
""" "Take the violence down", "keep the gore low"."""
_BUT_NOT_SO = re.compile(r"\b(?P<word>\w{3,}),? but not (?:(?:too|so|that|very|really|\w+) )*(?P=word)$")
""" "Old but not OLD": only how much is said, and no wish for the other side."""
_ENOUGH = re.compile(r" enough\b")
"""What is not, or was not, funny enough is to be funnier."""
_TOO = re.compile(r"\b(?:too|a bit too|bit too|overly|way too|far too|was so) $")
_AGES = re.compile(
    r"\b(?:grow(?:s|n|ing)?|grew|get(?:s|ting)?|got|becom(?:es?|ing)|became|turn(?:s|ed|ing)?|years?) (?:a bit |much )?$"
)
_NEW_TO_ME = re.compile(
    r"new (?:one|ones|to me|episodes?|seasons?|girlfriend|boyfriend|job|baby|tv|house|list|idea)\b|\b(?:brand|the) new|\btry (?:out )?(?:something|anything) new|new again"
)
_DESCRIBES = re.compile(
    r"^\s*(?:$|[,.!?;:)\ue000\ue003]|(?:and|or|but|for|to|that|which|please|enough|stuff|tonight|this|ones?|things?|films?|movies?|series|shows?|tv|"
    r"famous|popular|old|new|short|long|sad|happy|serious|slow|fast|warm|quick|strange|light|calm|watch|viewing|without|with|from|like|than|though|n|'n'|as|set|in|on|about|where|who|by|hollywood|cinema|instead|today|now|either|both|too|because|since)\b)"
)
_NOUN_LATER = re.compile(
    r"^ (?!man|men|woman|women|lady|ladies|boy|girl|couple|friend|people|guy|dog|house|town|age|folks|school|flame|love|money|story|person|world|job|mother|father|husband|wife|days?|way|time|one|term)[\w-]{3,} ?(?:[\ue003]|(?:films?|movies?|series|shows?|stuff|classics?|comed\w+|thrillers?|dramas?)\b)"
)
_WOULD_BE = re.compile(r"\b(?:be|is|was|that's|it's|'d be) $")
_MEASURED = {
    "new": ("year_min", "year_max"),
    "long": ("runtime_max_min", "runtime_min_min", "episodes_max", "seasons_max", "seasons_min"),
}
"""Limits that say how new or how long: "newer (2015 on)", "short, under 85 minutes"."""
_ABOUT = re.compile(r"\b(?:how|is it|was it|are they|is that|is this) $")


_THE_ONE = (
    re.compile(r"\b(?:the|that|this) (?:much |far |way )?$"),
    re.compile(r"^ (?:one|movie|film|version|show|series)\b(?!s)"),
)
_WANTED = re.compile(r"\b(?:want|show|find|rather|prefer|recommend|suggest|looking|need|give)\b")


def _points(before: str, after: str) -> bool:
    """Whether it tells one from another: "the older one was better" wishes for nothing older."""
    return bool(_THE_ONE[0].search(before) and _THE_ONE[1].match(after)) and not _WANTED.search(before)


_LATER = re.compile(
    r"^\W*(?:(?:a )?(?:bit|little|few years|touch) )?(?P<way>later|earlier)(?: than (?:that|those)| on)?\W*$"
)
"""The whole message: "a bit later" speaks of years."""
_ROLES = {1: "more", -1: "less"}
_QUALIFIED = re.compile(r"\bnot (?:\S+ ){1,3}$")


def read_shifts(canvas: Canvas) -> None:
    """Add shift entities: axis, role more or less, strength 0.5, 1 or 2."""
    for match in canvas.finditer(_LATER):
        _add(canvas, *match.span(), ("new", 1 if match["way"] == "later" else -1))
    others = _other_meanings(canvas)
    for name, read in (("sayings", _saying), ("comparatives", _comparative), ("adjectives", _plain), ("nouns", _noun)):
        for hit in _meant(canvas, name, others):
            read(canvas, hit)


def read_graded_nouns(canvas: Canvas) -> None:
    """ "more action", "less blood": read before the genres, which would take the noun alone."""
    for hit in _meant(canvas, "nouns", _other_meanings(canvas)):
        _noun(canvas, hit)


def _other_meanings(canvas: Canvas) -> list[tuple[int, int]]:
    """Where words stand that belong to something else: "dark net"."""
    return [(hit.start, hit.end) for hit in table("other_meanings").everywhere(canvas.plain)]


def _meant(canvas: Canvas, name: str, others: Sequence[tuple[int, int]]) -> Iterator[Hit]:
    """What the dictionary finds outside of these places."""
    for hit in table(name).find(canvas):
        if not any(start <= hit.start and hit.end <= end for start, end in others):
            yield hit


_OF_A_TITLE = re.compile(r"^ ?(?:of |about )?(?:\ue000|(?:about |of )?(?:it|him|her|that)\b)")


_LOOKED_BACK = re.compile(r"(?:made|gave|left|kept|had) (?:me|us|him|her|them|my|our)\b")
_SUCH_AS = re.compile(r"\b(?:that|which|who|what|something|anything|way|feeling) (?:\w+ )?$")
"""What a title did, "Inception made me cry", is told and not wished for; "something that made me laugh like that" is."""


def _saying(canvas: Canvas, hit: Hit) -> None:
    if hit.saying.wishes[0][0] == "known" and _OF_A_TITLE.match(canvas.plain[hit.end :]):
        return  # "everybody has seen Fargo", "nobody talks about it here"
    if _LOOKED_BACK.match(hit.words) and not _SUCH_AS.search(canvas.plain[: hit.start]):
        canvas.hide(hit.start, hit.end)
        return
    if _BUT_NOT_SO.search(canvas.plain[: hit.end]):
        canvas.hide(hit.start, hit.end)
        return
    _wish(canvas, hit, turned=not hit.saying.fixed and _turned(canvas, hit))


def _comparative(canvas: Canvas, hit: Hit) -> None:
    """ "lighter"; "not darker" and "nothing darker" are wishes for the other side."""
    if hit.saying.wishes[0][0] == "new" and _AGES.search(canvas.plain[: hit.start]):
        return  # "as they grow older"
    if _points(canvas.plain[: hit.start], canvas.plain[hit.end :]):
        return
    if hit.saying.risky and not _DESCRIBES.match(canvas.low[hit.end :]):
        return  # "a smaller country", "my older brother"
    _wish(canvas, hit, _denied(canvas, hit, across=False))


_NO_WISH = {
    "kind": re.compile(
        r"(?:\b(?:the|that|this|those|what|which|some|any|same|right|wrong|other|every|one of a)|'s)(?: (?!and\b|is\b|are\b|be\b|just\b|call\b)[\w'-]+){0,5}[ -]$"
    ),
    "happy": re.compile(
        r"\b(?:(?:make|made|makes|making|keep|keeps|kept)(?: [\w'-]+){1,4}|(?:they|he|she|we|i|us|people|everyone|everybody|nobody)(?:'re|'s|'m| is| are| am| was| were| will be| be| feel| look)*(?: all| so| both| very| really| quite)*) $"
    ),
    "famous": re.compile(r"\b(?:he|she|they)(?:'s| is| was| were| got| became| become)(?: \w+)? $"),
}
"""Words that are no wish there: "the long rambling kind", "what do people watch when they're happy", "before he was famous"."""


def _plain(canvas: Canvas, hit: Hit) -> None:
    before, after = canvas.plain[: hit.start], canvas.low[hit.end :]
    if hit.saying.risky and not (_DESCRIBES.match(after) or _NOUN_LATER.match(after)):
        return
    if hit.words == "long" and before.endswith("as ") and after.startswith(" as") and not _LESS.search(before):
        return  # "as long as it is not about work"
    if hit.saying.wishes[0][0] == "new" and _points(before, canvas.plain[hit.end :]):
        return
    if (said := _NO_WISH.get(hit.words)) and said.search(before):
        return
    if hit.words == "grand" and _WOULD_BE.search(before):
        return  # "that would be grand"
    if hit.words == "new" and _NEW_TO_ME.search(before + "new" + after):
        return
    if _ABOUT.search(before):
        canvas.hide(hit.start, hit.end)
    elif _ENOUGH.match(after) or _is_another_sort(canvas, hit):
        _wish(canvas, hit, turned=False)
    elif _turned(canvas, hit) or _denied(canvas, hit):
        _unless_wished(canvas, hit)
    else:
        _wish(canvas, hit, turned=False)


_PROTECTED = frozenset(("scary", "violent", "explicit"))
"""Axes on which the no counts, where both are said: "bloody, but not gory"; "dark but not too dark" stays dark."""


def _unless_wished(canvas: Canvas, hit: Hit) -> None:
    axis, direction = hit.saying.wishes[0]
    wished = [f for f in canvas.found if (f.entity, f.value, f.role) == ("shift", axis, _ROLES[direction])]
    if wished and axis not in _PROTECTED:
        canvas.hide(hit.start, hit.end)
        return
    canvas.found = [f for f in canvas.found if f not in wished]
    _wish(canvas, hit, turned=True)


def _is_another_sort(canvas: Canvas, hit: Hit) -> bool:
    """ "Really funny, not Adam Sandler funny": what was wished for is denied in one of its sorts only."""
    axis, direction = hit.saying.wishes[0]
    wished = any((f.entity, f.value, f.role) == ("shift", axis, _ROLES[direction]) for f in canvas.found)
    before = canvas.plain[: hit.start]
    return wished and bool(_QUALIFIED.search(before)) and not (_LESS.search(before) or _TOO.search(before))


def _noun(canvas: Canvas, hit: Hit) -> None:
    """Nouns need a "more" or "less": "violence" alone is a subject."""
    before, after = canvas.plain[: hit.start], canvas.plain[hit.end :]
    if (graded := _SMALLER.match(after)) or _DOWN[0].search(before) and (graded := _DOWN[1].match(after)):
        _wish(canvas, replace(hit, end=hit.end + graded.end()), turned=True)
    elif _RATHER.match(after) and not is_genre(canvas.plain[hit.start : hit.end]):
        _wish(canvas, hit, turned=False)
    elif (graded := _BIGGER.match(after)) and not hit.saying.risky:
        _wish(canvas, replace(hit, end=hit.end + graded.end()), turned=False)
    elif _LESS.search(before) or _FEWER.search(before):
        _wish(canvas, hit, turned=True)
    elif _MORE.search(before) and not hit.saying.risky:
        _wish(canvas, hit, turned=False)


def _wish(canvas: Canvas, hit: Hit, turned: bool) -> None:
    for axis, direction in hit.saying.wishes:
        _add(canvas, hit.start, hit.end, (axis, -direction if turned else direction))


_GIVES_UP = re.compile(
    r"\b(?:falls? asleep|fell asleep|gets? bored|loses? interest|switch(?:es)? off|complains?|hates? it|can't stand it) (?:if|when|as soon as) (?:it's|it is|it gets|things are|they're|they are|something is)(?: too| very| so| a bit)? $"
)
"""Nobody wants what they give up on: "he falls asleep if it's slow"."""


def _turned(canvas: Canvas, hit: Hit) -> bool:
    before = canvas.plain[: hit.start]
    return bool(_LESS.search(before) or _TOO.search(before) or _GIVES_UP.search(before)) or _denied(
        canvas, hit, across=False
    )


def _denied(canvas: Canvas, hit: Hit, across: bool = True) -> bool:
    """Whether a "no" reaches these words: "nothing sad, scary or bleak", but not "no horror, funnier" nor "no cars, funny"."""
    start, comma = hit.start, canvas.plain.rfind(",", 0, hit.start)
    if not negated(canvas.plain, start) or comma < 0 or negated(canvas.plain[comma:], start - comma):
        return negated(canvas.plain, start)
    thing = re.search(r"\b(?:no|without|minus|nor) [^,]*$", canvas.plain[:comma])
    return across and not (thing and re.match(r"\s*(?:$|[,.;!?])", canvas.plain[hit.end :]))


def _add(canvas: Canvas, start: int, end: int, wish: Direction) -> None:
    axis, direction = wish
    widened = _widen(canvas.plain, start)
    if any(found.role in _MEASURED.get(axis, ()) for found in canvas.found):
        canvas.hide(widened, end)
        return
    strength = _strength(canvas.plain, start, end)
    role = _ROLES[direction]
    canvas.found = [f for f in canvas.found if not (f.value == axis and f.role != role and f.extra.get("occasion"))]
    if any((found.entity, found.value, found.role) == ("shift", axis, role) for found in canvas.found):
        canvas.hide(widened, end)
    else:
        canvas.add(Found(widened, end, "shift", axis, role, {"strength": strength}))


def _strength(text: str, start: int, end: int) -> float:
    before = text[max(0, start - 40) : start]
    match = _DEGREE.search(before) or re.search(
        rf"\b(?P<degree>{_MUCH}|{_BIT}) (?:more|less|as|not as|not so|too) $", before
    )
    after = _AFTER.match(text[end:])
    if match is None and after is None:
        return 1.0
    degree = match["degree"] if match else (after["degree"] if after else "")
    return 0.5 if _BIT_WORDS.match(degree) else 2.0


def _widen(text: str, start: int) -> int:
    """Take in the words that make the wish: "not as", "much more", "a bit less"."""
    pattern = re.compile(
        rf"(?:\b(?:{_MUCH}|{_BIT}|more|less|fewer|even|still|not|nothing|isn't|too|as|so|that|nowhere near|quite|overly) )+$"
    )
    match = pattern.search(text[:start])
    return match.start() if match else start
