"""Our catalogue's facts against public catalogues: `python -m scripts.check_facts --data FOLDER`.

Every disagreement is either mended in data/catalogue, explained by a rule, or settled by hand with its reason in
data/checks/settled-facts.csv. `--write` brings that list up to date; a row for the hand is made by filling in `reason`.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from recommender.errors import MatineeError
from recommender.settings import Settings
from recommender.sources.table import read_catalogue
from scripts.facts.compare import Compared, Disagreement, compare
from scripts.facts.public import read_public
from scripts.facts.settle import SETTLED, Settled, read_settled, settle, write_settled


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code: 0 all settled, 1 something is open, 2 bad input."""
    parser = argparse.ArgumentParser(prog="python -m scripts.check_facts", description="Check facts of our catalogue.")
    parser.add_argument(
        "--data", type=Path, required=True, help="folder that holds catalogues/ and, if there, ml-25m-ids/"
    )
    parser.add_argument("--catalogue", type=Path, help="a catalogue CSV or folder (default: ours)")
    parser.add_argument("--all", action="store_true", help="list the settled ones too")
    parser.add_argument(
        "--write", action="store_true", help=f"bring the list of settled ones up to date ({SETTLED.name})"
    )
    given = parser.parse_args(arguments)
    try:
        titles, _ = read_catalogue(given.catalogue or Settings.load().catalogue)
    except MatineeError as error:
        print(error, file=sys.stderr)
        return 2
    compared = compare(titles, read_public(given.data))
    if not compared.found:
        print(f"No public catalogue knows any of the titles; is {given.data} the right folder?", file=sys.stderr)
        return 2
    settled, still_open = settle(compared, read_settled())
    if given.write:
        write_settled(settled)
    _report(len(titles), compared, settled, still_open, given.all)
    return 1 if still_open else 0


def _report(
    titles: int, compared: Compared, settled: list[Settled], still_open: list[Disagreement], everything: bool
) -> None:
    print(f"{len(compared.found)} of {titles} titles are in a public catalogue.")
    print(f"{len(compared.disagreements)} disagreements, {len(settled)} settled, {len(still_open)} open.")
    for reason, n in Counter(s.reason for s in settled).most_common():
        if n > 1:
            print(f"{n:5}  {reason}")
    for what in still_open:
        print(f"OPEN  {_line(what)}")
    for one in settled if everything else ():
        print(f"{_line(one.what)}: {one.reason}")


def _line(what: Disagreement) -> str:
    return f"{what.title.id}, {what.field}: ours {what.ours}, theirs {what.theirs} ({', '.join(what.sources)})"


if __name__ == "__main__":
    sys.exit(main())
