"""People named by their work: "by the maker of Fargo" becomes a limit on whoever made it."""

from __future__ import annotations

import re
from collections.abc import Sequence
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


_THEIRS = re.compile(
    r"\b(?:by|from|of|with) (?:that|the same|this|its|their|his|her|the(?= [\w-]+ of\b)) (?P<who>director|film-?maker|maker|creator|showrunner|writer|actor|actress|star|lead|cast)s?\b"
    r"|\b(?:more|else|another(?: one| film| series)?|anything|something) (?:by|from) (?P<them>him|her|them)\b"
)
_ROLES = {
    "actor": "star",
    "actress": "star",
    "star": "star",
    "lead": "star",
    "cast": "star",
    "director": "director",
    "writer": "creator",
}


def whose(message: Message, spoken_of: Sequence[Title]) -> Message:
    """The message with the person that "the same director" or "by the director of the first" means, of the title pointed at.

    The words that were left of it are no plot to search for, and the title no example.
    """
    said = _THEIRS.search(message.text.lower())
    if said is None or len(spoken_of) != 1 or message.all("person", "in"):
        return message
    name = maker(spoken_of[0], _ROLES.get(said["who"] or "director", "creator"))
    if not name:
        return message
    rest = [e for e in message.entities if e.get("entity") not in ("free_text", "ordinal", "detail", "title")]
    gone = [{"entity": "take_back", "value": part} for part in ("words", "seed")]
    person = {"entity": "person", "role": "in", "value": name}
    return replace(message, intent="refine", entities=(*rest, *gone, person))


def maker(title: Title, role: str) -> str:
    """The first of those who directed or created it, or of the cast; whoever is known where the role is not."""
    order = {
        "star": (title.cast,),
        "director": (title.directors, title.creators),
        "creator": (title.directors, title.creators) if title.kind == "film" else (title.creators, title.directors),
    }[role]
    return next((names[0] for names in order if names), "")
