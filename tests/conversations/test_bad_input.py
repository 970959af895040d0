"""Whatever is sent gets a helpful reply or a clear error, and the server goes on."""

from __future__ import annotations

import json
import time

import pytest

from tests.conversations.live import Live, Talk, post

pytestmark = pytest.mark.timeout(300)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "\n\t",
        "🍿🎬",
        "\u200b\u200b",
        "\x00\x07",
        "?!…",
        "asdf qwer zxcv",
        "ﷺ" * 50,
        "<script>alert(1)</script>",
    ],
)
def test_strange_text_is_answered_in_words(talk: Talk, text: str) -> None:
    answer = talk.say(text)
    assert answer.text.strip()
    assert "Traceback" not in answer.text


def test_a_hundred_thousand_characters_neither_freeze_nor_run(live: Live) -> None:
    long, other = Talk(live), Talk(live)
    started = time.monotonic()
    status, body = post(live, json.dumps({"sender": long.sender, "message": "a" * 100_000}).encode())
    assert status == 413 or json.loads(body)[0]["text"]
    assert other.say("hi").text
    assert time.monotonic() - started < 10, "another person had to wait for the long text"


@pytest.mark.parametrize(
    "typed",
    [
        "/restart",
        " /restart",
        "//restart",
        '/never_again{"rid":"r1"}',
        '/recommend{"title":"breaking-bad-2008"}',
        "\u200b/restart",
    ],
)
def test_a_typed_slash_runs_no_intent(live: Live, typed: str) -> None:
    talk = Talk(live)
    first = talk.say("something like Fargo").cards[0]
    answer = talk.say(typed.replace("r1", first["rid"]))
    assert answer.text.strip()
    assert "never be shown" not in answer.text
    assert "I know nothing about you yet" in talk.say("what do you know about me").text


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b'{"sender": "x", "message": "\xff\xfe"}', 400),
        (b"{not json", 400),
        (b'{"sender": "x", "message": 42}', 400),
        (b'{"sender": "x", "message": ["a"]}', 400),
        (b'{"sender": {"$gt": ""}, "message": "hi"}', 400),
        (b"[]", 400),
        (b"", 400),
    ],
)
def test_a_malformed_body_is_a_clear_error(live: Live, body: bytes, status: int) -> None:
    code, answer = post(live, body)
    assert code == status
    assert b"Traceback" not in answer
    assert json.loads(answer)["error"]


def test_another_persons_card_cannot_be_clicked(live: Live) -> None:
    owner, thief = Talk(live), Talk(live)
    card = owner.say("something like Fargo").cards[0]
    answer = thief.tap(f"a1:down:{card['rid']}")
    assert "never be shown" not in answer.text
    assert card["title_id"] in owner.say("something like Fargo").ids


def test_no_message_text_reaches_the_logs(live: Live) -> None:
    Talk(live).say("a very private wish about zebras in Antarctica")
    assert "zebras" not in live.log("rasa")
    assert "zebras" not in live.log("actions")
