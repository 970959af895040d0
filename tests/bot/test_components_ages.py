"""Whose eyes it is for: ages as people tell them, certificates, and children without an age."""

from __future__ import annotations

import pytest

from bot.components.understand import understand
from recommender.lexicon import Lexicon
from recommender.types import Title


def _ages(text: str) -> list[int]:
    return [e["value"] for e in understand(text, Lexicon(())) if e.get("role") == "max_age" and e["entity"] == "limit"]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("for my nephew, 7, who can't sit still", 7),
        ("two girls 8 & 6, one boy 11, one granny who snores", 6),
        ("got a lass of nine who loves horses", 9),
        ("the weans r 5 n 10, the 10 yr old is fussy", 5),
        ("smth 4 my 3yr old", 3),
        ("my brother of 14 years is with me", 14),
        ("my teenager (15) picks tonight", 15),
        ("like Narnia for littler ones, mine are 4 and 6", 4),
        ("boys between 9 and 12, tent, laptop", 9),
        ("my kid 8 wants dragons, my kid 5 doesn't", 5),
        ("kid film for the ferry, 7 yrs, no songs", 7),
        ("my 9 and 12 yr olds", 9),
        ("learners of English (ages 14-17)", 14),
        ("five boys (all 9) sleeping over", 9),
        ("a class of Year 4", 8),
        ("I teach 6th graders", 11),
        ("my daughter Ruby, 12", 12),
        ("2 kids 4&7 movie night", 4),
        ("my son is 8, no wait, he's 9", 9),
        ("a film for my six and nine year olds", 6),
        ("8 and 11 year old girls, one hates scary bits", 8),
        ("my twins, one and four", 1),
        ("my niece, thirteen, and her friend, who is twelve until Wednesday", 12),
        ("three generations on the sofa: 8, 41 and 70", 8),
        ("from my lad who's twelve to his great-gran who's ninety", 12),
        ("my nephew who is 13 going on 30", 13),
        ("Y9 lads, reluctant readers", 13),
        ("last afternoon of term, Year 4, and then the bell goes", 8),
        ("Reception class, wet playtimes", 4),
    ],
)
def test_the_youngest_who_watches_counts(text: str, age: int) -> None:
    assert _ages(text) == [age]


@pytest.mark.parametrize(
    "text", ["no kids tonight, so go wild", "it's just me now", "it doesn't have to be for kids any more"]
)
def test_whoever_is_alone_takes_the_age_back(text: str) -> None:
    assert [e["value"] for e in understand(text, Lexicon(())) if e["entity"] == "take_back"] == ["max_age"]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("spooky but make it 12A", 12), ("keep it PG-13ish", 13), ("the gore of war but pg13", 13), ("nothing over 15 cert", 15),
        ("no 18s please", 17), ("max cert 15", 15), ("nothing R-rated", 16), ("nothing over a 15, my sister (13) is here", 13),
    ],
)  # fmt: skip
def test_a_certificate_is_the_highest_that_will_do(text: str, age: int) -> None:
    assert _ages(text) == [age]


@pytest.mark.parametrize(
    "text",
    [
        "a film about a 12-year-old girl", "a story where a boy of nine finds a dog", "we are two, 58 and 61", "I am 63 years", "im 30 with a mortgage",
        "I was 12 when I saw it", "my kids want 3 films", "the rating is 8/10", "a western, uk if there is one", "not a PG-13 thing, proper scary", "my mates, 3 of them",
        "ten years old at most", "for my son, 2 hours max", "a film with kids", "something with children in it", "creepy kid films, not films for kids",
        "three generations under one roof", "ideally with children in the story", "i'm 2 years sober", "my bedtime is 10", "two girls, one hates musicals",
    ],
)  # fmt: skip
def test_no_other_number_and_no_child_in_the_story_is_an_age(text: str) -> None:
    assert _ages(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("grandkids coming over", 6, 10), ("something with the kids", 6, 10), ("teenagers in the house", 12, 15)],
)
def test_children_without_an_age_watch_as_well(text: str, low: int, high: int) -> None:
    (age,) = _ages(text)
    assert low <= age <= high


def test_an_age_that_spells_a_title_is_an_age() -> None:
    lexicon = Lexicon.from_titles([Title("ten", "10", "film", 1979)])
    found = understand("for two boys between 10 and 13", lexicon)
    assert not [e for e in found if e["entity"] == "title"]


@pytest.mark.parametrize("text", ["a 7 and " * 125, "9, " * 330, "for my kids 7, " * 66])
def test_a_long_row_of_ages_is_read_to_its_end(text: str) -> None:
    """An ambiguous "and" would take longer than the universe."""
    assert len(_ages(text)) <= 1
