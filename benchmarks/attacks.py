"""What people with bad intent send, bounded and to loopback only: `python -m benchmarks.attacks NAME PORT SECONDS`.

Each goes on until its time is over and prints how often it was begun.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from typing import Any

import aiohttp

AT_ONCE = 20
MOST_CONNECTIONS = 10_000
SLOW_SOCKETS = 300
NUISANCE = {"X-Forwarded-For": "203.0.113.9"}
"""The servers under test are told that a proxy stands in front, so that this is one address on the network."""
TROUBLE = (OSError, aiohttp.ClientError, asyncio.TimeoutError, TypeError, RuntimeError)

Attack = Callable[[int], Awaitable[None]]


async def long_texts(port: int) -> None:
    """One body of 60,000 characters, which is as much as is read."""
    body = json.dumps({"sender": "long", "message": "like " * 12_000}).encode()
    async with (
        aiohttp.ClientSession() as http,
        http.post(f"http://127.0.0.1:{port}/webhooks/rest/webhook", data=body) as it,
    ):
        await it.read()


async def large_frames(port: int) -> None:
    """A megabyte in one frame."""
    async with aiohttp.ClientSession() as http, http.ws_connect(_socket(port), headers=NUISANCE) as wire:
        await wire.send_str("40{}")
        await wire.send_str("42" + json.dumps(["say", {"id": "m", "text": "a" * 1_000_000}]))
        await wire.receive(timeout=5)


async def dropped_connections(port: int) -> None:
    """Opened, begun and dropped."""
    _, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: localhost\r\n")
    writer.transport.abort()


async def slow_requests(port: int) -> None:
    """A request of which a byte comes every half second."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    with suppress(OSError):
        for byte in b"POST /webhooks/rest/webhook HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n":
            writer.write(bytes([byte]))
            await writer.drain()
            if reader.at_eof():
                break
            await asyncio.sleep(0.5)
    writer.close()


async def many_sessions(port: int) -> None:
    """Somebody new each time, who says as much as one may."""
    said = 0
    async with aiohttp.ClientSession() as http, http.ws_connect(_socket(port), headers=NUISANCE) as wire:
        await wire.receive_str(timeout=10)
        await wire.send_str("40{}")
        for number in range(20):
            await wire.send_str(
                f"42{number}" + json.dumps(["say", {"id": f"m{number}", "text": "like Fargo but lighter"}])
            )
        while said < 20:
            packet = await wire.receive_str(timeout=10)
            said += packet.startswith("43")


ATTACKS: dict[str, tuple[Attack, int, int | None]] = {
    "long-texts": (long_texts, AT_ONCE, None),
    "large-frames": (large_frames, AT_ONCE, None),
    "dropped-connections": (dropped_connections, AT_ONCE, MOST_CONNECTIONS),
    "slow-requests": (slow_requests, SLOW_SOCKETS, None),
    "many-sessions": (many_sessions, AT_ONCE, None),
}
"""What is done, how many do it at once, and how often at most."""


async def attack(name: str, port: int, seconds: float) -> int:
    """How often it was begun."""
    do, at_once, most = ATTACKS[name]
    until = time.monotonic() + seconds
    places, begun = iter(range(most or sys.maxsize)), [0]
    with suppress(asyncio.TimeoutError):
        done = [asyncio.create_task(_again(do, port, until, places, begun)) for _ in range(at_once)]
        await asyncio.wait(done, timeout=seconds + 1)
    for task in done:
        task.cancel()
    return begun[0]


async def _again(do: Attack, port: int, until: float, places: Iterator[Any], begun: list[int]) -> None:
    while time.monotonic() < until and next(places, None) is not None:
        try:
            begun[0] += 1
            await do(port)
        except TROUBLE:
            await asyncio.sleep(0.02)  # turned away, which is what should happen


def _socket(port: int) -> str:
    return f"http://127.0.0.1:{port}/socket.io/?EIO=4&transport=websocket"


if __name__ == "__main__":
    print(asyncio.run(attack(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]))))
