"""Runs in Rasa's environment: how long a turn takes on our channels where the bot itself takes no time at all.

`.venv-rasa/bin/python -m benchmarks.connectors_in_rasa TIMES` prints `{"rest": [ms, …], "web": [ms, …]}`. Client, HTTP or
websocket, guard and rendering are in it; Rasa, NLU and actions are not.
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
from pathlib import Path
from typing import Any

TEXTS_EACH = 20
"""What one person may say in a minute."""
CARD = {
    "rid": "r7x3k2abcd", "title_id": "fargo-2014", "title": "Fargo", "year": 2014, "kind": "series", "genres": ["crime", "drama"],
    "runtime_min": 53, "seasons": 5, "age": 16, "why": "Darkly funny like Breaking Bad, and lighter.", "reasons": [], "score": 0.8,
}  # fmt: skip
ANSWER = {"text": "Three that are lighter:", "custom": {"type": "cards", "v": 1, "cards": [CARD] * 3, "quick": []}}


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
            body = {"sender": f"p{number // TEXTS_EACH}", "message": "something like Fargo but lighter"}
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
            said = json.dumps(["say", {"id": f"m{number}", "text": "something like Fargo but lighter"}])
            began = time.perf_counter()
            await wire.send_str(f"42{number}{said}")
            await _until(wire, f"43{number}[")
            took.append((time.perf_counter() - began) * 1000)
    return took


async def _until(wire: Any, start: str) -> None:
    while not (await wire.receive_str(timeout=20)).startswith(start):
        pass


async def both(times: int) -> dict[str, list[float]]:
    with tempfile.TemporaryDirectory(prefix="matinee-bench-") as folder:
        return {"rest": await rest(times), "web": await web(times, Path(folder))}


if __name__ == "__main__":
    print(json.dumps(asyncio.run(both(int(sys.argv[1])))))
