"""A loopback Slack: its Web API and Socket Mode with the documented limits, and people who say and click things there."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import itertools
import json
import re
import time
import uuid
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode

import aiohttp
from aiohttp import web
from channels_world import EchoAgent, served, settings
from rasa.core.channels.channel import UserMessage
from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.channels.slack import SlackChannel

BOT_TOKEN, APP_TOKEN, SECRET = "xoxb-1-test", "xapp-1-test", "0123456789abcdef0123456789abcdef"
TEAM, BOT = "T1", "UBOT"
PATIENCE_S = 20
TRIGGER_S = 3.0

Json = dict[str, Any]
Trouble = Callable[[str, Json], "web.Response | None"]

_PING = re.compile(r"<[!@#][^>]*>")


@dataclass
class FakeSlack:
    """`calls` are all that were accepted, `refused` those that broke a rule, with the error."""

    address: str = ""
    calls: list[tuple[str, Json]] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    messages: dict[tuple[str, str], Json] = field(default_factory=dict)
    views: dict[str, Json] = field(default_factory=dict)
    homes: dict[str, Json] = field(default_factory=dict)
    trouble: list[Trouble] = field(default_factory=list)
    triggers: dict[str, float] = field(default_factory=dict)
    sockets: list[web.WebSocketResponse] = field(default_factory=list)
    acknowledged: list[str] = field(default_factory=list)
    _numbers: Any = field(default_factory=lambda: itertools.count(1))
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def until(self, is_so: Callable[[], Any]) -> Any:
        """What this gives once it is true; TimeoutError after PATIENCE_S."""
        async with self._changed:
            await asyncio.wait_for(self._changed.wait_for(is_so), PATIENCE_S)
        return is_so()

    def of(self, method: str) -> list[Json]:
        return [args for name, args in self.calls if name == method]

    async def nth(self, method: str, n: int = 1) -> Json:
        """The arguments of the n-th accepted call of this method, which is waited for."""
        return (await self.until(lambda: len(self.of(method)) >= n and self.of(method)))[n - 1]

    def number(self) -> str:
        return f"17000000{next(self._numbers):02}.000100"

    def trigger(self) -> str:
        """Lets the bot open one view within three seconds."""
        name = f"trigger-{uuid.uuid4().hex}"
        self.triggers[name] = time.monotonic()
        return name

    async def answer(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        args = _arguments(await request.text(), request.content_type)
        for trouble in list(self.trouble):
            if (response := trouble(method, args)) is not None:
                self.refused.append((method, f"HTTP {response.status}"))
                return response
        try:
            result = self._run(method, args, request.headers.get("Authorization", ""))
        except Rejected as error:
            self.refused.append((method, str(error)))
            result = {"ok": False, "error": str(error)}
        else:
            self.calls.append((method, args))
        async with self._changed:
            self._changed.notify_all()
        return web.json_response(result)

    def _run(self, method: str, args: Json, authorization: str) -> Json:
        wanted = APP_TOKEN if method == "apps.connections.open" else BOT_TOKEN
        if authorization != f"Bearer {wanted}":
            raise Rejected("invalid_auth")
        check(args)
        run = getattr(self, "_" + re.sub(r"\W", "_", method).lower(), None)
        return {"ok": True, **(run(args) if run else {})}

    def _chat_postmessage(self, args: Json) -> Json:
        channel, ts = args["channel"], self.number()
        channel = f"D{channel}" if channel.startswith("U") else channel
        message = {"ts": ts, "user": BOT, "bot_id": "B1", **{k: v for k, v in args.items() if v is not None}}
        self.messages[channel, ts] = message
        return {"channel": channel, "ts": ts, "message": message}

    def _chat_update(self, args: Json) -> Json:
        if (args["channel"], args["ts"]) not in self.messages:
            raise Rejected("message_not_found")
        self.messages[args["channel"], args["ts"]].update(args)
        return {"channel": args["channel"], "ts": args["ts"]}

    def _chat_postephemeral(self, args: Json) -> Json:
        return {"message_ts": self.number()}

    def _views_open(self, args: Json) -> Json:
        issued = self.triggers.pop(args["trigger_id"], None)
        if issued is None or time.monotonic() - issued > TRIGGER_S:
            raise Rejected("expired_trigger_id")
        view_id = f"V{next(self._numbers)}"
        self.views[view_id] = args["view"]
        return {"view": {"id": view_id, **args["view"]}}

    def _views_update(self, args: Json) -> Json:
        if args["view_id"] not in self.views:
            raise Rejected("not_found")
        self.views[args["view_id"]] = args["view"]
        return {"view": {"id": args["view_id"], **args["view"]}}

    def _views_publish(self, args: Json) -> Json:
        self.homes[args["user_id"]] = args["view"]
        return {}

    def _apps_connections_open(self, args: Json) -> Json:
        return {"url": self.address.replace("http", "ws") + "/socket"}

    async def socket(self, request: web.Request) -> web.WebSocketResponse:
        wire = web.WebSocketResponse()
        await wire.prepare(request)
        self.sockets.append(wire)
        await wire.send_json({"type": "hello", "num_connections": 1})
        async with self._changed:
            self._changed.notify_all()
        async for message in wire:
            self.acknowledged.append(json.loads(message.data)["envelope_id"])
            async with self._changed:
                self._changed.notify_all()
        return wire


class Rejected(Exception):
    """Slack says no; the text is its error code."""


def check(args: Json) -> None:
    """Rejected for what breaks a documented limit of messages and views, or holds a mention."""
    if "text" in args and not args.get("blocks") and not args["text"]:
        raise Rejected("no_text")
    if len(args.get("text") or "") > 40_000:
        raise Rejected("msg_too_long")
    blocks = args.get("blocks") or (args.get("view") or {}).get("blocks") or []
    if len(blocks) > (100 if "view" in args else 50):
        raise Rejected("invalid_blocks")
    try:
        for block in Block.parse_all(blocks):
            block.to_dict()
        if "view" in args:
            View(**args["view"]).to_dict()
    except (SlackObjectFormationError, TypeError) as error:
        raise Rejected("invalid_blocks") from error
    ids = [block["block_id"] for block in blocks if "block_id" in block]
    actions = [[e.get("action_id") for e in block.get("elements", ()) if "action_id" in e] for block in blocks]
    if len(set(ids)) < len(ids) or any(len(set(each)) < len(each) for each in actions):
        raise Rejected("invalid_blocks")
    if any(not text["text"] for text in _texts(blocks)):
        raise Rejected("invalid_blocks")
    formatted = [text["text"] for text in _texts(blocks) if text["type"] == "mrkdwn"] + [args.get("text") or ""]
    if any(_PING.search(text) for text in formatted):
        raise Rejected("would_ping_somebody")


def _texts(node: Any) -> list[Json]:
    if isinstance(node, list):
        return [text for each in node for text in _texts(each)]
    if not isinstance(node, dict):
        return []
    own = [node] if node.get("type") in ("mrkdwn", "plain_text") else []
    return own + [text for each in node.values() for text in _texts(each)]


def words(blocks: list[Json]) -> str:
    """All that these blocks show."""
    return "\n".join(text["text"] for text in _texts(blocks))


def _arguments(body: str, kind: str) -> Json:
    args = json.loads(body or "{}") if kind == "application/json" else dict(parse_qsl(body))
    for key in ("view", "blocks", "prompts"):
        if isinstance(args.get(key), str):
            args[key] = json.loads(args[key])
    return {key: value for key, value in args.items() if value is not None}


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
        (element, block) for block in message["blocks"] for element in block.get("elements", ())
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
    """Answers with texts and payloads by what was said or by the intent of a tap."""

    def __init__(self, answers: dict[str, tuple[str, Json | None]]) -> None:
        super().__init__()
        self.answers = answers

    async def handle_message(self, message: UserMessage) -> None:
        self.heard.append(message)
        if self.before_answer:
            await self.before_answer(message)
        intent = (message.parse_data or {}).get("intent", {}).get("name")
        text, payload = self.answers.get(intent or message.text, (f"You said {message.text}", None))
        custom = {"custom": payload} if payload else {}
        await message.output_channel.send_response(message.sender_id, {"text": text, **custom})


@asynccontextmanager
async def fake_slack(port: int = 0) -> AsyncIterator[FakeSlack]:
    slack, app = FakeSlack(), web.Application(client_max_size=10**7)
    app.router.add_post("/api/{method}", slack.answer)
    app.router.add_get("/socket", slack.socket)
    runner = web.AppRunner(app, shutdown_timeout=1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", port)
    await site.start()
    slack.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield slack
    finally:
        for wire in slack.sockets:
            await wire.close()
        await runner.cleanup()


@asynccontextmanager
async def workspace(folder: Path, agent: EchoAgent, **given: Any) -> AsyncIterator[People]:
    """The bot on a real server, in a workspace of the fake."""
    async with fake_slack() as slack, aiohttp.ClientSession() as http:
        ways_in = {"slack_signing_secret": SECRET, "slack_api": f"{slack.address}/api/"}
        channel = SlackChannel(settings(folder, **{"slack_bot_token": BOT_TOKEN, **ways_in, **given}))
        async with served(channel, agent) as address:
            yield People(slack, address, http)
