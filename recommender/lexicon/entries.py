"""One row of the lexicon per title or person, the names it is found by, and the file they are kept in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from recommender.errors import BuildError
from recommender.lexicon.text import key_of, without_article
from recommender.types import Title

HEADER = "# Matinee lexicon 1"
FULL, BARE, PART, ACRONYM = ANY = "", "-", "~", "^"
"""Marks before a key: the name; without its article; only its part before a colon; short capitals such as GoT."""
KNOWN = 0.5
"""From this popularity on a name counts as one that most people have heard."""
HEARD_OF = 0.2
"""From this popularity on a title is meant by its bare name, whatever else begins with it."""
_PARTICLES = frozenset("de del della di von van da".split())
"""Before a surname they belong to it: "De Niro"."""
_FIRST_OF_SEVERAL = re.compile(r" (?:volume|vol|part|chapter) 1$")
_NUMBERED = re.compile(r" part \d+$")
_CATALOGUE_POPULARITY, _FACTS_POPULARITY = 0.7, 0.1


@dataclass(frozen=True, slots=True)
class Entry:
    """A title or person that can be mentioned. `keys` are its folded names, each with its mark before it."""

    kind: str
    value: str
    label: str
    popularity: float
    keys: tuple[str, ...]
    year: int | None = None
    form: str = ""
    """film or series; empty for a person."""
    countries: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The label without its year, in small letters."""
        return self.label.rsplit(" (", 1)[0].lower()

    @property
    def known(self) -> bool:
        return self.popularity >= KNOWN


def entries_of(titles: Iterable[Title], popularity: Mapping[str, float] | None) -> Iterator[Entry]:
    """All titles, then all people; `popularity` by title id, 0 to 1."""
    known = list(titles)
    weight: dict[str, float] = {}
    for entry in title_entries(known, popularity):
        weight[entry.value] = entry.popularity
        yield entry
    yield from person_entries(known, weight)


def marked_keys(entry: Entry) -> Iterator[tuple[str, str]]:
    """Every key with its mark; an alias that is the name without its article counts as such, and "X volume 1" is also called X."""
    pairs = [(key[0], key[1:]) if key[:1] in "-~^" else (FULL, key) for key in entry.keys]
    name = pairs[0][1] if pairs else ""
    bare = without_article(name) if entry.kind == "title" else name
    yield from ((BARE if key == bare != name else mark, key) for mark, key in pairs)
    if entry.kind == "title" and (first := _FIRST_OF_SEVERAL.search(name)) and " " in name[: first.start()]:
        yield PART, name[: first.start()]
    if entry.kind == "person" and entry.known and len(parts := name.split()) > 2 and parts[-2] in _PARTICLES:
        yield FULL, " ".join(parts[-2:])
    if entry.kind == "person" and name.endswith(" brothers"):
        yield FULL, name.replace(" brothers", " bros")


def title_entries(titles: Iterable[Title], popularity: Mapping[str, float] | None) -> Iterator[Entry]:
    """An entry per title. Popularity is 0 to 1; our own catalogue's titles count as known whatever it says."""
    for title in titles:
        least = _FACTS_POPULARITY if title.generated or title.source != "catalogue" else _CATALOGUE_POPULARITY
        weight = max(least, (popularity or {}).get(title.id, 0.0))
        yield Entry("title", title.id, title.name, round(weight, 3), _title_keys(title, weight >= KNOWN), title.year,
                    title.kind, title.countries)  # fmt: skip


def person_entries(titles: Iterable[Title], popularity: Mapping[str, float]) -> Iterator[Entry]:
    """An entry per person; who worked on many known titles is popular (0 to 1)."""
    work: dict[str, float] = {}
    for title in titles:
        for name in title.people:
            work[name] = work.get(name, 0.0) + popularity.get(title.id, 0.0)
    for name, weight in work.items():
        if key := key_of(name):
            yield Entry("person", name, name, round(weight / (1 + weight), 3), (key,))


def write_entries(path: Path, entries: Iterable[Entry]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.write(HEADER + "\n")
        for e in entries:
            cells = (
                e.kind,
                e.value,
                e.label,
                e.popularity,
                "|".join(e.keys),
                e.year or "",
                e.form,
                "|".join(e.countries),
            )
            out.write("\t".join(str(cell).replace("\t", " ").replace("\n", " ") for cell in cells) + "\n")


def read_entries(path: Path) -> Iterator[Entry]:
    """What `write_entries` wrote; BuildError where the file is another or damaged."""
    with path.open(encoding="utf-8") as lines:
        if lines.readline().rstrip("\n") != HEADER:
            raise BuildError(f"{path} is not a lexicon of this version; run `python -m recommender build`.")
        for number, line in enumerate(lines, start=2):
            try:
                kind, value, label, weight, keys, year, form, countries = line.rstrip("\n").split("\t")
                yield Entry(kind, value, label, float(weight), tuple(filter(None, keys.split("|"))), int(year) if year else None, form,
                            tuple(countries.split("|")) if countries else ())  # fmt: skip
            except ValueError as error:
                raise BuildError(f"{path} line {number} is damaged; run `python -m recommender build`.") from error


def _title_keys(title: Title, known: bool) -> tuple[str, ...]:
    names = [name for name in (title.title, title.original_title, *title.aliases) if name]
    full = [(_mark(name, title.title) + key_of(name)) for name in names if key_of(name)]
    bare = [
        BARE + without_article(key_of(name))
        for name in names
        if _has_article(name) and _mark(name, title.title) == FULL
    ]
    heads = [key_of(name.split(":")[0]) for name in names if known and ":" in name]
    parts = [PART + key for head in heads if len(head) > 4 for key in (head, without_article(head))]
    parts += [key.replace(" part ", " ") for key in full + bare if _NUMBERED.search(key)]
    seen: dict[str, str] = {}
    for key in full + bare + parts:
        seen.setdefault(key.lstrip("^~-"), key)
    return tuple(seen.values())


def _has_article(name: str) -> bool:
    """Whether it begins with an article that may be left out; "L.A." is none."""
    key = key_of(name)
    return "." not in name.split()[0] and without_article(key) != key


def _mark(name: str, title: str) -> str:
    """Short capitals are an acronym only as an alias: the title "M" is no short form."""
    short = len(name) <= 5 and " " not in name and sum(c.isupper() for c in name) > 1
    return ACRONYM if short and name != title else FULL
