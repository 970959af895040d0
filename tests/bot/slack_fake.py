"""A loopback Slack: its Web API and Socket Mode, with the documented limits."""

from __future__ import annotations

import asyncio
import itertools
import json
import re
import time
import uuid
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web
from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

BOT_TOKEN, APP_TOKEN, BOT = "xoxb-1-test", "xapp-1-test", "UBOT"
PATIENCE_S = 20
TRIGGER_S = 3.0

Json = dict[str, Any]
Trouble = Callable[[str, Json], "web.Response | None"]

_PING = re.compile(r"<[!@#][^>]*>")


@dataclass
class FakeSlack:
    """`calls` are all that were accepted, `refused` those that broke a rule, with the error."""

    address: str = ""
    bot_token: str = BOT_TOKEN
    app_token: str = APP_TOKEN
    calls: list[tuple[str, Json]] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    messages: dict[tuple[str, str], Json] = field(default_factory=dict)
    views: dict[str, Json] = field(default_factory=dict)
    homes: dict[str, Json] = field(default_factory=dict)
    trouble: list[Trouble] = field(default_factory=list)
    triggers: dict[str, float] = field(default_factory=dict)
    sockets: list[web.WebSocketResponse] = field(default_factory=list)
    uploads: dict[str, bytes] = field(default_factory=dict)
    """By file id: what was uploaded, and not yet handed out."""
    acknowledged: list[str] = field(default_factory=list)
    awake: asyncio.Event = field(default_factory=asyncio.Event)
    """While it is not set, no call is answered."""
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
        args = {**request.query, **_arguments(await request.text(), request.content_type)}
        await self.awake.wait()
        response = self._answer(method, args, request.headers.get("Authorization", ""))
        async with self._changed:
            self._changed.notify_all()
        return response

    def _answer(self, method: str, args: Json, authorization: str) -> web.Response:
        for trouble in self.trouble:
            if (response := trouble(method, args)) is not None:
                self.refused.append((method, f"HTTP {response.status}"))
                return response
        try:
            result = self._run(method, args, authorization)
        except Rejected as error:
            self.refused.append((method, str(error)))
            return web.json_response({"ok": False, "error": str(error)})
        self.calls.append((method, args))
        return web.json_response(result)

    def _run(self, method: str, args: Json, authorization: str) -> Json:
        wanted = self.app_token if method == "apps.connections.open" else self.bot_token
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

    def _files_getuploadurlexternal(self, args: Json) -> Json:
        file_id = f"F{next(self._numbers)}"
        return {"file_id": file_id, "upload_url": f"{self.address}/upload/{file_id}"}

    async def upload(self, request: web.Request) -> web.Response:
        """Where Slack takes the bytes themselves: no token is asked for, the address is the secret."""
        self.uploads[request.match_info["file"]] = await request.read()
        return web.Response(text="OK")

    def _files_completeuploadexternal(self, args: Json) -> Json:
        files = json.loads(args["files"]) if isinstance(args["files"], str) else args["files"]
        if not str(args.get("channel_id", "")).startswith(("C", "D", "G")):
            raise Rejected("channel_not_found")
        if any(each["id"] not in self.uploads for each in files):
            raise Rejected("file_not_found")
        return {"files": [{"id": each["id"]} for each in files]}

    def _auth_test(self, args: Json) -> Json:
        return {"user": "matinee", "user_id": BOT, "team": "Cinema", "team_id": "T1", "bot_id": "B1"}

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


def refuse(method: str, error: str, times: int = 10**6, when: Callable[[Json], Any] = bool) -> Trouble:
    """Slack says no to this method, so many times, where the arguments are such."""
    left = [times]

    def trouble(called: str, args: Json) -> web.Response | None:
        if called != method or not when(args) or not left[0]:
            return None
        left[0] -= 1
        return web.json_response({"ok": False, "error": error})

    return trouble


def answer_with(status: int, times: int, headers: Json | None = None) -> Trouble:
    left = [times]

    def trouble(called: str, args: Json) -> web.Response | None:
        if not left[0]:
            return None
        left[0] -= 1
        return web.json_response({"ok": False, "error": "ratelimited"}, status=status, headers=headers)

    return trouble


@asynccontextmanager
async def fake_slack(port: int = 0) -> AsyncIterator[FakeSlack]:
    slack, app = FakeSlack(), web.Application(client_max_size=10**7)
    slack.awake.set()
    app.router.add_post("/api/{method}", slack.answer)
    app.router.add_get("/socket", slack.socket)
    app.router.add_post("/upload/{file}", slack.upload)
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
