"""Platforms are answered at once, and what they brought is handled afterwards."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from bot.channels.deliveries import Deliveries, Event
from bot.channels.traces import without_words

logger = logging.getLogger(__name__)


class Background:
    """Work that goes on after an answer was given."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[None]] = set()  # asyncio itself keeps only weak references

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def close(self) -> None:
        """Break off what still runs."""
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)


class Inbox:
    """One channel's events. `handle` gets each once, in the order they came; the guard keeps a person's turns in order.

    An event whose handling was broken off, by a stop or a crash, is handled by the next `resume`.
    """

    def __init__(self, channel: str, deliveries: Deliveries, handle: Callable[[Event], Awaitable[None]]) -> None:
        self._channel = channel
        self._deliveries = deliveries
        self._handle = handle
        self._background = Background()

    def take(self, event_id: str, sender_id: str, event: Event) -> bool:
        """Returns at once: False where the event came before; `event` holds what JSON can."""
        is_new = self._deliveries.take(self._channel, event_id, sender_id, event)
        if is_new:
            self._background.start(self._run(event_id, event))
        return is_new

    def resume(self) -> int:
        """Handle what an earlier process left behind; how many. To be called once, before anything is taken."""
        left = self._deliveries.left_behind(self._channel)
        for event_id, event in left.items():
            self._background.start(self._run(event_id, event))
        return len(left)

    async def close(self) -> None:
        await self._background.close()

    async def _run(self, event_id: str, event: Event) -> None:
        try:
            await self._handle(event)
        except Exception as error:
            logger.error("An event on channel %s could not be handled: %s", self._channel, without_words(error))
        self._deliveries.done(self._channel, event_id)
