"""Subjects that a whole clause refuses: "nobody has cancer", "except where she's royal", "helicopters are out", "you keep sending me zombies"."""

from __future__ import annotations

import re
from itertools import dropwhile, takewhile

from bot.components.canvas import DONE, Canvas, Found
from bot.components.negation import DENIED_AFTER
from bot.components.refusals import NOTHING
from bot.components.refused_phrase import CLAUSE, WORD, phrase
from bot.components.unwanted_words import ENDING, HEADS, OF_THE_VIEWER, OPENING, PEOPLE, VERBS

_NO_ONE = r"(?:nobody|no[- ]?one|none of them|not a soul)"
_NOT = r"(?:doesn't|doesnt|does not|don't|dont|do not|won't|wont|must not|mustn't|can't|cant|cannot)"
_HARMED = r"(?:murdered|hurt|stabbed|kidnapped|raped|abused|beaten|eaten|harmed|bullied|cheated on|told off)"
_DIE = re.compile(
    rf"\b(?:{_NO_ONE}|no (?P<what>[a-z]+)|(?P<who>(?!who\b|that\b|which\b|i\b|we\b|you\b)(?:(?:the|a|an|her|his|their|my) )?[a-z]+)(?= {_NOT}))(?: (?:should|has to|must|ever|actually|{_NOT}|is|are|gets?|needs? to|may))* (?:dies?|dying|killed)\b(?! (?:till|until|for|in the first))"
)
_NOBODY = re.compile(
    rf"(?<!because )(?<!cos )(?<!coz )(?<!since )(?<!that )(?<!how )(?<!says )\b{_NO_ONE}(?P<be>'s| is| are| ever| actually| really)*(?P<gets> gets?| getting)? (?P<what>(?:an? )?[a-z]+)(?: (?P<next>[a-z]+))?"
)
_NOBODY_DOES = re.compile(
    rf"(?:\bwhere |\bin which |, |\band |\b(?:film|series|show|movie|one) (?:that |which )?|: ){_NO_ONE} (?:ever |actually |really )?(?P<verb>[a-z]{{2,}}s)\b(?: (?:to|in|into|at|on|with|from|for|up))*"
)
_NOTHING_HARMED = re.compile(
    rf"\b(?:{NOTHING}|{_NO_ONE})(?: (?:gets?|is|are|being|ever|has to be))* (?P<what>{_HARMED})"
)
_PEOPLE = "|".join(sorted(PEOPLE))
_WHERE = re.compile(
    rf"\b(?:except|but not|not|never|no|{NOTHING}|anything)(?: the)?(?: ones?| films?| movies?| stuff| anything)? (?:where|in which|when) (?:(?:he|she|they|it|everyone|everybody|someone)(?:'s| is| are| gets?)"
    rf"|(?:the |an? |her |his )?(?:{_PEOPLE})(?: is| are| gets?)) (?:just |only |all |being )?"
)
"""A refused clause about somebody: what is said of them is not wanted, "nothing where the mother is the baddie"."""
_POSTPOSED = re.compile(
    rf"(?P<what>[^\W_][\w'-]*(?: (?!is\b|are\b)[^\W_][\w'-]*){{0,3}}?)(?: is| are)?(?: absolutely| definitely| certainly)?(?={DENIED_AFTER})"
)
_OUT = re.compile(r"(?:^|[.!?;:\n] ?)(?P<what>[a-z-]+s) out(?=[.!]|$)")
"""One word and out: "Angels out."."""
_KEPT_OUT = re.compile(r"\b(?:leave|keep|cut|write) (?:the |any |all )(?P<what>[a-z][a-z -]{2,25}?) out\b")
_AS_IS = re.compile(
    r"\b(?:out|banned|vetoed|no|off the table),? (?:as|so|and so) (?:is|are) (?:any\w*(?: (?:with|about))? |all |the )?"
)
_SENT = r"(?:giv|offer|show|send|recommend|suggest|pick|play)"
_MANY = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+|nothing but|only|all|loads of|lots of|a lot of|another|yet another)"
_COMPLAINS = re.compile(
    rf"(?:\byou(?:'ve| have)? ?(?:keep|kept) {_SENT}ing (?:me|us)\b|\b(?:second|third|fourth|fifth|nth|umpteenth|last) time you(?:'ve| have|'d)? [^.;!?]{{0,30}}?|\byou(?:'ve| have)? (?:just )?(?:given|gave|offered|shown|showed|sent|recommended|suggested) (?:me|us) {_MANY}\b|\b(?P<why>why (?:must|does|do|is|are|has|have|did) (?:every|all)))\b[^.;!?]{{0,40}}?(?(why) be)(?: all)? (?:about|with|full of|set in) (?:the |an? )?"
)
"""A complaint of what was shown: "why must every drama be about cancer", "you keep sending me films about chefs"."""
_CONTENT = re.compile(
    r"\b(?:great|good|lovely|perfect|thanks|thank you|loved|brilliant|more please|more like|excellent)\b"
)
_OR = re.compile(r",? n?or (?:an? |the |any )?(?!with\b)(?=[a-z])")
_REST = re.compile(r"(?:(?! (?:and|but|just|with|lots|plenty|set|like|nobody|no)\b)[^,.;:!?()])*")
_FREE = re.compile(r"(?<![\w-])(?P<what>[a-z]{3,})-free\b")
_FREE_OF_TALK = OF_THE_VIEWER | frozenset("stress care ad hands guilt gluten dairy sugar smoke worry".split())
""" "Stress-free" and the like rule no subject out."""
_ENDS = ENDING | VERBS | OPENING
_NO_SUBJECT = (
    OF_THE_VIEWER
    | PEOPLE
    | {"course", "better", "hope", "guess", "rather", "preferred", "word", "hard", "firm", "big", "definite"}
)


