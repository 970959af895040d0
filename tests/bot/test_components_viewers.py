"""What viewers are like is said of them and not of a title: (words) -> (what is heard in them)."""

from __future__ import annotations

import pytest
from components_world import heard


@pytest.mark.parametrize(
    ("said", "role", "value"),
    [
        ("he's scared of witches", "not_text", "witches"),
        ("the kids are still terrified of clowns", "not_text", "clowns"),
        ("I'm afraid of spiders, a comedy please", "not_text", "spiders"),
    ],
)
def test_what_a_viewer_is_afraid_of_is_not_wanted(said: str, role: str, value: str) -> None:
    found = {(e["entity"], e["value"]) for e in heard(said)}
    assert (role, value) in found and not [e for e in found if e[0] == "free_text"]


def test_what_somebody_in_a_story_is_afraid_of_is_the_story() -> None:
    found = heard("a film about a boy who is afraid of water")
    assert not [e for e in found if e["entity"] == "not_text"]


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("he falls asleep if it's slow", "more"), ("she gets bored when it is too slow", "more"),
        ("something slow", "less"), ("I like it when it's slow", "less"),
    ],
)  # fmt: skip
def test_what_makes_somebody_give_up_is_turned_round(said: str, role: str) -> None:
    (found,) = [e for e in heard(said) if e["entity"] == "shift"]
    assert (found["value"], found["role"]) == ("fast", role)


@pytest.mark.parametrize(
    "said", ["anything with a good rating?", "7 out of 10 or better", "7/10 or higher please", "high ratings only"]
)
def test_ratings_are_a_limit(said: str) -> None:
    assert [e["value"] for e in heard(said) if e.get("role") == "rating_min"] == [0.7]


@pytest.mark.parametrize(
    "said", ["not keen on subtitles", "I'm not really into subtitles", "she hates reading subtitles"]
)
def test_who_dislikes_subtitles_wants_english(said: str) -> None:
    assert ("languages", "en") in {(e.get("role"), e["value"]) for e in heard(said)}


@pytest.mark.parametrize("said", ["I don't care for movies like Breaking Bad", "I don't really like films like Fargo"])
def test_films_like_one_that_is_not_liked_are_not_wanted(said: str) -> None:
    found = heard(said)
    assert [e["role"] for e in found if e["entity"] == "title"] == ["anti_seed"]
    assert "series" not in [e["value"] for e in found]
