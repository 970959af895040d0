"""Wishes for more or less of a tone: "a bit lighter", "not as grim", "won't keep me up", "too slow"."""

from __future__ import annotations

import re

from bot.components.canvas import Canvas, Found
from bot.components.negation import negated
from bot.components.shift_words import COMPARATIVES, NOUNS, PHRASES, PLAIN, Direction

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
_TOO = re.compile(r"\b(?:too|a bit too|bit too|overly|way too|far too|was so) $")
_RISKY = frozenset(
    "old short long happy sad quick deep unknown grand odd simple warm calm heavy light serious classic strange slow fast gentle positive "
    "new fresh sweet popular famous tragic challenging crazy modern retro absurd exciting positive confusing realistic brutal epic intimate".split()
)
_OF_THINGS = frozenset(
    "smaller bigger larger younger older longer quieter brighter warmer deeper quicker simpler".split()
)
_AGES = re.compile(
    r"\b(?:grow(?:s|n|ing)?|grew|get(?:s|ting)?|got|becom(?:es?|ing)|became|turn(?:s|ed|ing)?|years?) (?:a bit |much )?$"
)
"""Comparatives that may be of anything: "a smaller country", "my older brother"."""
_NEW_TO_ME = re.compile(
    r"new (?:one|ones|to me|episodes?|seasons?|girlfriend|boyfriend|job|baby|tv|house|list|idea)\b|\b(?:brand|the) new|\btry (?:out )?(?:something|anything) new|new again"
)
_DESCRIBES = re.compile(
    r"^\s*(?:$|[,.!?;:)\ue000\ue003]|(?:and|or|but|for|to|that|which|please|enough|stuff|tonight|this|ones?|things?|films?|movies?|series|shows?|tv|"
    r"famous|popular|old|new|short|long|sad|happy|serious|slow|fast|warm|quick|strange|light|calm|watch|viewing|without|with|from|like|than|though|n|'n'|as|set|in|on|about|where|who|by|hollywood|cinema|instead|today|now|either|too|because|since)\b)"
)
_NOUN_LATER = re.compile(
    r"^ (?!man|men|woman|women|lady|ladies|boy|girl|couple|friend|people|guy|dog|house|town|age|folks|school|flame|love|money|story|person|world|job|mother|father|husband|wife|days?|way|time|one|term)[\w-]{3,} ?(?:[\ue003]|(?:films?|movies?|series|shows?|stuff|classics?|comed\w+|thrillers?|dramas?)\b)"
)
_WOULD_BE = re.compile(r"\b(?:be|is|was|that's|it's|'d be) $")
_ABOUT = re.compile(r"\b(?:how|is it|was it|are they|is that|is this) $")


_THE_ONE = (
    re.compile(r"\b(?:the|that|this) (?:much |far |way )?$"),
    re.compile(r"^ (?:one|movie|film|version|show|series)\b(?!s)"),
)
_WANTED = re.compile(r"\b(?:want|show|find|rather|prefer|recommend|suggest|looking|need|give)\b")


def _points(before: str, after: str) -> bool:
    """Whether it tells one from another: "the older one was better" wishes for nothing older."""
    return bool(_THE_ONE[0].search(before) and _THE_ONE[1].match(after)) and not _WANTED.search(before)


def read_shifts(canvas: Canvas) -> None:
    """Add shift entities: axis, role more or less, strength 0.5, 1 or 2."""
    for pattern, wishes, turns in PHRASES:
        for match in canvas.finditer(pattern):
            turned = turns and _turned(canvas, match)
            if not wishes:
                canvas.hide(match.start(), match.end())
            for axis, direction in wishes:
                _add(canvas, match.start(), match.end(), (axis, -direction if turned else direction))
    for match in canvas.finditer(COMPARATIVES.pattern):
        _comparative(canvas, match)
    for match in canvas.finditer(PLAIN.pattern):
        _plain(canvas, match)
    read_graded_nouns(canvas)


def read_graded_nouns(canvas: Canvas) -> None:
    """ "more action", "less blood": read before the genres, which would take the noun alone."""
    for match in canvas.finditer(NOUNS.pattern):
        _noun(canvas, match)


