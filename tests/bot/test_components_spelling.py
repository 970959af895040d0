"""Slips in telling words are mended; names and other words are left alone, and every entity stays at its place."""

from __future__ import annotations

import pytest
from components_world import heard, lexicon, limits, shifts, values
from hypothesis import given
from hypothesis import strategies as st

from bot.components.spelling import single_spaced, spelled
from bot.components.understand import understand


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("horor film", {("genres", "horror"), ("kind", "film")}),
        ("thriler 2h max", {("genres", "thriller"), ("runtime_max_min", 120)}),
        ("anmie please", {("genres", "anime")}),
        ("a documentry sereis", {("genres", "documentary"), ("kind", "series")}),
        ("koraen comdy", {("languages", "ko"), ("genres", "comedy")}),
        ("no muscials", {("not_genres", "musical")}),
        ("at most three seasosn", {("seasons_max", 3)}),
    ],
)
def test_slips_in_telling_words_are_mended(text: str, expected: set[tuple[str, object]]) -> None:
    assert limits(text) == expected


def test_a_slip_in_a_shift_is_mended() -> None:
    assert shifts("somthing scray but fuunier") == {("scary", "more", 1.0), ("funny", "more", 1.0)}


@pytest.mark.parametrize("word", ["mysterious", "intelligence", "comedian", "germany", "scarf", "serious", "dramatic"])
def test_other_words_are_left_alone(word: str) -> None:
    assert spelled(word, []).text == word


def test_names_are_left_alone() -> None:
    assert spelled("with Horrer in it", [{"start": 5, "end": 11}]).text == "with Horrer in it"


def test_places_are_those_of_the_text_as_typed() -> None:
    text = "horor like Fargo but funier"
    said = {e["entity"]: text[e["start"] : e["end"]] for e in heard(text)}
    assert said == {"limit": "horor", "title": "Fargo", "shift": "funier"} and values(text, "title") == ["fargo"]


@given(st.text(alphabet="abcdefghorilsmny ,.!-'éß\n", max_size=80))
def test_every_entity_lies_within_the_text(text: str) -> None:
    for entity in understand(text, lexicon()):
        assert 0 <= entity["start"] <= entity["end"] <= len(text)


@pytest.mark.parametrize("text", ["I loved  Alien  .", "I loved Alien   !", "I loved   Alien"])
def test_needless_spaces_change_neither_what_is_heard_nor_where(text: str) -> None:
    (title,) = [entity for entity in heard(text) if entity["entity"] == "title"]
    assert (title["role"], text[title["start"] : title["end"]]) == ("liked", "Alien")


def test_lines_are_kept_apart() -> None:
    assert single_spaced("a  comedy\n\nor  not").text == "a comedy\n\nor not"
