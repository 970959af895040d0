"""Our own labelled requests: `data/checks/requests-*.csv`, whose columns and rules are told in the README beside them."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

from recommender.errors import MatineeError
from recommender.types import AGES, AXES, FACT_AXES, GENRES, KINDS, NOTES, Filters

COLUMNS = (
    "text", "before", "seeds", "anti_seeds", "liked", "disliked", "seen", "unknown",
    "shifts", "limits", "count", "words", "either", "may",
)  # fmt: skip
TITLES = {"seeds": "seed", "anti_seeds": "anti_seed", "liked": "liked", "disliked": "disliked", "seen": "seen"}
"""Columns that hold titles, and the word for one of them in `either` and `may`."""
ROLES = (*TITLES.values(), "mention")
_SHIFT = re.compile(rf"({'|'.join((*AXES, *FACT_AXES))})[+-]")
_SPAN = re.compile(r"(\d+(?:\.\d+)?)\.\.(\d+(?:\.\d+)?)")
_AGO = re.compile(r"now-(\d+)")

Find = Callable[[str], str]
"""`Title (year)` to the title's id; raises MatineeError where there is none."""


@dataclass(frozen=True, slots=True)
class Label:
    """One thing that is asked for: a title's role, a limit or a shift, as `name` and `value`."""

    name: str
    """A role of a title, a field of Filters, an axis, `count`, `words` or `unknown`."""
    value: str = ""
    """A title's id, `+` or `-` for an axis; numbers as written."""
    least: float | None = None
    most: float | None = None
    """Where any number between the two is right."""

    def fits(self, name: str, value: str) -> bool:
        """Whether something understood is what the label says."""
        if name != self.name:
            return False
        if self.least is None or self.most is None:
            return value.lower() == self.value.lower()
        return self.least <= float(value) <= self.most


@dataclass(frozen=True, slots=True)
class Labelled:
    """A request as a person wrote it, and what a sensible listener would take it to mean."""

    text: str
    before: tuple[str, ...]
    """Messages that went before, oldest first; the labels are of the request after the last."""
    required: tuple[Label, ...]
    either: tuple[tuple[tuple[Label, ...], ...], ...]
    """Groups of options: of each group at least one option must have been understood, more may have."""
    may: tuple[Label, ...]
    """What may have been understood without being wrong."""
    words: tuple[str, ...]
    """Words that must be among those left to search for; empty where nothing needs to be."""
    unknown: tuple[str, ...]
    """Titles named that no catalogue of ours holds."""

    @property
    def allowed(self) -> tuple[Label, ...]:
        """Everything that is not wrong to understand."""
        options = [label for group in self.either for option in group for label in option]
        return (*self.required, *options, *self.may)


def read_labelled(file: Path, find: Find, this_year: int | None = None) -> list[Labelled]:
    """Every request of a file; MatineeError names file, line and what is wrong with the first damaged one."""
    year = this_year or date.today().year
    with file.open(encoding="utf-8", newline="") as rows:
        table = csv.DictReader(rows)
        if tuple(table.fieldnames or ()) != COLUMNS:
            raise MatineeError(f"{file}: the columns must be {', '.join(COLUMNS)}.")
        return [_labelled(row, find, year, f"{file}, line {table.line_num}") for row in table]


def _labelled(row: Mapping[str, str], find: Find, year: int, where: str) -> Labelled:
    try:
        titles = [f"{role}={name}" for column, role in TITLES.items() for name in _parts(row[column])]
        rest = [f"count={n}" for n in _parts(row["count"])]
        required = [*titles, *_parts(row["shifts"]), *_parts(row["limits"]), *rest]
        if not row["text"].strip():
            raise MatineeError("there is no text")
        return Labelled(
            row["text"],
            tuple(_parts(row["before"], " // ")),
            tuple(_label(said, find, year) for said in required),
            tuple(_group(group, find, year) for group in _parts(row["either"])),
            tuple(_label(said, find, year) for said in _parts(row["may"])),
            tuple(_parts(row["words"])),
            tuple(_parts(row["unknown"])),
        )
    except MatineeError as error:
        raise MatineeError(f"{where}: {error}") from None


def _group(group: str, find: Find, year: int) -> tuple[tuple[Label, ...], ...]:
    return tuple(tuple(_label(said, find, year) for said in _parts(option, " & ")) for option in _parts(group, " / "))


def _label(said: str, find: Find, year: int) -> Label:
    if _SHIFT.fullmatch(said):
        return Label(said[:-1], said[-1])
    name, _, value = said.partition("=")
    if name in ROLES:
        return Label(name, find(value))
    value = _AGO.sub(lambda years: str(year - int(years[1])), value)
    if name != "unknown" and not _is_legal(name, value):
        raise MatineeError(f"{said!r} is no shift, no limit and no role of a title")
    span = _SPAN.fullmatch(value)
    return Label(name, value, float(span[1]), float(span[2])) if span else Label(name, value)


def _is_legal(name: str, value: str) -> bool:
    """Whether the field exists and may hold the value, or every number of the span."""
    span = _SPAN.fullmatch(value)
    return name in _LEGAL and all(_LEGAL[name](end) for end in (span.groups() if span else (value,)))


def _one_of(values: Iterable[str]) -> Callable[[str], bool]:
    return frozenset(values).__contains__


def _number(least: float, most: float) -> Callable[[str], bool]:
    return lambda value: bool(re.fullmatch(r"\d+(\.\d+)?", value)) and least <= float(value) <= most


_CODE = re.compile(r"[a-z]{2}|[A-Z]{2}")
_CHECKS: dict[str, Callable[[str], bool]] = {
    "kind": _one_of(KINDS),
    "genres": _one_of(GENRES),
    "genres_all": _one_of(GENRES),
    "not_genres": _one_of(GENRES),
    "not_notes": _one_of(NOTES),
    "finished": _one_of(("true", "false")),
    "year_min": _number(1880, 2100),
    "year_max": _number(1880, 2100),
    "runtime_max_min": _number(1, 600),
    "runtime_min_min": _number(1, 600),
    "max_age": _number(AGES[0], AGES[-1]),
    "rating_min": _number(0, 1),
    **{name: _number(1, 1000) for name in ("seasons_max", "seasons_min", "episodes_max")},
    **{
        name: lambda value: bool(_CODE.fullmatch(value))
        for name in ("languages", "not_languages", "countries", "not_countries")
    },
}
_LEGAL: dict[str, Callable[[str], bool]] = {
    **{f.name: _CHECKS.get(f.name, bool) for f in fields(Filters)},
    "count": _number(1, 20),
    "words": bool,
}


def _parts(cell: str, separator: str = ";") -> list[str]:
    return [part.strip() for part in cell.split(separator) if part.strip()]
