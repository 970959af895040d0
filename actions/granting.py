"""What a message allows again: "animation is fine after all", "you can stop avoiding gore", "put the vampires back"."""

from __future__ import annotations

import re

from actions.message import Entity, Message
from recommender.describe import stem, telling
from recommender.types import Filters, Request
from recommender.wording import NOTE_WORD

_GRANTS = re.compile(
    r"\b(?:can|could|may|don't have to|no need to) stop (?:avoiding|skipping|hiding|filtering|leaving out)\b|\b(?:i|we|she|he|they)(?: actually| really)? can (?:do|take|handle|stand|stomach) (?!without|with)|\b(?:ban|veto) (?:is )?lifted\b|\b(?:all|with) the (?:blood|gore|violence|swearing|sex|nudity|scares)\b|\b(?:bring|put|let|have) (?:\w+ ){0,3}?back\b|\b(?:allowed|welcome) (?:now|again|after all)\b|\b(?:can|may) (?:come|be) (?:back|in)\b|\b(?:is|are|'s|would be) (?:actually |totally |also |perfectly )?(?:ok|okay|fine|alright|all right|allowed|good)\b|\bdo(?:n.t| not) mind\b"
)
"""Words that lift a ban and ask for nothing."""
_UNBAN = re.compile(r"\bstop (?:avoiding|skipping|hiding|filtering|leaving out)\b")
""" "You can stop avoiding gore": what reads as a ban lifts one."""
_SAID_OF = {
    "violence": "violence|gore|blood|bloodshed", "language": "swearing|bad language|language", "sex": "nudity|sex|sex scenes",
    "drugs": "drugs|drug use", "fright": "scares|jump scares|frights|scary bits",
}  # fmt: skip


_LIFTED = r"\b(?:can (?:do|take|handle|stand|stomach)|all the|with the|stop avoiding) (?:a bit of |some |the )?"


def granted(message: Message, before: Request | None) -> dict[int, str]:
    """ "Animation is fine after all": places of the entities that only lift a ban, and the part each takes back.

    What is lifted by words that are no entity stands under places below 0.
    """
    low = message.text.lower()
    if before is None or not _GRANTS.search(low):
        return {}
    named = {at: part for at, entity in enumerate(message.entities) if (part := _lifted(entity, before.filters, low))}
    said = [f"not_notes={n}" for n in before.filters.not_notes if re.search(rf"{_LIFTED}(?:{_SAID_OF[n]})\b", low)]
    said += ["violent"] if "not_notes=violence" in (*named.values(), *said) else []  # the wish for less of it goes too
    return named | {-1 - at: part for at, part in enumerate(said)}


def _lifted(entity: Entity, held: Filters, low: str) -> str | None:
    """The part of the wish that this entity takes back, or None."""
    role, value = str(entity.get("role")).removesuffix("_all"), entity.get("value")
    if entity.get("entity") == "limit":
        if role == "not_notes" and value in held.not_notes and _UNBAN.search(low):
            return f"not_notes={value}"
        return f"not_{role}={value}" if value in getattr(held, f"not_{role}", ()) else None
    return _in_words(str(value), held) if entity.get("entity") == "free_text" else None


def _in_words(value: str, held: Filters) -> str | None:
    """The subject or content ruled out before that these words name."""
    for note in held.not_notes:
        if value.lower() in (note, *NOTE_WORD[note].split(" or ")):
            return f"not_notes={note}"
    said = {stem(word) for word in telling(value)}
    return next((f"not_words={words}" for words in held.not_words if {stem(w) for w in telling(words)} <= said), None)
