"""The bot's command line: `python -m bot doctor --help`, with Rasa's Python."""

from __future__ import annotations

import argparse
import os
import sys
import warnings
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
    gone = commands.add_parser(
        "forget",
        help="delete a person's conversation",
        description="Deletes a person's conversation and the events kept of them, and ends their web session. Run "
        "`python -m recommender people forget PERSON` first, for what they told about titles. A turn of theirs that "
        "is under way would be written again: choose a moment at which they are silent, or stop the server.",
        epilog="Exit code: 0 it is done, 1 something is left, 2 the settings cannot be read.",
    )
    gone.add_argument("person", metavar="PERSON", help="as the stores name them, such as telegram:12345")
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    given = parser().parse_args(arguments)
    try:
        settings = Settings.load()
    except MatineeError as error:
        print(error, file=sys.stderr)
        return 2
    return forget(given.person, settings) if given.command == "forget" else doctor(settings)


def doctor(settings: Settings) -> int:
    findings = examine(settings)
    print(report(findings))
    return int(any(finding.state is State.WRONG for finding in findings))


def forget(person: str, settings: Settings) -> int:
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")  # Rasa loads TensorFlow, which has much to say
    warnings.simplefilter("ignore")
    from bot import operator
    from bot.channels.forgetting import CannotForget

    try:
        print(f"Forgotten. Receipt: {operator.forget(person, settings)}")
    except (CannotForget, MatineeError) as error:
        print(f"Not all is deleted: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
