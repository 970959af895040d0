"""Years and decades: "from the nineties", "mid-2000s till now", "nothing from before 2010"."""

from __future__ import annotations

import re

from bot.components.canvas import Canvas
from bot.components.eras import YEAR, read_eras, this_year, year_limits
from bot.components.numbers import NUMBER, number

_FILM_NOUN = r"(?:films?|movies?|series|shows?|made|set|released|something|anything)"
_DECADE_WORDS = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
                 "nineties": 90}  # fmt: skip
_DECADE = (
    rf"(?:(?:the )?(?:(?P<part>early|mid|late|middle|start|end|beginning|first half|second half)(?:[- ]?(?:of the|the|to late|of)?[- ]))?(?:the )?"
    rf"(?P<decade>(?:19|20)\d0['’]?(?:ie)?s|['’]?[2-9]0['’]?(?:ie)?s|['’]?00s|{'|'.join(_DECADE_WORDS)}|noughties|two[- ]thousands|(?:twenty|two thousand)[- ]tens))"
)
_DECADE_UNNAMED = re.sub(r"\?P<\w+>", "?:", _DECADE)
_NOW = r"(?:now|today|the present|present|date|this year|nowadays)"
_TILL = r"(?:to|till|until|til|through|and|or|up to|-|–|—|/)"
_NO = r"(?:nothing|not?|none|don't want anything|don't show me anything|never|without anything|no (?:films?|movies?|series|shows?)|avoid anything|skip anything|anything but things?|hates? (?:everything|anything|all|films|stuff|movies)|can't (?:stand|bear|abide) (?:everything|anything|films|stuff))"
_FROM = r"(?:that's |that is |that was |that (?:began|begins|started|starts) |made |released |coming |that came out |from |be |any |much |too )*"
_WHEN = rf"(?P<when>{YEAR}|{_DECADE_UNNAMED})(?:-?ish)?"
_OLDER = r"(?:(?:before|b4|older than|earlier than|prior to)(?: about| around| roughly| say)?|pre[- ]?)"
_NEWER = r"(?:(?:after|newer than|younger than|later than|more recent than)(?: about| around| roughly| say)?|post[- ]?)"
_AGO = re.compile(
    rf"\b(?P<no>{_NO} )?(?P<way>older than|newer than|younger than|less than|within|at most|at the most|max(?:imum)?(?: of)?|up to|(?:not|no) more than|(?:from |in |of )?(?:the )?(?:last|past)) (?:(?:{NUMBER}) (?:or|to|-) )?(?P<n>{NUMBER})? ?(?P<unit>years?|yrs?|decades?)(?: old| ago| or so)?(?: or (?:newer|younger|less|so))?\b"
)
_SPAN = re.compile(
    rf"\b(?:between |from |anywhere from |in )?(?:the )?(?P<a>{YEAR}|{_DECADE_UNNAMED}) ?{_TILL} ?(?:the )?(?P<b>{YEAR}|{_DECADE_UNNAMED}|{_NOW})(?!\w)"
)
_LAST_YEAR = re.compile(r"(?<!the )\b(?:last|past) year$")
"""One calendar year, while "in the last year" reaches until today."""
_LIMITS = (
    (re.compile(rf"\b{_NO} {_FROM}(?:the )?{_OLDER} ?(?:the )?(?:year )?{_WHEN}(?!\w)"), "from"),
    (re.compile(rf"\b{_NO} {_FROM}(?:the )?{_NEWER} ?(?:the )?(?:year )?{_WHEN}(?!\w)"), "until"),
    (re.compile(rf"\b(?:{_FROM})?{_OLDER} ?(?:the )?(?:year )?{_WHEN}(?!\w)"), "before"),
    (re.compile(rf"\b(?:{_FROM})?{_NEWER} ?(?:the )?(?:year )?{_WHEN}(?!\w)"), "after"),
    (re.compile(rf"(?<!\w)(?:>=|≥) ?{_WHEN}(?!\w)"), "from"),
    (re.compile(rf"(?<!\w)(?:<=|≤) ?{_WHEN}(?!\w)"), "until"),
    (re.compile(rf"(?<!\w)> ?{_WHEN}(?!\w)"), "after"),
    (re.compile(rf"(?<!\w)< ?{_WHEN}(?!\w)"), "before"),
    (
        re.compile(
            rf"\b(?:since(?: like| about| around| roughly| say)?|(?:on |from )?(?:this|the right) side of|no (?:older|earlier) than|not (?:older|earlier) than|starting(?: in| from)?|at (?:least|the earliest)) (?:the )?{_WHEN}(?: onwards?| on)?(?!\w)"
        ),
        "from",
    ),
    (
        re.compile(
            rf"\b(?:any (?:year |time )?from |from |in |made in )?(?:the )?{_WHEN}(?:\+| on(?=[),.;!?]|$)| ?(?:onwards?|or (?:later|newer|younger|after|more recent)|and (?:later|newer|onwards?|after|up|beyond)|upwards?)\b)"
        ),
        "from",
    ),
    (
        re.compile(
            rf"\b(?:until|up to|till|(?:any|every)thing to|no (?:later|newer) than|not (?:later|newer) than|by) (?:the )?{_WHEN}(?!\w)"
        ),
        "until",
    ),
    (
        re.compile(
            rf"\b(?:any (?:year|time|thing)|anything|everything|(?:newer|more recent|modern|recent|later) (?:ones?|stuff|films?|movies?|series|shows?|things?),?) from (?:the )?{_WHEN}(?!\w)"
        ),
        "from",
    ),
    (re.compile(rf"\b(?:from |in )?(?:the )?{_WHEN} (?:or|and) (?:older|earlier|before)\b"), "until"),
    (
        re.compile(
            rf"\b(?:(?:made|released|came out|out|shot|produced) )?(?:from|in|of|during|circa|around) (?:the )?(?:year )?{_WHEN}(?!\w)"
        ),
        "in",
    ),
    (
        re.compile(r"(?<!set )\b(?:made |released |shot )?(?:from|in|of) (?:the )?year (?P<when>[12]\d{3})(?!\w)"),
        "in",
    ),
    (re.compile(rf"(?<![\w-]){_WHEN}(?!\w)"), "in"),
)
_NOT_WHEN_MADE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:(?:is |that's |that is )?set|takes? place|taking place|plays?|happens?|(?:story|life|living|lived)(?= in))(?: back)?(?: (?:in|during|around|through|the|late|early|mid))* {_WHEN}(?!\w)(?: or (?:the )?{_DECADE_UNNAMED})?(?!,? (?:or|and) (?:made|shot|filmed) (?:then|in it|at (?:the|that) time))",
        rf"\b(?:about|revolves around|story of|tale of) (?:the |life in the )+(?P<when>{_DECADE_UNNAMED})(?!\w)(?! (?:films?|movies?|series|shows?|classics?)\b)",
        rf"\b(?:the )?{_WHEN}(?:(?: or | and |/| & |, )(?:the )?{_DECADE_UNNAMED})?(?= (?:setting|set|atmosphere|nostalgia|costumes|fashion|clothes|hair|music|soundtrack)\b)",
    )
)
"""When a story happens says nothing of when it was made: "set in the 80s, made in the 2010s"."""
_NOT_FROM = re.compile(
    rf"\b(?:(?:not|nothing|isn't|wasn't|aren't|avoid|skip)(?: (?:made|shot|something|anything))?(?: (?:from|in|out of))?|(?:any|every)thing (?:but|except)(?: from)?|(?<=\ws )(?:over|rather than|instead of)) (?:the )?{_WHEN}(?!\w)(?! (?:or|and|to)\b)"
)
"""No limit leaves out a span of years, and as a wish it would say the opposite."""
_PAST = r"(?:was|were|had|met|left|got|moved|came|went|began|saw|bought|lost|won|broke|\w{2,}ed)"
_OF_A_LIFE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:i|we|he|she|they|(?:my|our) \w+(?: and i)?) (?:(?:both|all|just|first|also|once|amicably|finally) )*{_PAST}\b(?:(?!{_FILM_NOUN}\b)[^.!?;,:]){{0,40}} in {_WHEN}(?!\w)",
        rf"\b(?:everything|most|all|half|what)(?: of)?(?: (?:that )?[\w']+){{1,4}} (?:picks?|likes?|watch(?:es)?|shows?|chooses?|suggests?|puts on|plays|owns?|has|have) (?:is|are|was|were) (?:all |always )?from (?:the )?{_WHEN}(?!\w)",
        rf"\b(?:like|as if|as though|feels like|pretend) (?:it's|its|it is|it was|it were)(?: still| again)? {_WHEN}(?!\w)",
        r"\b(?:of us|women|men|friends|couples?|ladies|lads|adults|(?:in|all|both in) (?:our|their|his|her|my)),? (?:(?:all|both|in|our|their|early|mid|late)[ -])*(?P<when>thirties|forties|fifties|sixties|seventies|eighties)(?=\s*[,.;!?)]|$)",
    )
)
"""A year of somebody's life, or an age, says nothing of when it was made: "we met in 1987", "six of us, thirties"."""
_THIS = re.compile(
    r"\b(?:(?:from|in|of|out|released|made|came out|coming out|best|good|new|stuff|films?|movies?|series|shows?) (?P<now>this year|last year)|(?:from |in |of )?(?P<what>this (?:year(?='s)|decade|century)|(?<=from )last year|(?<=in )last year|(?:the )?(?:20th|twentieth|21st|twenty[- ]first) century|recent years|since the (?:turn of the )?(?:new )?(?:millennium|century)|the turn of the (?:millennium|century)(?! \w)))\b"
)
_PERSONAL = re.compile(r"(?<!from )\b(?:his|her|my|their|your|our) (?:early |late |mid |mid-)?$")
_BORN = re.compile(
    rf"\b(?:born(?:,? (?:in|which (?:was|is)(?: in)?|that's|that is|so))?|i'm|im|i am|(?:me|i am|we are|us) ?\(?(?:from )?|from) ?\(?(?P<year>{YEAR})\b\)?(?:(?: and | & |/|, ){YEAR})?(?: bab(?:y|ies)\b\)?)?"
)
_I_AM = re.compile(rf"\b(?:born in|(?:i'm|im|i am)(?: from)?) {YEAR}\b")
_THAN_ME = re.compile(
    rf"\b(?P<no>{_NO} |not )?{_FROM}(?:(?P<old>older than|before|predates?|from before)|(?P<new>newer than|younger than|after|since)) (?:me|us|we are|we both are|i am|i was(?: even)? born|we were(?: even)? born|my birth|my time|herself|himself|themselves|(?:she|he) (?:is|was(?: even)? born))\b"
)
"""Years told by one's own: "older than me, I was born in 1988"."""
_TOO = re.compile(
    rf"\b(?:the )?{_WHEN} (?:is|are|was|were|feels?)(?: \w+)? (?:too|so|way too|way|a bit too) (?:old|dated|long ago|early|new|recent|modern)\b"
)
_YEARS_OLD = re.compile(
    rf"\b(?:(?:not|no|nothing|none) (?:more than|older than|over) (?:about |around |roughly |some )?(?P<n>{NUMBER}) years? old(?! (?:daughter|son|boy|girl|kid|child|niece|nephew|grand))"
    rf"|(?P<most>{NUMBER}) years? old (?:at (?:the )?(?:very )?most|max(?:imum)?|tops|or (?:less|newer|younger)))"
)


