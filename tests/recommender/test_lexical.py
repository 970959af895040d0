"""Words in common: rare ones count more, and nobody's words are no evidence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.lexical import Lexical, words
from recommender.types import Title

PLAIN = Title("a", "A", "film", description="A captain and his crew hide in a submarine.", themes=("the sea",))
OTHER = Title("b", "B", "film", description="A captain and his crew lose a football match to a crew of crooks.")
FACTS = Title("c", "C", "film", description="A film about a submarine.", generated=True)
ALL = (PLAIN, OTHER, FACTS)
ROWS = np.arange(len(ALL))


@pytest.fixture
def lexical() -> Lexical:
    return Lexical.fit(ALL)


def test_a_rare_word_says_more_than_a_common_one(lexical: Lexical) -> None:
    rare, common = (lexical.score(word, ROWS)[0] for word in ("submarine", "captain"))
    assert rare > common > 0


def test_a_repeated_word_counts_more_but_not_twice(lexical: Lexical) -> None:
    once, twice = lexical.score("crew", ROWS)[:2]
    assert once < twice < 2 * once


def test_plurals_and_participles_meet(lexical: Lexical) -> None:
    assert lexical.score("submarines", ROWS)[0] == lexical.score("submarine", ROWS)[0] > 0
    assert lexical.score("matched", ROWS)[1] == lexical.score("matches", ROWS)[1] > 0


def test_a_generated_sentence_is_no_evidence(lexical: Lexical) -> None:
    assert np.isnan(lexical.score("submarine", ROWS)[2])


@pytest.mark.parametrize("text", ["", "zeppelin", "a film about something", "§$%"])
def test_where_no_word_is_known_nothing_is(lexical: Lexical, text: str) -> None:
    assert np.isnan(lexical.score(text, ROWS)).all()


def test_only_the_rows_asked_for_are_scored_and_in_their_order(lexical: Lexical) -> None:
    assert lexical.score("crew", np.array([1, 0])).tolist() == lexical.score("crew", ROWS)[[1, 0]].tolist()


def test_it_is_the_same_after_it_was_kept(lexical: Lexical, tmp_path: Path) -> None:
    lexical.save(tmp_path / "words.npz")
    again = Lexical.load(tmp_path / "words.npz")
    assert again.column == lexical.column
    assert (again.weights != lexical.weights).nnz == 0


def test_no_titles_at_all_is_no_error() -> None:
    assert Lexical.fit(()).score("submarine", np.zeros(0, dtype=int)).shape == (0,)


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_is_scored_and_more_words_never_cost(first: str, second: str) -> None:
    lexical = Lexical.fit([replace(PLAIN, description=f"{first} {PLAIN.description}"), OTHER])
    one, both = (np.nan_to_num(lexical.score(text, ROWS[:2])) for text in (first, f"{first} {second}"))
    assert (both >= one - 1e-4).all() and (one >= 0).all()


def test_words_that_every_wish_has_are_left_out() -> None:
    assert words("Something about a film with pirates") == ["pirate"]
