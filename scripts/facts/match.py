"""Which of our titles a public row means: by IMDb id, else by name, kind, year and shared people."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz import fuzz

from recommender.catalogue import normalise
from recommender.types import Title
from scripts.facts.public import Public

NOW = 2023
"""Year of the youngest public catalogue; a series without an end may have run until then."""
SAME_PERSON = 88
"""Spelling alikeness (of 100) from which two names are one person."""
FAR_YEARS = 6
"""With shared people, the same name within so many years is the same work and the year is in dispute."""


class Ours:
    """Our titles, ready to be asked."""

    def __init__(self, titles: Iterable[Title]) -> None:
        self._imdb: dict[str, Title] = {}
        self._named: dict[str, list[Title]] = defaultdict(list)
        for title in titles:
            if title.imdb_id:
                self._imdb[title.imdb_id] = title
            for name in {normalise(name) for name in (title.title, title.original_title or "", *title.aliases) if name}:
                self._named[name].append(title)

    def meant_by(self, public: Public) -> Title | None:
        """The same work, though a fact of it may be in dispute; None where we do not have it."""
        same_id = self._imdb.get(public.imdb_id or "")
        if same_id is not None:
            return same_id
        named = self._named.get(normalise(public.title), [])
        near = [t for t in named if t.kind == public.kind and same_work(t, public)]
        near = near or [t for t in named if t.kind != public.kind and years_apart(t, public) <= 1 and shared(t, public)]
        return min(near, key=lambda t: years_apart(t, public), default=None)


def same_work(title: Title, public: Public) -> bool:
    """Whether two of the same name and kind are one work and no namesakes."""
    people = shared(title, public)
    if people is False:
        return False
    return years_apart(title, public) <= (FAR_YEARS if people else 1)


def years_apart(title: Title, public: Public) -> int:
    """0 where the years agree; a streaming listing gives a series any year in which it ran."""
    if title.year is None or public.year is None:
        return 0
    last = (title.end_year or NOW) if public.streaming and title.kind == "series" else title.year
    return max(title.year - public.year, public.year - last, 0)


def shared(title: Title, public: Public) -> bool | None:
    """Whether anybody made or played in both; None where one of them names nobody."""
    theirs = public.directors + public.cast
    if not theirs or not title.people:
        return None
    return any(among(person, theirs) for person in title.people)


def among(person: str, others: Iterable[str]) -> bool:
    """Whether a person is one of others, however the name is spelt or turned round."""
    name = plain(person)
    return any(alike(name, plain(other)) for other in others)


def alike(a: str, b: str) -> bool:
    """One spelling, order of names or joining apart: `lee jung jae`, `jung jae lee`, `leejungjae`."""
    if fuzz.token_sort_ratio(a, b) >= SAME_PERSON or fuzz.ratio(a.replace(" ", ""), b.replace(" ", "")) >= SAME_PERSON:
        return True
    few, many = sorted((a.split(), b.split()), key=len)
    return len(few) > 1 and set(few) <= set(many)


def plain(name: str) -> str:
    """A name without accents, case and punctuation."""
    spelt = name.translate(str.maketrans("ıøłđØŁĐ", "ioldOLD"))
    ascii_only = unicodedata.normalize("NFKD", spelt).encode("ascii", "ignore").decode().lower()
    return " ".join(re.findall(r"[a-z0-9]+", ascii_only.replace("'", "").replace(".", " ")))
