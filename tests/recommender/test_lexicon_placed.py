"""Common words are a title where only a title can stand: in a list of titles, before a verdict, before "vibes"."""

from __future__ import annotations

import pytest

from recommender.lexicon import Lexicon
from recommender.types import Title

WORLD = (
    Title("baked", "Harbour Bread", "series", 2010),
    Title("spies", "The Neighbours", "series", 2013),
    Title("paced", "Paced", "series", 1999),
    Title("her", "Her", "film", 2013),
    Title("from", "From", "series", 2022),
    Title("zola", "Zolaquil", "series", 2019),
    Title("club", "The Dinner Club", "film", 1985),
    Title("wolf", "Winter Wolf", "series", 2011),
    Title("suits", "Suits", "series", 2011),
    Title("old", "1684", "series", 2023),
    Title("out", "Get Out", "film", 2017),
    Title("and", "Freaks and Cooks", "series", 1999),
    Title("post", "The Post", "film", 2017),
    Title("wednesday", "Wednesday", "series", 2022),
    Title("aliens", "Aliens", "film", 1986),
    Title("wool", "Tower", "series", 2023, aliases=("Woolit",)),
    Title("taken", "Taken", "film", 2008),
    Title("with", "Raining with You", "film", 2019, cast=("Keith Gordon",)),
    Title("alps", "Alps", "film", 2011, generated=True, source="facts"),
)


@pytest.fixture(scope="module")
def world() -> Lexicon:
    return Lexicon.from_titles(WORLD, {"with": 0.9, "taken": 0.9})


def found(world: Lexicon, text: str) -> list[str]:
    return [mention.value for mention in world.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("harbour bread no. the neighbours yes", ["baked", "spies"]),
        ("paced > everything", ["paced"]),
        ("no gore please. paced made me weep", ["paced"]),
        ("The rest is talk. 1684 she loved.", ["old"]),
        ("we saw 1684 twice, watched 1684 twice", ["old"]),
        ("The others bored me, Her I adored", ["her"]),
        ("a teen film, dinner club type", ["club"]),
        ("zolaquil feeling please", ["zola"]),
        ("Zolaquil took me all winter", ["zola"]),
        ("hated zolaquil, loved get out, discuss", ["zola", "out"]),
        ("Not Suits. Less shouting.", ["suits"]),
        ("freaks n cooks", ["and"]),
    ],
)
def test_a_verdict_or_a_comparison_makes_a_name_of_common_words(world: Lexicon, text: str, expected: list[str]) -> None:
    assert found(world, text)[-len(expected) :] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the neighbours, dinner club, winter wolf all done by my sister", ["spies", "club", "wolf"]),
        ("RIP my sleep. From, Zolaquil, Suits. next please", ["from", "zola", "suits"]),
        ("so far: Suits (boys rioted), Zolaquil (perfect)", ["suits", "zola"]),
        ("he likes the neighbours, zolaquil and suits", ["spies", "zola", "suits"]),
    ],
)
def test_titles_beside_it_in_a_list_make_a_name_of_common_words(world: Lexicon, text: str, expected: list[str]) -> None:
    assert found(world, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "so, post 2018 please",
        "we meet on Wednesday",
        "movie night wednesday evening",
        "aliens but friendly ones",
        "something about wood, woolit or bread",
        "the other one is taken",
        "a village in the Alps",
        "nobody called Suits anything",
        "suits, dresses and hats",
        "us, them and her",
        "friends gave me their list",
    ],
)
def test_words_that_mean_what_they_say_are_no_title(world: Lexicon, text: str) -> None:
    assert found(world, text) == []


def test_a_surname_within_a_longer_name_is_nobody_elses(world: Lexicon) -> None:
    assert [m.value for m in world.find("something with Gordon Ramsquil")] == []
    assert [m.value for m in world.find("something with Gordon, please")] == ["Keith Gordon"]


def test_a_particle_belongs_to_the_surname() -> None:
    world = Lexicon.from_titles(
        [Title(f"t{n}", f"Quiet Harbour {n}", "film", 2000 + n, cast=("Robert De Nilo",)) for n in range(9)]
    )
    assert [m.value for m in world.find("crime, but not with De Nilo")] == ["Robert De Nilo"]
