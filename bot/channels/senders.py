"""What the guard remembers about each sender: whose turn it is, how much was said lately, which messages ran."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from bot.channels.texts import TOO_FAST, Refused

TEXTS_PER_MINUTE = 20
CLICKS_PER_MINUTE = 60
MAX_IDS = 200
"""Message ids remembered per sender."""
MAX_SENDERS = 5_000

Clock = Callable[[], float]


class Allowance:
    """A token bucket: `per_minute` at once, refilled evenly."""

    def __init__(self, per_minute: int, clock: Clock) -> None:
        self._per_minute = per_minute
        self._clock = clock
        self._left = float(per_minute)
        self._at = clock()

    def spend(self) -> None:
        """Use one; Refused when none is left."""
        now = self._clock()
        self._left = min(self._per_minute, self._left + (now - self._at) * self._per_minute / 60)
        self._at = now
        if self._left < 1:
            raise Refused(TOO_FAST)
        self._left -= 1


class Sender:
    """One person on one channel, for as long as the process lives and remembers them."""

    def __init__(self, clock: Clock) -> None:
        self.turn = asyncio.Lock()
        self.texts = Allowance(TEXTS_PER_MINUTE, clock)
        self.clicks = Allowance(CLICKS_PER_MINUTE, clock)
        self.lives = 0
        """How often they were forgotten: what was said in an earlier life is not read in a later one."""
        self._ids: dict[str, None] = {}

    def begin_anew(self) -> None:
        """Forget which messages came. What may be said per minute stays, or forgetting would be a way around it."""
        self.lives += 1
        self._ids.clear()

    def repeats(self, message_id: str) -> bool:
        """Whether this message came before; from now on it has."""
        known = message_id in self._ids
        self._ids[message_id] = None
        if len(self._ids) > MAX_IDS:
            del self._ids[next(iter(self._ids))]
        return known


class Senders:
    """The most recent senders by id; the longest silent is forgotten first."""

    def __init__(self, clock: Clock, limit: int = MAX_SENDERS) -> None:
        self._clock = clock
        self._limit = limit
        self._known: dict[str, Sender] = {}

    def __getitem__(self, sender_id: str) -> Sender:
        sender = self._known.pop(sender_id, None) or Sender(self._clock)
        self._known[sender_id] = sender
        if len(self._known) > self._limit:
            self._forget_one()
        return sender

    def rename(self, sender_id: str, goes_on_as: str) -> None:
        """The same person from now on has another id."""
        if sender := self._known.pop(sender_id, None):
            self._known[goes_on_as] = sender

    def _forget_one(self) -> None:
        idle = (sender_id for sender_id, sender in self._known.items() if not sender.turn.locked())
        if (longest_silent := next(idle, None)) is not None:
            del self._known[longest_silent]
