"""What only the tagger has seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.tagger.alike import DENIED, meant_by
from bot.tagger.marked import Span
from bot.tagger.sentences import Read, read_again, refused_again
from bot.tagger.sure import ADDED, NEVER
from bot.tagger.tagger import Reading
from bot.tagger.tags import EXTRACTOR, KINDS, NOTES, PEOPLE, TITLES, TONES, tag_of

Entity = dict[str, Any]
_SAYS_NO_MORE = {"topic", "act", "pick", "drop"}
"""Marks beside which the same words may be a tone as well."""


def sure_spans(reading: Reading) -> list[Span]:
    """What may be added; where both kinds are named, neither is asked for."""
    sure = [span for span in reading.spans if span.sure >= ADDED.get(span.tag, NEVER)]
    either = {span.tag for span in sure} >= set(KINDS)
    return [span for span in sure if not (either and span.tag in KINDS)]


def added(text: str, span: Span, kept: Sequence[Entity], read: Read) -> list[Entity]:
    """What the marked words say; nothing where it stands there already, or anywhere for a tone, a note and a kind."""
    there = [(tag, entity) for entity in kept if (tag := tag_of(entity))]
    said, over = {tag for tag, _ in there}, {tag for tag, e in there if span.meets(e["start"], e["end"])}
    tag, meant = span.tag, meant_by(span.tag)
    if tag == "no-topic":
        return refused_again(text, span, there, read)
    if over & {*meant, *DENIED.get(tag, ()), *TITLES, *PEOPLE}:
        return []
    if tag in TONES:
        direction = {"+": "more", "-": "less"}[tag[-1]]
        known = meant & said or over - _SAYS_NO_MORE
        return [] if known else [_entity(span, "shift", tag[:-1], role=direction, strength=1.0)]
    if tag in KINDS:
        return [] if said & set(KINDS) else [_entity(span, "limit", tag, role="kind")]
    if tag in NOTES:
        return [] if tag in said else [_entity(span, "limit", NOTES[tag], role="not_notes")]
    return read_again(text[span.start : span.end], span, there, read)


def _entity(span: Span, entity: str, value: str, **extra: Any) -> Entity:
    return {"entity": entity, "value": value, "start": span.start, "end": span.end, "extractor": EXTRACTOR, **extra}
