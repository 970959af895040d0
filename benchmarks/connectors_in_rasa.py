"""Runs in Rasa's environment: how long a turn takes on our channels where the bot itself takes no time at all.

`.venv-rasa/bin/python -m benchmarks.connectors_in_rasa TIMES` prints `{"rest": [ms, …], "web": [ms, …], …}`. Client, HTTP or
websocket, guard and rendering are in it; Rasa, NLU and actions are not. For Slack and Telegram it is the time from sending an event
until the loopback platform of the tests holds our answer in its hands, before it looks at it. A bare call, through the same client and
with the same words, tells how much of that is HTTP to the platform.
"""

from __future__ import annotations

import asyncio
import json
import socket
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from recommender.settings import ROOT

FAKES = ROOT / "tests" / "bot"
"""Where the loopback Slack and Telegram are."""
WISH = "something like Fargo but lighter"
TEXTS_EACH = 20
"""What one person may say in a minute."""
CARD = {
    "rid": "r7x3k2abcd", "title_id": "fargo-2014", "title": "Fargo", "year": 2014, "kind": "series", "genres": ["crime", "drama"],
    "runtime_min": 53, "seasons": 5, "age": 16, "why": "Darkly funny like Breaking Bad, and lighter.", "reasons": [], "score": 0.8,
}  # fmt: skip
CARDS = [{**CARD, "rid": f"r7x3k2abcd{n}"} for n in range(3)]
ANSWER = {"text": "Three that are lighter:", "custom": {"type": "cards", "v": 1, "cards": CARDS, "quick": []}}


class InstantAgent:
    """Stands where Rasa's agent is."""

    def __init__(self) -> None:
        from rasa.core.lock_store import InMemoryLockStore
        from rasa.core.tracker_store import InMemoryTrackerStore
        from rasa.shared.core.domain import Domain

        self.tracker_store = InMemoryTrackerStore(Domain.empty())
        self.lock_store = InMemoryLockStore()
        self.action_endpoint = None

    async def handle_message(self, message: Any) -> None:
        await message.output_channel.send_response(message.sender_id, dict(ANSWER))  # Rasa takes it apart


@asynccontextmanager
async def served(channel: Any) -> AsyncIterator[str]:
    """The channel on a server, mounted as Rasa mounts it; yields its address."""
    import rasa.core.channels.channel as channels
    from sanic import Sanic

    Sanic.test_mode = True  # or no second app can start in this process
    app = Sanic(f"bench_{channel.name()}", configure_logging=False)
    app.ctx.agent = InstantAgent()
    channels.register([channel], app, "/webhooks/")
    place = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # else Nagle is left on
    place.bind(("127.0.0.1", 0))
    server: Any = await app.create_server(sock=place, return_asyncio_server=True, access_log=False)
    await server.startup()
    await server.after_start()
    try:
        yield f"http://127.0.0.1:{place.getsockname()[1]}"
    finally:
        server.close()
        await server.wait_closed()


async def rest(times: int) -> list[float]:
    import aiohttp

    from bot.channels.rest import GuardedRest

    took = []
    async with served(GuardedRest.from_credentials(None)) as address, aiohttp.ClientSession() as http:
        for number in range(times):
            body = {"sender": f"p{number // TEXTS_EACH}", "message": WISH}
            began = time.perf_counter()
            async with http.post(f"{address}/webhooks/rest/webhook", json=body) as answer:
                assert len(await answer.json()) == 2
            took.append((time.perf_counter() - began) * 1000)
    return took


async def web(times: int, folder: Path) -> list[float]:
    from bot.channels.web import WebChannel
    from recommender.settings import Settings

    took: list[float] = []
    async with served(WebChannel(Settings(secret_file=folder / "secret"))) as address:
        while len(took) < times:
            took += await _visit(address, min(TEXTS_EACH, times - len(took)))
    return took


