"""Limits that were perhaps meant: they hold where that leaves enough to choose from."""

from __future__ import annotations

from recommender import left_out
from recommender.catalogue import Catalogue
from recommender.limits import PROTECTING, Mask, excluded_by
from recommender.types import Request

ENOUGH, A_FEW = 2, 3
"""So many times as many titles as are asked for have to meet one; of what protects a viewer, so many in all."""


def kept_softly(allowed: Mask, request: Request, catalogue: Catalogue) -> Mask:
    """Those of the allowed rows that meet each soft limit too, wherever enough do."""
    for name, met in excluded_by(request.soft, catalogue).items():
        if (allowed & met).sum() >= (A_FEW if name in PROTECTING else ENOUGH * request.n):
            allowed = allowed & met
    return allowed


def unmet_softly(row: int, allowed: Mask, request: Request, catalogue: Catalogue) -> str:
    """The soft limit that keeps an allowed row away, in words; empty where none does."""
    if kept_softly(allowed, request, catalogue)[row]:
        return ""
    unmet = (name for name, met in excluded_by(request.soft, catalogue).items() if not met[row])
    return next((left_out.limit_said(request.soft, name) for name in unmet), "")
