"""How sure it is that words which spell a name also mean it: "Dark" the series, or something dark."""

from __future__ import annotations

from recommender.lexicon.cue_words import CHATTY, DESCRIBING, NONE, NOT_A_THING, OWN, STRONG, VERB, WEAK
from recommender.lexicon.cues import Reading
from recommender.lexicon.entries import ACRONYM, BARE, FULL, HEARD_OF, PART, Entry
from recommender.lexicon.namesakes import COUNTRY_WORDS
from recommender.lexicon.placed import stands_as_name
from recommender.lexicon.text import ENGLISH_ARTICLES
from recommender.lexicon.things import CALENDAR, begins_date, is_no_name, is_thing
from recommender.lexicon.words import GLUE, PLACES, is_ordinary

CERTAIN, LIKELY, FAIR, WEAKEST = 0.98, 0.9, 0.75, 0.55
_LATIN_LETTERS = 3
_FAMOUS = 0.7
_FAIRLY_KNOWN = 0.3
_QUESTION_AFTER = frozenset(
    "on ok okay any good worth scary suitable about finished over based too funny available violent sad".split()
)


def weigh_title(reading: Reading, i: int, end: int, entry: Entry, mark: str, told: bool) -> float | None:
    """Confidence 0 to 1 that words i..end mean this title, or None. `told`: a year or country beside it agrees."""
    keys = [word.key for word in reading.words[i:end]]
    content = [key for key in keys if key not in ENGLISH_ARTICLES] or keys
    cue = reading.cue(i)
    if begins_date(reading, i, end, content):
        return None  # "so, post 2018"
    if reading.quoted(i, end) or told:
        return CERTAIN
    if is_no_name(reading, i, end, entry, mark, content):
        return None
    if mark == ACRONYM:
        return LIKELY if _stands_out(reading, i, end) or _short_form(reading, i, end) else None
    if end in (b for a, b in reading.runs if a == i) or stands_as_name(reading, i, end, entry, mark, content):
        return LIKELY if entry.known else FAIR
    if all(key.isdigit() for key in content):
        return _number(reading, i, end, entry, cue, content)
    capital = reading.capital(i, end)
    if is_thing(reading, i, end, entry, mark, cue) or _is_half(reading, i, end, mark, capital, content):
        return None
    if _turned_down(reading, i, end, entry, content):
        return FAIR
    if keys[-1] in COUNTRY_WORDS and end < len(reading.words) and reading.words[end].key in ("one", "ones", "version"):
        return None  # "like the American one"
    if all(key in GLUE for key in content):
        return _glue(reading, i, end, entry, cue, capital, len(content))
    if all(is_ordinary(key) or key.isdigit() for key in content):
        return _ordinary(reading, i, end, entry, mark, cue, capital, content)
    return _distinct(reading, i, end, entry, mark, cue, capital, content)


def _is_half(reading: Reading, i: int, end: int, mark: str, capital: bool, content: list[str]) -> bool:
    """Whether one word of a longer name is no name here: within another one, or in "a cyberpunk film"."""
    if len(content) == 1 and mark == BARE and reading.inside_name(i, end):
        return True
    return mark == PART and end - i == 1 and i > 0 and reading.words[i - 1].key in ("a", "an") and not capital


def _turned_down(reading: Reading, i: int, end: int, entry: Entry, content: list[str]) -> bool:
    """ "Not Suits.", "not from": one word that only a name can be there."""
    stated = reading.words[i].capital and not reading.shouted and content[0] not in (*PLACES, *DESCRIBING, *CHATTY)
    return entry.known and len(content) == 1 and (content[0] in NOT_A_THING or stated) and reading.denied(i, end)


def named_by_kind(reading: Reading, i: int, end: int, until: int | None) -> bool:
    """Whether a kind word up to offset `until` makes it a name: "dark the series", "the bear series", not "a kids movie"."""
    if not until or reading.words[end - 1].key in GLUE:
        return False
    between = reading.text[reading.words[end - 1].end : until].lower()
    article = reading.words[i].key == "the" and end - i > 1
    return article or " the " in between or "(" in between or not is_ordinary(reading.words[end - 1].key)


