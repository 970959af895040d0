"""Genres, ages, countries and languages of every source end on our scales, and docs/sources.md says how."""

from __future__ import annotations

import pytest

from recommender.settings import ROOT
from recommender.sources import scales
from recommender.sources.account import Account
from recommender.sources.places import countries, language
from recommender.sources.row import Row
from recommender.types import AGES, GENRES

DOCS = (ROOT / "docs" / "sources.md").read_text()


@pytest.mark.parametrize(
    ("label", "age"),
    [
        ("G", 0), ("PG", 8), ("PG-13", 12), ("R", 16), ("NC-17", 18), ("NR", None), ("TV-Y", 0), ("TV-Y7-FV", 8), ("TV-PG", 10),
        ("TV-14", 14), ("TV-MA", 16), ("ALL", 0), ("ALL_AGES", 0), ("7+", 8), ("13+", 14), ("16+", 16), ("18+", 18), ("AGES_16_", 16),
        ("AGES_18_", 18), ("NOT_RATE", None), ("16", 16), ("Unknown", None), ("", None), ("de/12", 12), ("DE-16", 16), ("FSK 6", 6),
        ("gb/15", 16), ("12A", 12), ("U", 0), ("au/PG", 8), ("99", 18),
    ],
)  # fmt: skip
def test_an_age_label_of_any_scheme(label: str, age: int | None) -> None:
    assert scales.age(label) == (age, True)


@pytest.mark.parametrize(
    ("age", "genres", "year", "careful"),
    [
        (8, ("adventure", "horror", "thriller"), 1978, 12),
        (0, ("horror",), 1954, 8),
        (10, ("mystery",), 1984, 12),
        (8, ("thriller",), 1985, 8),
        (8, ("horror", "comedy"), 1993, 12),
        (8, ("horror", "animation"), 2012, 8),
        (8, ("crime", "family"), 1976, 8),
        (8, ("adventure",), 1977, 8),
        (8, ("thriller",), None, 8),
        (16, ("horror",), 1973, 16),
        (None, ("horror",), 1973, None),
    ],
)
def test_a_certificate_from_before_pg_13_does_not_send_a_frightening_film_to_children(
    age: int | None, genres: tuple[str, ...], year: int | None, careful: int | None
) -> None:
    assert scales.careful(age, genres, year) == careful


@pytest.mark.parametrize("label", ["74 min", "banana", "PG-", "1000"])
def test_an_age_label_of_no_scheme_is_said_to_be_unknown(label: str) -> None:
    assert scales.age(label) == (None, False)


@pytest.mark.parametrize(
    ("labels", "genres", "themes"),
    [
        (["TV Dramas", "International TV Shows"], ("drama",), ()),
        (["Stand-Up Comedy & Talk Shows"], ("stand-up", "comedy"), ()),
        (["Anime Features"], ("anime", "animation"), ()),
        (["Arts", "Entertainment", "and Culture"], (), ()),
        (["documentation", "scifi", "european"], ("documentary", "science-fiction"), ()),
        (["Film-Noir", "Short"], ("crime",), ("film noir",)),
        (["Kids' TV"], ("family",), ("children",)),
        (["Action-Adventure", "Action & Adventure"], ("action", "adventure"), ()),
        (["Movies", "Series", "(no genres listed)"], (), ()),
    ],
)
def test_genre_labels(labels: list[str], genres: tuple[str, ...], themes: tuple[str, ...]) -> None:
    assert scales.genres(labels) == (genres, themes, [])


def test_a_label_on_no_list_is_given_back() -> None:
    assert scales.genres(["Drama", "Gardening"]) == (("drama",), (), ["Gardening"])


def test_the_tables_use_our_genres_and_ages_only() -> None:
    assert {genre for found in scales.GENRE.values() for genre in found} <= set(GENRES)
    assert set(scales.RATED.values()) <= set(AGES)


def test_countries_and_languages_by_name_code_and_former_name() -> None:
    account = Account("x")
    row = Row(
        1,
        {
            "c": ["United States of America", "SU", "West Germany", "kr", "Atlantis", "KR"],
            "l": "cn",
            "n": "xx",
            "m": "Klingon",
        },
        account,
    )
    assert countries(row, "c") == ("US", "RU", "DE", "KR")
    assert (language(row, "l"), language(row, "n"), language(row, "m")) == ("zh", None, None)
    assert list(account.remarks) == [
        "country not on our list: kr",
        "country not on our list: Atlantis",
        "language not on our list: klingon",
    ]


def test_a_mean_of_few_votes_says_little() -> None:
    assert scales.rating(1.0, 1) < 0.62 < 0.99 < scales.rating(1.0, 5000)  # type: ignore[operator]
    assert scales.rating(0.8, 0) is None is scales.rating(None, 9)


def test_the_mapping_is_documented() -> None:
    for label, value in scales.RATED.items():
        assert f"| `{label}` | {value} |" in DOCS, label
    for label, found in scales.GENRE.items():
        assert f"| `{label}` | {', '.join(found)} | {scales.THEME.get(label, '')} |" in DOCS, label
    assert [
        label
        for label in scales.THEME
        if label not in scales.GENRE and f"| `{label}` |  | {scales.THEME[label]} |" not in DOCS
    ] == []
