"""How sure the tagger has to be before it has its way; all probabilities, 0 to 1.

Each was read off marked messages that it had not learned from: from there on the tagger was right two or three times as often as the readers.
What no table names stays as the readers found it: kinds, ages, lengths, content refused.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.tagger.tags import NOTES, TONES

ANOTHER_ROLE = 0.55
"""For another role of a title or a person, or a limit turned into its refusal."""
DOUBTFUL: Mapping[tuple[str, str], float] = {
    ("seed", "less"): 0.95, ("less", "seed"): 0.95, ("seed", "seen"): 0.9, ("seed", "title"): 0.8, ("less", "title"): 0.8, ("less", "seen"): 0.85, ("title", "less"): 0.7,
}  # fmt: skip
"""Changes of a title's role, from and to, that were wrong more often than others."""
NO_TITLE = 0.9
"""That the words of a title name no title here: "what is good for a hangover"."""
SUBJECT, TALK = 0.5, 0.2
"""That words are a subject to search for; up to what words left over are mere talk."""
PLAINLY, NOT_AT_ALL = 0.7, 0.3
"""Least for a wish, and most for anything else, where a message is a wish and nothing more."""
LEFT_OUT: Mapping[str, float] = {
    **dict.fromkeys(TONES, 0.9), "genre": 0.8, "place": 0.8, "no-place": 0.7, "no-topic": 0.85, "seasons": 0.8, "year": 0.9, "platform": 0.85,
    "pick": 0.85,
}  # fmt: skip
"""That not one of the words wishes anything, by what the readers took them for."""
ADDED: Mapping[str, float] = {
    **dict.fromkeys(TONES, 0.8), **dict.fromkeys(NOTES, 0.8), "no-drugs": 0.6, "film": 0.6, "series": 0.6, "genre": 0.7, "no-genre": 0.7,
    "place": 0.75, "no-place": 0.9, "tongue": 0.7, "no-tongue": 0.7, "year": 0.75, "runtime": 0.65, "seasons": 0.75, "episodes": 0.6, "age": 0.8,
    "platform": 0.6, "rating": 0.8, "no-topic": 0.72, "seed": 0.85, "less": 0.8, "seen": 0.8, "person": 0.6, "no-person": 0.7,
}  # fmt: skip
"""For a mark where the readers found nothing."""
NEVER = 1.1
