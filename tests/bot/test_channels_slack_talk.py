"""A conversation in Slack: where answers go, whose buttons are whose, and what they do."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest
from channels_world import settings
from slack_fake import BOT_TOKEN, Json, fake_slack, refuse, words
from slack_talk_world import answered, listed, talk
from slack_world import SECRET, TEAM, People

from bot.channels.slack import SlackChannel
from bot.channels.slack.talk import NOT_YOURS
from bot.channels.texts import EMPTY, UNKNOWN_TAP


def test_an_answer_is_complete_as_text_and_shows_a_card_each(tmp_path: Path) -> None:
    async def do(people: People) -> None:
        message = await listed(people)
        assert message["text"] == "1. Fargo\n2. &lt;!channel&gt; &amp; sons"
        shown = words(message["blocks"])
        assert "1. *Fargo* (2014)\nseries · 5 seasons · crime\nCold." in shown
        assert "2. *&lt;!channel&gt; &amp; sons* (2014)" in shown
        assert [label for label in ("like Up ✕", "Others", "Only series") if label not in shown] == []
        assert "thread_ts" not in message

    talk(tmp_path, do)


@pytest.mark.parametrize(
    ("where", "thread"),
    [
        ({"channel": "DANN"}, None),
        ({"channel": "DANN", "thread_ts": "5.5"}, "5.5"),
        ({"channel": "C1", "ts": "6.6"}, "6.6"),
        ({"channel": "C1", "ts": "7.7", "thread_ts": "6.6"}, "6.6"),
    ],
)
def test_an_answer_stays_in_its_thread_and_a_mention_starts_one(
    tmp_path: Path, where: Json, thread: str | None
) -> None:
    async def do(people: People) -> None:
        message = await answered(people, "<@UBOT> like Up", **where)
        assert (message["channel"], message.get("thread_ts")) == (where["channel"], thread)

    assert [m.text for m in talk(tmp_path, do).heard] == ["like Up"]


def test_each_member_is_themselves_wherever_they_speak(tmp_path: Path) -> None:
    async def do(people: People) -> None:
        for user, channel in (("UANN", "DANN"), ("UANN", "C1"), ("UBOB", "C1")):
            await answered(people, f"hello from {channel}", user=user, channel=channel)

    assert [m.sender_id for m in talk(tmp_path, do).heard] == [f"slack:{TEAM}:{u}" for u in ("UANN", "UANN", "UBOB")]


def test_a_click_is_noted_on_its_card_and_nothing_is_posted(tmp_path: Path) -> None:
    async def do(people: People) -> None:
        message = await listed(people)
        await people.press(message, ":thumbsup: Like")
        first = await people.slack.nth("chat.update")
        assert (first["channel"], first["ts"], first["text"]) == ("DANN", message["ts"], message["text"])
        assert "Noted: you like &lt;Fargo&gt;." in words(first["blocks"])
        assert words(first["blocks"]).count(":thumbsup: Liked") == 1
        assert len(people.slack.of("chat.postMessage")) == 1

    agent = talk(tmp_path, do)
    assert agent.heard[-1].parse_data["intent"]["name"] == "like_it"
    assert agent.heard[-1].parse_data["entities"] == [{"entity": "rid", "value": "r1"}]
    assert agent.heard[-1].text == "I like that one"


def test_a_seen_title_is_rated_on_its_card(tmp_path: Path) -> None:
    async def do(people: People) -> None:
        message = await listed(people)
        await people.press(message, ":eyes: Seen it")
        await people.slack.nth("chat.update")
        await people.press(people.slack.messages["DANN", message["ts"]], "It was fine")
        await people.slack.nth("chat.update", 2)

    assert talk(tmp_path, do).heard[-1].parse_data["entities"][1] == {"entity": "opinion", "value": "neutral"}


def test_two_quick_clicks_are_both_shown(tmp_path: Path) -> None:
    """The second brings the message as it was before the first."""

    async def do(people: People) -> None:
        before = json.loads(json.dumps(await listed(people)))
        await people.press(before, ":thumbsup: Like")
        await people.press(before, "Save for later: <!channel> & sons")
        await people.slack.nth("chat.update", 2)
        shown = words(people.slack.messages["DANN", before["ts"]]["blocks"])
        assert ":thumbsup: Liked" in shown
        assert ":bookmark: Saved" in shown
        assert shown.count(":white_check_mark:") == 2

    talk(tmp_path, do)


def test_a_click_after_a_restart_starts_from_the_message_as_slack_has_it(tmp_path: Path) -> None:
    kept: list[Json] = []

    async def before(people: People) -> None:
        kept.append(await answered(people, "with posters"))

    async def after(people: People) -> None:
        message = json.loads(json.dumps(kept[0]))
        accessory = next(block["accessory"] for block in message["blocks"] if "accessory" in block)
        accessory |= {"fallback": "150x225px image", "image_width": 150, "image_height": 225, "image_bytes": 9_000}
        people.slack.messages[message["channel"], message["ts"]] = message
        await people.press(message, ":thumbsup: Like")
        updated = await people.slack.nth("chat.update")
        images = [block["accessory"] for block in updated["blocks"] if "accessory" in block]
        assert [set(image) for image in images] == [{"type", "image_url", "alt_text"}]

    talk(tmp_path, before)
    talk(tmp_path, after)


def test_what_was_typed_about_a_card_is_answered_and_shown_on_it(tmp_path: Path) -> None:
    async def do(people: People) -> None:
        await listed(people)
        await people.say("like_it")
        assert ":thumbsup: Liked" in words((await people.slack.nth("chat.update"))["blocks"])
        assert (await people.slack.nth("chat.postMessage", 2))["text"] == "Noted: you like &lt;Fargo&gt;."

    talk(tmp_path, do)


def test_a_message_that_is_gone_is_answered_in_words(tmp_path: Path) -> None:
    async def do(people: People) -> None:
        message = await listed(people)
        people.slack.trouble.append(refuse("chat.update", "message_not_found"))
        await people.press(message, ":thumbsup: Like")
        assert (await people.slack.nth("chat.postMessage", 2))["text"] == "Noted: you like &lt;Fargo&gt;."

    talk(tmp_path, do)


def test_another_persons_button_does_nothing_and_only_they_are_told(tmp_path: Path) -> None:
    async def do(people: People) -> None:
        message = await listed(people, channel="C1")
        for label in (":thumbsup: Like", "Others", "Only series", "like Up ✕"):
            await people.press(message, label, user="UBOB")
        told = await people.slack.nth("chat.postEphemeral", 4)
        assert (told["user"], told["channel"], told["thread_ts"]) == ("UBOB", "C1", message["thread_ts"])
        assert told["text"] == NOT_YOURS

    assert len(talk(tmp_path, do).heard) == 1


def test_replies_chips_and_questions_are_said_by_the_button(tmp_path: Path) -> None:
    async def do(people: People) -> None:
        message = await listed(people, channel="C1")
        for at, label in enumerate(("Others", "Only series", "like Up ✕", ":bulb: Why?"), 2):
            await people.press(message, label)
            posted = await people.slack.nth("chat.postMessage", at)
            assert posted["thread_ts"] == message["thread_ts"]

    heard = talk(tmp_path, do).heard[1:]
    assert [m.text for m in heard] == ["Others", "only series", "Forget that part", "Why that one?"]
    assert [(m.parse_data or {}).get("intent", {}).get("name") for m in heard] == ["more", None, "take_back", "why"]


def test_a_button_that_nobody_knows_any_more_is_answered(tmp_path: Path) -> None:
    async def do(people: People) -> None:
        message = await listed(people)
        for block in message["blocks"]:
            for button in block.get("elements", ()):
                button["value"] = "a1:explode:r1"
        await people.press(message, "Others")
        assert (await people.slack.nth("chat.postMessage", 2))["text"] == UNKNOWN_TAP

    assert len(talk(tmp_path, do).heard) == 1


def test_a_pane_of_the_assistant_offers_something_and_shows_that_we_are_at_it(tmp_path: Path) -> None:
    async def do(people: People) -> None:
        pane = {"user_id": "UANN", "channel_id": "DANN", "thread_ts": "5.5", "context": {}}
        await people.event({"type": "assistant_thread_started", "assistant_thread": pane})
        prompts = (await people.slack.nth("assistant.threads.setSuggestedPrompts"))["prompts"]
        assert 0 < len(prompts) <= 4
        await answered(people, prompts[0]["message"], thread_ts="5.5")
        calls = [name for name, _ in people.slack.calls]
        assert calls.index("assistant.threads.setStatus") < calls.index("chat.postMessage")

    talk(tmp_path, do)


def test_what_is_said_unasked_goes_to_the_person_directly(tmp_path: Path) -> None:
    async def run() -> Json:
        async with fake_slack() as slack:
            given = {"slack_bot_token": BOT_TOKEN, "slack_signing_secret": SECRET, "slack_api": f"{slack.address}/api/"}
            output = SlackChannel(settings(tmp_path, **given)).get_output_channel()
            await output.send_response("slack:T1:UANN", {"text": "A new season of <Fargo>."})
            return await slack.nth("chat.postMessage")

    posted = asyncio.run(run())
    assert (posted["channel"], posted["text"]) == ("UANN", "A new season of &lt;Fargo&gt;.")


@pytest.mark.parametrize("subtype", ["file_share", "thread_broadcast", "me_message"])
def test_words_beside_something_else_are_read(tmp_path: Path, subtype: str) -> None:
    async def do(people: People) -> None:
        await answered(people, "like Up", subtype=subtype)

    assert [m.text for m in talk(tmp_path, do).heard] == ["like Up"]


def test_a_picture_without_words_is_answered(tmp_path: Path) -> None:
    async def do(people: People) -> None:
        assert (await answered(people, "", subtype="file_share"))["text"] == EMPTY

    assert talk(tmp_path, do).heard == []