def read_deaths(canvas: Canvas) -> None:
    """ "Nobody dies" is about death; "the dog doesn't die" wants the dog and no dying."""
    for match in canvas.finditer(_DIE):
        if match["what"]:
            start = match.start("what")
            canvas.add(Found(start, match.end(), "not_text", canvas.text[start : match.end()]))
            canvas.hide(*match.span())
        else:
            canvas.add(Found(*match.span(), "not_text", "die" if match["who"] else "death"))


def read_refused_clauses(canvas: Canvas) -> None:
    """Clauses that begin with a refusal, before that is read as one of a mere noun."""
    for pattern in (_WHERE, _AS_IS):
        for match in canvas.finditer(pattern):
            _subjects(canvas, match)
    for match in _COMPLAINS.finditer(canvas.plain):
        if not _CONTENT.search(canvas.plain):
            _subjects(canvas, match)
            canvas.found = [each for each in canvas.found if each.entity != "count" or each.start > match.end()]
    for match in canvas.finditer(_NOTHING_HARMED):
        _add(canvas, *match.span("what"))
        canvas.hide(*match.span())


def read_verdicts(canvas: Canvas) -> None:
    """What is left once the nouns after refusals are read: "zombie-free", "nobody is rich", "weapons no"."""
    for match in canvas.finditer(_FREE):
        if match["what"] not in _FREE_OF_TALK:
            _add(canvas, *match.span("what"))
            canvas.hide(*match.span())
    _beside_refused(canvas)
    _nobody(canvas)
    _nobody_does(canvas)
    for pattern in (_OUT, _KEPT_OUT):
        for match in canvas.finditer(pattern):
            if match["what"].split()[-1] not in _NO_SUBJECT | ENDING | VERBS:
                _add(canvas, *match.span("what"))
                canvas.hide(*match.span())
    _postposed(canvas)


def _add(canvas: Canvas, start: int, end: int) -> None:
    canvas.add(Found(start, end, "not_text", canvas.text[start:end]))


