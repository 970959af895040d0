"""Franchises as seeds: "like the Marvel films", "the alien films", "any of the Toy Story movies"."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.components.canvas import Found
from bot.components.negation import negated
from recommender.lexicon import Lexicon
from recommender.lexicon.entries import Entry
from recommender.lexicon.text import key_of, without_article
from recommender.lexicon.words import is_ordinary

_BY_NAME: dict[str, tuple[tuple[str, int], ...]] = {
    "marvel|mcu|marvel cinematic universe|avengers": (("The Avengers", 2012), ("Iron Man", 2008), ("Guardians of the Galaxy", 2014), ("Black Panther", 2018)),
    "dc|dceu|dc comics": (("The Dark Knight", 2008), ("Wonder Woman", 2017), ("Batman Begins", 2005), ("Joker", 2019)),
    "james bond|bond|007": (("Casino Royale", 2006), ("Skyfall", 2012), ("GoldenEye", 1995), ("Goldfinger", 1964), ("Dr. No", 1962), ("No Time to Die", 2021)),
    "middle[- ]earth|tolkien|lotr": (("The Lord of the Rings: The Fellowship of the Ring", 2001),),
    "wizarding world|harry potter|potter": (("Harry Potter and the Philosopher's Stone", 2001), ("Harry Potter and the Prisoner of Azkaban", 2004)),
    "monty python": (("Monty Python and the Holy Grail", 1975), ("Life of Brian", 1979)),
    "cornetto": (("Shaun of the Dead", 2004), ("Hot Fuzz", 2007)),
    "before": (("Before Sunrise", 1995), ("Before Sunset", 2004)),
    "dollars": (("The Good, the Bad and the Ugly", 1966),),
    "nolan batman|dark knight": (("The Dark Knight", 2008), ("Batman Begins", 2005)),
    "mcdonagh": (("In Bruges", 2008),),
}  # fmt: skip
"""Those whose titles do not share a name, with the members that stand for them."""
_KIND = r"(?P<kind>films?|movies?|franchises?|sagas?|trilog(?:y|ies)|universe|cinematic universe|series|ones|instalments?|installments?|flicks)"
_NAMED = tuple(
    (
        re.compile(
            rf"(?<![\w-])(?:the |any |all |a |one of the |any of the |all the |old |new |early )*(?:{names})(?:'s)? {_KIND}\b",
            re.I,
        ),
        names,
        members,
    )
    for names, members in _BY_NAME.items()
)
_BARE = re.compile(
    r"(?:\b(?:like|of|loved?|enjoyed|seen|watched|done|to|than|into|and|or|a|an|darker|lighter|funnier|scarier|new|next|mature|except|but not|no|with|know|meets)(?: the)? |^|, ?)(?P<name>marvel|the mcu|mcu|james bond|harry potter)(?! ?(?:and|\d))(?![\w' -]*(?:films?|movies?|series))",
    re.I,
)
_MAKERS = {
    r"(?:studio )?ghibli": ("Hayao Miyazaki",),
    r"coen (?:brothers|bros)|coens": ("Joel Coen", "Ethan Coen"), r"wachowskis|wachowski (?:brothers|sisters)": ("Lana Wachowski", "Lilly Wachowski"),
    r"duffer (?:brothers|bros)": ("Matt Duffer", "Ross Duffer"), r"russo (?:brothers|bros)": ("Anthony Russo", "Joe Russo"),
    r"dardennes|dardenne (?:brothers|bros)": ("Luc Dardenne", "Jean-Pierre Dardenne"), r"safdies|safdie (?:brothers|bros)": ("Josh Safdie", "Benny Safdie"),
    r"farrellys|farrelly (?:brothers|bros)": ("Peter Farrelly", "Bobby Farrelly"),
}  # fmt: skip
"""A studio that stands for one man's films, as no other does, and brothers: films credit them one by one, so that either will do."""
_MADE_BY = tuple((re.compile(rf"\b(?:{words})\b", re.I), people) for words, people in _MAKERS.items())
_STEM = re.compile(
    rf"(?<![\w-])(?P<lead>(?:(?:the|any|all|old|new|early|other|original|first|of)\s)*)(?P<name>[\w'&!:-]+(?: [\w'&!:-]+){{0,4}}?) {_KIND}(?!\w)",
    re.I,
)
_SURE = re.compile(r"franchise|saga|trilog|universe|instal")
_MOST = 3