def _stands_out(reading: Reading, i: int, end: int) -> bool:
    """Whether these words are written in capitals and the words around them are not."""

    def capitals(a: int, b: int) -> int:
        return sum(c.isupper() for word in reading.words[a:b] for c in word.text)

    return capitals(i, end) > 1 and max(capitals(i - 1, i) if i else 0, capitals(end, end + 1)) < 2


def _short_form(reading: Reading, i: int, end: int) -> bool:
    """ "himym" and "oitnb" are no words; "got" is one, so it needs "like got" or "and not got"."""
    key = reading.words[i].key
    if len(key) >= _LONG_SHORT_FORM and not is_ordinary(key):
        return True
    if len(key) < _LONG_SHORT_FORM - 1:
        return False
    denied = i > 1 and reading.words[i - 1].key == "not" and reading.words[i - 2].key in ("but", "and", "please")
    return reading.ends(end) and (reading.straight(i) or denied)


_LONG_SHORT_FORM = 4


def _number(reading: Reading, i: int, end: int, entry: Entry, cue: int, content: list[str]) -> float | None:
    """24 and 1917 are titles after "like" or alone, never in "24 minutes" or "before 1917"."""
    if not entry.known or (len(content[0]) == 1 and len(content) == 1):
        return None
    if not any(part.isdigit() for part in entry.keys[0].lstrip("-~^").split()):
        return None  # another name of it, such as "10 %"
    if reading.whole(i, end):
        return FAIR
    old = len(content) == 1 and 1000 <= int(content[0]) <= _LAST_OLD_YEAR
    if old and (
        reading.subject(i, end) or cue >= VERB and reading.words[end : end + 1] and reading.words[end].key in _TIMES
    ):
        return FAIR
    than = i > 0 and reading.words[i - 1].key in ("than", "about", "of", "after")
    than = than and not (
        i > 1
        and reading.words[i - 2].key in ("pace", "tone", "funnier", "darker", "lighter", "slower", "faster", "better")
    )
    return FAIR if cue >= VERB and reading.bounded(end) and not than else None


_LAST_OLD_YEAR = 1900
"""Up to this year no number is taken for the year of a film: "1670 has ended"."""
_TIMES = ("twice", "thrice", "again", "already", "and")


def _glue(reading: Reading, i: int, end: int, entry: Entry, cue: int, capital: bool, size: int) -> float | None:
    article = reading.words[i].key in ENGLISH_ARTICLES and reading.words[end - 1].capital and end - i > 1
    stands_out = reading.subject(i, end) or (reading.capital(i, i + 1) and reading.bounded(end))
    if reading.told_of(i, end) or (article and stands_out):
        return FAIR
    if not entry.known:
        return FAIR if capital and cue == STRONG else None
    if size == 1 and reading.words[i].key in _NEVER_AFTER_LIKE and reading.straight(i) and reading.ends(end):
        return FAIR
    if capital:
        return FAIR if cue >= VERB or size > 1 else WEAKEST if reading.bounded(end) and cue else None
    if reading.whole(i, end) and reading.words[end - 1].capital and (size > 1 or _names_alone(reading, i, end)):
        return FAIR
    if size == 1 and reading.titles_like(i) and reading.bounded(end):
        return FAIR
    if size == 2 and reading.straight(i) and reading.ends(end):
        return FAIR  # "loved get out, discuss"
    long = size >= 3 and (cue >= VERB or reading.whole(i, end) or reading.subject(i, end))
    return FAIR if long or (size == 2 and cue == STRONG and reading.bounded(end)) else None


_NEVER_AFTER_LIKE = frozenset(("up", "from", "once", "saw"))


