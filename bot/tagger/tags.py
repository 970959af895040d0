"""What each part of a message can be marked as, and which mark stands for an entity that the readers found.

Titles: seed (more like it), less (nothing like it, disliked), seen, title (merely named). People: person, no-person, name (merely named).
`topic` is a subject, `pick` points at what was shown, `drop` takes back, `act` is another deed. Tones are an axis and `+` or `-`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from recommender.types import AXES, FACT_AXES

Entity = Mapping[str, Any]

EXTRACTOR = "MatineeTagger"
NOTHING = "nothing"
TITLES = ("seed", "less", "seen", "title")
PEOPLE = ("person", "no-person", "name")
KINDS = ("film", "series")
TONES = tuple(f"{axis}{sign}" for axis in (*AXES, *FACT_AXES) for sign in "+-")
_NOTES = {
    "violence": "no-violence",
    "sex": "no-sex",
    "language": "no-swearing",
    "drugs": "no-drugs",
    "fright": "no-fright",
}
_LIMITS = {
    "genres": "genre", "genres_all": "genre", "not_genres": "no-genre", "countries": "place", "not_countries": "no-place",
    "languages": "tongue", "not_languages": "no-tongue", "year_min": "year", "year_max": "year", "runtime_max_min": "runtime",
    "runtime_min_min": "runtime", "seasons_max": "seasons", "seasons_min": "seasons", "episodes_max": "episodes",
    "finished": "finished", "max_age": "age", "rating_min": "rating", "platforms": "platform",
}  # fmt: skip
_OTHERS = {
    "not_text": "no-topic", "free_text": "topic", "ordinal": "pick", "described": "pick", "take_back": "drop", "count": "count",
    "act": "act", "opinion": "act",
}  # fmt: skip
_ROLES = {"seed": "seed", "liked": "seed", "anti_seed": "less", "disliked": "less", "seen": "seen"}
NOTES = {tag: note for note, tag in _NOTES.items()}
"""The content note that a mark refuses."""
TAGS = (
    NOTHING, *TITLES, *PEOPLE, *KINDS, *dict.fromkeys((*_LIMITS.values(), *_NOTES.values(), *_OTHERS.values())), *TONES,
)  # fmt: skip
"""In the order in which the trained tagger gives their probabilities."""
NUMBER = {tag: at for at, tag in enumerate(TAGS)}


def marked(entity: str, value: object, start: int, end: int, **extra: object) -> dict[str, Any]:
    """An entity of the tagger's own."""
    return {"entity": entity, "value": value, "start": start, "end": end, "extractor": EXTRACTOR, **extra}


def opposite(tone: str) -> str:
    """ "light+" of "light-"."""
    return tone[:-1] + ("-" if tone.endswith("+") else "+")


def tag_of(entity: Entity) -> str | None:
    """The mark that says what the entity says; None for what has none: a mood, an aspect, a dial."""
    kind, role, value = entity["entity"], entity.get("role"), entity["value"]
    if kind in ("title", "unknown_title"):
        return _ROLES.get(str(role), "title" if kind == "title" else "seed")
    if kind == "person":
        return {"in": "person", "out": "no-person"}.get(str(role), "name")
    if kind == "shift":
        tag = f"{value}{'-' if role == 'less' else '+'}"
        return tag if tag in NUMBER else None
    if kind == "limit":
        return (
            str(value) if role == "kind" else _NOTES.get(str(value)) if role == "not_notes" else _LIMITS.get(str(role))
        )
    return _OTHERS.get(kind)
