"""One person on any of the channels, all alike: what they send, what reaches the bot, what they see."""

from __future__ import annotations

import asyncio
import html
import itertools
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from pathlib import Path
from typing import Any, Protocol

import aiohttp
from channels_world import EchoAgent, browser, served, settings
from rasa.core.channels.channel import UserMessage
from slack_world import TEAM, People, workspace
from telegram_fake import ANN, FakeTelegram
from telegram_world import telegram

from bot.channels.rest import GuardedRest
from bot.channels.web import WebChannel

_numbers = itertools.count(1)


class PlainAgent(EchoAgent):
    """Says back what it heard, in words alone; `texts` are those it heard."""

    def answer(self, message: UserMessage, parsed: dict[str, Any]) -> dict[str, Any]:
        return {"text": f"You said {message.text}"}

    @property
    def texts(self) -> list[str]:
        return [str(message.text) for message in self.heard]


class Person(Protocol):
    """`seen` is all that was shown so far; each method returns once that is complete, or nothing more can come."""

    seen: list[str]

    async def say(self, text: object, times: int = 1) -> None:
        """The same message `times` over, as a platform that heard no answer sends it again."""

    async def tap(self, token: object) -> None: ...


class RestPerson:
    def __init__(self, address: str) -> None:
        self._address = address
        self.seen: list[str] = []

    async def say(self, text: object, times: int = 1) -> None:
        number = f"m{next(_numbers)}"
        for _ in range(times):
            await self._post({"message": text, "id": number})

    async def tap(self, token: object) -> None:
        await self._post({"tap": token})

    async def _post(self, body: dict[str, Any]) -> None:
        url = f"{self._address}/webhooks/rest/webhook"
        async with aiohttp.ClientSession() as http, http.post(url, json={"sender": "ann", **body}) as answer:
            told = await answer.json()
        self.seen += [told["error"]] if isinstance(told, dict) else [message["text"] for message in told]


class WebPerson:
    """Comes back for each message, with the token of the first visit."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._token = ""
        self.seen: list[str] = []

    async def say(self, text: object, times: int = 1) -> None:
        number = f"m{next(_numbers)}"
        for _ in range(times):
            await self._send("say", {"id": number, "text": text})

    async def tap(self, token: object) -> None:
        await self._send("tap", {"id": f"m{next(_numbers)}", "token": token, "label": "a button"})

    async def _send(self, event: str, data: dict[str, Any]) -> None:
        async with browser(self._address, self._token) as page:
            self._token = (await page.next("session"))["token"]
            try:
                ack = await page.call(event, data)
            except (TypeError, aiohttp.ClientError):  # a frame too large ends the connection
                return
            self.seen += [told["text"] for name, told in page.waiting if name == "bot"]
            self.seen += [] if ack["ok"] else [ack["error"]]


class TelegramPerson:
    """Whether anything comes is not to be known there, so a question that is always answered tells that all has come."""

    def __init__(self, phone: FakeTelegram, agent: PlainAgent) -> None:
        self._phone = phone
        self._agent = agent

    @property
    def seen(self) -> list[str]:
        alerts = [str(given.get("text", "")) for given in self._phone.of("answerCallbackQuery")]
        return [*self._phone.said, *filter(None, alerts)]

    async def say(self, text: object, times: int = 1) -> None:
        before, heard = len(self._phone.said), len(self._agent.heard)
        update = await self._phone.say(text)  # type: ignore[arg-type]  # that it may be anything is the point
        for _ in range(times - 1):
            assert await self._phone.post(update, self._phone.secret) == 200
        if isinstance(text, str) and text:
            await self._phone.nth("sendMessage", before + 1)
        assert len(self._agent.heard) <= heard + 1

    async def tap(self, token: object) -> None:
        before = len(self._phone.of("answerCallbackQuery"))
        message = {"message_id": next(_numbers), "chat": {"id": ANN, "type": "private"}, "date": 1}
        await self._phone.click(token, message)
        await self._phone.nth("answerCallbackQuery", before + 1)


class SlackPerson:
    """In a direct message, where what is typed arrives escaped."""

    def __init__(self, people: People) -> None:
        self._people = people

    @property
    def seen(self) -> list[str]:
        return [str(given["text"]) for given in self._people.slack.of("chat.postMessage")]

    async def say(self, text: object, times: int = 1) -> None:
        typed: Any = html.escape(text, quote=False) if isinstance(text, str) else text
        event = {"type": "message", "channel_type": "im", "user": "UANN", "channel": "DANN", "team": TEAM}
        number, before = f"Ev{next(_numbers)}", len(self.seen)
        for _ in range(times):
            await self._people.event({**event, "text": typed, "ts": self._people.slack.number()}, number)
        await self._one_more_than(before)

    async def tap(self, token: object) -> None:
        before = len(self.seen)
        await self._people.interact({
            "type": "block_actions", "team": {"id": TEAM}, "user": {"id": "UANN", "team_id": TEAM},
            "trigger_id": self._people.slack.trigger(), "channel": {"id": "DANN"}, "actions": [{"type": "button", "value": token}],
            "container": {"type": "message", "message_ts": "1.0", "channel_id": "DANN"}, "message": {"ts": "1.0", "blocks": []},
        })  # fmt: skip
        await self._one_more_than(before)

    async def _one_more_than(self, before: int) -> None:
        """What Slack itself would never send may be left unanswered."""
        with suppress(asyncio.TimeoutError):
            await asyncio.wait_for(self._people.slack.nth("chat.postMessage", before + 1), 2)


Meeting = Callable[[Path, PlainAgent], AbstractAsyncContextManager[Person]]


@asynccontextmanager
async def over_rest(folder: Path, agent: PlainAgent) -> AsyncIterator[Person]:
    async with served(GuardedRest.from_credentials(None), agent) as address:
        yield RestPerson(address)


@asynccontextmanager
async def on_the_web(folder: Path, agent: PlainAgent) -> AsyncIterator[Person]:
    async with served(WebChannel(settings(folder)), agent) as address:
        yield WebPerson(address)


@asynccontextmanager
async def on_telegram(folder: Path, agent: PlainAgent) -> AsyncIterator[Person]:
    async with telegram(folder, agent) as phone:
        yield TelegramPerson(phone, agent)


@asynccontextmanager
async def on_slack(folder: Path, agent: PlainAgent) -> AsyncIterator[Person]:
    async with workspace(folder, agent) as people:
        yield SlackPerson(people)


CHANNELS: dict[str, Meeting] = {"rest": over_rest, "web": on_the_web, "telegram": on_telegram, "slack": on_slack}

Script = Callable[[Person], Awaitable[Any]]
