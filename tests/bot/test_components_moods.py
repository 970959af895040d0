"""How a sentence is meant: it asks for titles, asks about one, or tells a taste."""

from __future__ import annotations

import pytest
from components_world import limits, roles, shifts, values


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("can you recommend a western", ["wish"]),
        ("I'm looking for a heist film", ["wish"]),
        ("any suggestions?", ["wish"]),
        ("what would you suggest for tonight?", ["wish"]),
        ("I'd prefer something calmer", ["wish"]),
        ("maybe something with robots", ["wish"]),
        ("how about an older one", ["wish"]),
        ("I was hoping you might suggest a few", ["wish"]),
        ("is it very sad?", ["question"]),
        ("are those dubbed", ["question"]),
        ("any romance in it?", ["question"]),
        ("what is it about", ["question"]),
        ("that's the one with the lighthouse, right?", ["question"]),
        ("I love westerns", ["taste"]),
        ("we're big on documentaries", ["taste"]),
        ("I'm a Tom Hanks fan", ["taste"]),
        ("he is so funny", ["taste"]),
        ("I don't really like westerns", ["distaste"]),
        ("not keen on remakes", ["distaste"]),
        ("I can't stand musicals", ["distaste"]),
        ("we never like slapstick, but I love farces", ["distaste", "taste"]),
        ("I love westerns. can you suggest one?", ["taste", "wish"]),
    ],
)
def test_a_sentence_is_heard_for_how_it_is_meant(text: str, mood: list[str]) -> None:
    assert values(text, "mood") == mood


@pytest.mark.parametrize(
    "text",
    [
        "a western",
        "I loved Fargo",
        "I don't like it",
        "not a fan of that one",
        "I'll watch it",
        "thanks for the suggestions",
        "those are great suggestions",
        "another good one",
        "how are you?",
        "really?",
        "did you like it?",
        "any others?",
        "be bolder with your picks",
    ],
)
def test_a_bare_wish_a_verdict_and_a_courtesy_have_no_mood_of_these(text: str) -> None:
    assert set(values(text, "mood")) <= ({"wish"} if "other" in text else set())


def test_what_points_at_one_wishes_for_nothing_of_its_kind() -> None:
    assert shifts("the older one was better") == set()
    assert shifts("I preferred the newer version") == set()
    assert shifts("something older") == {("new", "less", 1.0)}


@pytest.mark.parametrize("text", ["Happy New Year!", "hello, merry Christmas to you", "Happy Halloween"])
def test_a_wish_for_the_season_asks_for_nothing(text: str) -> None:
    assert not any(values(text, kind) for kind in ("title", "shift", "occasion", "limit"))


def test_a_title_that_is_not_wanted_beside_one_that_was_seen_is_not_turned_down() -> None:
    assert roles("I have seen Fargo but not Alien") == {"fargo": "seen", "alien": "mention"}
    assert roles("something like Fargo but not Alien") == {"fargo": "seed", "alien": "anti_seed"}


def test_who_dislikes_a_kind_is_heard_to_rule_it_out() -> None:
    assert limits("I don't like horror") == {("not_genres", "horror")}
