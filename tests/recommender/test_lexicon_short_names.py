"""Names without any cue before them, short names, namesakes told apart by what stands beside, and words that are things."""

from __future__ import annotations

import pytest

from recommender.lexicon import Lexicon
from recommender.types import Title

WORLD = (
    Title("downton", "Downton Abbey", "series", 2010, countries=("GB",)),
    Title("mercer", "Mr Quillon vs the Harbour Board", "series", 2024, countries=("GB",)),
    Title("zola", "Zolaquil", "series", 2019),
    Title("crimsons", "The Crimsonettes", "series", 1999),
    Title("boys", "The Boys", "series", 2019),
    Title("lost", "Lost", "series", 2004),
    Title("girls", "Good Girls", "series", 2018),
    Title("cold", "Cold War", "film", 2018),
    Title("rain", "The Rain", "series", 2018),
    Title("quiz", "Quiz Show", "film", 1994),
    Title("gb", "The Depot", "series", 2001, countries=("GB",)),
    Title("us", "The Depot", "series", 2005, countries=("US",)),
    Title("mash", "M*O*S*H", "series", 1972),
    Title("film", "MOSH", "film", 1970),
    Title("sunday", "Sunday", "film", 1997, generated=True, source="facts"),
    Title("her", "Her", "film", 2013),
    Title("agatha", "Agatha Brookley's Long Harbour", "series", 1989),
    Title("agent", "Ring My Clerk!", "series", 2015, aliases=("10 %",)),
    Title("war", "Harbour War", "film", 1999, generated=True, source="facts", cast=("Clarence Brookhart III",)),
)


@pytest.fixture(scope="module")
def world() -> Lexicon:
    return Lexicon.from_titles(WORLD)


def found(world: Lexicon, text: str) -> list[str]:
    return [mention.value for mention in world.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("zolaquil bt make it funny", ["zola"]),
        ("zolaquil finished. what now", ["zola"]),
        ("Lost good. Zolaquil good. More", ["lost", "zola"]),
        ("crimsonettes but funny", ["crimsons"]),
        ("zolaquil > everything", ["zola"]),
        ("the boys but for children", ["boys"]),
        ("women scam people, like good girls but darker", ["girls"]),
        ("something quiet, not lost not zolaquil", ["lost", "zola"]),
        ("downton but downstairs only", ["downton"]),
        ("Mr Quillon was superb", ["mercer"]),
        ("like M*O*S*H", ["mash"]),
    ],
)
def test_a_name_needs_no_cue_where_something_is_said_of_it(world: Lexicon, text: str, expected: list[str]) -> None:
    assert found(world, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Cold War spies in the seventies",
        "a spy film, cold war",
        "it feels like rain on the window",
        "quiz shows and panel shows",
        "for boys between 10 and 13",
        "not good, not dark",
        "the boys are coming over",
        "3 films for tonight",
        "it was the film, not her",
        "Agatha Brookley mysteries are wonderful",
        "we watched it together every Sunday",
    ],
)
def test_a_thing_is_no_name_though_a_title_is_called_so(world: Lexicon, text: str) -> None:
    assert found(world, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("like The Depot, the English one", "gb"),
        ("I liked the original Depot", "gb"),
        ("loved The Depot (the new one)", "us"),
        ("adored The Depot, the old one from '01", "gb"),
        ("the American Depot", "us"),
        ("Mosh is her favourite film", "film"),
    ],
)
def test_what_stands_beside_tells_namesakes_apart(world: Lexicon, text: str, expected: str) -> None:
    assert found(world, text) == [expected]