async def _visit(address: str, times: int) -> list[float]:
    """One browser, as it speaks on the wire: milliseconds from saying to the acknowledgement after the answer."""
    import aiohttp

    took = []
    url = f"{address}/socket.io/?EIO=4&transport=websocket"
    async with aiohttp.ClientSession() as http, http.ws_connect(url) as wire:
        await wire.receive_str()
        await wire.send_str("40{}")
        await _until(wire, '42["session"')
        for number in range(times):
            said = json.dumps(["say", {"id": f"m{number}", "text": WISH}])
            began = time.perf_counter()
            await wire.send_str(f"42{number}{said}")
            await _until(wire, f"43{number}[")
            took.append((time.perf_counter() - began) * 1000)
    return took


async def _until(wire: Any, start: str) -> None:
    while not (await wire.receive_str(timeout=20)).startswith(start):
        pass


class Arrivals:
    """When calls of one method reach a fake platform: in place of a method of it, which is called all the same."""

    def __init__(self, platform: Any, inner: str, method: str) -> None:
        self._do, self._method = getattr(platform, inner), method
        self._came: asyncio.Queue[float] = asyncio.Queue()
        setattr(platform, inner, self)

    def __call__(self, method: str, *given: Any) -> Any:
        if method == self._method:
            self._came.put_nowait(time.perf_counter())
        return self._do(method, *given)

    async def ms_after(self, began: float) -> float:
        """Of the one call that followed; an AssertionError where there were more."""
        took = (await asyncio.wait_for(self._came.get(), 20) - began) * 1000
        assert self._came.empty(), "an answer is one call"
        return took


async def slack(times: int, folder: Path) -> dict[str, list[float]]:
    """Signed events over HTTP, each by somebody new, since nobody may say much in a minute."""
    token, workspace = import_module("slack_fake").BOT_TOKEN, import_module("slack_world").workspace
    web_client = import_module("slack_sdk.web.async_client").AsyncWebClient
    took, bare = [], []
    async with workspace(folder, InstantAgent()) as people:
        arrivals = Arrivals(people.slack, "_answer", "chat.postMessage")
        for number in range(times):
            began = time.perf_counter()
            await people.say(WISH, user=f"U{number}", channel=f"D{number}")
            took.append(await arrivals.ms_after(began))
        client = web_client(token, f"{people.slack.address}/api/", session=people.http)
        for _ in range(times):
            began = time.perf_counter()
            await client.chat_postMessage(channel="D1", text=ANSWER["text"])
            bare.append(await arrivals.ms_after(began))
    return {"slack": took, "slack, a bare call": bare}


async def telegram(times: int, folder: Path) -> dict[str, list[float]]:
    """Updates by webhook, each from somebody new, so that Telegram's pace of a message a second keeps nobody."""
    from bot.channels.telegram.api import Api

    token, world = import_module("telegram_fake").TOKEN, import_module("telegram_world")
    took, bare = [], []
    async with world.telegram(folder, InstantAgent()) as phone:
        arrivals = Arrivals(phone, "_do", "sendMessage")
        for number in range(times):
            began = time.perf_counter()
            await phone.say(WISH, person=100_000 + number)
            took.append(await arrivals.ms_after(began))
        api = Api(phone.address, token)
        for _ in range(times):
            began = time.perf_counter()
            await api.call("sendMessage", chat_id=1, text=ANSWER["text"])
            bare.append(await arrivals.ms_after(began))
        await api.close()
    return {"telegram": took, "telegram, a bare call": bare}


async def all_channels(times: int) -> dict[str, list[float]]:
    sys.path.insert(0, str(FAKES))
    with tempfile.TemporaryDirectory(prefix="matinee-bench-") as name:
        folder = Path(name)
        found = {"rest": await rest(times), "web": await web(times, folder)}
        return {**found, **await slack(times, folder), **await telegram(times, folder)}


if __name__ == "__main__":
    print(json.dumps(asyncio.run(all_channels(int(sys.argv[1])))))
