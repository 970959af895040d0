"""Whether a title is itself of the sort that is asked for, so that naming it says more of the same wish."""

from __future__ import annotations

import numpy as np

from recommender import limits
from recommender.candidates import Index
from recommender.types import Filters, Request

_SORT = ("kind", "genres", "genres_all", "languages", "countries")
"""Limits that say what is sought; an example may be older or longer than what is wanted."""


def is_example(index: Index, title_id: str, request: Request) -> bool:
    """True where the title has the kind, genres and origin asked for, and its description a word of the subject, if there is one."""
    row = index.catalogue.row[title_id]
    sort = Filters().changed({name: getattr(request.filters, name) for name in _SORT})
    if not limits.allowed(sort, index.catalogue)[row]:
        return False
    common = index.lexical.score(request.text, np.array([row])) if request.text else np.ones(1)
    return bool(common.size and common[0] > 0)
