"""Names in the middle of more words: told by capitals, by what stands around them, and by what they are a part of."""

from __future__ import annotations

import pytest

from recommender.lexicon import Lexicon
from recommender.types import Title

WORLD = (
    Title("star", "The Star", "film", 1952, generated=True, source="facts"),
    Title("wars", "Star Wars", "film", 1977),
    Title("story", "L.A. Story", "film", 1991),
    Title("farm", "Funny Farm", "film", 1988, generated=True, source="facts"),
    Title("holiday", "The Holiday", "film", 2006, generated=True, source="facts"),
    Title("nanny", "Nanny", "film", 2013, generated=True, source="facts"),
    Title("dread", "Dread Hollow: The Last Door", "film", 2018),
    Title("dread1", "Dread Hollow", "film", 2010, generated=True, source="facts"),
    Title("mercury", "Mercury Rising", "film", 1998),
    Title("dark", "Dark", "series", 2017),
    Title("great", "The Great", "series", 2020),
    Title("first", "First Love", "series", 2022),
    Title("zola", "Zolaquil", "film", 2011, generated=True, source="facts"),
)


@pytest.fixture(scope="module")
def world() -> Lexicon:
    return Lexicon.from_titles(WORLD, {"dread1": 0.3})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nobody slept through the Star wars films", ["wars"]),
        ("any story about love will do", []),
        ("we watched Funny Farm with my dad", ["farm"]),
        ("she adored The Holiday and Dark", ["holiday", "dark"]),
        ("similar to Nanny or perhaps Dark", ["nanny", "dark"]),
        ("have you seen Dread Hollow", ["dread1"]),
        ("we queue for Dark Matter Academy", []),
        ("Great!", []),
        ("just like the first one", []),
        ("she was so good in Zolaquil", ["zola"]),
        ("set in Zolaquil somewhere", []),
        ("Zolaquil was wonderful", ["zola"]),
    ],
)
def test_names_in_the_middle_of_more_words(world: Lexicon, text: str, expected: list[str]) -> None:
    assert [mention.value for mention in world.find(text)] == expected
