"""The recommender alone: how long an answer takes, in which stage, and how far that is from the least possible."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

from benchmarks.measures import Measure
from benchmarks.requests import mix
from benchmarks.workbench import Workbench
from recommender.engine import Recommender
from recommender.types import Request

LIMIT_MS, LIMIT_P95_MS = 25, 50
STAGES = ("encode", "search", "score", "explain")
WARM_UP = 3


def measure(bench: Workbench) -> list[Measure]:
    """Every request of the mix, round after round, so that no two equal ones follow each other."""
    recommender = Recommender.open()
    requests = mix(recommender.catalogue)
    for _ in range(WARM_UP):
        _round(recommender, requests)
    rounds = [_round(recommender, requests) for _ in range(bench.times(full=25, quick=3))]
    laps = [lap for each in rounds for lap in each]
    worded = [lap for lap in laps if "words" in lap]
    return [
        Measure("one request", "ms", [lap["all"] for lap in laps], LIMIT_MS, LIMIT_P95_MS),
        *(Measure(f"– {stage}", "ms", [lap[stage] for lap in laps]) for stage in STAGES),
        Measure("request with words", "ms", [lap["all"] for lap in worded]),
        Measure("– encode the words", "ms", [lap["words"] for lap in worded]),
        Measure("– one product over all vectors", "ms", [lap["product"] for lap in worded]),
        Measure("– request ÷ (encode + product)", "×", [_above_floor(lap) for lap in worded]),
    ]


def _above_floor(lap: dict[str, float]) -> float:
    return lap["all"] / (lap["words"] + lap["product"])


def _round(recommender: Recommender, requests: Sequence[Request]) -> list[dict[str, float]]:
    return [dict(_laps(recommender, request)) for request in requests]


def _laps(recommender: Recommender, request: Request) -> Iterator[tuple[str, float]]:
    """Milliseconds: `all`, each stage, and where there are words the least that they cost, measured beside it."""
    began = time.perf_counter()
    result = recommender.recommend(request)
    yield "all", _ms_since(began)
    yield from result.timings_ms.items()
    if not request.text:
        return
    began = time.perf_counter()
    query = recommender.encoder.encode([request.text])[0]
    yield "words", _ms_since(began)
    began = time.perf_counter()
    recommender.index.store.vectors @ query
    yield "product", _ms_since(began)


def _ms_since(began: float) -> float:
    return (time.perf_counter() - began) * 1000
