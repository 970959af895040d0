"""How old the youngest of those who watch is."""

from __future__ import annotations

import pytest

from bot.tagger.young import youngest


@pytest.fixture(autouse=True)
def _in_2026(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.tagger.young.this_year", lambda: 2026)


@pytest.mark.parametrize(
    ("words", "age"),
    [
        ("my two are 4 and 9", 4), ("two kids aged 7 and 9", 7), ("2 grandsons (6 and 9)", 6), ("thirty six-year-olds", 6), ("14-16 year olds", 14), ("the kids (11, 13, 16)", 11),
        ("a girl of sixteen", 16), ("she's 5", 5), ("18 months", 1), ("the under-tens", 9), ("u12", 11), ("elevens to sixteens", 11), ("family with a 12 year old", 12),
        ("not a baby any more, she's 7", 7), ("he's 12 and has an iPhone", 12),
    ],
)  # fmt: skip
def test_the_lowest_number_that_is_an_age_counts(words: str, age: int) -> None:
    assert youngest(words) == age


@pytest.mark.parametrize(
    ("words", "age"),
    [
        ("Year 4", 8), ("year fives", 9), ("Year 6 and Year 2", 6), ("S2", 12), ("P6 and P2", 5), ("5th grade", 10), ("8th n 5th grade", 10), ("eleventh grade", 16), ("grade one", 6),
        ("third form", 13), ("reception", 4), ("KS2", 7), ("in Key Stage 2", 7), ("their GCSE year", 15), ("my middle schooler", 11), ("from pushchairs to sixth-formers", 2),
    ],
)  # fmt: skip
def test_a_class_or_a_school_tells_the_least_age(words: str, age: int) -> None:
    assert youngest(words) == age


@pytest.mark.parametrize(
    ("words", "age"),
    [
        ("he still believes in the tooth fairy", 6), ("two front teeth", 6), ("the cub pack", 8), ("just out of nappies", 3), ("my daughter's tenth", 10), ("PG at most", 10),
        ("my little ones", 8), ("eleven teenagers", 13), ("born in 2017", 9), ("a lockdown baby", 6), ("as old as the pandemic", 6),
    ],
)  # fmt: skip
def test_what_children_do_or_are_tells_how_old_they_are(words: str, age: int) -> None:
    assert youngest(words) == age


@pytest.mark.parametrize(
    "words",
    ["no older than the others", "too old for Santa", "no toddlers", "santana", "drama levels", "3 generations"],
)
def test_other_words_tell_no_age(words: str) -> None:
    assert youngest(words) is None
