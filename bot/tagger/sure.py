"""How sure the tagger has to be before it has its way; all probabilities, 0 to 1.

Each was read off marked messages that it had not learned from: from there on the tagger was right two or three times as often as the readers.
What no table names stays as the readers found it: ages, episodes, content refused.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.tagger.tags import NOTES, TONES

ANOTHER_ROLE = 0.5
"""For another role of a title or a person, or a limit turned into its refusal."""
DOUBTFUL: Mapping[tuple[str, str], float] = {
    ("seed", "less"): 0.6, ("less", "seed"): 0.7, ("seed", "title"): 0.72, ("less", "title"): 0.75, ("less", "seen"): 0.75, ("title", "less"): 0.3, ("title", "seen"): 0.45,
    ("title", "seed"): 0.25, ("person", "no-person"): 0.9,
}  # fmt: skip
"""Changes of a title's role, from and to, that were wrong more often than others, or less often."""
TURNED = 0.8
"""For a tone that is the opposite of what the readers heard in the same words: "he falls asleep if it's slow"."""
ANOTHER_KIND = 0.8
"""That what the readers took for a title is a person, or the other way round: "not Chaplin"."""
UNNAMED: Mapping[str, float] = {"title": 0.65, "seed": 0.65, "less": 0.75, "person": 0.7, "no-person": 0.8}
"""That words which the readers took for a title or a person name none: "what is good for a hangover", "apocalypse, but polite"."""
SUBJECT, TALK = 0.5, 0.2
"""That words are a subject to search for; up to what words left over are mere talk."""
PLAINLY, NOT_AT_ALL = 0.7, 0.3
"""Least for a wish, and most for anything else, where a message is a wish and nothing more."""
LEFT_OUT: Mapping[str, float] = {
    **dict.fromkeys(TONES, 0.5), "genre": 0.6, "no-genre": 0.75, "place": 0.65, "no-place": 0.9, "tongue": 0.62, "no-tongue": 0.9, "no-topic": 0.5, "film": 0.55,
    "series": 0.55, "year": 0.55, "seasons": 0.6, "finished": 0.5, "count": 0.8, "platform": 0.5, "runtime": 0.65, "rating": 0.9, "pick": 0.6,
}  # fmt: skip
"""That not one of the words wishes anything, by what the readers took them for."""
ADDED: Mapping[str, float] = {
    **dict.fromkeys(TONES, 0.55), **dict.fromkeys(NOTES, 0.6), "film": 0.65, "series": 0.62, "genre": 0.65, "no-genre": 0.75, "place": 0.5, "no-place": 0.5,
    "tongue": 0.64, "no-tongue": 0.65, "year": 0.72, "runtime": 0.7, "seasons": 0.7, "episodes": 0.75, "age": 0.7, "count": 0.65, "finished": 0.75,
    "platform": 0.5, "rating": 0.6, "no-topic": 0.55, "seed": 0.55, "less": 0.55, "seen": 0.72, "person": 0.56, "no-person": 0.58,
}  # fmt: skip
"""For a mark where the readers found nothing."""
NEVER = 1.1
