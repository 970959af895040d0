"""Which of the shown titles a description means: "the French one", "the one with Kate Winslet", "the shortest"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from actions.message import Entity
from actions.state import Card
from recommender.describe import about, stem, telling
from recommender.engine import Recommender
from recommender.order import RESPECTS
from recommender.types import Title

EXTREMES = ("most", "least")


def described(recommender: Recommender, shown: Sequence[Card], entities: Sequence[Entity]) -> list[Card]:
    """The cards that fit every description, in the order of the list; one where a superlative is among them."""
    fitting = list(shown)
    for entity in entities:
        if (fits := _FITS.get(str(entity.get("role")))) is not None:
            fitting = [card for card in fitting if fits(recommender.catalogue[card.title_id], entity["value"])]
    for entity in entities:
        if entity.get("role") in EXTREMES and entity["value"] in RESPECTS:
            fitting = _first(recommender, fitting, entity)
    return fitting


def _first(recommender: Recommender, cards: Sequence[Card], entity: Entity) -> list[Card]:
    placed = recommender.ordered([card.title_id for card in cards], entity["value"], entity["role"] == "most")
    best = [p.title_id for p in placed[:1] if p.value is not None]
    return [card for card in cards if card.title_id in best]


def _language(title: Title, code: Any) -> bool:
    unwanted, _, other = str(code).partition(" ")
    return title.language not in (None, other) if unwanted == "not" else title.language == code


def _year(title: Title, span: Any) -> bool:
    first, last = (span, span) if isinstance(span, int) else span
    return title.year is not None and first <= title.year <= last


def _about(title: Title, words: Any) -> bool:
    wanted = {stem(word) for word in telling(str(words))}
    return bool(wanted & set(about(title)))


_FITS: dict[str, Callable[[Title, Any], bool]] = {
    "language": _language,
    "country": lambda title, code: code in title.countries,
    "genre": lambda title, genre: genre in title.genres,
    "person": lambda title, name: str(name).lower() in (each.lower() for each in title.people),
    "kind": lambda title, kind: title.kind == kind,
    "year": _year,
    "words": _about,
}