_AS_WELL = re.compile(
    r"(?: stuff| films?| movies?| ones?| series| shows?)?(?:(?:'s| is| are| would be)(?: also| totally| perfectly| all)* (?:fine|ok|okay|all right|alright|welcome|no problem)(?: with me| by me)?(?: as well| too| also)?|(?:,? (?:is|are))? (?:as well|too))(?!\w)"
)
"""What follows widens the range that holds: "the 90s are fine as well"."""


def read_years(canvas: Canvas) -> None:
    """Add year_min and year_max limits."""
    read_eras(canvas)
    for pattern in (_NOT_FROM, _TOO):
        for match in canvas.finditer(pattern):
            canvas.hide(match.start(), match.end())
    for match in canvas.finditer(_YEARS_OLD):
        _add(canvas, match, this_year() - int(number(match["n"] or match["most"])), None)
    _by_own_age(canvas)
    _by_an_event(canvas)
    for pattern in _OF_A_LIFE:
        for match in canvas.finditer(pattern):
            canvas.hide(*match.span("when"))
    others = [match.span() for pattern in _NOT_WHEN_MADE for match in pattern.finditer(canvas.low)]
    for match in canvas.finditer(_AGO):
        if match["n"] or not _LAST_YEAR.search(match.group()):
            _relative(canvas, match)
    _spans(canvas, others)
    for pattern, relation in _LIMITS:
        for match in canvas.finditer(pattern):
            personal = _PERSONAL.search(canvas.low[: match.start("when")])
            if not personal and not _within(match.span("when"), others):
                _add(canvas, match, *_bounds(relation, *span(match["when"])))
    for match in canvas.finditer(_THIS):
        _period(canvas, match)


