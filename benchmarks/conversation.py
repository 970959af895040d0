"""The ten turns that a person has with Matinee, to be said again and again by fresh senders."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from typing import Any

from benchmarks.measures import BenchmarkError
from benchmarks.servers import Live
from recommender.types import Request

RASAS_OWN = ("action_listen", "action_session_start")
ROUNDED_S = 1e-4
"""More than a time loses when it is written as JSON, less than Rasa needs to choose an action."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What is typed, and whether titles must be shown."""

    text: str
    shows_titles: bool = False

    def check(self, answer: list[dict[str, Any]]) -> None:
        """BenchmarkError where titles are missing."""
        if self.shows_titles and not any((message.get("custom") or {}).get("cards") for message in answer):
            said = " ".join(str(message.get("text", "")) for message in answer)
            raise BenchmarkError(f"The bot showed no titles for {self.text!r}, but said: {said[:300]}")


TURNS = (
    Turn("hi"),
    Turn("something like Breaking Bad but lighter", shows_titles=True),
    Turn("only series, and nothing from before 2010", shows_titles=True),
    Turn("why the second one?"),
    Turn("I've seen the first one, it was great"),
    Turn("not the third, never again"),
    Turn("how long is the second one and who is in it"),
    Turn("something for tonight with my 10-year-old, under two hours, no animation", shows_titles=True),
    Turn("like Blorgon Chronicles"),
    Turn("what's the capital of France"),
    Turn("bye"),
)


def talk(live: Live, sender: str) -> list[float]:
    """The whole conversation by one sender; milliseconds of each turn."""
    took = []
    for turn in TURNS:
        began = time.perf_counter()
        answer = live.say(sender, turn.text)
        took.append((time.perf_counter() - began) * 1000)
        turn.check(answer)
    return took


def recorded(live: Live, sender: str) -> list[bytes]:
    """What Rasa sent to the action server in each turn of a conversation that this sender had, as JSON."""
    domain = live.ask_rasa("/domain")
    path = f"/conversations/rest:{sender}/tracker?include_events=ALL"
    events = live.ask_rasa(path)["events"]
    calls = []
    for at, event in enumerate(events):
        if event["event"] == "user":
            action = next(e["name"] for e in events[at:] if e["event"] == "action" and e["name"] not in RASAS_OWN)
            tracker = live.ask_rasa(f"{path}&until={event['timestamp'] + ROUNDED_S}")
            call = {"next_action": action, "sender_id": f"rest:{sender}", "tracker": tracker, "domain": domain}
            calls.append(json.dumps(call).encode())
    return calls


def requests_in(answer: dict[str, Any]) -> list[Request]:
    """The request behind an action's answer, where it shows titles."""
    if not any((response.get("custom") or {}).get("cards") for response in answer["responses"]):
        return []
    slots = {event["name"]: event["value"] for event in answer["events"] if event["event"] == "slot"}
    return [Request.from_dict(slots["request"])] if slots.get("request") else []
