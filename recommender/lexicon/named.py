"""Which titles are meant by words that are surely the names of titles: looser than finding them in a sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from recommender.lexicon import Lexicon, Mention
from recommender.lexicon.entries import Entry
from recommender.lexicon.namesakes import beside, ranked
from recommender.lexicon.text import Word, join_keys, without_article, words
from recommender.lexicon.words import GLUE, is_ordinary

_BETWEEN = frozenset("and or n plus also maybe then even all the a both".split())
"""Words that may stand between names without being one."""
_NAME, _SKIP, _NEVER = 1.0, 0.1, 100.0
"""What a name and a word between names cost; the cheapest reading has the fewest and longest names."""
_LONGEST = 9
_STRANGE = 6
"""Letters from which on an uncommon word by itself tells which title is meant."""
_LIKE = 0.88
"""Least likeness of a name with slips, 0 to 1."""


def titles_named(lexicon: Lexicon, text: str, start: int, end: int) -> list[Mention]:
    """The titles whose names stand one after the other between two offsets; else the one whose name begins or ends so, or is nearly so.

    Empty where the words are no name of a known title.
    """
    span = [word for word in words(text) if start <= word.start and word.end <= end]
    if not span:
        return []
    if names := _names(lexicon, span):
        if _may_be_one(names, text, span):
            return []
        return [_mention(lexicon, text, span[i:j], lexicon.named(_said(span[i:j]))) for i, j in names]
    part = _parts(lexicon).find(join_keys([word.key for word in span]))
    return [_mention(lexicon, text, span, [part])] if part else _nearly(lexicon, text, span)


def _said(span: Sequence[Word]) -> str:
    return " ".join(word.text for word in span)


def _names(lexicon: Lexicon, span: Sequence[Word]) -> list[tuple[int, int]]:
    """The cheapest split of all the words into names, as places; empty where there is none."""
    best: list[tuple[float, tuple[tuple[int, int], ...]]] = [(0.0, ())]
    for j in range(1, len(span) + 1):
        ways = [(best[j - 1][0] + (_SKIP if span[j - 1].key in _BETWEEN else _NEVER), best[j - 1][1])]
        for i in range(max(0, j - _LONGEST), j):
            if best[i][0] < _NEVER and _is_name(lexicon.named(_said(span[i:j])), span[i:j]):
                ways.append((best[i][0] + _NAME, (*best[i][1], (i, j))))
        best.append(min(ways))
    return list(best[-1][1]) if best[-1][0] < _NEVER else []


def _may_be_one(names: Sequence[tuple[int, int]], text: str, span: Sequence[Word]) -> bool:
    """Whether two words that are a name each may just as well be one name that is not known, such as "Dark Phoenix"; a word like "you" is no name by itself."""
    single = [i for i, j in names if j == i + 1]
    if len(names) == 1 and single:
        return span[single[0]].key in GLUE
    return len(names) == len(single) == 2 and text[span[single[0]].end : span[single[1]].start].isspace()


def _is_name(entries: Sequence[Entry], span: Sequence[Word]) -> bool:
    """A word of the language by itself is the name of a well known title only."""
    return any(entry.known for entry in entries) or (bool(entries) and (len(span) > 1 or _is_strange(span[0].key)))


def _is_strange(key: str) -> bool:
    return len(key) >= _STRANGE and not all(is_ordinary(word) for word in key.split())


def _mention(lexicon: Lexicon, text: str, span: Sequence[Word], entries: Sequence[Entry]) -> Mention:
    start, end = span[0].start, span[-1].end
    first, *others = ranked(entries, beside(text, start, end, entries))
    return Mention("title", first.value, first.label, start, end, 1.0, tuple(other.value for other in others))


def _nearly(lexicon: Lexicon, text: str, span: Sequence[Word]) -> list[Mention]:
    said = _said(span)
    for value, label, like in lexicon.nearest(said, 1):
        if like >= _LIKE and len(said) > _STRANGE:
            return [Mention("title", value, label, span[0].start, span[-1].end, like)]
    return []


class _Parts:
    """Beginnings and ends of the names of titles."""

    def __init__(self, lexicon: Lexicon) -> None:
        titles = [entry for entry in lexicon.entries if entry.kind == "title" and entry.keys]
        keyed = [(without_article(entry.keys[0].lstrip("-~^")), entry) for entry in titles]
        self._forwards = sorted(keyed, key=lambda pair: pair[0])
        self._backwards = sorted(((_turned(key), entry) for key, entry in keyed), key=lambda pair: pair[0])

    def find(self, key: str) -> Entry | None:
        """The best known title whose name, without its article, begins with these words, or the only one that ends with them."""
        key = without_article(key)
        if " " not in key and not _is_strange(key):
            return None
        if begun := _beginning(self._forwards, key):
            return max(begun, key=lambda entry: entry.popularity)
        ended = _beginning(self._backwards, _turned(key)) if _is_strange(key) else []
        return ended[0] if len(ended) == 1 else None


def _turned(key: str) -> str:
    return " ".join(reversed(key.split()))


def _beginning(keyed: Sequence[tuple[str, Entry]], key: str) -> list[Entry]:
    at, found = bisect_left(keyed, f"{key} ", key=lambda pair: pair[0]), []
    while at < len(keyed) and keyed[at][0].startswith(f"{key} "):
        found.append(keyed[at][1])
        at += 1
    return found


@lru_cache(maxsize=2)
def _parts(lexicon: Lexicon) -> _Parts:
    return _Parts(lexicon)
