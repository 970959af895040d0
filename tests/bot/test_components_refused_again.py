"""Refusals beside what they are easily taken for: a private fact, an intent of its own, a genre, a quarrel."""

from __future__ import annotations

import pytest
from components_world import heard, limits, shifts, values

from bot.components.sense import impossible


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("he's afraid of cows since Easter, so something in town", ["cows"]),
        ("you've sent me three films about monks", ["monks"]),
        ("why must every series about old men be about golf or a divorce?", ["golf", "divorce"]),
        ("trains yes, horses being sold definitely not", ["horses being sold"]),
        ("NO mean girls", ["mean girls"]),
        ("not a telenovela", ["telenovela"]),
        ("Not on a ship, I live on one", ["ship"]),
    ],
)
def test_a_refusal_is_heard_beside_talk(text: str, subjects: list[str]) -> None:
    assert values(text, "not_text") == subjects


def test_a_complaint_of_how_many_were_shown_asks_for_no_number() -> None:
    assert values("you've sent me three films about monks", "count") == []


def test_a_quarrel_is_no_war_film_and_a_refused_sort_no_whole_genre() -> None:
    assert ("genres", "war") not in limits("the remote started a war at home")
    assert ("genres", "war") in limits("a war film")
    assert ("not_genres", "drama") not in limits("not a telenovela")


def test_a_noun_may_be_turned_down() -> None:
    assert {(axis, way) for axis, way, _ in shifts("take the violence down, please")} == {("violent", "less")}


@pytest.mark.parametrize("text", ["again no hospitals", "can we have one that isn't about rich people"])
@pytest.mark.parametrize("intent", ["ask_details", "goodbye", "out_of_scope"])
def test_a_refused_subject_is_about_no_title(text: str, intent: str) -> None:
    assert intent in impossible(text, heard(text))


def test_one_of_those_shown_may_be_banned_beside_a_subject() -> None:
    assert "never_again" in impossible("again no hospitals", heard("again no hospitals"))
    assert "never_again" not in impossible("never that one again, no clowns", heard("never that one again, no clowns"))
