"""Which marks may stand for one another, and which deny each other."""

from __future__ import annotations

from collections.abc import Mapping, Set

from bot.tagger.tags import NOTES

_NEAR = (
    {"light+", "uplifting+", "funny+", "tense-", "scary-", "violent-"},
    {"light-", "uplifting-", "scary+", "violent+", "tense+"},
    {"tense+", "scary+", "fast+"},
    {"tense-", "fast-", "light+", "uplifting+"},
    {"cerebral+", "strange+"},
    {"cerebral-", "light+", "fast+", "funny+"},
    {"romantic+", "explicit+"},
    {"known-", "strange+"},
    {"explicit-", "violent-", "light+"},
)
"""Tones that one expression may mean: where the readers heard one and the tagger another, what was heard stays."""
PLACES = {"tongue": "place", "place": "tongue", "no-tongue": "no-place", "no-place": "no-tongue"}
""" "Korean" is a country and a language."""
REFUSED = {"genre": ("no-genre",), "place": ("no-place", "no-tongue"), "tongue": ("no-place", "no-tongue")}
DENIED = {**REFUSED, "no-genre": ("genre",), "no-place": ("place", "tongue"), "no-tongue": ("place", "tongue")}


def meant_by(tag: str) -> set[str]:
    """Marks that leave what is marked so as it is, itself among them."""
    return {tag, PLACES.get(tag, tag), *(near for group in _NEAR if tag in group for near in group)}


REFUSALS = frozenset(("no-topic", "no-genre", *NOTES))
_COUNTED = frozenset(("seasons", "episodes", "runtime", "long-", "long+"))
_IN_ONE_WORD: Mapping[str, Set[str]] = {
    "series": {"film", "genre", "place", "finished", *_COUNTED}, "film": {"series", "genre"}, "genre": {"series", "film", "place"}, "place": {"genre", "series"},
    "tongue": {"genre", "series"}, "no-tongue": {"tongue", "place"}, "year": {"new+", "new-"}, "new+": {"year"}, "new-": {"year", "genre"}, "rating": {"known+"}, "finished": {"series"}, "count": {"film"},
    **dict.fromkeys(REFUSALS, REFUSALS), "no-genre": REFUSALS | {"topic"}, "no-topic": {*REFUSALS, "less", "no-person"}, **dict.fromkeys(_COUNTED, _COUNTED | {"series"}),
}  # fmt: skip
"""What a word may say beside what it is marked as: "sitcom", "miniseries", "k-drama", "classic"."""


def upheld_by(tag: str) -> set[str]:
    """Marks of the tagger with which what the readers marked so may stay."""
    return meant_by(tag) | set(_IN_ONE_WORD.get(tag, ()))
