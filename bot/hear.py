"""Hears without a server: a text a line in, what the trained model makes of it as a JSON line out.

`echo "something like Fargo" | .venv-rasa/bin/python -m bot.hear [--model FILE]`

A line is a text as it is; one that is a JSON string stands for what it encodes, so that a text may hold line breaks.
An answer is `{"text", "intent": {"name", "confidence"}, "entities": […], "action", "ms", "cpu_ms"}`: `action` is what the rules
let follow, `ms` is how long understanding took and `cpu_ms` how much of it the processor worked. The first line out is `{"ready": true}`.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from recommender.settings import ROOT

if TYPE_CHECKING:
    from rasa.core.agent import Agent

MODEL = ROOT / "models" / "matinee.tar.gz"
WARM_UP = ("hello", "something like Fargo but lighter")


class Ear:
    """A trained model, without channels, trackers and stores."""

    def __init__(self, agent: Agent) -> None:
        self._agent = agent
        self._actions: dict[str, str] = {}

    @classmethod
    def open(cls, model: Path) -> Ear:
        """The model of this file; FileNotFoundError where there is none."""
        from rasa.core.agent import Agent
        from rasa.utils.log_utils import configure_structlog

        if not model.is_file():
            raise FileNotFoundError(f"There is no trained model at {model}. Run `make run`, or name one with --model.")
        configure_structlog(logging.WARNING)
        return cls(Agent.load(str(model)))

    async def hear(self, text: str) -> dict[str, Any]:
        """One message, as it would be understood first thing in a talk."""
        began, worked = time.perf_counter(), time.process_time()
        parsed = await self._agent.parse_message(text)
        ms, cpu_ms = (time.perf_counter() - began) * 1000, (time.process_time() - worked) * 1000
        intent = {key: parsed["intent"].get(key) for key in ("name", "confidence")}
        action = await self._action(parsed)
        took = {"ms": round(ms, 3), "cpu_ms": round(cpu_ms, 3)}
        return {"text": text, "intent": intent, "entities": parsed["entities"], "action": action, **took}

    async def _action(self, parsed: dict[str, Any]) -> str:
        """Rules look at the intent alone, so each is asked about once."""
        name = parsed["intent"].get("name") or ""
        if name not in self._actions:
            self._actions[name] = await self._ruled(parsed)
        return self._actions[name]

    async def _ruled(self, parsed: dict[str, Any]) -> str:
        """Empty where the model was trained without rules."""
        from rasa.shared.core.events import ActionExecuted, UserUttered
        from rasa.shared.core.trackers import DialogueStateTracker

        processor = self._agent.processor
        assert processor is not None
        if not processor.model_metadata.core_target:
            return ""
        tracker = DialogueStateTracker("ear", self._agent.domain.slots if self._agent.domain else [])
        tracker.update(ActionExecuted("action_listen"))
        tracker.update(UserUttered(parsed["text"], parsed["intent"], parsed["entities"], parsed))
        prediction = await asyncio.to_thread(processor._predict_next_with_tracker, tracker)
        return str(processor.domain.action_names_or_texts[prediction.max_confidence_index])


async def answer(ear: Ear, lines: Iterable[str], out: TextIO) -> None:
    """One line for each line, at once."""
    for line in WARM_UP:
        await ear.hear(line)
    _write(out, {"ready": True})
    for line in lines:
        _write(out, await ear.hear(decoded(line.rstrip("\r\n"))))


def decoded(line: str) -> str:
    """The text of a line."""
    if line[:1] == '"':
        try:
            text = json.loads(line)
            return text if isinstance(text, str) else line
        except ValueError:
            return line
    return line


def main() -> int:
    """Exit 2 and one line where there is no model."""
    parser = argparse.ArgumentParser(prog="python -m bot.hear", description="Hears without a server; see the file.")
    parser.add_argument("--model", type=Path, default=MODEL, help="a trained model (default: models/matinee.tar.gz)")
    arguments = parser.parse_args()
    out, sys.stdout = sys.stdout, sys.stderr  # Rasa prints, and only answers may stand on standard output
    try:
        ear = Ear.open(arguments.model)
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 2
    asyncio.run(answer(ear, sys.stdin, out))
    return 0


def _write(out: TextIO, answer: dict[str, Any]) -> None:
    out.write(json.dumps(answer) + "\n")
    out.flush()


if __name__ == "__main__":
    sys.exit(main())
