"""Precision, recall and F1 of the titles and people found, against the labels of a set."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz.distance import OSA

from recommender.catalogue import Catalogue, normalise
from recommender.evaluate.dialogue.sets import Label, Line, of_kind
from recommender.lexicon.text import key_of, without_article
from recommender.lexicon.words import is_ordinary

Entity = dict[str, Any]
_AROUND = re.compile(
    r"^(?:(?:the|a|an|all|of|any|first|second|third|last|latest|early|earlier|new|newer|old|older|original|other|two|three|both|recent) )+"
    r"|(?: (?:movies?|films?|series|shows?|franchise|trilogy|ones?|saga))+$",
    re.IGNORECASE,
)
"""What a label may hold beside the name: "the old Quiet Vale films"."""


@dataclass(slots=True)
class Score:
    """Counts over any number of lines."""

    right: int = 0
    wrong: int = 0
    """Found where nothing is labelled, or another than the label names."""
    missed: int = 0
    namesakes: int = 0
    """Among the right: the label's name with another year. Without a year in the text nobody could tell."""
    unlabelled: int = 0
    """Found where nothing is labelled, while its whole name is written there: neither right nor wrong."""
    outside: int = 0
    """Labels of what the catalogue does not hold: neither found nor missed."""
    told: int = 0
    """Among them: said to be unknown."""
    mistaken: int = 0
    """Among them: taken for another title of the catalogue."""
    mistakes: list[tuple[str, str, str]] = field(default_factory=list)
    """(what, name, text) of each one that is wrong or missed, to be read; never part of a table."""

    @property
    def precision(self) -> float | None:
        return self.right / found if (found := self.right + self.wrong) else None

    @property
    def recall(self) -> float | None:
        return self.right / labelled if (labelled := self.right + self.missed) else None

    @property
    def f1(self) -> float | None:
        counted = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / counted if counted else None

    @property
    def f1_as_labelled(self) -> float | None:
        """As if whatever is not labelled were wrong."""
        counted = 2 * self.right + self.wrong + self.missed + self.unlabelled
        return 2 * self.right / counted if counted else None


class Named:
    """The titles that a label may mean."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._sorted = sorted((normalise(title.title), title.id) for title in catalogue)

    def by(self, label: Label) -> tuple[frozenset[str], frozenset[str]]:
        """Ids of the titles that have the label's name, and those of its year too (one year off is let pass).

        A label without a year may name a whole series of films: then every title that begins with it will do.
        """
        names = {normalise(label.name), normalise(_AROUND.sub("", label.name))}
        named = [title for name in names for title in self.catalogue.named(name)]
        if label.year is None:
            every = frozenset(
                [t.id for t in named] + [i for name in names if len(name) > 3 for i in self._beginning(f"{name} ")]
            )
            return every, every
        near = [t for t in named if t.year is None or abs(t.year - label.year) <= 1]
        return frozenset(t.id for t in named), frozenset(t.id for t in near)

    def _beginning(self, start: str) -> Iterator[str]:
        for name, title_id in self._sorted[bisect_left(self._sorted, (start, "")) :]:
            if not name.startswith(start):
                return
            yield title_id


def score_titles(lines: Iterable[Line], heard: Iterable[Sequence[Entity]], named: Named) -> Score:
    """Right where a title found overlaps a label that names it. What stands for a franchise, such as a studio, is no title's name unless labelled."""
    score = Score()
    for line, entities in zip(lines, heard, strict=True):
        rest = [e for e in entities if e["entity"] in ("title", "unknown_title")]
        for label in of_kind(line.labels, "title"):
            if label.start < 0:
                rest = _somewhere(label, rest, named, score)
                continue
            here = [e for e in rest if e["start"] < label.end and label.start < e["end"]]
            rest = [e for e in rest if e not in here]
            _one_label(line, label, here, named, score)
        for entity in rest:
            if entity["entity"] == "title" and not entity.get("franchise") and not _doubted(line, entity):
                _one_unlabelled(line, entity, named.catalogue, score)
    return score