def _period(canvas: Canvas, match: re.Match[str]) -> None:
    if _I_DID.search(canvas.plain[: match.start()]):
        canvas.hide(match.start(), match.end())
    else:
        _add(canvas, match, *_named_period(match["now"] or match["what"]))


def _spans(canvas: Canvas, others: list[tuple[int, int]]) -> None:
    """From one year or decade to another, or until now."""
    for match in canvas.finditer(_SPAN):
        if _within(match.span(), others):
            continue
        open_ended = re.fullmatch(_NOW, match["b"]) is not None
        _add(canvas, match, span(match["a"])[0], None if open_ended else span(match["b"])[1])


_I_DID = re.compile(r"\b(?:i|i'm|im|we|he|she)\b(?: (?!film|movie|series|show)[\w']+){0,3} $")
""" "I came out last year" is no film's year."""
_EVENT = re.compile(
    rf"\b(?P<no>{_NO} |not )?{_FROM}(?P<way>before|older than|prior to|after|newer than|since|while|during|ever since) (?P<what>(?:i|i've|we|we've|my|our|the|his|her)\b(?: (?!{_FILM_NOUN}\b)[\w'-]+){{1,6}}?),? (?:in |\(|that's |that is |that was |which was |which is |i mean |so )(?P<year>{YEAR})\)?(?!\w)"
)
""" "Nothing made after my divorce (2009)", "from before we moved here in 1998"."""


