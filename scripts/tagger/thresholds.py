"""From which probability on the tagger is right more often than the readers: `.venv/bin/python -m scripts.tagger.thresholds`.

Everything that the tagger may do to what the readers found is tried on the messages that it did not learn from, and held against their marks.
For each deed the threshold is printed that gains most; `bot.tagger.sure` holds them, rounded to the careful side where little was seen.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from bot.components.understand import understand
from bot.tagger.alike import DENIED, REFUSED, meant_by, upheld_by
from bot.tagger.corrected import unmeant
from bot.tagger.marked import Marked, Span, marks_of
from bot.tagger.tagger import Reading
from bot.tagger.tags import NOTES, NUMBER, PEOPLE, TITLES, TONES, Entity, tag_of
from scripts.tagger.held_out import asked, held_out

Deed = tuple[str, float, bool]
"""What would be done, how sure the tagger is, and whether it is right."""


def deeds(message: Marked, entities: Sequence[Entity], reading: Reading) -> Iterator[Deed]:
    """Everything that the tagger would change; what is neither better nor worse afterwards is left out."""
    for entity in entities:
        tag = tag_of(entity)
        true = {span.tag for span in message.spans if span.meets(entity["start"], entity["end"])}
        if tag in (*TITLES, *PEOPLE):
            yield from _roles(entity, tag, true, reading)
        elif tag:
            yield f"- {tag}", unmeant(entity, tag, reading), not true & upheld_by(tag)
            refused = REFUSED.get(tag, ())
            sure = float(sum(reading.of(entity["start"], entity["end"])[NUMBER[each]] for each in refused))
            if refused and true & {*refused, tag}:
                yield f"{tag} > {refused[0]}", sure, bool(true & {*refused})
    yield from _additions(message, entities, reading)


def _roles(entity: Entity, tag: str, true: set[str], reading: Reading) -> Iterator[Deed]:
    among = TITLES if tag in TITLES else PEOPLE
    likely = reading.of(entity["start"], entity["end"])
    best = max(among, key=lambda each: float(likely[NUMBER[each]]))
    named = float(sum(likely[NUMBER[each]] for each in (*TITLES, *PEOPLE)))
    yield f"- {tag}", 1 - named, not true & {*TITLES, *PEOPLE}
    if best != tag and true & {best, tag}:
        yield f"{tag} > {best}", float(likely[NUMBER[best]]), best in true


def _additions(message: Marked, entities: Sequence[Entity], reading: Reading) -> Iterator[Deed]:
    marks = marks_of(entities)
    for span in reading.spans:
        near = {mark.tag for mark in marks if span.meets(mark.start, mark.end)}
        said = span.tag in TONES and any(mark.tag == span.tag for mark in marks)
        if not said and not near & {*meant_by(span.tag), *DENIED.get(span.tag, ())}:
            yield f"+ {span.tag}", span.sure, _is_true(span, message.spans)


def _is_true(span: Span, spans: Iterable[Span]) -> bool:
    return any(other.tag == span.tag and (span.tag in TONES or other.meets(span.start, span.end)) for other in spans)


def best_threshold(tried: Iterable[tuple[float, bool]]) -> tuple[float, int, int]:
    """The lowest probability worth it, and how often it is right and wrong from there on; above 1 where nothing is gained."""
    best, right, wrong = (1.1, 0, 0), 0, 0
    for sure, good in sorted(tried, reverse=True):
        right, wrong = right + good, wrong + (not good)
        if right - wrong > best[1] - best[2]:
            best = (sure, right, wrong)
    return best


def _group(tag: str) -> str:
    """The name of the group that a mark of which little is seen may borrow from; empty where it has none."""
    return "any tone" if tag in TONES else "any note" if tag in NOTES else ""


def main() -> int:
    data, tagger, lexicon = asked("python -m scripts.tagger.thresholds", "Reads off thresholds; see the file.")
    tried: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for message in held_out(data):
        entities = understand(message.text, lexicon)
        for deed, sure, good in deeds(message, entities, tagger.read(message.text, marks_of(entities))):
            tried[deed].append((sure, good))
    print(f"{'deed':24} {'tried':>6} {'from':>6} {'right':>6} {'wrong':>6}")
    for deed, each in list(tried.items()):
        if group := _group(deed[2:]):
            tried[f"{deed[:2]}{group}"] += each
    for deed, each in sorted(tried.items(), key=lambda item: -len(item[1])):
        sure, right, wrong = best_threshold(each)
        print(f"{deed:24} {len(each):6d} {sure:6.2f} {right:6d} {wrong:6d}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