def _somewhere(label: Label, rest: Sequence[Entity], named: Named, score: Score) -> list[Entity]:
    """A label whose words are not in the text, run together or cut short: right where it was found all the same, else left out."""
    hits = [e for e in rest if e["entity"] == "title" and e["value"] in named.by(label)[0]]
    score.right += bool(hits)
    return [e for e in rest if e not in hits]


def _one_label(line: Line, label: Label, here: Sequence[Entity], named: Named, score: Score) -> None:
    wanted, of_year = named.by(label)
    found = [str(e["value"]) for e in here if e["entity"] == "title"]
    if not of_year:
        score.outside += 1
        score.mistaken += bool(found) and not wanted.intersection(found)
        score.told += bool(here) and not found
    elif hits := wanted.intersection(found):
        score.right += 1
        score.namesakes += not of_year.intersection(hits)
    else:
        score.missed += 1
        score.wrong += bool(found)
        score.mistakes.append(("taken for another" if found else "missed", label.name, line.text))


def _one_unlabelled(line: Line, entity: Entity, catalogue: Catalogue, score: Score) -> None:
    if spelt_out(line.text[entity["start"] : entity["end"]], entity["value"], catalogue):
        score.unlabelled += 1
    else:
        score.wrong += 1
        score.mistakes.append(("not labelled", str(entity.get("label")), line.text))


def _doubted(line: Line, entity: Entity) -> bool:
    return any(label.start < entity["end"] and entity["start"] < label.end for label in of_kind(line.labels, "doubted"))


def spelt_out(written: str, title_id: str, catalogue: Catalogue) -> bool:
    """Whether these words are the whole name of the title, all but a slip or two: two words at least, one in a capital, or one that is no common word."""
    title = catalogue[title_id]
    names = {key_of(name) for name in (title.title, title.original_title, *title.aliases) if name}
    names |= {without_article(name) for name in names}
    key = key_of(written)
    return any(nearly(key, name) for name in names) and (
        " " in key or written[:1].isupper() or written[:1].isdigit() or not is_ordinary(key)
    )


def nearly(typed: str, name: str) -> bool:
    """Whether typed words spell a name but for a slip in every eight letters, wherever the spaces are: "conjouring 2", "castaway"."""
    joined = typed.replace(" ", ""), name.replace(" ", "")
    return OSA.distance(*joined) <= len(joined[1]) // 8 and [c for c in typed if c.isdigit()] == [
        c for c in name if c.isdigit()
    ]


def score_people(lines: Iterable[Line], heard: Iterable[Sequence[Entity]], known: Iterable[str]) -> Score:
    """A line's names as a set. `known`: everybody in the catalogue; right by the whole name or by the surname alone."""
    everybody, score = {key_of(name) for name in known}, Score()
    for line, entities in zip(lines, heard, strict=True):
        wanted = {key_of(label.name) for label in of_kind(line.labels, "person")}
        found = {key_of(str(e["value"])) for e in entities if e["entity"] == "person"}
        hits = set(_same_people(wanted, found))
        score.right += len(hits)
        missed = {name for name in wanted - hits if name in everybody}
        score.missed += len(missed)
        score.outside += len(wanted - hits - missed)
        rest = found - {name for hit in hits for name in found if _same(hit, name)}
        typed = [(key_of(line.text[e.get("start", 0) : e.get("end", 0)]), key_of(str(e["value"]))) for e in entities]
        unlabelled = {
            name for name in rest if name in key_of(line.text) or any(name == n and nearly(t, n) for t, n in typed)
        }
        score.unlabelled += len(unlabelled)
        score.wrong += len(rest - unlabelled)
        score.mistakes += [
            (what, name, line.text)
            for what, names in (("missed", missed), ("not labelled", rest - unlabelled))
            for name in names
        ]
    return score


def _same_people(wanted: Iterable[str], found: Iterable[str]) -> Iterator[str]:
    yield from (name for name in wanted if any(_same(name, other) for other in found))


def _same(one: str, other: str) -> bool:
    return one == other or (" " not in one and other.rpartition(" ")[2] == one)
