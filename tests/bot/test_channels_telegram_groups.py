"""In a group: what is for the bot, whose taste it is, where the answer goes, and whose buttons they are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from telegram_fake import ANN, BOB, BOT_ID, GROUP, USERNAME, No
from telegram_world import Card, Projector, cards, run, telegram
from test_channels_telegram_cards import LIST, PROFILE, noted

from bot.channels import texts

AT = f"@{USERNAME}"
OURS = {"reply_to_message": {"message_id": 3, "from": {"id": BOT_ID, "is_bot": True}}}
THEIRS = {"reply_to_message": {"message_id": 3, "from": {"id": BOB, "is_bot": False}}}


def mention(text: str, name: str = AT) -> dict[str, Any]:
    """The entity for this name, placed in UTF-16 code units as Telegram does."""
    at = len(text[: text.index(name)].encode("utf-16-le")) // 2
    return {"entities": [{"type": "mention", "offset": at, "length": len(name)}]}


@pytest.mark.parametrize(
    ("typed", "more", "heard"),
    [
        (f"{AT} like Fargo", mention(f"{AT} like Fargo"), "like Fargo"),
        (f"😀🎬 {AT}, like Fargo", mention(f"😀🎬 {AT}, like Fargo"), "😀🎬 , like Fargo"),
        (f"like Fargo {AT.upper()}", mention(f"like Fargo {AT.upper()}", AT.upper()), "like Fargo"),
        (f"a film called {AT}x", {}, None),
        (f"mail me{AT}", {}, None),
        ("like Fargo", OURS, "like Fargo"),
        ("like Fargo", THEIRS, None),
        ("like Fargo", {}, None),
        ("@somebody like Fargo", mention("@somebody like Fargo", "@somebody"), None),
        (f"@somebody said {AT} knows", mention(f"@somebody said {AT} knows"), "@somebody said  knows"),
        ("/help", {}, "help"),
        ("/unheard_of", {}, None),
        (f"/like{AT} Fargo", {}, "like Fargo"),
    ],
)  # fmt: skip
def test_only_what_is_for_the_bot_is_answered(
    tmp_path: Path, typed: str, more: dict[str, Any], heard: str | None
) -> None:
    async def chat() -> None:
        agent = Projector()
        async with telegram(tmp_path, agent) as phone:
            await phone.say(typed, chat=GROUP, **more)
            await phone.say("and in private")
            await phone.nth("sendMessage", 2 if heard else 1)
            said = [message.text for message in agent.heard]
            assert sorted(said) == sorted([*([heard] if heard else []), "and in private"])

    run(chat())


def test_a_mention_alone_gets_a_hint(tmp_path: Path) -> None:
    async def chat() -> None:
        async with telegram(tmp_path, Projector()) as phone:
            await phone.say(AT, chat=GROUP, **mention(AT))
            assert (await phone.nth("sendMessage"))["text"] == texts.EMPTY

    run(chat())


def test_each_member_is_a_person_and_is_answered_where_they_asked(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = Projector()
        async with telegram(tmp_path, agent) as phone:
            asked = await phone.say("/help", ANN, GROUP, is_topic_message=True, message_thread_id=77)
            sent = await phone.nth("sendMessage")
            assert (sent["chat_id"], sent["message_thread_id"]) == (GROUP, 77)
            assert sent["reply_parameters"]["message_id"] == asked["message"]["message_id"]
            await phone.say("/help", BOB, GROUP, message_thread_id=78)  # a thread of replies is no topic
            assert "message_thread_id" not in await phone.nth("sendMessage", 2)
            await phone.say("hi", ANN)
            assert (await phone.nth("sendMessage", 3))["chat_id"] == ANN
            assert [m.sender_id for m in agent.heard] == [f"telegram:{p}" for p in (ANN, BOB, ANN)]

    run(chat())


def test_a_click_by_another_member_gets_a_kind_word_and_changes_nothing(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = Projector(help={"custom": cards(Card("r1", "Weeds"))}, like_it=noted("r1", liked=True))
        async with telegram(tmp_path, agent) as phone:
            await phone.say("/help", ANN, GROUP)
            await phone.nth("sendMessage")
            await phone.tap("👍 Like", BOB)
            answer = await phone.nth("answerCallbackQuery")
            assert (answer["text"], answer["show_alert"]) == (texts.NOT_YOURS, True)
            assert len(agent.heard) == 1
            await phone.tap("👍 Like", ANN)
            edit = await phone.nth("editMessageReplyMarkup")
            assert edit["reply_markup"]["inline_keyboard"][0][0]["text"] == "👍 Liked ✓"
            assert [m.sender_id for m in agent.heard] == [f"telegram:{ANN}"] * 2
            await phone.tap("👍 Liked ✓", BOB)
            assert (await phone.nth("answerCallbackQuery", 3))["text"] == texts.NOT_YOURS

    run(chat())


def test_a_forged_owner_reaches_only_the_forgers_own_conversation(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = Projector(help={"custom": LIST})
        async with telegram(tmp_path, agent) as phone:
            await phone.say("/help", ANN, GROUP)
            message = phone.messages[(await phone.nth("sendMessage")) and max(phone.messages)]
            await phone.click("a1:up:r1", message, BOB)
            assert (await phone.nth("answerCallbackQuery"))["text"] == texts.NOT_YOURS
            await phone.click(f"{_base36(BOB)}.c:r1", message, BOB)
            assert (await phone.nth("answerCallbackQuery", 2))["text"] == texts.CARD_GONE
            assert len(phone.of("sendMessage")) == 1

    run(chat())


def _base36(number: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    return (_base36(number // 36) if number >= 36 else "") + digits[number % 36]


@pytest.mark.parametrize("may_write", [True, False])
def test_what_is_known_about_a_person_is_not_told_to_the_group(tmp_path: Path, may_write: bool) -> None:
    async def chat() -> None:
        agent = Projector(help={"text": "You like: Fargo.", "custom": PROFILE})
        async with telegram(tmp_path, agent) as phone:
            if not may_write:
                phone.refusals = [No(403, "Forbidden: bot can't initiate conversation with a user")]
            await phone.say("/help", ANN, GROUP)
            private, public = await phone.nth("sendMessage"), await phone.nth("sendMessage", 2)
            assert (private["chat_id"], private["text"]) == (ANN, "You like: Fargo.")
            word = texts.TOLD_IN_PRIVATE if may_write else texts.WRITE_IN_PRIVATE
            assert (public["chat_id"], public["text"]) == (GROUP, word)

    run(chat())


def test_a_button_that_does_not_fit_with_its_owner_is_left_out(tmp_path: Path) -> None:
    async def chat() -> None:
        chips = [
            {"label": "like a long one", "verb": "drop:seed=" + "x" * 48},
            {"label": "lighter", "verb": "drop:light"},
        ]
        agent = Projector(help={"custom": {**LIST, "chips": chips}})
        async with telegram(tmp_path, agent) as phone:
            await phone.say("/help", 2**52, GROUP)
            rows = (await phone.nth("sendMessage"))["reply_markup"]["inline_keyboard"]
            assert [b["text"] for b in rows[-1]] == ["✕ lighter"]
            await phone.say("/help", ANN)
            rows = (await phone.nth("sendMessage", 2))["reply_markup"]["inline_keyboard"]
            assert [b["text"] for b in rows[-1]] == ["✕ like a long one", "✕ lighter"]

    run(chat())


def test_a_group_that_became_a_supergroup_gets_its_answer(tmp_path: Path) -> None:
    async def chat() -> None:
        async with telegram(tmp_path, Projector()) as phone:
            phone.refusals = [No(400, "Bad Request: group chat was upgraded", migrate_to_chat_id=-100_999)]
            await phone.say("/help", ANN, -55)
            assert (await phone.nth("sendMessage", 2))["chat_id"] == -100_999

    run(chat())


def test_somebody_without_a_name_of_their_own_is_not_answered(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = Projector()
        async with telegram(tmp_path, agent) as phone:
            await phone.say("/help", 1087968824, GROUP, sender_chat={"id": GROUP})
            await phone.say("hi")
            await phone.nth("sendMessage")
            assert [message.text for message in agent.heard] == ["hi"]

    run(chat())
