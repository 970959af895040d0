"""What the readers found, corrected by the tagger where it is sure, and completed by what only it has seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.tagger.added import added, sure_spans
from bot.tagger.corrected import corrected
from bot.tagger.readers import Readers
from bot.tagger.subject import with_subjects
from bot.tagger.sure import NOT_AT_ALL, PLAINLY
from bot.tagger.tagger import Reading
from bot.tagger.tags import EXTRACTOR, NUMBER, TAGS, tag_of

Entity = dict[str, Any]
_DEEDS = ("act", "pick", "drop")
"""Marks of what is no plain wish: about what was shown, another deed."""
_NO_WISHES = (*_DEEDS, "title", "name")
_WISHES = frozenset(TAGS) - {*_NO_WISHES, "nothing", "seen", "count", "topic"}
_OF_SERIES = ("seasons_max", "seasons_min", "episodes_max")


def revised(text: str, entities: Sequence[Entity], reading: Reading, read: Readers) -> list[Entity]:
    """Every entity of the message in the order of the text, and the mood "plain wish" where it is nothing but a wish."""
    kept = [each for entity in with_subjects(entities, reading) for each in corrected(entity, reading, read)]
    if not any(map(_is_wish, kept)):  # "I'm sad": what little was understood is better than nothing
        kept = list(entities)
    for span in sure_spans(reading):
        kept += added(text, span, kept, read)
    kept = _with_kind(_without_words_of_titles(kept))
    if is_plain_wish(reading) and any(tag_of(entity) in _WISHES for entity in kept):
        kept.append({"entity": "mood", "value": "plain wish", "start": 0, "end": len(text), "extractor": EXTRACTOR})
    return sorted(kept, key=lambda entity: (entity["start"], entity["end"]))


def _is_wish(entity: Entity) -> bool:
    return tag_of(entity) not in (None, *_NO_WISHES)


def is_plain_wish(reading: Reading) -> bool:
    """Whether something is surely wished, and not one word is another deed."""
    wished = any(span.tag in _WISHES and span.sure >= PLAINLY for span in reading.spans)
    return wished and float(reading.likely[:, [NUMBER[tag] for tag in _DEEDS]].sum(axis=1).max()) < NOT_AT_ALL


def _without_words_of_titles(entities: Sequence[Entity]) -> list[Entity]:
    """ "Not psycho": what turns out to be a title is no refused subject."""
    titles = [each for each in entities if each["entity"] == "title" and each["extractor"] == EXTRACTOR]
    named = [(title["start"], title["end"]) for title in titles]
    return [
        e for e in entities if e["entity"] != "not_text" or not any(a <= e["start"] and e["end"] <= b for a, b in named)
    ]


def _with_kind(entities: list[Entity]) -> list[Entity]:
    """Seasons and episodes are a series', where no kind is said."""
    counted = [entity for entity in entities if entity.get("role") in _OF_SERIES]
    if not counted or any(entity.get("role") == "kind" for entity in entities):
        return entities
    return [*entities, {**counted[0], "role": "kind", "value": "series"}]
