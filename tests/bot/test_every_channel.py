"""One table of what may be sent, and what becomes of it, on every channel alike."""

from __future__ import annotations

import asyncio
import functools
from pathlib import Path

import pytest
from every_channel import CHANNELS, Person, PlainAgent, Script
from rasa.core.channels.channel import UserMessage

from bot.channels import texts
from bot.channels.guard import Guard
from bot.channels.senders import TEXTS_PER_MINUTE

NOT_STRINGS = {texts.NOT_TEXT, texts.EMPTY, '"message" must be a string.', 'Give either "message" or "tap".'}
TOO_LARGE = {texts.TOO_LONG, "The body is larger than 65536 bytes."}

CLEANED = [
    ("something like Fargo", "something like Fargo"),
    ("  Amélie  ", "Amélie"),
    ("zero\u200bwidth, bell\x07 and nul\x00", "zerowidth, bell and nul"),
    ("half a pair \ud83d", "half a pair"),
    ("a" * 1_000, "a" * 1_000),
    ('/recommend{"title": "x"}', 'recommend{"title": "x"}'),
    ('//never_again{"rid": "r1"}', 'never_again{"rid": "r1"}'),
    (" /restart", "start over"),
    ("\u200b/back", "back"),
    ("/ / /session_start", "session_start"),
    ("<script>alert(1)</script> & *b*", "<script>alert(1)</script> & *b*"),
]
"""What is typed, and what reaches the bot."""
REFUSED = [
    ("", {texts.EMPTY}),
    ("   ", {texts.EMPTY}),
    ("\n\t", {texts.EMPTY}),
    ("🍿🎬", {texts.EMPTY}),
    ("\x00\x07\u200b", {texts.EMPTY}),
    ("\ud83d", {texts.EMPTY}),
    ("/", {texts.EMPTY}),
    ("a" * 1_001, {texts.TOO_LONG}),
    ("a" * 100_000, TOO_LARGE),
    (5, NOT_STRINGS),
    (True, NOT_STRINGS),
    (None, NOT_STRINGS),
    (["hi"], NOT_STRINGS),
    ({"text": "hi"}, NOT_STRINGS),
]
"""What is sent, and what may be answered to it; a platform that cannot send such a thing may also be silent."""
FORGED = [
    "a1:restart:",
    "a1:up:../../etc",
    "a1:up:",
    "up",
    "",
    "a1:drop:password=1",
    "a1:up:" + "r" * 500,
    "a1:up:r\n1",
]

pytestmark = pytest.mark.parametrize("channel", list(CHANNELS))


def meet(folder: Path, channel: str, do: Script, agent: PlainAgent | None = None) -> tuple[list[str], list[str]]:
    """What reached the bot, and what the person saw, in a meeting of these."""
    agent = agent or PlainAgent()

    async def run() -> list[str]:
        async with CHANNELS[channel](folder, agent) as person:
            await do(person)
            return list(person.seen)

    seen = asyncio.run(asyncio.wait_for(run(), 60))
    return agent.texts, seen


def test_texts_are_cleaned(tmp_path: Path, channel: str) -> None:
    async def talk(person: Person) -> None:
        for typed, _ in CLEANED:
            await person.say(typed)

    heard, seen = meet(tmp_path, channel, talk)
    assert heard == [clean for _, clean in CLEANED]
    assert len(seen) == len(CLEANED)


@pytest.mark.parametrize(("sent", "told"), REFUSED, ids=lambda value: repr(value)[:12])
def test_what_is_no_text_does_not_reach_the_bot_and_the_talk_goes_on(
    tmp_path: Path, channel: str, sent: object, told: set[str]
) -> None:
    async def talk(person: Person) -> None:
        await person.say(sent)
        await person.say("hi")

    heard, seen = meet(tmp_path, channel, talk)
    assert heard == ["hi"]
    assert seen[-1] == "You said hi"
    assert set(seen[:-1]) <= told


def test_forged_buttons_do_nothing_and_are_answered(tmp_path: Path, channel: str) -> None:
    async def talk(person: Person) -> None:
        for token in FORGED:
            await person.tap(token)

    heard, seen = meet(tmp_path, channel, talk)
    assert heard == []
    assert set(seen) == {texts.UNKNOWN_TAP}
    assert len(seen) >= len(FORGED) - 1, "only a button without any token may be left unanswered"


def test_the_same_event_twice_is_one(tmp_path: Path, channel: str) -> None:
    async def talk(person: Person) -> None:
        await person.say("once", times=3)
        await person.say("hi")

    heard, seen = meet(tmp_path, channel, talk)
    assert heard == ["once", "hi"]
    assert [text for text in seen if text != texts.REPEATED] == ["You said once", "You said hi"]


def test_a_flood_is_slowed(tmp_path: Path, channel: str) -> None:
    async def talk(person: Person) -> None:
        for number in range(TEXTS_PER_MINUTE + 3):
            await person.say(f"text {number}")

    heard, seen = meet(tmp_path, channel, talk)
    assert len(heard) == TEXTS_PER_MINUTE
    assert seen[TEXTS_PER_MINUTE:] == [texts.TOO_FAST] * 3


@pytest.mark.parametrize("trouble", ["down", "hung", "silent"])
def test_nobody_waits_in_silence(tmp_path: Path, channel: str, trouble: str, monkeypatch: pytest.MonkeyPatch) -> None:
    hasty = functools.partial(Guard, deadline_s=0.3)
    for module in ("rest", "chat", "telegram.channel", "slack.channel"):
        monkeypatch.setattr(f"bot.channels.{module}.Guard", hasty)

    async def fail(message: UserMessage) -> None:
        if trouble == "hung":
            await asyncio.Event().wait()
        raise RuntimeError("no action server, and a private word")

    class Troubled(PlainAgent):
        async def handle_message(self, message: UserMessage) -> None:
            if trouble != "silent":
                await super().handle_message(message)

    agent = Troubled()
    agent.before_answer = fail

    async def talk(person: Person) -> None:
        await person.say("hi")

    assert meet(tmp_path, channel, talk, agent)[1] == [texts.APOLOGY]
