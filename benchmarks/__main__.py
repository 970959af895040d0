"""The command line: `python -m benchmarks --help`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path

from benchmarks.measures import BenchmarkError, Measure, missed, table
from recommender.errors import MatineeError
from scripts.console import StepFailed, main_of

BENCHMARKS = {
    "recommender": "the recommender alone, warm, on 40 different requests",
    "build": "a rebuild of everything, and one where nothing has changed",
    "start": "from starting both servers to the first answer",
    "chat": "a message end to end over REST, and where its time goes",
    "connectors": "what our channels add to a turn",
    "hostile": "how long one person waits while somebody else attacks the server",
    "nlu": "understanding a message with 20,000 and with 200,000 titles in the lexicon",
    "memory": "what both servers take after having talked",
    "page": "the chat page in a real browser: bytes, Enter to the first card, scrolling 500 cards",
    "build-20k": "a build of 20,000 described titles, and one where nothing has changed (about 5 min)",
    "build-100k": "the same with 100,000 titles (about 20 min)",
}
"""In the order in which they run; each is the file of that name (`_` for `-`), with one function `measure`."""
ON_REQUEST = ("page", "build-20k", "build-100k")
"""Only run where they are named, or with `all`: they take long, or need what only the tests install."""
ALL = "all"
QUICK = "Measured with --quick: few repetitions, good for a first look only."


def parser() -> argparse.ArgumentParser:
    """The options, with every benchmark named."""
    lines = "\n".join(f"  {name:<12} {what}" for name, what in BENCHMARKS.items())
    top = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Measures speed and memory on the current build, and prints one table.",
        epilog=f"benchmarks:\n{lines}\n\nExit code: 0 all limits met, 1 a limit missed, 2 nothing to measure.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument(
        "names",
        nargs="*",
        metavar="NAME",
        help=f"which to run (default: all but {', '.join(ON_REQUEST)}; all: these too)",
    )
    top.add_argument("--json", type=Path, metavar="FILE", help="write the table there too, numbers not rounded")
    top.add_argument("--quick", action="store_true", help="few repetitions")
    return top


def main(arguments: Sequence[str]) -> int:
    given = parser().parse_args(arguments)
    if unknown := [name for name in given.names if name not in (*BENCHMARKS, ALL)]:
        print(f"There is no benchmark {unknown[0]!r}; there are {', '.join(BENCHMARKS)}.", file=sys.stderr)
        return 2
    if given.json and not given.json.parent.is_dir():
        print(f"{given.json} cannot be written: there is no folder {given.json.parent}.", file=sys.stderr)
        return 2
    try:
        return run(chosen(given.names), given.quick, given.json)
    except MatineeError as error:
        print(error, file=sys.stderr)
    return 2


def chosen(names: Sequence[str]) -> list[str]:
    """Those named, in the order in which they run; without names all that do not take long."""
    return [name for name in BENCHMARKS if name in names or ALL in names or (not names and name not in ON_REQUEST)]


def run(names: Sequence[str], quick: bool, json_file: Path | None) -> int:
    """Run these in order and show the table; one that cannot be measured does not lose the others."""
    from benchmarks.machine import about
    from benchmarks.workbench import Workbench
    from recommender.settings import Settings

    settings = Settings.load()
    head = about(settings)
    found: dict[str, list[Measure]] = {}
    failed: list[str] = []
    with Workbench(settings, quick) as bench:
        for name in names:
            print(f"{name}: {BENCHMARKS[name]} ...", file=sys.stderr, flush=True)
            try:
                found[name] = import_module(f"benchmarks.{name.replace('-', '_')}").measure(bench)
            except (BenchmarkError, MatineeError, StepFailed) as error:
                failed.append(f"{name} could not be measured: {error}")
    if found:
        shown = table(found, head, [*verdict(found), *failed, *([QUICK] if quick else [])])
        shown.show()
        if json_file:
            json_file.write_text(shown.to_json() + "\n", encoding="utf-8")
    else:
        print("\n".join(failed), file=sys.stderr)
    return 2 if failed else int(bool(missed(found)))


def verdict(found: Mapping[str, Sequence[Measure]]) -> list[str]:
    """Which limits are not met."""
    over = missed(found)
    return [f"Over the limit: {'; '.join(over)}." if over else "Every limit that was measured is met."]


if __name__ == "__main__":
    main_of(main)
