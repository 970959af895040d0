"""Forget me, against the real servers: afterwards no file below their folder holds a word of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.channels.texts import FORGOTTEN_MEANWHILE
from tests.conversations.live import Answer, Live, Talk
from tests.conversations.web import WebTalk

pytestmark = pytest.mark.timeout(300)

PHRASE = "zanzibarquintessa"
SENTENCES = (
    f"something like Fargo for my aunt {PHRASE}",
    f"never anything by {PHRASE} again",
    f"a quiet film about {PHRASE}, under two hours",
    "like Breaking Bad but lighter",
    "not the first, never again",
    "I have a 10-year-old, so nothing above 12 from now on",
    "what do you know about me",
)
RECEIPT = re.compile(r"F-\d{8}-[0-9a-f]{8}")


def holding(live: Live, what: str) -> list[str]:
    return [path.name for path in live.folder.rglob("*") if path.is_file() and what.encode() in path.read_bytes()]


def tell(say: Callable[[str], Answer]) -> None:
    for sentence in SENTENCES:
        assert say(sentence).text


def test_over_rest_no_file_holds_a_word_of_it_even_with_a_second_message_racing(live: Live) -> None:
    talk, other = Talk(live), Talk(live)
    other.say("something like Fargo")
    tell(talk.say)
    assert "talk.db" in " ".join(holding(live, PHRASE)), "the phrase must be there before it can be gone"
    assert holding(live, talk.sender)
    talk.say("forget me")
    with ThreadPoolExecutor(4) as pool:
        done = pool.submit(talk.say, "yes")
        raced = [pool.submit(talk.say, f"and a film about {PHRASE}") for _ in range(3)]
        texts = [answer.result().text for answer in raced]
    if not RECEIPT.search(done.result().text) or set(texts) != {FORGOTTEN_MEANWHILE}:
        talk.say("forget me")  # one was first, or last of all: it was read, and goes with the next deletion
        assert RECEIPT.search(talk.say("yes").text)
    assert holding(live, PHRASE) == holding(live, talk.sender) == []
    assert other.say("how long is the first one").text, "others go on as before"
    assert "I know nothing about you yet" in talk.say("what do you know about me").text


def test_on_the_web_the_page_is_emptied_and_gets_a_new_token(live: Live) -> None:
    with WebTalk(live) as talk:
        tell(talk.say)
        old, sender = talk.token, talk.sender
        assert holding(live, PHRASE) and holding(live, sender)
        talk.say("forget me")
        assert RECEIPT.search(talk.say("yes").text)
        assert talk.token != old and talk.history == []
        assert holding(live, PHRASE) == holding(live, sender) == []
        assert "I know nothing about you yet" in talk.say("what do you know about me").text
    with WebTalk(live, old) as talk:
        assert talk.token != old, "the old token opens nothing any more"


def test_what_a_panel_writes_meanwhile_is_not_left_behind(live: Live) -> None:
    with WebTalk(live) as talk, WebTalk(live, talk.token) as panel, ThreadPoolExecutor(1) as pool:
        talk.say("something like Fargo")
        old = talk.sender
        for _ in range(5):
            assert panel.aside("a1:tell:liked=fargo-1996")["ok"]
        assert holding(live, old)
        talk.say("forget me")
        done = pool.submit(talk.say, "yes")
        acks = []
        while not done.done():
            acks.append(panel.aside("a1:tell:liked=fargo-1996"))
        assert RECEIPT.search(done.result().text) and acks
        assert {ack.get("error") for ack in acks} <= {None, FORGOTTEN_MEANWHILE}
        assert holding(live, old) == [], "what was written before is gone, what came during it was not written"


def test_nothing_is_claimed_while_the_action_server_is_down(live: Live) -> None:
    talk = Talk(live)
    tell(talk.say)
    talk.say("forget me")
    live.kill("actions")
    try:
        assert not RECEIPT.search(talk.say("yes").text)
    finally:
        live.start_actions()
        live.wait()
    assert holding(live, PHRASE), "what was not deleted is still there, and was not said to be gone"
    talk.say("forget me")
    assert RECEIPT.search(talk.say("yes").text)
    assert holding(live, PHRASE) == holding(live, talk.sender) == []
