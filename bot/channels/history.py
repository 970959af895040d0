"""What a person sees again on coming back: their words and the answers, and nothing of what Rasa noted beside them."""

from __future__ import annotations

from typing import Any

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.events import BotUttered, Event, Restarted, UserUttered

from bot.channels.output import bot_event

MAX_LINES = 50


async def history(store: TrackerStore, sender_id: str) -> list[dict[str, Any]]:
    """The last lines since the conversation began, oldest first: `{"who", "text", "payload", "at"}`, and a person's `id`."""
    tracker = await store.retrieve(sender_id)
    lines: list[dict[str, Any]] = []
    for event in tracker.events if tracker else ():
        lines = [] if isinstance(event, Restarted) else lines + _lines(event)
    return lines[-MAX_LINES:]


async def whole_history(store: TrackerStore, sender_id: str) -> list[dict[str, Any]]:
    """Every line that was ever said, oldest first, in the same form."""
    tracker = await store.retrieve_full_tracker(sender_id)
    return [line for event in (tracker.events if tracker else ()) for line in _lines(event)]


def _lines(event: Event) -> list[dict[str, Any]]:
    if isinstance(event, UserUttered) and event.text and not event.metadata.get("is_external"):
        return [{"who": "me", "text": event.text, "payload": None, "at": event.timestamp, "id": event.message_id}]
    if isinstance(event, BotUttered) and (shown := bot_event({"text": event.text, **event.data})):
        return [{"who": "bot", **shown, "at": event.timestamp}]
    return []
