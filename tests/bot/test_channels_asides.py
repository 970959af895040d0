"""What a panel asks beside the talk: answered by the action server, kept in no conversation, each person's alone."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from channels_world import EchoAgent, browser, served, settings
from rasa.utils.endpoints import EndpointConfig

from bot.channels import texts
from bot.channels.asides import Asides
from bot.channels.senders import CLICKS_PER_MINUTE
from bot.channels.texts import Refused
from bot.channels.web import WebChannel

PROFILE = {"type": "profile", "v": 1, "said": "", "told": [], "limits": [], "novelty": {}, "quick": []}
EXPORTED = {"type": "export", "v": 1, "data": {"person": "web:ann", "statements": []}}


class ActionServer:
    """Records what it is asked, and answers with a payload by the name of the action; `status` breaks it."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.status = 200

    async def webhook(self, request: web.Request) -> web.Response:
        body = await request.json()
        self.asked.append(body)
        payload = EXPORTED if body["next_action"] == "action_export" else PROFILE
        return web.json_response(
            {"events": [], "responses": [{"text": "Known.", "custom": payload}]}, status=self.status
        )


@asynccontextmanager
async def acting(agent: EchoAgent) -> AsyncIterator[ActionServer]:
    """An action server that this agent uses."""
    actions = ActionServer()
    app = web.Application()
    app.router.add_post("/webhook", actions.webhook)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    agent.action_endpoint = EndpointConfig(f"http://127.0.0.1:{runner.addresses[0][1]}/webhook")
    try:
        yield actions
    finally:
        await runner.cleanup()


def run(work: Coroutine[Any, Any, Any]) -> Any:
    return asyncio.run(asyncio.wait_for(work, 60))


def test_the_answer_comes_with_the_acknowledgement_and_no_conversation_keeps_it(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = EchoAgent()
        async with acting(agent) as actions, served(WebChannel(settings(tmp_path)), agent) as address:
            async with browser(address) as page:
                token = (await page.next("session"))["token"]
                answer = await page.call("aside", {"token": "a1:unsay:liked=fargo-1996"})
                assert answer == {"ok": True, "text": "Known.", "payload": PROFILE}
            async with browser(address, token) as page:
                assert (await page.next("session"))["history"] == []
        assert agent.heard == []
        (asked,) = actions.asked
        assert asked["sender_id"] == asked["tracker"]["sender_id"] == "web:" + token.partition(".")[0]
        assert asked["next_action"] == "action_what_you_know"
        (entity,) = asked["tracker"]["latest_message"]["entities"]
        assert entity == {"entity": "correction", "role": "unsay", "value": "liked=fargo-1996"}

    run(chat())


def test_the_export_holds_the_whole_conversation_too(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = EchoAgent()
        async with acting(agent), served(WebChannel(settings(tmp_path)), agent) as address, browser(address) as page:
            await page.call("say", {"id": "m1", "text": "like Fargo"})
            await page.call("new_chat", {})
            await page.call("say", {"id": "m2", "text": "like Up"})
            data = (await page.call("aside", {"token": "a1:export:"}))["payload"]["data"]
        assert data["person"] == "web:ann"
        assert [line["text"] for line in data["conversation"] if line["who"] == "me"] == ["like Fargo", "like Up"]

    run(chat())


@pytest.mark.parametrize(
    "token", [None, 7, "", "a1:up:r7", "a1:next:", "a1:know:x", "a1:export:all", "/restart", "export"]
)
def test_what_only_the_talk_can_answer_is_refused(token: object) -> None:
    async def ask() -> None:
        agent = EchoAgent()
        async with acting(agent) as actions:
            with pytest.raises(Refused):
                await Asides(lambda: agent).answer("web:ann", token)
            assert actions.asked == []

    run(ask())


def test_a_lasting_limit_is_dropped_beside_the_talk() -> None:
    async def ask() -> None:
        agent = EchoAgent()
        async with acting(agent) as actions:
            await Asides(lambda: agent).answer("web:ann", "a1:drop:not_genres=horror")
        (entity,) = actions.asked[0]["tracker"]["latest_message"]["entities"]
        assert entity == {"entity": "take_back", "value": "not_genres=horror"}

    run(ask())


@pytest.mark.parametrize("how", ["down", "broken"])
def test_without_an_answer_there_is_an_apology(how: str) -> None:
    async def ask() -> None:
        agent = EchoAgent()  # whose action server is on a port where nobody listens
        if how == "down":
            with pytest.raises(Refused, match="try again"):
                await Asides(lambda: agent).answer("web:ann", "a1:know:")
            return
        async with acting(agent) as actions:
            actions.status = 500
            with pytest.raises(Refused, match="try again"):
                await Asides(lambda: agent).answer("web:ann", "a1:know:")

    run(ask())


def test_too_many_are_refused(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = EchoAgent()
        channel = WebChannel(settings(tmp_path))
        async with acting(agent) as actions, served(channel, agent) as address, browser(address) as page:
            acks = [await page.call("aside", {"token": "a1:know:"}) for _ in range(3 * CLICKS_PER_MINUTE)]
        refused = [ack for ack in acks if not ack["ok"]]
        assert refused[0] == {"ok": False, "error": texts.TOO_FAST}
        assert len(actions.asked) == len(acks) - len(refused) >= CLICKS_PER_MINUTE

    run(chat())
