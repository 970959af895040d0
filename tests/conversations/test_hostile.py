"""Thousands of random and hostile messages: always an answer in words or a clear refusal, and nothing grows or breaks.

HOSTILE_MESSAGES=10000 python -m pytest tests/conversations/test_hostile.py -s     the full run
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import psutil
import pytest

from tests.conversations.hostile import Body, messages
from tests.conversations.live import Live, Talk, post
from tests.conversations.memory import Memory

N = int(os.environ.get("HOSTILE_MESSAGES", "500"))
AT_ONCE = 4
WARM_UP = 100
"""Messages after which everything that is loaded once has been loaded."""
MOST_GROWTH = {"rasa": 150e6, "actions": 150e6}
"""Bytes of resident memory, above what was taken after warming up, whatever the number of messages."""
OF_TROUBLE = ("Traceback (most recent call last)", "Unhandled", "OperationalError", "MemoryError")

pytestmark = pytest.mark.timeout(3600)


@dataclass(frozen=True)
class Flood:
    """What came back, and how the servers were afterwards."""

    live: Live
    answers: list[tuple[Body, int, bytes]]
    grown: dict[str, float]
    """Bytes by which the resident memory of each server grew."""


@pytest.fixture(scope="module")
def flood(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flood]:
    """A pair of servers of its own, so that what others say does not count as growth."""
    live = Live(tmp_path_factory.mktemp("hostile"))
    try:
        live.start()
        answers = sent(live, messages(WARM_UP, seed=1))
        before = resident(live)
        answers += sent(live, messages(N, seed=2))
        grown = {name: now - before[name] for name, now in resident(live).items()}
        print(f"\n{len(answers)} messages, grown by (MB): { {k: round(v / 1e6, 1) for k, v in grown.items()} }")
        print(f"answers: {sorted(Counter(status for _, status, _ in answers).items())}")
        yield Flood(live, answers, grown)
    finally:
        live.stop()


def sent(live: Live, bodies: Sequence[Body]) -> list[tuple[Body, int, bytes]]:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return [(body, *answer) for body, answer in zip(bodies, pool.map(lambda b: post(live, b), bodies), strict=True)]


def resident(live: Live) -> dict[str, float]:
    return {name: _family(process.pid) for name, process in live.processes.items()}


def _family(pid: int) -> float:
    first = psutil.Process(pid)
    return float(sum(process.memory_info().rss for process in (first, *first.children(recursive=True))))


def test_every_message_is_answered_in_words_or_refused_with_a_reason(flood: Flood) -> None:
    for body, status, said in flood.answers:
        assert status == 200 or 400 <= status < 500, (status, body[:200], said[:200])
        told = json.loads(said)
        words = "".join(each.get("text") or "" for each in told) if status == 200 else str(told.get("error", ""))
        assert words.strip(), (status, body[:200])


def test_no_answer_and_no_log_shows_a_traceback(flood: Flood) -> None:
    assert [said[:300] for _, _, said in flood.answers if b"Traceback" in said or b'File \\"' in said] == []
    for name in ("rasa", "actions"):
        log = flood.live.log(name)
        assert [words for words in OF_TROUBLE if words in log] == [], log[-3000:]


def test_no_message_runs_an_internal_intent(flood: Flood) -> None:
    memory = Memory.of(flood.live)
    for kind in ("restart", "rewind", "reset_slots"):
        assert list(memory.events(None, kind)) == []
    typed = [event for event in memory.events(None, "user") if (event.get("text") or "").startswith("/")]
    assert typed == []
    heard = {event["parse_data"]["intent"]["name"] for event in memory.events(None, "user")}
    assert not heard & {"restart", "back", "session_start"}


def test_memory_stays_flat(flood: Flood) -> None:
    assert {name: grown for name, grown in flood.grown.items() if grown > MOST_GROWTH[name]} == {}


def test_a_person_is_served_as_if_nothing_had_happened(flood: Flood) -> None:
    answer = Talk(flood.live).say("something like Breaking Bad but lighter")
    assert len(answer.cards) >= 3
    assert answer.payload["understood"]["seeds"] == ["Breaking Bad (2008)"]