def _names_alone(reading: Reading, i: int, end: int) -> bool:
    """Whether one small word is a whole message that names something: "Up" or "Her", but not "You?" or "Great!"."""
    following = reading.text[reading.words[end - 1].end :].lstrip()
    return reading.words[end - 1].key not in CHATTY and not following.startswith("?")


def _ordinary(
    reading: Reading, i: int, end: int, entry: Entry, mark: str, cue: int, capital: bool, content: list[str]
) -> float | None:
    describing, bounded = len(content) == 1 and content[0] in DESCRIBING, reading.bounded(end)
    article = reading.words[i].key in ENGLISH_ARTICLES
    if not entry.known:
        return _ordinary_obscure(reading, i, end, entry, cue, capital, content)
    if (
        content[0] in CHATTY
        and len(content) == 1
        and cue < VERB
        and not (reading.subject(i, end) or article and (capital or reading.asked_alone(i, end)))
    ):
        return None
    if reading.words[i - 1].key in OWN and i and not capital:
        return None  # "my first love was Quantum Leap"
    if reading.heads_list(i, end) and (not describing or reading.text[reading.words[end - 1].end :].lstrip()[0] == "+"):
        return LIKELY
    if (
        article
        and mark == FULL
        and reading.subject(i, end)
        and reading.words[end].key in ("but", "bt", "meets", "minus")
    ):
        return LIKELY  # "the boys but for children"
    if len(content) == 1 and reading.part_of_more(i, end):
        return None
    if _stands_for_itself(reading, i, end, cue, capital, content):
        return LIKELY
    if cue >= VERB and bounded and mark != PART:
        direct = i > 0 and reading.words[i - 1].key in ("like", "to", "of", "as", "than", "watched", "seen", "loved")
        return (
            None if describing and not article and not (cue == STRONG and direct and i != reading.last_end) else LIKELY
        )
    telling = [key for key in content if key not in GLUE]
    if len(telling) >= 2 and mark != BARE and mark != PART:
        return LIKELY if _plain_phrase(reading, i, end, entry, cue, article) else None
    if len(content) >= 2 and (cue == STRONG or len(content) >= 4):
        return FAIR
    return FAIR if cue == WEAK and not describing and _asked(reading, i, end) else None


_OF_ANYTHING = frozenset("thing things others rest end story truth fact problem question point idea".split())
"""In small letters they open plain sentences: "the thing is that …"."""


def _stands_for_itself(reading: Reading, i: int, end: int, cue: int, capital: bool, content: list[str]) -> bool:
    """Whether capitals or the place in the sentence make a name of common words, without any cue before them."""
    describing = len(content) == 1 and content[0] in DESCRIBING
    article, last = reading.words[i].key in ENGLISH_ARTICLES, reading.words[end - 1].capital
    held = len(content) > 1 or reading.bounded(end) or cue or reading.judged(end)
    if capital and held and not (describing and not cue and not article):
        return True
    if reading.asked_alone(i, end) and not describing and (content[0] not in CHATTY or article):
        return True
    if reading.whole(i, end) and (last or not describing or article):
        return True
    return reading.subject(i, end) and (last or not (describing or content[-1] in _OF_ANYTHING))


def _ordinary_obscure(
    reading: Reading, i: int, end: int, entry: Entry, cue: int, capital: bool, content: list[str]
) -> float | None:
    """A little known film called "Something New" needs more than its words in a sentence."""
    if reading.text[reading.words[end - 1].end :].lstrip()[:1] == ":":
        return None  # "Small Wish: a comedy"
    describing = all(key in GLUE or key in DESCRIBING for key in content)
    several = len(content) >= 2 and not describing and not all(key in CHATTY for key in content)
    bounded = reading.bounded(end)
    if reading.placed(i) or (PLACES.intersection(content) and cue < VERB):
        return None
    alone = content[0] not in CHATTY and not reading.part_of_more(i, end)
    told = alone and (cue >= VERB or (cue and bounded) or _article_stands_out(reading, i, end))
    if capital and not describing and not CALENDAR.intersection(content) and (several or told):
        return FAIR
    if several and reading.whole(i, end) and all(word.capital for word in reading.words[i:end] if word.key in content):
        return FAIR
    heard_of = cue == STRONG or entry.popularity >= HEARD_OF
    if several and cue >= VERB and bounded and heard_of and (len(content) >= 3 or content[0].isdigit()):
        return FAIR
    if len(content) == 1 and not describing and entry.popularity >= _FAIRLY_KNOWN and reading.straight(i) and bounded:
        return FAIR if content[0] not in CHATTY and content[0] not in GLUE else None
    return WEAKEST if several and cue == STRONG and bounded and reading.words[end - 1].capital else None


