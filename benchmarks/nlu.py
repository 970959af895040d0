"""How long the trained pipeline takes to understand a message, and what it costs to have 20,000 titles or 200,000."""

from __future__ import annotations

import csv
import os
import time
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil

from benchmarks.many_titles import write_lexicon
from benchmarks.measures import Measure
from benchmarks.servers import check_built
from benchmarks.workbench import Workbench
from recommender.evaluate.dialogue.children import Ears
from recommender.lexicon import Lexicon
from recommender.settings import ROOT

SIZES = (20_000, 200_000)
LIMIT_MS, LIMIT_P95_MS = 25, 60
MESSAGES_WHILE_READING = 60
MOST_TIMES = 2
"""With ten times the titles a message may take so many times as long."""
SAID = (ROOT / "tests" / "bot" / "heldout.csv", ROOT / "data" / "checks" / "requests-dev.csv")


def measure(bench: Workbench) -> list[Measure]:
    """Every message of both files of our own, with each lexicon; then the lexicon is changed under the running pipeline."""
    check_built(bench.settings)
    said = [text for file in SAID for text in read_texts(file)][:: bench.times(full=1, quick=10)]
    laps = {size: _with(bench, size, said) for size in SIZES}
    small, large = (laps[size] for size in SIZES)
    measures = [
        Measure(f"a message, {SIZES[0]:,} titles", "ms", small["ms"], LIMIT_MS, LIMIT_P95_MS),
        Measure(f"– of the processor, {SIZES[0]:,} titles", "ms", small["cpu_ms"]),
        Measure(f"a message, {SIZES[1]:,} titles", "ms", large["ms"], MOST_TIMES * LIMIT_MS, MOST_TIMES * LIMIT_P95_MS),
        Measure(f"– of the processor, {SIZES[1]:,} titles", "ms", large["cpu_ms"]),
        Measure("– ÷ with a tenth of the titles", "×", _ratios(small, large), MOST_TIMES),
    ]
    for size in SIZES:
        measures.append(Measure(f"reading the lexicon, {size:,} titles (processor)", "s", laps[size]["read_s"]))
        measures.append(
            Measure(f"a message while it is read again, {size:,} titles", "ms", laps[size]["while_reading_ms"])
        )
        measures.append(Measure(f"memory of the pipeline, {size:,} titles", "GB", laps[size]["memory_gb"]))
    return measures


def read_rows(file: Path) -> list[dict[str, str]]:
    """A file of ours with a column `text`."""
    with file.open(encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows))


def read_texts(file: Path) -> list[str]:
    """The column `text`."""
    return [row["text"] for row in read_rows(file)]


def _with(bench: Workbench, size: int, said: list[str]) -> dict[str, list[float]]:
    with TemporaryDirectory(prefix="matinee-nlu-") as folder:
        lexicon = Path(folder) / "current" / "lexicon.tsv"
        write_lexicon(bench.settings.build_dir / "current" / "lexicon.tsv", size, lexicon)
        with Ears(environ={"MATINEE_BUILD_DIR": folder}) as ears:
            heard = list(ears.hear(said))
            before = _gb(ears.pid)
            while_reading = _while_reading(ears, lexicon, said)
            memory = [before, _gb(ears.pid)]
        read_s = _read_s(lexicon)
    laps: dict[str, list[float]] = {name: [each[name] for each in heard] for name in ("ms", "cpu_ms")}
    return laps | {"read_s": [read_s], "while_reading_ms": while_reading, "memory_gb": memory}


def _while_reading(ears: Ears, lexicon: Path, said: list[str]) -> list[float]:
    """Milliseconds of the messages that come right after the lexicon has changed."""
    os.utime(lexicon)
    return [heard["ms"] for heard in ears.hear(said[:MESSAGES_WHILE_READING])]


def _read_s(lexicon: Path) -> float:
    """Seconds of the processor to read it and make it ready, in this process."""
    began = time.process_time()
    Lexicon.read(lexicon).warm()
    return time.process_time() - began


def _ratios(small: Mapping[str, list[float]], large: Mapping[str, list[float]]) -> list[float]:
    """Message by message; of the processor's time, which other work on the machine does not lengthen."""
    return [b / a for a, b in zip(small["cpu_ms"], large["cpu_ms"], strict=True) if a > 0]


def _gb(pid: int) -> float:
    return float(psutil.Process(pid).memory_info().rss / 1e9)
