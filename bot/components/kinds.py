"""Film or series: "only series", "a show like Suits", "no films", "film or series, either is fine"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bot.components.canvas import Canvas, Found
from bot.components.corrections import said_anew_at
from bot.components.negation import negated
from bot.components.polarity import is_wished
from bot.components.told import tells_what_was
from bot.components.turned_down import OTHER_KIND, turned_down

_FILM = r"(?:(?:feature |movie )?films?|movies?|flicks?|movie night|film night|motion pictures?|(?<=double )(?:bill|feature)|(?<=triple )(?:bill|feature))"
_PICTURE = re.compile(
    r"(?:(?<=\ba )|(?<=\ban )|(?<=\bany )|(?<=\bgood )|(?<=\bold )|(?<=\bdecent )|(?<=\banimated )|(?<=\bdifferent )|(?<=[\ue003] ))"
    r"pictures?(?= (?:about|like|with|from|where|that|starring|of the|please|to watch)\b|\s*(?:$|[,.!?]))"
)
""" "An animated picture about the war", but not the big picture, nor a picture of somebody."""
_SERIES = (
    r"(?:(?:tv |television |web |telly |mini)?(?:series|sitcoms?)|(?:tv |television |telly )?serials?(?! (?:killers?|murder\w*|numbers?|offenders?|liars?|rapists?|cheaters?|daters?)\b)"
    r"|k[- ]?dramas?|(?:tv|television|telly) (?:shows?|programmes?|programs?)|(?<!space )(?<!nuclear )(?<!protection )(?<!training )programmes?|box ?sets?|soap operas?|(?:tele)?novelas?|with (?:seasons|episodes)"
    r"|(?:to|for|can|a|and) binge(?:[- ]watch)?|binge(?:able|[- ]worthy|[- ]watch)|tv stuff)"
)
_SHOW = re.compile(r"(?<![\w'-])shows?(?![\w'-])")
_THING = re.compile(
    r"\s*(?:$|[,.!?;:()\ue000-\ue003]|(?:like|similar|about|with|without|that|thats|from|for|please|pls|to|where|who|whose|which|based|set|in|on|of|of the|but|and|or|not|only|this|tonight|i|we|you|short|long|less|more|no|starring|made|involving|featuring|is|was|has|must|should|can|could|will|would)\b)"
)
"""What follows the noun: "a show about chess", where "show a comedy" and "show me" go on."""
_OTHER_NOUN = re.compile(r" (?:me|us|him|business|biz|down|time|trials?|jumping|off|up)\b")
_SHOWS_IT = re.compile(
    r"(?:^|[.!?;:,] ?|\b(?:please|pls|plz|can|could|will|would|you|to|i|we|they|it|he|she|that|who|not|don't|doesn't|didn't|just|and|or|then|film|movie|films|movies|let's|i'll|also|never|documentary) )$"
)
"""What stands before the verb: "can you show", "a film that shows"."""
_SUBJECT = re.compile(
    r"\b(?:it|he|she|which|who|film|movie|series|documentary|(?!(?:other|another|older|newer|better|any|every|similar|shorter|longer|lighter|darker)\b)[a-z]+(?:ry|ion|er)) $"
)
_TELLY = re.compile(
    r"(?<!the )(?<!my )(?<!our )(?<!his )(?<!her )(?<!their )(?<!one )(?<!on )(?<!\d )(?<!from )(?<!new )(?<!of )(?<![\w'-])(?:tell(?:y|ies)|tv|television)(?![\w'-])"
    r"(?! (?:is|are|was|sets?|remote|screens?|licen[cs]e|guide|channels?|room|dinners?|since|broke|off|on|presenter|host)\b)"
)
"""What is watched, not what it is watched on: "gritty telly", but not "one telly for five of us"."""
EITHER = re.compile(
    rf"\b(?:{_FILM}|{_SERIES}|(?:tv )?shows?|tv)(?:,? (?:or|and)(?: a| an| tv| the| even a)?|/|,) ?(?:{_FILM}|{_SERIES}|shows?|tv)(?:,? (?:both|either|whichever|whatever|i'm not bothered|doesn't matter)(?: is| are)?(?: fine| ok| okay| good)?)?(?!\w)"
)
""" "Film or series": neither is asked for."""
_KINDS = (
    ("series", re.compile(rf"(?<![\w'-])(?:{_SERIES})(?![\w])")),
    ("film", re.compile(rf"(?<![\w'-])(?:{_FILM})(?!\w)(?! (?:clubs?|students?|school|buffs?|critics?|festivals?|industry|theat\w+|stars?|quiz|director|professor|makers?)\b)")),
    ("film", _PICTURE),
    ("film", re.compile(r"(?:(?<=\bfor the )|(?<=\bfor our )|(?<=\bfor my ))film(?= club\b)")),
)  # fmt: skip
_MADE_IN_IT = re.compile(
    r"(?<!\banyone )(?<!\banybody )(?<!\bsomebody )(?<!\bsomeone )(?<!\bthey )(?<!\bpeople )(?<!\bever )(?<!\bstill )\b(?:making|makes?|made|shoot(?:ing)?|produc(?:e|es|ing)|acts? in|works? in|the world of|behind) (?:(?!decent|good|great)\w+ )?$"
)
_POINTING = re.compile(
    r"(?:\b(?:the|that|this|these|those|which|first|second|third|last|1st|2nd|3rd|fourth|fifth|the other|same|what|whole|world|of the) )$"
)
_ASKED = re.compile(
    r"\s*(?:$|\?|(?:has|have) an?\b|resembles?\b|do you (?:know|have|suggest|recommend)|would you|would suit|can i|could i|with\b|about\b|like\b|for\b|to watch)"
)
""" "Which series has a detective couple?" asks for one; "which series is longer?" points."""
_DIRECT_NO = re.compile(
    r"(?:\b(?:no|not|nor|without|hates?|skip|avoid|but|except|of|than|be|nothing|nothing with|(?:want|like|fancy|watch|see|need|do|patience for|bother with|commit to|face|stand|the time for|time for|into|in the mood for)(?: to watch| to see)?)|^) (?:really |just )?(?:(?:a|an|any|the|another|more|yet|tv|of) )*$"
)
"""A no that is about the kind itself: "no films", but not "no superhero films"."""
_OF_WHICH = re.compile(
    r" (?:about|with|where|that|which|starring|set|in which|made for|for (?:kids|children|teens|teenagers|babies|toddlers|adults|girls|boys)|full of)\b"
)
""" "No shows with laugh tracks", "not movies for children": the no is about what follows, not about the kind."""
_CALLED_OFF = re.compile(
    r"(?: (?:night|evening|afternoon|date))?(?:'s| is| was| got| has been)? (?:cancelled|canceled|called off|off)\b"
)
_WISHED = re.compile(
    r"\b(?:make it|make that|give (?:me|us)|find (?:me|us)|show (?:me|us)|(?:want|need|fancy|prefer|accept)|'d (?:like|love|prefer)|would (?:like|love|prefer)|looking for|searching for|after|rather|but|say|so:|please:?|in the mood for|suggest|recommend)(?: (?:just|only|a|an|one|another|some|good|the|me|us|also|new|nice|decent|short|long|really))* $"
)
"""Before one of two kinds it says which of them is meant."""
_ANOTHER_ONE = re.compile(
    r"\b(?:give|find|show|get|want|need|like|recommend|suggest)\b[^.!?;]{0,30}\b(?:an?|another)(?: [\w-]+){1,3} one\b"
)
""" "X is not a Christmas film. Give me a real one": one of the kind that was told of."""
_LIMITING = re.compile(
    r"(?:\bonly the |\bthe (?:whole|best) |\bthere (?:was|is|used to be) this |\bwhat was (?:the|that) )$"
)
_PREFERRED = re.compile(
    rf"\b(?:{_FILM}|{_SERIES}|shows?|tv),?(?P<second> (?:to|over|rather than|instead of|not|and not) (?:an? |any |the |tv )*(?:{_FILM}|{_SERIES}|shows?|tv))\b(?! like\b)"
)
""" "A film to a series", "film, not a show": the first is meant, the second is not."""
_LAST_WORD = re.compile(r"(?<= )shows?$")
_OBJECTED = re.compile(
    r"^\W*(?:(?:but|no|nope|hey|um|oh|well|hm+),? )*(?:that|this|those|these|they)(?:'s|s|'re| is| are)? (?:just |only |also |all |actually |both )*(?:an? )?(?:tv |television )?(?:shows?|series|films?|movies?)(?: though| too)?\W*$"
)
""" "That's a TV show", of what was shown, asks for none."""


def read_kinds(canvas: Canvas) -> None:
    """Add one kind limit where one of the two is asked for, none where either will do."""
    if objected := _OBJECTED.search(canvas.plain):
        canvas.hide(*objected.span())
    for pattern, group in ((EITHER, 0), (_PREFERRED, "second")):
        for match in canvas.finditer(pattern):
            canvas.hide(*match.span(group))
    either_at = max((match.end() for match in EITHER.finditer(canvas.plain)), default=0)
    said: dict[str, re.Match[str]] = {}
    refused: dict[str, re.Match[str]] = {}
    told: set[str] = set()
    for kind, match in _named(canvas):
        if around := _by_its_sentence(canvas, kind, match):
            refused[around] = match
        elif _is_asked_for(canvas, match) and (meant := _meant(canvas, kind, match)):
            if match.start() >= either_at:
                said[meant] = _plainest(canvas, said.get(meant), match)
        elif tells_what_was(canvas.plain, match.start()):
            told.add(kind)
        canvas.hide(*_kind_alone(match))
    chosen = _chosen(canvas, said, told) or refused
    if len(chosen) == 1:
        ((kind, match),) = chosen.items()
        if kind == "film" and any(found.role == "seasons_max" for found in canvas.found):
            return  # "two seasons at most, or a film": either will do.
        canvas.add(Found(*_kind_alone(match), "limit", kind, "kind"))


def _chosen(canvas: Canvas, said: Mapping[str, re.Match[str]], told: set[str]) -> Mapping[str, re.Match[str]]:
    """Of both kinds the one that is said anew, or wished for in so many words; of one that is only told of, "another one"."""
    said = {k: m for k, m in said.items() if m.start() >= said_anew_at(canvas.plain)} or said
    if len(said) > 1:
        said = {k: m for k, m in said.items() if _WISHED.search(canvas.plain[: m.start()])} or said
    if not said and len(told) == 1 and (one := _ANOTHER_ONE.search(canvas.plain)):
        return dict.fromkeys(told, one)
    return said


_IT_IS = re.compile(
    r"\b(?:(?:it|that|this|they)(?:'s| is|s|'re| are)(?: not|n't)?|be|isn't|not|no|without)(?: (?:an?|another|any|just|only))* $"
)
""" "If it's a series", but not "if a film lasts more than two hours"."""


def _by_its_sentence(canvas: Canvas, kind: str, match: re.Match[str]) -> str | None:
    """The kind that is meant where the sentence around has more to say of it than one "no": "if it's a series, count us out"."""
    wished = is_wished(canvas.plain, *match.span()) if _IT_IS.search(canvas.plain[: match.start()]) else None
    if wished is False or turned_down(canvas.plain, *match.span(), kind):
        return OTHER_KIND[kind]
    return kind if wished else None


def _named(canvas: Canvas) -> Iterator[tuple[str, re.Match[str]]]:
    """Every place where a kind is named, whatever is said of it."""
    for kind, pattern in _KINDS:
        for match in canvas.finditer(pattern):
            yield kind, match
    for match in canvas.finditer(_SHOW):
        if _is_noun(canvas, match):
            yield "series", match
    for match in canvas.finditer(_TELLY):
        yield "series", match


def _is_noun(canvas: Canvas, match: re.Match[str]) -> bool:
    """A show is a series where it is a thing: "prison show, women", not "show me" nor "a film that shows how"."""
    before, after = canvas.plain[: match.start()], canvas.plain[match.end() :]
    if before.endswith((" to ", "i'll ", "can't ")):
        return False
    if _OTHER_NOUN.match(after):
        return False
    if match.group() == "shows":
        return not (_SUBJECT.search(before) or before.endswith((" that ", " this ")))
    return not _SHOWS_IT.search(before) or bool(_THING.match(after))


def _is_asked_for(canvas: Canvas, match: re.Match[str]) -> bool:
    return (
        not _refers(canvas, match)
        and not tells_what_was(canvas.plain, match.start())
        and not _CALLED_OFF.match(canvas.plain, match.end())
        and not (canvas.plain.startswith(" like ", match.end()) and negated(canvas.plain, match.start()))
        and not _MADE_IN_IT.search(canvas.plain[: match.start()])
        and not _of_title(canvas, match)
    )


def _kind_alone(match: re.Match[str]) -> tuple[int, int]:
    """The words for the kind: in "a brand new show" the rest is still to be read."""
    alone = _LAST_WORD.search(match.group())
    return match.start() + (alone.start() if alone else 0), match.end()


_TOO_LONG = re.compile(r" (?:are|r|is) (?:all |just |way |far |always )*too long\b")
""" "Movies are too long now": a series is meant, or a short film."""


def _meant(canvas: Canvas, kind: str, match: re.Match[str]) -> str | None:
    """ "no films" means series; "no horror films" excludes a genre and says nothing of the kind."""
    if kind == "film" and _TOO_LONG.match(canvas.plain, match.end()):
        return None
    if not negated(canvas.plain, match.start()) or canvas.plain[: match.start()].rstrip().endswith(","):
        return kind
    if not _DIRECT_NO.search(canvas.low[: match.start()]) or _OF_WHICH.match(canvas.plain, match.end()):
        return None
    return OTHER_KIND[kind]


def _plainest(canvas: Canvas, before: re.Match[str] | None, match: re.Match[str]) -> re.Match[str]:
    """Of two places where the same kind is named, the one that wishes for it."""
    return match if before is None or _WISHED.search(canvas.plain[: match.start()]) else before


def _of_title(canvas: Canvas, match: re.Match[str]) -> bool:
    """ "The Fast and Furious movies" name a title; "Fargo, a film" and "Fargo but a film" ask for films."""
    return bool(re.search(r"[\ue000\ue002] ?$", canvas.plain[: match.start()])) and match.group() != "film"


def _refers(canvas: Canvas, match: re.Match[str]) -> bool:
    """ "the second film" and "that show" point at one; they do not limit."""
    before = canvas.plain[: match.start()]
    if canvas.plain.startswith(" club", match.end()):
        return False
    if before.endswith("a whole ") or (
        re.search(r"\bwhich (?:tv )?$", before) and _ASKED.match(canvas.plain, match.end())
    ):
        return False
    return bool(_POINTING.search(before)) and not _LIMITING.search(before)
