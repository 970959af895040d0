"""How well the readers and the tagger mark the messages that it did not learn from: `.venv/bin/python -m scripts.tagger.measure`.

A mark is right where the message has the same mark on some of the same words. F1 by mark.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence

from bot.tagger.marked import Span
from bot.tagger.tags import TAGS
from scripts.tagger.held_out import asked, held_out, known_spans


class Score:
    """Marks hit, missed and too many, by mark."""

    def __init__(self) -> None:
        self.hit: Counter[str] = Counter()
        self.missed: Counter[str] = Counter()
        self.extra: Counter[str] = Counter()

    def count(self, right: Sequence[Span], found: Sequence[Span]) -> None:
        for span in right:
            (self.hit if is_among(span, found) else self.missed)[span.tag] += 1
        self.extra.update(span.tag for span in found if not is_among(span, right))

    def f1(self, tags: Iterable[str]) -> float:
        """0 to 1 over all of these marks together."""
        hit, missed, extra = (sum(counts[tag] for tag in tags) for counts in (self.hit, self.missed, self.extra))
        return 2 * hit / max(2 * hit + missed + extra, 1)


def is_among(span: Span, others: Sequence[Span]) -> bool:
    """Whether one of the others is the same mark on some of the same words."""
    return any(span.tag == other.tag and span.meets(other.start, other.end) for other in others)


def main() -> int:
    data, tagger, lexicon = asked("python -m scripts.tagger.measure", "Measures the tagger; see the file.")
    rules, learned = Score(), Score()
    messages = list(held_out(data))
    for message in messages:
        known = known_spans(message.text, lexicon)
        rules.count(message.spans, known)
        learned.count(message.spans, tagger.read(message.text, known).spans)
    print(f"{len(messages)} messages not learned from\n{'mark':12} {'n':>5} {'rules':>6} {'tagger':>6}")
    for tag in sorted(TAGS[1:], key=lambda tag: -rules.hit[tag] - rules.missed[tag]):
        print(f"{tag:12} {rules.hit[tag] + rules.missed[tag]:5d} {rules.f1([tag]):6.2f} {learned.f1([tag]):6.2f}")
    print(
        f"{'all':12} {sum(rules.hit.values()) + sum(rules.missed.values()):5d} {rules.f1(TAGS):6.2f} {learned.f1(TAGS):6.2f}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
