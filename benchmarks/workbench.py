"""What the benchmarks share: how thorough to be, and one pair of real servers, started when first needed."""

from __future__ import annotations

from contextlib import ExitStack
from types import TracebackType

from benchmarks.servers import Live
from recommender.settings import Settings


class Workbench:
    """A context: whatever was started is stopped at its end."""

    def __init__(self, settings: Settings, quick: bool) -> None:
        self.settings, self.quick = settings, quick
        self._stack = ExitStack()
        self._live: Live | None = None

    def __enter__(self) -> Workbench:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def times(self, full: int, quick: int) -> int:
        """How often to repeat."""
        return quick if self.quick else full

    def live(self) -> Live:
        """Both servers, answering; the same ones for every benchmark of this run."""
        if self._live is None:
            self._live = self._stack.enter_context(Live(self.settings))
        return self._live
