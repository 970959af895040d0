"""How updates reach us: delivered by Telegram to a webhook, or asked for again and again (polling).

Both are set up in the background and tried for ever: whether Telegram can be reached is nobody else's concern.
"""

from __future__ import annotations

import asyncio
import functools
import hashlib
import hmac
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from bot.channels.telegram.api import Api, Rejected, Unreachable
from bot.channels.telegram.lanes import MOST_PAUSE_S, pause_s
from bot.channels.telegram.updates import KINDS, Me
from recommender.settings import Settings

POLL_S = 25
"""How long Telegram holds a question open while there is nothing new."""
WEBHOOK_PATH = "/webhooks/telegram/webhook"
COMMANDS = {
    "help": "what I understand",
    "list": "your watch list",
    "new": "start over, with the same taste",
    "forget": "delete what I know about you",
    "start": "say hello",
}

logger = logging.getLogger(__name__)

Sleep = Callable[[float], Awaitable[Any]]


def webhook_secret(token: str) -> str:
    """What Telegram has to send with each delivery: known to whoever has the token, and to nobody else."""
    return hmac.new(token.encode(), b"Matinee webhook", hashlib.sha256).hexdigest()


class Line:
    """One bot's connection. `take` gets each update as it came, and returns once it is kept."""

    def __init__(self, api: Api, settings: Settings, take: Callable[[Any], None], sleep: Sleep = asyncio.sleep) -> None:
        self._api = api
        self._settings = settings
        self._take = take
        self._sleep = sleep
        self._told = ""
        self.me = Me(api.bot_id)

    async def introduce(self) -> None:
        """Returns once Telegram has told the bot's name."""
        await self._until_done(self._introduce)

    async def run(self) -> None:
        """Never returns while polling."""
        if self._settings.telegram_webhook:
            await self._until_done(self._set_webhook)
            logger.info("Telegram: @%s is on, by webhook.", self.me.username)
            return
        await self._until_done(self._unset_webhook)
        logger.info("Telegram: @%s is on, by polling.", self.me.username)
        await self._poll()

    async def _introduce(self) -> None:
        told = await self._api.call("getMe")
        if not isinstance(told, dict) or not isinstance(told.get("username"), str):
            raise Unreachable("getMe: the answer names no bot")
        self.me = Me(self._api.bot_id, told["username"])
        commands = [{"command": name, "description": words} for name, words in COMMANDS.items()]
        await self._api.call("setMyCommands", commands=commands)

    async def _set_webhook(self) -> None:
        await self._api.call(
            "setWebhook",
            url=self._settings.telegram_webhook.rstrip("/") + WEBHOOK_PATH,
            secret_token=webhook_secret(self._settings.telegram_token),
            allowed_updates=list(KINDS),
        )

    async def _unset_webhook(self) -> None:
        """Telegram answers no questions while a webhook is set. What waits to be delivered stays."""
        await self._api.call("deleteWebhook")

    async def _poll(self) -> None:
        offset: int | None = None
        while True:
            updates = await self._until_done(functools.partial(self._ask, offset))
            for update in updates:
                self._take(update)  # on disk before the next question, which tells Telegram that it has arrived
                offset = max(offset or 0, update["update_id"] + 1)

    async def _ask(self, offset: int | None) -> list[dict[str, Any]]:
        found = await self._api.call(
            "getUpdates", timeout_s=POLL_S + 10, offset=offset, timeout=POLL_S, allowed_updates=list(KINDS)
        )
        if not isinstance(found, list):
            raise Unreachable("getUpdates: the answer is no list")
        return [u for u in found if isinstance(u, dict) and isinstance(u.get("update_id"), int)]

    async def _until_done(self, step: Callable[[], Awaitable[Any]]) -> Any:
        """The step's result, after as many tries as it takes; each kind of failure is logged once."""
        failures = 0
        while True:
            try:
                result = await step()
                self._say_back()
                return result
            except (Rejected, Unreachable) as error:
                failures += 1
                self._say(error)
                await self._sleep(_pause(error, failures))

    def _say(self, error: Rejected | Unreachable) -> None:
        if str(error) != self._told:
            self._told = str(error)
            logger.warning("Telegram: %s. %s", error, _advice(error))

    def _say_back(self) -> None:
        if self._told:
            self._told = ""
            logger.info("Telegram answers again.")


def _pause(error: Rejected | Unreachable, failures: int) -> float:
    if isinstance(error, Rejected):
        return float(error.retry_after) or (pause_s(failures) if error.code >= 500 else MOST_PAUSE_S)
    return pause_s(failures)


def _advice(error: Rejected | Unreachable) -> str:
    if not isinstance(error, Rejected):
        return "The other channels go on; I keep trying."
    if error.code in (401, 404):
        return "MATINEE_TELEGRAM_TOKEN is not a token that Telegram knows; see docs/telegram.md."
    if error.code == 409:
        return "Another program asks with the same token, or has set a webhook; end it, or make a bot of its own."
    return "I keep trying."
