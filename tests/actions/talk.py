"""A conversation with the actions as Rasa would hold it: slots go through JSON, and every answer must keep the contract."""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import dataclass, field
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import asking, compare, details, dial, explain, feedback, profile, recommend, small_talk, steer
from actions.desk import Desk
from actions.skill import Skill
from recommender.types import AXES, Request

Entity = dict[str, Any]
MODULES = (recommend, asking, compare, steer, feedback, explain, details, dial, profile, small_talk)
VERBS = (
    "up",
    "down",
    "seen",
    "save",
    "unsave",
    "more",
    "why",
    "drop",
    "shift",
    "next",
    "show",
    "know",
    "start",
    "title",
    "tell",
    "unsay",
    "dial",
    "export",
    "limit",
    "skip",
)
STATES = {"saved", "liked", "fine", "disliked", "never", "seen"}
CARD = {
    "rid", "title_id", "title", "year", "kind", "genres", "runtime_min", "seasons", "age", "why", "reasons", "score", "tone",
    "state",
}  # fmt: skip
CARDS = {"type", "v", "intro", "understood", "chips", "cards", "relaxed", "notes", "quick"}


def skills() -> dict[str, type[Skill]]:
    """Every action there is, by the name in the domain."""
    found = [
        kind
        for module in MODULES
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, Skill)
    ]
    concrete = {kind for kind in found if not getattr(kind, "__abstractmethods__", None)}
    return {kind().name(): kind for kind in concrete}


@dataclass(frozen=True)
class Heard:
    """What the actions answered to one message."""

    texts: list[str]
    payloads: list[dict[str, Any]]

    @property
    def text(self) -> str:
        return "\n".join(self.texts)

    @property
    def cards(self) -> list[dict[str, Any]]:
        return [card for payload in self.payloads for card in payload.get("cards", ())]

    @property
    def ids(self) -> list[str]:
        return [card["title_id"] for card in self.cards]

    @property
    def chips(self) -> dict[str, str]:
        return {chip["label"]: chip["verb"] for payload in self.payloads for chip in payload.get("chips", ())}

    @property
    def quick(self) -> dict[str, str]:
        buttons = [button for payload in self.payloads for button in payload.get("quick", ())]
        return {button["label"]: button.get("verb") or button["say"] for button in buttons}


@dataclass
class Talk:
    """One person's conversation; `say` sends a message that the bot has understood already."""

    desk: Desk
    person: str = "rest:anna"
    slots: dict[str, Any] = field(default_factory=dict)

    def say(self, action: str, intent: str, *entities: Entity, text: str = "some words") -> Heard:
        latest = {"text": text, "intent": {"name": intent, "confidence": 1.0}, "entities": list(entities)}
        tracker = Tracker(self.person, dict(self.slots), latest, [], False, None, {}, "action_listen")
        dispatcher = CollectingDispatcher()
        events = asyncio.run(skills()[f"action_{action}"](self.desk).run(dispatcher, tracker, {}))
        for event in events:
            assert event["event"] == "slot"
            self.slots[event["name"]] = json.loads(json.dumps(event["value"], allow_nan=False))
        assert dispatcher.messages, "an action said nothing"
        for message in dispatcher.messages:
            check_message(message)
        return Heard([m["text"] for m in dispatcher.messages], [m["custom"] for m in dispatcher.messages])

    def recommend(self, *entities: Entity, text: str = "some words") -> Heard:
        return self.say("recommend", "recommend", *entities, text=text)

    def refine(self, *entities: Entity, text: str = "some words") -> Heard:
        return self.say("refine", "refine", *entities, text=text)

    def tell(self, intent: str, *entities: Entity, text: str = "some words") -> Heard:
        return self.say("feedback", intent, *entities, text=text)

    @property
    def request(self) -> Request:
        return Request.from_dict(self.slots["request"])

    @property
    def shown(self) -> list[str]:
        return [card["title_id"] for card in self.slots["shown"]]


