"""Which of the shown titles a description means: "the French one", "the one with Kate Winslet", "the shortest"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from actions.message import Entity, Message
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


TELLING_WORDS = 4
"""Who says so much of a title hardly means one that the half of it fits."""


def _about(title: Title, words: Any) -> bool:
    wanted = {stem(word) for word in telling(str(words))}
    least = 0.5 if len(wanted) < TELLING_WORDS else 0.8
    return bool(wanted) and len(wanted & set(about(title))) >= least * len(wanted)


_IS_THERE = re.compile(r"\b(?:is there|are there|do you have|have you got|got|any|how about|what about)\b")
_LIMIT_OF = {"language": "languages", "country": "countries", "genre": "genres", "kind": "kind"}


def as_wish(message: Message) -> Message | None:
    """ "Is there one with Daniel Craig?", where none is shown, as a wish for one; None where nothing of the kind is said."""
    if not _IS_THERE.search(message.text.lower()):
        return None
    found: list[Entity] = []
    for entity in message.all("described"):
        if entity.get("role") == "person":
            found.append({"entity": "person", "role": "in", "value": entity["value"]})
        elif (limit := _LIMIT_OF.get(str(entity.get("role")))) and not str(entity["value"]).startswith("not"):
            found.append({"entity": "limit", "role": limit, "value": entity["value"]})
    rest = [e for e in message.entities if e.get("entity") != "described"]
    return replace(message, intent="refine", entities=(*rest, *found)) if found else None


PLOT_WORDS = 3
"""From so many words on that fit no shown title, a story is searched for."""


def as_plot(message: Message, pointed: Sequence[Card]) -> Message | None:
    """ "The one where they erase memories of an ex", with no such title shown, as a wish for that story.

    None where a title is pointed at, or hardly anything is told.
    """
    if message.all("detail") or message.all("title") or message.ordinals is not None or message.first("rid"):
        return None
    described = [str(words) for words in message.values("described", "words")]
    story = " ".join([*map(str, message.values("free_text")), *(described if not pointed else ())])
    if len(story.split()) < PLOT_WORDS:
        return None
    rest = [e for e in message.entities if e.get("entity") in ("limit", "person")]
    return replace(message, intent="recommend", entities=(*rest, {"entity": "free_text", "value": story}))


_FITS: dict[str, Callable[[Title, Any], bool]] = {
    "language": _language,
    "country": lambda title, code: code in title.countries,
    "genre": lambda title, genre: genre in title.genres,
    "person": lambda title, name: str(name).lower() in (each.lower() for each in title.people),
    "kind": lambda title, kind: title.kind == kind,
    "year": _year,
    "words": _about,
}
