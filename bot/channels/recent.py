"""Allowances that refill with time, and a memory of those seen last that does not grow without end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from bot.channels.texts import TOO_FAST, Refused

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


class Remembered(Protocol):
    @property
    def is_busy(self) -> bool:
        """Whether it must not be forgotten now."""


T = TypeVar("T", bound=Remembered)


class Recent(Generic[T]):
    """Things by id, made on first use; when there are more than `limit`, the one unused for longest is forgotten."""

    def __init__(self, make: Callable[[], T], limit: int) -> None:
        self._make = make
        self._limit = limit
        self._known: dict[str, T] = {}

    def __getitem__(self, key: str) -> T:
        found = self._known.pop(key, None) or self._make()
        self._known[key] = found
        if len(self._known) > self._limit:
            self._forget_one()
        return found

    def rename(self, key: str, goes_on_as: str) -> None:
        """The same from now on has another id."""
        if found := self._known.pop(key, None):
            self._known[goes_on_as] = found

    def _forget_one(self) -> None:
        idle = (key for key, found in self._known.items() if not found.is_busy)
        if (longest_unused := next(idle, None)) is not None:
            del self._known[longest_unused]
