"""Every title that our own pages name with its year is one that we know."""

from __future__ import annotations

import re
from functools import lru_cache

import pytest

from recommender.catalogue import Catalogue
from recommender.merge import merge
from recommender.settings import ROOT
from recommender.sources import wikidata
from recommender.sources.table import read_catalogue

PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md"), *ROOT.glob("data/*.md"), *ROOT.glob("actions/*.py")])
NAMED = re.compile(r"((?:[A-Z][\w'’.:-]*|the|of|and|&)(?: (?:[A-Z][\w'’.:-]*|\d+|the|of|and|&|in|a))*) \((\d{4})\)")
NO_TITLES = ("Harper", "Konstan", "Steck", "Goldstein", "Title")


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    ours, _ = read_catalogue(ROOT / "data" / "catalogue")
    return Catalogue(merge(ours, wikidata.read_facts()))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_title_named_with_its_year_is_known(page: object) -> None:
    for name, year in NAMED.findall(page.read_text()):  # type: ignore[attr-defined]
        if not any(author in name for author in NO_TITLES):
            words = name.split()
            tails = [" ".join(words[i:]) for i in range(len(words))]
            assert any(catalogue().named(tail, int(year)) for tail in tails), (name, year)


def test_the_fixed_points_of_a_hand_set_tone_are_known() -> None:
    for name in (
        "Breaking Bad",
        "Paddington 2",
        "Chernobyl",
        "Uncut Gems",
        "The Raid",
        "Jeanne Dielman",
        "Primer",
        "Eraserhead",
    ):
        assert catalogue().find(name).tone is not None, name
