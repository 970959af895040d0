"""How alike two titles are, in all and in parts; the same in both directions."""

from __future__ import annotations

import numpy as np

from recommender.candidates import Index, score
from recommender.types import Request

PARTS = {"meaning": 1.0, "genre": 0.6, "theme": 0.6, "feel": 0.5, "viewers": 0.5}
"""What is compared, and how much each counts where it is known."""


def alike(index: Index, one: int, two: int) -> dict[str, float | None]:
    """`similarity` in 0 to 1 and its parts (0 to 1, None where not known)."""
    if one == two:
        return dict.fromkeys(("similarity", *PARTS), 1.0)
    there, back = _parts(index, one, two), _parts(index, two, one)
    parts = {k: None if v is None else (v + (back[k] or 0)) / 2 for k, v in there.items()}
    known = {k: v for k, v in parts.items() if v is not None}
    total = sum(PARTS[k] * v for k, v in known.items()) / sum(PARTS[k] for k in known)
    return {"similarity": round(total, 4), **{k: None if v is None else round(v, 4) for k, v in parts.items()}}


def _parts(index: Index, seed: int, row: int) -> dict[str, float | None]:
    found = score(index, np.array([row]), [seed], Request(), index.store.vectors[seed])
    parts = {k: float(getattr(found, k)[0]) for k in PARTS}
    parts["meaning"] = max(parts["meaning"], 0.0)
    parts["viewers"] = min(parts["viewers"] / float(np.log1p(50)), 1.0)
    return {k: None if np.isnan(v) else v for k, v in parts.items()}
