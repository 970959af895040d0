"""Messages that the tagger surely marks otherwise than they are, most of which it learned from: `.venv/bin/python -m scripts.tagger.disputed`.

One line each, parted by tabs: file and line number, the marked message, what is in dispute. Some are marked wrongly, the others are hard; either way they are worth
a second look (confident learning; Northcutt et al., 2021).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from bot.tagger.marked import Marked, parse
from bot.tagger.tagger import Reading
from bot.tagger.tags import NUMBER
from scripts.tagger.held_out import asked, known_spans
from scripts.tagger.measure import is_among

UNSEEN, SURE = 0.15, 0.85
"""Most probability of a mark that the tagger does not see, least of one that it sees where there is none."""


def disputes(message: Marked, reading: Reading) -> Iterator[str]:
    """Which side has which mark on which words."""
    for span in message.spans:
        if reading.within(span.start, span.end)[:, NUMBER[span.tag]].max() <= UNSEEN:
            yield f'marked {span.tag} "{message.text[span.start : span.end]}"'
    for span in reading.spans:
        if span.sure >= SURE and not is_among(span, message.spans):
            yield f'seen {span.tag} "{message.text[span.start : span.end]}"'


def main() -> int:
    data, tagger, lexicon = asked("python -m scripts.tagger.disputed", "Lists disputed marks; see the file.")
    for file in sorted(data.glob("*.txt")):
        lines = file.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, 1):
            message = parse(line)
            if found := list(disputes(message, tagger.read(message.text, known_spans(message.text, lexicon)))):
                print(f"{file.stem}:{number}", line, "; ".join(found), sep="\t")
        print(f"{file.name}: {len(lines)} lines", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
