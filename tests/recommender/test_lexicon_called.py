"""Words that are surely somebody's name: slips, last and first names, pet names."""

from __future__ import annotations

import pytest

from recommender.lexicon import Lexicon
from recommender.lexicon.called import person_called
from recommender.types import Title

PEOPLE = (
    "Keira Knightley",
    "Denis Villeneuve",
    "Shah Rukh Khan",
    "Salman Khan",
    "Zendaya",
    "Dwayne Johnson",
    "Robert De Niro",
)
FILMS = tuple(Title(f"f{n}", f"Film {n}", "film", 2000 + n, cast=PEOPLE) for n in range(3))
MANY_BY_JOHNSON = tuple(Title(f"j{n}", f"Other {n}", "film", 2010 + n, cast=("Rian Johnson",)) for n in range(9))


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    titles = (*FILMS, *MANY_BY_JOHNSON, Title("little", "Little Known", "film", 1999, cast=("Keira Nightly",)))
    return Lexicon.from_titles(titles, {title.id: 0.0 if title.id == "little" else 0.9 for title in titles})


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("keira knightley", "Keira Knightley"), ("kiera nightly", "Keira Knightley"), ("vileneuve", "Denis Villeneuve"), ("zendya", "Zendaya"),
        ("SRK", "Shah Rukh Khan"), ("shah rukh", "Shah Rukh Khan"), ("Salman", "Salman Khan"), ("the Rock", "Dwayne Johnson"), ("johnson", "Rian Johnson"),
        ("de niro", "Robert De Niro"),
    ],
)  # fmt: skip
def test_whoever_is_well_known_is_found_by_part_of_a_name_or_with_slips(
    lexicon: Lexicon, words: str, name: str
) -> None:
    who = person_called(lexicon, words)
    assert who is not None and who.value == name


@pytest.mark.parametrize("words", ["", "a", "somebody", "the dog", "nightingale", "keyra nitley jones"])
def test_nobody_is_guessed_at(lexicon: Lexicon, words: str) -> None:
    assert person_called(lexicon, words) is None


def test_a_short_form_of_two_words_is_found_in_a_sentence() -> None:
    films = [Title(f"c{n}", f"Film {n}", "film", 2000, cast=("Nicolas Cage", "Nick Cave")) for n in range(4)]
    known = Lexicon.from_titles(films, {title.id: 0.9 for title in films})
    assert [mention.value for mention in known.find("nic cage but daft")] == ["Nicolas Cage"]