def _article_stands_out(reading: Reading, i: int, end: int) -> bool:
    """Whether "The" is a capital inside a sentence, as in "who plays in The Harbour"."""
    return end - i > 1 and reading.words[i].key in ENGLISH_ARTICLES and reading.capital(i, i + 1)


def _distinct(
    reading: Reading, i: int, end: int, entry: Entry, mark: str, cue: int, capital: bool, content: list[str]
) -> float | None:
    if not entry.known and not capital and not cue and i and reading.words[i - 1].key in (*ENGLISH_ARTICLES, *OWN):
        return None  # "over the age of consent"
    if len(content) >= 2 and not (reading.placed(i) and not entry.known):
        told = cue or capital or len(content) > 2 or reading.whole(i, end)
        strange = [key for key in content if not is_ordinary(key)]
        if not entry.known and not told and len(strange) == 1 and len(strange[0]) <= _LATIN_LETTERS + 2:
            return None  # "fed up with"
        return CERTAIN if entry.known else LIKELY if told else FAIR
    if reading.placed(i) and cue < VERB:
        return None
    heads = reading.heads(i, end) or reading.denied(i, end)
    if mark == BARE and not (cue or capital or heads or reading.whole(i, end)):
        return None  # "sunday hangover"
    if mark == BARE and reading.inside_name(i, end):
        return None
    if entry.known:
        told = cue or reading.whole(i, end) or capital or reading.subject(i, end) or heads
        if not told and mark == FULL and not any(content[0].startswith(word) for word in entry.keys[0].split()):
            return None  # "wool", by which a book is called
        return CERTAIN if told else FAIR if reading.bounded(end) else None
    told = cue >= VERB or (capital and cue > NONE) or reading.whole(i, end) or reading.subject(i, end)
    named = len(content[0]) >= _LATIN_LETTERS and told
    return FAIR if named and (reading.bounded(end) or capital) else None


def _plain_phrase(reading: Reading, i: int, end: int, entry: Entry, cue: int, article: bool) -> bool:
    """Whether two or more common words without capitals are a name here: "breaking bad", but not "blown away by"."""
    if cue >= VERB or article or end - i > 3:
        return reading.bounded(end) or cue >= VERB
    if reading.opens(i) and (
        entry.popularity >= _FAMOUS or reading.shouted or reading.subject(i, end) or reading.ends(end)
    ):
        return reading.bounded(end)  # but not "road trip with a father"
    return reading.bounded(end) and entry.popularity >= _FAMOUS


_IS_TITLE = frozenset("movie film show series favourite favorite fave it that thats title name".split())
"""Before "is": "the last movie is lion"."""


def _asked(reading: Reading, i: int, end: int) -> bool:
    """Whether "is X" goes on as a question about a title: "is Lost on Netflix", "how long is The Bear"."""
    before = reading.words[i - 1].key if i else ""
    told = i > 1 and reading.words[i - 2].key in _IS_TITLE
    asked = before in ("is", "does", "was") and (i == 1 or told or reading.text.rstrip().endswith("?"))
    after = reading.words[end].key if end < len(reading.words) else "on" if asked else ""
    return before in ("is", "does", "was", "the", "a", "s") and after in _QUESTION_AFTER
