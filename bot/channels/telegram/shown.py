"""A card that was shown before, found again in the conversation that Rasa keeps: nothing of it is kept here."""

from __future__ import annotations

from typing import Any

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.events import BotUttered, Event


async def shown_card(store: TrackerStore, sender_id: str, rid: str) -> dict[str, Any] | None:
    """The card as it was shown to this person, with what was noted of it since; None where it is not theirs or gone."""
    tracker = await store.retrieve_full_tracker(sender_id)
    card, state = None, {}
    for event in tracker.events if tracker else ():
        payload = _payload(event)
        for shown in payload.get("cards") or ():
            if isinstance(shown, dict) and shown.get("rid") == rid:
                card, state = shown, dict(shown.get("state") or {})
        noted = payload.get("state")
        if isinstance(noted, dict) and noted.get("rid") == rid:
            state = {key: value for key, value in noted.items() if key != "rid"}
    return None if card is None else {**card, "state": state}


def _payload(event: Event) -> dict[str, Any]:
    payload = event.data.get("custom") if isinstance(event, BotUttered) else None
    return payload if isinstance(payload, dict) else {}
