"""What people with bad intent send to the server: none gets in, and nobody else notices."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import pytest
from channels_world import EchoAgent, browser, served, settings

from bot.channels import addresses
from bot.channels.rest import GuardedRest
from bot.channels.web import MAX_FRAME_BYTES, WebChannel

OTHERS = ["telegram:70001", "slack:T1:UANN", "rest:ann", "70001"]


def run(work: Coroutine[Any, Any, Any]) -> Any:
    return asyncio.run(asyncio.wait_for(work, 60))


@pytest.mark.parametrize("claimed", OTHERS)
def test_a_web_visitor_is_nobody_else_whatever_the_page_sends(tmp_path: Path, claimed: str) -> None:
    async def chat() -> None:
        agent = EchoAgent()
        async with served(WebChannel(settings(tmp_path)), agent) as address, browser(address, claimed) as page:
            token = (await page.next("session"))["token"]
            claims = {"sender": claimed, "sender_id": claimed, "session_id": claimed, "recipient_id": claimed}
            for number, event in enumerate(("say", "tap")):
                data = {"id": f"m{number}", "text": "hi", "token": "a1:next:", "room": claimed, **claims}
                assert await page.call(event, data) == {"ok": True}
            assert {message.sender_id for message in agent.heard} == {"web:" + token.partition(".")[0]}
            assert {message.input_channel for message in agent.heard} == {"web"}

    run(chat())


@pytest.mark.parametrize("claimed", OTHERS)
def test_a_rest_client_is_nobody_on_another_channel(claimed: str) -> None:
    async def chat() -> None:
        agent = EchoAgent()
        async with served(GuardedRest.from_credentials(None), agent) as address, aiohttp.ClientSession() as http:
            await http.post(f"{address}/webhooks/rest/webhook", json={"sender": claimed, "message": "hi"})
            assert [message.sender_id for message in agent.heard] == [f"rest:{claimed}"]

    run(chat())


@pytest.mark.parametrize("size", [100_000, 1_000_000])
def test_a_frame_too_large_costs_its_sender_the_connection_and_nobody_else(tmp_path: Path, size: int) -> None:
    async def chat() -> None:
        agent = EchoAgent()
        async with served(WebChannel(settings(tmp_path)), agent) as address, browser(address) as page:
            await page.next("session")
            async with browser(address) as nuisance:
                assert size > MAX_FRAME_BYTES
                await nuisance.next("session")
                with pytest.raises((TypeError, aiohttp.ClientError)):
                    await nuisance.call("say", {"id": "m", "text": "a" * size})
            await page.call("say", {"id": "m", "text": "hi"})
            assert [message.text for message in agent.heard] == ["hi"]

    run(chat())


def test_connections_opened_and_dropped_leave_nothing_behind(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = EchoAgent()
        async with served(WebChannel(settings(tmp_path)), agent) as address:
            host = urlsplit(address)
            for number in range(500):
                _, writer = await asyncio.open_connection(host.hostname, host.port)
                half = b"GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\n"
                writer.write(half[: number % len(half)])
                writer.transport.abort()
            async with browser(address) as page:
                await page.next("session")
                await page.call("say", {"id": "m", "text": "hi"})
                assert (await page.next("bot"))["text"] == "You said hi"

    run(chat())


def test_a_request_that_never_arrives_whole_is_sent_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addresses, "REQUEST_TIMEOUT_S", 1)

    async def chat() -> bytes:
        async with served(WebChannel(settings(tmp_path)), EchoAgent()) as address:
            host = urlsplit(address)
            reader, writer = await asyncio.open_connection(host.hostname, host.port)
            writer.write(b"GET / HTTP/1.1\r\nHost: x\r\n")
            async with browser(address) as page:
                await page.next("session")
                await page.call("say", {"id": "m", "text": "hi"})
                assert (await page.next("bot"))["text"] == "You said hi"
            return await reader.read()  # to the end: the server has closed it

    assert run(chat()).startswith(b"HTTP/1.1 408")
