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
    ("seed", "less"): 0.55, ("less", "seed"): 0.6, ("seed", "title"): 0.8, ("less", "title"): 0.8, ("less", "seen"): 0.85, ("title", "less"): 0.25, ("title", "seen"): 0.4,
    ("title", "seed"): 0.25, ("person", "no-person"): 0.55,
}  # fmt: skip
"""Changes of a title's role, from and to, that were wrong more often than others, or less often."""
TURNED = 0.8
"""For a tone that is the opposite of what the readers heard in the same words: "he falls asleep if it's slow"."""
ANOTHER_KIND = 0.8
"""That what the readers took for a title is a person, or the other way round: "not Chaplin"."""
UNNAMED: Mapping[str, float] = {"title": 0.75, "seed": 0.85, "less": 0.8, "person": 0.6, "no-person": 0.85}
"""That words which the readers took for a title or a person name none: "what is good for a hangover", "apocalypse, but polite"."""
SUBJECT, TALK = 0.5, 0.2
"""That words are a subject to search for; up to what words left over are mere talk."""
PLAINLY, NOT_AT_ALL = 0.7, 0.3
"""Least for a wish, and most for anything else, where a message is a wish and nothing more."""
LEFT_OUT: Mapping[str, float] = {
    **dict.fromkeys(TONES, 0.6), "genre": 0.9, "no-genre": 0.8, "place": 0.9, "no-place": 0.9, "tongue": 0.5, "no-tongue": 0.75, "no-topic": 0.45, "film": 0.85,
    "series": 0.8, "year": 0.8, "seasons": 0.6, "finished": 0.7, "count": 0.85, "platform": 0.75, "runtime": 0.6, "rating": 0.75, "pick": 0.6, "scary-": 0.85,
    "romantic-": 0.95, "explicit-": 0.95, "violent-": 0.9, "long-": 0.95, "tense-": 0.9, "light+": 0.9, "new-": 0.8,
}  # fmt: skip
"""That not one of the words wishes anything, by what the readers took them for."""
ADDED: Mapping[str, float] = {
    **dict.fromkeys(TONES, 0.55), **dict.fromkeys(NOTES, 0.4), "no-fright": 0.5, "film": 0.35, "series": 0.35, "genre": 0.5, "no-genre": 0.4, "place": 0.45, "no-place": 0.5,
    "tongue": 0.5, "no-tongue": 0.65, "year": 0.68, "runtime": 0.77, "seasons": 0.5, "episodes": 0.5, "age": 0.55, "count": 0.55, "finished": 0.5,
    "platform": 0.5, "rating": 0.57, "no-topic": 0.5, "seed": 0.45, "less": 0.53, "seen": 0.5, "person": 0.45, "no-person": 0.55, "light+": 0.45, "tense-": 0.4,
    "violent-": 0.4, "romantic-": 0.4, "uplifting+": 0.5,
}  # fmt: skip
"""For a mark where the readers found nothing."""
STRANGE_TITLE = 0.3
"""That a word which is no word besides is the title it spells: "ozark withdrawal"."""
SOFT: Mapping[str, float] = {
    "film": 0.02, "series": 0.02, "age": 0.03, "year": 0.3, "runtime": 0.2, "seasons": 0.1, "no-genre": 0.15, "no-person": 0.05,
    **dict.fromkeys(NOTES, 0.1),
}  # fmt: skip
"""For a limit that holds only where enough titles meet it too, so that half a misheard one is better than none."""
NEVER = 1.1
