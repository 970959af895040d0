"""Many parts, one score: each standardised over the candidates, weighted, and missing counts as average."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np
from numpy.typing import NDArray

from recommender.candidates import Candidates

SHOWN_IN = {"plot": ("meaning", "theme"), "feel": ("feel",), "genre": ("genre",)}
"""The parts of a score in which an aspect of the seeds shows; a tone axis shows in how it feels."""
KEPT = 2.0
THIN = 0.7
"""Trust in the meaning of a text that was generated from facts, where a written one has 1."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much one standard deviation of each part counts.

    Chosen on development requests by `evaluate similarity` (docs/results/similarity.md) from the hand-set start that
    studies of judged pairs suggest: content first, genres and viewers beside it.
    """

    meaning: float = 1.0
    words: float = 0.5
    genre: float = 1.0
    theme: float = 0.6
    viewers: float = 1.0
    taste: float = 0.4
    feel: float = 0.7
    shift: float = 1.0
    quality: float = 0.45
    known: float = 0.2
    same_kind: float = 0.3

    def meant(self, keep: Sequence[str], leave: Sequence[str]) -> Weights:
        """The parts that show what is to be kept of the seeds count double, those of what may differ for nothing."""
        factors = dict.fromkeys((part for aspect in leave for part in SHOWN_IN.get(aspect, ())), 0.0)
        factors |= dict.fromkeys((part for aspect in keep for part in SHOWN_IN.get(aspect, ("feel",))), KEPT)
        return replace(self, **{part: getattr(self, part) * factor for part, factor in factors.items()})


def blend(
    candidates: Candidates, generated: NDArray[np.bool_], novelty: float, weights: Weights
) -> NDArray[np.float32]:
    """One score a row, in standard deviations; `novelty` (0 to 1) turns renown from a merit into a fault."""
    total = np.zeros(len(candidates.rows), dtype=np.float32)
    for part in fields(weights):
        weight = getattr(weights, part.name) * (1 - 4 * novelty if part.name == "known" else 1)
        standard = standardise(getattr(candidates, part.name))
        if part.name == "meaning":
            standard = np.where(generated, THIN * standard, standard)
        total += np.float32(weight) * standard
    return total


def standardise(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """Mean 0 and deviation 1 over what is known; 0 where it is not."""
    known = np.isfinite(values)
    if known.sum() < 2 or (deviation := values[known].std()) < 1e-9:
        return np.zeros(len(values), dtype=np.float32)
    return np.where(known, (values - values[known].mean()) / deviation, 0).astype(np.float32)
