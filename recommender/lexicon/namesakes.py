"""Which of several titles of one name is meant: by year, kind word and country beside it, else the best known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from recommender.lexicon.cue_words import KIND_WORDS
from recommender.lexicon.entries import FULL, HEARD_OF, PART, Entry

COUNTRY_WORDS = {
    "us": "US", "usa": "US", "u.s.": "US", "american": "US", "uk": "GB", "u.k.": "GB", "british": "GB", "english": "GB",
    "danish": "DK", "swedish": "SE", "norwegian": "NO", "korean": "KR", "japanese": "JP", "french": "FR", "german": "DE",
    "spanish": "ES", "italian": "IT", "israeli": "IL", "australian": "AU", "canadian": "CA", "indian": "IN", "turkish": "TR",
    "mexican": "MX", "dutch": "NL", "brazilian": "BR", "argentine": "AR", "argentinian": "AR", "chinese": "CN", "anime": "JP",
}  # fmt: skip
_COUNTRY = "|".join(re.escape(word) for word in sorted(COUNTRY_WORDS, key=len, reverse=True))
_OPEN, _CLOSE = r"(?:\s|\s*[(\[,–—-]\s*)", r"\s*[)\]]?"
_ONE = r"(?: (?:one|version|original|remake|adaptation|film|movie|series|show))?"
_DECADES = {"fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990, "noughties": 2000}
_AGE = r"(?P<age>original|old|older|first|classic|new|newer|recent|latest|reboot|remake)"
_OLDER = frozenset(("original", "old", "older", "first", "classic"))
_AFTER = (
    re.compile(rf"{_OPEN}(?:the )?(?:old |new |original )?(?:one|version|film|movie|series|show) (?:from|of)(?: the year)? (?P<year>(?:19|20)\d\d|['’]\d\d)\b{_CLOSE}", re.I),
    re.compile(r"(?=(?: is| was)(?: still)? (?:my|his|her|our|their|a|the)(?: [\w-]+){0,2} (?P<form>film|movie|series|show)\b)", re.I),
    re.compile(rf"{_OPEN}(?:from |of |the )?(?P<year>(?:19|20)\d\d)\b{_CLOSE}(?: version)?"),
    re.compile(rf"{_OPEN}(?:the )?(?:tv |original )?(?P<form>{'|'.join(KIND_WORDS)})\b{_CLOSE}", re.I),
    re.compile(rf"{_OPEN}(?:the )?(?P<country>{_COUNTRY})(?![\w’']){_ONE}{_CLOSE}", re.I),
    re.compile(rf"{_OPEN}(?:but|i mean|as in|meaning) (?:the )?(?P<country>{_COUNTRY}) (?:one|version){_CLOSE}", re.I),
    re.compile(rf"{_OPEN}(?:the )?(?P<from>(?:[\w-]+ )?(?:one|version) from the )?(?P<decade>{'|'.join(_DECADES)}|(?:19|20)?\d0['’]?s)\b(?(from)| (?:one|version)){_CLOSE}", re.I),
    re.compile(rf"{_OPEN}(?:the )?{_AGE} (?:one|version|(?P<form>film|movie|series|show)){_CLOSE}", re.I),
    re.compile(rf"{_OPEN}(?:the )?{_AGE} (?P<form>film|movie|series|show|tv|telly) (?:one|version){_CLOSE}", re.I),
    re.compile(rf"{_OPEN}(?:the )?(?P<word>[\w'’]{{4,}}) (?:one|version){_CLOSE}", re.I),
    re.compile(rf"\s*[(,] ?(?:the )?{_AGE}\s*(?:[),.]|$)", re.I),
)  # fmt: skip
_BEFORE = (
    re.compile(rf"\b(?:the )?(?=orig|old|first|classic){_AGE} (?:version of )?(?:the )?$", re.I),
    re.compile(r"\b(?:the )?(?P<year>(?:19|20)\d\d) (?:version of )?(?:the )?$", re.I),
    re.compile(rf"\b(?:the )?(?P<country>{_COUNTRY}) (?:(?:version|remake) of )?(?:the )?$", re.I),
    re.compile(rf"\b(?:the )?(?:tv )?(?P<form>{'|'.join(KIND_WORDS)})(?: called| named)? (?:the )?$", re.I),
)


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a name, and the offsets that take it in."""

    start: int
    end: int
    year: int | None = None
    form: str | None = None
    country: str | None = None
    age: str | None = None
    """Such as "original" or "new": which of several of one name."""
    word: str | None = None
    """Another word of its name: "Avatar, the airbender one"."""

    @property
    def said(self) -> bool:
        return bool(self.year or self.country or self.word)


