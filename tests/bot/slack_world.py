"""A workspace: people who say and click things in the loopback Slack, and the bot that answers them there."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import aiohttp
from channels_world import FORGET, EchoAgent, served, settings
from rasa.core.channels.channel import UserMessage
from rasa.utils.endpoints import EndpointConfig
from slack_fake import BOT, BOT_TOKEN, FakeSlack, Json, fake_slack

from bot.channels.slack import SlackChannel

SECRET = "0123456789abcdef0123456789abcdef"
TEAM = "T1"


@dataclass
class People:
    """Those who talk to the bot: each thing they do is sent to it as Slack would, signed."""

    slack: FakeSlack
    bot_address: str
    http: aiohttp.ClientSession

    async def say(self, text: str, user: str = "UANN", channel: str = "DANN", **more: Any) -> int:
        kind = "message" if channel.startswith("D") else "app_mention"
        event = {"type": kind, "user": user, "text": text, "channel": channel, "ts": self.slack.number(), "team": TEAM}
        direct = {"channel_type": "im"} if kind == "message" else {}
        return await self.event({**event, **direct, **more})

    async def event(self, event: Json, event_id: str = "", **how: Any) -> int:
        return await self.send(json.dumps(envelope(event, event_id or f"Ev{uuid.uuid4().hex}")).encode(), **how)

    async def press(self, message: Json, label: str, user: str = "UANN") -> int:
        """Click the first button on a message of the bot that shows these words or is read out so."""
        return await self.interact(pressed(message, label, user, self.slack.trigger()))

    async def choose(self, view_id: str, value: str, kind: str = "modal", user: str = "UANN") -> int:
        """Use a control in a view that carries this value."""
        view = self.slack.homes[user] if kind == "home" else self.slack.views[view_id]
        assert f'"{value}"' in json.dumps(view), view
        action = {"type": "static_select", "selected_option": {"value": value}, "block_id": "x", "action_id": "y"}
        payload = {"type": "block_actions", "team": {"id": TEAM}, "user": {"id": user, "team_id": TEAM}}
        payload |= {"trigger_id": self.slack.trigger(), "container": {"type": "view"}, "actions": [action]}
        return await self.interact({**payload, "view": {"id": view_id, **view}})

    async def interact(self, payload: Json, **how: Any) -> int:
        body = urlencode({"payload": json.dumps(payload)}).encode()
        return await self.send(body, kind="application/x-www-form-urlencoded", **how)

    async def send(self, body: bytes, kind: str = "application/json", headers: Json | None = None) -> int:
        signed = signature(body) | {"Content-Type": kind} | (headers or {})
        async with self.http.post(f"{self.bot_address}/webhooks/slack/webhook", data=body, headers=signed) as answer:
            self.last = await answer.text()
            return answer.status


def envelope(event: Json, event_id: str) -> Json:
    return {
        "type": "event_callback", "token": "legacy", "team_id": TEAM, "api_app_id": "A1", "event": event,
        "event_id": event_id, "event_time": int(time.time()),
        "authorizations": [{"team_id": TEAM, "user_id": BOT, "is_bot": True}],
    }  # fmt: skip


def pressed(message: Json, label: str, user: str, trigger: str) -> Json:
    """What Slack sends for a click on a button of a message."""
    button, block = next(
        (element, block) for block in message["blocks"] if block["type"] == "actions" for element in block["elements"]
        if label in (element.get("text", {}).get("text"), element.get("accessibility_label"))
    )  # fmt: skip
    channel = message["channel"]
    container = {"type": "message", "message_ts": message["ts"], "channel_id": channel, "is_ephemeral": False}
    return {
        "type": "block_actions", "team": {"id": TEAM}, "user": {"id": user, "team_id": TEAM}, "trigger_id": trigger,
        "container": container, "channel": {"id": channel}, "message": json.loads(json.dumps(message)),
        "actions": [{**button, "block_id": block["block_id"]}],
    }  # fmt: skip


def signature(body: bytes, at: float | None = None, secret: str = SECRET) -> dict[str, str]:
    stamp = str(int(time.time() if at is None else at))
    digest = hmac.new(secret.encode(), f"v0:{stamp}:".encode() + body, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={digest}"}


class ScriptedAgent(EchoAgent):
    """Answers with texts and payloads by what was said or by the intent of a tap; so does its action server beside the talk."""

    def __init__(self, answers: dict[str, tuple[str, Json | None]]) -> None:
        super().__init__()
        self.answers = answers
        self.action_endpoint = Asked(answers)

    def answer(self, message: UserMessage, parsed: Json) -> Json:
        if message.text == FORGET:
            return super().answer(message, parsed)
        text, payload = self.answers.get(parsed["intent"]["name"]) or self.answers.get(message.text) or (
            f"You said {message.text}", None
        )  # fmt: skip
        return {"text": text, "custom": payload} if payload else {"text": text}


class Asked(EndpointConfig):
    """The action server as it is asked beside the talk; `broken` answers nothing."""

    def __init__(self, answers: dict[str, tuple[str, Json | None]]) -> None:
        super().__init__("http://127.0.0.1:9/webhook")
        self.answers = answers
        self.asked: list[Json] = []
        self.broken = False

    async def request(self, *args: Any, json: Json, **how: Any) -> Json:
        self.asked.append(json["tracker"]["latest_message"])
        if self.broken:
            raise aiohttp.ClientError
        text, payload = self.answers[self.asked[-1]["intent"]["name"]]
        return {"events": [], "responses": [{"text": text, "custom": payload}]}


@asynccontextmanager
async def workspace(folder: Path, agent: EchoAgent, **given: Any) -> AsyncIterator[People]:
    """The bot on a real server, in a workspace of the fake."""
    async with fake_slack() as slack, aiohttp.ClientSession() as http:
        ways_in = {"slack_signing_secret": SECRET, "slack_api": f"{slack.address}/api/"}
        channel = SlackChannel(settings(folder, **{"slack_bot_token": BOT_TOKEN, **ways_in, **given}))
        async with served(channel, agent) as address:
            yield People(slack, address, http)
