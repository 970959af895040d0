"""What the readers found, with the roles that the tagger is sure of and without what it is sure to be talk."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.tagger.alike import REFUSED
from bot.tagger.sentences import Read, refused_genre
from bot.tagger.sure import ANOTHER_ROLE, DOUBTFUL, LEFT_OUT, NEVER, NO_TITLE
from bot.tagger.tagger import Reading
from bot.tagger.tags import NOTES, NUMBER, PEOPLE, TITLES, tag_of

Entity = dict[str, Any]
Likely = NDArray[np.float32]
_ROLES = {
    "seed": "seed", "less": "anti_seed", "seen": "seen", "title": "mention", "person": "in", "no-person": "out", "name": "mention",
}  # fmt: skip
_REFUSED_ROLES = {
    "genres": "not_genres",
    "genres_all": "not_genres",
    "countries": "not_countries",
    "languages": "not_languages",
}
_IDLE = ("nothing", *TITLES, "name", "act", "topic")
"""Marks that wish nothing of the kind: a subject is no limit."""


def corrected(entity: Entity, reading: Reading, read: Read) -> list[Entity]:
    """What stays of the entity: itself, itself in another role, or nothing."""
    tag = tag_of(entity)
    if tag is None:
        return [entity]
    likely = reading.of(entity["start"], entity["end"])
    if tag == "title" and not _is_named(entity, reading):
        return []
    if tag in TITLES:
        return [_with_role(entity, tag, likely, TITLES)]
    if tag in PEOPLE:
        return [_with_role(entity, tag, likely, PEOPLE)]
    return _limit(entity, tag, likely, read) or ([entity] if _idle(entity, reading) < LEFT_OUT.get(tag, NEVER) else [])


def _limit(entity: Entity, tag: str, likely: Likely, read: Read) -> list[Entity]:
    """The limit turned into what the tagger takes it for; nothing where it stays as it is."""
    if tag == "no-topic" and sum(likely[NUMBER[refused]] for refused in (tag, "no-genre", *NOTES)) >= ANOTHER_ROLE:
        return refused_genre(entity, read)
    if sum(likely[NUMBER[refused]] for refused in REFUSED.get(tag, ())) >= ANOTHER_ROLE:
        return [{**entity, "role": _REFUSED_ROLES[entity["role"]]}]
    return []


def _is_named(entity: Entity, reading: Reading) -> bool:
    """Whether words that the readers took for a title, but for no wish, name one; where they are all that is said, they do."""
    words = reading.within(entity["start"], entity["end"])
    named = words[:, [NUMBER[tag] for tag in (*TITLES, *PEOPLE)]].sum(axis=1)
    whole = entity["end"] - entity["start"] >= len(reading.text.strip(" .,!?\"'"))
    return whole or float((1 - named).min()) < NO_TITLE


def _with_role(entity: Entity, tag: str, likely: Likely, among: Iterable[str]) -> Entity:
    best = max(among, key=lambda each: float(likely[NUMBER[each]]))
    least = DOUBTFUL.get((tag, best), ANOTHER_ROLE)
    if best == tag or likely[NUMBER[best]] < least or entity["entity"] == "unknown_title":
        return entity
    return {key: value for key, value in entity.items() if key not in ("also", "either")} | {"role": _ROLES[best]}


def _idle(entity: Entity, reading: Reading) -> float:
    """Least probability, over the words of an entity, that a word wishes nothing."""
    words = reading.within(entity["start"], entity["end"])
    idle = [NUMBER[tag] for tag in _IDLE if not (tag == "less" and entity["entity"] == "not_text")]
    return float(words[:, idle].sum(axis=1).min())