def beside(text: str, start: int, end: int, entries: Sequence[Entry]) -> Beside:
    """Read "(1996)", "the series" or "US" after the name, and "1996" or "the American" before it."""
    closing = text[end : end + 1] == ")" and "(" in text[start:end]
    found = Beside(start, end + closing)
    progress = True
    while progress:
        progress = False
        for pattern in _AFTER:
            match = pattern.match(text, found.end)
            if match and (grown := _take(found, match, entries)):
                found, progress = replace(grown, end=match.end()), True
    for pattern in _BEFORE:
        match = pattern.search(text[:start])
        if match and (grown := _take(found, match, entries)):
            keep = "form" in match.groupdict()
            found = grown if keep else replace(grown, start=match.start())
    return found


def ranked(entries: Sequence[Entry], said: Beside) -> list[Entry]:
    """The likeliest first; what was said decides, then how well known it is, then the newer."""
    order = sorted(entries, key=lambda e: (_agreement(e, said), e.popularity, e.year or 0), reverse=True)
    known = [e for e in order if e.known] or order
    if said.age and len(known) > 1:
        fits = [e for e in known if not said.form or e.form == said.form] or known
        pick = min if said.age in _OLDER else max
        first = pick(fits, key=lambda e: e.year or 0)
        order.sort(key=lambda e: e is not first)
    return order


def by_name(entry: Entry, mark: str, typed: str) -> tuple[float, ...]:
    """Least first: a title of just this name, unless hardly anybody knows it; else the first of those that begin with it.

    Of two that are about as well known, the one whose name is typed to the letter: "M*A*S*H" is not "MASH".
    """
    if mark == PART:
        return (1, (entry.year or 0) if entry.known else 9999, -entry.popularity)
    return (
        0 if entry.popularity >= HEARD_OF else 2,
        not entry.known,
        mark != FULL,
        -round(entry.popularity, 1),
        typed.lower() != entry.name,
        -entry.popularity,
    )


def agrees(entry: Entry, said: Beside) -> bool:
    """Whether the year and country that were said, if any, are its own; one year off is let pass."""
    year = said.year is None or (entry.year is not None and abs(entry.year - said.year) <= 1)
    return year and (said.country is None or said.country in entry.countries)


def _agreement(entry: Entry, said: Beside) -> float:
    year = 0.0 if not said.year else 4.0 if entry.year == said.year else 3.0 if _near(entry.year, said.year) else 0.0
    country = (
        2.0 if said.country and said.country in entry.countries[:1] else 1.0 if said.country in entry.countries else 0.0
    )
    word = 4.0 if said.word and said.word in entry.name.split() else 0.0
    return year + country + word + (1.0 if said.form and said.form == entry.form else 0.0)


def _take(found: Beside, match: re.Match[str], entries: Sequence[Entry]) -> Beside | None:
    """The record with what matched, unless that part is known already or fits none of the titles."""
    parts, bracket = match.groupdict(), match.group().lstrip()[:1] in ("(", "[")
    if (age := parts.get("age")) and found.age is None:
        several = len([entry for entry in entries if entry.known] or entries) > 1
        form = (parts.get("form") or "").lower()
        return replace(found, age=age.lower(), form=found.form or KIND_WORDS.get(form)) if several else None
    if (year := parts.get("year")) and found.year is None:
        when = int(year) if year.isdigit() else _century(int(year[1:]), entries)
        fits = any(_near(entry.year, when) for entry in entries)
        return replace(found, year=when) if fits or bracket else None
    if decade := parts.get("decade"):
        begun = _DECADES.get(decade.lower()) or _begun(decade)
        years = [entry.year for entry in entries if entry.year and begun <= entry.year < begun + 10]
        return replace(found, year=years[0]) if years and found.year is None else None
    if word := parts.get("word"):
        tells = {word.lower() in entry.name.split() for entry in entries} == {True, False}
        return replace(found, word=word.lower()) if tells else None
    if (form := parts.get("form")) and found.form is None:
        return (
            replace(found, form=KIND_WORDS[form.lower()]) if _fits_form(form.lower(), entries, match.group()) else None
        )
    if (country := parts.get("country")) and found.country is None:
        code = COUNTRY_WORDS[country.lower()]
        return replace(found, country=code) if any(code in e.countries for e in entries) and len(entries) > 1 else None
    return None


def _century(short: int, entries: Sequence[Entry]) -> int:
    """The year that '81 means: the one of a title of this name, else one of the last century."""
    years = [century + short for century in (1900, 2000)]
    return next((year for year in years if any(_near(entry.year, year) for entry in entries)), years[0])


def _begun(decade: str) -> int:
    """The first year of "80s" or "1980s"."""
    digits = re.sub(r"\D", "", decade)
    return int(digits) if len(digits) == 4 else (1900 if digits > "20" else 2000) + int(digits)


def _fits_form(word: str, entries: Sequence[Entry], said: str) -> bool:
    """ "Dark films" and "like Dark, a film" ask for films: only "the film", "(film)" and "Fargo series" tell which."""
    plural = word in ("films", "movies", "shows")
    return (
        not plural and ("," not in said or "the " in said.lower()) and any(e.form == KIND_WORDS[word] for e in entries)
    )


def _near(year: int | None, said: int) -> bool:
    return year is not None and abs(year - said) <= 1
