"""A lexicon of any size: ours, and beyond it titles and people put together from the parts of real names.

A made-up title is the beginning of one name and the end of another, so lengths, common words, articles and first words occur as
often as in real titles; as in a catalogue of facts, hardly anybody knows them. People have a first and a last name of two real ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from string import ascii_uppercase

from recommender.lexicon.entries import Entry, read_entries, write_entries
from recommender.lexicon.text import key_of, without_article

SEED = 5
PEOPLE_PER_TITLE = 1.5
"""Different people for each title, as in the facts of films."""
BARE = "-"


def write_lexicon(like: Path, titles: int, to: Path) -> tuple[int, int]:
    """A lexicon of this many titles, made from the one at `like`; how many titles and people it has."""
    entries = list(sized(list(read_entries(like)), titles))
    to.parent.mkdir(parents=True, exist_ok=True)
    write_entries(to, entries)
    n = sum(entry.kind == "title" for entry in entries)
    return n, len(entries) - n


def sized(real: Sequence[Entry], titles: int) -> Iterator[Entry]:
    """The first of the real ones, and made-up ones where there are not enough."""
    known, people = ([entry for entry in real if entry.kind == kind] for kind in ("title", "person"))
    yield from sorted(known, key=lambda entry: -entry.popularity)[:titles]
    yield from people[: round(titles * PEOPLE_PER_TITLE)]
    chance = Random(SEED)
    yield from _titles(known, titles - len(known), chance)
    yield from _people(people, round(titles * PEOPLE_PER_TITLE) - len(people), chance)


def _titles(like: Sequence[Entry], n: int, chance: Random) -> Iterator[Entry]:
    taken = {key for entry in like for key in entry.keys}
    for number in range(n):
        first, second = chance.choice(like), chance.choice(like)
        name = _cross(first.label, second.label, chance)
        if (key := key_of(name)) in taken or not key:
            name = f"{name} {chance.randint(2, 9)}"
        bare = without_article(key_of(name))
        keys = (key_of(name), *([BARE + bare] if bare != key_of(name) else []))
        taken.add(keys[0])
        yield replace(first, value=f"made-{number}", label=f"{name} ({first.year})", popularity=0.1, keys=keys)


def _people(like: Sequence[Entry], n: int, chance: Random) -> Iterator[Entry]:
    taken = {key for entry in like for key in entry.keys}
    while n > 0:
        name = _cross(chance.choice(like).label, chance.choice(like).label, chance)
        if key_of(name) in taken:
            name = name.replace(" ", f" {chance.choice(ascii_uppercase)}. ", 1)
        if (key := key_of(name)) and key not in taken:
            taken.add(key)
            n -= 1
            yield Entry("person", name, name, 0.1, (key,))


def _cross(one: str, other: str, chance: Random) -> str:
    """The beginning of one name and the end of the other, without years; as long as one of the two."""
    head, tail = (_words(name) for name in (one, other))
    if len(head) == 1 and len(tail) == 1:
        half, rest = len(head[0]) // 2, len(tail[0]) // 2
        return (head[0][:half] + tail[0][rest:]).capitalize()
    at = chance.randint(1, max(1, len(head) - 1))
    return " ".join([*head[:at], *tail[-max(1, len(head) - at) :]])


def _words(name: str) -> list[str]:
    return name.rpartition(" (")[0].split() if name.endswith(")") else name.split()
