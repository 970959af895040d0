"""A catalogue of any size in our own layout, written by program: what a build costs depends on texts, not on their sense.

Words, themes, genres, places and names of people are drawn from our own catalogue, words as often as they occur there,
so the encoder gets as many tokens a text as from real ones; and every description is another.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from random import Random

from recommender.settings import ROOT
from recommender.sources.table import COLUMNS, read_catalogue
from recommender.types import AGES, AXES, NOTES

SEED = 3
WORDS = (40, 70)
"""Shortest and longest description, as in our own catalogue."""
RATED = 1_500
"""About so many have a tone set by hand, as in our own catalogue; it is estimated for all others."""
PEOPLE_PER_TITLE = 2
"""Different people for each title; some worked on many."""


class Synthetic:
    """The same titles for the same number, whenever they are asked for."""

    def __init__(self, titles: int) -> None:
        self._n = titles
        self._like, _ = read_catalogue(ROOT / "data" / "catalogue", skip_damaged=True)
        self._words = [word for title in self._like for word in title.description.split()]
        self._themes = sorted({theme for title in self._like for theme in title.themes})
        people = [name.split() for name in sorted({name for title in self._like for name in title.people})]
        self._first, self._last = ([name[at] for name in people if len(name) > 1] for at in (0, -1))

    def write(self, file: Path) -> Path:
        """As CSV; returns the file."""
        with file.open("w", newline="", encoding="utf-8") as stream:
            writer = csv.DictWriter(stream, COLUMNS, restval="")
            writer.writeheader()
            writer.writerows(self.rows())
        return file

    def rows(self) -> Iterator[dict[str, object]]:
        """By column."""
        chance = Random(SEED)
        told: set[str] = set()
        for number in range(self._n):
            while (text := self._sentence(chance)) in told:
                pass
            told.add(text)
            yield self._row(number, text, chance)

    def _row(self, number: int, text: str, chance: Random) -> dict[str, object]:
        like = chance.choice(self._like)
        tone = like.tone if number % max(self._n // RATED, 1) == 0 else None
        return {
            "id": f"synthetic-{number}", "imdb_id": f"tt9{number:07}", "title": self._name(chance), "kind": like.kind,
            "year": chance.choice(self._like).year, "seasons": like.seasons, "episodes": like.episodes,
            "runtime_min": chance.randint(20, 180), "genres": "|".join(like.genres),
            "countries": "|".join(like.countries), "language": like.language, "age": chance.choice(AGES),
            "directors": self._people(chance, 1), "cast": self._people(chance, 5), "description": text,
            "themes": "|".join(chance.sample(self._themes, chance.randint(5, 12))),
            **{f"note_{note}": value for note, value in zip(NOTES, like.notes or (), strict=False)},
            **{f"tone_{axis}": f"{value * 10:g}" for axis, value in zip(AXES, tone or (), strict=False)},
        }  # fmt: skip

    def _sentence(self, chance: Random) -> str:
        return " ".join(chance.choices(self._words, k=chance.randint(*WORDS)))

    def _name(self, chance: Random) -> str:
        return " ".join(word.strip(".,;:") for word in chance.choices(self._words, k=chance.randint(2, 4))).capitalize()

    def _people(self, chance: Random, n: int) -> str:
        numbers = (int(self._n * PEOPLE_PER_TITLE * chance.random() ** 2) for _ in range(n))
        return "|".join(dict.fromkeys(map(self._person, numbers)))

    def _person(self, number: int) -> str:
        """A name of their own for each number below the product of both lists."""
        again, first = divmod(number, len(self._first))
        return f"{self._first[first]} {self._last[(first + 1 + again) % len(self._last)]}"
