"""What was told of a person for a purpose is not in the file of conversations."""

from __future__ import annotations

import asyncio
from pathlib import Path

from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.channels.conversations import ConversationStore

SAID = "he's Muslim, so no nudity please"
PRIVATE = {"entity": "private", "value": "", "start": 0, "end": len("he's Muslim, so")}


def test_a_private_fact_is_not_on_disk_and_the_limit_is(tmp_path: Path) -> None:
    store = ConversationStore(Domain.empty(), db=str(tmp_path / "talk.db"))
    parsed = {"text": SAID, "intent": {"name": "refine"}, "entities": [PRIVATE]}
    tracker = DialogueStateTracker("rest:anna", [])
    tracker.update(UserUttered(SAID, {"name": "refine"}, [PRIVATE], parsed))
    asyncio.run(store.save(tracker))
    found = asyncio.run(store.retrieve("rest:anna"))
    assert found is not None and "no nudity please" in (found.latest_message.text or "")
    store.engine.dispose()
    assert all(b"Muslim" not in file.read_bytes() for file in tmp_path.iterdir())
