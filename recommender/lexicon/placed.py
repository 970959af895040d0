"""Where common words stand as only a name does: in a list of titles, before a verdict, before "vibes" or "kind of thing"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from recommender.lexicon.cue_words import (
    CHATTY,
    DESCRIBING,
    DOES_TO,
    FEELS_LIKE,
    JUDGED_BY,
    JUDGES,
    ONLOOKERS,
    PRONOUNS,
    WHOM,
)
from recommender.lexicon.cues import Reading
from recommender.lexicon.entries import PART, Entry
from recommender.lexicon.namesakes import COUNTRY_WORDS
from recommender.lexicon.text import ENGLISH_ARTICLES, gap, join_keys
from recommender.lexicon.words import GLUE, PLACES, is_ordinary

Span = tuple[int, int]
_JOINTS = ("and", "or", "n", "plus")
_LONGEST = 8
_AGAIN = 0.7
"""Popularity from which on words without capitals are a name before a verdict of one word."""


def stands_as_name(reading: Reading, i: int, end: int, entry: Entry, mark: str, content: list[str]) -> bool:
    """Whether words i..end are judged or compared as a title is, in capitals or not: "bake off no", "spaced > all", "96 she loved"."""
    if (
        mark == PART
        or entry.popularity < _AGAIN
        or (len(content) == 1 and content[0] in (*CHATTY, *DESCRIBING, *ONLOOKERS))
    ):
        return False
    telling = end - i > 1 or not is_ordinary(content[0])
    if telling and _before_vibes(reading, i, end):
        return True
    if not _opens_part(reading, i):
        return False
    return _is_judged(reading, end) or telling and _has_verdict(reading, end)


def _opens_part(reading: Reading, i: int) -> bool:
    return i == 0 or reading.bounded_by_mark(i) or reading.words[i - 1].key in ("and", "but", "n", "so", "then")


def _before_vibes(reading: Reading, i: int, end: int) -> bool:
    if end >= len(reading.words) or gap(reading.text, reading.words[end - 1], reading.words[end]).strip(" -"):
        return False
    key = reading.words[end].key
    of = end + 1 < len(reading.words) and reading.words[end + 1].key == "of"
    free = _opens_part(reading, i) or reading.words[i - 1].key in (
        *ENGLISH_ARTICLES,
        "some",
        "want",
        "need",
        "more",
        "that",
        "for",
        "proper",
        "fancy",
        "fancied",
    )
    return free and (key in FEELS_LIKE or key in ("kind", "kinda", "sort") and of)


def _is_judged(reading: Reading, end: int) -> bool:
    """ "X > all", "X she loved", "X made me cry"."""
    if end >= len(reading.words):
        return False
    word, following = reading.words[end], reading.words[end + 1 : end + 3]
    between = gap(reading.text, reading.words[end - 1], word).strip()
    if between == ">":
        return True
    if between or not following:
        return False
    if word.key in JUDGED_BY:
        verb = next((k for k, each in enumerate(following) if each.key in JUDGES), None)
        return verb is not None and reading.ends(end + 2 + verb)
    return word.key in DOES_TO and following[0].key in WHOM and reading.words[end - 1].key not in GLUE


def _has_verdict(reading: Reading, end: int) -> bool:
    """ "X no", "X all done", "X yes, Y no"."""
    said = [word.key for word in reading.words[end : end + 2]]
    if not said or reading.bounded_by_mark(end):
        return False
    n = 2 if said[0] in ("all", "both", "is", "are", "was", "already", "just") else 1
    verdict = said[n - 1] if len(said) >= n else ""
    closes = (
        reading.ends(end + n)
        or end + n < len(reading.words)
        and reading.words[end + n].key in ("by", "and", "but", "twice", "already", "again")
    )
    return closes and verdict in _VERDICTS


_VERDICTS = frozenset(
    "no nope nah yes yep yeah done finished seen watched rewatched over banned meh binged completed".split()
)


def all_listed(reading: Reading, known: Callable[[str], bool]) -> bool:
    """Whether the whole message is a list of well known titles."""
    segments = reading.segments() if len(reading.words) < _SHORT else []
    keys = [_key(reading, a, b) for a, b in segments]
    plain = any(key in GLUE or key in DESCRIBING for key in keys[1:] if not key.isdigit())
    return len(keys) > 1 and all(map(known, keys)) and not plain


_SHORT = 30


def runs_of_titles(reading: Reading, known: Callable[[str], bool]) -> Iterator[Span]:
    """Word ranges of items that stand in a list beside other titles: "the originals, vampire diaries, teen wolf all done"."""
    for items in _lists(reading):
        named = [
            span for n, item in enumerate(items) if (span := _named(reading, item, known, n == 0, n == len(items) - 1))
        ]
        anchors = [_weight(reading, a, b) for a, b in named]
        if len(named) > 1 and (sum(anchors) >= _ENOUGH):
            yield from named


_ENOUGH = 2


def _lists(reading: Reading) -> Iterator[list[Span]]:
    """Runs of items between commas, "and" and "or"; what stands in brackets counts for nothing."""
    items: list[Span] = []
    start, outside = 0, _outside_brackets(reading)
    for left, k in zip(outside, [*outside[1:], len(reading.words)][: len(outside)], strict=True):
        last = k == len(reading.words)
        between = (
            "." if last else re.sub(r"\([^()]*\)", "", reading.text[reading.words[left].end : reading.words[k].start])
        )
        ends, joined = bool(re.search(r"[.!?;:\n–—]", between)), not last and reading.words[k].key in _JOINTS
        if ends or joined or any(c in ",/+&" for c in between):
            items += [(start, left + 1)] if left >= start else []
            start = k + joined
        if ends:
            if len(items) > 1:
                yield items
            items = []


def _outside_brackets(reading: Reading) -> list[int]:
    """Words that stand in no brackets."""
    inside = [match.span() for match in re.finditer(r"\([^()]*\)", reading.text)]
    return [k for k, word in enumerate(reading.words) if not any(a < word.start < b for a, b in inside)]


def _named(reading: Reading, item: Span, known: Callable[[str], bool], first: bool, last: bool) -> Span | None:
    """The title that the item is; of the first one it may be the end, of the last one the beginning."""
    a, b = item
    if known(_key(reading, a, b)) and not _is_plain(reading, a, b):
        return item
    if first:
        for k in range(max(a + 1, b - _LONGEST), b - 1):
            if reading.words[k].key in ENGLISH_ARTICLES and known(_key(reading, k, b)):
                return k, b
    if last:
        for k in range(min(b, a + _LONGEST), a + 1, -1):
            if known(_key(reading, a, k)) and not _is_plain(reading, a, k):
                return a, k
    return None


def _key(reading: Reading, a: int, b: int) -> str:
    return join_keys([word.key for word in reading.words[a:b]])


def _is_plain(reading: Reading, a: int, b: int) -> bool:
    """One word that describes, greets or says hardly anything."""
    word = reading.words[a]
    small = word.key in GLUE and (not word.capital or word.key in PRONOUNS or word.key in COUNTRY_WORDS)
    return b - a == 1 and (word.key in DESCRIBING or word.key in CHATTY or small)


def _weight(reading: Reading, a: int, b: int) -> int:
    """How much the words are a name by themselves: 2 where one is no common word, 1 for several words or a capital, else 0."""
    words = reading.words[a:b]
    if any(not is_ordinary(word.key) and not word.key.isdigit() for word in words):
        return 2
    capital = words[0].capital and a > 0 and not reading.shouted and words[0].key not in PLACES
    return int(b - a > 1 or capital)
