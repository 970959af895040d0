"""The bot's command line: `python -m bot doctor --help`, with Rasa's Python."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from bot.doctor.examine import examine
from bot.doctor.finding import State, report
from recommender.errors import MatineeError
from recommender.settings import Settings


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="python -m bot", description="Looks after Matinee's bot.")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser(
        "doctor",
        help="say what is wrong with settings, servers and channels, and what to do",
        description="Checks the settings, the build, both servers, the stores and each channel's credentials, "
        "permissions and webhook. Changes nothing. One line each.",
        epilog="Exit code: 0 nothing is wrong, 1 something is, 2 the settings cannot be read.",
    )
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    parser().parse_args(arguments)
    try:
        settings = Settings.load()
    except MatineeError as error:
        print(error, file=sys.stderr)
        return 2
    findings = examine(settings)
    print(report(findings))
    return int(any(finding.state is State.WRONG for finding in findings))


if __name__ == "__main__":
    sys.exit(main())
