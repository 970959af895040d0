"""What the bot holds about a person after a turn, read from its own stores and not from what it says."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recommender.people.records import LastingLimit
from recommender.people.store import People
from recommender.types import Request, Taste
from tests.conversations.live import Live, Talk


@dataclass(frozen=True)
class Memory:
    """The slots of the conversation and the store of taste."""

    live: Live
    people: People

    @classmethod
    def of(cls, live: Live) -> Memory:
        return cls(live, People.open(live.database))

    def person(self, talk: Talk) -> str:
        """The name under which the bot keeps this person."""
        return f"rest:{talk.sender}"

    def slot(self, person: str, name: str) -> Any:
        """The latest value; None where it was never set."""
        values = [event["value"] for event in self.events(person, "slot") if event["name"] == name]
        return values[-1] if values else None

    def request(self, person: str) -> Request | None:
        """The present request, with what is known of the person."""
        held = self.slot(person, "request")
        return Request.from_dict(held) if held else None

    def taste(self, person: str) -> Taste:
        return self.people.taste(person)

    def lasting(self, person: str) -> list[LastingLimit]:
        return self.people.limits(person)

    def events(self, person: str | None, kind: str) -> Iterator[dict[str, Any]]:
        """What Rasa recorded, oldest first; of everybody where no person is given."""
        query = f"select data from events where type_name = ? {'and sender_id = ?' if person else ''} order by id"
        with self._talks() as db:
            rows = db.execute(query, (kind, person) if person else (kind,)).fetchall()
        return (json.loads(data) for (data,) in rows)

    def turns(self) -> list[dict[str, Any]]:
        """Every message heard and every action taken, in their order, with the `sender`."""
        query = "select sender_id, data from events where type_name in ('user', 'action') order by id"
        with self._talks() as db:
            rows = db.execute(query).fetchall()
        return [json.loads(data) | {"sender": sender} for sender, data in rows]

    def everything(self) -> str:
        """All that lies in the store of taste and in the slots, as one text to search in; in lower case."""
        with sqlite3.connect(self.live.folder / "people.db") as db:
            told = "\n".join(db.iterdump())
        slots = [json.dumps(event, ensure_ascii=False) for event in self.events(None, "slot")]
        return "\n".join([told, *slots]).lower()

    def _talks(self) -> sqlite3.Connection:
        file: Path = self.live.folder / "talk.db"
        return sqlite3.connect(f"file:{file}?mode=ro", uri=True)
