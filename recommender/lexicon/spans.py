"""Where in a text a name may stand that was not found as written: typos and titles the lexicon does not hold."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from recommender.lexicon.cue_words import BOUNDARY, STRONG, VERB
from recommender.lexicon.cues import Reading
from recommender.lexicon.text import ENGLISH_ARTICLES, Word, gap
from recommender.lexicon.words import GLUE, PLACES, is_ordinary

Span = tuple[int, int]
_PERSON_SURE = re.compile(
    r"\b(?:with|starring|stars|directed by|written by|created by|made by|by|featuring|actor|actress|director|filmmaker|without)$"
)
_STOP = frozenset("""
but with without except please from by instead though although only set which who set because since that is was were
tonight today has had again lighter darker funnier scarier shorter longer newer older less more i ive so if than please in on
""".split())  # fmt: skip
_MOST_TYPOS, _LONGEST_TYPO, _LONGEST_UNKNOWN = 14, 5, 6
_NOT_A_TITLE = re.compile(
    r"^(?:if|when|where|how|whats|a|an|that|this|those|these|it|when|what|my|the one|the first|the second|the last|something|anything|i|you)\b"
)


def person_cue(reading: Reading, i: int) -> bool:
    """Whether "with", "starring" or "directed by" stands before word i, or another person does with "and"."""
    return bool(_PERSON_SURE.search(reading.left(i)))


def surname_meant(reading: Reading, i: int, famous: bool) -> bool:
    """Whether a surname alone names somebody: after "by", before "film", and if famous in a few more places."""
    if _goes_on(reading, i):
        return False  # "Gordon Ramsay" is no Gordon
    return person_cue(reading, i) or films_of(reading, i) or (famous and surname_alone(reading, i))


def _goes_on(reading: Reading, i: int) -> bool:
    """Whether a longer name seems to go on after a surname: capitals, or an uncommon word, right behind it."""
    if i + 1 >= len(reading.words) or gap(reading.text, reading.words[i], reading.words[i + 1]).strip():
        return False
    following = reading.words[i + 1]
    if reading.words[i].text.lower().endswith(("'s", "’s")) or following.key in GLUE or following.key in BOUNDARY:
        return False
    return following.capital and reading.words[i].capital and not reading.shouted or not is_ordinary(following.key)


def films_of(reading: Reading, i: int) -> bool:
    """ "a Tarantino film", "Nolan's movies"."""
    return reading.words[i].capital and _before_films(reading, i)


def surname_alone(reading: Reading, i: int) -> bool:
    """ "hitchcock films", "another Hitchcock", "Spielberg directing" and "Miyazaki" as a whole message: enough for a famous name."""
    word, before = reading.words[i], reading.words[i - 1].key if i else ""
    if is_ordinary(word.key) or word.key in _STUDIOS:
        return False
    if _before_films(reading, i) or reading.whole(i, i + 1):
        return True
    if before in ("no", "not") and reading.ends(i + 1):
        return True
    works = i + 1 < len(reading.words) and reading.words[i + 1].key in ("directing", "acting", "directs")
    return word.capital and (works or (before in _ONE_OF_HIS and not _capital_follows(reading, i)))


_STUDIOS = frozenset("marvel disney bond pixar ghibli".split())
"""Surnames that say another thing far more often."""


def _before_films(reading: Reading, i: int) -> bool:
    return i + 1 < len(reading.words) and reading.words[i + 1].key in ("film", "films", "movie", "movies")


def _capital_follows(reading: Reading, i: int) -> bool:
    """ "a Golden Globe"."""
    return i + 1 < len(reading.words) and reading.words[i + 1].capital and reading.words[i + 1].key != "i"


_ONE_OF_HIS = frozenset(("a", "an", "another", "early", "late", "vintage", "classic"))
"""Before a surname: "a Hitchcock"."""


def spans_of_people(reading: Reading, taken: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Ranges of two words that are not both common ones: they may be somebody's name with a slip, without any cue. At most a few."""
    given = 0
    for i in range(len(reading.words) - 1):
        pair = reading.words[i : i + 2]
        if all(is_ordinary(w.key) for w in pair) or any(
            len(w.key) < _SHORTEST_OF_A_NAME or not w.key.isalpha() or w.key in GLUE for w in pair
        ):
            continue
        tight = not gap(reading.text, *pair).strip()
        if tight and not any(_inside(reading, k, taken) for k in (i, i + 1)):
            given += 1
            yield i, i + 2
        if given >= _MOST_NAMES:
            return


_SHORTEST_OF_A_NAME, _MOST_NAMES = 4, 3


def spans_for_typos(reading: Reading, taken: Sequence[Span]) -> Iterator[tuple[int, int, bool]]:
    """Word ranges worth a fuzzy look, the likeliest first, each with whether a person is meant. At most a few."""
    given = 0
    for i in range(len(reading.words)):
        person = bool(_PERSON_SURE.search(reading.left(i)))
        title = not person and (reading.opens(i) or reading.cue(i) >= VERB or _starts_capitals(reading, i))
        if not (person or title) or _inside(reading, i, taken):
            continue
        last = _stop(reading, i, taken, 3 if person else _LONGEST_TYPO)
        for end in range(last, i + (1 if person else 0), -1):
            if given >= _MOST_TYPOS:
                return
            if _worth(reading, i, end):
                given += 1
                yield i, end, person


