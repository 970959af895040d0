"""Words that spell a name and stand for a thing: a day to watch on, a war, a city, the rain on the window."""

from __future__ import annotations

from recommender.lexicon.cue_words import STRONG, VERB
from recommender.lexicon.cues import Reading
from recommender.lexicon.entries import ACRONYM, BARE, HEARD_OF, PART, Entry
from recommender.lexicon.text import ENGLISH_ARTICLES, ends_sentence
from recommender.lexicon.words import GLUE, PLACES, is_ordinary

_OCCASIONS = frozenset(("christmas eve", "fathers day", "halloween", "independence day", "mothers day", "new years eve", "thanksgiving", "valentines day"))  # fmt: skip
"""Days on which something is watched rather than its name, unless "like" or "seen" stands before them."""
_THINGS = frozenset(("american dream", "civil war", "cold war", "gold rush", "great war", "middle east", "new year", "supreme court", "wall street", "white house", "wild west", "world war"))  # fmt: skip
"""Things with capitals of their own: "Cold War spies" names no title, "Cold War was fine" does."""

CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
september october november december""".split()
)
_SURE = 0.7


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


_BEFORE_A_YEAR = frozenset("post pre since".split())


def begins_date(reading: Reading, i: int, end: int, content: list[str]) -> bool:
    """Whether the word belongs to the year behind it: "so, post 2018" names no "The Post"."""
    return content[0] in _BEFORE_A_YEAR and len(content) == 1 and not reading.words[end - 1].capital


def is_no_name(reading: Reading, i: int, end: int, entry: Entry, mark: str, content: list[str]) -> bool:
    """Whether a day, some of a thing, or hardly anything known is meant by words i..end."""
    if CALENDAR.issuperset(content) and _is_date(reading, i, end, entry):
        return True
    if not entry.known and len(content) == 1 and mark != ACRONYM and reading.runs_on(end):
        return True
    return _some_of_them(reading, i, end) or _is_obscure_part(reading, i, end, entry, mark, content)


_TIMES_OF_DAY = frozenset("night evening morning afternoon lunch nights evenings mornings afternoons".split())
_DATED = frozenset(
    "on this next last every each by until till from since back for late early to before after in come".split()
)
"""Before a day or a month."""


def _is_date(reading: Reading, i: int, end: int, entry: Entry) -> bool:
    """Whether a day or a month is meant: "on Wednesday", "he is back Friday"."""
    before = reading.words[i - 1].key if i else ""
    after = reading.words[end].key if end < len(reading.words) else ""
    if before in _DATED or after in _TIMES_OF_DAY:
        return True
    return entry.popularity < _SURE and reading.cue(i) < VERB and not reading.whole(i, end)


def _some_of_them(reading: Reading, i: int, end: int) -> bool:
    """ "aliens but friendly ones": a thing in the plural, of which some are wanted."""
    after = [word.key for word in reading.words[end : end + 4]]
    plural = end - i == 1 and reading.words[i].key.endswith("s") and not reading.words[i].capital
    return plural and after[:1] in (["but"], ["bt"]) and "ones" in after


def _is_obscure_part(reading: Reading, i: int, end: int, entry: Entry, mark: str, content: list[str]) -> bool:
    """Whether hardly anybody would mean this name by it: part of a longer name in capitals, a thing with "the" before it, a place."""
    before = reading.words[i - 1] if i else None
    if mark == PART and len(content) == 1 and is_ordinary(content[0]) and reading.cue(i) < VERB:
        return not reading.capital(i, end)  # "Apocalypse but polite"
    if entry.known or before is None:
        return False
    tight = not reading.bounded_by_mark(i) and i != reading.last_end
    inside = (
        entry.popularity < HEARD_OF
        and tight
        and before.capital
        and before.key not in GLUE
        and reading.words[i].capital
        and not reading.shouted
    )
    if inside and len(content) > 1 and not ends_sentence(reading.text, before.start):
        return True  # "The Great Pottery Throw Down"
    if len(content) > 1 or content[0] != reading.words[i].key or mark == BARE or reading.whole(i, end):
        return False
    return before.key == "the" and reading.cue(i) < STRONG or content[0] in PLACES and reading.cue(i) < STRONG
