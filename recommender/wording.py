"""Axes, limits and lists in words for people. All that Matinee says about a request starts here."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from typing import Any

from recommender.proper_names import with_capitals
from recommender.sources.names import country_name, country_word, language_word
from recommender.types import Filters, Shift, Title

MORE_LESS = {
    "light": ("lighter", "darker"),
    "funny": ("funnier", "more serious"),
    "tense": ("more tense", "calmer"),
    "violent": ("more violent", "less violent"),
    "scary": ("scarier", "less scary"),
    "romantic": ("more romantic", "less romantic"),
    "fast": ("faster", "slower"),
    "cerebral": ("smarter", "less demanding"),
    "strange": ("stranger", "less strange"),
    "uplifting": ("more uplifting", "less uplifting"),
    "explicit": ("more explicit", "less explicit"),
    "epic": ("more epic", "smaller in scale"),
    "new": ("newer", "older"),
    "long": ("longer", "shorter"),
    "known": ("better known", "less known"),
}
"""How a shift is said, for direction 1 and -1, "than X" left to the sentence."""

PLAIN = {
    "light": ("light", "dark"),
    "funny": ("funny", "serious"),
    "tense": ("tense", "calm"),
    "violent": ("violent", "not violent"),
    "scary": ("scary", "not scary"),
    "romantic": ("romantic", "not romantic"),
    "fast": ("fast", "slow"),
    "cerebral": ("smart", "undemanding"),
    "strange": ("strange", "down to earth"),
    "uplifting": ("uplifting", "downbeat"),
    "explicit": ("explicit", "not explicit"),
    "epic": ("epic", "small in scale"),
    "new": ("new", "old"),
    "long": ("long", "short"),
    "known": ("well known", "little known"),
}
"""The same without a title to compare with."""

NOTE_WORD = {
    "violence": "violence",
    "sex": "sex or nudity",
    "language": "strong language",
    "drugs": "drugs",
    "fright": "frightening scenes",
}


MUCH = 2.0
"""From this strength on a shift is said with "much"."""


def shift_word(shift: Shift, compared: bool = True, than: Sequence[str] = ()) -> str:
    """`lighter`, `a bit lighter`, `much lighter`; or `light` where there is nothing to compare with.

    With the names of what the shift itself says it is compared with, `lighter than Fargo (1996)`; more are `those shown`.
    """
    if shift.than:
        return f"{shift_word(replace(shift, than=()))} than {than[0] if len(than) == 1 else 'those shown'}"
    word = (MORE_LESS if compared else PLAIN)[shift.axis][0 if shift.direction > 0 else 1]
    if compared and shift.strength < 1:
        return f"a bit {word}"
    return f"much {word}" if compared and shift.strength >= MUCH else word


_SUPERLATIVE = {
    "runtime_min": ("longest", "shortest"), "year": ("newest", "oldest"), "rating": ("best rated by critics", "lowest rated by critics"),
    "seasons": ("one with most seasons", "one with fewest seasons"), "known": ("best known", "least known"), "light": ("lightest", "darkest"),
    "funny": ("funniest", "least funny"), "scary": ("scariest", "least scary"), "fast": ("fastest", "slowest"), "cerebral": ("smartest", "least demanding"),
    "strange": ("strangest", "least strange"), "tense": ("most tense", "calmest"), "epic": ("most epic", "smallest in scale"),
}  # fmt: skip


def superlative(respect: str, most: bool) -> str:
    """`scariest`, `least violent`: the word for the first of several in one respect."""
    words = _SUPERLATIVE.get(respect) or (f"most {PLAIN[respect][0]}", f"least {PLAIN[respect][0]}")
    return words[0 if most else 1]


ASPECT = {
    "plot": "story", "feel": "mood", "genre": "genre", "light": "lightness or darkness", "funny": "humour", "tense": "suspense", "violent": "violence",
    "scary": "scares", "romantic": "romance", "fast": "pace", "cerebral": "cleverness", "strange": "strangeness", "uplifting": "warmth", "explicit": "sex",
    "epic": "scale",
}  # fmt: skip
"""What of a title is meant, as a noun."""


def aspect_words(keep: Sequence[str], leave: Sequence[str]) -> list[str]:
    """`most of all its humour`, `whatever its story`; empty where nothing in particular is meant."""
    said = [f"most of all its {join([ASPECT[a] for a in keep])}"] if keep else []
    return [*said, f"whatever its {join([ASPECT[a] for a in leave], 'or')}"] if leave else said


def join(words: Sequence[str], last: str = "and") -> str:
    """`a, b and c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


_IN_BRACKETS = re.compile(r"\([^)]*\)")


def clause_by_clause(clauses: Sequence[str]) -> str:
    """Commas between them; semicolons where a clause has a comma of its own outside its brackets."""
    listed = any("," in _IN_BRACKETS.sub("", clause) for clause in clauses)
    return ("; " if listed else ", ").join(clauses)


def themes(names: Sequence[str]) -> str:
    """`prison, London and first love`."""
    return join([with_capitals(name) for name in names])


_ORIGINS = ("based on ", "adapted from ", "told ")


def is_subject(theme: str) -> bool:
    """False for themes that tell where a story comes from: nothing is "about based on a book"."""
    return not theme.startswith(_ORIGINS)


_ONE = frozenset("""
agent antihero architect assassin bar businessman cartel castle comeback conspiracy couple cover-up curse detective doctor dog farm heist heiress hitman hostage hotel house hunt
hunter grandfather grandmother impostor informant investigation investigator island journalist killer kingdom lawyer liner manhunt mastermind mission mystery orphan outsider plot prince princess prophecy psychiatrist quest
ranch rivalry robot scientist ship situation soldier spy station stranger submarine superhero swindler teacher town train triangle trip underdog vampire village
wedding werewolf whodunit widow widower witch writer
""".split())  # fmt: skip
"""Last words of themes that are surely one thing that can be counted: "a serial killer", "an island"."""
_A_WHOLE = frozenset(("chosen one", "double life", "double agent", "love affair", "missing girl", "missing child", "mid-life crisis", "midlife crisis", "moral dilemma", "ordinary person turned criminal",
                      "secret identity", "single mother", "single father", "second chance", "fairy tale", "family secret", "family business", "dysfunctional family", "crime family"))  # fmt: skip
_THE = frozenset(("fbi", "cia", "kgb", "mafia", "holocaust", "drug trade", "cold war", "end of the world", "vietnam war", "american civil war", "great depression", "internet", "yakuza",
                  "ocean", "sea", "jungle", "underworld", "wild west", "circus", "weimar republic"))  # fmt: skip
_COMPOUND = frozenset("a an and her his in its my no of on one our the their three to two versus".split())
"""Words within a theme that make it more than one thing with an adjective: "cat and dog", "man of the house"."""
_DECADE = re.compile(r"(?:19|20)\d0s")


def with_article(theme: str) -> str:
    """`a serial killer`, `the FBI`, `the 1980s` where it is surely one thing; else as it is."""
    low = theme.lower()
    if low in _THE or _DECADE.fullmatch(low):
        return f"the {theme}"
    kin = low.endswith(" family")  # "family" alone is a subject
    if kin or low in _A_WHOLE or low.rpartition(" ")[2] in _ONE and _COMPOUND.isdisjoint(low.split()):
        return f"{'an' if low[0] in 'aeio' else 'a'} {theme}"
    return theme


def about(names: Sequence[str]) -> str:
    """`about prison and London, based on a book`."""
    subjects = themes([with_article(name) for name in names if is_subject(name)])
    origins = themes([name for name in names if not is_subject(name)])
    return ", ".join(filter(None, (subjects and f"about {subjects}", origins)))


def genre_word(genre: str) -> str:
    """`science-fiction` is said `science fiction`."""
    return genre if genre == "stand-up" else genre.replace("-", " ")


def limit_words(filters: Filters) -> dict[str, str]:
    """One phrase for each limit that is set, by the name of its field; both years are said under `year_min`."""
    said: dict[str, str] = {}
    for f in fields(Filters):
        value = getattr(filters, f.name)
        if f.name in _SAID and value not in (None, ()):
            said[f.name] = _SAID[f.name](value)
        elif f.name == "year_min":
            said |= _years(filters)
    return said


def _seasons(n: int) -> str:
    return f"at most {n} season{'s' if n != 1 else ''}"


_ADJECTIVE = re.compile(r"(?:ous|ical|ful)$")


def _no(words: Sequence[str]) -> str:
    return "no " + join(words, "or") if words else ""


def _nothing(words: Sequence[str]) -> str:
    return "nothing " + join(words, "or") if words else ""


_SAID: dict[str, Callable[[Any], str]] = {
    "kind": lambda kind: "series" if kind == "series" else "films",
    "genres": lambda names: join([genre_word(g) for g in names], "or"),
    "genres_all": lambda names: join([genre_word(g) for g in names], "and"),
    "not_genres": lambda names: (
        "no " + join(["family titles" if g == "family" else genre_word(g) for g in names], "or")
    ),
    "runtime_max_min": lambda minutes: f"at most {minutes} minutes",
    "runtime_min_min": lambda minutes: f"at least {minutes} minutes",
    "seasons_max": _seasons,
    "seasons_min": lambda n: f"at least {n} season{'s' if n != 1 else ''}",
    "episodes_max": lambda n: f"at most {n} episode{'s' if n != 1 else ''}",
    "max_age": lambda age: f"suitable for age {age}",
    "not_notes": lambda notes: "no " + join([NOTE_WORD[n] for n in notes], "or"),
    "not_words": lambda words: " and ".join(
        filter(
            None,
            (_no([w for w in words if not _ADJECTIVE.search(w)]), _nothing([w for w in words if _ADJECTIVE.search(w)])),
        )
    ),
    "languages": lambda codes: "in " + join([language_word(code) for code in codes], "or"),
    "not_languages": lambda codes: "not in " + join([language_word(code) for code in codes], "or"),
    "countries": lambda codes: "from " + join([country_name(code) for code in codes], "or"),
    "not_countries": lambda codes: "not from " + join([country_name(code) for code in codes], "or"),
    "people": lambda names: "with " + join(names),
    "people_any": lambda names: "with " + join(names, "or"),
    "not_people": lambda names: "without " + join(names, "or"),
    "platforms": lambda names: "on " + join([platform_name(name) for name in names], "or"),
    "rating_min": lambda least: f"rated {round(least * 100)} or more of 100",
    "finished": lambda over: "finished" if over else "still running",
}


def platform_name(word: str) -> str:
    """`netflix` is written Netflix, `hbo` HBO."""
    return {"hbo": "HBO", "iplayer": "iPlayer", "mubi": "MUBI", "youtube": "YouTube"}.get(word, word.capitalize())


def limit_word(name: str, value: Any) -> str:
    """One value of one limit in words: `no horror`."""
    several = getattr(Filters(), name) == ()
    return next(iter(limit_words(Filters().changed({name: (value,) if several else value})).values()))


def _years(f: Filters) -> dict[str, str]:
    if f.year_min is not None and f.year_max is not None:
        return {"year_min": str(f.year_min) if f.year_min == f.year_max else f"{f.year_min} to {f.year_max}"}
    if f.year_min is not None:
        return {"year_min": f"{f.year_min} or later"}
    return {"year_max": f"{f.year_max} or earlier"} if f.year_max is not None else {}


def portrait(title: Title) -> str:
    """The facts in a phrase: `a South Korean thriller series from 2021, 1 season`; only what is known."""
    year = f" from {title.year}" if title.year else ""
    return f"{sketch(title)}{year}{_size(title)}"


def sketch(title: Title) -> str:
    """What kind of thing it is: `a South Korean thriller series`."""
    place = country_word(title.countries[0]) if title.countries else ""
    genre = genre_word(title.genres[0]) if title.genres else ""
    words = " ".join(word for word in (place, genre, title.kind) if word)
    return f"{'an' if words[0].lower() in 'aeio' else 'a'} {words}"


def _size(title: Title) -> str:
    if title.kind == "series" and title.seasons:
        return f", {title.seasons} season{'s' if title.seasons != 1 else ''}"
    return f", {title.runtime_min} minutes" if title.runtime_min else ""
