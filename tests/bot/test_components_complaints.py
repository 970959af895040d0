"""What is told of titles already shown is wished for by nobody, and what they were full of is not wanted."""

from __future__ import annotations

from typing import Any

import pytest

from tests.bot.components_world import heard, limits, shifts, values


@pytest.mark.parametrize(
    ("said", "unwanted"),
    [
        ("you keep sending me lighthouses", "lighthouses"),
        ("you've given us three films about beekeepers", "beekeepers"),
        ("you offered me something with a lighthouse in it", "lighthouse"),
        ("that one had a morgue", "morgue"),
        ("the last one you suggested ended with a funeral. Kinder please", "funeral"),
        ("they all had vampires", "vampires"),
    ],
)
def test_what_the_shown_ones_were_full_of_is_not_wanted(said: str, unwanted: str) -> None:
    assert [str(words).lower() for words in values(said, "not_text")] == [unwanted]
    assert not values(said, "ordinal")


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("the last one was a film, a series please", {("kind", "series")}),
        ("one was in Norwegian, one was in German. In English please", {("languages", "en")}),
        ("the miniseries was over too soon, a film", {("kind", "film")}),
        ("you sent me a series, I want a film", {("kind", "film")}),
    ],
)
def test_what_the_shown_ones_were_limits_nothing(said: str, wanted: set[tuple[str, Any]]) -> None:
    assert limits(said) == wanted


@pytest.mark.parametrize("said", ["can you give me a film about bees", "the one you gave me, Fargo, was great"])
def test_a_question_for_titles_and_a_title_that_was_given_are_no_complaint(said: str) -> None:
    assert not values(said, "not_text")


@pytest.mark.parametrize(
    ("said", "count"),
    [("make it two", 2), ("make that 3, she's staying", 3), ("make it 7 and all of them old", 7)],
)
def test_another_number_is_made_of_it(said: str, count: int) -> None:
    assert values(said, "count") == [count]


@pytest.mark.parametrize("said", ["make it two hours", "make it 2 seasons", "make it 1 or 2 years old"])
def test_no_number_of_titles_is_made_of_a_length(said: str) -> None:
    assert not values(said, "count")


@pytest.mark.parametrize(
    "said", ["take the violence down a bit", "can you turn the violence down", "keep the violence low please"]
)
def test_a_noun_that_is_turned_down_is_wanted_less(said: str) -> None:
    assert {(axis, role) for axis, role, _ in shifts(said)} == {("violent", "less")}


@pytest.mark.parametrize("said", ["tone it down", "dial it back, mum's here", "turn it down a notch"])
def test_all_of_it_turned_down_is_lighter_and_says_no_more(said: str) -> None:
    assert {(axis, role) for axis, role, _ in shifts(said)} == {("light", "more")}


def test_a_no_to_a_change_of_mind_denies_nothing_after_it() -> None:
    assert limits("no, keep it German") == {("languages", "de")}
    assert limits("wait no make it a comedy") == {("genres", "comedy")}


@pytest.mark.parametrize(
    ("said", "field"),
    [("drop the good reviews bit", "rating_min"), ("without the under 40 minutes thing", "runtime_max_min")],
)
def test_a_part_named_in_full_is_taken_back_and_not_asked_for(said: str, field: str) -> None:
    assert field in values(said, "take_back") and not [e for e in heard(said) if e["entity"] == "limit"]
