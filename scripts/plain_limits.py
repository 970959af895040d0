"""How many plain limits the readers and the tagger hear in every kind of sentence: `.venv-rasa/bin/python -m scripts.plain_limits`.

The messages of `data/checks/plain-limits.csv` say one or two limits that are plain to everybody, in sentences of every build; a message counts where each is heard and no other.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from bot.components.place_names import LANGUAGES, NATIONS
from bot.components.served_lexicon import built, served
from bot.components.understand import understand
from bot.tagger.marked import marks_of
from bot.tagger.readers import Readers
from bot.tagger.revise import revised
from bot.tagger.tagger import Tagger
from recommender.settings import ROOT
from scripts.tagger.held_out import MODEL

TABLE = ROOT / "data" / "checks" / "plain-limits.csv"
Entity = Mapping[str, Any]
Said = set[tuple[str, str]]
_NAMES = {
    "runtime_max_min": "runtime_max", "runtime_min_min": "runtime_min", "max_age": "age", "in": "people", "out": "not_people", "anti_seed": "not_seed", "disliked": "not_seed",
    "liked": "seed", "genres": "genre", "genres_all": "genre", "genres_any": "genre", "not_genres": "not_genre", "countries": "place", "languages": "place",
    "not_countries": "not_place", "not_languages": "not_place", "not_text": "not_topic", "free_text": "topic", "not_notes": "no",
}  # fmt: skip
"""Roles and entities, as the table calls them; a country and the language that is spoken there are one."""
_LANGUAGE_OF = {code: LANGUAGES[word] for word, code in NATIONS.items() if word in LANGUAGES}
_UNASKED = ("seed", "title", "mention", "topic")
"""What may be heard beside what the table has, as it limits nothing."""
_SAME = {
    "not_topic": ("not_genre", "no"),
    "topic": ("genre", "seed"),
    "genre": ("topic",),
    "no": ("not_topic",),
    "seen": ("not_seed",),
}
"""What says the same in another way."""


def wanted(cell: str) -> Said:
    """The limits of a row, with places in one form."""
    pairs = (part.strip().partition("=") for part in cell.split(";") if part.strip())
    return {_placed(name.strip(), value.strip().lower()) for name, _, value in pairs}


def heard(text: str, entities: Iterable[Entity]) -> Said:
    """The same of what was understood; titles as they stand in the message."""
    return {said for entity in entities if (said := _said(text, entity))}


def _said(text: str, entity: Entity) -> tuple[str, str] | None:
    kind = entity["entity"]
    if kind not in ("limit", "person", "title", "unknown_title", "free_text", "not_text"):
        return None
    name = _NAMES.get(str(entity.get("role") or kind), str(entity.get("role") or kind))
    value = text[entity["start"] : entity["end"]] if "title" in kind else str(entity["value"])
    if name == "finished":
        value = "yes" if entity["value"] else "no"
    return _placed(name, value.lower())


def _placed(name: str, value: str) -> tuple[str, str]:
    if name.endswith(("country", "language")):
        name = "not_place" if name.startswith("not") else "place"
    return name, _LANGUAGE_OF.get(value.upper(), value) if name.endswith("place") else value


def missed(asked: Said, said: Said) -> list[str]:
    """What was not heard, with a minus, and what nobody said, with a plus."""
    lost = [f"-{name}={value}" for name, value in sorted(asked) if not any(_is_it(name, value, *one) for one in said)]
    extra = [
        f"+{name}={value}"
        for name, value in sorted(said)
        if name not in _UNASKED and not any(_is_it(*one, name, value) for one in asked)
    ]
    return lost + extra


def _is_it(name: str, value: str, as_name: str, as_value: str) -> bool:
    if name == as_name == "age":
        return abs(int(value) - int(as_value)) <= 1
    if name != as_name:
        return as_name in _SAME.get(name, ()) and (
            name != "topic" or as_name == "genre" or value in as_value or as_value in value
        )
    return value in as_value or as_value in value


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m scripts.plain_limits", description="Counts plain limits that are heard; see the file."
    )
    parser.add_argument(
        "--wrong", action="store_true", help="list the messages that are not understood, and what differs"
    )
    arguments = parser.parse_args()
    lexicon, tagger = served(built()).current(), Tagger(MODEL)
    counts, right = Counter[str](), defaultdict[str, int](int)
    with TABLE.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            text, entities = row["text"], understand(row["text"], lexicon)
            found = revised(text, entities, tagger.read(text, marks_of(entities)), Readers(lexicon))
            differs = missed(wanted(row["limits"]), heard(text, found))
            counts[row["about"]] += 1
            right[row["about"]] += not differs
            if differs and arguments.wrong:
                print(f"{row['about']}\t{text}\t{' '.join(differs)}")
    for about, n in counts.items():
        print(f"{about}: {right[about]} of {n}")
    print(f"all: {sum(right.values())} of {counts.total()}, {sum(right.values()) / counts.total():.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
