"""Matinee on Telegram, in small: the channel on a real server between a fake Bot API and a bot that answers as told."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from aiohttp import web
from channels_world import EchoAgent, served, settings
from telegram_fake import TOKEN, FakeTelegram, Json

from bot.channels.telegram import TelegramChannel
from bot.channels.telegram.lanes import Pace
from recommender.settings import Settings

AT_ONCE = Pace(gap_s=0.0, per_minute=10_000)


class Card(dict[str, Any]):
    """A card as the actions send it."""

    def __init__(self, rid: str, title: str, **more: Any) -> None:
        super().__init__(
            {
                "rid": rid, "title_id": f"t-{rid}", "title": title, "year": 2008, "kind": "series", "genres": ["crime"],
                "runtime_min": 47, "seasons": 5, "age": 16, "why": "Lighter.", "score": 0.8,
                "state": {"saved": False, "liked": False, "never": False, "seen": False}, **more,
            }
        )  # fmt: skip


def cards(*shown: Json, **more: Any) -> Json:
    return {"type": "cards", "v": 1, "intro": "You asked for: lighter.", "cards": list(shown), "notes": [], **more}


class Projector(EchoAgent):
    """Answers each message with what lies ready for its text or intent, or says it back; keeps trackers as Rasa does."""

    def __init__(self, **ready: Json) -> None:
        super().__init__()
        self.ready: dict[str, Json] = ready

    def answer(self, message: Any, parsed: Json) -> Json:
        told = self.ready.get(parsed["intent"]["name"]) or self.ready.get(message.text)
        return told or {"text": f"You said {message.text}"}


@asynccontextmanager
async def telegram(
    folder: Path, agent: EchoAgent, by_webhook: bool = True, pace: Pace = AT_ONCE, fake: FakeTelegram | None = None
) -> AsyncIterator[FakeTelegram]:
    """The channel on a real server, connected to a fake that is running; the same fake may be given again."""
    fake = fake or FakeTelegram()
    await fake.start()
    try:
        async with served(TelegramChannel(settings_for(folder, fake, by_webhook), pace), agent) as address:
            fake.deliver_to = address
            await fake.nth("setWebhook" if by_webhook else "getUpdates")
            yield fake
    finally:
        await fake.stop()


def settings_for(folder: Path, fake: FakeTelegram, by_webhook: bool, **more: Any) -> Settings:
    """Settings for this fake; `fake.address` is known once it was started."""
    webhook = "https://bot.example.org" if by_webhook else ""
    told = {"telegram_token": TOKEN, "telegram_api": fake.address, "telegram_webhook": webhook}
    return settings(folder, **{**told, **more})


def run(work: Coroutine[Any, Any, Any]) -> Any:
    return asyncio.run(asyncio.wait_for(work, 60))


@asynccontextmanager
async def action_server(payload: Json, text: str) -> AsyncIterator[tuple[list[Json], str]]:
    """Answers every action with this; yields what it was asked, and its address."""
    asked: list[Json] = []

    async def answer(request: web.Request) -> web.Response:
        asked.append(await request.json())
        return web.json_response({"events": [], "responses": [{"text": text, "custom": payload}]})

    app = web.Application()
    app.router.add_post("/webhook", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield asked, f"http://127.0.0.1:{runner.addresses[0][1]}/webhook"
    finally:
        await runner.cleanup()
