"""Where a public catalogue says something else than ours, field by field, within stated tolerances."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from recommender.catalogue import normalise
from recommender.types import Title
from scripts.facts.match import Ours, among, shared, years_apart
from scripts.facts.public import Public

RUNTIME_SHARE, RUNTIME_MIN = 0.10, 2
"""Runtimes may differ by a tenth, and always by two minutes."""
FULL_CAST = 8
"""A public cast of fewer names proves nothing about a name that is not in it."""
SAME_NAME = 60
"""Alikeness (of 100) of titles below which one IMDb id seems to stand for two works."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One field of one title on which ours and one or more public catalogues differ."""

    title: Title
    field: str
    ours: str
    theirs: str
    sources: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What has to stay the same for a settlement to hold."""
        return self.title.id, self.field, self.ours, self.theirs


@dataclass(frozen=True, slots=True)
class Compared:
    """Everything public that was found about our titles, and where it differs."""

    found: dict[str, list[Public]]
    """By our id."""
    disagreements: list[Disagreement]


def compare(titles: Iterable[Title], publics: Iterable[Public]) -> Compared:
    """All titles against all public rows that mean one of them."""
    titles = list(titles)
    ours, found = Ours(titles), defaultdict(list)
    for public in publics:
        if (title := ours.meant_by(public)) is not None:
            found[title.id].append(public)
    kept = {t.id: _without_namesakes(t, found[t.id]) for t in titles if t.id in found}
    return Compared(kept, [d for t in titles if t.id in kept for d in _of_title(t, kept[t.id])])


def _without_namesakes(title: Title, publics: list[Public]) -> list[Public]:
    """Where somebody knows the title by our IMDb id, one of the same name with another id is another work."""
    known = any(p.imdb_id == title.imdb_id and not another_work(title, p) for p in publics if p.imdb_id)
    return [
        p
        for p in publics
        if not known or p.imdb_id in (None, title.imdb_id) or (shared(title, p) and p.source == "justwatch")
    ]


def _of_title(title: Title, publics: list[Public]) -> Iterator[Disagreement]:
    sources: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for public in publics:
        if another_work(title, public):
            sources["imdb_id", title.imdb_id or "", f"{public.title} ({public.year}), {public.kind}"].append(
                public.source
            )
            continue
        for field, ours, theirs in _facts(title, public):
            sources[field, ours, theirs].append(public.source)
    if (missing := _not_in_any_cast(title, publics)) is not None:
        names, source = missing
        sources["cast", "|".join(names), "not named"] = source
    for (field, ours, theirs), named in sources.items():
        yield Disagreement(title, field, ours, theirs, tuple(sorted(set(named))))


def another_work(title: Title, public: Public) -> bool:
    """Whether only the IMDb id is the same: then one of the two ids is wrong."""
    if not public.imdb_id or public.imdb_id != title.imdb_id:
        return False
    theirs = [normalise(name) for name in (public.title, public.other_title) if name]
    ours = [normalise(name) for name in (title.title, title.original_title or "", *title.aliases) if name]
    if max(fuzz.token_set_ratio(a, b) for a in ours for b in theirs) >= SAME_NAME:
        return False
    return shared(title, public) is not True


def _facts(title: Title, public: Public) -> Iterator[tuple[str, str, str]]:
    if title.kind != public.kind:
        yield "kind", title.kind, public.kind
        return
    if title.imdb_id and public.imdb_id and title.imdb_id != public.imdb_id:
        yield "imdb_id", title.imdb_id, public.imdb_id
    if title.year and public.year and years_apart(title, public) and not (public.streaming and title.kind == "series"):
        yield "year", str(title.year), str(public.year)
    if title.seasons and public.seasons and title.seasons != public.seasons:
        yield "seasons", str(title.seasons), str(public.seasons)
    if title.runtime_min and public.runtime_min and not same_runtime(title.runtime_min, public.runtime_min):
        yield "runtime_min", str(title.runtime_min), str(public.runtime_min)
    if title.language and public.language and title.language != public.language:
        yield "language", title.language, public.language
    if title.kind == "film" and not same_people(title.directors, public.directors):
        yield "directors", "|".join(title.directors), "|".join(public.directors)


def same_runtime(a: int, b: int) -> bool:
    """Within the tolerance, seen from the longer one."""
    return abs(a - b) <= max(RUNTIME_MIN, RUNTIME_SHARE * max(a, b))


def same_people(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """The same persons in any order and spelling; True where one side names nobody."""
    if not ours or not theirs:
        return True
    return all(among(name, theirs) for name in ours) and all(among(name, ours) for name in theirs)


def _not_in_any_cast(title: Title, publics: list[Public]) -> tuple[list[str], list[str]] | None:
    """Names of our cast that no public cast holds, where at least one of those is long enough to tell."""
    told = [p for p in publics if p.cast and p.kind == title.kind and not another_work(title, p)]
    everybody = [name for p in told for name in (*p.cast, *p.directors)]
    missing = [name for name in title.cast if not among(name, everybody)]
    if not missing or all(len(p.cast) < FULL_CAST for p in told):
        return None
    return missing, [p.source for p in told]
