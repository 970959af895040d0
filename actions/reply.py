"""Answers without a server: a heard message a line in, the answer as a JSON line out. For measuring, with a store that is thrown away.

`.venv/bin/python -m actions.reply` reads `{"person": "rest:a", "action": "action_recommend", "heard": {…}}`, where `heard` is what
`python -m bot.hear` says of a message. An answer is `{"texts", "payloads", "request", "failed"}`: the request that the talk holds
afterwards, and whether the action could only apologise. A person's talk goes on from line to line, as in Rasa's tracker.
`{"person": "rest:a", "shown": ["fargo-1996"]}` puts titles on the person's list as if they had been recommended; its answer is `{}`.
The first line out is `{"ready": true}`.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TextIO

from actions import say
from recommender.errors import MatineeError
from recommender.types import Request

if TYPE_CHECKING:
    from rasa_sdk.executor import ActionExecutor

    from recommender.people.store import People

Slots = dict[str, Any]


@dataclass(slots=True)
class Replies:
    """All actions, run as the action server runs them, and the slots of every talk."""

    executor: ActionExecutor
    people: People
    talks: dict[str, Slots] = field(default_factory=dict)

    def to(self, line: Mapping[str, Any]) -> dict[str, Any]:
        """What is answered to one heard message."""
        person = str(line["person"])
        slots = self.talks.setdefault(person, {})
        if "shown" in line:
            return self._show(person, slots, line["shown"])
        action, heard = str(line["action"]), line["heard"]
        call = {"next_action": action, "sender_id": person, "domain": {}, "tracker": _tracker(person, slots, heard)}
        result = asyncio.run(self.executor.run(call))
        answer = result.model_dump() if result is not None else {"events": [], "responses": []}
        slots |= {event["name"]: event["value"] for event in answer["events"] if event.get("event") == "slot"}
        texts = [response["text"] for response in answer["responses"] if response.get("text")]
        payloads = [response["custom"] for response in answer["responses"] if response.get("custom")]
        return {
            "texts": texts, "payloads": payloads, "request": self._request(person, slots), "failed": say.SORRY in texts,
        }  # fmt: skip

    def _show(self, person: str, slots: Slots, title_ids: Sequence[str]) -> dict[str, Any]:
        request = slots.setdefault("request", Request().to_dict())
        rids = self.people.issue(person, title_ids, request, [[] for _ in title_ids])
        slots["shown"] = [{"rid": rid, "title_id": title_id} for rid, title_id in zip(rids, title_ids, strict=True)]
        return {}

    def _request(self, person: str, slots: Slots) -> dict[str, Any] | None:
        """As the slots hold it, with the taste that lies in the store; while an unknown title is asked about, what a yes would go on with."""
        pending = slots.get("pending") or {}
        if not (request := pending.get("request") if pending.get("unknown") else slots.get("request")):
            return None
        return replace(Request.from_dict(request), taste=self.people.taste(person)).to_dict()


def answer(replies: Replies, lines: Iterable[str], out: TextIO) -> None:
    """One line for each line, at once."""
    _write(out, {"ready": True})
    for line in lines:
        _write(out, replies.to(json.loads(line)))


def open_replies() -> Replies:
    """Everything the action server opens; MatineeError where there is no build."""
    from rasa_sdk.executor import ActionExecutor

    from actions.desk import desk

    desk().warm_up()
    executor = ActionExecutor()
    executor.register_package("actions")
    return Replies(executor, desk().people)


def main() -> int:
    """Exit 2 and one line where the build cannot be opened."""
    out, sys.stdout = sys.stdout, sys.stderr  # only answers may stand on standard output
    with tempfile.TemporaryDirectory(prefix="matinee-reply-") as folder:
        os.environ["MATINEE_DATABASE"] = f"sqlite:///{folder}/people.db"
        try:
            answer(open_replies(), sys.stdin, out)
        except MatineeError as error:
            print(error, file=sys.stderr)
            return 2
    return 0


def _tracker(person: str, slots: Slots, heard: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "sender_id": person, "slots": slots, "latest_message": dict(heard), "events": [], "paused": False,
        "followup_action": None, "active_loop": {}, "latest_action_name": "action_listen",
    }  # fmt: skip


def _write(out: TextIO, answer: dict[str, Any]) -> None:
    out.write(json.dumps(answer) + "\n")
    out.flush()


if __name__ == "__main__":
    sys.exit(main())
