"""Hello, help, thanks, goodbye, yes, no, and what lies outside."""

from __future__ import annotations

import pytest

from actions import say
from tests.actions.talk import Talk, title
from tests.worlds import BAD, FARGO, UP


@pytest.mark.parametrize(
    ("action", "text", "has_examples"),
    [
        ("greet", say.HELLO, True),
        ("help", say.HELP, True),
        ("thank", say.WELCOME[0], False),
        ("goodbye", say.BYE, False),
        ("out_of_scope", say.OUT_OF_SCOPE, True),
        ("fallback", say.LOST, True),
        ("affirm", say.NOTHING_PENDING, True),
        ("deny", say.ALL_RIGHT, True),
    ],
)
def test_small_talk_is_short_and_has_a_way_on(talk: Talk, action: str, text: str, has_examples: bool) -> None:
    heard = talk.say(action, action)
    assert heard.text == text
    assert set(heard.quick) == (set(say.EXAMPLES) if has_examples else set())


def test_small_talk_leaves_the_request_and_the_list_alone(talk: Talk) -> None:
    talk.recommend(title(BAD, "seed"))
    before = dict(talk.slots)
    for action in ("greet", "help", "thank", "goodbye", "out_of_scope", "fallback", "affirm", "deny"):
        talk.say(action, action)
    assert {**talk.slots, "talk": before["talk"]} == before


def test_a_person_who_told_something_is_welcomed_back(talk: Talk) -> None:
    talk.desk.people.note(talk.person, FARGO, "seen")
    talk.desk.people.note(talk.person, FARGO, "liked")
    assert "about 1 title." in talk.say("greet", "greet").text
    talk.desk.people.note(talk.person, UP, "saved")
    assert "about 2 titles." in talk.say("greet", "greet").text


def test_yes_or_no_with_a_list_offers_others(talk: Talk) -> None:
    talk.recommend(title(BAD, "seed"))
    for action in ("affirm", "deny"):
        assert talk.say(action, action).quick == {"Others": "next:"}


@pytest.mark.parametrize("action", ["out_of_scope", "fallback"])
@pytest.mark.parametrize("text", ["посоветуй комедию", "面白い映画をお願いします", "فيلم كوميدي", "웃긴 영화"])
def test_another_script_is_answered_with_a_plea_for_english(talk: Talk, action: str, text: str) -> None:
    assert say.ENGLISH_PLEASE in talk.say(action, "nlu_fallback", text=text).text


@pytest.mark.parametrize(("text", "said"), [("fine, and you?", say.ASKED_HOW), ("same to you", say.CHAT[0])])
def test_chat_is_answered_in_kind_and_led_back(talk: Talk, text: str, said: str) -> None:
    heard = talk.say("chat", "chat", text=text)
    assert heard.text == said and set(heard.quick) == set(say.EXAMPLES)
    talk.recommend(title(BAD, "seed"))
    assert talk.say("chat", "chat", text=text).quick == {"Others": "next:"}


def test_fault_that_nothing_measures_brings_others(talk: Talk) -> None:
    talk.recommend(title(BAD, "seed"))
    before = set(talk.shown)
    heard = talk.say("fallback", "nlu_fallback", text="these are all too babyish")
    assert heard.ids and not set(heard.ids) & before


def test_a_wish_not_understood_is_no_fault_found(talk: Talk) -> None:
    talk.recommend(title(BAD, "seed"))
    assert talk.say("fallback", "nlu_fallback", text="blorp not too frumious").text == say.LOST