def find_franchises(text: str, lexicon: Lexicon) -> list[Found]:
    """Title mentions, one for a franchise whose titles share a name and up to three for another; the people for a studio or a pair of brothers."""
    found: list[Found] = []
    for pattern, names, members in _NAMED:
        if (
            (match := pattern.search(text))
            and not (names in ("before", "dollars", "cornetto") and not _SURE.search(match["kind"]))
            and not _is_refused_studio(text, match.start(), names)
        ):
            found += _members(match.start(), match.end(), members, lexicon)
    for match in _BARE.finditer(text):
        name = match["name"].lower().removeprefix("the ")
        names, members = next(each for each in _BY_NAME.items() if name in each[0].split("|"))
        if _is_refused_studio(text, match.start("name"), names):
            continue
        found += _members(match.start("name"), match.end("name"), members, lexicon)
    for pattern, people in _MADE_BY:
        extra = {"confidence": 0.9, "franchise": True} | ({"either": True} if len(people) > 1 else {})
        found += [Found(*m.span(), "person", name, None, extra) for m in pattern.finditer(text) for name in people]
    taken = [(f.start, f.end) for f in found]
    for match in _STEM.finditer(text):
        if (hit := _by_stem(match, lexicon)) and all(hit.end <= a or b <= hit.start for a, b in taken):
            found.append(hit)
    return found


def _is_refused_studio(text: str, start: int, names: str) -> bool:
    """ "No Marvel" refuses all that is Marvel's, for which three of its titles cannot stand: it stays a subject that is not wanted."""
    return names.startswith(("marvel", "dc")) and negated(text.lower(), start)


def _members(start: int, end: int, members: tuple[tuple[str, int], ...], lexicon: Lexicon) -> list[Found]:
    known = [
        entries[0] for name, year in members if (entries := [e for e in lexicon.named(name, year) if e.year == year])
    ]
    return [_found(start, end, entry) for entry in known[:_MOST]]


def _by_stem(match: re.Match[str], lexicon: Lexicon) -> Found | None:
    """The longest tail of the words before "films" that several titles share as the beginning of their names."""
    words = list(re.finditer(r"[\w'&!:-]+", match["name"]))
    sure = bool(_SURE.search(match["kind"].lower()))
    for word in words:
        start = match.start("name") + word.start()
        name = match["name"][word.start() :]
        entry = _stems(lexicon).get(without_article(key_of(name)))
        if entry is None:
            continue
        led = bool(match["lead"].strip()) or (
            word is not words[0] and words[words.index(word) - 1].group().lower() == "the"
        )
        plural = match["kind"].lower().endswith("s") and match["kind"].lower() != "series"
        if sure or plural and (led or name[0].isupper() or not all(is_ordinary(w) for w in key_of(name).split())):
            return _found(start, match.end(), entry)
    return None


def _found(start: int, end: int, entry: Entry) -> Found:
    extra = {"confidence": 0.9, "label": entry.label, "alternatives": [], "franchise": True}
    return Found(start, end, "title", entry.value, None, extra)


@lru_cache(maxsize=2)
def _stems(lexicon: Lexicon) -> dict[str, Entry]:
    """Beginnings that two or more known titles share, each with its first well known title."""
    shared: dict[str, list[Entry]] = {}
    for entry in lexicon.entries:
        if entry.kind == "title" and entry.known and entry.form == "film":
            for stem in _beginnings(entry):
                shared.setdefault(stem, []).append(entry)
    stems = {}
    for stem, entries in shared.items():
        own = [e for e in entries if without_article(e.keys[0].lstrip("-~^")) == stem]
        if len({e.label for e in entries}) > 1 and (own or len(stem.split()) > 1):
            stems[stem] = max(entries, key=lambda e: (round(e.popularity + (e in own) / 20, 2), -(e.year or 9999)))
    return stems


def _beginnings(entry: Entry) -> set[str]:
    """ "alien" of "Alien: Covenant" and of "Alien 3"; "harry potter" of "Harry Potter and the …"; the whole name."""
    key = without_article(key_of(entry.name))
    found = {key, re.sub(r" (?:part )?\d+$", "", key)}
    if ":" in entry.name:
        found.add(without_article(key_of(entry.name.split(":")[0])))
    if " and the " in key or " of the " in key:
        found.add(re.split(r" (?:and|of) the ", key)[0])
    if key.endswith("s") and len(key) > 4 and " " not in key:
        found.add(key[:-1])
    return {stem for stem in found if stem}
