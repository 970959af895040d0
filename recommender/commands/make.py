"""`build`: from catalogues and ratings to a recommender."""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from recommender.manifest import Sources, stale, wanted
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
    build.add_argument("--anew", action="store_true", help="build even where nothing has changed since the last build")
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

    settings = Settings.load()
    out = arguments.out or settings.build_dir
    sources = _sources(arguments, settings, out)
    if arguments.check:
        return _check(out / "current", sources)
    if arguments.report == "only":
        print(write_report(out / "current"))
        return 0
    started = time.monotonic()
    console = Console(stderr=True)
    if not arguments.anew and _is_the_same(out / "current", sources):
        console.print(f"Nothing has changed: {out / 'current'} is up to date (--anew builds it all the same)")
        folder = out / "current"
    else:
        with _progress(console) as progress:
            folder = build(sources, out, console.print, progress)
        console.print(f"Built {folder} in {time.monotonic() - started:.0f} s")
    if arguments.report:
        print(write_report(folder))
    return 0


def _sources(arguments: argparse.Namespace, settings: Settings, out: Path) -> Sources:
    sources = wanted(settings, out / "current") if arguments.check else Sources.of(settings)
    if arguments.catalogue:
        sources = replace(sources, catalogues=tuple(arguments.catalogue))
    if arguments.ratings:
        sources = replace(sources, ratings=os.pathsep.join(arguments.ratings))
    return replace(sources, skip_damaged=sources.skip_damaged or arguments.skip_damaged)


def _check(current: Path, sources: Sources) -> int:
    reason = stale(current, sources)
    print(f"{reason}; run `python -m recommender build`." if reason else f"{current} is up to date.")
    return 1 if reason else 0


def _is_the_same(current: Path, sources: Sources) -> bool:
    """Whether a build would give what is there, and what is there is whole: a damaged one is built again."""
    from recommender.build import whole

    return not stale(current, sources) and whole(current)


@contextmanager
def _progress(console: Console) -> Iterator[Callable[[int, int], None]]:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("texts", total=None)
        yield (
            (lambda done, total: bar.update(task, completed=done, total=total))
            if console.is_terminal
            else Tenths(console.print)
        )
