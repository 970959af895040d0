"""Shifts, free words, counts and what is taken back."""

from __future__ import annotations

from typing import Any

import pytest
from components_world import limits, shifts, values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lighter", {("light", "more", 1.0)}),
        ("a bit lighter", {("light", "more", 0.5)}),
        ("much darker please", {("light", "less", 2.0)}),
        ("even lighter", {("light", "more", 1.0)}),
        ("something light", {("light", "more", 1.0)}),
        ("not as grim", {("light", "more", 1.0)}),
        ("easy watching", {("light", "more", 1.0)}),
        ("nothing too heavy", {("light", "more", 1.0)}),
        ("too dark", {("light", "more", 1.0)}),
        ("nowhere near as depressing", {("light", "more", 2.0)}),
        ("won't keep me up", {("scary", "less", 1.0), ("tense", "less", 1.0)}),
        ("funnier", {("funny", "more", 1.0)}),
        ("with more humour", {("funny", "more", 1.0)}),
        ("makes me laugh", {("funny", "more", 1.0)}),
        ("less violent", {("violent", "less", 1.0)}),
        ("not so violent", {("violent", "less", 1.0)}),
        ("less blood", {("violent", "less", 1.0)}),
        ("scarier", {("scary", "more", 1.0)}),
        ("not too scary", {("scary", "less", 1.0)}),
        ("more romantic", {("romantic", "more", 1.0)}),
        ("slower", {("fast", "less", 1.0)}),
        ("too slow for me", {("fast", "more", 1.0)}),
        ("more action", {("fast", "more", 1.0)}),
        ("smarter", {("cerebral", "more", 1.0)}),
        ("I want to switch off my brain", {("cerebral", "less", 1.0)}),
        ("less weird", {("strange", "less", 1.0)}),
        ("feel-good", {("uplifting", "more", 1.0)}),
        ("newer", {("new", "more", 1.0)}),
        ("older", {("new", "less", 1.0)}),
        ("shorter", {("long", "less", 1.0)}),
        ("too long", {("long", "less", 1.0)}),
        ("less known", {("known", "less", 1.0)}),
        ("hidden gems", {("known", "less", 1.0)}),
        ("make it darker and slower", {("light", "less", 1.0), ("fast", "less", 1.0)}),
        ("how scary is it", set()),
        ("an old man and a short boy", set()),
        ("violence", set()),
    ],
)
def test_reads_shifts_with_direction_and_strength(text: str, expected: set[tuple[str, str, float]]) -> None:
    assert shifts(text) == expected


def test_not_scary_is_a_wish_and_a_limit() -> None:
    assert shifts("not scary") == {("scary", "less", 1.0)}
    assert limits("not scary") == {("not_notes", "fright")}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a con man teaches a bank robber's son chess", ["a con man teaches a bank robber's son chess"]),
        ("I'm looking for a film about time travel, please", ["time travel"]),
        ("something like Breaking Bad but lighter", []),
        ("only series, and nothing from before 2010", []),
        ("hi, can you recommend something for tonight?", []),
        ("a funny heist film from the nineties", ["heist"]),
    ],
)
def test_leaves_the_words_that_are_worth_searching_for(text: str, left: list[str]) -> None:
    assert values(text, "free_text") == left


def test_words_under_a_no_are_not_searched_for() -> None:
    assert values("a comedy with no zombies", "free_text") == []
    assert values("a comedy with no zombies", "not_text") == ["zombies"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("give me ten", [10]),
        ("3 more", [3]),
        ("just one film", [1]),
        ("three comedies please", [3]),
        ("top 10 horror films", [10]),
        ("under two hours", []),
        ("three seasons", []),
        ("with my 10-year-old", []),
    ],
)
def test_reads_how_many(text: str, count: list[int]) -> None:
    assert values(text, "count") == count


@pytest.mark.parametrize(
    ("text", "dropped"),
    [
        ("forget the comedy part", ["comedy"]),
        ("never mind the year", ["year_min", "year_max"]),
        ("it doesn't have to be a series", ["kind"]),
        ("drop the runtime limit", ["runtime_max_min", "runtime_min_min"]),
        ("any language is fine", ["languages", "not_languages"]),
        ("forget the lighter part", ["light"]),
        ("remove the age limit", ["max_age"]),
        ("drop Breaking Bad", ["seed"]),
        ("forget about Tom Hanks", ["people", "people_any", "not_people"]),
        ("not necessarily Korean", ["languages", "not_languages", "countries", "not_countries"]),
        ("forget everything about me", []),
        ("never mind", []),
    ],
)
def test_reads_what_is_taken_back(text: str, dropped: list[Any]) -> None:
    assert values(text, "take_back") == dropped
    assert limits(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "the kids are asleep now, something for us grownups",
        "for grown-ups only",
        "just us adults tonight",
        "our children are in bed, a thriller",
    ],
)
def test_hears_that_no_child_is_watching(text: str) -> None:
    assert "max_age" in values(text, "take_back") and not values(text, "title")


@pytest.mark.parametrize("text", ["adults who act like children", "something for my kids"])
def test_a_child_may_still_be_watching(text: str) -> None:
    assert not values(text, "take_back")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("something we can finish in 90 minutes", {("runtime_max_min", 90), ("kind", "film")}),
        ("a film of two hours at most", {("kind", "film"), ("runtime_max_min", 120)}),
        ("two seasons at most, or a film", {("seasons_max", 2)}),
        ("no kids stuff please", {("not_genres", "family")}),
    ],
)
def test_reads_limits_as_people_say_them(text: str, expected: set[tuple[str, Any]]) -> None:
    assert limits(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("won't make me cry", {("uplifting", "more", 1.0)}),
        ("I get bored with slow things", {("fast", "more", 1.0)}),
    ],
)
def test_reads_moods_as_people_say_them(text: str, expected: set[tuple[str, str, float]]) -> None:
    assert shifts(text) == expected


@pytest.mark.parametrize("text", ["I've had an awful week", "not animated this time", "seen it a million times"])
def test_asides_are_not_searched_for(text: str) -> None:
    assert not values(text, "free_text") and not values(text, "not_text")


@pytest.mark.parametrize("text", ["is it on Netflix", "where can I watch it", "is Fargo streaming on Hulu"])
def test_asking_where_it_can_be_watched_is_no_limit(text: str) -> None:
    assert values(text, "detail") == ["platform"] and not limits(text)


@pytest.mark.parametrize("text", ["I need a good cry", "something to weep at", "bring the tissues", "break my heart"])
def test_who_wants_to_cry_looks_for_more_than_what_is_sad(text: str) -> None:
    assert shifts(text) == {("uplifting", "less", 1.0)} and values(text, "free_text") == ["a good cry"]


@pytest.mark.parametrize("text", ["something sad", "nothing that makes me cry", "no tears please"])
def test_what_is_only_sad_or_not_to_be_cried_over_looks_for_nothing_more(text: str) -> None:
    assert not values(text, "free_text")
