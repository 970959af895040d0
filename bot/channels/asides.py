"""Taps that are no part of the talk: the action server answers them at once, and no conversation keeps them.

A panel that shows what is known about a person asks this way. So does the export, which would else be stored in the very
conversation that it holds.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from functools import partial
from typing import Any

import aiohttp
from rasa.core.lock_store import LockError
from rasa.utils.endpoints import ClientResponseError

from bot.channels.guard import Guard
from bot.channels.history import whole_history
from bot.channels.output import bot_event
from bot.channels.patches import ACTION_TIMEOUT_S
from bot.channels.texts import APOLOGY, UNKNOWN_TAP, Refused
from bot.channels.verbs import parse_data

EXPORT = "a1:export:"
COPY_NAME = "matinee.json"
KNOWS = {"what_you_know", "take_back"}
"""Intents of taps whose whole answer is what is known now."""

_BROKEN = (aiohttp.ClientError, asyncio.TimeoutError, OSError, ClientResponseError)


class Asides:
    """One channel's. `agent` gives Rasa's agent, which is loaded after the channels."""

    def __init__(self, guard: Guard, agent: Callable[[], Any]) -> None:
        self._guard = guard
        self._agent = agent

    async def answer(self, sender_id: str, token: object) -> dict[str, Any]:
        """`{"text", "payload"}` for a token, which counts as a click.

        Refused for one that only the talk can answer, when no answer came, and as `Guard.beside` refuses. An aside writes to the
        store of people, so it waits for a turn that may be deleting there, and Rasa's lock keeps out the turns of other processes.
        """
        parsed = None if token == EXPORT else parse_data(token)
        if parsed and parsed["intent"]["name"] not in KNOWS:
            raise Refused(UNKNOWN_TAP)
        return await self._guard.beside(sender_id, partial(self._locked, sender_id, parsed))

    async def copy(self, sender_id: str) -> tuple[str, bytes]:
        """Everything that is kept, as JSON for a file, and the words to go with it. Refused as above."""
        answer = await self.answer(sender_id, EXPORT)
        return answer["text"], json.dumps(answer["payload"]["data"], indent=1, ensure_ascii=False).encode()

    async def _locked(self, sender_id: str, parsed: dict[str, Any] | None) -> dict[str, Any]:
        try:
            async with self._agent().lock_store.lock(sender_id):
                if parsed is None:
                    return await self._export(sender_id)
                return await self._ask("action_what_you_know", sender_id, parsed)
        except LockError:
            raise Refused(APOLOGY) from None

    async def _export(self, sender_id: str) -> dict[str, Any]:
        """What the store keeps, with the whole conversation beside it."""
        answer = await self._ask("action_export", sender_id, {"text": ""})
        said = await whole_history(self._agent().tracker_store, sender_id)
        answer["payload"]["data"]["conversation"] = said
        return answer

    async def _ask(self, action: str, sender_id: str, latest_message: dict[str, Any]) -> dict[str, Any]:
        tracker = {
            "sender_id": sender_id, "slots": {}, "latest_message": latest_message, "events": [], "paused": False,
            "followup_action": None, "active_loop": {}, "latest_action_name": None,
        }  # fmt: skip
        body = {"next_action": action, "sender_id": sender_id, "tracker": tracker, "domain": {}}
        timeout = aiohttp.ClientTimeout(total=ACTION_TIMEOUT_S)
        try:
            result = await self._agent().action_endpoint.request(json=body, timeout=timeout)
        except _BROKEN:
            raise Refused(APOLOGY) from None
        event = bot_event(result["responses"][-1]) if result and result.get("responses") else None
        if not event or not event["payload"]:
            raise Refused(event["text"] if event else APOLOGY)
        return event
