"""`evaluate`: how good the recommender is, beside its peers."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from recommender.evaluate import evaluate, names


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register `evaluate`."""
    measure = commands.add_parser("evaluate", help="measure against peers and public data; prints one table")
    measure.add_argument("name", choices=names(), help="what to measure")
    measure.add_argument("--data", type=Path, metavar="PATH", help="a data folder, such as any in MovieLens layout")
    measure.add_argument("--build", type=Path, metavar="DIR", help="a build other than the current one")
    measure.add_argument("--seed", type=int, default=0, help="for the random split (default 0)")
    measure.add_argument("--json", action="store_true", help="for programs")
    measure.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the table; each step is told on standard error."""
    table = evaluate(arguments.name, arguments.data, build=arguments.build, seed=arguments.seed, say=_tell)
    table.show(as_json=arguments.json)
    return 0


def _tell(line: str) -> None:
    print(line, file=sys.stderr)
