"""Words that spell a name and stand for a thing: a day to watch on, a war, a city, the rain on the window."""

from __future__ import annotations

from recommender.lexicon.cue_words import VERB
from recommender.lexicon.cues import Reading
from recommender.lexicon.entries import BARE, Entry
from recommender.lexicon.text import ENGLISH_ARTICLES
from recommender.lexicon.words import PLACES, is_ordinary

_OCCASIONS = frozenset(("christmas eve", "fathers day", "halloween", "independence day", "mothers day", "new years eve", "thanksgiving", "valentines day"))  # fmt: skip
"""Days on which something is watched rather than its name, unless "like" or "seen" stands before them."""
_THINGS = frozenset(("american dream", "civil war", "cold war", "gold rush", "great war", "middle east", "new year", "supreme court", "wall street", "white house", "wild west", "world war"))  # fmt: skip
"""Things with capitals of their own: "Cold War spies" names no title, "Cold War was fine" does."""


def is_thing(reading: Reading, i: int, end: int, entry: Entry, mark: str, cue: int) -> bool:
    """Whether words i..end are no name here, though they spell one and may have capitals."""
    keys = [word.key for word in reading.words[i:end]]
    content = [key for key in keys if key not in ENGLISH_ARTICLES] or keys
    phrase = " ".join(keys)
    if cue < VERB and phrase in _OCCASIONS and not reading.whole(i, end):
        return True
    if cue < VERB and phrase in _THINGS and not (reading.whole(i, end) or reading.subject(i, end)):
        return True
    scene = mark == BARE and not reading.capital(i, end) and _in_a_scene(reading, end, content)
    return scene or _names_a_thing(reading, i, entry, cue, content)


def _names_a_thing(reading: Reading, i: int, entry: Entry, cue: int, content: list[str]) -> bool:
    """Whether the words are a place or, after an article that is none of the name's, a thing: "ancient Rome", "about the Cold War"."""
    if cue >= VERB or not all(is_ordinary(key) for key in content):
        return False
    before = reading.words[i - 1].key if i else ""
    if len(content) == 1 and content[0] in PLACES and before and not reading.ends_before(i):
        return before not in ("watch", "is", "see") and not reading.goes_on(i)
    return len(content) > 1 and reading.thing_spoken_of(i)


def _in_a_scene(reading: Reading, end: int, content: list[str]) -> bool:
    """Whether a common word without its article goes on as a picture: "like rain on the window"."""
    following = [word.key for word in reading.words[end : end + 2]]
    scene = len(following) > 1 and following[0] in ("on", "in", "at", "of") and following[1] in ("the", "a", "my")
    return scene and len(content) == 1 and is_ordinary(content[0])
