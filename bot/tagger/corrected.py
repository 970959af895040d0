"""What the readers found, with the roles that the tagger is sure of and without what it is sure to be talk."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.components.turned_down import OTHER_KIND, turned_down
from bot.tagger.alike import REFUSALS, REFUSED, upheld_by
from bot.tagger.readers import Readers
from bot.tagger.sentences import refused_genre
from bot.tagger.sure import ANOTHER_KIND, ANOTHER_ROLE, DOUBTFUL, LEFT_OUT, NEVER, TURNED, UNNAMED
from bot.tagger.tagger import Reading
from bot.tagger.tags import KINDS, NUMBER, PEOPLE, TITLES, TONES, marked, opposite, tag_of

Entity = dict[str, Any]
Likely = NDArray[np.float32]
ROLES = {
    "seed": "seed", "less": "anti_seed", "seen": "seen", "title": "mention", "person": "in", "no-person": "out", "name": "mention",
}  # fmt: skip
_WISHED = {"no-violence": "violent+", "no-fright": "scary+", "no-sex": "explicit+"}
"""The tone that the same words wish for: "not gory scary, Midnight Mass scary"."""
_MEANT = re.compile(r" i meant?\b(?=\s*(?:$|[.!?,;]))", re.I)
""" "Sorry, 80s I meant" is no talk, whatever the tagger takes it for."""
_REFUSED_ROLES = {
    "genres": "not_genres",
    "genres_all": "not_genres",
    "countries": "not_countries",
    "languages": "not_languages",
}


def corrected(entity: Entity, reading: Reading, read: Readers) -> list[Entity]:
    """What stays of the entity: itself, itself in another role, or nothing."""
    tag = tag_of(entity)
    if tag is None or entity.get("settled") or tag == "genre" and "franchise" in entity:
        return [entity]
    likely = reading.of(entity["start"], entity["end"])
    if tag in TONES and ANOTHER_ROLE <= likely[NUMBER[opposite(tag)]] < TURNED:
        return [entity]
    if tag in (*TITLES, *PEOPLE):
        own, others = (TITLES, PEOPLE) if tag in TITLES else (PEOPLE, TITLES)
        another = "franchise" not in entity and sum(likely[NUMBER[each]] for each in others) >= ANOTHER_KIND
        return (
            []
            if another or not _is_named(entity, tag, likely, reading.text) or _is_cut_out(entity, reading)
            else [_with_role(entity, tag, likely, own, reading.text)]
        )
    if _MEANT.match(reading.text, entity["end"]):
        return [entity]
    spoken = reading.text[entity["start"] : entity["end"]].lower()
    if tag in KINDS and turned_down(reading.text.lower(), entity["start"], entity["end"], OTHER_KIND[tag]):
        return [entity]  # "I don't do films" is an unusual way to ask for series
    if tag == "tongue" and entity["value"] == "en" and ("english" not in spoken or "not in" in spoken):
        return [entity]  # whoever wants no subtitles, and nothing that is not in English, wants what is in English
    return _limit(entity, tag, likely, reading, read) or (
        [entity] if unmeant(entity, tag, reading) < LEFT_OUT.get(tag, NEVER) else []
    )


def _limit(entity: Entity, tag: str, likely: Likely, reading: Reading, read: Readers) -> list[Entity]:
    """The limit turned into what the tagger takes it for; nothing where it stays as it is."""
    if tag in _WISHED and likely[NUMBER[_WISHED[tag]]] >= ANOTHER_ROLE:
        return [marked("shift", _WISHED[tag][:-1], entity["start"], entity["end"], role="more", strength=1.0)]
    if tag == "no-topic" and sum(likely[NUMBER[refused]] for refused in REFUSALS) >= ANOTHER_ROLE:
        return refused_genre(entity, read)
    if _most(reading, entity, REFUSED.get(tag, ())) < ANOTHER_ROLE:
        return []
    return [{**entity, "role": _REFUSED_ROLES[entity["role"]]}]


def _most(reading: Reading, entity: Entity, tags: Sequence[str]) -> float:
    """Probability of these marks together on the word where they are likeliest: on the "family" of "family film"."""
    return float(reading.within(entity["start"], entity["end"])[:, [NUMBER[tag] for tag in tags]].sum(axis=1).max())


def _is_named(entity: Entity, tag: str, likely: Likely, text: str) -> bool:
    """Whether words that the readers took for a name are one; where they are all that is said, or name a franchise, they are."""
    unnamed = 1 - float(sum(likely[NUMBER[each]] for each in (*TITLES, *PEOPLE)))
    whole = entity["end"] - entity["start"] >= len(text.strip(" .,!?\"'"))
    return whole or "franchise" in entity or unnamed < UNNAMED.get(tag, NEVER)


_GOES_ON = re.compile(r" (?:from|of|in|on|to|at) (?:the |an? )?\w", re.I)


def _is_cut_out(entity: Entity, reading: Reading) -> bool:
    """ "Boys" of "Boys from the Blackstuff": the beginning of what the tagger takes for one longer name, which is another title."""
    start, end = entity["start"], entity["end"]
    spans = [span for span in reading.spans if span.tag in TITLES and span.start == start and end < span.end]
    goes_on = _GOES_ON.match(reading.text, end)
    return "franchise" not in entity and goes_on is not None and any(goes_on.end() < span.end for span in spans)


_ASKED_OF_US = re.compile(r"\b(?:have|has|did|do) (?:you|u|ya|y'all) (?:\w+ ){0,2}$", re.I)
""" "Have you seen Fargo?" tells nothing of what the speaker has seen."""


def _with_role(entity: Entity, tag: str, likely: Likely, among: Iterable[str], text: str) -> Entity:
    best = max(among, key=lambda each: float(likely[NUMBER[each]]))
    least = DOUBTFUL.get((tag, best), ANOTHER_ROLE)
    if best == tag or likely[NUMBER[best]] < least or entity["entity"] == "unknown_title":
        return entity
    if best == "seen" and _ASKED_OF_US.search(text[: entity["start"]]):
        return entity
    return {key: value for key, value in entity.items() if key not in ("also", "either")} | {"role": ROLES[best]}


def unmeant(entity: Mapping[str, Any], tag: str, reading: Reading) -> float:
    """Least probability, over the words of an entity, that a word says nothing like what the readers took it for."""
    words = reading.within(entity["start"], entity["end"])
    return 1 - float(words[:, [NUMBER[mark] for mark in upheld_by(tag)]].sum(axis=1).max())
