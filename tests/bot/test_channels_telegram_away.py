"""Telegram that cannot be reached, comes back, or says no: the server goes on, nothing is lost, and no log holds the token."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

import aiohttp
import pytest
from channels_world import served
from telegram_fake import ANN, GROUP, TOKEN, FakeTelegram, No
from telegram_world import AT_ONCE, Projector, run, settings_for, telegram

from bot.channels.rest import GuardedRest
from bot.channels.telegram import TelegramChannel
from bot.channels.telegram.api import Api, Rejected, Unreachable
from bot.channels.telegram.lanes import Pace
from bot.channels.telegram.line import webhook_secret


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pauses between tries are tested with a clock of their own."""
    for module in ("line", "lanes"):
        monkeypatch.setattr(f"bot.channels.telegram.{module}.pause_s", lambda failures: 0.02)
    monkeypatch.setattr("bot.channels.telegram.line.MOST_PAUSE_S", 0.02)


@pytest.mark.parametrize("by_webhook", [True, False])
def test_the_server_serves_while_telegram_is_away_and_the_bot_comes_on_later(
    tmp_path: Path, by_webhook: bool, caplog: pytest.LogCaptureFixture
) -> None:
    async def chat() -> None:
        caplog.set_level(logging.DEBUG)
        fake = FakeTelegram()
        await fake.start()
        await fake.stop()
        channel = TelegramChannel(settings_for(tmp_path, fake, by_webhook), AT_ONCE)
        agent = Projector()
        async with served(channel, agent, GuardedRest()) as address, aiohttp.ClientSession() as session:
            fake.deliver_to = address
            async with session.post(f"{address}/webhooks/rest/webhook", json={"message": "hi"}) as answer:
                assert (await answer.json())[0]["text"] == "You said hi"
            while not any("no answer from Telegram" in record.getMessage() for record in caplog.records):
                await asyncio.sleep(0.01)
            if by_webhook:
                assert await fake.post({"update_id": 1}, webhook_secret(TOKEN)) == 503
            await fake.start()
            await fake.nth("setWebhook" if by_webhook else "getUpdates")
            await fake.say("at last")
            assert (await fake.nth("sendMessage"))["text"] == "You said at last"
            await fake.stop()
        assert TOKEN not in caplog.text
        lines = [record.getMessage() for record in caplog.records if "no answer from Telegram" in record.getMessage()]
        assert lines[0].startswith("Telegram: getMe: no answer from Telegram (")
        assert "Telegram answers again." in caplog.text

    run(chat())


