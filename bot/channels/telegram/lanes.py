"""One queue for each chat, so that messages leave in order and no faster than Telegram bears."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from bot.channels.telegram.api import Rejected, Unreachable

MAX_LANES = 2_000
MOST_WAITING = 60
"""Messages to one chat that may wait: three minutes of a group's allowance. What comes on top of them is left out."""
GIVE_UP_AFTER = 9
"""Tries of one message while Telegram is away: with the pauses between them, some four minutes."""
MOST_PAUSE_S = 60.0

logger = logging.getLogger(__name__)

Call = Callable[[], Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class Pace:
    """What Telegram's documentation asks for: one message a second in a chat, and twenty a minute in a group."""

    gap_s: float = 1.0
    per_minute: int = 20
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Awaitable[Any]] = asyncio.sleep


def pause_s(failures: int) -> float:
    """How long to wait after so many failures in a row, 1 to MOST_PAUSE_S."""
    return min(MOST_PAUSE_S, 2.0 ** min(failures - 1, 10))


class Lane:
    """One chat's queue. `in_group` chats have a limit by the minute, too."""

    def __init__(self, pace: Pace, in_group: bool) -> None:
        self._pace = pace
        self._in_group = in_group
        self._turn = asyncio.Lock()  # first come, first served
        self._waiting = 0
        self._sent: deque[float] = deque(maxlen=pace.per_minute)

    @property
    def is_idle(self) -> bool:
        return not self._turn.locked()

    async def send(self, call: Call, is_message: bool = True) -> Any:
        """What the call gives, once it is its turn; None where Telegram refuses it for good, or too many wait. Waits where it says to.

        Changes of a message that is there already do not count as messages.
        """
        if self._waiting >= MOST_WAITING:
            logger.warning("Telegram: not sent, for %d messages to that chat are waiting.", self._waiting)
            return None
        self._waiting += 1
        try:
            async with self._turn:
                if is_message:
                    await self._wait()
                return await self._persist(call)
        finally:
            self._waiting -= 1

    async def _wait(self) -> None:
        now, pause = self._pace.clock(), 0.0
        if self._sent:
            pause = self._sent[-1] + self._pace.gap_s - now
        if self._in_group and len(self._sent) == self._pace.per_minute:
            pause = max(pause, self._sent[0] + 60.0 - now)
        if pause > 0:
            await self._pace.sleep(pause)
        self._sent.append(self._pace.clock())

    async def _persist(self, call: Call) -> Any:
        failures = 0
        while True:
            try:
                return await call()
            except (Rejected, Unreachable) as error:
                failures += 1
                pause = _pause(error, failures)
                if pause is None:
                    logger.warning("Telegram: not sent, %s.", error)
                    return None
                await self._pace.sleep(pause)


def _pause(error: Rejected | Unreachable, failures: int) -> float | None:
    """Seconds until the next try; None where trying again is of no use."""
    if isinstance(error, Rejected) and error.code == 429:
        return float(error.retry_after or pause_s(failures))
    if isinstance(error, Rejected) and error.code < 500:
        return None
    return pause_s(failures) if failures < GIVE_UP_AFTER else None


class Lanes:
    """The chats written to lately; the longest idle is forgotten first."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._known: dict[int, Lane] = {}

    def lane(self, chat_id: int) -> Lane:
        """Groups have negative numbers."""
        lane = self._known.pop(chat_id, None) or Lane(self._pace, chat_id < 0)
        self._known[chat_id] = lane
        if len(self._known) > MAX_LANES:
            idle = [known for known, other in self._known.items() if other.is_idle and other is not lane]
            for known in idle[:1]:
                del self._known[known]
        return lane
