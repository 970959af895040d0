"""Forgetting a person: nothing of them stays, on disk or in memory, and nothing is claimed that was not done."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from channels_world import FORGET, EchoAgent, Page, browser, served, settings
from rasa.core.channels.channel import UserMessage
from rasa.core.tracker_store import FailSafeTrackerStore, InMemoryTrackerStore, RedisTrackerStore, SQLTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from telegram_fake import ANN
from telegram_world import telegram

from bot import __main__ as command
from bot import operator
from bot.channels import texts
from bot.channels.conversations import ConversationStore
from bot.channels.ended import Ended
from bot.channels.forgetting import CannotForget, erase, receipt
from bot.channels.guard import Guard, Incoming
from bot.channels.output import RestOutput
from bot.channels.rest import GuardedRest
from bot.channels.web import WebChannel

PHRASE = "a zebra named Quintessa"


def run(work: Coroutine[Any, Any, Any]) -> Any:
    return asyncio.run(asyncio.wait_for(work, 60))


def agent_on_disk(folder: Path) -> EchoAgent:
    agent = EchoAgent()
    agent.tracker_store = FailSafeTrackerStore(ConversationStore(Domain.empty(), db=str(folder / "talk.db")))
    return agent


def found(folder: Path, what: str) -> list[str]:
    """Names of the files below a folder that hold this."""
    return [path.name for path in folder.rglob("*") if path.is_file() and what.encode() in path.read_bytes()]


async def post(address: str, **body: Any) -> list[dict[str, Any]]:
    async with aiohttp.ClientSession() as http, http.post(f"{address}/webhooks/rest/webhook", json=body) as answer:
        return list(await answer.json())


async def say(page: Page, number: int, text: str) -> dict[str, Any]:
    """The bot's next event."""
    assert await page.call("say", {"id": f"m{number}", "text": text}) == {"ok": True}
    return dict(await page.next("bot"))


def test_over_rest_no_file_keeps_a_word_and_a_receipt_is_given(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)

    async def talk() -> list[dict[str, Any]]:
        async with served(GuardedRest.from_credentials(None), agent_on_disk(tmp_path)) as address:
            await post(address, sender="bob", message="something calm")
            await post(address, sender="ann", message=PHRASE)
            assert found(tmp_path, PHRASE) and found(tmp_path, "rest:ann")
            return await post(address, sender="ann", message=FORGET)

    words, payload = run(talk())
    number = payload["custom"]["receipt"]
    assert payload["custom"] == {"type": "note", "v": 1, "quick": [], "receipt": number} and number in words["text"]
    assert found(tmp_path, PHRASE) == found(tmp_path, "rest:ann") == []
    assert found(tmp_path, "something calm") and found(tmp_path, "rest:bob"), "others are not touched"
    assert number in caplog.text and "rest:ann" not in caplog.text


def test_the_web_page_goes_on_empty_under_an_id_that_nothing_links_to_the_old_one(tmp_path: Path) -> None:
    async def talk() -> None:
        agent = agent_on_disk(tmp_path)
        async with served(WebChannel(settings(tmp_path)), agent) as address:
            async with browser(address) as page:
                old = (await page.next("session"))["token"]
                await say(page, 1, PHRASE)
                async with browser(address, old) as other_tab:
                    assert (await other_tab.next("session"))["history"]
                    await page.call("say", {"id": "m2", "text": FORGET})
                    for tab in (page, other_tab):
                        session = await tab.next("session")
                        assert session["token"] != old and (session["resumed"], session["history"]) == (False, [])
                        assert (await tab.next("bot"))["payload"]["receipt"]
                    assert (await say(other_tab, 3, "hello again"))["text"] == "You said hello again"
                    assert (await page.next("bot"))["text"] == "You said hello again", "the tabs stay together"
                new = session["token"]
                assert agent.heard[-1].sender_id == "web:" + new.partition(".")[0]
            for token, resumed in ((old, False), (new, True)):
                async with browser(address, token) as page:
                    assert (await page.next("session"))["resumed"] == resumed
        async with served(WebChannel(settings(tmp_path)), agent) as address, browser(address, old) as page:
            assert not (await page.next("session"))["resumed"], "the old id stays dead after a restart"

    run(talk())
    for person in (PHRASE, "yes, forget"):
        assert found(tmp_path, person) == []


