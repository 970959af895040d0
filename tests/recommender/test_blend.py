"""Many parts, one score: what is missing counts as average, and novelty turns renown into a fault."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest

from recommender.blend import THIN, Weights, blend, standardise
from recommender.candidates import Candidates

ONLY = Weights(**{f.name: 0.0 for f in fields(Weights)})


def candidates(**parts: list[float]) -> Candidates:
    """As many rows as the first part has; parts not given are not known."""
    n = len(next(iter(parts.values())))
    filled = {
        f.name: np.array(parts.get(f.name, [np.nan] * n), dtype=np.float32)
        for f in fields(Candidates)
        if f.name != "rows"
    }
    return Candidates(rows=np.arange(n), **filled)


def scores(
    given: Candidates, novelty: float = 0.0, generated: list[bool] | None = None, **weights: float
) -> list[float]:
    written = generated or [False] * len(given.rows)
    chosen = Weights(**{f.name: weights.get(f.name, 0.0) for f in fields(Weights)})
    return [float(x) for x in blend(given, np.array(written), novelty, chosen)]


def test_parts_are_brought_to_one_scale_before_they_are_added() -> None:
    found = scores(candidates(meaning=[0.1, 0.2, 0.3], quality=[30, 10, 20]), meaning=1, quality=1)
    step = float(np.sqrt(1.5))
    assert found == pytest.approx([0, -step, step], abs=1e-5)


def test_a_missing_part_counts_as_average_not_as_zero() -> None:
    low, unknown, high = scores(candidates(quality=[0.8, np.nan, 0.9]), quality=1)
    assert low < unknown == 0 < high


def test_a_part_that_says_nothing_changes_nothing() -> None:
    assert scores(candidates(quality=[0.5, 0.5, 0.5]), quality=1) == [0, 0, 0]
    assert scores(candidates(quality=[np.nan, 0.5]), quality=1) == [0, 0]


def test_the_meaning_of_a_generated_text_counts_less() -> None:
    written = scores(candidates(meaning=[0.0, 1.0]), meaning=1)
    generated = scores(candidates(meaning=[0.0, 1.0]), meaning=1, generated=[True, True])
    assert generated == pytest.approx([THIN * score for score in written])


def test_novelty_turns_renown_from_a_merit_into_a_fault() -> None:
    famous = {novelty: scores(candidates(known=[0.0, 1.0]), novelty, known=1)[1] for novelty in (0, 0.25, 1)}
    assert famous[0] > 0 and famous[0.25] == 0 and famous[1] < 0


def test_nothing_to_blend_is_no_error() -> None:
    assert scores(candidates(quality=[])) == []


def test_standardised_values_have_mean_zero_and_deviation_one() -> None:
    found = standardise(np.array([2, 4, 9, np.nan], dtype=np.float32))
    assert found[3] == 0
    assert found[:3].mean() == pytest.approx(0, abs=1e-6) and found[:3].std() == pytest.approx(1, abs=1e-6)
