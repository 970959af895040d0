"""Which disagreements are settled, by a rule or by hand, and for what reason; the list of them is kept."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from recommender.settings import ROOT
from recommender.types import Title
from scripts.facts.compare import Compared, Disagreement, another_work, same_people, same_runtime
from scripts.facts.public import STREAMING, Public

SETTLED = ROOT / "data" / "checks" / "settled-facts.csv"
COLUMNS = ("id", "field", "ours", "theirs", "source", "reason")
SNAPSHOT = 2022
"""A series still running in this year may have got seasons since the public catalogues were made."""
EPISODES_SHARE = 0.25
"""Lengths of a series' episodes differ by this much and more within one season."""
Key = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Settled:
    """A disagreement with the reason why ours stays."""

    what: Disagreement
    reason: str


def settle(compared: Compared, by_hand: Mapping[Key, str]) -> tuple[list[Settled], list[Disagreement]]:
    """The settled ones and those still open; what was settled by hand goes before the rules."""
    settled, still_open = [], []
    for what in compared.disagreements:
        reason = by_hand.get(what.key) or by_rule(what, compared.found[what.title.id])
        if reason:
            settled.append(Settled(what, reason))
        else:
            still_open.append(what)
    return settled, still_open


def by_rule(what: Disagreement, publics: Iterable[Public]) -> str | None:
    """The reason of the first rule that explains it."""
    return next((reason for reason, explains in RULES.items() if explains(what, publics)), None)


def _miniseries(what: Disagreement, _: Iterable[Public]) -> bool:
    return what.field == "kind" and what.ours == "series" and what.sources == ("movielens",)


def _part_on_offer(what: Disagreement, _: Iterable[Public]) -> bool:
    return what.field == "seasons" and _fewer(what) and all(source in STREAMING for source in what.sources)


def _older_snapshot(what: Disagreement, _: Iterable[Public]) -> bool:
    return what.field == "seasons" and _fewer(what) and (what.title.end_year or SNAPSHOT) >= SNAPSHOT


def _episodes_vary(what: Disagreement, _: Iterable[Public]) -> bool:
    if what.field != "runtime_min" or what.title.kind != "series":
        return False
    short, long = sorted((int(what.ours), int(what.theirs)))
    return long - short <= EPISODES_SHARE * long


def _shown_before_release(what: Disagreement, _: Iterable[Public]) -> bool:
    return what.field == "year" and what.title.kind == "film" and int(what.theirs) - int(what.ours) == 1


def _another_agrees(what: Disagreement, publics: Iterable[Public]) -> bool:
    if what.field not in _AGREES or (what.field == "seasons" and not _fewer(what)):
        return False
    told = [p for p in publics if p.source not in what.sources and not another_work(what.title, p)]
    return any(_AGREES[what.field](what.title, public) for public in told)


_AGREES: Mapping[str, Callable[[Title, Public], bool]] = {
    "kind": lambda t, p: p.kind == t.kind,
    "imdb_id": lambda t, p: p.imdb_id == t.imdb_id,
    "year": lambda t, p: p.year == t.year and not (p.streaming and t.kind == "series"),
    "seasons": lambda t, p: p.seasons == t.seasons,
    "runtime_min": lambda t, p: bool(p.runtime_min and t.runtime_min) and same_runtime(t.runtime_min or 0, p.runtime_min or 0),
    "directors": lambda t, p: bool(p.directors) and same_people(t.directors, p.directors),
}  # fmt: skip

RULES: Mapping[str, Callable[[Disagreement, Iterable[Public]], bool]] = {
    "MovieLens lists series as films": _miniseries,
    "the service offered only some of the seasons": _part_on_offer,
    "their snapshot is older than the latest seasons": _older_snapshot,
    "another public catalogue agrees with ours": _another_agrees,
    "ours is a typical episode without adverts, theirs a mean of those on offer": _episodes_vary,
    "we give the year of the first showing; the general release came a year later": _shown_before_release,
}


def _fewer(what: Disagreement) -> bool:
    return int(what.theirs) < int(what.ours)


def read_settled(file: Path = SETTLED) -> dict[Key, str]:
    """What was settled by hand; rows that a rule wrote are left to the rules."""
    if not file.is_file():
        return {}
    with file.open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["reason"] not in RULES]
    return {(row["id"], row["field"], row["ours"], row["theirs"]): row["reason"] for row in rows}


def write_settled(settled: Iterable[Settled], file: Path = SETTLED) -> None:
    """In the order of ids, so that a change shows as few lines as can be."""
    rows = sorted((*s.what.key, " ".join(s.what.sources), s.reason) for s in settled)
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows)
