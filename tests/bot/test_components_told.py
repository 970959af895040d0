"""Limits in the words that people choose for them, beside the same words where they only tell of something."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from tests.bot.components_world import limits, values

THIS_YEAR = datetime.date.today().year
_FILM, _SERIES = {("kind", "film")}, {("kind", "series")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a film about bees, not Lost (which is a series anyway)", _FILM),
        ("Dark was a series, I'd rather have a film", _FILM),
        ("no films for children, a series", _SERIES),
        ("movies about dogs, not movies for kids", _FILM),
        ("are there other shows with odd villages", _SERIES),
        ("does anyone make films about beekeepers", _FILM),
        ("what's the least gloomy show about whales?", _SERIES),
        ("Movie night's off, so make it a series", _SERIES),
        ("Fargo isn't a Christmas film. Find me a proper one", _FILM),
        ("the miniseries was too slow, a film then", _FILM),
        ("a telenovela with two sisters", _SERIES | {("genres", "drama")}),
        ("we once saw a film there. film or series, either is fine", set()),
        ("the last one was a film", set()),
    ],
)
def test_the_kind_that_is_wished_for(text: str, expected: set[tuple[str, Any]]) -> None:
    assert limits(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nothing made after our wedding (2011)", {("year_max", 2011)}),
        ("from before my dad retired in 1996", {("year_max", 1996)}),
        ("something made since we married in 2003", {("year_min", 2003)}),
        ("older than us (1991 and 1993 babies)", {("year_max", 1991)}),
        ("I'd prefer the seventies over the sixties", {("year_min", 1970), ("year_max", 1979)}),
        ("the newer ones, from 2012", {("year_min", 2012)}),
        ("anything to 1975", {("year_max", 1975)}),
        ("my wife and I met in 1994", set()),
        ("five of us, forties", set()),
        ("make me feel like it's 1985 again", set()),
        ("everything my brother picks is from the 90s", set()),
        ("set in the sixties or seventies", set()),
        ("on 80s or 90s music", set()),
    ],
)
def test_years_and_the_years_of_a_life(text: str, expected: set[tuple[str, Any]]) -> None:
    assert limits(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("none over two hours", {("runtime_max_min", 120)}),
        ("anything up to two hours", {("runtime_max_min", 120)}),
        ("about three quarters of an hour", {("runtime_max_min", 50)}),
        ("he falls asleep after 80 minutes", {("runtime_max_min", 80)}),
        ("under 20 a go", {("runtime_max_min", 20)}),
        ("it must end in twenty-five minutes", {("runtime_max_min", 25)}),
        ("a film of 95 minutes", {("runtime_max_min", 95)} | _FILM),
        ("Ah, one guest more", set()),
        ("5 to 7 episodes", {("episodes_max", 7)} | _SERIES),
        ("episodes fewer than 25 please", {("episodes_max", 25)} | _SERIES),
        ("I mean two seasons, not two episodes", {("seasons_max", 2)}),
        ("told in a single season", {("seasons_max", 1)} | _SERIES),
        ("we are two seasons behind", set()),
        ("everybody in it is over 50", set()),
        ("it should have ended", {("finished", True)}),
        ("my phone is at 15 percent", set()),
        ("on Hulu or Prime", {("platforms", "hulu"), ("platforms", "prime")}),
        ("I've got a cold and Prime", {("platforms", "prime")}),
        ("any film but a western", {("not_genres", "western")} | _FILM),
        ("not in English, crime", {("not_languages", "en"), ("genres", "crime")}),
        ("thai horror, no comedy horror", {("languages", "th"), ("genres", "horror"), ("not_genres", "comedy")}),
    ],
)
def test_lengths_and_other_limits(text: str, expected: set[tuple[str, Any]]) -> None:
    assert limits(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("me (14) and my dad", {14}), ("its a party, we're all 12", {12}), ("everyone watches, 6 to 90", {6}), ("hes nearly 9", {9}), ("school trip, year 5", {9}),
        ("something the baby can also enjoy", {4}), ("a film for primary age", {8}), ("she's six. she's asleep now, one for me", set()), ("cartoons are for babies", set()),
        ("dead for under six years", set()), ("the bit where he sits down with the family", set()),
    ],
)  # fmt: skip
def test_who_watches(text: str, expected: set[int]) -> None:
    assert {value for field, value in limits(text) if field == "max_age"} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("one film, no more, about owls", [1]), ("make it two", [2]), ("Not three, one.", [1]), ("a comedy for 2 please", []), ("the same six films", []), ("you've given me four films", []),
        ("she picks six, I pick six", []),
        ("my cat has only one good ear", [])],
)  # fmt: skip
def test_how_many_are_asked_for(text: str, expected: list[int]) -> None:
    assert values(text, "count") == expected


def test_who_teaches_a_language_in_a_long_post_wishes_to_hear_it() -> None:
    post = "I teach Danish to grown-ups on Mondays in a cold room above a chip shop. Their ears are tired. They came to class from work. So something easy to follow, a series."
    assert ("languages", "da") in limits(post)


def test_a_length_is_taken_back_as_a_thing() -> None:
    assert values("without the under 50 minutes thing pls", "take_back") == ["runtime_max_min", "runtime_min_min"]
