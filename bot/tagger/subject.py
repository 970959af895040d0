"""Which of the words left over are a subject to search for, and which are mere talk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.tagger.corrected import unmeant
from bot.tagger.marked import Span
from bot.tagger.sure import LEFT_OUT, SUBJECT, TALK
from bot.tagger.tagger import Reading
from bot.tagger.tags import NUMBER, marked, tag_of

Entity = dict[str, Any]


def with_subjects(entities: Sequence[Entity], reading: Reading) -> list[Entity]:
    """The subjects that are marked in place of the words left over; those stay where none is marked, unless all are surely talk."""
    others = [entity for entity in entities if entity["entity"] != "free_text"]
    left = [entity for entity in entities if entity["entity"] == "free_text"]
    pointing = [e for e in others if e["entity"] != "described" or unmeant(e, "pick", reading) < LEFT_OUT["pick"]]
    spans = [s for s in reading.spans if s.tag == "topic" and s.sure >= SUBJECT and not _is_taken(s, pointing)]
    if spans:
        words = ", ".join(dict.fromkeys(reading.text[s.start : s.end].lower() for s in spans))
        return [*others, marked("free_text", words, spans[0].start, spans[-1].end)]
    return [*others, *(entity for entity in left if not _is_talk(entity, reading))]


def _is_taken(span: Span, others: Sequence[Entity]) -> bool:
    """Where an entity covers all the words."""
    return any(tag_of(e) and e["start"] <= span.start and span.end <= e["end"] for e in others)


def _is_talk(entity: Entity, reading: Reading) -> bool:
    return bool(reading.within(entity["start"], entity["end"])[:, NUMBER["topic"]].max() < TALK)
