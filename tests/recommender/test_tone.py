"""How a title feels: by hand where known, estimated with its doubt elsewhere, and what "lighter" asks for."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from recommender.describe import fact_sentence, index_text
from recommender.tone import CLEAR, FOLDS, LEAN, Tones, estimate
from recommender.types import AXES, Title
from tests.worlds import TITLES, WordEncoder
from tests.worlds import tone as by_hand

LIGHT = AXES.index("light")
SEED, SAME, JUST, CLEARLY, DARKER, GUESS, FAR_GUESS = range(7)
VALUES = (0.5, 0.5, 0.5 + CLEAR / 2, 0.5 + CLEAR, 0.4, 0.65, 0.85)
ERROR = 0.15


def tones() -> Tones:
    value = np.full((7, len(AXES)), 0.5, dtype=np.float32)
    value[:, LIGHT] = VALUES
    measured = np.array([True] * 5 + [False] * 2)
    return Tones(value, measured, np.full(len(AXES), ERROR, dtype=np.float32))


def surely(direction: int, *, seeds: tuple[int, ...] = (SEED,), strength: float = 1.0) -> set[int]:
    """The rows of `VALUES` that are surely on the asked side."""
    found = tones().beyond(np.arange(7), seeds, LIGHT, direction, strength)
    return set(np.flatnonzero(found > 0).tolist())


def test_lighter_means_a_clear_step_beyond_the_seed() -> None:
    assert surely(1) == {CLEARLY, FAR_GUESS}


def test_an_estimate_must_lie_beyond_its_own_error_too() -> None:
    assert GUESS not in surely(1), ".65 less an error of .15 is no more than the seed's .5"


def test_darker_is_the_other_side() -> None:
    assert surely(-1) == {DARKER}


def test_an_estimated_seed_counts_with_its_error() -> None:
    assert surely(1, seeds=(GUESS,)) == set()


def test_the_farthest_seed_sets_the_edge() -> None:
    assert surely(1, seeds=(DARKER, CLEARLY)) == {FAR_GUESS}
    assert surely(1, seeds=(DARKER,)) == {SEED, SAME, JUST, CLEARLY, GUESS, FAR_GUESS}


@pytest.mark.parametrize(
    ("strength", "found"), [(0.5, {JUST, CLEARLY, FAR_GUESS}), (1, {CLEARLY, FAR_GUESS}), (2, {FAR_GUESS}), (3, set())]
)
def test_a_stronger_wish_asks_for_a_longer_step(strength: float, found: set[int]) -> None:
    assert surely(1, strength=strength) == found


def test_without_a_seed_light_means_lighter_than_neutral_ground() -> None:
    assert surely(1, seeds=()) == {row for row, value in enumerate(VALUES[:5]) if value > LEAN} | {FAR_GUESS}
    assert surely(-1, seeds=()) == {row for row, value in enumerate(VALUES[:5]) if value < 1 - LEAN}


def test_what_a_person_set_is_kept_and_has_no_doubt() -> None:
    found = estimated()
    assert found.measured.tolist() == [title.tone is not None for title in TITLES]
    for row, title in enumerate(TITLES):
        if title.tone is not None:
            assert found.value[row] == pytest.approx(title.tone)
            assert found.doubt(row, LIGHT) == 0


def test_an_estimate_lies_in_range_and_carries_the_error_of_the_axis() -> None:
    found = estimated()
    (row,) = np.flatnonzero(~found.measured)
    assert np.all((found.value[row] >= 0) & (found.value[row] <= 1))
    assert found.doubt(row, LIGHT) == found.error[LIGHT]
    assert np.all(found.error > 0)


def test_an_estimate_finds_the_side_that_genres_and_words_point_to() -> None:
    """Twenty comedies are light and twenty horrors are not: an unrated one of each must follow."""
    rated = [Title(f"c{n}", "C", "film", 2000, genres=("comedy",), tone=by_hand(light=8 + n % 2)) for n in range(20)]
    rated += [Title(f"h{n}", "H", "film", 2000, genres=("horror",), tone=by_hand(light=1 + n % 2)) for n in range(20)]
    titles = [
        *rated,
        Title("c", "C", "film", 2000, genres=("comedy",)),
        Title("h", "H", "film", 2000, genres=("horror",)),
    ]
    vectors = WordEncoder().encode([fact_sentence(title) for title in titles])
    found = estimate(titles, vectors, vectors[: len(rated)])
    comedy, horror = found.value[-2:, LIGHT]
    assert comedy > 0.6 and horror < 0.4
    assert found.error[LIGHT] < 0.2


def test_too_few_rated_titles_give_no_estimate_and_full_doubt() -> None:
    titles = TITLES[: 2 * FOLDS - 1]
    vectors = WordEncoder().encode([index_text(title) for title in titles])
    assert np.all(estimate(titles, vectors, vectors).error == np.float32(0.5))


def test_what_is_saved_is_loaded_equal(tmp_path: Path) -> None:
    tones().save(tmp_path / "tone.npz")
    loaded = Tones.load(tmp_path / "tone.npz")
    for name in ("value", "measured", "error"):
        np.testing.assert_array_equal(getattr(loaded, name), getattr(tones(), name))


def estimated() -> Tones:
    encoder = WordEncoder()
    thin = [fact_sentence(title) for title in TITLES if title.tone is not None]
    return estimate(TITLES, encoder.encode([index_text(title) for title in TITLES]), encoder.encode(thin))
