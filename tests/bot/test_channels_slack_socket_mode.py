"""Slack over a socket of our own, and a server that runs whether or not Slack can be reached."""

from __future__ import annotations

import asyncio
import socket
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from channels_world import served, settings
from slack_fake import APP_TOKEN, BOT_TOKEN, FakeSlack, Json, fake_slack
from slack_world import SECRET, ScriptedAgent, envelope, workspace

from bot.channels.slack import SlackChannel, socket_mode
from bot.channels.slack.channel import OFF
from recommender.errors import SettingError

HELLO = {"type": "message", "channel_type": "im", "user": "UANN", "channel": "DANN", "ts": "1.1", "text": "hello"}
BY_SOCKET = {"slack_signing_secret": "", "slack_app_token": APP_TOKEN}


async def deliver(slack: FakeSlack, name: str, payload: Json) -> None:
    kind = "events_api" if payload["type"] == "event_callback" else "interactive"
    await slack.until(lambda: slack.sockets)
    await slack.sockets[-1].send_json({"type": kind, "envelope_id": name, "payload": payload})
    await slack.until(lambda: name in slack.acknowledged)


def test_events_come_by_the_socket_are_acknowledged_and_handled_once(tmp_path: Path) -> None:
    agent = ScriptedAgent({})

    async def run() -> None:
        async with workspace(tmp_path, agent, **BY_SOCKET) as people:
            for name in ("e1", "e2"):
                await deliver(people.slack, name, envelope(HELLO, "Ev1"))
            await deliver(people.slack, "e3", {"type": "event_callback"})
            await deliver(people.slack, "e4", envelope({**HELLO, "text": "bye"}, "Ev2"))
            await people.slack.nth("chat.postMessage", 2)
            assert await people.say("over HTTP") == 404

    asyncio.run(run())
    assert [message.text for message in agent.heard] == ["hello", "bye"]


def test_a_connection_that_slack_ends_is_made_again(tmp_path: Path) -> None:
    agent = ScriptedAgent({})

    async def run() -> None:
        async with workspace(tmp_path, agent, **BY_SOCKET) as people:
            await people.slack.until(lambda: people.slack.sockets)
            await people.slack.sockets[0].send_json({"type": "disconnect", "reason": "refresh_requested"})
            await people.slack.until(lambda: len(people.slack.sockets) == 2)
            await deliver(people.slack, "e1", envelope(HELLO, "Ev1"))
            await people.slack.nth("chat.postMessage")

    asyncio.run(run())


def test_the_server_runs_without_slack_and_connects_when_it_comes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket_mode, "FIRST_WAIT_S", 0.05)
    monkeypatch.setattr(socket_mode, "LONGEST_WAIT_S", 0.05)
    with socket.create_server(("127.0.0.1", 0)) as place:
        port = place.getsockname()[1]
    agent = ScriptedAgent({})
    given = {**BY_SOCKET, "slack_bot_token": BOT_TOKEN, "slack_api": f"http://127.0.0.1:{port}/api/"}

    async def run() -> None:
        async with served(SlackChannel(settings(tmp_path, **given)), agent) as address:
            async with aiohttp.ClientSession() as http, http.get(f"{address}/webhooks/slack/") as health:
                assert health.status == 200
            async with fake_slack(port) as slack:
                await deliver(slack, "e1", envelope(HELLO, "Ev1"))
                await slack.nth("chat.postMessage")

    asyncio.run(run())


def test_without_credentials_slack_is_off_and_one_line_says_so(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def run() -> int:
        channel = SlackChannel(settings(tmp_path))
        async with served(channel, ScriptedAgent({})) as address, aiohttp.ClientSession() as http:
            async with http.get(f"{address}/webhooks/slack/") as health:
                assert await health.json() == {"status": "off"}
            async with http.post(f"{address}/webhooks/slack/webhook") as answer:
                return answer.status

    caplog.set_level("INFO", "bot.channels.slack")
    assert asyncio.run(run()) == 404
    assert [record.message for record in caplog.records if record.name.startswith("bot.")] == [OFF]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("token", "line"), [(BOT_TOKEN, "we are matinee in the workspace Cinema"), ("other", "invalid_auth")]
)
def test_the_log_says_who_we_are_or_that_the_token_is_wrong(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, token: str, line: str
) -> None:
    async def run() -> None:
        async with fake_slack() as slack:
            slack.bot_token = token
            given = {"slack_bot_token": BOT_TOKEN, "slack_signing_secret": SECRET, "slack_api": f"{slack.address}/api/"}
            async with served(SlackChannel(settings(tmp_path, **given)), ScriptedAgent({})):
                await slack.until(lambda: slack.of("auth.test") or slack.refused)
                while line not in caplog.text:
                    await asyncio.sleep(0.01)

    caplog.set_level("INFO", "bot.channels.slack")
    asyncio.run(asyncio.wait_for(run(), 20))
    assert BOT_TOKEN not in caplog.text


@pytest.mark.parametrize(
    "given",
    [{"slack_bot_token": BOT_TOKEN}, {"slack_signing_secret": SECRET}, {"slack_app_token": APP_TOKEN}],
    ids=["bot token alone", "secret alone", "app token alone"],
)
def test_half_of_the_credentials_is_an_error_that_names_the_rest(tmp_path: Path, given: dict[str, Any]) -> None:
    with pytest.raises(SettingError, match=r"MATINEE_SLACK_BOT_TOKEN.*MATINEE_SLACK_APP_TOKEN"):
        SlackChannel(settings(tmp_path, **given))