def test_what_comes_in_during_the_deletion_is_not_read(tmp_path: Path) -> None:
    async def talk() -> list[list[dict[str, Any]]]:
        agent = agent_on_disk(tmp_path)

        async def wait(message: UserMessage) -> None:
            if message.text == FORGET:
                await asyncio.sleep(0.2)

        agent.before_answer = wait
        async with served(GuardedRest.from_credentials(None), agent) as address:
            await post(address, sender="ann", message="hi")

            async def race() -> list[dict[str, Any]]:
                await asyncio.sleep(0.1)
                return await post(address, sender="ann", message=PHRASE)

            both = await asyncio.gather(post(address, sender="ann", message=FORGET), race())
            return [*both, await post(address, sender="ann", message="hi")]

    forgotten, raced, later = run(talk())
    assert forgotten[-1]["custom"]["receipt"]
    assert [message["text"] for message in raced] == [texts.FORGOTTEN_MEANWHILE]
    assert later[0]["text"] == "You said hi"
    assert found(tmp_path, PHRASE) == []


def test_on_telegram_no_file_keeps_a_word_or_the_account_however_fast_more_is_written(tmp_path: Path) -> None:
    async def talk() -> list[str]:
        agent, more_came = agent_on_disk(tmp_path), asyncio.Event()

        async def wait(message: UserMessage) -> None:
            if message.text == FORGET:
                await more_came.wait()

        agent.before_answer = wait
        async with telegram(tmp_path, agent) as phone:
            await phone.say(PHRASE)
            await phone.nth("sendMessage")
            assert len(found(tmp_path, f"telegram:{ANN}")) >= 2, "the conversation and the list of deliveries"
            await phone.say(FORGET)
            await phone.say(PHRASE + " again")
            more_came.set()
            await phone.nth("sendMessage", 3)
            return phone.said[1:]

    told, raced = run(talk())
    assert told.startswith(texts.FORGOTTEN.partition("{")[0])
    assert raced == texts.FORGOTTEN_MEANWHILE
    assert found(tmp_path, PHRASE) == found(tmp_path, f"telegram:{ANN}") == []


def forgetful(*failing: Exception) -> tuple[Guard, EchoAgent]:
    """A guard whose forgetting fails as told, and then no more."""
    agent, troubles = EchoAgent(), list(failing)

    async def forget(sender_id: str) -> str:
        if troubles:
            raise troubles.pop()
        return sender_id

    return Guard("rest", agent.handle_message, forget=forget), agent


async def told(guard: Guard, text: str) -> list[str]:
    output = RestOutput("ann")
    await guard.receive(Incoming("rest:ann", text), output)
    return [message.get("text", "") for message in output.messages]


def test_a_deletion_that_failed_is_not_told_as_done_and_can_be_asked_for_again() -> None:
    async def talk() -> list[list[str]]:
        guard, _ = forgetful(CannotForget("the disk is full"))
        return [await told(guard, FORGET), await told(guard, FORGET)]

    (failed,), (done, _) = run(talk())
    assert failed == texts.FORGET_FAILED
    assert done.startswith(texts.FORGOTTEN.partition("{")[0])


def test_an_unforeseen_failure_ends_in_an_apology() -> None:
    assert run(told(forgetful(RuntimeError())[0], FORGET)) == [texts.APOLOGY]


def test_a_channel_without_the_means_says_so() -> None:
    assert run(told(Guard("rest", EchoAgent().handle_message), FORGET)) == [texts.FORGET_FAILED]


def test_message_ids_are_forgotten_and_the_speed_limit_is_not() -> None:
    async def talk() -> tuple[bool, list[str]]:
        guard, _ = forgetful()
        guard.repeats("rest:ann", "m1")
        for _ in range(20):
            await told(guard, FORGET)
        return guard.repeats("rest:ann", "m1"), await told(guard, "hi")

    assert run(talk()) == (False, [texts.TOO_FAST])


