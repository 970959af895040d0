"""Runs in Rasa's environment: how long the trained pipeline takes to understand each text.

`.venv-rasa/bin/python -m benchmarks.nlu_in_rasa MODEL ROUNDS` reads the texts as JSON, one list,
and prints for each of them its milliseconds in every round.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Sequence

WARM_UP = 3


async def parse(model: str, rounds: int, texts: Sequence[str]) -> list[list[float]]:
    """Milliseconds, a list for each text."""
    from rasa.core.agent import Agent

    agent = Agent.load(model)
    took: list[list[float]] = [[] for _ in texts]
    for at in range(rounds + WARM_UP):
        for text, times in zip(texts, took, strict=True):
            began = time.perf_counter()
            await agent.parse_message(text)
            if at >= WARM_UP:
                times.append((time.perf_counter() - began) * 1000)
    return took


if __name__ == "__main__":
    print(json.dumps(asyncio.run(parse(sys.argv[1], int(sys.argv[2]), json.load(sys.stdin)))))
