"""Whose a title is, where people say so: Marvel, DC, Pixar, Disney, DreamWorks. No source of ours names studios, so `data/studios.csv` does."""

from __future__ import annotations

import csv
import re
from functools import cache

from recommender.settings import ROOT
from recommender.types import Title

_FILE = ROOT / "data" / "studios.csv"
_YEAR = re.compile(r"(?P<name>.+) \((?P<year>\d{4})\)")


def studios_of(title: Title) -> frozenset[str]:
    """Every word that is said of them, in lower case; empty where it is nobody's of these."""
    name, year = title.title.lower(), title.year
    exact, begun = _listed()
    said = exact.get((name, year), frozenset()) | exact.get((name, None), frozenset())
    return said.union(*(words for start, words in begun if name.startswith(start)))


@cache
def _listed() -> tuple[dict[tuple[str, int | None], frozenset[str]], tuple[tuple[str, frozenset[str]], ...]]:
    """By name and year, or by name alone, and by how a name begins ("Toy Story*")."""
    exact: dict[tuple[str, int | None], frozenset[str]] = {}
    begun: list[tuple[str, frozenset[str]]] = []
    with _FILE.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            words = frozenset(row["said"].split("|"))
            for listed in row["titles"].lower().split("|"):
                dated = _YEAR.fullmatch(listed)
                key = (dated["name"], int(dated["year"])) if dated else (listed, None)
                if listed.endswith("*"):
                    begun.append((listed.removesuffix("*"), words))
                else:
                    exact[key] = exact.get(key, frozenset()) | words
    return exact, tuple(begun)
