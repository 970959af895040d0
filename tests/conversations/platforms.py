"""Slack's Web API and a member who writes to the bot there, as little as a real Rasa server needs."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import itertools
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
from aiohttp import web

SECRET = "0123456789abcdef0123456789abcdef"
TEAM, MEMBER = "T1", "UANN"
PATIENCE_S = 30


class Workspace:
    """Says yes to every call and keeps what was posted."""

    def __init__(self) -> None:
        self.posted: list[dict[str, Any]] = []
        self.address = ""
        self._numbers = itertools.count(1)

    async def answer(self, request: web.Request) -> web.Response:
        given = await request.json() if request.content_type == "application/json" else dict(await request.post())
        if request.match_info["method"] == "chat.postMessage":
            self.posted.append(given)
        message = {"ok": True, "ts": f"{next(self._numbers)}.0", "channel": given.get("channel", "DANN")}
        return web.json_response({**message, "team_id": TEAM, "user_id": "UBOT", "bot_id": "B1", "view": {"id": "V1"}})

    async def say(self, text: str, bot: str) -> None:
        """In a direct message, signed; returns once something was answered."""
        event = {"type": "message", "channel_type": "im", "user": MEMBER, "channel": "DANN", "text": text, "team": TEAM}
        body = json.dumps({
            "type": "event_callback", "team_id": TEAM, "event_id": f"Ev{next(self._numbers)}",
            "event": {**event, "ts": f"{next(self._numbers)}.0"},
            "authorizations": [{"team_id": TEAM, "user_id": "UBOT", "is_bot": True}],
        }).encode()  # fmt: skip
        before, stamp = len(self.posted), str(int(time.time()))
        digest = hmac.new(SECRET.encode(), f"v0:{stamp}:".encode() + body, hashlib.sha256).hexdigest()
        headers = {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={digest}"}
        headers["Content-Type"] = "application/json"
        async with (
            aiohttp.ClientSession() as http,
            http.post(f"{bot}/webhooks/slack/webhook", data=body, headers=headers) as it,
        ):
            assert it.status == 200, await it.text()
        until = time.monotonic() + PATIENCE_S
        while len(self.posted) == before:
            assert time.monotonic() < until, f"nothing was answered to {text!r}"
            await asyncio.sleep(0.02)


@asynccontextmanager
async def workspace() -> AsyncIterator[Workspace]:
    slack, app = Workspace(), web.Application()
    app.router.add_post("/api/{method}", slack.answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    slack.address = f"http://127.0.0.1:{runner.addresses[0][1]}/api/"
    try:
        yield slack
    finally:
        await runner.cleanup()
