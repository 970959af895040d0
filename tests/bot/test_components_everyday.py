"""What people ask for, in everyday words: a table of requests and all that each means, and what ordinary sentences do not mean."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from bot.components.understand import understand
from recommender.lexicon import Lexicon
from recommender.types import Title

TABLE = Path(__file__).with_name("everyday.csv")
WORLD = (
    ("alien", "Alien", "film", 1979), ("bad", "Breaking Bad", "series", 2008), ("barry", "Barry", "series", 2018),
    ("bear", "The Bear", "series", 2022), ("bebad", "Beware", "film", 2010), ("boys", "The Boys", "series", 2019),
    ("church", "Broadchurch", "series", 2013), ("clue", "Clue", "film", 1985), ("clueless", "Clueless", "film", 1995),
    ("crown", "The Crown", "series", 2016), ("dark", "Dark", "series", 2017), ("drive", "Drive", "film", 2011),
    ("fargo", "Fargo", "film", 1996), ("fleabag", "Fleabag", "series", 2016), ("friends", "Friends", "series", 1994),
    ("from", "From", "series", 2022), ("happy", "Happy Endings", "film", 2005), ("heat", "Heat", "film", 1995),
    ("her", "Her", "film", 2013), ("himym", "How I Met Your Mother", "series", 2005), ("inception", "Inception", "film", 2010),
    ("kill", "Kill Bill: Volume 1", "film", 2003), ("knives", "Knives Out", "film", 2019), ("last", "The Last Kingdom", "series", 2015),
    ("lost", "Lost", "series", 2004), ("memento", "Memento", "film", 2000), ("mirror", "Black Mirror", "series", 2011),
    ("ozark", "Ozark", "series", 2017), ("paddington", "Paddington", "film", 2014), ("road", "Road Trip", "film", 2000),
    ("rome", "Rome", "series", 2005), ("seinfeld", "Seinfeld", "series", 1989), ("severance", "Severance", "series", 2022),
    ("shadows", "What We Do in the Shadows", "series", 2019), ("silo", "Silo", "series", 2022), ("thing", "The Thing", "film", 1982),
    ("twenty", "24", "series", 2001), ("up", "Up", "film", 2009), ("vice", "Miami Vice", "series", 1984), ("war", "Cold War", "film", 2018),
    ("you", "You", "series", 2018), ("carry", "Carry On", "film", 1970), ("fed", "Fed Up", "film", 2014), ("alone", "Alone", "film", 2015),
    ("eve", "New Year's Eve", "film", 2011), ("cliff", "Cliffhanger", "film", 1993),
)  # fmt: skip
LITTLE_KNOWN = {"happy": 0.2, "fed": 0.1, "drive": 0.45, "carry": 0.1, "road": 0.6, "kill": 0.1, "eve": 0.2}
PEOPLE = {
    "heat": ("Al Pacino", "Robert De Niro"), "knives": ("Keira Knightley", "Alfred Hitchcock"), "her": ("Spike Jonze",), "up": ("Olivia Colman",),
    "alien": ("Keira Knightley", "Alfred Hitchcock", "John Wayne"), "fargo": ("Coen brothers", "Keira Knightley", "Alfred Hitchcock", "John Wayne"),
    "clue": ("Alfred Hitchcock", "Keira Knightley"), "inception": ("Alfred Hitchcock",),
}  # fmt: skip
SHORT_FORMS = {"himym": ("HIMYM",)}


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    titles = [
        Title(i, name, kind, year, cast=PEOPLE.get(i, ()), aliases=SHORT_FORMS.get(i, ()))  # type: ignore[arg-type]
        for i, name, kind, year in WORLD
    ]
    known = {title.id: LITTLE_KNOWN.get(title.id, 0.8) for title in titles}
    found = [
        Title(t.id, t.title, t.kind, t.year, cast=t.cast, aliases=t.aliases, generated=t.id in LITTLE_KNOWN)
        for t in titles
    ]
    return Lexicon.from_titles(found, known)


def meaning(text: str) -> set[str]:
    """All that a message says, as in the table: `seed:dark`, `genres=crime`, `light+`, `count=3`, `no vampires`."""
    return {word for entity in understand(text, lexicon()) if (word := _word(entity))}


def _word(entity: dict[str, Any]) -> str | None:
    kind, role, value = entity["entity"], entity.get("role"), entity["value"]
    if kind == "shift":
        return f"{value}{'-' if role == 'less' else '+'}"
    said = {
        "title": f"{role}:{value}", "person": f"{role}:{value}", "limit": f"{role}={value}", "count": f"count={value}",
        "not_text": f"no {value}", "unknown_title": f"unknown:{value}", "take_back": f"drop {value}", "ordinal": f"place {value}",
        "described": f"described {role}",
    }  # fmt: skip
    return said.get(kind)


def _rows() -> list[tuple[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as rows:
        return [(row["text"], row["meaning"]) for row in csv.DictReader(rows)]


@pytest.mark.parametrize(("text", "said"), _rows())
def test_everyday_requests_mean_what_they_say(text: str, said: str) -> None:
    assert meaning(text) == {part for part in said.split("; ") if part}


@pytest.mark.parametrize(
    "text",
    [
        "I lost my keys in the dark and came up the stairs alone",
        "The bear in the zoo was asleep, from what I could see",
        "We sat in the heat and talked about the war and the weather",
        "It was a cold war of nerves between her and the neighbours",
        "Nothing was left of the crown but a few stones",
        "My friends live up the road, and you know how it is",
        "A dark day, a dark week, and then a road trip to the sea",
        "The thing is that I never had a clue",
        "She drove from Rome to Milan in twenty-four hours",
        "He carries on, fed up with the boys next door",
        "For new year's eve we stay in",
        "Happy endings are what I need",
        "I have been alone with her all day, and she is alien to me",
        "Her voice was great. From here on it gets better. Up came the sun.",
    ],
)
def test_ordinary_sentences_name_no_titles(text: str) -> None:
    assert [e["label"] for e in understand(text, lexicon()) if e["entity"] == "title"] == []
