"""`fetch` and `enrich`: what lies elsewhere and is brought here on purpose."""

from __future__ import annotations

import argparse
import sys
import time
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from recommender.settings import Settings


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register `fetch` and `enrich`."""
    one = commands.add_parser("fetch", help="download a public data set from its publisher")
    one.add_argument("name", nargs="?", metavar="NAME", help="which; without a name, all are listed")
    one.add_argument("--accept-licence", action="store_true", help="you have read its licence and keep to it")
    one.add_argument("--to", type=Path, metavar="DIR", help="where it goes (default: a folder under var/data)")
    one.set_defaults(run=fetch)
    more = commands.add_parser("enrich", help="posters, where to watch and missing facts from TMDB (needs a key)")
    more.add_argument("--limit", type=int, metavar="N", help="ask for at most N titles this time")
    more.set_defaults(run=enrich)


def fetch(arguments: argparse.Namespace) -> int:
    """Exit 2 where the licence is not accepted."""
    from recommender.fetch import fetch as bring
    from recommender.fetch import home
    from recommender.fetching.datasets import DATASETS, dataset

    if not arguments.name:
        for each in DATASETS:
            print(f"{each.name:<16} {'' if each.about_mb is None else f'{each.about_mb} MB':>7}  {each.about}")
        return 0
    one = dataset(arguments.name)
    print(f"{one.licence}\nThe publisher's own words: {one.terms}")
    if not arguments.accept_licence:
        print("Nothing is fetched: run it again with --accept-licence if you keep to that.", file=sys.stderr)
        return 2
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as bars:

        def progress(name: str) -> BytesSeen:
            return BytesSeen(bars, name)

        files = bring(one, arguments.to or home(one), partial(console.print, markup=False, soft_wrap=True), progress)
    print("\n".join(str(file) for file in files))
    return 0


class BytesSeen:
    """The bar of one file."""

    def __init__(self, bars: Progress, name: str) -> None:
        self._bars, self._task = bars, bars.add_task(name, total=None)

    def __call__(self, done: int, total: int | None) -> None:
        self._bars.update(self._task, completed=done, total=total)


def enrich(arguments: argparse.Namespace) -> int:
    """Exit 1 where TMDB knows none of the titles."""
    from recommender.enrich.attribution import SENTENCES
    from recommender.enrich.client import Tmdb
    from recommender.enrich.enricher import Enricher, catalogue_of
    from recommender.enrich.side import side_file

    settings = Settings.load()
    tmdb = Tmdb(settings.tmdb_key)
    catalogue = catalogue_of(settings.build_dir / "current")
    console = Console(stderr=True)
    started = time.monotonic()
    file = side_file(settings.build_dir)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("titles", total=None)
        tally = Enricher(tmdb, settings.tmdb_country, file).run(
            catalogue, arguments.limit, lambda done, total: bar.update(task, completed=done, total=total)
        )
    console.print(f"{tally} in {time.monotonic() - started:.0f} s. {' '.join(SENTENCES.values())}")
    if not settings.tmdb_country:
        console.print("Where titles can be watched was not asked: set MATINEE_TMDB_COUNTRY to two letters, such as GB.")
    console.print("`python -m recommender build` takes it in.")
    print(file)
    return 0 if tally.known else 1
