"""The whole bot for a talk: a message is heard, answered, and what came of it is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from recommender.evaluate.dialogue.children import Ears, Heard, Voice
from recommender.types import Request

FALLBACK = "action_fallback"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the bot made of a message and said to it."""

    heard: Heard
    texts: tuple[str, ...]
    payloads: tuple[dict[str, Any], ...]
    request: Request | None
    failed: bool
    """Whether it could only apologise."""

    @property
    def silent(self) -> bool:
        return not any(text.strip() for text in self.texts)

    @property
    def fell_back(self) -> bool:
        return bool(self.heard["action"] == FALLBACK)

    @property
    def relaxed(self) -> list[str]:
        """What the cards do not meet and are said not to, in words; empty where they meet all that is asked."""
        return [words for payload in self.payloads for words in payload.get("relaxed", ())]

    @property
    def shown(self) -> list[str]:
        """Ids of the titles on the cards."""
        return [card["title_id"] for payload in self.payloads for card in payload.get("cards", ())]

    def entities(self, *kinds: str) -> list[dict[str, Any]]:
        """What was found of these kinds."""
        return [entity for entity in self.heard["entities"] if entity["entity"] in kinds]


class Bot:
    """Ears and voice that were started; talks are told apart by the person's name."""

    def __init__(self, ears: Ears, voice: Voice) -> None:
        self._ears, self._voice, self._talks = ears, voice, 0

    def somebody(self) -> str:
        """A person who has not talked yet."""
        self._talks += 1
        return f"rest:{self._talks}"

    def say(self, person: str, text: str) -> Answer:
        """One message and the answer."""
        heard: Heard = self._ears.ask(text)
        said = self._voice.reply(person, heard)
        request = Request.from_dict(said["request"]) if said["request"] else None
        return Answer(heard, tuple(said["texts"]), tuple(said["payloads"]), request, bool(said["failed"]))

    def shown(self, person: str, title_ids: Sequence[str]) -> None:
        """What the person sees from now on, in place of the last list."""
        self._voice.shown(person, title_ids)

    def talk(self, texts: Sequence[str]) -> list[Answer]:
        """A whole talk of somebody new."""
        person = self.somebody()
        return [self.say(person, text) for text in texts]
