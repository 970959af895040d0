"""How well a title is of the genres asked for, beyond having one of them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from recommender.catalogue import Catalogue
from recommender.types import GENRES

BOTH_AT_ONCE = 0.5
"""Merit, in standard deviations, of each further wanted genre: one wants comedy, one action, and both are served."""
AT_HEART = 1.0
"""Merit of a title whose first genre is a wanted one: a comedy rather than a crime film with jokes."""


def merit(catalogue: Catalogue, rows: NDArray[np.int_], wanted: Sequence[str]) -> NDArray[np.float32]:
    """For each row, 0 where it has but one of the genres and not as its first."""
    met = met_by(catalogue, rows, wanted).sum(axis=1)
    first = np.isin(catalogue.columns.first_genre[rows], [GENRES.index(g) for g in wanted])
    return (BOTH_AT_ONCE * np.maximum(met - 1, 0) + AT_HEART * first).astype(np.float32)


def met_by(catalogue: Catalogue, rows: NDArray[np.int_], wanted: Sequence[str]) -> NDArray[np.bool_]:
    """(rows, wanted): which of the genres each row has."""
    return np.asarray(catalogue.columns.genre[rows][:, [GENRES.index(g) for g in wanted]])
