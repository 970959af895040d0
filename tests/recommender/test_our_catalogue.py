"""Our own catalogue: complete, in form, and every sentence ours."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter
from functools import lru_cache
from pathlib import Path

import pytest

from recommender.catalogue import Catalogue
from recommender.settings import ROOT
from recommender.sources.table import COLUMNS, read_catalogue
from recommender.types import Title

FOLDER = ROOT / "data" / "catalogue"
RUN = 8
"""Words in a row that no description may share with another."""
NAMED = {
    "Breaking Bad": 2008, "Better Call Saul": 2015, "Dexter": 2006, "The Wire": 2002, "Friends": 1994, "Cheers": 1982,
    "Seinfeld": 1989, "Money Heist": 2017, "The Night Agent": 2023, "The Chestnut Man": 2021, "Envious": 2024, "Cell 211": 2009,
}  # fmt: skip


@lru_cache(maxsize=1)
def titles() -> tuple[Title, ...]:
    return tuple(read_catalogue(FOLDER)[0])


def runs(text: str) -> set[tuple[str, ...]]:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    return {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}


def test_every_file_has_the_documented_columns() -> None:
    for file in FOLDER.glob("*.csv"):
        with file.open(encoding="utf-8", newline="") as stream:
            assert tuple(next(csv.reader(stream))) == COLUMNS, file.name


def test_it_is_large_and_wide_enough() -> None:
    kinds = Counter(t.kind for t in titles())
    foreign = [t for t in titles() if t.language != "en"]
    assert len(titles()) >= 1500 and kinds["series"] >= 700 and kinds["film"] >= 700
    assert 3 * sum((t.year or 0) >= 2015 for t in titles()) >= len(titles())
    assert 4 * len(foreign) >= len(titles()) and len({t.countries[0] for t in foreign}) >= 30
    assert {"family", "documentary", "anime", "stand-up"} <= {genre for t in titles() for genre in t.genres}
    assert {t.year // 10 * 10 for t in titles() if t.year} >= set(range(1930, 2030, 10))


@pytest.mark.parametrize(("name", "year"), NAMED.items())
def test_it_holds_what_the_project_promises(name: str, year: int) -> None:
    assert Catalogue(titles()).find(name, year).title == name


@pytest.mark.parametrize(
    ("alias", "name"),
    [
        ("La casa de papel", "Money Heist"),
        ("Envidiosa", "Envious"),
        ("Celda 211", "Cell 211"),
        ("Kastanjemanden", "The Chestnut Man"),
    ],
)
def test_it_is_found_by_its_other_names(alias: str, name: str) -> None:
    assert Catalogue(titles()).find(alias).title == name


def test_it_holds_both_offices() -> None:
    offices = Catalogue(titles()).named("The Office")
    assert {office.countries[0] for office in offices} == {"GB", "US"}


def test_every_title_is_complete() -> None:
    for t in titles():
        assert t.tone is not None, t.id
        assert t.notes is not None, t.id
        assert t.age is not None, t.id
        assert t.genres, t.id
        assert t.countries, t.id
        assert 5 <= len(t.themes) <= 12, t.id
        assert 40 <= len(t.description.split()) <= 70, t.id


def test_no_two_descriptions_share_eight_words_in_a_row() -> None:
    owner: dict[tuple[str, ...], str] = {}
    for t in titles():
        for run in runs(t.description):
            assert owner.setdefault(run, t.id) == t.id, (run, owner[run], t.id)


def test_no_description_shares_eight_words_with_a_public_catalogue(shared: Path) -> None:
    ours = {run: t.id for t in titles() for run in runs(t.description)}
    for file in (shared / "catalogues").rglob("*.csv"):
        with file.open(encoding="utf-8-sig", newline="") as stream:
            for row in csv.DictReader(stream):
                for run in runs(row.get("description") or row.get("overview") or ""):
                    assert run not in ours, (ours[run], file.name, run)
