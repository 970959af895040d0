"""The traps of the real files, each met: skipped where the public data is absent."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from recommender.merge import merge
from recommender.sources.account import Account
from recommender.sources.detect import read
from recommender.types import GENRES, Title

MOVED = "rating: holds the duration, moved to it"


@cache
def titles(folder: Path) -> tuple[tuple[Title, ...], tuple[Account, ...]]:
    reading = read(folder)
    return tuple(reading), tuple(reading.accounts)


def one(shared: Path, name: str) -> tuple[tuple[Title, ...], Account]:
    found, accounts = titles(shared / "catalogues" / name)
    return found, accounts[-1]


def named(found: tuple[Title, ...], name: str, kind: str) -> Title:
    return next(title for title in found if title.title == name and title.kind == kind)


@pytest.mark.parametrize(
    ("name", "read_", "kept"),
    [
        ("netflix_titles", 8807, 8806), ("amazon_prime_titles", 9668, 9668), ("hulu_titles", 3073, 3073),
        ("disney_plus_titles", 1450, 1450), ("justwatch_netflix_2023", 6137, 6137), ("tmdb_5000", 4803, 4795),
    ],
)  # fmt: skip
def test_every_row_is_accounted_for(shared: Path, name: str, read_: int, kept: int) -> None:
    found, account = one(shared, name)
    assert (account.read, account.kept, len(found)) == (read_, kept, kept)
    assert account.read == account.kept + account.refused_rows + sum(account.left_out.values())
    assert len({title.id for title in found}) == kept
    assert all(
        "\ufeff" not in title.title and "\r" not in title.description and "\ufffd" not in str(title) for title in found
    )


def test_netflix_durations_in_the_rating_column_go_back(shared: Path) -> None:
    found, account = one(shared, "netflix_titles")
    assert account.repaired[MOVED] == 3
    assert sorted(t.runtime_min or 0 for t in found if t.title.startswith("Louis C.K.") and t.age is None) == [
        66,
        74,
        84,
    ]


def test_hulu_durations_in_the_rating_column_go_back_and_its_cast_is_empty(shared: Path) -> None:
    found, account = one(shared, "hulu_titles")
    assert account.repaired[MOVED] == 292 and account.repaired["type: a film with seasons is a series"] == 62
    assert not any(title.cast for title in found) and sum(bool(title.directors) for title in found) == 3


def test_a_series_bears_the_year_of_its_latest_season(shared: Path) -> None:
    bad = named(one(shared, "netflix_titles")[0], "Breaking Bad", "series")
    assert (bad.year, bad.latest_year, bad.seasons) == (None, 2013, 5)


def test_series_whose_sources_disagree_on_the_year_become_one(shared: Path) -> None:
    netflix, justwatch = one(shared, "netflix_titles")[0], one(shared, "justwatch_netflix_2023")[0]
    ours = Title("breaking-bad-2008", "Breaking Bad", "series", 2008, "tt0903747", end_year=2013)
    merged = [title for title in merge([ours], [*netflix, *justwatch]) if title.title == "Breaking Bad"]
    assert [title.id for title in merged] == ["breaking-bad-2008"]
    both = merge([], [*netflix, *justwatch])
    split = Counter(title.title.lower() for title in both if title.kind == "series")
    single = {t.title.lower() for t in netflix if t.kind == "series"} & {
        t.title.lower() for t in justwatch if t.kind == "series"
    }
    assert len(single) > 1300 and sum(split[name] > 1 for name in single) <= len(single) * 0.02


def test_the_spanish_name_is_the_only_one(shared: Path) -> None:
    assert named(one(shared, "netflix_titles")[0], "La casa de papel", "series").kind == "series"


def test_kinds_are_not_taken_for_genres(shared: Path) -> None:
    for name in (
        "netflix_titles",
        "amazon_prime_titles",
        "hulu_titles",
        "disney_plus_titles",
        "tmdb_5000",
        "justwatch_netflix_2023",
    ):
        found, account = one(shared, name)
        assert not [remark for remark in account.remarks if remark.startswith(("genre", "age"))], name
        assert {genre for title in found for genre in title.genres} <= set(GENRES)


def test_every_scheme_of_ages_is_understood(shared: Path) -> None:
    ages = {
        name: Counter(t.age for t in one(shared, name)[0])
        for name in ("netflix_titles", "amazon_prime_titles", "disney_plus_titles")
    }
    assert ages["netflix_titles"][16] == 3207 + 799 - 1  # the title that stands there twice
    assert ages["amazon_prime_titles"][14] == 2117 + 208
    assert ages["disney_plus_titles"][8] == 236 + 131 + 13


def test_lost_characters_are_taken_out(shared: Path) -> None:
    found, account = one(shared, "amazon_prime_titles")
    assert account.repaired["title: a lost character (U+FFFD) taken out"] == 1
    assert account.repaired["cast: a name with a lost character (U+FFFD) left out"] == 2
    assert any(
        t.title == "NBA The Essentials: Boston Celtics 1988 Eastern Conference Semifinals Game 7 vs. Hawks"
        for t in found
    )


def test_python_literals_and_unknown_ages_of_justwatch(shared: Path) -> None:
    found, account = one(shared, "justwatch_netflix_2023")
    assert account.repaired["genres: [Unknown] is no list, left empty"] == 57
    assert sum(title.age is None for title in found) == 2743
    rocky = named(found, "Rocky", "film")
    assert (rocky.genres, rocky.countries, rocky.cast[0], rocky.year) == (
        ("drama", "sport"),
        ("US",),
        "Sylvester Stallone",
        1976,
    )


def test_json_in_the_cells_of_tmdb(shared: Path) -> None:
    avatar = named(one(shared, "tmdb_5000")[0], "Avatar", "film")
    assert avatar.genres == ("action", "adventure", "fantasy", "science-fiction") and avatar.countries == ("US", "GB")
    assert avatar.themes[0] == "culture clash" and avatar.language == "en" and avatar.runtime_min == 162


def test_movielens_articles_and_years(shared: Path) -> None:
    found, accounts = titles(shared / "ml-latest-small-2016")
    assert len(found) == 9125 and accounts[-1].remarks["no year behind the title"] == 4
    assert next(t for t in found if t.id == "tt0133093").name == "The Matrix (1999)"
