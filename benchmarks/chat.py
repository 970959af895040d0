"""A message end to end over REST against the real servers, and where its time goes."""

from __future__ import annotations

import time
from collections.abc import Sequence
from statistics import median
from textwrap import shorten

import psutil

from benchmarks.conversation import TURNS, recorded, requests_in, talk
from benchmarks.measures import Measure
from benchmarks.servers import Live, family
from benchmarks.workbench import Workbench
from recommender.engine import Recommender
from recommender.evaluate.dialogue.children import Ears
from recommender.settings import Settings
from recommender.types import Request
from scripts.models import RASA_MODEL, environ

LIMIT_MS, LIMIT_P95_MS = 100, 200
WARM_UP = 3
Times = list[list[float]]
"""Milliseconds, a list for each turn of the conversation."""


def measure(bench: Workbench) -> list[Measure]:
    """End to end first; then each part by itself, with the same messages."""
    live = bench.live()
    for number in range(WARM_UP):
        talk(live, f"warm-{number}")
    busy = Busy(live)
    whole = _by_turn([talk(live, f"bench-{number}") for number in range(bench.times(full=40, quick=5))])
    worked = busy.measures(messages=len(_flat(whole)))
    repeats = bench.times(full=30, quick=5)
    actions, requests = _act(live, repeats)
    nlu = _understand(bench.settings, repeats)
    rest = [[ms - median(n) - median(a) for ms in w] for w, n, a in zip(whole, nlu, actions, strict=True)]
    return [
        Measure("one message, end to end", "ms", _flat(whole), LIMIT_MS, LIMIT_P95_MS),
        Measure("– NLU", "ms", _flat(nlu)),
        Measure("– action", "ms", _flat(actions)),
        Measure("– dialogue, HTTP, conversation store", "ms", _flat(rest)),
        *_recommend(requests, repeats),
        *worked,
        *(Measure(_short(turn.text), "ms", times) for turn, times in zip(TURNS, whole, strict=True)),
    ]


class Busy:
    """How much both servers computed since this was made: unlike waiting, it hardly depends on who else is at work."""

    def __init__(self, live: Live) -> None:
        self._servers = {"Rasa": live.rasa, "action server": live.actions}
        self._before = self._now()

    def measures(self, messages: int) -> list[Measure]:
        """For one message, on all cores together."""
        now = self._now()
        return [
            Measure(f"CPU time of {name}", "ms", [(now[name] - before) / messages * 1000])
            for name, before in self._before.items()
        ]

    def _now(self) -> dict[str, float]:
        return {name: sum(map(_cpu_s, family(server))) for name, server in self._servers.items()}


def _act(live: Live, repeats: int) -> tuple[Times, list[Request]]:
    """Each turn's action as Rasa calls it, straight to the action server; and what was asked of the recommender."""
    talk(live, "recorded")
    calls = recorded(live, "recorded")
    took: Times = [[] for _ in calls]
    answers = [live.act(call) for call in calls]
    for _ in range(repeats):
        for call, times in zip(calls, took, strict=True):
            began = time.perf_counter()
            live.act(call)
            times.append((time.perf_counter() - began) * 1000)
    return took, [request for answer in answers for request in requests_in(answer)]


def _understand(settings: Settings, repeats: int) -> Times:
    """The trained pipeline in Rasa's environment, without a server; MatineeError where it cannot be started."""
    with Ears(RASA_MODEL, dict(environ(settings))) as ears:
        rounds = [[heard["ms"] for heard in ears.hear(turn.text for turn in TURNS)] for _ in range(repeats + WARM_UP)]
    return [list(times) for times in zip(*rounds[WARM_UP:], strict=True)]


def _recommend(requests: Sequence[Request], repeats: int) -> list[Measure]:
    """The conversation's own requests, asked in this process."""
    recommender = Recommender.open()
    laps = [recommender.recommend(request).timings_ms for _ in range(repeats + WARM_UP) for request in requests]
    laps = laps[WARM_UP * len(requests) :]
    return [
        Measure("– of the action: recommender", "ms", [sum(lap.values()) for lap in laps]),
        *(
            Measure(f"– of the recommender: {stage}", "ms", [lap[stage] for lap in laps])
            for stage in ("encode", "search")
        ),
    ]


def _cpu_s(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)


def _short(text: str) -> str:
    return f"“{shorten(text, 36, placeholder=' …')}”"


def _by_turn(conversations: Sequence[Sequence[float]]) -> Times:
    return [list(times) for times in zip(*conversations, strict=True)]


def _flat(times: Times) -> list[float]:
    return [ms for each in times for ms in each]
