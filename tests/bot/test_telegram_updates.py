"""Updates of every shape: read without ever failing, and no bot, channel or nobody is taken for a person."""

from __future__ import annotations

import asyncio
import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram_world import run

from bot.channels.telegram.lanes import GIVE_UP_AFTER, MAX_LANES, MOST_WAITING, Lanes, Pace, pause_s
from bot.channels.telegram.updates import CHATS, Me, heard

ME = Me(4711, "matinee_test_bot")
KEYS = st.sampled_from(
    ["message", "callback_query", "from", "chat", "id", "type", "text", "entities", "offset", "length", "is_bot", "data",
     "message_id", "reply_markup", "inline_keyboard", "callback_data", "reply_to_message", "caption", "sticker", "user"]
)  # fmt: skip
LEAVES = (
    st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.text() | st.sampled_from([*CHATS, "mention", "/help"])
)
JSON = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=8))
ENTITIES = st.lists(
    st.fixed_dictionaries(
        {"type": st.sampled_from(["mention", "text_mention", "bold"])},
        optional={"offset": st.integers(-3, 40), "length": st.integers(-3, 40), "user": JSON},
    )
)
TEXTS = st.text() | st.sampled_from(["@matinee_test_bot hi", "😀 @MATINEE_test_bot", "/help", "/x@matinee_test_bot y"])


@given(JSON)
def test_nothing_that_json_can_hold_breaks_the_reading(update: Any) -> None:
    heard(update, ME)


@given(TEXTS, ENTITIES, st.sampled_from(["private", "group", "supergroup", "channel", "", None]), st.booleans())
def test_a_message_is_for_us_or_not_and_never_an_error(text: str, entities: Any, kind: Any, is_bot: bool) -> None:
    message = {"message_id": 5, "from": {"id": 7, "is_bot": is_bot}, "text": text, "entities": entities}
    message["chat"] = {"id": 7 if kind == "private" else -7, "type": kind}
    found = heard({"update_id": 1, "message": message}, ME)
    assert found is None or (not is_bot and kind in CHATS and found.sender_id == "telegram:7")


@pytest.mark.parametrize("name", ["", "matinee_test_bot"])
def test_without_our_name_a_mention_is_of_nobody(name: str) -> None:
    message = {"message_id": 5, "from": {"id": 7}, "chat": {"id": -7, "type": "group"}, "text": "@matinee_test_bot hi"}
    message["entities"] = [{"type": "mention", "offset": 0, "length": 17}]
    found = heard({"update_id": 1, "message": message}, Me(4711, name))
    assert (found is not None) is bool(name)


@pytest.mark.parametrize("number", [-1, 0, 2**53, 10**20, True, "7", None])
@pytest.mark.parametrize("how", ["said", "tapped"])
def test_who_has_no_number_of_a_person_is_nobody(number: object, how: str) -> None:
    """A negative one would never come to an end in base 36, which is what a group's buttons carry."""
    message = {"message_id": 5, "from": {"id": number}, "chat": {"id": -7, "type": "group"}, "text": "/help"}
    tapped = {"callback_query": {"id": "q", "from": {"id": number}, "data": "c:r1", "message": message}}
    assert heard({"update_id": 1, **({"message": message} if how == "said" else tapped)}, ME) is None


class Time:
    def __init__(self) -> None:
        self.now, self.slept = 0.0, [0.0]

    def clock(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds
        self.slept.append(seconds)


@given(st.lists(st.floats(0, 30), min_size=1, max_size=80), st.booleans())
def test_no_chat_ever_gets_more_than_telegram_bears(gaps: list[float], in_group: bool) -> None:
    async def talk() -> list[float]:
        time, sent = Time(), []
        lanes = Lanes(Pace(clock=time.clock, sleep=time.sleep))

        async def call() -> bool:
            sent.append(time.now)
            return True

        for gap in gaps:
            time.now += gap
            assert await lanes.lane(-5 if in_group else 5).send(call)
        return sent

    sent = run(talk())
    assert len(sent) == len(gaps)
    assert all(b - a >= 1.0 - 1e-6 for a, b in itertools.pairwise(sent))
    if in_group:
        assert all(b - a >= 60.0 - 1e-6 for a, b in zip(sent, sent[20:], strict=False))


def test_pauses_grow_to_a_minute_and_a_message_is_tried_for_some_minutes() -> None:
    pauses = [pause_s(n) for n in range(1, GIVE_UP_AFTER)]
    assert pauses == [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 60.0, 60.0]
    assert pause_s(10**6) == 60.0


def test_a_chat_that_is_flooded_holds_no_more_than_it_can_say_in_some_minutes() -> None:
    async def flood() -> int:
        lane = Lanes(Pace()).lane(-5)
        never = asyncio.Event()
        waiting = [asyncio.create_task(lane.send(never.wait)) for _ in range(MOST_WAITING + 40)]
        await asyncio.sleep(0)
        never.set()
        done = [task for task in waiting if task.done()]
        for task in waiting:
            task.cancel()
        return len(done)

    assert run(flood()) == 40


def test_the_idlest_chats_are_forgotten_and_a_busy_one_is_not() -> None:
    async def talk() -> None:
        lanes, never = Lanes(Pace()), asyncio.Event()
        busy = lanes.lane(1)
        task = asyncio.create_task(busy.send(never.wait))
        await asyncio.sleep(0)
        quiet = lanes.lane(2)
        for chat in range(3, MAX_LANES + 3):
            lanes.lane(chat)
        assert lanes.lane(1) is busy
        assert lanes.lane(2) is not quiet
        task.cancel()

    run(talk())
