"""Who asks for a copy of everything gets it as a file where the channel has files, for their eyes alone, or hears why not."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from channels_world import EchoAgent, served
from rasa.utils.endpoints import EndpointConfig
from slack_fake import refuse
from slack_world import People, pressed, workspace
from telegram_fake import ANN, GROUP, No
from telegram_world import Projector, action_server, run, telegram

from bot.channels import texts
from bot.channels.rest import GuardedRest

EXPORTED = {"type": "export", "v": 1, "data": {"person": "somebody", "titles": {"a": "Amélie"}}}
OFFER = {
    "text": "A copy is one file.",
    "custom": {
        "type": "note", "v": 1, "export": True, "quick": [{"label": "Download everything", "verb": "export:"}],
    },
}  # fmt: skip
ASK = "export my data"


@asynccontextmanager
async def exporting(agent: EchoAgent) -> AsyncIterator[list[dict[str, Any]]]:
    """An action server that has something to export; what it is asked."""
    async with action_server(EXPORTED, "Here it is.") as (asked, address):
        agent.action_endpoint = EndpointConfig(address)
        yield asked


@asynccontextmanager
async def in_slack(folder: Path) -> AsyncIterator[People]:
    agent = Projector(**{ASK: OFFER})
    async with exporting(agent), workspace(folder, agent) as people:
        yield people


def check(content: bytes) -> None:
    """What the action server gave, with the conversation beside it."""
    data = json.loads(content)
    assert data["titles"] == {"a": "Amélie"} and isinstance(data["conversation"], list)
    assert "Amélie" in content.decode(), "readable in an editor, too"


def test_on_telegram_it_is_a_document(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = Projector(**{ASK: OFFER})
        async with exporting(agent) as asked, telegram(tmp_path, agent) as phone:
            await phone.say(ASK)
            sent = await phone.nth("sendDocument")
            assert (sent["chat_id"], sent["caption"], sent["document"]["name"]) == (ANN, "Here it is.", "matinee.json")
            check(sent["document"]["content"])
            assert phone.said == [], "the file is answer enough"
            assert asked[0]["next_action"] == "action_export" and asked[0]["sender_id"] == f"telegram:{ANN}"

    run(chat())


@pytest.mark.parametrize("can_write", [True, False])
def test_in_a_group_on_telegram_it_comes_in_private(tmp_path: Path, can_write: bool) -> None:
    async def chat() -> None:
        agent = Projector(**{ASK: OFFER})
        async with exporting(agent), telegram(tmp_path, agent) as phone:
            if not can_write:
                phone.refusals.append(No(403, "Forbidden: bot can't initiate conversation with a user"))
            await phone.say(
                f"{ASK} @matinee_test_bot", chat=GROUP, entities=[{"type": "mention", "offset": 15, "length": 17}]
            )
            word = await phone.nth("sendMessage")
            assert (await phone.nth("sendDocument"))["chat_id"] == ANN
            assert word["chat_id"] == GROUP
            assert word["text"] == (texts.TOLD_IN_PRIVATE if can_write else texts.WRITE_IN_PRIVATE)

    run(chat())


def test_a_button_on_telegram_hands_it_over_as_well(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = Projector(known={"text": "You like Up.", "custom": {"type": "note", "quick": OFFER["custom"]["quick"]}})
        async with exporting(agent), telegram(tmp_path, agent) as phone:
            await phone.say("known")
            await phone.nth("sendMessage")
            await phone.tap("Download everything")
            check((await phone.nth("sendDocument"))["document"]["content"])
            await phone.nth("answerCallbackQuery")
            assert len(agent.heard) == 1, "no part of the talk"

    run(chat())


def test_a_file_that_telegram_refuses_is_said(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = Projector(**{ASK: OFFER})
        async with exporting(agent), telegram(tmp_path, agent) as phone:
            phone.refusals.append(No(400, "Bad Request: file is too big"))
            await phone.say(ASK)
            assert (await phone.nth("sendMessage"))["text"] == texts.COPY_FAILED

    run(chat())


def test_in_slack_it_is_a_file_in_the_conversation(tmp_path: Path) -> None:
    async def chat() -> None:
        async with in_slack(tmp_path) as people:
            await people.say(ASK)
            done = await people.slack.nth("files.completeUploadExternal")
            assert (done["channel_id"], done["initial_comment"]) == ("DANN", "Here it is.")
            check(next(iter(people.slack.uploads.values())))
            assert people.slack.of("chat.postMessage") == [] and people.slack.refused == []

    run(chat())


def test_in_a_channel_of_slack_it_comes_in_private(tmp_path: Path) -> None:
    async def chat() -> None:
        async with in_slack(tmp_path) as people:
            await people.say(f"<@UBOT> {ASK}", channel="C1")
            done = await people.slack.nth("files.completeUploadExternal")
            assert done["channel_id"] == "DUANN" and "thread_ts" not in done
            word = await people.slack.nth("chat.postEphemeral")
            assert (word["channel"], word["user"], word["text"]) == ("C1", "UANN", texts.TOLD_IN_PRIVATE)
            assert [post["channel"] for post in people.slack.of("chat.postMessage")] == ["UANN"]

    run(chat())


def test_without_the_permission_slack_gets_a_clear_answer(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async def chat() -> None:
        async with in_slack(tmp_path) as people:
            people.slack.trouble.append(refuse("files.getUploadURLExternal", "missing_scope"))
            await people.say(ASK)
            assert (await people.slack.nth("chat.postMessage"))["text"] == texts.COPY_FAILED

    run(chat())
    assert "missing_scope" in caplog.text


def test_a_button_in_slack_hands_it_over_as_well(tmp_path: Path) -> None:
    async def chat() -> None:
        known = {"text": "You like Up.", "custom": {"type": "note", "v": 1, "quick": OFFER["custom"]["quick"]}}
        agent = Projector(known=known)
        async with exporting(agent), workspace(tmp_path, agent) as people:
            await people.say("known")
            await people.slack.nth("chat.postMessage")
            (message,) = people.slack.messages.values()
            await people.interact(pressed(message, "Download everything", "UANN", people.slack.trigger()))
            await people.slack.nth("files.completeUploadExternal")
            assert len(agent.heard) == 1, "no part of the talk"

    run(chat())


def test_over_rest_it_is_the_answer_to_the_tap(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = EchoAgent()
        async with exporting(agent), served(GuardedRest.from_credentials(None), agent) as address:
            url, body = f"{address}/webhooks/rest/webhook", {"sender": "ann", "tap": "a1:export:"}
            async with aiohttp.ClientSession() as http, http.post(url, json=body) as answer:
                words, payload = await answer.json()
        assert words["text"] == "Here it is." and payload["custom"]["data"]["conversation"] == []

    run(chat())


def test_without_an_action_server_it_is_an_apology(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = Projector(**{ASK: OFFER})  # whose action server is on a port where nobody listens
        async with telegram(tmp_path, agent) as phone:
            await phone.say(ASK)
            assert (await phone.nth("sendMessage"))["text"] == texts.APOLOGY

    run(chat())
