"""Titles, people and genres counted against labels, in a small world."""

from __future__ import annotations

from typing import Any

import pytest

from recommender.catalogue import Catalogue
from recommender.evaluate.dialogue.genres import score_genres
from recommender.evaluate.dialogue.mentions import Named, score_people, score_titles, spelt_out
from recommender.evaluate.dialogue.sets import Label, Line
from recommender.types import Title

NAMED = Named(
    Catalogue(
        [
            Title("up", "Up", "film", 2009),
            Title("old", "The Fog", "film", 1980),
            Title("new", "The Fog", "film", 2005),
            Title("marlow", "Marlow", "film", 1976),
            Title("marlow2", "Marlow II", "film", 1979),
            Title("vale", "Quiet Vale", "film", 2001, aliases=("Vale of Quiet",)),
        ]
    )
)


def line(text: str, *labels: tuple[str, int | None]) -> Line:
    placed = [Label("title", name, year, text.index(name), text.index(name) + len(name)) for name, year in labels]
    return Line("1", True, text, tuple(placed))


def title(text: str, words: str, value: str, entity: str = "title") -> dict[str, Any]:
    start = text.index(words)
    return {"entity": entity, "value": value, "label": value, "start": start, "end": start + len(words)}


def test_a_title_is_right_where_its_label_is() -> None:
    text = "like Marlow but newer"
    score = score_titles([line(text, ("Marlow", 1976))], [[title(text, "Marlow", "marlow")]], NAMED)
    assert (score.right, score.wrong, score.missed, score.f1) == (1, 0, 0, 1.0)


def test_another_title_in_its_place_is_both_wrong_and_missed() -> None:
    text = "like Marlow but newer"
    score = score_titles([line(text, ("Marlow", 1976))], [[title(text, "Marlow", "up")]], NAMED)
    assert (score.right, score.wrong, score.missed) == (0, 1, 1)


def test_nothing_found_is_missed() -> None:
    score = score_titles([line("like Marlow", ("Marlow", 1976))], [[]], NAMED)
    assert (score.right, score.wrong, score.missed, score.precision, score.recall) == (0, 0, 1, None, 0.0)


def test_a_namesake_of_another_year_is_right_and_counted() -> None:
    text = "the new one, The Fog"
    score = score_titles([line(text, ("The Fog", 2005))], [[title(text, "The Fog", "old")]], NAMED)
    assert (score.right, score.namesakes) == (1, 1)


@pytest.mark.parametrize(
    ("entity", "value", "told", "mistaken"), [("unknown_title", "Blorg", 1, 0), ("title", "up", 0, 1)]
)
def test_what_the_catalogue_does_not_hold_is_counted_apart(entity: str, value: str, told: int, mistaken: int) -> None:
    text = "like Blorg"
    score = score_titles([line(text, ("Blorg", 1999))], [[title(text, "Blorg", value, entity)]], NAMED)
    assert (score.outside, score.told, score.mistaken) == (1, told, mistaken)
    assert (score.right, score.wrong, score.missed) == (0, 0, 0)


def test_the_right_name_of_a_year_that_is_not_held_is_no_mistake() -> None:
    text = "like The Fog"
    score = score_titles([line(text, ("The Fog", 1951))], [[title(text, "The Fog", "old")]], NAMED)
    assert (score.outside, score.mistaken) == (1, 0)


def test_a_whole_series_of_films_may_be_meant_where_no_year_is_said() -> None:
    text = "all the Marlow movies"
    label = Label("title", "the Marlow movies", None, 4, 21)
    score = score_titles([Line("1", True, text, (label,))], [[title(text, "Marlow", "marlow2")]], NAMED)
    assert score.right == 1


def test_a_name_spelt_out_without_a_label_is_neither_right_nor_wrong_but_told() -> None:
    text = "i saw quiet vale"
    score = score_titles([line(text)], [[title(text, "quiet vale", "vale")]], NAMED)
    assert (score.wrong, score.unlabelled) == (0, 1)
    assert score.f1_as_labelled == 0.0


@pytest.mark.parametrize(("value", "right"), [("vale", 1), (None, 0)])
def test_a_label_that_is_not_in_the_text_counts_only_where_it_was_found(value: str | None, right: int) -> None:
    text = "the quietvale film"
    found = [title(text, "quietvale", value)] if value else []
    score = score_titles([Line("1", True, text, (Label("title", "Quiet Vale", 2001),))], [found], NAMED)
    assert (score.right, score.wrong, score.missed) == (right, 0, 0)


def test_a_common_word_without_a_label_is_wrong() -> None:
    text = "cheer me up"
    score = score_titles([line(text)], [[title(text, "up", "up")]], NAMED)
    assert (score.wrong, score.unlabelled) == (1, 0)


def test_a_doubted_label_counts_neither_way() -> None:
    text = "greetings up there"
    doubted = Line("1", True, text, (Label("doubted", "Up", 2009, 10, 12),))
    score = score_titles([doubted], [[title(text, "up", "up")]], NAMED)
    assert (score.right, score.wrong, score.missed) == (0, 0, 0)


@pytest.mark.parametrize(
    ("written", "value", "whole"),
    [
        ("vale of quiet", "vale", True),
        ("Up", "up", True),
        ("up", "up", False),
        ("quiet", "vale", False),
        ("fog", "old", False),
    ],
)
def test_a_name_is_spelt_out_with_two_words_a_capital_or_a_word_of_its_own(
    written: str, value: str, whole: bool
) -> None:
    assert spelt_out(written, value, NAMED.catalogue) is whole


def test_people_are_right_by_the_whole_name_or_the_surname() -> None:
    people = Line(
        "1",
        True,
        "Uma Berg, Solo and Ann Nobody",
        tuple(Label("person", n) for n in ("Uma Berg", "Solo", "Ann Nobody")),
    )
    heard = [{"entity": "person", "value": name} for name in ("Uma Berg", "Han Solo", "Max Else")]
    score = score_people([people], [heard], ["Uma Berg", "Han Solo", "Max Else"])
    assert (score.right, score.missed, score.outside, score.wrong) == (2, 0, 1, 1)


def test_genres_are_compared_in_our_words_and_what_is_none_is_apart() -> None:
    said = Line(
        "1", True, "sci-fi, news and horror", tuple(Label("genre", name) for name in ("sci-fi", "news", "comedy"))
    )
    heard = [
        {"entity": "limit", "role": role, "value": value}
        for role, value in (
            ("genres", "science-fiction"),
            ("not_genres", "horror"),
            ("genres", "war"),
            ("kind", "film"),
        )
    ]
    score = score_genres([said], [heard])
    assert (score.right, score.missed, score.wrong, score.unlabelled, score.outside) == (1, 1, 1, 1, 1)
