"""What is shown again, out of what Rasa stored."""

from __future__ import annotations

import asyncio
import stat
from pathlib import Path
from typing import Any

import pytest
from rasa.core.tracker_store import InMemoryTrackerStore, TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, Event, Restarted, SessionStarted, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.exceptions import RasaException

from bot.channels.conversations import ConversationStore
from bot.channels.history import MAX_LINES, history


def seen(events: list[Event], store: TrackerStore | None = None) -> list[dict[str, Any]]:
    store = store or InMemoryTrackerStore(Domain.empty())

    async def save_and_look() -> list[dict[str, Any]]:
        await store.save(DialogueStateTracker.from_events("web:ann", events))
        return await history(store, "web:ann")

    return asyncio.run(save_and_look())


def test_only_words_and_payloads_are_shown() -> None:
    events = [
        ActionExecuted("action_listen"),
        UserUttered("hi", {"name": "greet"}, timestamp=5.0, message_id="m1"),
        SlotSet("request", {"secret": 1}),
        BotUttered("Hello", {"custom": {"type": "note"}}, {"utter_action": "utter_greet"}, timestamp=6.0),
        BotUttered(None, {}),
        UserUttered.create_external("remind", [], None),
    ]
    assert seen(events) == [
        {"who": "me", "text": "hi", "payload": None, "at": 5.0, "id": "m1"},
        {"who": "bot", "text": "Hello", "payload": {"type": "note"}, "at": 6.0},
    ]


def test_buttons_of_the_domain_are_replies_by_their_title() -> None:
    payload = seen([BotUttered("Which?", {"buttons": [{"title": "Yes", "payload": "/affirm"}]})])[0]["payload"]
    assert payload == {"type": "note", "v": 1, "quick": [{"label": "Yes", "say": "Yes"}]}


def test_a_new_chat_hides_what_was_before() -> None:
    assert [line["text"] for line in seen([UserUttered("old"), Restarted(), UserUttered("new")])] == ["new"]


def test_at_most_the_last_fifty_lines_are_shown() -> None:
    lines = seen([UserUttered(str(n)) for n in range(MAX_LINES + 30)])
    assert [line["text"] for line in lines] == [str(n) for n in range(30, MAX_LINES + 30)]


def test_a_stranger_has_no_history() -> None:
    assert asyncio.run(history(InMemoryTrackerStore(Domain.empty()), "web:nobody")) == []


def test_a_conversation_outlives_the_process(tmp_path: Path) -> None:
    path = str(tmp_path / "var" / "conversations.db")
    seen([SessionStarted(), UserUttered("hi")], ConversationStore(Domain.empty(), db=path))
    again = asyncio.run(history(ConversationStore(Domain.empty(), db=path), "web:ann"))
    assert [line["text"] for line in again] == ["hi"]
    assert stat.S_IMODE(Path(path).stat().st_mode) == 0o600


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "conversations.db"
    path.write_bytes(b"this is no database" * 100)
    with pytest.raises(RasaException, match=r"conversations\.db"):
        ConversationStore(Domain.empty(), db=str(path))
