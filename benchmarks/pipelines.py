"""Compares intent pipelines: how right, how quick, how large, how long to train. `python -m benchmarks.pipelines --help`

Each is our own config.yml with another classifier, or without one featurizer, trained into a temporary folder; the components that
find titles and limits are the same in all. Run once, with time: DIET takes minutes on two cores.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import psutil
import yaml

from benchmarks.measures import percentile
from benchmarks.nlu import read_rows
from recommender.errors import MatineeError
from recommender.evaluate.dialogue import intents
from recommender.evaluate.dialogue.children import Ears, Heard, Voice
from recommender.evaluate.dialogue.read import read_sets
from recommender.evaluate.dialogue.requests import judge
from recommender.evaluate.dialogue.rows import CHECKS
from recommender.evaluate.dialogue.talk import Bot
from recommender.evaluate.labelled import read_labelled
from recommender.evaluate.table import Cell, Column, Table, machine
from recommender.settings import ROOT, Settings
from scripts.console import main_of
from scripts.models import environ, rasa

OURS, FLAGS = "LogisticRegressionClassifier", "bot.components.featurizer.MatineeFlags"
DIET: Mapping[str, Any] = {
    "name": "DIETClassifier",
    "entity_recognition": False,
    "constrain_similarities": True,
    "random_seed": 1,
}
CLASSIFIERS: Mapping[str, Mapping[str, Any] | None] = {
    "logistic": None,
    "logistic, no flags": None,
    "DIET, 10 epochs": {**DIET, "epochs": 10},
    "DIET, 30 epochs": {**DIET, "epochs": 30},
}
"""What stands in place of our classifier; None: ours stays."""
HELD_OUT = ROOT / "tests" / "bot" / "heldout.csv"
COLUMNS = (
    Column("pipeline"), Column("held-out", ".3f"), Column("IARD groups", ".3f"), Column("requests-dev", ".3f"), Column("p50 ms", ".1f"),
    Column("p95 ms", ".1f"), Column("CPU ms", ".1f"), Column("memory GB", ".2f"), Column("model MB", ".1f"), Column("training s", ".0f"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Trained:
    """A model and what it cost."""

    model: Path
    seconds: float

    @property
    def megabytes(self) -> float:
        return self.model.stat().st_size / 1e6


def config(name: str) -> dict[str, Any]:
    """Our config.yml with this pipeline's classifier."""
    ours: dict[str, Any] = yaml.safe_load((ROOT / "config.yml").read_text(encoding="utf-8"))
    classifier = CLASSIFIERS[name]
    if classifier is not None:
        ours["pipeline"] = [dict(classifier) if part["name"] == OURS else part for part in ours["pipeline"]]
    if name.endswith("no flags"):
        ours["pipeline"] = [part for part in ours["pipeline"] if part["name"] != FLAGS]
    return ours


def train(name: str, folder: Path) -> Trained:
    """Into the folder; MatineeError with Rasa's last line where it fails."""
    file = folder / "config.yml"
    file.write_text(yaml.safe_dump(config(name), sort_keys=False), encoding="utf-8")
    command = [*rasa("train"), "--config", str(file), "--out", str(folder), "--fixed-model-name", "model"]
    began = time.perf_counter()
    ran = subprocess.run(command, cwd=ROOT, env=dict(environ(Settings.load())), capture_output=True, text=True)
    model = folder / "model.tar.gz"
    if ran.returncode or not model.exists():
        raise MatineeError(f"{name} could not be trained: {ran.stderr.strip().splitlines()[-1:]}")
    return Trained(model, time.perf_counter() - began)


def row(name: str, data: Path | None) -> tuple[Cell, ...]:
    """Train it and measure it, in the order of COLUMNS."""
    with TemporaryDirectory(prefix="matinee-pipeline-") as folder:
        trained = train(name, Path(folder))
        _say(f"{name}: trained in {trained.seconds:.0f} s")
        with Ears(trained.model) as ears:
            rows = read_rows(HELD_OUT)
            heard = list(ears.hear(each["text"] for each in rows))
            memory = psutil.Process(ears.pid).memory_info().rss / 1e9
            right = sum(h["intent"]["name"] == each["intent"] for h, each in zip(heard, rows, strict=True)) / len(rows)
            figures = (right, _groups(ears, data), _exact(ears))
        return (name, *figures, *_times(heard), memory, trained.megabytes, trained.seconds)


def _times(heard: Sequence[Heard]) -> tuple[float, float, float]:
    wall = [each["ms"] for each in heard]
    return percentile(wall, 50), percentile(wall, 95), percentile([each["cpu_ms"] for each in heard], 50)


def _groups(ears: Ears, data: Path | None) -> float | None:
    lines = read_sets(data)["iard"].lines if data else ()
    heard: list[list[Heard]] = [list(ears.hear(intents.parts(line.text))) if line.seeker else [] for line in lines]
    return intents.count(lines, heard)[1].macro_f1 if lines else None


def _exact(ears: Ears) -> float:
    from recommender.engine import Recommender

    catalogue = Recommender.open().catalogue
    requests = read_labelled(CHECKS / "requests-dev.csv", lambda name: catalogue.find(name).id)
    with Voice() as voice:
        judged = judge(requests, Bot(ears, voice), catalogue)
    return judged.exact / judged.n


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pipelines", description="Compares intent pipelines.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"which (default: all): {'; '.join(CLASSIFIERS)}")
    parser.add_argument("--data", type=Path, metavar="PATH", help="IARD's folder, or one that holds it")
    given = parser.parse_args(arguments)
    if unknown := [name for name in given.names if name not in CLASSIFIERS]:
        parser.error(f"there is no pipeline {unknown[0]!r}")
    try:
        rows = [row(name, given.data) for name in CLASSIFIERS if name in given.names or not given.names]
    except MatineeError as error:
        print(error, file=sys.stderr)
        return 2
    notes = ("Times: of held-out messages; CPU: of the processor, which other work on the machine does not lengthen.",)
    Table("Pipelines", COLUMNS, tuple(rows), {"machine": machine(), "data": str(given.data or "none")}, notes).show()
    return 0


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main_of(main)
