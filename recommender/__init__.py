"""Chooses films and series for a request, and says why. Knows nothing of Rasa or of any channel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recommender.types import (
    Filters,
    Reason,
    Recommendation,
    Request,
    Result,
    Shift,
    Taste,
    Title,
)

if TYPE_CHECKING:
    from recommender.engine import Recommender

__all__ = [
    "Filters",
    "Reason",
    "Recommendation",
    "Recommender",
    "Request",
    "Result",
    "Shift",
    "Taste",
    "Title",
]


def __getattr__(name: str) -> Any:
    """Load the engine on first use: the bot imports this package without numpy or torch."""
    if name == "Recommender":
        from recommender.engine import Recommender

        return Recommender
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
