"""How long each step of an answer takes."""

from __future__ import annotations

import time


class Clock:
    """Milliseconds from lap to lap."""

    def __init__(self) -> None:
        self.laps: dict[str, float] = {}
        self._from = time.perf_counter()

    def lap(self, name: str) -> None:
        now = time.perf_counter()
        self.laps[name] = round((now - self._from) * 1000, 3)
        self._from = now
