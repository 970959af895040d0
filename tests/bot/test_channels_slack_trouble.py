"""What happens when Slack is unwell, or the bot is: nothing is lost, and nobody waits in silence."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from slack_fake import Json, answer_with, refuse
from slack_talk_world import ANSWERS, answered, talk
from slack_world import People, ScriptedAgent, workspace

from bot.channels import guard
from bot.channels.texts import APOLOGY


def has_image(args: Json) -> bool:
    return "accessory" in json.dumps(args.get("blocks") or [])


@pytest.mark.parametrize(
    ("rejected", "blocks", "images"),
    [(lambda args: False, True, True), (has_image, True, False), (lambda args: args.get("blocks"), False, False)],
    ids=["nothing", "images", "blocks"],
)
def test_a_rejected_message_goes_out_more_plainly(tmp_path: Path, rejected: Any, blocks: bool, images: bool) -> None:
    async def do(people: People) -> None:
        people.slack.trouble.append(refuse("chat.postMessage", "invalid_blocks", when=rejected))
        posted = await answered(people, "with posters")
        assert posted["text"] == "1. Fargo"
        assert (bool(posted.get("blocks")), has_image(posted)) == (blocks, images)

    talk(tmp_path, do)


def test_what_no_form_can_help_is_not_tried_again(tmp_path: Path) -> None:
    async def do(people: People) -> None:
        people.slack.trouble.append(refuse("chat.postMessage", "is_archived", times=1))
        await people.say("with posters")
        await people.slack.until(lambda: people.slack.refused)
        await people.say("hello")
        assert (await people.slack.nth("chat.postMessage"))["text"] == "You said hello"

    talk(tmp_path, do)


def test_a_limit_of_slack_is_waited_for_as_long_as_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    sleep = asyncio.sleep

    async def quick(seconds: float, *rest: Any) -> None:
        waits.append(seconds)
        await sleep(0)

    async def do(people: People) -> None:
        monkeypatch.setattr("bot.channels.slack.api.asyncio.sleep", quick)
        people.slack.trouble.append(answer_with(429, 2, {"Retry-After": "30"}))
        await people.say("first")
        await people.say("second")
        await people.slack.nth("chat.postMessage", 2)
        assert [args["text"] for args in people.slack.of("chat.postMessage")] == ["You said first", "You said second"]
        assert len([wait for wait in waits if 30 <= wait < 31]) == 2

    talk(tmp_path, do)


def test_while_slack_is_slow_turns_go_on_and_answers_keep_their_order(tmp_path: Path) -> None:
    agent = ScriptedAgent({})
    said = [f"line {number}" for number in range(5)]

    async def run() -> None:
        async with workspace(tmp_path, agent) as people:
            people.slack.awake.clear()
            for text in said:
                await people.say(text)
            while len(agent.heard) < len(said):
                await asyncio.sleep(0.01)
            people.slack.awake.set()
            await people.slack.nth("chat.postMessage", len(said))
            assert [args["text"] for args in people.slack.of("chat.postMessage")] == [
                f"You said {text}" for text in said
            ]

    asyncio.run(asyncio.wait_for(run(), 30))


def test_a_short_failure_of_slack_loses_nothing(tmp_path: Path) -> None:
    async def do(people: People) -> None:
        people.slack.trouble.append(answer_with(503, 2))
        assert (await answered(people, "hello"))["text"] == "You said hello"

    talk(tmp_path, do)


def test_an_answer_of_slack_that_is_none_of_its_own_costs_one_message_and_is_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def page(method: str, args: Json) -> web.Response | None:
        return web.Response(text="<html>Bad gateway</html>") if args.get("text") == "You said one" else None

    async def do(people: People) -> None:
        people.slack.trouble.append(page)
        await people.say("one")
        await people.slack.until(lambda: people.slack.refused)
        assert (await answered(people, "two"))["text"] == "You said two"

    talk(tmp_path, do)
    assert "could not be given an answer" in caplog.text and "could not be handled" not in caplog.text


def test_a_turn_that_hangs_or_fails_ends_in_an_apology(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard.Guard.__init__, "__defaults__", (0.2, *guard.Guard.__init__.__defaults__[1:]))
    agent = ScriptedAgent(ANSWERS)

    async def break_down(message: Any) -> None:
        if message.text == "hang":
            await asyncio.Event().wait()
        raise RuntimeError("the action server is down")

    async def run() -> None:
        agent.before_answer = break_down
        async with workspace(tmp_path, agent) as people:
            assert (await answered(people, "hang"))["text"] == APOLOGY
            assert (await answered(people, "fail", channel="C1"))["text"] == APOLOGY

    asyncio.run(run())


def test_a_turn_that_a_stop_cut_short_is_run_after_the_start(tmp_path: Path) -> None:
    agent = ScriptedAgent(ANSWERS)

    async def hang(message: Any) -> None:
        await asyncio.Event().wait()

    async def stopped_in_mid_turn() -> None:
        agent.before_answer = hang
        async with workspace(tmp_path, agent) as people:
            await people.say("like Up")
            while not agent.heard:
                await asyncio.sleep(0.01)
            assert people.slack.of("chat.postMessage") == []

    async def started_again() -> None:
        async with workspace(tmp_path, ScriptedAgent(ANSWERS)) as people:
            assert (await people.slack.nth("chat.postMessage"))["text"].startswith("1. Fargo")

    asyncio.run(asyncio.wait_for(stopped_in_mid_turn(), 20))
    asyncio.run(started_again())
