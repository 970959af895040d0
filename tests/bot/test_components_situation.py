"""Mood, occasion, company, attention, popularity; and facts about people of which only the limit is heard."""

from __future__ import annotations

import pytest
from components_world import heard, limits, shifts, values

MORE, LESS = "more", "less"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("need a good cry", {("uplifting", LESS)}),
        ("I want to cry my eyes out tonight", {("uplifting", LESS)}),
        ("but it must not make me cry", {("uplifting", MORE)}),
        ("I'm stressed", {("light", MORE), ("tense", LESS)}),
        ("my week was stressful, help me unwind", {("light", MORE), ("tense", LESS)}),
        ("so tired after work", {("light", MORE), ("cerebral", LESS)}),
        ("my brain is fried", {("light", MORE), ("cerebral", LESS)}),
        ("in bed with the flu", {("light", MORE), ("cerebral", LESS)}),
        ("I had a rough day, cheer me up", {("uplifting", MORE)}),
        ("feeling a bit lonely tonight", {("uplifting", MORE)}),
        ("can't sleep", {("tense", LESS)}),
        ("before bed", {("tense", LESS), ("scary", LESS)}),
        ("get my heart racing", {("tense", MORE), ("fast", MORE)}),
        ("for Valentine's Day", {("romantic", MORE)}),
        ("it's our anniversary tonight", {("romantic", MORE)}),
        ("something for halloween", {("scary", MORE)}),
        ("our girls' night", {("funny", MORE)}),
        ("background while I cook", {("cerebral", LESS)}),
        ("something on while I'm ironing", {("cerebral", LESS)}),
        ("a hidden gem", {("known", LESS)}),
        ("I've seen the mainstream ones", {("known", LESS)}),
        ("not the usual suspects", {("known", LESS)}),
        ("a series nobody talks about", {("known", LESS)}),
        ("a film about a man who can't cook", set()),
        ("a thriller about a halloween party", set()),
    ],
)
def test_a_situation_becomes_shifts(text: str, expected: set[tuple[str, str]]) -> None:
    assert {(axis, role) for axis, role, _ in shifts(text)} == expected


@pytest.mark.parametrize(
    "text",
    [
        "nothing embarrassing with my parents",
        "it should not be awkward to watch with my grandma",
        "won't embarrass me in front of my in-laws",
        "something safe to watch with my parents",
        "nothing cringeworthy please",
    ],
)
def test_what_would_embarrass_is_left_out(text: str) -> None:
    assert limits(text) == {("not_notes", "sex")}


@pytest.mark.parametrize("text", ["a family Sunday afternoon", "for the whole family, from grandkids to granny"])
def test_a_family_occasion_is_for_its_youngest(text: str) -> None:
    assert limits(text) == {("max_age", 10)}


def test_the_words_of_a_feast_are_searched_for() -> None:
    assert values("something for halloween", "free_text") == ["halloween"]
    assert values("a Christmas film", "free_text") == ["Christmas"]
    assert values("Christmas films", "person") == []


PRIVATE = [
    ("he's Muslim, so no nudity", "muslim", {("not_notes", "sex")}),
    ("I'm pregnant, nothing violent", "pregnant", {("not_notes", "violence")}),
    ("we're strict Mormons, so no swearing and no drugs", "mormons", {("not_notes", "language"), ("not_notes", "drugs")}),
    ("my mum has breast cancer, so a comedy please", "cancer", {("genres", "comedy")}),
    ("as a Jew I'd rather have a comedy", "jew", {("genres", "comedy")}),
    ("my best friend is gay, a musical from the 80s", "gay", {("genres", "musical"), ("year_min", 1980), ("year_max", 1989)}),
    ("I have PTSD from the army, no war films please", "army", {("not_genres", "war")}),
    ("I was assaulted last year, so no violence", "assaulted", {("not_notes", "violence")}),
    ("my dad died last month, only comedies", "died", {("genres", "comedy")}),
    ("I'm a recovering alcoholic so no drugs", "alcoholic", {("not_notes", "drugs")}),
    ("with my Jewish grandmother, no gore", "jewish", {("not_notes", "violence")}),
    ("She's depressed, so only comedies", "depressed", {("genres", "comedy")}),
    ("I'm going through a divorce, a comedy please", "divorce", {("genres", "comedy")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fact", "expected"), PRIVATE)
def test_of_a_private_fact_only_the_limit_is_heard(text: str, fact: str, expected: set[tuple[str, object]]) -> None:
    assert limits(text) == expected
    assert fact not in str([e["value"] for e in heard(text)]).lower()
    private = [text[e["start"] : e["end"]].lower() for e in heard(text) if e["entity"] == "private"]
    assert any(fact in words for words in private)


@pytest.mark.parametrize(
    ("text", "searched"),
    [
        ("a film about a Muslim family in London", "a Muslim family in London"),
        ("a gay romance", "gay"),
        ("a drama about a pregnant nun", "pregnant nun"),
    ],
)
def test_what_a_story_is_about_is_no_private_fact(text: str, searched: str) -> None:
    assert values(text, "free_text") == [searched] and not values(text, "private")


LONG = (
    "I was born in 1985 and grew up on a farm, there was one tape with three films on it. I would like a film for me and my 9-year-old that feels like an "
    "adventure, from the 90s. My brother moved to Norway for two years. We have two hours on Saturday. I loved Inception five times over."
)


def test_what_a_long_post_tells_of_a_life_is_neither_limit_nor_searched_for() -> None:
    assert limits(LONG) == {
        ("kind", "film"), ("max_age", 9), ("genres", "adventure"), ("year_min", 1990), ("year_max", 1999), ("runtime_max_min", 120),
    }  # fmt: skip
    searched = str(values(LONG, "free_text"))
    assert not any(word in searched for word in ("farm", "tape", "brother", "Norway", "times"))
    assert not values(LONG, "count")


def test_in_a_short_message_everything_is_the_wish() -> None:
    assert values("a man was born on a farm and went to sea", "free_text") == [
        "a man was born on a farm and went to sea"
    ]


@pytest.mark.parametrize(
    ("text", "searched"),
    [
        ("My boss shouted at me today. Something about revenge.", "revenge"),
        ("we're on a train to Leeds with bad wifi, a heist film", "heist"),
        ("film about chess because my son plays chess", "chess"),
        ("a documentary on bees for my bee keeping club", "bees"),
        ("got a migraine, need something about the sea", "sea"),
        ("a comedy, no priests cos gran gets cross", None),
        ("a western with a preacher cos my nan gets offended by guns", "preacher"),
    ],
)
def test_the_lives_of_viewers_are_not_searched_for(text: str, searched: str | None) -> None:
    assert values(text, "free_text") == ([searched] if searched else [])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I love stories about lighthouse keepers, a film", "lighthouse keepers"),
        ("a story where my favourite thing is a talking fish", "talking fish"),
        ("a film about a man who says I am the king of a train", "king of a train"),
        ("my sister is obsessed with trains", "trains"),
    ],
)
def test_what_viewers_are_into_and_what_stories_tell_is_searched_for(text: str, words: str) -> None:
    assert words in str(values(text, "free_text"))
