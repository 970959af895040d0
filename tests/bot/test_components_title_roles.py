"""What is said before and after a title decides what it is for, in whatever words praise, blame and bans come."""

from __future__ import annotations

import pytest
from components_world import roles


@pytest.mark.parametrize(
    "text",
    [
        "Dexter blew my socks off",
        "Seinfeld left a huge hole in my evenings",
        "Seinfeld is the gold standard",
        "Dexter was class",
        "Seinfeld good",
        "we devoured Dexter",
        "worn out Seinfeld already",
        "got through every Seinfeld",
        "my nan adores Dexter",
        "nothing beats Seinfeld",
        "I loved the banter in Seinfeld",
        "Dexter made my Christmas",
        "Inception I adored",
    ],
)
def test_praise_before_or_after_a_title_likes_it(text: str) -> None:
    assert set(roles(text).values()) == {"liked"}


@pytest.mark.parametrize(
    "text",
    [
        "can't abide Seinfeld",
        "cant stand Dexter",
        "I tapped out of Dexter after two seasons",
        "gave up on Seinfeld, never finished Dexter",
        "fell asleep during Inception",
        "we've given up on Dexter",
        "Dexter bored me, I bailed on Seinfeld",
        "not keen on Inception",
    ],
)
def test_blame_before_or_after_a_title_dislikes_it(text: str) -> None:
    assert set(roles(text).values()) == {"disliked"}


@pytest.mark.parametrize(
    "text",
    [
        "Dexter is banned in this house",
        "they are NOT to watch Dexter again",
        "it must not be Inception",
        "no on Dexter, no on Seinfeld",
        "Seinfeld is the obvious one so skip it",
        "the one with Dexter is forbidden by law",
        "skip Dexter please",
        "something that isnt Dexter or Seinfeld",
        "anything bar Dexter",
    ],
)
def test_a_title_that_is_banned_is_kept_out(text: str) -> None:
    assert set(roles(text).values()) == {"anti_seed"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dexter finished. Seinfeld finished.", {"dexter": "seen", "seinfeld": "seen"}),
        ("Dexter + Seinfeld seen", {"dexter": "seen", "seinfeld": "seen"}),
        ("Dexter done, what next", {"dexter": "seed"}),
        ("seen those three plus Dexter", {"dexter": "seen"}),
        ("Dexter I love, Seinfeld too", {"dexter": "liked", "seinfeld": "liked"}),
        ("Dexter when you've run out of Dexter", {"dexter": "liked"}),
        ("is Dexter any good?", {"dexter": "mention"}),
        ("who directed Inception?", {"inception": "mention"}),
        ("like Inception but not Dexter", {"inception": "seed", "dexter": "anti_seed"}),
        ("I never liked Seinfeld but Dexter ruined me", {"seinfeld": "disliked", "dexter": "liked"}),
        ("have you seen Dexter", {"dexter": "mention"}),
    ],
)
def test_each_clause_speaks_of_its_own_titles(text: str, expected: dict[str, str]) -> None:
    assert roles(text) == expected
