"""`build`: from catalogues and ratings to a recommender."""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from recommender.report import write_report
from recommender.settings import Settings


class Tenths:
    """Progress where no bar can be drawn, such as in a log: a line at each tenth of the way."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self._say, self._said = say, 0

    def __call__(self, done: int, total: int) -> None:
        if (tenth := 10 * done // total) > self._said:
            self._said = tenth
            self._say(f"{done} of {total} texts encoded")


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register `build`."""
    build = commands.add_parser("build", help="build the recommender from catalogues and ratings")
    build.add_argument(
        "--catalogue", type=Path, action="append", metavar="PATH", help="a catalogue CSV or folder (repeatable)"
    )
    build.add_argument(
        "--ratings",
        action="append",
        metavar="PATH|movielens|none",
        help="a folder or zip of ratings, or none (repeatable)",
    )
    build.add_argument("--out", type=Path, metavar="DIR", help="where the build goes (default: models/recommender)")
    build.add_argument("--skip-damaged", action="store_true", help="leave damaged rows out instead of stopping")
    build.add_argument(
        "--check", action="store_true", help="only say whether the build is up to date (exit 0) or not (exit 1)"
    )
    build.add_argument(
        "--report", nargs="?", const="after", choices=("after", "only"),
        help="also write report.html, the catalogue in pictures; `only`: of the present build, without building",
    )  # fmt: skip
    build.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Build, or check; exit 1 where a check finds the build stale."""
    from recommender.build import build
    from recommender.manifest import Sources, stale, wanted

    settings = Settings.load()
    out = arguments.out or settings.build_dir
    sources = wanted(settings, out / "current") if arguments.check else Sources.of(settings)
    if arguments.catalogue:
        sources = replace(sources, catalogues=tuple(arguments.catalogue))
    if arguments.ratings:
        sources = replace(sources, ratings=os.pathsep.join(arguments.ratings))
    sources = replace(sources, skip_damaged=sources.skip_damaged or arguments.skip_damaged)
    if arguments.check:
        reason = stale(out / "current", sources)
        print(f"{reason}; run `python -m recommender build`." if reason else f"{out / 'current'} is up to date.")
        return 1 if reason else 0
    if arguments.report == "only":
        print(write_report(out / "current"))
        return 0
    started = time.monotonic()
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("texts", total=None)

        def watched(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)

        folder = build(sources, out, console.print, watched if console.is_terminal else Tenths(console.print))
    console.print(f"Built {folder} in {time.monotonic() - started:.0f} s")
    if arguments.report:
        print(write_report(folder))
    return 0
