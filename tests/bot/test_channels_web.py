"""The web channel: real server, real socket.io clients."""

from __future__ import annotations

import asyncio
import functools
import json
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from channels_world import CARDS, EchoAgent, browser, served, settings
from rasa.core.channels.channel import UserMessage

from bot.channels import texts
from bot.channels.guard import Guard
from bot.channels.web import WebChannel


def run(work: Coroutine[Any, Any, Any]) -> Any:
    return asyncio.run(asyncio.wait_for(work, 60))


def test_a_message_is_acknowledged_and_answered_as_one_event(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = EchoAgent()
        async with served(WebChannel(settings(tmp_path)), agent) as address, browser(address) as page:
            session = await page.next("session")
            assert (session["resumed"], session["history"]) == (False, [])
            assert await page.call("say", {"id": "m1", "text": "like Fargo"}) == {"ok": True}
            events = [await page.receive() for _ in range(3)]
            answer = {"text": "You said like Fargo", "payload": CARDS}
            assert events == [["typing", {"on": True}], ["bot", answer], ["typing", {"on": False}]]
            assert agent.heard[0].sender_id == "web:" + session["token"].partition(".")[0]

    run(chat())


def test_a_repeated_message_is_acknowledged_and_not_run_again(tmp_path: Path) -> None:
    async def chat() -> list[str]:
        agent = EchoAgent()
        async with served(WebChannel(settings(tmp_path)), agent) as address, browser(address) as page:
            for message_id, text in (("m1", "one"), ("m1", "one"), ("m2", "two")):
                assert await page.call("say", {"id": message_id, "text": text}) == {"ok": True}
            await page.next("bot")
            assert (await page.next("bot"))["text"] == "You said two"
            return [m.text for m in agent.heard]

    assert run(chat()) == ["one", "two"]


def test_what_a_server_answered_before_it_died_is_not_run_again_by_the_next(tmp_path: Path) -> None:
    async def chat() -> list[str]:
        agent = EchoAgent()
        async with served(WebChannel(settings(tmp_path)), agent) as address, browser(address) as page:
            token = (await page.next("session"))["token"]
            assert await page.call("say", {"id": "m1", "text": "one"}) == {"ok": True}
        async with served(WebChannel(settings(tmp_path)), agent) as address, browser(address, token) as page:
            await page.next("session")
            for message_id, text in (("m1", "one"), ("m2", "two")):
                assert await page.call("say", {"id": message_id, "text": text}) == {"ok": True}
        return [m.text for m in agent.heard]

    assert run(chat()) == ["one", "two"]


def test_a_message_sent_again_in_mid_turn_is_acknowledged_only_when_it_is_answered(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = EchoAgent()
        answered = asyncio.Event()

        async def wait(_: UserMessage) -> None:
            await answered.wait()

        agent.before_answer = wait
        async with served(WebChannel(settings(tmp_path)), agent) as address, browser(address) as page:
            token = (await page.next("session"))["token"]
            first = asyncio.create_task(page.call("say", {"id": "m1", "text": "one"}))
            while not agent.heard:
                await asyncio.sleep(0.01)
            async with browser(address, token) as again:
                await again.next("session")
                second = asyncio.create_task(again.call("say", {"id": "m1", "text": "one"}))
                done, _ = await asyncio.wait([second], timeout=0.3)
                assert not done
                answered.set()
                assert [await first, await second] == [{"ok": True}, {"ok": True}]
        assert [m.text for m in agent.heard] == ["one"]

    run(chat())


def test_a_tap_runs_its_intent_and_is_remembered_by_its_label(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = EchoAgent()
        async with served(WebChannel(settings(tmp_path)), agent) as address:
            async with browser(address) as page:
                token = (await page.next("session"))["token"]
                ack = await page.call("tap", {"id": "t1", "token": "a1:save:r7", "label": "Save Fargo"})
                assert ack == {"ok": True}
                await page.next("bot")
            assert agent.heard[0].parse_data["intent"]["name"] == "save_it"
            async with browser(address, token) as page:
                assert (await page.next("session"))["history"][0]["text"] == "Save Fargo"

    run(chat())


def test_coming_back_shows_the_conversation_and_nothing_hidden(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = EchoAgent()
        async with served(WebChannel(settings(tmp_path)), agent) as address, browser(address) as page:
            token = (await page.next("session"))["token"]
            await page.call("say", {"id": "m1", "text": "hi"})
            await page.next("bot")
            async with browser(address, token) as again:
                session = await again.next("session")
            assert session["resumed"] and session["token"] == token
            assert [(line["who"], line["text"], line["payload"]) for line in session["history"]] == [
                ("me", "hi", None),
                ("bot", "You said hi", CARDS),
            ]
            assert "secret" not in json.dumps(session)

    run(chat())


def test_all_tabs_of_a_person_see_an_answer_and_nobody_else_does(tmp_path: Path) -> None:
    async def chat() -> None:
        async with served(WebChannel(settings(tmp_path)), EchoAgent()) as address, browser(address) as mine:
            token = (await mine.next("session"))["token"]
            async with browser(address, token) as second, browser(address, token + "x") as other:
                await mine.call("say", {"id": "m1", "text": "hi"})
                assert (await second.next("bot"))["text"] == "You said hi"
                await other.call("say", {"id": "m1", "text": "hello"})
                assert (await other.next("bot"))["text"] == "You said hello"

    run(chat())


def test_a_new_chat_clears_the_view_in_every_tab_and_keeps_the_person(tmp_path: Path) -> None:
    async def chat() -> None:
        async with served(WebChannel(settings(tmp_path)), EchoAgent()) as address, browser(address) as page:
            token = (await page.next("session"))["token"]
            await page.call("say", {"id": "m1", "text": "hi"})
            await page.next("bot")
            async with browser(address, token) as second:
                assert len((await second.next("session"))["history"]) == 2
                assert await page.call("new_chat", {}) == {"ok": True}
                for tab in (page, second):
                    assert await tab.next("session") == {"token": token, "resumed": True, "history": []}

    run(chat())


def test_a_hanging_bot_ends_in_an_apology_and_typing_stops(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.channels.chat.Guard", functools.partial(Guard, deadline_s=0.1))

    async def hang(message: UserMessage) -> None:
        await asyncio.Event().wait()

    async def chat() -> None:
        agent = EchoAgent()
        agent.before_answer = hang
        async with served(WebChannel(settings(tmp_path)), agent) as address, browser(address) as page:
            await page.next("session")
            await page.call("say", {"id": "m1", "text": "hi"})
            events = [await page.receive() for _ in range(3)]
            apology = {"text": texts.APOLOGY, "payload": None}
            assert events == [["typing", {"on": True}], ["typing", {"on": False}], ["bot", apology]]
            assert (await page.call("new_chat", {})) == {"ok": False, "error": texts.APOLOGY}

    run(chat())


@pytest.mark.parametrize(
    ("event", "data"),
    [
        ("say", None),
        ("say", "hi"),
        ("say", ["hi"]),
        ("say", {"id": "m1"}),
        ("say", {"id": "m1", "text": 5}),
        ("say", {"text": "hi"}),
        ("say", {"id": 5, "text": "hi"}),
        ("say", {"id": "x" * 65, "text": "hi"}),
        ("tap", {"id": "t1"}),
        ("tap", {"id": "t1", "token": {}}),
    ],
)
def test_a_malformed_event_is_refused_in_its_ack(event: str, data: object, tmp_path: Path) -> None:
    async def chat() -> None:
        agent = EchoAgent()
        async with served(WebChannel(settings(tmp_path)), agent) as address, browser(address) as page:
            ack = await page.call(event, data)
            assert ack["ok"] is False and ack["error"]
            assert await page.call("say", {"id": "fine", "text": "hi"}) == {"ok": True}
            await page.next("bot")
            assert len(agent.heard) == 1

    run(chat())


def test_pages_of_other_origins_are_kept_out_unless_listed(tmp_path: Path) -> None:
    async def knock(origins: str, origin: str | None) -> bool:
        async with served(WebChannel(settings(tmp_path, origins=origins)), EchoAgent()) as address:
            try:
                async with browser(address, origin=origin or address) as page:
                    await page.next("session")
                return True
            except aiohttp.WSServerHandshakeError:
                return False

    assert run(knock("", None))
    assert run(knock("https://film.club, https://b.example", "https://film.club"))
    assert not run(knock("", "https://evil.example"))
    assert not run(knock("https://film.club", "null"))


def test_a_frame_above_64_kb_ends_that_connection_only(tmp_path: Path) -> None:
    async def chat() -> None:
        async with served(WebChannel(settings(tmp_path)), EchoAgent()) as address, browser(address) as page:
            async with browser(address) as loud:
                with pytest.raises(TypeError, match="1009"):  # closed with "message too big"
                    await loud.call("say", {"id": "m1", "text": "a" * 100_000})
            await page.call("say", {"id": "m1", "text": "hi"})
            assert (await page.next("bot"))["text"] == "You said hi"

    run(chat())


async def get(address: str, path: str) -> tuple[int, str, Any]:
    async with aiohttp.ClientSession() as session, session.get(address + path) as answer:
        return answer.status, await answer.text(), answer.headers


def test_the_page_is_served_under_a_strict_policy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "index.html").write_text("<!doctype html>")
    (tmp_path / "widget.js").write_text("open();")
    monkeypatch.setattr("bot.channels.pages.DIST", tmp_path)

    async def look() -> None:
        async with served(WebChannel(settings(tmp_path)), EchoAgent()) as address:
            status, page, headers = await get(address, "/")
            assert (status, page) == (200, "<!doctype html>")
            assert headers["Content-Type"] == "text/html; charset=utf-8"
            assert headers["Cache-Control"] == "no-store"
            assert headers["X-Content-Type-Options"] == "nosniff"
            policy = headers["Content-Security-Policy"]
            assert "default-src 'none'" in policy and "script-src 'self';" in policy and "unsafe" not in policy
            assert (await get(address, "/widget.js"))[1] == "open();"
            assert "img-src 'self' data: https://image.tmdb.org;" in policy

    run(look())


def test_health_says_what_is_there_and_what_is_not(tmp_path: Path) -> None:
    async def look() -> None:
        agent = EchoAgent()
        async with served(WebChannel(settings(tmp_path)), agent) as address:
            health = json.loads((await get(address, "/health"))[1])
            assert health == {"rasa": True, "actions": False, "build": False}
            (tmp_path / "build" / "current").mkdir(parents=True)
            (tmp_path / "build" / "current" / "manifest.json").write_text("{}")
            async with served(WebChannel(settings(tmp_path)), EchoAgent()) as actions:  # as good as any with a /health
                agent.action_endpoint.url = f"{actions}/webhook"
                health = json.loads((await get(address, "/health"))[1])
            assert health == {"rasa": True, "actions": True, "build": True}

    run(look())
