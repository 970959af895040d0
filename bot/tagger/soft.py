"""Limits that were perhaps meant: not sure enough to be claimed, and likely enough to be kept where that costs nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from bot.components.turned_down import OTHER_KIND
from bot.tagger.added import added
from bot.tagger.marked import Span
from bot.tagger.readers import Readers
from bot.tagger.sure import SOFT
from bot.tagger.tagger import Reading
from bot.tagger.tags import KINDS, NUMBER, marked

Entity = dict[str, Any]
CLEARLY = 2.0
"""So many times as likely as the other has one of the two kinds to be."""
_MENTIONED = {
    "film": re.compile(
        r"\b(?:films?|movies?|cinema|the pictures|big screen|projector|screening|matin[eé]e|(?:one|1|a single) sitting)\b",
        re.I,
    ),
    "series": re.compile(r"\b(?:series|episodes?|eps|instal+ments|telly|tv|box ?sets?|seasons|shows)\b", re.I),
}
_DENIED_BEFORE = re.compile(r"\b(?:no|not|never|\w+n't|forget|hates?|than|without|any ?more|more)\b[^.!?]{0,20}$", re.I)
_DENIED_ITSELF = re.compile(
    r"\b(?:no|not|nothing|forget|\w+n['’]?t|cannot|hates?|enough of|sick of|done with)(?: (?:be|doing|do|w|with|in|give|show|suggest|me|us|want|any|an?|another|more|watch|the|of|these|all))* $", re.I
)  # fmt: skip
""" "Forget shows", "I can't be doing with episodes": then the other kind."""
_DENIED_AFTER = re.compile(r"[^.!?,]{0,10}\b(?:too|long)\b", re.I)


def soft_limits(text: str, found: Sequence[Entity], reading: Reading, read: Readers) -> list[Entity]:
    """What the less likely marks of a message would add to what was found, as entities `soft_limit`."""
    limits = [
        entity
        for span in _perhaps(reading)
        for entity in added(text, span, found, read)
        if entity["entity"] == "limit" or entity.get("role") == "out"
    ]
    limits += [{**e, "value": other} for e in found if e.get("role") == "out" for other in e.get("alternatives", ())]
    if not any(entity.get("role") == "kind" for entity in (*found, *limits)):
        limits += _mentioned(text)
    return [
        {**e, "entity": "soft_limit", "role": "not_people" if e["entity"] == "person" else e["role"]} for e in limits
    ]


def _perhaps(reading: Reading) -> Iterator[Span]:
    """Neighbouring words that are perhaps marked so; of the two kinds only the likelier, where it clearly is."""
    best = {tag: float(reading.likely[:, NUMBER[tag]].max(initial=0)) for tag in KINDS}
    for tag, least in SOFT.items():
        other = max((p for kind, p in best.items() if kind != tag), default=0)
        if tag not in KINDS or best[tag] >= CLEARLY * other:
            yield from reading.runs(tag, least)


def _mentioned(text: str) -> Iterator[Entity]:
    """The one of the two kinds that is spoken of at all, in whatever sense, the other where that one is turned down; none where both are."""
    spoken_of = {kind: match for kind, pattern in _MENTIONED.items() if (match := pattern.search(text))}
    for kind, match in spoken_of.items() if len(spoken_of) == 1 else ():
        if _DENIED_ITSELF.search(text[: match.start()]):
            yield marked("limit", OTHER_KIND[kind], *match.span(), role="kind")
        elif not _DENIED_BEFORE.search(text[: match.start()]) and not _DENIED_AFTER.match(text, match.end()):
            yield marked("limit", kind, *match.span(), role="kind")
