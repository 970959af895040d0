"""Telegram from end to end: a real server on one side, a Bot API on loopback on the other."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from channels_world import EchoAgent, served, settings
from rasa.shared.exceptions import RasaException
from telegram_fake import ANN, GROUP, TOKEN, USERNAME, FakeTelegram
from telegram_world import AT_ONCE, Projector, run, settings_for, telegram

from bot.channels import texts
from bot.channels.telegram import TelegramChannel


@pytest.mark.parametrize("by_webhook", [True, False])
def test_a_message_is_answered_by_webhook_and_by_polling(tmp_path: Path, by_webhook: bool) -> None:
    async def chat() -> None:
        agent = Projector()
        async with telegram(tmp_path, agent, by_webhook) as phone:
            await phone.say("like Fargo")
            sent = await phone.nth("sendMessage")
            assert (sent["chat_id"], sent["text"]) == (ANN, "You said like Fargo")
            assert agent.heard[0].sender_id == f"telegram:{ANN}"
            assert "reply_parameters" not in sent

    run(chat())


def test_a_webhook_is_set_with_its_secret_and_for_what_we_read_only(tmp_path: Path) -> None:
    async def chat() -> None:
        async with telegram(tmp_path, Projector()) as phone:
            hook = await phone.nth("setWebhook")
            assert hook["url"] == "https://bot.example.org/webhooks/telegram/webhook"
            assert hook["allowed_updates"] == ["message", "callback_query"]
            assert TOKEN not in hook["secret_token"] and len(hook["secret_token"]) == 64
            commands = {command["command"] for command in (await phone.nth("setMyCommands"))["commands"]}
            assert commands == {"start", "help", "list", "forget", "new"}

    run(chat())


@pytest.mark.parametrize("secret", [None, "", "wrong", TOKEN, "ü"])
def test_a_delivery_without_the_secret_is_turned_away(tmp_path: Path, secret: str | None) -> None:
    async def chat() -> None:
        agent = Projector()
        async with telegram(tmp_path, agent) as phone:
            forged = {"update_id": 1, "message": {"message_id": 1, "from": {"id": ANN}, "text": "hi"}}
            forged["message"]["chat"] = {"id": ANN, "type": "private"}  # type: ignore[index]
            assert await phone.post(forged, secret) == 403
            await phone.say("mine")
            await phone.nth("sendMessage")
            assert [message.text for message in agent.heard] == ["mine"]

    run(chat())


def test_the_same_update_is_handled_once_even_after_a_restart(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = Projector()
        async with telegram(tmp_path, agent) as phone:
            update = await phone.say("once")
            assert await phone.post(update, phone.secret) == 200
            await phone.nth("sendMessage")
        async with telegram(tmp_path, agent, fake=phone):
            assert await phone.post(update, phone.secret) == 200
            await phone.say("twice")
            await phone.nth("sendMessage", 2)
        assert [message.text for message in agent.heard] == ["once", "twice"]

    run(chat())


MESSAGE = {"message_id": 1, "from": {"id": ANN}, "chat": {"id": ANN, "type": "private"}, "text": "hi"}
MALFORMED = [
    b"{", b"[]", b"null", b"7", b"\xff\xfe", b"[" * 10_000, {}, {"update_id": 1}, {"update_id": "x", "message": MESSAGE},
    {"message": MESSAGE}, {"update_id": 2, "message": None}, {"update_id": 3, "message": []},
    {"update_id": 4, "message": {**MESSAGE, "from": None}}, {"update_id": 5, "message": {**MESSAGE, "chat": 7}},
    {"update_id": 6, "message": {**MESSAGE, "text": 7}}, {"update_id": 7, "edited_message": MESSAGE},
    {"update_id": 8, "channel_post": MESSAGE}, {"update_id": 9, "my_chat_member": {"chat": {"id": ANN}}},
    {"update_id": 10, "message": {**MESSAGE, "from": {"id": 9, "is_bot": True}}},
    {"update_id": 11, "message": {**MESSAGE, "chat": {"id": -1, "type": "channel"}}},
    {"update_id": 12, "message": {**MESSAGE, "text": None, "new_chat_members": []}},
    {"update_id": 13, "callback_query": {"id": "q"}}, {"update_id": 14, "callback_query": {"from": {"id": ANN}}},
    {"update_id": 15, "message": {**MESSAGE, "entities": 3, "from": {"id": True}}},
]  # fmt: skip


def test_what_is_malformed_or_not_for_us_is_taken_and_left_alone(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = Projector()
        async with telegram(tmp_path, agent) as phone:
            assert {await phone.post(update, phone.secret) for update in MALFORMED} == {200}
            await phone.say("still there?")
            await phone.nth("sendMessage")
            assert [message.text for message in agent.heard] == ["still there?"]
            assert len(phone.said) == 1

    run(chat())


def test_a_sticker_gets_a_kind_word(tmp_path: Path) -> None:
    async def chat() -> None:
        async with telegram(tmp_path, Projector()) as phone:
            await phone.say(None, sticker={"file_id": "x"})
            assert (await phone.nth("sendMessage"))["text"] == texts.NOT_TEXT

    run(chat())


@pytest.mark.parametrize(
    ("typed", "intent", "text"),
    [
        ("/start", None, "hi"),
        ("/start welcome-2024", None, "hi"),
        ("/help", None, "help"),
        ("/FORGET", None, "forget me"),
        ("/list", "show_saved", "Show my list"),
        ("/new", "start_over", "Start over"),
        (f"/new@{USERNAME}", "start_over", "Start over"),
        ('/restart{"a": 1}', None, "start over"),
        ('/like_it{"rid": "r1"}', None, 'like_it{"rid": "r1"}'),
    ],
)
def test_commands_are_plain_words_and_run_nothing_else(
    tmp_path: Path, typed: str, intent: str | None, text: str
) -> None:
    async def chat() -> None:
        agent = Projector()
        async with telegram(tmp_path, agent) as phone:
            await phone.say(typed)
            await phone.nth("sendMessage")
            assert agent.heard[0].text == text
            parsed = agent.heard[0].parse_data
            assert (parsed and parsed["intent"]["name"]) == intent

    run(chat())


def test_a_command_for_another_bot_is_left_to_it(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = Projector()
        async with telegram(tmp_path, agent) as phone:
            await phone.say("/help@other_bot", chat=GROUP)
            await phone.say("/help", chat=GROUP)
            await phone.nth("sendMessage")
            assert [message.text for message in agent.heard] == ["help"]

    run(chat())


def test_it_is_off_without_a_token_and_says_so_in_one_line(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, logger="bot")
    blueprint = TelegramChannel(settings(tmp_path)).blueprint(EchoAgent().handle_message)
    assert not blueprint._future_routes and not blueprint._future_listeners
    assert not (tmp_path / "deliveries.db").exists()
    assert [record.getMessage() for record in caplog.records] == [
        "Telegram is off: MATINEE_TELEGRAM_TOKEN is not set (see docs/telegram.md)."
    ]


def test_polling_takes_a_webhook_away_first(tmp_path: Path) -> None:
    async def chat() -> None:
        fake = FakeTelegram()
        fake.webhook = {"url": "https://old.example.org"}
        async with telegram(tmp_path, Projector(), by_webhook=False, fake=fake) as phone:
            await phone.say("hi")
            await phone.nth("sendMessage")
            methods = [method for method, _ in phone.calls]
            assert methods.index("deleteWebhook") < methods.index("getUpdates")
            assert phone.of("deleteWebhook") == [{}]  # what waits to be delivered is not thrown away

    run(chat())


def test_what_is_said_unasked_reaches_the_persons_own_chat(tmp_path: Path) -> None:
    async def remind() -> None:
        fake = FakeTelegram()
        await fake.start()
        channel = TelegramChannel(settings_for(tmp_path, fake, by_webhook=False), AT_ONCE)
        async with served(channel, Projector()):
            await channel.get_output_channel().send_response(f"telegram:{ANN}", {"text": "Tonight?"})
        assert [(given["chat_id"], given["text"]) for given in fake.of("sendMessage")] == [(ANN, "Tonight?")]
        await fake.stop()

    run(remind())


def test_a_list_of_deliveries_that_cannot_be_kept_stops_the_start_with_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("MATINEE_DELIVERIES", str(tmp_path / "file" / "deliveries.db"))
    TelegramChannel.from_credentials(None)  # off: nothing to keep
    monkeypatch.setenv("MATINEE_TELEGRAM_TOKEN", TOKEN)
    with pytest.raises(RasaException, match="MATINEE_DELIVERIES") as stopped:
        TelegramChannel.from_credentials(None)
    assert TOKEN not in str(stopped.value)
