"""A small world for the channels: a real Sanic server and real clients around a bot that says back what it heard."""

from __future__ import annotations

import itertools
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import rasa.core.channels.channel as rasa_channels
from rasa.core.channels.channel import InputChannel, UserMessage
from rasa.core.lock_store import InMemoryLockStore
from rasa.core.tracker_store import InMemoryTrackerStore, TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, Restarted, UserUttered
from rasa.utils.endpoints import EndpointConfig
from sanic import Sanic

from recommender.settings import Settings

CARDS = {"type": "cards", "v": 1, "cards": [{"rid": "r1", "title": "Fargo"}]}
FORGET = "yes, forget me"

_number = itertools.count()


class EchoAgent:
    """Stands where Rasa's agent is: keeps trackers, and answers each message with its text and one payload.

    "yes, forget me" is answered as our action does once it has emptied its own store.
    """

    def __init__(self) -> None:
        self.heard: list[UserMessage] = []
        self.tracker_store: TrackerStore = InMemoryTrackerStore(Domain.empty())
        self.lock_store = InMemoryLockStore()
        self.action_endpoint = EndpointConfig("http://127.0.0.1:9/webhook")
        self.before_answer: Callable[[UserMessage], Awaitable[None]] | None = None

    def is_ready(self) -> bool:
        return True

    async def handle_message(self, message: UserMessage) -> None:
        self.heard.append(message)
        if self.before_answer:
            await self.before_answer(message)
        tracker = await self.tracker_store.get_or_create_tracker(message.sender_id)
        parsed = message.parse_data or {"intent": {"name": "said"}, "entities": []}
        if parsed["intent"]["name"] == "restart":
            tracker.update(Restarted())
            await self.tracker_store.save(tracker)
            return
        said = UserUttered(
            message.text, parsed["intent"], parsed["entities"], {"secret": "parse data"}, message_id=message.message_id
        )
        told = self.answer(message, parsed)
        answer = BotUttered(told.get("text"), {"custom": told.get("custom")}, {"secret": "metadata"})
        tracker.update(said)
        tracker.update(answer)
        await self.tracker_store.save(tracker)
        await message.output_channel.send_response(message.sender_id, answer.message())

    def answer(self, message: UserMessage, parsed: dict[str, Any]) -> dict[str, Any]:
        custom = {"type": "note", "v": 1, "quick": [], "forget": True} if message.text == FORGET else CARDS
        return {"text": f"You said {message.text}", "custom": custom}


@asynccontextmanager
async def served(channel: InputChannel, agent: EchoAgent, *others: InputChannel) -> AsyncIterator[str]:
    """The channels on a real server, mounted as Rasa mounts them; yields the server's address."""
    Sanic.test_mode = True  # or no second app can start in this process
    app = Sanic(f"channels_{next(_number)}", configure_logging=False)
    app.ctx.agent = agent
    rasa_channels.register([channel, *others], app, "/webhooks/")
    place = socket.create_server(("127.0.0.1", 0))
    server = await app.create_server(sock=place, return_asyncio_server=True, access_log=False)
    await server.startup()
    await server.before_start()
    await server.after_start()
    try:
        yield f"http://127.0.0.1:{place.getsockname()[1]}"
    finally:
        await server.before_stop()
        server.close()
        await server.wait_closed()


class Page:
    """A connected browser: socket.io 4 as it is on the wire (python-socketio's client wants a newer aiohttp than Rasa)."""

    def __init__(self, wire: aiohttp.ClientWebSocketResponse) -> None:
        self._wire = wire
        self._acks = itertools.count()
        self.waiting: list[list[Any]] = []

    async def call(self, event: str, data: object) -> Any:
        """Send an event and give back its acknowledgement; other events that come meanwhile are kept."""
        number = next(self._acks)
        await self._wire.send_str(f"42{number}{json.dumps([event, data])}")
        while True:
            packet = await self._packet()
            if packet.startswith(f"43{number}["):
                return json.loads(packet.removeprefix(f"43{number}"))[0]
            if packet.startswith("42"):
                self.waiting.append(json.loads(packet.removeprefix("42")))

    async def receive(self) -> list[Any]:
        """The next event: its name and its data."""
        if self.waiting:
            return self.waiting.pop(0)
        while not (packet := await self._packet()).startswith("42"):
            pass
        return json.loads(packet.removeprefix("42"))

    async def next(self, event: str) -> Any:
        """The data of the next event of this name; those before it are dropped."""
        while True:
            name, data = await self.receive()
            if name == event:
                return data

    async def hello(self, auth: object) -> None:
        assert (await self._wire.receive_str()).startswith("0{")
        await self._wire.send_str("40" + json.dumps(auth))
        assert (await self._packet()).startswith("40{")

    async def _packet(self) -> str:
        while (packet := await self._wire.receive_str(timeout=20)) == "2":
            await self._wire.send_str("3")
        if packet.startswith(("41", "44")):
            raise ConnectionError(f"The server does not let this page in: {packet}")
        return packet


@asynccontextmanager
async def browser(
    address: str, token: object = "", origin: str | None = None, headers: dict[str, str] | None = None
) -> AsyncIterator[Page]:
    """A page with this token; aiohttp.ClientError where the server does not let it in."""
    headers = {**(headers or {}), **({"Origin": origin} if origin else {})}
    url = f"{address}/socket.io/?EIO=4&transport=websocket"
    async with aiohttp.ClientSession() as session, session.ws_connect(url, headers=headers) as wire:
        page = Page(wire)
        await page.hello({"token": token})
        yield page


def settings(folder: Path, **given: Any) -> Settings:
    """Settings whose files are all in this folder."""
    files = {"secret_file": "secret", "deliveries": "deliveries.db", "build_dir": "build"}
    return Settings(**{name: folder / file for name, file in files.items()}, **given)