def test_polling_goes_on_where_it_was_when_telegram_comes_back(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = Projector()
        async with telegram(tmp_path, agent, by_webhook=False) as phone:
            first = await phone.say("one")
            await phone.nth("sendMessage")
            await phone.nth("getUpdates", 2)
            await phone.stop()
            await phone.say("two")
            await phone.start()
            await phone.nth("sendMessage", 2)
            assert [message.text for message in agent.heard] == ["one", "two"]
            assert phone.of("getUpdates")[-1]["offset"] > first["update_id"]

    run(chat())


def test_an_answer_waits_for_telegram_to_come_back(tmp_path: Path) -> None:
    async def chat() -> None:
        async with telegram(tmp_path, Projector()) as phone:
            phone.refusals = [No(502, "Bad Gateway"), No(500, "Internal Server Error")]
            await phone.say("hi")
            await phone.nth("sendMessage", 3)
            assert [given["text"] for given in phone.of("sendMessage")] == ["You said hi"] * 3

    run(chat())


def test_it_waits_as_long_as_telegram_says(tmp_path: Path) -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    async def chat() -> None:
        pace = Pace(gap_s=0.0, per_minute=10_000, sleep=sleep)
        async with telegram(tmp_path, Projector(), pace=pace) as phone:
            phone.refusals = [No(429, "Too Many Requests: retry after 17", retry_after=17)]
            await phone.say("hi")
            await phone.nth("sendMessage", 2)
            assert slept == [17.0]

    run(chat())


class Time:
    """Passes only while somebody sleeps."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def clock(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds


def test_the_flood_limits_are_kept_in_a_chat_and_in_a_group(tmp_path: Path) -> None:
    async def chat() -> None:
        time = Time()
        async with telegram(tmp_path, Projector(), pace=Pace(clock=time.clock, sleep=time.sleep)) as phone:
            phone.clock = time.clock
            for person in range(1, 26):
                await phone.say("/help", person, GROUP)
                await phone.say("/help", ANN)
            await phone.nth("sendMessage", 45 + 5)  # five of Ann's are refused by the guard, with a word
            assert {given["chat_id"] for given in phone.of("sendMessage")} == {ANN, GROUP}
            assert len(phone.messages) == 50  # none was refused

    run(chat())


def test_one_chat_that_waits_does_not_hold_up_another(tmp_path: Path) -> None:
    async def chat() -> None:
        never = asyncio.Event()

        async def sleep(seconds: float) -> None:
            await never.wait()

        async with telegram(tmp_path, Projector(), pace=Pace(gap_s=1_000.0, sleep=sleep)) as phone:
            for text in ("one", "two"):
                await phone.say(text)
            await phone.say("three", 7)
            await phone.nth("sendMessage", 2)
            assert sorted(phone.said) == ["You said one", "You said three"]

    run(chat())


def test_a_person_who_blocked_the_bot_is_no_error(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async def chat() -> None:
        async with telegram(tmp_path, Projector()) as phone:
            phone.refusals = [No(403, "Forbidden: bot was blocked by the user")]
            await phone.say("hi")
            await phone.nth("sendMessage")
            await phone.say("hi again")
            await phone.nth("sendMessage", 2)
        assert "not sent, sendMessage was refused (403): Forbidden: bot was blocked by the user" in caplog.text
        assert str(ANN) not in caplog.text

    run(chat())


def test_typing_is_shown_while_a_turn_takes_long(tmp_path: Path) -> None:
    async def chat() -> None:
        agent, seen = Projector(), asyncio.Event()
        agent.before_answer = lambda message: asyncio.wait_for(seen.wait(), 20)
        async with telegram(tmp_path, agent) as phone:
            await phone.say("/help", ANN, GROUP, is_topic_message=True, message_thread_id=77)
            typing = await phone.nth("sendChatAction")
            assert typing == {"chat_id": GROUP, "message_thread_id": 77, "action": "typing"}
            seen.set()
            await phone.nth("sendMessage")

    run(chat())


def test_an_unknown_token_is_said_without_telling_it(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async def chat() -> None:
        fake = FakeTelegram()
        await fake.start()
        wrong = "99:WrongTokenThatNobodyGaveOut"
        given = settings_for(tmp_path, fake, by_webhook=False, telegram_token=wrong)
        async with served(TelegramChannel(given), Projector()):
            await fake.nth("getMe", 3)
        await fake.stop()
        told = [record.getMessage() for record in caplog.records if record.name.startswith("bot")]
        assert told == [
            "Telegram: getMe was refused (401): Unauthorized. "
            "MATINEE_TELEGRAM_TOKEN is not a token that Telegram knows; see docs/telegram.md."
        ]
        assert wrong not in caplog.text

    run(chat())


@pytest.mark.parametrize("address", ["http://127.0.0.1:9", "http://no-such-host.invalid", "http://[::bad", "ftp://x"])
def test_no_error_holds_the_token(address: str) -> None:
    async def ask() -> None:
        api = Api(address, TOKEN)
        try:
            await api.call("getMe", timeout_s=2)
        finally:
            await api.close()

    with pytest.raises((Unreachable, Rejected)) as failed:
        run(ask())
    assert TOKEN not in repr(failed.value) + str(failed.getrepr(chain=True))


def test_an_update_left_behind_by_a_stop_is_answered_by_the_next_start(tmp_path: Path) -> None:
    async def chat() -> None:
        agent, never = Projector(), asyncio.Event()

        async def hang(message: object) -> None:
            await never.wait()

        agent.before_answer = hang
        async with telegram(tmp_path, agent) as phone:
            await phone.say("do not lose me")
            while not agent.heard:
                await asyncio.sleep(0.01)
        agent.before_answer = None
        async with telegram(tmp_path, agent, fake=phone):
            assert (await phone.nth("sendMessage"))["text"] == "You said do not lose me"

    run(chat())