def check_message(message: dict[str, Any]) -> None:
    """One answer against the contract: text that is complete alone, and a payload that every channel can show."""
    text, payload = message["text"], message["custom"]
    assert text and text == text.strip(), "text begins or ends with a space"
    assert not re.search(r"\n\s*\n", text), "Rasa splits a text at a blank line"
    assert not re.search(r"\bNone\b|\bnan\b|[{}]|Traceback", text), text
    json.dumps(payload, allow_nan=False)
    if not payload:
        return
    assert payload["v"] == 1 and payload["type"] in ("cards", "note", "profile")
    for button in [*payload["quick"], *payload.get("chips", ())]:
        check_button(button)
    if payload["type"] == "cards":
        check_cards(text, payload)
    elif payload["type"] == "profile":
        check_profile(text, payload)
    elif "state" in payload:
        assert set(payload["state"]) == {"rid", *STATES}


def check_button(button: dict[str, str]) -> None:
    assert set(button) in ({"label", "verb"}, {"label", "say"})
    assert button["label"]
    if "verb" in button:
        assert len(f"a1:{button['verb']}".encode()) <= 64
        assert button["verb"].partition(":")[0] in VERBS and ":" in button["verb"]


def check_profile(text: str, payload: dict[str, Any]) -> None:
    assert set(payload) == {"type", "v", "said", "told", "limits", "novelty", "quick"}
    assert text.startswith(payload["said"])
    for group in payload["told"]:
        assert set(group) == {"kind", "label", "titles", "more"} and f"{group['label']}: " in text
        for each in group["titles"]:
            assert set(each) == {"id", "title", "year", "verb"} and each["title"]
            check_button({"label": each["title"], "verb": each["verb"]})
    for limit in payload["limits"]:
        check_button(limit)
        assert limit["label"] in text, "the text is not complete without the payload"
    assert payload["novelty"]["value"] in [step["value"] for step in payload["novelty"]["steps"]]


def check_cards(text: str, payload: dict[str, Any]) -> None:
    assert set(payload) == CARDS
    assert set(payload["understood"]) == {"seeds", "aspects", "shifts", "limits", "words"}
    lines = text.splitlines()
    assert payload["intro"].splitlines()[0] in lines[0]
    for at, card in enumerate(payload["cards"], 1):
        assert set(card) == CARD and card["reasons"]
        (line,) = [line for line in lines if line.startswith(f"{at}. ")]
        assert card["title"] in line and card["why"] in line, "the text is not complete without the cards"
        assert card["tone"] is None or list(card["tone"]) == list(AXES)
        assert set(card["state"]) == STATES
    for note in payload["notes"]:
        assert note in text
    for chip in payload["chips"]:
        assert chip["verb"].startswith("drop:")


def entity(kind: str, value: Any, role: str | None = None, **more: Any) -> Entity:
    return {"entity": kind, "value": value, "role": role, "extractor": "test"} | more


def title(title_id: str, role: str = "mention", **more: Any) -> Entity:
    return entity("title", title_id, role, label=title_id, confidence=0.9, alternatives=[], **more)


def limit(role: str, value: Any) -> Entity:
    return entity("limit", value, role)


def shift(axis: str, role: str = "more", strength: float = 1) -> Entity:
    return entity("shift", axis, role, strength=strength)


def places(*at: int) -> Entity:
    return entity("ordinal", list(at))


def words(text: str) -> Entity:
    return entity("free_text", text)


def unknown(said: str, *nearest: tuple[str, str]) -> Entity:
    return entity("unknown_title", said, nearest=[{"id": title_id, "label": label} for title_id, label in nearest])


def rid(value: str) -> Entity:
    return entity("rid", value)


def correction(role: str, value: str | int) -> Entity:
    return entity("correction", value, role)


def take_back(part: str) -> Entity:
    return entity("take_back", part)
