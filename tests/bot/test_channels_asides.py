"""What a panel asks beside the talk: answered by the action server, kept in no conversation, each person's alone."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from channels_world import FORGET, EchoAgent, Page, browser, served, settings
from rasa.core.channels.channel import UserMessage
from rasa.utils.endpoints import EndpointConfig

from bot.channels import texts
from bot.channels.asides import Asides
from bot.channels.guard import Guard, Incoming
from bot.channels.output import RestOutput
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
        self.begun, self.may_answer = asyncio.Event(), asyncio.Event()
        self.may_answer.set()

    async def webhook(self, request: web.Request) -> web.Response:
        body = await request.json()
        self.asked.append(body)
        self.begun.set()
        await self.may_answer.wait()
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


def asides_of(agent: EchoAgent) -> Asides:
    return Asides(Guard("web", agent.handle_message), lambda: agent)


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
                await asides_of(agent).answer("web:ann", token)
            assert actions.asked == []

    run(ask())


def test_a_lasting_limit_is_dropped_beside_the_talk() -> None:
    async def ask() -> None:
        agent = EchoAgent()
        async with acting(agent) as actions:
            await asides_of(agent).answer("web:ann", "a1:drop:not_genres=horror")
        (entity,) = actions.asked[0]["tracker"]["latest_message"]["entities"]
        assert entity == {"entity": "take_back", "value": "not_genres=horror"}

    run(ask())


@pytest.mark.parametrize("how", ["down", "broken"])
def test_without_an_answer_there_is_an_apology(how: str) -> None:
    async def ask() -> None:
        agent = EchoAgent()  # whose action server is on a port where nobody listens
        if how == "down":
            with pytest.raises(Refused, match="try again"):
                await asides_of(agent).answer("web:ann", "a1:know:")
            return
        async with acting(agent) as actions:
            actions.status = 500
            with pytest.raises(Refused, match="try again"):
                await asides_of(agent).answer("web:ann", "a1:know:")

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


@asynccontextmanager
async def two_tabs(folder: Path, agent: EchoAgent) -> AsyncIterator[tuple[Page, Page, str]]:
    """Of one person, with their token."""
    async with served(WebChannel(settings(folder)), agent) as address, browser(address) as one:
        token = (await one.next("session"))["token"]
        async with browser(address, token) as other:
            yield one, other, token


def holding(agent: EchoAgent, text: str) -> tuple[asyncio.Event, asyncio.Event]:
    """The turn of this text has begun, and may end."""
    begun, may_end = asyncio.Event(), asyncio.Event()

    async def wait(message: UserMessage) -> None:
        if message.text == text:
            begun.set()
            await may_end.wait()

    agent.before_answer = wait
    return begun, may_end


async def tell_in(page: Page) -> Any:
    return await page.call("aside", {"token": "a1:tell:liked=fargo-1996"})


def test_what_races_forget_me_waits_for_it_and_finds_nothing_to_write(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = EchoAgent()
        begun, may_end = holding(agent, FORGET)
        async with acting(agent) as actions, two_tabs(tmp_path, agent) as (one, other, token):
            forgetting = asyncio.create_task(one.call("say", {"id": "m1", "text": FORGET}))
            await begun.wait()
            racing = asyncio.create_task(tell_in(other))
            await asyncio.sleep(0.1)
            assert not racing.done() and actions.asked == [], "it waits for the turn"
            may_end.set()
            assert (await forgetting)["ok"]
            assert await racing == {"ok": False, "error": texts.FORGOTTEN_MEANWHILE}
            assert actions.asked == []
            assert (await tell_in(other))["ok"], "what is told afterwards belongs to the next life"
            assert actions.asked[0]["sender_id"] != "web:" + token.partition(".")[0]

    run(chat())


def test_forgetting_waits_for_what_is_being_written(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = EchoAgent()
        async with acting(agent) as actions, two_tabs(tmp_path, agent) as (one, other, _):
            actions.may_answer.clear()
            writing = asyncio.create_task(tell_in(other))
            await actions.begun.wait()
            forgetting = asyncio.create_task(one.call("say", {"id": "m1", "text": FORGET}))
            await asyncio.sleep(0.1)
            assert agent.heard == [], "the turn that deletes has not begun"
            actions.may_answer.set()
            assert (await writing)["ok"] and (await forgetting)["ok"]

    run(chat())


def test_beside_another_turn_it_is_answered_once_that_is_over(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = EchoAgent()
        begun, may_end = holding(agent, "hello")
        async with acting(agent), two_tabs(tmp_path, agent) as (one, other, _):
            turn = asyncio.create_task(one.call("say", {"id": "m1", "text": "hello"}))
            await begun.wait()
            racing = asyncio.create_task(tell_in(other))
            may_end.set()
            assert (await racing)["ok"] and (await turn)["ok"]

    run(chat())


def test_a_turn_that_hangs_makes_an_aside_apologise() -> None:
    async def ask() -> None:
        agent = EchoAgent()
        begun, _ = holding(agent, "hello")
        guard = Guard("web", agent.handle_message, deadline_s=0.2)
        turn = asyncio.create_task(guard.receive(Incoming("web:ann", "hello"), RestOutput("ann")))
        await begun.wait()
        async with agent.lock_store.lock("web:ann"):
            with pytest.raises(Refused, match=texts.APOLOGY):
                await Asides(guard, lambda: agent).answer("web:ann", "a1:know:")
        await turn

    run(ask())
