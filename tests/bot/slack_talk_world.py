"""Two cards, what may be said about them, and how one talks about them in the loopback Slack."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from slack_fake import Json
from slack_world import People, ScriptedAgent, workspace


def card(rid: str, title: str, **more: Any) -> Json:
    return {
        "rid": rid,
        "title": title,
        "year": 2014,
        "kind": "series",
        "genres": ["crime"],
        "seasons": 5,
        "why": "Cold.",
        **more,
    }


def cards(*shown: Json, **more: Any) -> Json:
    chips, quick = [{"label": "like Up", "verb": "drop:seed"}], [{"label": "Others", "verb": "next:"}]
    quick.append({"label": "Only series", "say": "only series"})
    return {
        "type": "cards",
        "v": 1,
        "intro": "You asked for:",
        "chips": chips,
        "cards": list(shown),
        "quick": quick,
        **more,
    }


def noted(rid: str, **state: bool) -> Json:
    return {"type": "note", "v": 1, "quick": [], "state": {"rid": rid, **state}}


ANSWERS: dict[str, tuple[str, Json | None]] = {
    "like Up": ("1. Fargo\n2. <!channel> & sons", cards(card("r1", "Fargo"), card("r2", "<!channel> & sons"))),
    "with posters": ("1. Fargo", cards(card("r1", "Fargo", poster="https://image.example/fargo.jpg"))),
    "like_it": ("Noted: you like <Fargo>.", noted("r1", liked=True, saved=False)),
    "seen_it": ("Noted: you have seen Fargo.", noted("r1", seen=True)),
    "save_it": ("<!channel> & sons is on your watch list.", noted("r2", saved=True)),
    "more": ("1. Luther", cards(card("r3", "Luther"))),
    "why": ("Because it is cold.", {"type": "note", "v": 1, "quick": []}),
}  # fmt: skip


def talk(folder: Path, do: Callable[[People], Awaitable[Any]]) -> ScriptedAgent:
    """Do this in a workspace; Slack must have found nothing to refuse, unless trouble was made for it."""
    agent = ScriptedAgent(ANSWERS)

    async def run() -> None:
        async with workspace(folder, agent) as people:
            await do(people)
            assert people.slack.refused == [] or people.slack.trouble

    asyncio.run(run())
    return agent


async def listed(people: People, **where: str) -> Json:
    """The message of a list of two cards that Ann asked for."""
    return await answered(people, "like Up", **where)


async def answered(people: People, text: str, **where: str) -> Json:
    posts = len(people.slack.of("chat.postMessage"))
    await people.say(text, **where)
    await people.slack.nth("chat.postMessage", posts + 1)
    return list(people.slack.messages.values())[-1]
