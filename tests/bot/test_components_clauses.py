"""Each title is judged by its own clause, whatever verb, noun or mark the verdict comes in."""

from __future__ import annotations

import pytest
from components_world import heard, roles

Verdicts = dict[str, str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dexter gave me the creeps, Seinfeld gave me joy", {"dexter": "disliked", "seinfeld": "liked"}),
        ("Seinfeld made us all howl and Dexter upset my mother", {"seinfeld": "liked", "dexter": "disliked"}),
        ("Dexter hooked nobody, Inception hooked all of us", {"dexter": "disliked", "inception": "liked"}),
        ("Dexter scared the little ones", {"dexter": "disliked"}),
        ("Inception made me grin. Dexter did not.", {"inception": "liked", "dexter": "disliked"}),
        ("Dexter? Yawn. Seinfeld? Bliss.", {"dexter": "disliked", "seinfeld": "liked"}),
        ("Seinfeld: sobbed. Dexter: absolutely not. Inception: seen", {"seinfeld": "liked", "dexter": "disliked", "inception": "seen"}),
        ("Dexter no (too grim), Seinfeld yes", {"dexter": "disliked", "seinfeld": "liked"}),
        ("Seinfeld is gospel in this house and Dexter is the devil", {"seinfeld": "liked", "dexter": "disliked"}),
    ],
)  # fmt: skip
def test_what_a_title_did_to_somebody_judges_it(text: str, expected: Verdicts) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dexter my wife refused, Seinfeld we both adored", {"dexter": "disliked", "seinfeld": "liked"}),
        ("my brother found Seinfeld tedious", {"seinfeld": "disliked"}),
        ("Dexter I've seen, Seinfeld I couldn't follow", {"dexter": "seen", "seinfeld": "disliked"}),
    ],
)
def test_a_title_before_its_subject_and_verb_is_judged_by_them(text: str, expected: Verdicts) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("watched Dexter and Seinfeld in bed and loved both", {"dexter": "liked", "seinfeld": "liked"}),
        ("we tried Dexter at Easter, then gave up", {"dexter": "disliked"}),
        ("saw Inception last night. It was dreadful.", {"inception": "disliked"}),
        ("watched Dexter with my aunt, she hated it, I loved it", {"dexter": "liked"}),
        ("I saw Dexter and my brother fell asleep, Seinfeld made my week", {"dexter": "disliked", "seinfeld": "liked"}),
    ],
)
def test_a_later_clause_judges_what_it_calls_it(text: str, expected: Verdicts) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("loved Dexter for the music and Seinfeld for the talk", {"dexter": "liked", "seinfeld": "liked"}),
        ("liked Dexter (the first half) n that old sitcom Seinfeld", {"dexter": "liked", "seinfeld": "liked"}),
        ("crossed off, never again: Dexter, Inception", {"dexter": "disliked", "inception": "disliked"}),
        ("all of us can watch: Seinfeld", {"seinfeld": "liked"}),
        ("never show me Dexter", {"dexter": "anti_seed"}),
        ("nothing with Dexter", {"dexter": "anti_seed"}),
        ("Dexter (the long one) is banned here", {"dexter": "anti_seed"}),
        ("not Inception (seen it twice)", {"inception": "seen"}),
        ("didn't get past episode two of Dexter", {"dexter": "disliked"}),
        ("I hate that Dexter ended like that", {"dexter": "disliked"}),
    ],
)
def test_lists_headings_and_brackets_share_or_bring_the_verdict(text: str, expected: Verdicts) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("something like Dexter where nobody fell asleep", "seed"),
        ("Dexter, no gore please", "seed"),
        ("Dexter, creepy, short", "seed"),
        ("I can't decide: Dexter or Inception", "mention"),
        ("is Dexter any good?", "mention"),
    ],
)
def test_a_wish_beside_a_title_is_no_verdict_on_it(text: str, role: str) -> None:
    assert set(roles(text).values()) == {role}


def test_what_a_title_did_to_somebody_is_no_wish_for_more_of_it() -> None:
    assert [e["entity"] for e in heard("Dexter gave me nightmares") if e["entity"] != "title"] == []
