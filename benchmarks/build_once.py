"""One build in a process of its own: `python -m benchmarks.build_once DIR` prints what it cost as JSON."""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from recommender.build import build
from recommender.manifest import Sources
from recommender.settings import Settings

PEAK_UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in which the system counts."""


def main(out: Path) -> None:
    """`texts` is 0 where the cache held them all."""
    said_at = {"": time.perf_counter()}
    done_at, texts = 0.0, 0

    def progress(done: int, total: int) -> None:
        nonlocal done_at, texts
        done_at, texts = time.perf_counter(), total

    build(
        Sources.of(Settings.load()), out, lambda line: said_at.update({line.split()[0]: time.perf_counter()}), progress
    )
    encoding_s = max(done_at - said_at["Encoding"], 0.0)
    peak_gb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * PEAK_UNIT / 1e9
    print(json.dumps({"encoding_s": encoding_s, "texts": texts, "peak_gb": peak_gb}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
