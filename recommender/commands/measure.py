"""`evaluate`: how good the recommender is, beside its peers."""

from __future__ import annotations

import argparse
from pathlib import Path


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register `evaluate`."""
    measure = commands.add_parser("evaluate", help="measure against peers and public data; prints one table")
    measure.add_argument("name", help="collaborative, similarity or tone")
    measure.add_argument("--data", type=Path, metavar="PATH", help="a data folder, such as any in MovieLens layout")
    measure.add_argument("--json", action="store_true", help="for programs")
    measure.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the table."""
    from recommender.evaluate import evaluate

    table = evaluate(arguments.name, arguments.data)
    print(table.to_json() if arguments.json else table.to_text())
    return 0
