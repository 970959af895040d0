"""People named by their work: "by the maker of Fargo" becomes a limit on whoever made it."""

from __future__ import annotations

from dataclasses import replace

from actions.message import Message
from recommender.catalogue import Catalogue
from recommender.types import Title


def with_makers(message: Message, catalogue: Catalogue) -> Message:
    """The message with the people that its titles stand for, and without those titles, of which nothing else is said."""
    works = [e for e in message.all("maker_of") if e["value"] in catalogue.row]
    if not works:
        return message
    named = {e["value"] for e in works}
    rest = [e for e in message.entities if e.get("entity") != "title" or e.get("value") not in named]
    people = [maker(catalogue[e["value"]], str(e.get("role"))) for e in works]
    added = [{"entity": "person", "role": "in", "value": name} for name in people if name]
    return replace(message, entities=(*rest, *added))


def maker(title: Title, role: str) -> str:
    """The first of those who directed or created it, or of the cast; whoever is known where the role is not."""
    order = {
        "star": (title.cast,),
        "director": (title.directors, title.creators),
        "creator": (title.directors, title.creators) if title.kind == "film" else (title.creators, title.directors),
    }[role]
    return next((names[0] for names in order if names), "")
