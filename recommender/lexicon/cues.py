"""What around a few words tells that they are meant as a name: quotes, capitals, "something like …" before them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from recommender.lexicon.cue_words import (
    AFTER_SUBJECT,
    BECOMES,
    BOUNDARY,
    HEADINGS,
    JUDGEMENTS,
    NAMED,
    NO_LIKE,
    NONE,
    OF_SOMEBODY,
    OPENERS,
    PLACED,
    PRONOUNS,
    QUOTES,
    SKIPPED,
    SPOKEN_OF,
    STRAIGHT,
    STRONG,
    STRONG_BEFORE,
    SUBJECTS,
    SUFFIXES,
    TITLES_LIKE,
    VERB,
    VERB_BEFORE,
    VERB_LIKE,
    WEAK,
    WEAK_BEFORE,
)
from recommender.lexicon.text import Word, ends_sentence, gap, shouts
from recommender.lexicon.words import GLUE


@dataclass(slots=True)
class Reading:
    """A message under reading: its words, and the last name found with its cue, for "Fargo, Dark and Up"."""

    text: str
    words: Sequence[Word]
    last_end: int = -1
    """Index after the last word of the last name found."""
    last_cue: int = NONE
    shouted: bool = False
    listed: bool = False
    """Whether the whole message is a list of well known titles: "suits or weeds"."""
    runs: tuple[tuple[int, int], ...] = ()
    """Word ranges that are titles in a list of titles."""

    @classmethod
    def of(cls, text: str, found: Sequence[Word]) -> Reading:
        return cls(text, found, shouted=shouts(found))

    def left(self, i: int, n: int = 7) -> str:
        """The up to n words before word i, folded, from the same sentence; empty when a sentence ends before it."""
        start = i
        while start > max(0, i - n) and not re.search(
            r"[.!?;:\n]", gap(self.text, self.words[start - 1], self.words[start])
        ):
            start -= 1
        return " ".join(word.key for word in self.words[start:i])

    def cue(self, i: int) -> int:
        """How strongly the words before word i announce a name."""
        if self.listed or any(a == i for a, _ in self.runs):
            return VERB
        if (chained := self._chained(i)) is not None:
            return chained
        left = self.left(i)
        if i and self.words[i - 1].key == "like" and self.bounded_by_mark(i - 1):
            return STRONG
        if NAMED.search(left) and not OF_SOMEBODY.search(left):
            return STRONG
        if i and self.words[i - 1].key in HEADINGS and ":" in gap(self.text, self.words[i - 1], self.words[i]):
            return VERB
        parts = left.split()
        best = _strength(left)
        while not best and parts and parts[-1] in SKIPPED:
            parts.pop()
            best = _strength(" ".join(parts))
        return best

    def titles_like(self, i: int) -> bool:
        """Whether "films like" stands right before word i, which makes even "up" a name."""
        return bool(TITLES_LIKE.search(self.left(i))) and self.words[i].key not in PRONOUNS

    def straight(self, i: int) -> bool:
        """Whether the very word before is one that asks for a name: "like from", "loved drive"."""
        return (
            i > 0 and self.words[i - 1].key in STRAIGHT and not gap(self.text, self.words[i - 1], self.words[i]).strip()
        )

    def segments(self) -> list[tuple[int, int]]:
        """Word ranges between commas, "and", "or" and "versus", without openers such as "please"."""
        cuts, start = [], 0
        for k in range(len(self.words) + 1):
            joint = k < len(self.words) and self.words[k].key in ("and", "or", "vs", "versus", "meets")
            comma = 0 < k < len(self.words) and any(
                c in ",/+" for c in gap(self.text, self.words[k - 1], self.words[k])
            )
            if joint or comma or k == len(self.words):
                cuts.append((start, k))
                start = k + joint
        return [
            (a, b)
            for a, b in cuts
            if any(word.key not in ("please", "hi", "hey", "ok", "or") for word in self.words[a:b])
        ]

    def _chained(self, i: int) -> int | None:
        j = i
        while j > 0 and self.words[j - 1].key in (
            "and",
            "or",
            "nor",
            "the",
            "a",
            "plus",
            "even",
            "maybe",
            "perhaps",
            "then",
        ):
            j -= 1
        if j != self.last_end or j < 1:
            return None
        joined = j < i or any(c in ",/+" for c in gap(self.text, self.words[j - 1], self.words[j]))
        return max(self.last_cue, WEAK) if joined else None

    def bounded(self, end: int) -> bool:
        """Whether a name may end before word `end`."""
        if end >= len(self.words) or self.words[end - 1].text.lower().endswith(("'s", "’s")):
            return True
        between = gap(self.text, self.words[end - 1], self.words[end])
        if between == "-" and self.words[end].key in SUFFIXES:
            return True
        return bool(re.search(r"[,.!?;:)(\"”/–—+=>]|\s-", between)) or self.words[end].key in BOUNDARY

    def ends(self, end: int) -> bool:
        """Whether nothing follows in the same part of the sentence."""
        return end >= len(self.words) or bool(
            re.search(r"[,.!?;:)]", gap(self.text, self.words[end - 1], self.words[end]))
        )

    def goes_on(self, i: int) -> bool:
        """Whether a list of names goes on at word i."""
        return self._chained(i) is not None

    def thing_spoken_of(self, i: int) -> bool:
        """Whether "about the", "during the" or the like stands before: what follows is a thing, unless the name has that article."""
        return i > 1 and self.words[i - 1].key == "the" and self.words[i - 2].key in SPOKEN_OF

    def ends_before(self, i: int) -> bool:
        """Whether a part of the sentence ends before word i."""
        return not i or self.bounded_by_mark(i)

    def told_of(self, i: int, end: int) -> bool:
        """Whether a small word opens a sentence where only a name can: "From was too grim", "Her, by Spike Jonze"."""
        word = self.words[i]
        if (
            not word.text.isalpha()
            or not word.capital
            or not ends_sentence(self.text, word.start)
            or end >= len(self.words)
        ):
            return False
        following = self.words[end]
        if following.capital or not self.words[end - 1].capital:
            return False
        by = following.key == "by" and end + 1 < len(self.words) and self.words[end + 1].capital
        plain = word.key in SUBJECTS or (word.key, following.key) == ("up", "came")
        return by or (not plain and following.key in AFTER_SUBJECT and not self.bounded_by_mark(end))

    def bounded_by_mark(self, end: int) -> bool:
        """Whether punctuation stands before word `end`."""
        return bool(gap(self.text, self.words[end - 1], self.words[end]).strip())

    def quoted(self, i: int, end: int) -> bool:
        first, last = self.words[i].start, self.words[end - 1].end
        return first > 0 and last < len(self.text) and self.text[first - 1] in QUOTES and self.text[last] in QUOTES

    def capital(self, i: int, end: int) -> bool:
        """Whether capitals are evidence: inside a sentence, or on more than its first word."""
        if self.shouted:
            return False
        small = [w for w in self.words[i:end] if (len(w.key) <= 3 or w.key in GLUE) and not w.capital and end - i > 1]
        span = [word for word in self.words[i:end] if word not in small]
        named = [word for word in span if word.capital or word.text[0].isdigit()]
        if len(named) < len(span) or not any(word.capital for word in span):
            return False
        inside = [
            word for word in named if word.capital and word.key != "i" and not ends_sentence(self.text, word.start)
        ]
        return bool(inside)

    def opens(self, i: int) -> bool:
        """Whether only openers such as "please" stand before word i."""
        return all(word.key in OPENERS for word in self.words[:i])

    def runs_on(self, end: int) -> bool:
        """Whether a longer name seems to go on after word `end`: "Gone" in "Gone with the Wind"."""
        for k in range(end, min(end + 3, len(self.words))):
            if re.search(r"[,.!?;:()]", gap(self.text, self.words[k - 1], self.words[k])) or self.words[k].key == "i":
                return False
            if self.words[k].capital or self.words[k].key in ("and", "or"):
                return self.words[k].capital and self.words[k].key not in GLUE and not self.shouted
        return False

    def part_of_more(self, i: int, end: int) -> bool:
        """Whether one word in capitals belongs to more words in capitals: "Dark" in "Dark Matter Academy", "Vale" in "Quiet Vale"."""
        if self.shouted or not self.words[end - 1].capital:
            return False
        after = end < len(self.words) and not gap(self.text, self.words[end - 1], self.words[end]).strip()
        before = i > 0 and not gap(self.text, self.words[i - 1], self.words[i]).strip() and i != self.last_end
        goes_on = after and (_names(self.words[end]) or self.words[end].key == "of")
        return goes_on or before and _names(self.words[i - 1]) and not ends_sentence(self.text, self.words[i - 1].start)

    def whole(self, i: int, end: int) -> bool:
        return self.opens(i) and all(word.key in OPENERS for word in self.words[end:])

    def subject(self, i: int, end: int) -> bool:
        """Whether these words open a sentence and something is said of them: "Dark but lighter"."""
        opens = self.opens(i) or (self.words[i].capital and ends_sentence(self.text, self.words[i].start))
        if not opens or end >= len(self.words):
            return False
        return self.words[end].key in AFTER_SUBJECT or (self.judged(end) and self.words[i].capital)

    def heads(self, i: int, end: int) -> bool:
        """Whether a name opens a sentence, in capitals or not, and something is said of it: "sopranos but funny", "X > all"."""
        if end >= len(self.words) or not (self.opens(i) or self.bounded_by_mark(i)):
            return False
        between = gap(self.text, self.words[end - 1], self.words[end]).strip()
        return (
            between == ">" or not between and (self.words[end].key in AFTER_SUBJECT or self.words[end].key in BECOMES)
        )

    def denied(self, i: int, end: int) -> bool:
        """Whether "not" stands before words that end their part of the sentence: "new, not saw", "not lost not suits"."""
        before = self.words[i - 1].key if i else ""
        return before in ("not", "nor") and (self.ends(end) or self.words[end].key in ("not", "nor", "or", "and"))

    def judged(self, end: int) -> bool:
        """Whether a verdict stands right after: "Dark = great", "Dark yes"."""
        if end >= len(self.words):
            return False
        between = gap(self.text, self.words[end - 1], self.words[end]).strip()
        return (between in ("=", "(") and self.words[end].key in JUDGEMENTS) or (
            not between and self.words[end].key in ("yes", "no", "maybe") and self.ends(end + 1)
        )

    def asked_alone(self, i: int, end: int) -> bool:
        """Whether the words are a whole question before a verdict: "Dark? Overrated."."""
        if end >= len(self.words) or not self.words[i].capital or not ends_sentence(self.text, self.words[i].start):
            return False
        return gap(self.text, self.words[end - 1], self.words[end]).strip() == "?"

    def heads_list(self, i: int, end: int) -> bool:
        """Whether a comma and another capitalised name follow words that open the message: "Weeds, Nurse Jackie"."""
        if not self.opens(i) or self.shouted or not self.words[i].capital or end >= len(self.words):
            return False
        after = self.words[end]
        return (
            gap(self.text, self.words[end - 1], after).strip() in (",", "+", "/") and after.capital and after.key != "i"
        )

    def inside_name(self, i: int, end: int) -> bool:
        """Whether capitalised words stand right before and after: "The Ninth Lighthouse Keeper"."""
        if self.shouted or i < 1 or end >= len(self.words):
            return False
        left, right = self.words[i - 1], self.words[end]
        tight = (
            not gap(self.text, left, self.words[i]).strip() and not gap(self.text, self.words[end - 1], right).strip()
        )
        return tight and left.capital and right.capital and left.key not in ("the", "a", "an", "i") and right.key != "i"

    def placed(self, i: int) -> bool:
        """Whether a place is meant: "set in Manhattan"."""
        return bool(PLACED.search(self.left(i)))


def _names(word: Word) -> bool:
    return word.capital and word.key not in GLUE


def _strength(left: str) -> int:
    if NO_LIKE.search(left):
        return NONE
    if VERB_LIKE.search(left):
        return VERB
    if STRONG_BEFORE.search(left):
        return STRONG
    if VERB_BEFORE.search(left):
        return VERB
    return WEAK if WEAK_BEFORE.search(left) else NONE
