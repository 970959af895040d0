"""Slips in the words that carry a wish: "horor", "documentry", "anmie". Names are the lexicon's business."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.components.place_names import COUNTRIES, COUNTRY_GROUPS, LANGUAGES, NATIONS
from bot.components.word_table import table
from recommender.lexicon.words import is_ordinary

_MEANT = frozenset("""
horror thriller thrillers comedy comedies romance romantic documentary documentaries animated animation anime western westerns mystery mysteries fantasy adventure musical
musicals drama dramas biography biopic series season seasons episode episodes minutes hours korean japanese french spanish german italian swedish danish norwegian finnish
british american indian chinese polish funny funnier scary scarier violent violence lighter darker shorter longer newer older slower faster weird weirder uplifting
heartwarming nudity swearing finished miniseries subtitles language something anything recommend suggest without nothing children parents similar underrated nineties eighties
seventies sixties suspense suspenseful intelligent thoughtful depressing christmas halloween valentine's movie movies science fiction sitcom superhero superheroes zombie
first second third fourth fifth another others compare saved loved hated watched already
zombies vampire vampires psychological hilarious hidden swedish interesting director episodes recommendation suggestions japanese detective emotional
""".split())  # fmt: skip


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    moods = (list(table(name).meaning()) for name in ("comparatives", "adjectives", "nouns"))
    names: list[list[str]] = [list(COUNTRIES), list(COUNTRY_GROUPS), list(LANGUAGES), list(NATIONS)]
    said = [phrase for words in (*names, *moods) for phrase in words]
    return _MEANT | {word for phrase in said for word in phrase.split()}


_WORD = re.compile(r"(?<![\w'-])[^\W\d_]{2,}(?![\w'-])")
_SHORT = 4
_MEANT_SHORT = frozenset(("only", "funny", "film", "films", "movie", "drama", "crime", "horror", "scary"))
"""All that a word of so few letters may be a slip of: "onli", "funy"."""
_ENDING = 3
"""Two slips within the last letters make another word: "mysterious", "intelligence"."""
_LONG = 9
"""From so many letters on two slips are forgiven."""


@dataclass(frozen=True, slots=True)
class Spelled:
    """A text with its slips mended, and where each of its letters stood before."""

    text: str
    origin: tuple[int, ...]
    """Of every offset of the text, one past the end included, the offset in the text as typed."""

    def moved(self, entity: dict[str, Any]) -> dict[str, Any]:
        """A copy of an entity of the typed text, at its place in this one."""
        start = next(at for at, was in enumerate(self.origin) if was >= entity["start"])
        end = next(at for at, was in enumerate(self.origin) if was >= entity["end"])
        return {**entity, "start": start, "end": end}

    def back(self, entity: dict[str, Any]) -> dict[str, Any]:
        """A copy of an entity of this text, at its place in the text as typed."""
        return {**entity, "start": self.origin[entity["start"]], "end": self.origin[entity["end"]]}


_OTHERWISE = {
    "romantik": "romantic", "fantasie": "fantasy", "fantasi": "fantasy", "sifi": "sci-fi", "skary": "scary", "komedy": "comedy", "komedie": "comedy", "krimi": "crime", "zomby": "zombie",
    "vampyre": "vampire", "chrismas": "christmas", "xmas": "christmas", "haloween": "halloween", "moive": "movie", "flim": "film", "seires": "series", "seris": "series", "serise": "series", "horor": "horror", "serie": "series", "laffs": "laughs",
    **{said.replace("'", ""): said for said in ("isn't", "aren't", "don't", "doesn't", "didn't", "won't", "can't", "wasn't", "weren't", "haven't", "hasn't", "couldn't", "wouldn't", "shouldn't", "that's", "what's")},
    "nt": "not", "nae": "no", "dnt": "don't", "nowt": "nothing", "owt": "anything", "nuthin": "nothing", "nothin": "nothing", "fae": "from", "frae": "from", "feart": "afraid", "ausie": "aussie", "nuttin": "nothing", "nuffin": "nothing", "summat": "something", "smth": "something",
    "smthn": "something", "sumthin": "something", "sumthing": "something", "somethin": "something", "anythin": "anything", "wi": "with", "wid": "with", "wiv": "with", "mysterys": "mysteries", "comedys": "comedies", "storys": "stories", "nite": "night", "filim": "film", "filims": "films", "philim": "film", "wensday": "wednesday", "docos": "documentaries", "doco": "documentary",
    "flm": "film", "fillm": "film", "fillum": "film", "moovie": "movie", "movei": "movie", "sereis": "series", "shwo": "show", "shw": "show",
    "finnished": "finished", "finnish'd": "finished", "aftr": "after", "afta": "after", "befor": "before", "bfore": "before", "witout": "without", "wthout": "without", "undr": "under", "bt": "but", "abt": "about", "frm": "from", "jst": "just", "wnt": "want", "realy": "really", "alredy": "already", "smthing": "something", "sth": "something",
    "norwey": "norway", "sweeden": "sweden", "denmak": "denmark", "cmdy": "comedy",
    "tv-series": "tv series", "tv-show": "tv show",
    "teh": "the", "hte": "the", "mor": "more", "moer": "more", "mroe": "more", "lik": "like", "liek": "like", "sene": "seen", "undoo": "undo", "udno": "undo", "unod": "undo", "lst": "last", "lats": "last", "alst": "last",
    "ohters": "others", "otehrs": "others", "whihc": "which", "wich": "which", "wacth": "watch", "wathc": "watch",
}  # fmt: skip
"""Slips that change the last letter or more than one, and spellings of other languages."""


_NEEDLESS = re.compile(r"(?<=[ \t\xa0])[ \t\xa0]+|[ \t\xa0]+(?=[.,;!?]+(?:\s|$))")


def single_spaced(text: str) -> Spelled:
    """Without doubled spaces and spaces before a mark, as menus leave them behind a name that was picked: "I loved Fargo  ."."""
    parts: list[str] = []
    origin: list[int] = []
    at = 0
    for match in _NEEDLESS.finditer(text):
        parts.append(text[at : match.start()])
        origin += range(at, match.start())
        at = match.end()
        if match.start() and at < len(text) and not text[at].isspace() and text[match.start() - 1] not in " \t\xa0":
            parts.append(text[at])
            origin.append(match.start())  # so that what stands before the mark ends where it was typed
            at += 1
    return Spelled("".join([*parts, text[at:]]), (*origin, *range(at, len(text) + 1)))


_THEN = re.compile(r"\b(?:older|newer|younger|later|longer|more|less|rather|other(?= then \w)) then\b")
""" "Not older then 2000": a slip of as many letters."""


def spelled(text: str, named: Sequence[dict[str, Any]]) -> Spelled:
    """Mend what is nearly a telling word and no other word; titles and people stay as they are."""
    text = _THEN.sub(lambda said: said[0].removesuffix("then") + "than", text)
    parts: list[str] = []
    origin: list[int] = []
    at = 0
    for match in _WORD.finditer(text):
        inside = any(e["start"] < match.end() and match.start() < e["end"] for e in named)
        if not inside and (meant := _meant(match.group())):
            parts += [text[at : match.start()], meant]
            origin += [*range(at, match.start()), *[match.start()] * len(meant)]
            at = match.end()
    return Spelled("".join([*parts, text[at:]]), (*origin, *range(at, len(text) + 1)))


def _meant(typed: str) -> str | None:
    low = typed.lower()
    if low in _OTHERWISE:
        return _OTHERWISE[low]
    if len(low) < _SHORT:
        return None
    if low in _known() or is_ordinary(low) or (typed[0].isupper() and not typed.isupper()):
        return None
    slips = 2 if len(low) >= _LONG else 1
    hit = process.extractOne(
        low, _MEANT if len(low) > _SHORT else _MEANT_SHORT, scorer=OSA.distance, score_cutoff=slips
    )
    if hit is None or low[0] != hit[0][0] or is_ordinary(low.rstrip("s")) or low.rstrip("s") in _known():
        return None
    if len(low) <= _SHORT:
        return hit[0]
    ending = _ENDING if hit[1] > 1 else 1
    other_ending = (
        len(low) == len(hit[0])
        and low[:-ending] == hit[0][:-ending]
        or hit[1] > 1
        and low[: len(hit[0]) - ending] == hit[0][:-ending]
    )
    return None if other_ending else hit[0]