def _by_an_event(canvas: Canvas) -> None:
    for match in canvas.finditer(_EVENT):
        until = match["way"] in ("before", "older than", "prior to")
        year = int(match["year"])
        _add(canvas, match, *((None, year) if until != bool(match["no"]) else (year, None)))


def _by_own_age(canvas: Canvas) -> None:
    """What is older or newer than the one who writes, where the year of birth is told."""
    than, born = _THAN_ME.search(canvas.low), _BORN.search(canvas.low)
    if than is None or born is None:
        for match in canvas.finditer(_I_AM):
            canvas.hide(match.start(), match.end())
        return
    canvas.hide(*born.span())
    from_then_on = bool(than["new"]) != bool(than["no"])
    year = int(born["year"])
    _add(canvas, than, *((year, None) if from_then_on else (None, year)))


def spans_of_years(text: str) -> list[tuple[int, int]]:
    """Where years are told from one to another, so that the "2001" of "between 2001 and 2012" names no title."""
    return [match.span() for match in _FROM_TO.finditer(text.lower())]


_FROM_TO = re.compile(
    rf"\b(?:between|from|anywhere from) {YEAR} {_TILL} {YEAR}\b|(?<!\w){YEAR} ?(?:to|till|until|til|through|-|–|—) ?{YEAR}(?!\w)"
)


def _within(place: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(start < place[1] and place[0] < end for start, end in others)


_PARTS = {
    "early": (0, 3), "start": (0, 3), "beginning": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (6, 9), "end": (6, 9),
    "first half": (0, 4), "second half": (5, 9),
}  # fmt: skip


def span(words: str) -> tuple[int, int]:
    """First and last year of a year or decade: "the late 80s" is 1986 to 1989, an early one 0 to 3, a mid one 4 to 6."""
    if re.fullmatch(r"\d{4}", words):
        return int(words), int(words)
    match = re.search(_DECADE, words)
    if match is None:
        raise ValueError(f"{words!r} is no year or decade")
    start, part = _decade(match["decade"]), match["part"]
    first, last = _PARTS.get(part or "", (0, 9))
    return start + first, start + last


def _decade(words: str) -> int:
    if words.endswith("tens"):
        return 2010
    if words in _DECADE_WORDS:
        return (1900 if _DECADE_WORDS[words] > 20 else 2000) + _DECADE_WORDS[words]
    digits = re.sub(r"\D", "", words)
    if not digits or digits == "00":
        return 2000
    if len(digits) == 4:
        return int(digits)
    return (2000 if digits == "20" else 1900) + int(digits)


def _bounds(relation: str, first: int, last: int) -> tuple[int | None, int | None]:
    return {"from": (first, None), "until": (None, last), "before": (None, first - 1), "after": (last + 1, None),
            "in": (first, last)}[relation]  # fmt: skip


def _relative(canvas: Canvas, match: re.Match[str]) -> None:
    years = int(number(match["n"])) if match["n"] else 1
    since = this_year() - years * (10 if match["unit"].startswith("decade") else 1)
    if match["no"] and match["way"].endswith(("last", "past")):
        _add(canvas, match, None, since)
        return
    older = match["way"] == "older than"
    _add(canvas, match, *((None, since) if older and not match["no"] else (since, None)))


_LAST_CENTURY = ("20th century", "the 20th century", "twentieth century", "the twentieth century")
_TURN = ("the turn of the millennium", "the turn of the century")


def _named_period(words: str) -> tuple[int | None, int | None]:
    year = this_year()
    table = {"this year": (year, None), "last year": (year - 1, year - 1), "this decade": (year // 10 * 10, None),
             "recent years": (year - 5, None), **dict.fromkeys(_LAST_CENTURY, (None, 2000)), **dict.fromkeys(_TURN, (1998, 2003))}  # fmt: skip
    return table.get(words, (2000, None))


def _add(canvas: Canvas, match: re.Match[str], low: int | None, high: int | None) -> None:
    also = _AS_WELL.match(canvas.low[match.end() :])
    end = match.end() + (also.end() if also else 0)
    for found in year_limits(match.start(), end, low, high, {"grows": True} if also else {}):
        canvas.add(found)
