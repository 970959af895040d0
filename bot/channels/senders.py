"""What the guard remembers about each sender: whose turn it is, how much was said lately, which messages ran."""

from __future__ import annotations

import asyncio

from bot.channels.recent import Allowance, Clock, Recent

TEXTS_PER_MINUTE = 20
CLICKS_PER_MINUTE = 60
MAX_IDS = 200
"""Message ids remembered per sender."""
MAX_SENDERS = 5_000


class Sender:
    """One person on one channel, for as long as the process lives and remembers them."""

    def __init__(self, clock: Clock) -> None:
        self.turn = asyncio.Lock()
        self.texts = Allowance(TEXTS_PER_MINUTE, clock)
        self.clicks = Allowance(CLICKS_PER_MINUTE, clock)
        self.lives = 0
        """How often they were forgotten: what was said in an earlier life is not read in a later one."""
        self._ids: dict[str, None] = {}

    @property
    def is_busy(self) -> bool:
        return self.turn.locked()

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


class Senders(Recent[Sender]):
    """The most recent senders by id."""

    def __init__(self, clock: Clock, limit: int = MAX_SENDERS) -> None:
        super().__init__(lambda: Sender(clock), limit)
