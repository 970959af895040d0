"""The command line: `python -m recommender COMMAND --help` says what each takes."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from recommender.commands import ask, bring, keep, make, measure
from recommender.errors import MatineeError

Command = Callable[[argparse.Namespace], int]


def parser() -> argparse.ArgumentParser:
    """All commands with their options; each sets `run` to the function that answers it."""
    top = argparse.ArgumentParser(prog="python -m recommender", description="Chooses films and series, and says why.")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for module in (make, bring, ask, measure, keep):
        module.add_to(commands)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Exit code: 0 done, 1 an honest "no" (stale, nothing found), 2 bad input with one line that says what to do."""
    arguments = parser().parse_args(argv)
    try:
        return int(arguments.run(arguments))
    except MatineeError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Stopped; what is done is kept, run the same command to go on.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
