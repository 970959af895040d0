"""What the store gives back: frozen records of what a person said and of what was shown to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

KINDS_OF_TASTE = ("seen", "liked", "fine", "disliked", "never", "saved", "watching")

OVERRIDES: dict[str, tuple[str, ...]] = {
    "liked": ("fine", "disliked", "never"),
    "fine": ("liked", "disliked"),
    "disliked": ("liked", "fine"),
    "never": ("liked", "saved", "watching"),
    "saved": ("never",),
    "seen": ("watching",),
    "watching": ("never",),
}
"""Saying the first ends the others for the same title: the last word counts."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing a person said about a title, when (UTC) and in which words."""

    id: int
    what: str
    """One of KINDS_OF_TASTE."""
    title_id: str
    words: str
    said_at: datetime
    channel: str = ""
    ended_at: datetime | None = None
    """When it was withdrawn, repeated or overridden; None while it holds."""


@dataclass(frozen=True, slots=True)
class LastingLimit:
    """One limit that holds for every request of a person until it is dropped."""

    id: int
    field: str
    """A field of recommender.types.Filters."""
    value: Any
    """One value for it; a field that takes several has one LastingLimit for each."""
    words: str
    said_at: datetime


@dataclass(frozen=True, slots=True)
class Shown:
    """One title that was shown, with the request it answered and the reasons given."""

    rid: str
    title_id: str
    request: dict[str, Any]
    reasons: Any
    at: datetime
