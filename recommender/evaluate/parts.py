"""The score of "like X" taken apart: what each kind of evidence would rank alone, and all together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from recommender.blend import Weights, blend, standardise
from recommender.candidates import Index, score
from recommender.types import Request

Scores = NDArray[np.float32]

BLEND, NO_VIEWERS = "blend", "blend without viewers"
ALONE = {
    "meaning": "meaning alone", "genre": "genre overlap alone", "theme": "themes alone", "feel": "tone alone",
    "viewers": "viewers alone", "known": "renown alone",
}  # fmt: skip
"""Part of a candidate's score, and what it is called in the tables."""
YEAR, RANDOM = "nearness in years alone", "random"


def scores(
    index: Index, rows: NDArray[np.int_], seed: int, weights: Weights, chance: np.random.Generator
) -> Mapping[str, Scores]:
    """For one seed, each way's score of all `rows`; where a part knows nothing of a row it counts as average."""
    found = score(index, rows, [seed], Request(), index.store.vectors[seed])
    generated = index.catalogue.columns.generated[rows]
    whole = {
        BLEND: blend(found, generated, 0.0, weights),
        NO_VIEWERS: blend(found, generated, 0.0, replace(weights, viewers=0.0)),
    }
    alone = {said: standardise(getattr(found, part)) for part, said in ALONE.items()}
    year = index.catalogue.columns.year
    near = -np.abs(year[rows] - year[seed]).astype(np.float32)
    return whole | alone | {YEAR: near, RANDOM: chance.random(len(rows), dtype=np.float32)}
