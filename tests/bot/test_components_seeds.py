"""What of a title is meant, who made it, franchises, and wishes that nothing measures."""

from __future__ import annotations

import pytest
from components_world import heard, roles, shifts, values


def aspects(text: str) -> set[tuple[str, str]]:
    return {(e["role"], e["value"]) for e in heard(text) if e["entity"] == "aspect"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("something with the humour of Fargo, not the plot", {("keep", "funny"), ("leave", "plot")}),
        ("same vibe as Inception, but a different story", {("keep", "feel"), ("leave", "plot")}),
        ("the mood and pacing of Dexter", {("keep", "feel"), ("keep", "fast")}),
        ("Seinfeld vibes", {("keep", "feel")}),
        ("Breaking Bad's tension", {("keep", "tense")}),
        ("I want the atmosphere of Dark", {("keep", "feel")}),
        ("like Fargo but with a totally different setting", {("leave", "plot")}),
        ("what I liked about Inception was the concept", {("keep", "plot")}),
        ("a comedy with a good story", set()),
        ("the plot of Fargo please", {("keep", "plot")}),
    ],
)
def test_hears_what_of_a_title_is_meant(text: str, expected: set[tuple[str, str]]) -> None:
    assert aspects(text) == expected


def test_a_tone_that_is_not_wanted_of_a_seed_is_a_shift() -> None:
    assert shifts("I want the atmosphere of Dark without the weirdness") == {("strange", "less", 1.0)}
    assert shifts("like Dexter minus the gore") == {("violent", "less", 1.0)}


@pytest.mark.parametrize(
    ("text", "role", "title"),
    [
        ("something by the maker of Fargo", "creator", "fargo"),
        ("anything by the director of Inception", "director", "inception"),
        ("with the same director as Alien", "director", "alien"),
        ("films with the lead from Breaking Bad", "star", "bad"),
        ("from the people who made The Wire", "creator", "wire"),
    ],
)
def test_hears_people_named_by_their_work(text: str, role: str, title: str) -> None:
    found = [(e["role"], e["value"]) for e in heard(text) if e["entity"] == "maker_of"]
    assert found == [(role, title)] and roles(text) == {title: "mention"}


@pytest.mark.parametrize("text", ["who is the director of Fargo", "who directed Fargo?"])
def test_a_question_for_the_maker_is_no_wish(text: str) -> None:
    assert values(text, "maker_of") == [] and values(text, "detail") == ["director"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("not dubbed please", "dubbing"),
        ("an oscar winner", "awards"),
        ("with a great soundtrack", "music"),
        ("beautifully shot", "looks"),
        ("like Seinfeld for the dialogue", "dialogue"),
    ],
)
def test_hears_what_nothing_measures(text: str, value: str) -> None:
    assert values(text, "unmeasured") == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the alien films", {"alien": "seed"}),
        ("like the Alien franchise but funnier", {"alien": "seed"}),
        ("I've seen all the Alien movies", {"alien": "seen"}),
        ("something like the Dark Knight trilogy", {"knight": "seed"}),
        ("war films", {}),
        ("dark films", {}),
        ("alien films", {}),
    ],
)
def test_a_franchise_stands_for_its_best_known_title(text: str, expected: dict[str, str]) -> None:
    assert roles(text) == expected
