"""The latest message as the bot understood it: intent, words and entities by kind."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Entity = Mapping[str, Any]
_THEIRS = re.compile(
    r"\b(?:he|she|they|everyone|(?:my|our|his|her|the) (?:\w+ )?(?:mum|mom|mother|dad|father|wife|husband|partner|girlfriend|boyfriend|"
    r"son|daughter|kids?|children|friends?|parents?|brother|sister|grandma|grandpa|flatmates?))\b[^,;.]*$"
)
"""Before a title: the opinion is somebody else's."""


@dataclass(frozen=True, slots=True)
class Message:
    """Entities keep the extra keys that the bot's components put on them, such as `label` or `nearest`.

    Acts are what is done beside the intent: accept, decline, seen, unseen, more. They are no entities here, because they add nothing to a wish.
    Facts about a person that were told for a purpose are no longer in `text`: nothing keeps or repeats them.
    """

    text: str
    intent: str
    entities: tuple[Entity, ...] = ()
    acts: frozenset[str] = frozenset()
    soft: tuple[Entity, ...] = ()
    """Limits that were perhaps meant."""

    @classmethod
    def latest(cls, latest_message: Mapping[str, Any]) -> Message:
        """From `tracker.latest_message`."""
        heard = tuple(latest_message.get("entities") or ())
        return cls(
            _public(latest_message.get("text") or "", heard),
            (latest_message.get("intent") or {}).get("name") or "",
            tuple(e for e in heard if e.get("entity") not in ("act", "mood", "soft_limit")),
            frozenset(str(e.get("value")) for e in heard if e.get("entity") == "act"),
            tuple(e for e in heard if e.get("entity") == "soft_limit"),
        )

    def all(self, entity: str, *roles: str) -> list[Entity]:
        """Entities of one kind, in the order of the text; only those with one of the roles where any are given."""
        return [e for e in self.entities if e.get("entity") == entity and (not roles or e.get("role") in roles)]

    def values(self, entity: str, *roles: str) -> list[Any]:
        """Their values, each once."""
        found: list[Any] = []
        for e in self.all(entity, *roles):
            if e.get("value") not in found:
                found.append(e.get("value"))
        return found

    def first(self, entity: str, *roles: str) -> Any:
        """The first value, or None."""
        return next(iter(self.values(entity, *roles)), None)

    @property
    def only_limits(self) -> bool:
        """True where it holds a limit, a person or a number of titles and points at no title: a wish, whatever it was taken for."""
        wish = self.all("limit") or self.all("count") or self.all("person", "in", "out")
        return bool(wish) and not self.names_titles and not self.all("opinion") and not self.all("detail")

    @property
    def only_changes(self) -> bool:
        """The same, or only what is not wanted: a change of the wish that is there, whatever it was taken for."""
        points = self.names_titles or self.all("opinion") or self.all("detail")
        return self.only_limits or bool(self.all("not_text")) and not points

    @property
    def ordinals(self) -> Sequence[int] | None:
        """1-based places on the list, -1 the last; an empty list means all of them; None where none are named."""
        found = self.all("ordinal")
        return None if not found else list(dict.fromkeys(n for e in found for n in e.get("value") or ()))

    @property
    def names_titles(self) -> bool:
        """True where it points at titles: by click, by place on the list or by name."""
        return any(self.all(kind) for kind in ("rid", "ordinal", "described", "title", "unknown_title"))

    def is_theirs(self, title: Entity) -> bool:
        """Whether what is said of a title is somebody else's opinion, of which nothing is noted: "she prefers Delhi Crime"."""
        return bool(_THEIRS.search(self.text[: title.get("start", 0)].lower()))


def _public(text: str, entities: Sequence[Entity]) -> str:
    """The words as typed without those of private entities; the others keep their places."""
    for entity in entities:
        if entity.get("entity") == "private":
            text = text[: entity["start"]] + " " * (entity["end"] - entity["start"]) + text[entity["end"] :]
    return text
