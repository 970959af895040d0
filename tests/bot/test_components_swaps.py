"""One thing in the place of another, parts that may go, and what "one more" counts."""

from __future__ import annotations

from typing import Any

import pytest

from bot.components.understand import understand
from recommender.lexicon import Lexicon
from recommender.types import Title

LEXICON = Lexicon.from_titles(
    (Title("arrival", "Arrival", "film", 2016), Title("interstellar", "Interstellar", "film", 2014))
)


def _heard(text: str, *kinds: str) -> list[Any]:
    found = [e for e in understand(text, LEXICON) if e["entity"] in kinds]
    return [(e.get("role"), e["value"]) for e in found]


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("swap Norway for Iceland, she likes volcanoes", ("countries", "IS")),
        ("change the Spain to Portugal please", ("countries", "PT")),
        ("instead of Denmark take Sweden", ("countries", "SE")),
        ("switch French to Italian", ("languages", "it")),
    ],
)
def test_the_place_that_comes_in_for_another_is_the_only_one_wanted(said: str, place: tuple[str, str]) -> None:
    assert _heard(said, "limit") == [place]


@pytest.mark.parametrize("said", ["make it a comedy instead of drama", "replace the horror with comedy"])
def test_a_genre_that_another_takes_the_place_of_is_not_read(said: str) -> None:
    assert _heard(said, "limit") == [("genres", "comedy")]


@pytest.mark.parametrize(
    "said",
    [
        "sorry I meant Arrival, not Interstellar",
        "Not Interstellar but Arrival, I mixed them up",
        "change Interstellar to Arrival, rest stays",
        "instead of Interstellar say Arrival",
    ],
)
def test_of_two_titles_one_of_them_said_by_mistake_the_other_is_meant(said: str) -> None:
    assert sorted(_heard(said, "title")) == [("mention", "interstellar"), ("seed", "arrival")]


def test_without_a_slip_a_title_under_a_no_is_turned_down() -> None:
    assert ("anti_seed", "interstellar") in _heard("like Arrival, not Interstellar", "title")


@pytest.mark.parametrize(
    ("said", "gone"),
    [
        ("nah the humour can go, tonight I want to shiver", "funny"),
        ("leave the nineties away, I am not so strict", "year_min"),
        ("any actor goes", "people"),
        ("scratch the romance, please", "romance"),
    ],
)
def test_a_part_may_go(said: str, gone: str) -> None:
    assert (None, gone) in _heard(said, "take_back")


@pytest.mark.parametrize(
    "said",
    [
        "the kids can go to bed, something scary",
        "a comedy about people who change bodies",
        "a man swaps lives with a twin",
    ],
)
def test_going_to_bed_and_changing_bodies_take_nothing_back(said: str) -> None:
    assert _heard(said, "take_back") == []


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("not so many, two is enough for one evening", 2),
        ("five will do", 5),
        ("three are plenty", 3),
        ("give me one more", 1),
        ("okay one more thing, she's scared of spiders", None),
        ("two more things: finished, and no aliens", None),
        ("today we have one more guest", None),
        ("ok one more try, with a woman as the lead", None),
    ],
)
def test_what_is_counted_is_something_to_watch(said: str, count: int | None) -> None:
    assert _heard(said, "count") == ([] if count is None else [(None, count)])


def test_one_more_thing_to_say_asks_for_no_other_titles() -> None:
    assert (None, "more") not in _heard("one more thing, she's scared of spiders", "act")


@pytest.mark.parametrize(
    "said", ["he says it must be finished", "except sports, I forgot", "and she adds: nothing after 1999"]
)
def test_that_somebody_says_something_is_not_searched_for(said: str) -> None:
    assert _heard(said, "free_text") == []


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("I'd prefer the sixties over the seventies", [("year_min", 1960), ("year_max", 1969)]),
        ("right, back to Norway then", [("countries", "NO")]),
        ("ok, back to Italian", [("languages", "it")]),
        ("make it Danish again", [("languages", "da")]),
        ("I said Danish. That's Norwegian.", [("languages", "da")]),
    ],
)
def test_of_two_that_are_named_only_the_one_to_come_is_wanted(said: str, wanted: list[tuple[str, Any]]) -> None:
    assert _heard(said, "limit") == wanted


@pytest.mark.parametrize("said", ["anyone but Tom Hanks", "my aunt has banned Tom Hanks"])
def test_a_person_who_is_banned_is_out(said: str) -> None:
    lexicon = Lexicon.from_titles((Title("gump", "Forrest Gump", "film", 1994, cast=("Tom Hanks",)),))
    assert [e["role"] for e in understand(said, lexicon) if e["entity"] == "person"] == ["out"]


@pytest.mark.parametrize("said", ["subtitles are fine after all", "subtitles are allowed again"])
def test_subtitles_allowed_again_take_back_the_language(said: str) -> None:
    assert "languages" in [value for _, value in _heard(said, "take_back")]


def test_the_number_that_is_put_right_counts() -> None:
    assert _heard("not three, two. And older", "count") == [(None, 2)]
