"""The dictionaries of moods: every row can be read, and what people say of a mood is heard with its direction."""

from __future__ import annotations

import pytest
from components_world import shifts

from bot.components.canvas import Canvas
from bot.components.sayings import Saying, read_sayings, spellings
from bot.components.word_table import WordTable
from recommender.types import AXES, FACT_AXES

DICTIONARIES = ("adjectives", "comparatives", "nouns", "other_meanings", "sayings")


@pytest.mark.parametrize("name", DICTIONARIES)
def test_every_row_means_an_axis_and_is_found_as_it_is_written(name: str) -> None:
    for saying in read_sayings(name):
        assert {axis for axis, _ in saying.wishes} <= {*AXES, *FACT_AXES}
        assert saying.heads() and not saying.pattern.match("")


def test_a_choice_an_option_and_a_hyphen_are_every_way_of_saying_it() -> None:
    table = WordTable(
        [Saying("(good/proper) laugh [out loud]", (("funny", 1),)), Saying("feel-good", (("uplifting", 1),))]
    )
    said = "a proper laugh out loud, a good laugh, feelgood, feel good"
    assert [hit.words for hit in table.find(Canvas(said))] == [
        "proper laugh out loud",
        "good laugh",
        "feelgood",
        "feel good",
    ]
    assert spellings("don't") == ["don't", "dont"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("my brain is soup", ("cerebral", "less")),
        ("something weepy", ("uplifting", "less")),
        ("proper dark", ("light", "less")),
        ("something nowt too clever", ("cerebral", "less")),
        ("a film where stuff just blows up", ("fast", "more")),
        ("a right laugh", ("funny", "more")),
        ("have me in stitches", ("funny", "more")),
        ("I must laugh", ("funny", "more")),
        ("not so brutal", ("violent", "less")),
        ("hygge please", ("light", "more")),
        ("I just want to feel that safe", ("light", "more")),
        ("a thriller my mam can watch without a valium", ("tense", "less")),
        ("trippy stuff", ("strange", "more")),
        ("pacier", ("fast", "more")),
        ("tense af", ("tense", "more")),
        ("easy on the brain", ("cerebral", "less")),
        ("the guests are chickens", ("scary", "less")),
        ("she fears everything", ("scary", "less")),
        ("sad boy film", ("uplifting", "less")),
        ("the nastier the better", ("violent", "more")),
        ("the older the better", ("new", "less")),
        ("fewer deaths", ("violent", "less")),
        ("the love story bigger", ("romantic", "more")),
        ("the sword smaller", ("violent", "less")),
        ("not funny enough", ("funny", "more")),
        ("when he was young", ("new", "less")),
        ("nobody undresses", ("explicit", "less")),
        ("nobody should die", ("light", "more")),
        ("tone it down", ("light", "more")),
        ("ideas rather than lasers", ("cerebral", "more")),
        ("dread rather than gore", ("scary", "more")),
        ("suspense instead of explosions", ("tense", "more")),
        ("epic battles", ("epic", "more")),
    ],
)
def test_a_mood_is_heard_however_it_is_put(text: str, wanted: tuple[str, str]) -> None:
    assert wanted in {(axis, role) for axis, role, _ in shifts(text)}


@pytest.mark.parametrize(
    "text",
    [
        "a film about the dark net",
        "set in ancient Rome",
        "about getting old",
        "shows about old houses",
        "they are already old and washed up",
        "a high school in a big city",
        "next to a stranger",
        "who fails bigger than me",
        "silly question",
        "she doesn't read so quick",
        "no longer than 6 parts",
        "that would be grand",
        "the notebook is for wimps",
    ],
)
def test_words_that_belong_to_something_else_are_no_mood(text: str) -> None:
    assert shifts(text) == set()


def test_minutes_say_how_short() -> None:
    assert not shifts("short, under 85 minutes")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("something really funny, not slapstick funny", {("funny", "more")}),
        ("dark but not too dark", {("light", "less")}),
        ("for halloween, but the guests are chickens", {("scary", "less")}),
        ("a bit later", {("new", "more")}),
    ],
)
def test_what_is_wished_and_denied_in_one_breath_is_one_wish(text: str, expected: set[tuple[str, str]]) -> None:
    assert {(axis, role) for axis, role, _ in shifts(text)} == expected
