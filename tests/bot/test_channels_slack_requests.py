"""Slack over HTTP: only what Slack signed gets in, each event once, and it is answered before it is handled."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from channels_world import EchoAgent
from slack_fake import BOT
from slack_world import TEAM, People, ScriptedAgent, envelope, signature, workspace

Do = Callable[[People], Awaitable[Any]]

HELLO = {"type": "message", "channel_type": "im", "user": "UANN", "channel": "DANN", "ts": "1.1", "text": "hello"}


def heard_from(folder: Path, do: Do) -> list[str]:
    """The texts that reached the bot while people did this, and then one of them said "the end"."""
    agent = ScriptedAgent({})

    async def run() -> None:
        async with workspace(folder, agent) as people:
            await do(people)
            await people.say("the end")
            await people.slack.until(
                lambda: any("the end" in args["text"] for args in people.slack.of("chat.postMessage"))
            )

    asyncio.run(run())
    return [message.text for message in agent.heard]


def statuses(folder: Path, body: bytes, *headers: dict[str, str]) -> list[int]:
    """What the bot answers to this body with each of these headers; it must hear nothing where that is no 200."""
    found: list[int] = []

    async def do(people: People) -> None:
        found.extend([await people.send(body, headers=each) for each in headers])

    heard = heard_from(folder, do)
    assert heard == ["hello"] * found.count(200) + ["the end"]
    return found


BODY = json.dumps(envelope(HELLO, "Ev1")).encode()


def test_only_a_good_signature_of_the_last_five_minutes_gets_in(tmp_path: Path) -> None:
    now = time.time()
    bad = [
        signature(BODY, now - 301),
        signature(BODY, now + 310),
        signature(BODY, secret="another"),
        signature(BODY + b" "),
        {"X-Slack-Signature": ""},
        {"X-Slack-Request-Timestamp": ""},
        {"X-Slack-Request-Timestamp": "yesterday"},
        {"X-Slack-Signature": "v0=\xe9"},
    ]
    assert statuses(tmp_path, BODY, *bad, signature(BODY, now - 290)) == [401] * len(bad) + [200]


def test_a_signed_body_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    assert statuses(tmp_path, b'{"type": "caf\xe9"}', {}) == [401]


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"7", b'{"no": "type"}', b'{"type": "event_callback"}', b'{"type": "block_actions"}',
             b'{"type": "event_callback", "team_id": "T", "event": {"type": "message", "user": "U", "channel_type": "im"}}',
             b'{"type": "event_callback", "team_id": "T", "event": {"type": "message", "user": 7, "channel_type": "im", "channel": "D"}}',
             b'{"type": "event_callback", "team_id": "T", "event": {"type": "message", "user": "U", "channel_type": "im", "channel": [1]}}',
             b'{"type": "shortcut", "callback_id": "what_you_know", "team": {"id": "T"}, "user": {"id": 10, "team_id": "T"}, "trigger_id": "t"}']
)  # fmt: skip
def test_a_signed_body_that_is_no_event_is_a_clear_error(tmp_path: Path, body: bytes) -> None:
    assert statuses(tmp_path, body, {}) == [400]


def test_a_body_above_the_limit_is_refused(tmp_path: Path) -> None:
    assert statuses(tmp_path, b"a" * (1024 * 1024 + 1), {}) == [413]


def test_the_address_is_confirmed_to_slack(tmp_path: Path) -> None:
    async def do(people: People) -> None:
        assert await people.send(b'{"type": "url_verification", "challenge": "c1", "token": "t"}') == 200
        assert json.loads(people.last) == {"challenge": "c1"}

    heard_from(tmp_path, do)


@pytest.mark.parametrize(
    "kind", ["application/json", "application/json; charset=utf-8", "Application/JSON;charset=UTF-8"]
)
def test_the_content_type_may_name_a_charset(tmp_path: Path, kind: str) -> None:
    async def do(people: People) -> None:
        assert await people.event({**HELLO, "text": "café"}, headers={"Content-Type": kind}) == 200

    assert heard_from(tmp_path, do) == ["café", "the end"]


def test_retries_and_replays_are_handled_once_also_after_a_restart(tmp_path: Path) -> None:
    retry = {"X-Slack-Retry-Num": "1", "X-Slack-Retry-Reason": "http_error"}

    async def again(people: People) -> None:
        assert [await people.event(HELLO, "Ev1"), await people.event(HELLO, "Ev1", headers=retry)] == [200, 200]

    assert heard_from(tmp_path, again) == ["hello", "the end"]
    assert heard_from(tmp_path, again) == ["the end"]


def test_what_concerns_nobody_is_ignored(tmp_path: Path) -> None:
    others = [
        {**HELLO, "user": None},
        {**HELLO, "bot_id": "B7"},
        {**HELLO, "user": BOT},
        {**HELLO, "user": "USLACKBOT"},
        {**HELLO, "subtype": "message_changed", "message": {"text": "edited"}},
        {**HELLO, "subtype": "message_deleted"},
        {**HELLO, "channel": "C1", "channel_type": "channel"},
        {"type": "reaction_added", "user": "UANN"},
        {"type": "app_home_opened", "user": "UANN", "tab": "messages"},
    ]
    without = {key: value for key, value in HELLO.items() if key != "user"}

    async def do(people: People) -> None:
        assert [await people.event(each) for each in [*others, without]] == [200] * (len(others) + 1)

    assert heard_from(tmp_path, do) == ["the end"]


def test_slack_is_answered_before_the_turn_is_over(tmp_path: Path) -> None:
    agent, may_go_on = EchoAgent(), asyncio.Event()

    async def wait(message: Any) -> None:
        await may_go_on.wait()

    async def run() -> None:
        agent.before_answer = wait
        async with workspace(tmp_path, agent) as people:
            assert await people.say("hello") == 200
            assert people.slack.of("chat.postMessage") == []
            may_go_on.set()
            assert (await people.slack.nth("chat.postMessage"))["text"] == "You said hello"

    asyncio.run(run())


def test_a_typed_command_runs_nothing_and_a_person_is_known_by_team_and_user(tmp_path: Path) -> None:
    agent = ScriptedAgent({})

    async def run() -> None:
        async with workspace(tmp_path, agent) as people:
            await people.say(" /restart")
            await people.say('<@UBOT> /like_it{"rid": "r7"}', user="UBOB", channel="C1")
            await people.slack.nth("chat.postMessage", 2)

    asyncio.run(run())
    assert sorted((m.sender_id, m.text, m.parse_data) for m in agent.heard) == [
        (f"slack:{TEAM}:UANN", "start over", None),
        (f"slack:{TEAM}:UBOB", 'like_it{"rid": "r7"}', None),
    ]
