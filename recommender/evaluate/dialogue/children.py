"""The bot's ears and the actions' answers as child processes: each in its own environment, a line in, a JSON line out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryFile
from types import TracebackType
from typing import IO, Any, Self

from recommender.errors import MatineeError
from recommender.settings import ROOT

RASA_PYTHON = ROOT / ".venv-rasa" / "bin" / "python"
QUIET = {
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "PYTHONWARNINGS": "ignore",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "RASA_TELEMETRY_ENABLED": "false",
    "ANONYMIZED_TELEMETRY": "False",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
}
_PATIENCE_S = 5.0
Heard = dict[str, Any]
"""What `python -m bot.hear` says of a message: text, intent, entities, action, ms."""


class Child:
    """A context. MatineeError, with the child's own last line, where it cannot start or ends too soon."""

    def __init__(self, command: Sequence[str], environ: dict[str, str] | None = None) -> None:
        self._command, self._environ = list(command), {**os.environ, **QUIET, **(environ or {})}
        self._stack = ExitStack()
        self._process: subprocess.Popen[str] | None = None
        self._complaints: IO[str] | None = None

    def __enter__(self) -> Self:
        if not Path(self._command[0]).exists():
            raise MatineeError(f"{self._command[0]} is missing; `make run` sets up both environments.")
        self._complaints = self._stack.enter_context(TemporaryFile("w+", encoding="utf-8", errors="replace"))
        self._process = subprocess.Popen(
            self._command, cwd=ROOT, env=self._environ, text=True, encoding="utf-8",
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._complaints,
        )  # fmt: skip
        self._read()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is not None:
            _ended(self._process)
        self._stack.close()

    @property
    def pid(self) -> int:
        return self._running.pid

    def ask(self, value: Any) -> dict[str, Any]:
        """One value, sent as JSON, and what is said to it."""
        pipe = self._running.stdin
        assert pipe is not None
        try:
            pipe.write(json.dumps(value) + "\n")
            pipe.flush()
        except BrokenPipeError:
            pass  # why it ended is read below
        return self._read()

    @property
    def _running(self) -> subprocess.Popen[str]:
        if self._process is None:
            raise RuntimeError("a child answers only inside its context")
        return self._process

    def _read(self) -> dict[str, Any]:
        pipe = self._running.stdout
        line = pipe.readline() if pipe else ""
        if not line:
            raise MatineeError(f"{' '.join(self._command[1:3])} ended: {self._last_words()}")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _last_words(self) -> str:
        if self._complaints is None:
            return "it gave no reason"
        self._complaints.seek(0)
        lines = self._complaints.read().strip().splitlines()
        return lines[-1] if lines else "it gave no reason"


def _ended(process: subprocess.Popen[str]) -> None:
    """Lets it end at the end of its input, so that it removes what it kept on disk; one that does not is killed."""
    try:
        process.communicate(timeout=_PATIENCE_S)
    except (subprocess.TimeoutExpired, BrokenPipeError):
        process.kill()
        process.communicate()


class Ears(Child):
    """`python -m bot.hear` on a trained model; without one, on the current."""

    def __init__(self, model: Path | None = None, environ: dict[str, str] | None = None) -> None:
        chosen = ["--model", str(model.absolute())] if model else []
        super().__init__([str(RASA_PYTHON), "-m", "bot.hear", *chosen], environ)

    def hear(self, texts: Iterable[str]) -> Iterator[Heard]:
        """Each text in turn."""
        return (self.ask(text) for text in texts)


class Voice(Child):
    """`python -m actions.reply`, with the current build and an empty store."""

    def __init__(self, environ: dict[str, str] | None = None) -> None:
        super().__init__([sys.executable, "-m", "actions.reply"], environ)

    def reply(self, person: str, heard: Heard) -> dict[str, Any]:
        """What is answered to a heard message."""
        latest = {key: heard[key] for key in ("text", "intent", "entities")}
        return self.ask({"person": person, "action": heard["action"], "heard": latest})

    def shown(self, person: str, title_ids: Sequence[str]) -> None:
        """Put titles on a person's list, as if they had been recommended."""
        self.ask({"person": person, "shown": list(title_ids)})