def unknown_spans(reading: Reading, taken: Sequence[Span], vocabulary: Collection[str]) -> list[tuple[int, int, float]]:
    """Offsets of words that are used as a title, with a confidence: quoted, in capitals after "like", or no known word."""
    found: list[tuple[int, int, float]] = []
    for i in range(len(reading.words)):
        start = reading.words[i].start
        if any(a <= start < b for a, b, _ in found) or _inside(reading, i, taken):
            continue
        cue, end = reading.cue(i), _stop(reading, i, taken, _LONGEST_UNKNOWN)
        cue = max(cue, VERB if not i and _styled(reading.words) else cue)
        if end <= i or cue < VERB or i > 0 and _follows(reading, i, found):
            continue
        if sure := _title_like(reading, i, end, cue, vocabulary):
            found.append((start, reading.words[end - 1].end, sure))
    return found


def _follows(reading: Reading, i: int, found: Sequence[tuple[int, int, float]]) -> bool:
    return any(b == reading.words[i - 1].end for _, b, _ in found)


def _styled(sentence: Sequence[Word]) -> bool:
    """A whole message written as titles are: capitals with small words between, "Gone with the Wind"."""
    small = [word for word in sentence[1:-1] if word.key in GLUE and not word.capital]
    large = [word for word in sentence if word.key not in GLUE]
    ends = sentence[0].capital and sentence[-1].capital
    return (
        3 <= len(sentence) <= _LONGEST_UNKNOWN
        and ends
        and bool(small)
        and bool(large)
        and all(w.capital for w in large)
    )


def _title_like(reading: Reading, i: int, end: int, cue: int, vocabulary: Collection[str]) -> float:
    span = reading.words[i:end]
    content = [word for word in span if word.key not in GLUE]
    if not content or _NOT_A_TITLE.match(" ".join(word.text.lower() for word in span)):
        return 0.0
    if reading.quoted(i, end):
        return 0.95
    if not any(word.text[0].isalpha() for word in content):
        return 0.0
    named = [word for word in content if word.capital or word.text[0].isdigit()]
    head = next(word for word in span if word.key not in ENGLISH_ARTICLES or len(span) == 1)
    if (
        len(named) == len(content)
        and (head.capital or head.text[0].isdigit())
        and not reading.shouted
        and not all(word.key in PLACES for word in content)
    ):
        return 0.9 if cue == STRONG else 0.7
    strange = [
        word for word in content if not is_ordinary(word.key) and word.key not in vocabulary and not word.key.isdigit()
    ]
    direct = i > 0 and reading.words[i - 1].key in ("like", "to", "as", "of", "than")
    return 0.7 if strange and cue == STRONG and direct and len(strange) * 2 >= len(content) else 0.0


def _stop(reading: Reading, i: int, taken: Sequence[Span], longest: int) -> int:
    """Index after the last word that can belong to a name beginning at word i."""
    end = _reach(reading, i, taken, longest)
    while end > i + 1 and reading.words[end - 1].key in ("and", "or", "the", "a", "of", "with", "in", "to", "for"):
        end -= 1
    return end


def _reach(reading: Reading, i: int, taken: Sequence[Span], longest: int) -> int:
    end = i
    while end < len(reading.words) and end - i < longest:
        word = reading.words[end]
        if any(a <= word.start < b for a, b in taken):
            break
        if end > i and (
            re.search(r"[.!?;,)(\"”\n]", gap(reading.text, reading.words[end - 1], word)) or _ends(reading, end)
        ):
            break
        end += 1
    return end


def _ends(reading: Reading, k: int) -> bool:
    """A word such as "but" ends a name, unless it is inside capitals: "Gone with the Wind"."""
    word = reading.words[k]
    if word.key in ("and", "or"):
        return not (k + 1 < len(reading.words) and reading.words[k + 1].capital and reading.words[k - 1].capital)
    following = reading.words[k + 1 : k + 3]
    return word.key in _STOP and not (
        word.capital or any(w.capital and w.key != "i" for w in following if reading.words[k - 1].capital)
    )


def _worth(reading: Reading, i: int, end: int) -> bool:
    keys = [word.key for word in reading.words[i:end]]
    content = [key for key in keys if key not in ENGLISH_ARTICLES]
    if not content or keys[0] in ("some", "something", "anything", "i", "that") or content == ["series"]:
        return False
    if reading.words[i].capital and end < len(reading.words) and reading.words[end].capital and not reading.shouted:
        return False
    if len(content) == 1:
        before = keys[0] if len(keys) > 1 else reading.words[i - 1].key if i else ""
        thing = before in ("a", "an") and reading.cue(i) < VERB and not reading.whole(i, end)  # "a token has 128 bytes"
        return reading.bounded(end) and not is_ordinary(content[0]) and not thing
    sure = reading.cue(i) == STRONG or reading.whole(i, end) or reading.subject(i, end)
    return sure or any(not is_ordinary(key) for key in content)


def _starts_capitals(reading: Reading, i: int) -> bool:
    word = reading.words[i]
    first = i == 0 or not reading.words[i - 1].capital or reading.words[i - 1].key == "i"
    return first and word.capital and word.key not in GLUE and not reading.shouted


def _inside(reading: Reading, i: int, taken: Sequence[Span]) -> bool:
    return any(a <= reading.words[i].start < b for a, b in taken)
