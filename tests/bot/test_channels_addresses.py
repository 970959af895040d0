"""Limits by network address: nobody gets more by being many, and nobody pays for it who shares a proxy."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from channels_world import EchoAgent, Page, browser, served, settings
from rasa.core.channels.channel import UserMessage
from sanic.request import Request

from bot.channels import addresses, texts
from bot.channels.addresses import Addresses, _network
from bot.channels.guard import Guard, Incoming
from bot.channels.output import RestOutput
from bot.channels.web import WebChannel


def run(work: Coroutine[Any, Any, Any]) -> Any:
    return asyncio.run(asyncio.wait_for(work, 60))


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("::ffff:203.0.113.9", "203.0.113.9"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"),
        ("127.0.0.1", "loopback"),
        ("::1", "loopback"),
        ("unknown", "unknown"),
    ],
)
def test_an_address_stands_for_a_customer(address: str, network: str) -> None:
    assert _network(address) == network


class Asked:
    """As much of Sanic's request as is looked at."""

    def __init__(self, ip: str, forwarded: str = "") -> None:
        self.ip, self.remote_addr = ip, forwarded


def of(limits: Addresses, ip: str, forwarded: str = "") -> object:
    request: Any = Asked(ip, forwarded)
    assert isinstance(request, Asked | Request)
    return limits.of(request)


def test_forwarded_for_is_believed_only_where_a_proxy_is_set() -> None:
    alone, behind = Addresses(proxies=0), Addresses(proxies=1)
    assert of(alone, "203.0.113.9", "198.51.100.1") is of(alone, "203.0.113.9", "198.51.100.2") is not None
    assert of(behind, "10.0.0.1", "198.51.100.1") is not of(behind, "10.0.0.1", "198.51.100.2")
    assert of(behind, "10.0.0.1", "[2001:db8::1]") is of(behind, "10.0.0.1", "2001:db8::2")
    assert of(alone, "127.0.0.1") is None, "a proxy that no setting names must not lock everybody out"


@asynccontextmanager
async def behind_a_proxy(folder: Path, agent: EchoAgent | None = None) -> AsyncIterator[str]:
    async with served(WebChannel(settings(folder, proxies=1)), agent or EchoAgent()) as address:
        yield address


@asynccontextmanager
async def visitor(address: str, ip: str, token: str = "") -> AsyncIterator[Page]:
    """A page whose proxy says that it came from here; what its browser made up stands before that."""
    async with browser(address, token, headers={"X-Forwarded-For": f"192.0.2.99, {ip}"}) as page:
        yield page


def test_an_address_gets_only_so_many_new_sessions_and_keeps_those_it_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(addresses, "SESSIONS_PER_MINUTE", 3)

    async def chat() -> None:
        async with behind_a_proxy(tmp_path) as address:
            for _ in range(3):
                async with visitor(address, "203.0.113.9") as page:
                    token = (await page.next("session"))["token"]
            with pytest.raises(ConnectionError):
                async with visitor(address, "203.0.113.9") as page:
                    await page.next("session")
            async with visitor(address, "203.0.113.9", token) as page:
                assert (await page.next("session"))["resumed"]
            async with visitor(address, "203.0.113.10") as page:
                assert not (await page.next("session"))["resumed"]

    run(chat())


def test_many_sessions_of_one_address_share_what_may_be_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addresses, "MESSAGES_PER_MINUTE", 4)

    async def chat() -> list[str]:
        said = []
        async with behind_a_proxy(tmp_path) as address:
            for visit in range(3):
                async with visitor(address, "203.0.113.9") as page:
                    for number in range(2):
                        await page.call("say", {"id": f"{visit}-{number}", "text": "hi"})
                        said.append((await page.next("bot"))["text"])
            async with visitor(address, "203.0.113.10") as page:
                await page.call("say", {"id": "m", "text": "hi"})
                return [*said, (await page.next("bot"))["text"]]

    assert run(chat()) == ["You said hi"] * 4 + [texts.TOO_FAST] * 2 + ["You said hi"]


def test_who_connects_too_often_is_turned_away_at_the_door(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addresses, "CONNECTIONS_PER_MINUTE", 2)

    async def knock(address: str, ip: str) -> int:
        async with aiohttp.ClientSession() as http:
            answer = await http.get(f"{address}/socket.io/?EIO=4", headers={"X-Forwarded-For": ip})
            return answer.status

    async def chat() -> list[bool]:
        async with behind_a_proxy(tmp_path) as address:
            codes = [await knock(address, ip) for ip in ["203.0.113.9"] * 4 + ["203.0.113.10"]]
            async with aiohttp.ClientSession() as http, http.get(f"{address}/health") as health:
                assert health.status == 200
            return [code == 429 for code in codes]

    assert run(chat()) == [False, False, True, True, False]


def test_only_so_many_may_be_connected_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addresses, "MAX_OPEN", 1)

    async def chat() -> None:
        async with behind_a_proxy(tmp_path) as address:
            async with visitor(address, "203.0.113.9") as page:
                await page.next("session")
                with pytest.raises(ConnectionError):
                    async with visitor(address, "203.0.113.9") as second:
                        await second.next("session")
            for _ in range(50):  # the server hears of the closed one in its own time
                try:
                    async with visitor(address, "203.0.113.9") as page:
                        await page.next("session")
                        return
                except ConnectionError:
                    await asyncio.sleep(0.05)
            raise AssertionError("the place was never given free")

    run(chat())


def test_one_address_has_a_few_turns_at_once_and_others_do_not_wait_for_it() -> None:
    running: list[str] = []
    most = [0]

    async def slow(message: UserMessage) -> None:
        running.append(message.sender_id)
        most[0] = max(most[0], sum(name.startswith("web:many") for name in running))
        await asyncio.sleep(0.01)
        running.remove(message.sender_id)
        await message.output_channel.send_response(message.sender_id, {"text": "done"})

    async def flood() -> None:
        limits = Addresses(proxies=0)
        guard = Guard("web", slow)
        many: Any = [
            guard.receive(Incoming(f"web:many{n}", "hi", address=of(limits, "203.0.113.9")), RestOutput("x"))  # type: ignore[arg-type]
            for n in range(20)
        ]
        await asyncio.gather(*many)

    run(flood())
    assert most == [addresses.TURNS_AT_ONCE]


def test_who_says_that_it_left_is_counted_for_as_long_as_it_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(addresses, "MAX_OPEN", 1)

    async def chat() -> None:
        async with behind_a_proxy(tmp_path) as address:
            async with visitor(address, "203.0.113.9") as page:
                await page.next("session")
                for odd in (
                    '["disconnect"]',
                    '["disconnect","bye"]',
                    '["connect",{"sanic.request":1}]',
                    "[]",
                    "{}",
                    "7",
                    "",
                    "[[]]",
                ):
                    await page._wire.send_str(f"42{odd}")
                assert (await page.call("say", {"id": "m1", "text": "still here"}))["ok"]
                with pytest.raises(ConnectionError):
                    async with visitor(address, "203.0.113.9") as other:
                        await other.next("session")
            async with visitor(address, "203.0.113.9") as page:
                assert await page.next("session")

    run(chat())
