"""What only the tagger has seen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from bot.components.kinds import EITHER
from bot.components.polarity import is_left_open, is_wished, turned_round
from bot.components.turned_down import OTHER_KIND, turned_down
from bot.tagger.alike import DENIED, meant_by
from bot.tagger.corrected import ROLES
from bot.tagger.marked import Span
from bot.tagger.readers import Readers
from bot.tagger.sentences import read_again, refused_again
from bot.tagger.sure import ADDED, NEVER, STRANGE_TITLE
from bot.tagger.tagger import Reading
from bot.tagger.tags import KINDS, NOTES, PEOPLE, TITLES, TONES, marked, opposite, tag_of
from recommender.lexicon.nicknames import PET_NAMES
from recommender.lexicon.words import GLUE

Entity = dict[str, Any]
SHORTEST_NAME = 4
"""Letters of a name beside another one: the "us" of "the office us" is no title."""
_EXACTLY = {"new": {"year"}, "long": {"runtime", "seasons", "episodes"}}
"""Axes that a figure says better: "an older film, 1960 to 1985"."""
ROLES_OF_PEOPLE = {"person": "in", "no-person": "out"}
_SAYS_NO_MORE = {"topic", "act", "pick", "drop"}
"""Marks beside which the same words may be a tone as well."""


def sure_spans(reading: Reading) -> list[Span]:
    """What may be added, the youngest age before the others and tones last; where both kinds are named, neither is asked for, and a place that is all there is may be mere talk."""
    if {span.tag for span in reading.spans} <= {"place", "tongue"}:
        return []
    sure = [span for span in reading.spans if span.sure >= ADDED.get(span.tag, NEVER)]
    either = {span.tag for span in sure} >= set(KINDS)
    kept = (span for span in sure if not (either and span.tag in KINDS))
    return sorted(kept, key=lambda span: (span.tag in TONES, _age(reading.text[span.start : span.end], span.tag)))


def strange_titles(reading: Reading, read: Readers) -> list[Span]:
    """Titles of which the tagger is not so sure, where the word can be nothing else."""
    doubtful = (s for s in reading.spans if s.tag in TITLES and STRANGE_TITLE <= s.sure < ADDED.get(s.tag, NEVER))
    return [span for span in doubtful if read.strange_title(reading.text[span.start : span.end])]


def _age(words: str, tag: str) -> int:
    """The lowest number of an age: of several ages told one by one that of the youngest holds."""
    return min(map(int, re.findall(r"\d+", words)), default=0) if tag == "age" else 0


def added(text: str, span: Span, kept: Sequence[Entity], read: Readers) -> list[Entity]:
    """What the marked words say; nothing where it stands there already, or anywhere for a tone, a note, a kind and a count."""
    there = [(tag, entity) for entity in kept if (tag := tag_of(entity))]
    said, over = {tag for tag, _ in there}, {tag for tag, e in there if span.meets(e["start"], e["end"])}
    tag, meant = span.tag, meant_by(span.tag)
    plain = text.lower().replace("’", "'")
    if tag not in (*TITLES, *PEOPLE, *TONES) and is_left_open(plain, span.start, span.end):
        return []
    if tag == "no-topic":
        return [] if is_wished(plain, span.start, span.end) else _refused(text, span, there, read)
    if tag in TITLES:
        return _titles(text, span, there, read)
    if over & {*meant, *DENIED.get(tag, ()), *TITLES, *PEOPLE}:
        return []
    if tag in TONES:
        direction = {"+": "more", "-": "less"}[tag[-1]]
        known = tag in said or opposite(tag) in over or over - _SAYS_NO_MORE or said & _EXACTLY.get(tag[:-1], set())
        return [] if known else [marked("shift", tag[:-1], span.start, span.end, role=direction, strength=1.0)]
    if tag in KINDS:
        open_ = said & set(KINDS) or EITHER.search(text.lower())
        return [] if open_ else [marked("limit", _kind(plain, span), span.start, span.end, role="kind")]
    if tag in NOTES:
        return [] if tag in said else [marked("limit", NOTES[tag], span.start, span.end, role="not_notes")]
    if tag == "count" and tag in said:
        return []
    found = read_again(text[span.start : span.end], span, there, read)
    found = [turned for entity in found for turned in _turned_round(plain, span, entity)]
    if not found and tag in ROLES_OF_PEOPLE:
        found = _people(text, span, read)
    if not found and tag == "no-person":  # somebody whom no catalogue knows: "not Clarkson"
        return refused_again(text, span, there, read)
    return found


def _kind(plain: str, span: Span) -> str:
    turned = turned_down(plain, span.start, span.end, span.tag)
    return OTHER_KIND[span.tag] if turned else span.tag


def _turned_round(plain: str, span: Span, entity: Entity) -> list[Entity]:
    said = turned_round(plain, span.start, span.end, str(entity.get("role")), entity["value"])
    return [{**entity, "value": value, **({"role": role} if "role" in entity else {})} for role, value in said]


def _refused(text: str, span: Span, there: Sequence[tuple[str, Entity]], read: Readers) -> list[Entity]:
    """A subject that is not wanted, or who or what its words name."""
    words = text[span.start : span.end].lower()
    if words in PET_NAMES:  # "no PTA this time"
        return _people(text, Span(span.start, span.end, "no-person"), read)
    if title := read.strange_title(text[span.start : span.end]):  # "no sopranos"
        return [marked("title", title.value, span.start, span.end, role="anti_seed", label=title.label)]
    return refused_again(text, span, there, read)


_BETWEEN_PEOPLE = re.compile(r"\s*(?:,|&|/|\+)\s*(?:(?:and|or|nor)\s+)?|\s+(?:and|or|nor|n)\s+", re.I)


def _people(text: str, span: Span, read: Readers) -> list[Entity]:
    """Whoever the words may name, with slips or in part: "vileneuve", "kiera nightly", "SRK"."""
    bounds = list(_BETWEEN_PEOPLE.finditer(text, span.start, span.end))
    starts, ends = [span.start, *(each.end() for each in bounds)], [*(each.start() for each in bounds), span.end]
    called = [(start, end, read.person(text[start:end])) for start, end in zip(starts, ends, strict=True)]
    said: Entity = {"role": ROLES_OF_PEOPLE[span.tag]}
    if span.tag == "person" and any(" or " in each[0].lower() for each in bounds):
        said["either"] = True
    return [marked("person", who.value, start, end, **said) for start, end, who in called if who]


def _titles(text: str, span: Span, there: Sequence[tuple[str, Entity]], read: Readers) -> list[Entity]:
    """What the words name, as far as no title or person stands there: "silo foundation severance" are three. A "you" that the readers left is none."""
    taken = [
        entity for tag, entity in there if tag in (*TITLES, *PEOPLE) and span.meets(entity["start"], entity["end"])
    ]
    words = text[span.start : span.end]
    if words.lower() in GLUE:
        return []
    if not taken and (found := read_again(words, span, there, read)):
        return found
    named = [Span(m.start, m.end, m.value) for m in read.titles(text, span.start, span.end)]
    new = [name for name in named if not any(name.meets(entity["start"], entity["end"]) for entity in taken)]
    return [
        marked("title", name.tag, name.start, name.end, role=ROLES[span.tag])
        for name in new
        if name.end - name.start >= SHORTEST_NAME or not taken
    ]
