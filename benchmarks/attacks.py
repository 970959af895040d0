"""What people with bad intent send, bounded and to loopback only: `python -m benchmarks.attacks NAME PORT SECONDS`.

Each goes on until its time is over, or where it has a number until that is reached, and prints a JSON object: `{"done": 10000, "refused":
{"TimeoutError": 12}}`, how often it was done and by what it was turned away.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import sys
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field

import aiohttp

AT_ONCE = 20
CONNECTIONS = 10_000
MOST_S = 240.0
"""However slowly a number is reached, no attack lasts longer."""
OPEN_S = 0.25
"""Who is not let in within this time tries anew: where the queue of a listening socket is full, the system repeats its call only after a second."""
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
    _, writer = await asyncio.wait_for(asyncio.open_connection("127.0.0.1", port), OPEN_S)
    writer.write(b"GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: localhost\r\n")
    writer.transport.abort()


async def dropped_sockets(port: int) -> None:
    """A socket of the chat, each from another address, so that no limit holds; dropped once it has a session."""
    number = next(_numbers)
    elsewhere = {"X-Forwarded-For": f"198.18.{number // 250}.{number % 250 + 1}"}
    async with aiohttp.ClientSession() as http:
        wire = await http.ws_connect(_socket(port), headers=elsewhere)
        await wire.receive_str(timeout=10)
        await wire.send_str("40{}")
        while not (await wire.receive_str(timeout=10)).startswith("42"):
            pass
        wire._response.connection.transport.abort()  # type: ignore[union-attr]  # without a word of goodbye


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
    "dropped-connections": (dropped_connections, AT_ONCE, CONNECTIONS),
    "dropped-sockets": (dropped_sockets, AT_ONCE, CONNECTIONS),
    "slow-requests": (slow_requests, SLOW_SOCKETS, None),
    "many-sessions": (many_sessions, AT_ONCE, None),
}
"""What is done, how many do it at once, and how often it must have been done before the attack is over."""
_numbers = itertools.count()


@dataclass(slots=True)
class Tally:
    """What an attack has come to."""

    done: int = 0
    refused: Counter[str] = field(default_factory=Counter)


async def attack(name: str, port: int, seconds: float) -> Tally:
    """Over after these seconds, or where there is a number once that is reached."""
    do, at_once, number = ATTACKS[name]
    tally, lasts = Tally(), MOST_S if number else seconds
    workers = [asyncio.create_task(_again(do, port, tally, number)) for _ in range(at_once)]
    await asyncio.wait(workers, timeout=lasts)
    for worker in workers:
        worker.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    return tally


async def _again(do: Attack, port: int, tally: Tally, number: int | None) -> None:
    while number is None or tally.done < number:
        try:
            tally.done += 1
            await do(port)
        except TROUBLE as error:
            tally.done -= number is not None  # where a number is to be reached, only what was let in counts
            tally.refused[type(error).__name__] += 1
            await asyncio.sleep(0.02)  # turned away, which is what should happen


def _socket(port: int) -> str:
    return f"http://127.0.0.1:{port}/socket.io/?EIO=4&transport=websocket"


if __name__ == "__main__":
    came_to = asyncio.run(attack(sys.argv[1], int(sys.argv[2]), float(sys.argv[3])))
    print(json.dumps({"done": came_to.done, "refused": dict(came_to.refused)}))
