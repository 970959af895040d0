"""How sure it is that words which spell somebody's name mean that person."""

from __future__ import annotations

from recommender.lexicon.cues import Reading
from recommender.lexicon.entries import Entry
from recommender.lexicon.things import CALENDAR
from recommender.lexicon.words import GLUE, is_ordinary

CERTAIN, LIKELY, FAIR = 0.98, 0.9, 0.75
_SHORTEST_SURNAME = 3


def weigh_person(reading: Reading, i: int, end: int, entry: Entry, role_cue: bool) -> float | None:
    """Confidence that words i..end name this person. `role_cue`: "with", "by" or "starring" stands before."""
    keys = [word.key for word in reading.words[i:end]]
    if len(keys) == 1 and (keys[0] in GLUE or keys[0] in CALENDAR):
        return None
    if len(keys) == 1:
        plain = is_ordinary(keys[0]) and not reading.capital(i, end)
        return None if plain or not role_cue or entry.popularity < 0.25 else FAIR
    if any(len(key) < _SHORTEST_SURNAME for key in keys[-1:]) and not reading.capital(i, end):
        return None
    if all(is_ordinary(key) for key in keys) and not (reading.capital(i, end) or role_cue):
        return None
    return CERTAIN if role_cue or entry.popularity > 0.3 else LIKELY