def _comparative(canvas: Canvas, match: re.Match[str]) -> None:
    """ "lighter"; "not darker" and "nothing darker" are wishes for the other side."""
    axis, direction = COMPARATIVES.meaning[match.group()]
    if axis == "new" and _AGES.search(canvas.plain[: match.start()]):
        return  # "as they grow older"
    if _points(canvas.plain[: match.start()], canvas.plain[match.end() :]):
        return
    if match.group() in _OF_THINGS and not _DESCRIBES.match(canvas.low[match.end() :]):
        return
    _add(canvas, match.start(), match.end(), (axis, -direction if _denied(canvas, match, across=False) else direction))


def _plain(canvas: Canvas, match: re.Match[str]) -> None:
    axis, direction = PLAIN.meaning[match.group()]
    before = canvas.plain[: match.start()]
    after = canvas.low[match.end() :]
    if match.group() in _RISKY and not (_DESCRIBES.match(after) or _NOUN_LATER.match(after)):
        return
    if match.group() == "long" and before.endswith("as ") and after.startswith(" as") and not _LESS.search(before):
        return  # "as long as it is not about work"
    if axis == "new" and _points(before, canvas.plain[match.end() :]):
        return
    if match.group() == "grand" and _WOULD_BE.search(before):
        return  # "that would be grand"
    if match.group() == "new" and _NEW_TO_ME.search(before + "new" + after):
        return
    if _ABOUT.search(before):
        canvas.hide(match.start(), match.end())
    elif _turned(canvas, match) or _denied(canvas, match):
        _add(canvas, match.start(), match.end(), (axis, -direction))
    else:
        _add(canvas, match.start(), match.end(), (axis, direction))


def _noun(canvas: Canvas, match: re.Match[str]) -> None:
    """Nouns need a "more" or "less": "violence" alone is a subject."""
    axis, direction = NOUNS.meaning[match.group()]
    before = canvas.plain[: match.start()]
    if _LESS.search(before) or re.search(r"\b(?:too much|less|fewer|not (?:too|so|as) (?:much|many)) $", before):
        _add(canvas, match.start(), match.end(), (axis, -direction))
    elif _MORE.search(before):
        _add(canvas, match.start(), match.end(), (axis, direction))


_GIVES_UP = re.compile(
    r"\b(?:falls? asleep|fell asleep|gets? bored|loses? interest|switch(?:es)? off|complains?|hates? it|can't stand it) (?:if|when|as soon as) (?:it's|it is|it gets|things are|they're|they are|something is)(?: too| very| so| a bit)? $"
)
"""Nobody wants what they give up on: "he falls asleep if it's slow"."""


def _turned(canvas: Canvas, match: re.Match[str]) -> bool:
    before = canvas.plain[: match.start()]
    return bool(_LESS.search(before) or _TOO.search(before) or _GIVES_UP.search(before)) or _denied(
        canvas, match, across=False
    )


def _denied(canvas: Canvas, match: re.Match[str], across: bool = True) -> bool:
    """Whether a "no" reaches these words: "nothing sad, scary or bleak", but not "no horror, funnier" nor "no cars, funny"."""
    start, comma = match.start(), canvas.plain.rfind(",", 0, match.start())
    if not negated(canvas.plain, start) or comma < 0 or negated(canvas.plain[comma:], start - comma):
        return negated(canvas.plain, start)
    thing = re.search(r"\b(?:no|without|minus|nor) [^,]*$", canvas.plain[:comma])
    return across and not (thing and re.match(r"\s*(?:$|[,.;!?])", canvas.plain[match.end() :]))


def _add(canvas: Canvas, start: int, end: int, wish: Direction) -> None:
    axis, direction = wish
    widened = _widen(canvas.plain, start)
    if axis == "new" and any(found.role in ("year_min", "year_max") for found in canvas.found):
        canvas.hide(widened, end)  # "newer (2015 on)": the year says how new.
        return
    strength = _strength(canvas.plain, start, end)
    role = "more" if direction > 0 else "less"
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