def test_the_operator_can_forget_somebody_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    store = ConversationStore(Domain.empty(), db=str(tmp_path / "talk.db"))
    asyncio.run(_spoken(store, "web:" + "a" * 32, PHRASE))
    asyncio.run(_spoken(store, "rest:bob", "something calm"))
    (tmp_path / "endpoints.yml").write_text(
        f"tracker_store:\n  type: bot.channels.conversations.ConversationStore\n  db: {tmp_path / 'talk.db'}\n"
    )
    monkeypatch.setattr(operator.forget, "__defaults__", (tmp_path / "endpoints.yml",))
    for name in ("deliveries", "secret_file"):
        monkeypatch.setenv(f"MATINEE_{name.upper()}", str(tmp_path / name))
    assert command.main(["forget", "web:" + "a" * 32]) == 0
    assert capsys.readouterr().out.startswith("Forgotten. Receipt: F-")
    assert found(tmp_path, PHRASE) == [] and found(tmp_path, "something calm")
    assert "a" * 32 in Ended.beside(tmp_path / "secret_file")


def test_a_receipt_is_new_each_time_and_says_only_the_day() -> None:
    one, other = receipt(), receipt()
    assert one != other and one[:10] == other[:10] and len(one) == 19


async def _spoken(store: Any, sender_id: str, text: str) -> None:
    tracker = await store.get_or_create_tracker(sender_id)
    tracker.update(UserUttered(text))
    await store.save(tracker)


@pytest.mark.parametrize("kind", ["ours", "rasas", "memory"])
def test_every_store_of_ours_loses_one_sender_only(tmp_path: Path, kind: str) -> None:
    store = {
        "ours": lambda: ConversationStore(Domain.empty(), db=str(tmp_path / "t.db")),
        "rasas": lambda: SQLTrackerStore(Domain.empty(), db=str(tmp_path / "r.db")),
        "memory": lambda: InMemoryTrackerStore(Domain.empty()),
    }[kind]()
    asyncio.run(_spoken(store, "rest:ann", PHRASE))
    asyncio.run(_spoken(store, "rest:bob", "hi"))
    erase(store, "rest:ann")
    assert asyncio.run(store.retrieve("rest:ann")) is None
    bobs = asyncio.run(store.retrieve("rest:bob"))
    assert isinstance(bobs, DialogueStateTracker) and bobs.latest_message and bobs.latest_message.text == "hi"
    assert found(tmp_path, PHRASE) == []


def test_a_store_that_we_cannot_delete_from_is_said_to_be_one() -> None:
    with pytest.raises(CannotForget, match="RedisTrackerStore"):
        erase(RedisTrackerStore.__new__(RedisTrackerStore), "rest:ann")


def test_the_fallback_in_memory_is_emptied_too(tmp_path: Path) -> None:
    store = FailSafeTrackerStore(ConversationStore(Domain.empty(), db=str(tmp_path / "t.db")))
    asyncio.run(_spoken(store.fallback_tracker_store, "rest:ann", PHRASE))
    erase(store, "rest:ann")
    assert asyncio.run(store.fallback_tracker_store.retrieve("rest:ann")) is None


def test_no_byte_stays_in_the_file_however_sqlite_has_moved_it_about(tmp_path: Path) -> None:
    """Without the rewriting, this very sequence leaves words behind."""
    draw = random.Random(2)
    store = ConversationStore(Domain.empty(), db=str(tmp_path / "t.db"))
    people = [f"rest:{n:02d}-{draw.randrange(16**12):012x}" for n in range(40)]
    event = store.SQLEvent
    for _ in range(1500):
        person = draw.choice(people)
        data = f"words of {person} " + "x" * draw.choice([50, 120, 400, 1500, 3000, 9000])
        with store.engine.begin() as connection:
            connection.execute(event.__table__.insert().values(sender_id=person, type_name="user", data=data))
        if draw.random() < 0.02:
            erase(store, person)
            assert found(tmp_path, person) == []


def test_a_reader_in_the_way_is_not_hidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.channels.forgetting.READERS_MS", 50)
    store = ConversationStore(Domain.empty(), db=str(tmp_path / "t.db"))
    asyncio.run(_spoken(store, "rest:ann", PHRASE))
    reader = store.engine.raw_connection()
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM events").fetchone()
    with pytest.raises(CannotForget, match="another program"):
        erase(store, "rest:ann")
    reader.rollback()
    erase(store, "rest:ann")
    assert found(tmp_path, PHRASE) == []