def _subjects(canvas: Canvas, match: re.Match[str]) -> None:
    """The noun phrase after the match, and the one after "or"."""
    at = match.end()
    while True:
        start, end = phrase(canvas.low, at)
        if start == end or canvas.low[start:end] in PEOPLE:
            break
        joined = re.match(r",? or (?:an? |the )?", canvas.low[end:])
        _add(canvas, start, end)
        if not joined:
            break
        at = end + joined.end()
    canvas.hide(*match.span())


def _beside_refused(canvas: Canvas) -> None:
    """ "One that isn't crime or the outback": what is joined by "or" to a limit that is refused."""
    for found in [each for each in canvas.found if (each.role or "").startswith("not_")]:
        if joined := _OR.match(canvas.low, found.end):
            start, end = phrase(canvas.low, joined.end())
            if (
                start != end
                and canvas.low[start:end] not in PEOPLE | OF_THE_VIEWER
                and not CLAUSE.match(canvas.low, end)
            ):
                _add(canvas, start, end)


def _nobody(canvas: Canvas) -> None:
    """ "Nobody shouting", "nobody is rich", "nobody's a teenager"."""
    for match in canvas.finditer(_NOBODY):
        what = match["what"].removeprefix("a ").removeprefix("an ")
        be = re.search(r"(?:'s|\bis|\bare)\b", match.group())
        if what in ENDING or what in VERBS or what in PEOPLE or (match["next"] and match["next"] not in ENDING):
            continue
        if not (what.endswith("ing") or be or match["gets"] or _is_adjective(canvas.plain, match, what)):
            continue
        _add(canvas, match.end("what") - len(what), match.end("what"))
        canvas.hide(match.start(), _clause_end(canvas.plain, match.end()))


def _is_adjective(plain: str, match: re.Match[str], what: str) -> bool:
    """Whether "nobody drunk" is a clause of its own; "nobody called" tells what happened."""
    opens = not plain[: match.start()].strip() or plain[: match.start()].rstrip()[-1] in ",.;:!?"
    return opens and not match["next"] and not what.endswith(("ed", "s"))


def _nobody_does(canvas: Canvas) -> None:
    """ "Nobody has leukaemia", "nobody moves to Paris": what the verb leads to; the verb itself where it is alone, "nobody smokes"."""
    for match in canvas.finditer(_NOBODY_DOES):
        verb = match["verb"]
        if verb in (VERBS - {"gets", "goes"}) or verb in (ENDING - {"has"}):
            continue
        start, end = phrase(canvas.low, match.end() + 1)
        if start != end and not canvas.low[start:end].endswith("ed"):
            _add(canvas, start, end)
        elif verb not in ENDING | VERBS and not re.match(
            r" (?!any(?:one|body)\b|each other\b|people\b)[a-z]", canvas.plain[match.end() :]
        ):
            _add(canvas, *match.span("verb"))
        canvas.hide(match.start(), _clause_end(canvas.plain, match.end()))


def _clause_end(plain: str, at: int) -> int:
    """Where the clause ends that goes on here: at a mark, or where something else is asked for."""
    return _REST.match(plain, at).end()  # type: ignore[union-attr]


def _postposed(canvas: Canvas) -> None:
    """ "Weapons no", "crying is not ok", "rape scenes not"."""
    for match in _POSTPOSED.finditer(canvas.plain):
        words = list(WORD.finditer(canvas.low, *match.span("what")))
        kept = list(
            takewhile(lambda word: word.group() not in _ENDS - {"being"} and word.group()[0] != DONE, reversed(words))
        )
        kept = list(dropwhile(lambda word: word.group() in HEADS, kept))
        if kept and kept[0].group() not in _NO_SUBJECT and not kept[0].group().endswith("ly"):
            _add(canvas, kept[-1].start(), kept[0].end())
