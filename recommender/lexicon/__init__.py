"""Every way a person may write a title or a name, and finding them; only the standard library and rapidfuzz (Python 3.10)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from recommender.lexicon.cue_words import FAMOUS_SURNAME, MEANT_BY, NONE, OWN, STRONG, VERB
from recommender.lexicon.cues import Reading
from recommender.lexicon.entries import (
    ANY,
    BARE,
    FULL,
    PART,
    Entry,
    entries_of,
    marked_keys,
    read_entries,
    write_entries,
)
from recommender.lexicon.fuzzy import NearNames, joined
from recommender.lexicon.mention import Hit, Mention
from recommender.lexicon.namesakes import Beside, agrees, beside, by_name, ranked
from recommender.lexicon.nicknames import nicknames
from recommender.lexicon.placed import all_listed, runs_of_titles
from recommender.lexicon.spans import person_cue, spans_for_typos, spans_of_people, surname_meant, unknown_spans
from recommender.lexicon.text import ENGLISH_ARTICLES, NUMERALS, join_keys, key_of, spellings, surname_of, words
from recommender.lexicon.weigh import named_by_kind, weigh_title
from recommender.lexicon.weigh_people import weigh_person
from recommender.lexicon.words import is_ordinary
from recommender.types import Title

_LONGEST = 14
_LONGEST_SLIP = 8


class Lexicon:
    """Finds titles and people. Immutable once made; safe to share between threads."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        self._names: dict[str, list[tuple[int, str]]] = {}
        self._surnames: dict[str, list[tuple[int, str]]] = {}
        self._first_names: dict[str, int] = {}
        self._longest: dict[str, int] = {}
        for index, entry in enumerate(self.entries):
            for mark, key in marked_keys(entry):
                self._add(index, entry, mark, key)
        for index, key in nicknames(self.entries, {*self._names, *self._surnames, *self._first_names}):
            self._add(index, self.entries[index], PART, key)

    @classmethod
    def from_titles(cls, titles: Iterable[Title], popularity: Mapping[str, float] | None = None) -> Lexicon:
        """From titles; `popularity` by title id, 0 to 1, where 0.5 means that most people have heard of it."""
        return cls(entries_of(titles, popularity))

    @classmethod
    def read(cls, path: Path) -> Lexicon:
        """What `write` wrote. OSError when it is missing, BuildError when it is damaged."""
        return cls(read_entries(path))

    def write(self, path: Path) -> None:
        write_entries(path, self.entries)

    def warm(self) -> Lexicon:
        """Make the tables for typos now instead of on the first message."""
        _ = self._joined, self._near_titles, self._near_people, self._vocabulary
        return self

    def find(self, text: str) -> list[Mention]:
        """Known titles and people in the order of the text, none overlapping."""
        reading = Reading.of(text, words(text))
        reading.listed = all_listed(reading, lambda key: self._is_known(key, ANY))
        reading.runs = tuple(runs_of_titles(reading, self._is_known))
        found: list[Mention] = []
        i = 0
        while i < len(reading.words):
            if (hit := self._at(reading, i)) and (hit := self._or_longer(reading, i, hit)):
                found.append(hit.mention)
                listed = VERB if not found[:-1] or hit.sure_title else NONE
                reading.last_end, reading.last_cue = hit.next_word, max(hit.cue, listed)
                i = max(hit.next_word, i + 1)
            elif slip := self._long_slip(reading, i):
                found.append(slip.mention)
                i = slip.next_word
            else:
                i += 1
        return sorted([*found, *self._misspelled(reading, found)], key=lambda mention: mention.start)

    def unknown(self, text: str, found: Sequence[Mention]) -> list[Mention]:
        """Words that are meant as a title, such as "like Blorgon Chronicles", where nothing was found."""
        taken = [(m.start, m.end) for m in found]
        spans = unknown_spans(Reading.of(text, words(text)), taken, self._vocabulary)
        return [Mention("unknown", text[start:end], text[start:end], start, end, sure) for start, end, sure in spans]

    def nearest(self, text: str, n: int = 3) -> list[tuple[str, str, float]]:
        """The n titles whose names are most like the text: id, label, likeness from 0 to 1."""
        best: dict[str, tuple[str, str, float]] = {}
        for key, score in self._near_titles.nearest(key_of(text), 2 * n):
            for entry in (self.entries[index] for index, _ in self._titles(key)):
                best.setdefault(entry.value, (entry.value, entry.label, score))
        return list(best.values())[:n]

    def named(self, name: str, year: int | None = None) -> list[Entry]:
        """Titles of exactly this name, the likeliest first."""
        rows = [self.entries[index] for index, _ in self._titles(key_of(name))]
        return ranked(rows, Beside(0, 0, year=year))

    def _is_known(self, key: str, marks: Sequence[str] = (FULL, BARE)) -> bool:
        """Whether a well known title has this name, or this name without its article."""
        return any(self.entries[index].known and mark in marks for index, mark in self._titles(key))

    def _add(self, index: int, entry: Entry, mark: str, key: str) -> None:
        self._names.setdefault(key, []).append((index, mark))
        first, _, rest = key.partition(" ")
        self._longest[first] = max(self._longest.get(first, 0), 1 + rest.count(" ") + bool(rest))
        if entry.kind == "person" and rest:
            self._surnames.setdefault(surname_of(key), []).append((index, FULL))
            self._first_names[first] = self._first_names.get(first, 0) + 1

    def _titles(self, key: str) -> list[tuple[int, str]]:
        return [row for row in self._names.get(key, ()) if self.entries[row[0]].kind == "title"]

    def _or_longer(self, reading: Reading, i: int, hit: Hit) -> Hit:
        """A name of more words that begins inside this one and goes beyond: not "the star" in "the star wars saga"."""
        for k in range(i + 1, hit.next_word):
            other = self._at(reading, k)
            if (
                other
                and other.next_word > hit.next_word
                and other.next_word - k > hit.next_word - i - (reading.words[i].key in ENGLISH_ARTICLES)
            ):
                return other
        return hit

    def _at(self, reading: Reading, i: int) -> Hit | None:
        """The longest name that begins at word i and is meant as one."""
        sentence = reading.words
        begun = NUMERALS.get(sentence[i].key, sentence[i].key)
        for n in range(min(self._longest.get(begun, 1), _LONGEST, len(sentence) - i), 0, -1):
            for key in spellings(sentence[i : i + n]):
                if hit := self._read(reading, i, i + n, self._names.get(key, ())):
                    return hit
        return self._run_together(reading, i) or self._surname(reading, i)

    def _read(
        self, reading: Reading, i: int, end: int, rows: Sequence[tuple[int, str]], slip: float = 1.0
    ) -> Hit | None:
        people = [self.entries[index] for index, _ in rows if self.entries[index].kind == "person"]
        titles = [row for row in rows if self.entries[row[0]].kind == "title"]
        led = bool(people or not titles) and person_cue(reading, i)
        if people and (led or not titles):
            return self._person(reading, i, end, people, led, slip)
        return self._title(reading, i, end, titles, slip) if titles else None

    def _title(self, reading: Reading, i: int, end: int, rows: Sequence[tuple[int, str]], slip: float) -> Hit | None:
        marks = {self.entries[index].value: mark for index, mark in rows}
        start, stop = reading.words[i].start, reading.words[end - 1].end
        said, order = self._meant(reading.text, start, stop, rows)
        if not (said.said or said.form or said.age):
            order.sort(key=lambda entry: by_name(entry, marks[entry.value], reading.text[start:stop]))
        last = next(
            (k for k in range(end, len(reading.words)) if reading.words[k].start >= said.end), len(reading.words)
        )
        sure = weigh_title(reading, i, end, order[0], marks[order[0].value], said.said and agrees(order[0], said))
        if sure is None and order[0].known and named_by_kind(reading, i, end, said.end if said.form else None):
            sure = 0.7
        if sure is None:
            return None
        others = self._others(order)
        mention = Mention("title", order[0].value, order[0].label, said.start, said.end, round(sure * slip, 2), others)
        return Hit(mention, last, reading.cue(i))

    def _person(self, reading: Reading, i: int, end: int, rows: Sequence[Entry], led: bool, slip: float) -> Hit | None:
        order = sorted(rows, key=lambda entry: -entry.popularity)
        sure = weigh_person(reading, i, end, order[0], led)
        if sure is None:
            return None
        start, stop = reading.words[i].start, reading.words[end - 1].end
        first, others = order[0], tuple(dict.fromkeys(entry.value for entry in order[1:4]))
        return Hit(Mention("person", first.value, first.label, start, stop, round(sure * slip, 2), others), end, NONE)

    def _run_together(self, reading: Reading, i: int) -> Hit | None:
        """ "spiderman" for "spider man", "sein feld" for "seinfeld": the letters are right, the spaces are not."""
        for n in (1, 2, 3):
            letters = "".join(word.key for word in reading.words[i : i + n])
            key = self._joined.get(letters) if len(letters) > 5 and i + n <= len(reading.words) else None
            if key and key != " ".join(word.key for word in reading.words[i : i + n]):
                return self._read(reading, i, i + n, self._names[key], slip=0.95)
        return None

    def _surname(self, reading: Reading, i: int) -> Hit | None:
        word = reading.words[i]
        rows = self._surnames.get(word.key, ())
        people = [self.entries[index] for index, _ in rows]
        people = [entry for entry in people if entry.value == MEANT_BY.get(word.key)] or people
        if len(rows) <= self._first_names.get(word.key, 0):
            return None
        famous = max(entry.popularity for entry in people) >= FAMOUS_SURNAME
        if not surname_meant(reading, i, famous):
            return None
        return self._person(reading, i, i + 1, people, True, 1.0)

    def _misspelled(self, reading: Reading, found: Sequence[Mention]) -> list[Mention]:
        """Titles and people with a slip in them, where something around says that a name is meant."""
        mentions: list[Mention] = []
        for i, end, person in spans_for_typos(reading, [(m.start, m.end) for m in found]):
            names = self._near_people if person else self._near_titles
            typed = join_keys([w.key for w in reading.words[i:end]])
            start, stop = reading.words[i].start, reading.words[end - 1].end
            overlaps = any(m.start < stop and start < m.end for m in mentions)
            own = reading.words[i].key in OWN and all(is_ordinary(word.key) for word in reading.words[i + 1 : end])
            if overlaps or own or (not person and typed in self._surnames) or not (hit := names.typo(typed)):
                continue
            kind = "person" if person else "title"
            rows = [row for row in self._names[hit[0]] if self.entries[row[0]].kind == kind]
            if read := self._corrected(reading, i, end, rows, hit[1]):
                mentions.append(read)
        return [*mentions, *self._misspelled_people(reading, [*found, *mentions])]

    def _misspelled_people(self, reading: Reading, found: Sequence[Mention]) -> Iterator[Mention]:
        """ "keira knightly" without a word that announces a person: well known people only."""
        for i, end in spans_of_people(reading, [(m.start, m.end) for m in found]):
            hit = self._near_people.typo(join_keys([w.key for w in reading.words[i:end]]))
            rows = [row for row in self._names[hit[0]] if self.entries[row[0]].kind == "person"] if hit else []
            famous = any(self.entries[index].known for index, _ in rows)
            if hit and famous and (read := self._corrected(reading, i, end, rows, hit[1])):
                yield read

    def _long_slip(self, reading: Reading, i: int) -> Hit | None:
        """A long and well known name with a slip, straight after "like": before a shorter name within it is found."""
        if not reading.straight(i) and not (
            i and reading.words[i - 1].key in ("to", "of") and reading.cue(i) == STRONG
        ):
            return None
        for end in range(min(len(reading.words), i + _LONGEST_SLIP), i + 3, -1):
            typed = join_keys([w.key for w in reading.words[i:end]])
            if reading.bounded(end) and (hit := self._near_titles.typo(typed)) and " " in hit[0]:
                rows = [row for row in self._titles(hit[0]) if self.entries[row[0]].known]
                if rows and (mention := self._corrected(reading, i, end, rows, hit[1])):
                    return Hit(mention, end, STRONG)
        return None

    def _corrected(
        self, reading: Reading, i: int, end: int, rows: Sequence[tuple[int, str]], sure: float
    ) -> Mention | None:
        said, order = self._meant(reading.text, reading.words[i].start, reading.words[end - 1].end, rows)
        if not order:
            return None
        others = self._others(order)
        return Mention(order[0].kind, order[0].value, order[0].label, said.start, said.end, sure, others)

    def _meant(self, text: str, start: int, end: int, rows: Sequence[tuple[int, str]]) -> tuple[Beside, list[Entry]]:
        """What stands beside the name, and who is called so, the likeliest first; those of which it is only a part after the others of the kind."""
        entries = [self.entries[index] for index, _ in rows]
        said = beside(text, start, end, entries)
        order = ranked(entries, said)
        if said.said:
            return said, order
        parts = {self.entries[index].value for index, mark in rows if mark == PART}
        return said, sorted(
            order, key=lambda e: (bool(said.form) and e.form != said.form, e.value in parts, not e.known)
        )

    def _others(self, order: Sequence[Entry]) -> tuple[str, ...]:
        """Ids of the namesakes of the first, best first: those of the words typed, then those of its own name."""
        own = [self.entries[index].value for index, _ in self._names.get(order[0].keys[0].lstrip("-~^"), ())]
        return tuple(value for value in dict.fromkeys([e.value for e in order] + own) if value != order[0].value)

    @cached_property
    def _joined(self) -> dict[str, str]:
        known = {key for key, rows in self._names.items() if any(self.entries[i].known and not m for i, m in rows)}
        return joined(known)

    @cached_property
    def _near_titles(self) -> NearNames:
        return NearNames(self._weights("title"))

    @cached_property
    def _near_people(self) -> NearNames:
        return NearNames(self._weights("person"))

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        """Words of little known titles: words of the language rather than slips or inventions."""
        return frozenset(
            word for entry in self.entries if entry.kind == "title" for key in entry.keys for word in key.split()
        )

    def _weights(self, kind: str) -> dict[str, float]:
        return {
            key: max(self.entries[index].popularity for index, _ in rows if self.entries[index].kind == kind)
            for key, rows in self._names.items()
            if any(self.entries[index].kind == kind for index, _ in rows)
        }


__all__ = ["Lexicon", "Mention"]
