"""How adventurous to be is said to the bot itself; a daring film, or one about risk, is a wish."""

from __future__ import annotations

import pytest
from components_world import heard, parsed, values

SAID = [
    ("be more adventurous", "+25"),
    ("could you be much bolder with your picks?", "+50"),
    ("get me out of my comfort zone", "+25"),
    ("you’re being too cautious", "+25"),
    ("don't play it so safe next time", "+25"),
    ("I'd like to be more adventurous with my choices", "+25"),
    ("be as adventurous as you can", 100),
    ("OK, play it safe tonight", 0),
    ("just stick with what I like", 0),
    ("stick to what I know", 0),
    ("don't take any risks", 0),
    ("no more experiments", 0),
    ("be a bit less adventurous", "-25"),
    ("your picks are way too wild", "-50"),
    ("fewer surprises please", "-25"),
    ("I want you to experiment a bit more with what you suggest", "+25"),
    ("stop being boring", "+25"),
    ("set the dial to 75", 75),
    ("set your adventurousness to 40%", 50),
]
NOT_SAID = [
    "something adventurous for the kids", "something more daring than Fargo", "a bold film about risk", "is it safe for children",
    "a film about a man who takes more risks", "she learns to be more adventurous", "a heist where they crack a safe", "surprise me",
    "feeling adventurous, surprise me", "no surprises at the end", "stick to comedies", "people who play it safe", "sure thing",
    "less predictable plot", "keep it light", "go crazy with the violence",
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), SAID)
def test_the_dial_is_heard_and_nothing_else(text: str, value: int | str) -> None:
    assert [(e["entity"], e["value"]) for e in heard(text)] == [("dial", value)]


@pytest.mark.parametrize("text", NOT_SAID)
def test_a_wish_or_a_story_turns_no_dial(text: str) -> None:
    assert values(text, "dial") == []


def test_a_wish_beside_it_is_heard_too() -> None:
    assert {(e["entity"], e["value"]) for e in heard("be more adventurous, only series")} == {
        ("dial", "+25"),
        ("limit", "series"),
    }


@pytest.mark.parametrize("text", ["be a little braver", "play it safe for once", "be more adventurous, only series"])
def test_it_is_an_intent_of_its_own(text: str) -> None:
    assert parsed(text)["intent"]["name"] == "set_dial"


@pytest.mark.parametrize(
    "text",
    ["please export everything you keep", "what do you have on me, send me a copy", "let me download my profile"],
)
def test_who_wants_a_copy_gets_a_copy(text: str) -> None:
    assert parsed(text)["intent"]["name"] == "export_data"


@pytest.mark.parametrize(
    "text", ["what data do you have about me", "a film about a copy of a painting", "download the second film"]
)
def test_who_does_not_ask_for_a_copy_gets_none(text: str) -> None:
    assert parsed(text)["intent"]["name"] != "export_data"
