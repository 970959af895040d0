"""One conversation of twenty turns on all four channels, against the real servers: what is decided is the same."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from recommender.people.store import People
from tests.bot.telegram_fake import ANN, TOKEN, FakeTelegram
from tests.conversations.live import Live, Talk
from tests.conversations.platforms import MEMBER, SECRET, TEAM, Workspace, workspace
from tests.conversations.web import WebTalk

pytestmark = pytest.mark.timeout(600)

SAID = (
    "hi",
    "something like Breaking Bad but lighter",
    "only series",
    "nothing from before 2010",
    "why the second one?",
    "I've seen the first one, it was great",
    "not the third, never again",
    "others",
    "how long is the second one and who is in it",
    "save the first",
    "show my list",
    "something for tonight with my 10-year-old, under two hours, no animation",
    "funnier",
    "from now on nothing with horror in it",
    "like Blorgon Chronicles",
    'something like Fargo & <b>"The Wire"</b>',
    "what do you know about me",
    "a quiet film about chess",
    "/help",
    "bye",
)


def decisions(people: People, person: str) -> dict[str, Any]:
    """Every title shown, with the request it answers; and what was noted about the person."""
    told = people.export(person)
    return {
        "shown": [(row["title_id"], row["request"]) for row in told["shown"]],
        "statements": [(row["title_id"], row["what"]) for row in told["statements"]],
        "limits": [(row["field"], row["value"]) for row in told["limits"]],
    }


async def on_telegram(phone: FakeTelegram) -> None:
    for text in SAID:
        before = len(phone.said)
        await phone.say(text)
        await phone.nth("sendMessage", before + 1)


async def on_slack(slack: Workspace, live: Live) -> None:
    for text in SAID:
        typed = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        await slack.say(typed, live.address)


def over_rest(live: Live) -> str:
    talk = Talk(live)
    for text in SAID:
        assert talk.say(text).text
    return f"rest:{talk.sender}"


def on_the_web(live: Live) -> str:
    with WebTalk(live) as talk:
        for text in SAID:
            assert talk.say(text).text
        return f"web:{talk.sender}"


async def everywhere(folder: Path) -> dict[str, dict[str, Any]]:
    """What was decided, by channel."""
    phone = FakeTelegram()
    await phone.start()
    async with workspace() as slack:
        platforms = {
            "MATINEE_TELEGRAM_TOKEN": TOKEN, "MATINEE_TELEGRAM_API": phone.address, "MATINEE_SLACK_BOT_TOKEN": "xoxb-1",
            "MATINEE_SLACK_SIGNING_SECRET": SECRET, "MATINEE_SLACK_API": slack.address,
        }  # fmt: skip
        live = Live(folder, settings=platforms)
        try:
            await asyncio.to_thread(live.start)
            persons = {
                "rest": await asyncio.to_thread(over_rest, live),
                "web": await asyncio.to_thread(on_the_web, live),
            }
            await on_telegram(phone)
            await on_slack(slack, live)
        finally:
            live.stop()
            await phone.stop()
    persons |= {"telegram": f"telegram:{ANN}", "slack": f"slack:{TEAM}:{MEMBER}"}
    with People.open(live.database) as people:
        return {channel: decisions(people, person) for channel, person in persons.items()}


def test_twenty_turns_are_decided_alike_on_all_channels(tmp_path: Path) -> None:
    found = asyncio.run(everywhere(tmp_path))
    rest = found["rest"]
    assert len({str(request) for _, request in rest["shown"]}) >= 8, "a talk that decides something"
    assert rest["statements"]
    for channel in ("web", "telegram", "slack"):
        assert found[channel] == rest, channel
