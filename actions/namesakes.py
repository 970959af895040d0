"""Which title of the seed's name was meant, where a later message says it: "no, the old one", "the other Monster, the anime"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.answer import show
from actions.skill import Turn
from actions.state import State
from recommender.lexicon.namesakes import COUNTRY_WORDS
from recommender.types import Request, Title

_WHICH = r"(?:one|ones|version|adaptation|anime|cartoon|film|movie|series|show|tv|original|remake|reboot)"
_TELLS = re.compile(
    rf"\b(?:meant|mean)\b[^.!?]*\b(?:the|that|it)\b|\bthe\b[^.!?]*\bmeant\b|\bthe other\b|\bwrong {_WHICH}\b"
    rf"|^\W*(?:no|nope|nah|not|lol|haha|oh|sorry|wait)\b[^.!?]*\b(?:the|that|this) (?:[\w-]+ ){{0,3}}{_WHICH}\b"
    rf"|^\W*(?:(?:it|that)(?:'s| is) )?(?:the|its the) (?:[\w-]+ ){{0,2}}{_WHICH}\W*$"
)
"""Words by which somebody says which of several was meant."""
_NOT = re.compile(r"\b(?:not|n't|isn't) (?:that |the )?(?:[^,.;!?]*)")
_OLDER = re.compile(r"\b(?:old|older|oldest|original|first|classic|earlier)\b")
_NEWER = re.compile(r"\b(?:new|newer|newest|remake|reboot|latest|recent|later|modern)\b")
_KINDS = {"series": re.compile(r"\b(?:series|show|tv|telly|sitcom)\b"), "film": re.compile(r"\b(?:film|movie)\b")}
_DRAWN = {"anime": re.compile(r"\banime\b"), "animation": re.compile(r"\b(?:cartoon|animated|animation|drawn)\b")}
_DECADE = re.compile(r"\b(?:19|20)?(?P<ten>\d)0s\b")


def meant_instead(turn: Turn) -> State | None:
    """The list for the namesake that was meant; None where the message says nothing of the kind."""
    request = turn.state.request
    other = None if request is None else with_other(turn, request)
    if other is not None and _says_more(turn):
        turn.state = replace(turn.state, request=other)  # and the rest is worked into it
        return None
    return None if other is None else show(turn, replace(other, taste=turn.taste))


_TELLING = (
    "kind",
    "genres",
    "genres_all",
    "countries",
    "languages",
    "year_min",
    "year_max",
    "not_genres",
    "platforms",
)


def _says_more(turn: Turn) -> bool:
    """Whether it changes more of the wish than the title: "I meant the series, and less gory"."""
    shifts = [e for e in turn.message.all("shift") if e["value"] != "new"]
    limits = [e for e in turn.message.all("limit") if e.get("role") not in _TELLING]
    return bool(shifts or limits or turn.message.all("person", "out"))


def with_other(turn: Turn, request: Request) -> Request | None:
    """The request with the namesake in the place of its seed, all else as it was."""
    low = turn.message.text.lower().replace("’", "'")
    if not _TELLS.search(low):
        return None
    for seed in request.seeds:
        if seed not in turn.recommender.catalogue.row:
            continue
        family = [turn.title(seed), *turn.recommender.catalogue.namesakes(seed)]
        if {*turn.message.values("title")} - {title.id for title in family}:
            continue
        if (chosen := _best(low, family)) is not None:
            return replace(request, seeds=tuple(chosen.id if s == seed else s for s in request.seeds), exclude=())
    return None


def _best(low: str, family: Sequence[Title]) -> Title | None:
    """The one that fits the words best; None where none of them fits, or several do as well."""
    denied = " ".join(match.group() for match in _NOT.finditer(low))
    stated = _NOT.sub(" ", low)
    points = [_fits(stated, title, family) - _fits(denied, title, family) for title in family]
    other = bool(re.search(r"\bthe other\b", low))
    points = [each + (other and at > 0) for at, each in enumerate(points)]
    best = max(range(len(family)), key=lambda at: points[at])
    told = len(family) > 1 and any(points[best] > each for each in points)
    return family[best] if told and (best > 0 or points.count(points[0]) == 1) else None


def _fits(words: str, title: Title, family: Sequence[Title]) -> int:
    """How many of these words tell this one of the family from the others."""
    years = sorted(each.year for each in family if each.year)
    signs = [
        str(title.year) in words,
        bool(decade := _DECADE.search(words)) and str(title.year)[2:3] == (decade and decade["ten"]),
    ]
    signs += [bool(years) and title.year == years[0] and bool(_OLDER.search(words))]
    signs += [bool(years) and title.year == years[-1] and bool(_NEWER.search(words))]
    signs += [title.kind == kind and bool(pattern.search(words)) for kind, pattern in _KINDS.items()]
    signs += [genre in title.genres and bool(pattern.search(words)) for genre, pattern in _DRAWN.items()]
    said = {COUNTRY_WORDS[word] for word in re.findall(r"[a-z]+", words) if word in COUNTRY_WORDS and word != "anime"}
    signs += [bool(said & {*title.countries})]
    people = [name.lower().split()[-1] for name in (*title.directors, *title.cast) if name.strip()]
    return sum(signs) + any(re.search(rf"\b{re.escape(name)}\b", words) for name in people)
