"""Readings as a tagger would give them, written as marked text."""

from __future__ import annotations

import re
from typing import Any

import numpy as np

from bot.components.understand import understand
from bot.tagger.marked import parse
from bot.tagger.readers import Readers
from bot.tagger.revise import revised
from bot.tagger.tagger import Reading
from bot.tagger.tags import NUMBER, TAGS
from recommender.lexicon import Lexicon
from recommender.types import Title

SURE = 0.98
LEXICON = Lexicon.from_titles(
    [
        Title("dark", "Dark", "series", 2017, countries=("DE",)),
        Title("psycho", "Psycho", "film", 1960, directors=("Alfred Hitchcock",)),
        Title("bear", "The Bear", "series", 2022),
        Title("homeland", "Homeland", "series", 2011, cast=("Claire Danes",)),
        Title("boot", "Das Boot", "film", 1981, countries=("DE",)),
        Title("boot-2018", "Das Boot", "series", 2018, countries=("DE",)),
    ],
    {"psycho": 1.0, "homeland": 1.0},
)


def reading(marked: str, sure: float = SURE) -> Reading:
    """Every word under its mark with this probability, the others under none with SURE."""
    message = parse(marked)
    words = [match.span() for match in re.finditer(r"[^\W_]+(?:['’][^\W_]+)*|\S", message.text)]
    likely = np.full((len(words), len(TAGS)), 0.0, dtype=np.float32)
    for row, (start, end) in enumerate(words):
        tag = next((span.tag for span in message.spans if span.meets(start, end)), TAGS[0])
        likely[row] = (1 - (sure if NUMBER[tag] else SURE)) / (len(TAGS) - 1)
        likely[row, NUMBER[tag]] = sure if NUMBER[tag] else SURE
    return Reading(message.text, words, likely)


def heard(marked: str, sure: float = SURE) -> list[dict[str, Any]]:
    """What is understood of the message when the tagger reads it as marked."""
    read = reading(marked, sure)
    return revised(read.text, understand(read.text, LEXICON), read, Readers(LEXICON))


def said(entities: list[dict[str, Any]], *kinds: str) -> list[tuple[Any, Any]]:
    """Role and value of the entities of these kinds."""
    return [(entity.get("role"), entity["value"]) for entity in entities if entity["entity"] in kinds]
