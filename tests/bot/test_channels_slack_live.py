"""Slack in front of the real Rasa server, the real action server and the real build."""

from __future__ import annotations

import asyncio
from pathlib import Path

import aiohttp
import pytest
from conversations.live import Live
from slack_fake import BOT_TOKEN, FakeSlack, Json, fake_slack, words
from slack_world import SECRET, People

from bot.channels.slack import views


def last(slack: FakeSlack) -> Json:
    return list(slack.messages.values())[-1]


async def evening(people: People) -> None:
    """A list in a thread, a card saved, the modal and the home tab, another member, and forgetting."""
    slack = people.slack
    await people.say("<@UBOT> something like Breaking Bad but lighter", channel="C1", ts="5.5")
    await slack.nth("chat.postMessage")
    listed = last(slack)
    assert listed["thread_ts"] == "5.5"
    assert words(listed["blocks"]).count(":thumbsup: Like") == 5
    await people.press(listed, ":bookmark: Save", user="UBOB")
    await slack.nth("chat.postEphemeral")
    await people.press(listed, ":bookmark: Save")
    await slack.nth("chat.update")
    assert words(last(slack)["blocks"]).count(":bookmark: Saved") == 1
    await people.event({"type": "app_home_opened", "user": "UANN", "channel": "DANN", "tab": "home"})
    home = (await slack.nth("views.publish"))["view"]
    await people.choose("V0", home["blocks"][1]["accessory"]["value"], kind="home")
    assert views.EMPTY_LIST in words((await slack.nth("views.publish", 2))["view"]["blocks"])
    await people.event({"type": "app_home_opened", "user": "UBOB", "channel": "DBOB", "tab": "home"})
    assert views.EMPTY_LIST in words((await slack.nth("views.publish", 3))["view"]["blocks"])
    await people.say("forget me", channel="DANN")
    await slack.nth("chat.postMessage", 2)
    await people.press(last(slack), "Yes, delete it")
    assert "F-2" in (await slack.nth("chat.postMessage", 3))["text"]


@pytest.mark.timeout(400)
def test_an_evening_in_slack(tmp_path: Path) -> None:
    async def run() -> None:
        async with fake_slack() as slack, aiohttp.ClientSession() as http:
            given = {"BOT_TOKEN": BOT_TOKEN, "SIGNING_SECRET": SECRET, "API": f"{slack.address}/api/"}
            live = Live(tmp_path, settings={f"MATINEE_SLACK_{name}": value for name, value in given.items()})
            try:
                await asyncio.to_thread(live.start)
                await evening(People(slack, live.address, http))
                assert slack.refused == []
            finally:
                await asyncio.to_thread(live.stop)
            assert BOT_TOKEN not in live.log("rasa")
            assert "Traceback" not in live.log("rasa")

    asyncio.run(run())
    kept = b"".join(file.read_bytes() for file in tmp_path.iterdir() if file.suffix != ".log")
    assert b"slack:T1:UANN" not in kept
