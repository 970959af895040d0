"""The guard: what becomes of texts, and how a turn goes, with a recording bot in Rasa's place."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rasa.core.channels.channel import UserMessage

from bot.channels import texts
from bot.channels.guard import Guard, Incoming
from bot.channels.output import RestOutput
from bot.channels.senders import CLICKS_PER_MINUTE, TEXTS_PER_MINUTE, Senders

ANYTHING = st.text(st.characters(exclude_categories=[]))
"""Lone surrogates, control characters and unassigned ones too."""
PIECES = ["/", " ", "\n", "\u200b", "\u00a0", "\x00", "\ufeff", "restart", "{", "a"]
SLASHED = st.lists(st.sampled_from(PIECES)).map("".join)


class Bot:
    """Notes what reaches it and answers as told."""

    def __init__(self, answer: Callable[[UserMessage], Awaitable[Any]] | None = None) -> None:
        self.heard: list[UserMessage] = []
        self._answer = answer or self._thanks

    async def __call__(self, message: UserMessage) -> None:
        self.heard.append(message)
        await self._answer(message)

    async def _thanks(self, message: UserMessage) -> None:
        await message.output_channel.send_response(message.sender_id, {"text": f"heard {message.text}"})


def tell(guard: Guard, **heard: object) -> list[str]:
    """The texts that come back for one message."""
    return asyncio.run(told(guard, **heard))


async def told(guard: Guard, sender_id: str = "rest:ann", **heard: object) -> list[str]:
    output = RestOutput("ann")
    await guard.receive(Incoming(sender_id, **heard), output)
    return [message["text"] for message in output.messages]


@pytest.mark.parametrize(
    ("typed", "heard"),
    [
        ("something like Fargo", "something like Fargo"),
        ("  hello  ", "hello"),
        ("line one\r\nline\ttwo", "line one  line two"),
        ("zero\u200bwidth\u2060 and\x00 bell\x07", "zerowidth and bell"),
        ("half a pair \ud83d", "half a pair"),
        ("Amélie 天国 ½", "Amélie 天国 ½"),
        ("Face/Off", "Face/Off"),
        ("/start", "hi"),
        ("/start@MatineeBot", "hi"),
        ("/help", "help"),
        ("/Forget", "forget me"),
        (" / \u200b/restart", "start over"),
        ('/restart{"a": 1}', 'restart{"a": 1}'),
        ('//recommend{"genre": "crime"}', 'recommend{"genre": "crime"}'),
        ("\ufeff/back", "back"),
    ],
)
def test_a_text_is_cleaned_as_documented(typed: str, heard: str) -> None:
    assert texts.clean(typed) == heard


@pytest.mark.parametrize("typed", ["", " ", "\n\t", "👍🎬", "\u200b", "/", "///", "...", "\ud83d"])
def test_a_text_without_words_gets_a_helpful_answer_and_no_nlu(typed: str) -> None:
    bot = Bot()
    assert tell(Guard("rest", bot), text=typed) == [texts.EMPTY]
    assert bot.heard == []


@pytest.mark.parametrize("typed", [None, 5, ["hi"], {"text": "hi"}, b"hi", True])
def test_only_strings_are_read(typed: object) -> None:
    bot = Bot()
    assert tell(Guard("rest", bot), text=typed) == [texts.NOT_TEXT]
    assert bot.heard == []


def test_more_than_a_thousand_characters_are_not_read() -> None:
    bot = Bot()
    guard = Guard("rest", bot)
    assert tell(guard, text="a" * 100_000) == [texts.TOO_LONG]
    assert tell(guard, text="a" * 1_001) == [texts.TOO_LONG]
    assert bot.heard == []
    tell(guard, text="a" * 1_000)
    assert bot.heard[0].text == "a" * 1_000


@given(ANYTHING | SLASHED)
def test_no_text_reaches_rasa_with_a_leading_slash(typed: str) -> None:
    bot = Bot()
    answers = tell(Guard("rest", bot), text=typed)
    assert answers
    assert not any(message.text.startswith("/") for message in bot.heard)


@given(ANYTHING | SLASHED)
def test_cleaning_twice_changes_nothing_more(typed: str) -> None:
    try:
        once = texts.clean(typed)
    except texts.Refused:
        return
    assert texts.clean(once) == once


@given(st.text(st.characters(categories=["L", "N", "P", "S", "M"]), min_size=1, max_size=1_000))
def test_visible_text_comes_through_unchanged(typed: str) -> None:
    typed = "a" + typed[1:]
    assert texts.clean(typed) == typed


def test_a_click_runs_its_intent_without_nlu() -> None:
    bot = Bot()
    tell(Guard("rest", bot), tap="a1:up:r7", label="  Thumbs up: Fargo ")
    assert bot.heard[0].text == "Thumbs up: Fargo"
    assert bot.heard[0].parse_data["intent"]["name"] == "like_it"
    assert bot.heard[0].input_channel == "rest"


def test_an_unknown_button_is_refused_politely() -> None:
    bot = Bot()
    assert tell(Guard("rest", bot), tap="a1:restart:") == [texts.UNKNOWN_TAP]
    assert bot.heard == []


async def _say_nothing(message: UserMessage) -> None:
    return None


async def _fail(message: UserMessage) -> None:
    raise RuntimeError("the action server is on fire")


async def _hang(message: UserMessage) -> None:
    await asyncio.Event().wait()


@pytest.mark.parametrize("answer", [_say_nothing, _fail, _hang])
def test_nobody_waits_in_silence(answer: Callable[[UserMessage], Awaitable[None]]) -> None:
    assert tell(Guard("rest", Bot(answer), deadline_s=0.05), text="hi") == [texts.APOLOGY]


def test_what_failed_is_logged_with_its_cause_and_without_a_word_of_the_person(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def fail(message: UserMessage) -> None:
        try:
            int(message.text)
        except ValueError as error:
            raise RuntimeError(f"cannot read {message.text}") from error

    tell(Guard("rest", Bot(fail)), text="a zebra named Quintessa")
    assert "RuntimeError" in caplog.text and "ValueError" in caplog.text and "test_guard.py" in caplog.text
    assert "zebra" not in caplog.text


def test_a_failure_after_an_answer_adds_no_apology() -> None:
    async def answer_then_fail(message: UserMessage) -> None:
        await message.output_channel.send_response(message.sender_id, {"text": "here"})
        raise RuntimeError

    assert tell(Guard("rest", Bot(answer_then_fail)), text="hi") == ["here"]


def test_a_hanging_turn_does_not_hold_up_the_next() -> None:
    async def hang_on_first(message: UserMessage) -> None:
        if message.text == "first":
            await asyncio.Event().wait()
        await message.output_channel.send_response(message.sender_id, {"text": "done"})

    async def two() -> list[list[str]]:
        guard = Guard("rest", Bot(hang_on_first), deadline_s=0.05)
        return [await told(guard, text="first"), await told(guard, text="second")]

    assert asyncio.run(two()) == [[texts.APOLOGY], ["done"]]


def test_turns_of_one_person_run_one_after_the_other() -> None:
    steps: list[str] = []

    async def slow(message: UserMessage) -> None:
        steps.append(f"{message.text} begins")
        await asyncio.sleep(0.01 if message.text == "one" else 0)
        steps.append(f"{message.text} ends")

    async def both() -> None:
        guard = Guard("rest", Bot(slow))
        await asyncio.gather(told(guard, text="one"), told(guard, text="two"))

    asyncio.run(both())
    assert steps == ["one begins", "one ends", "two begins", "two ends"]


def test_an_apology_comes_before_the_next_answer() -> None:
    shown: list[str] = []

    class Screen(RestOutput):
        async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
            shown.append(message["text"])
            await super().send_response(recipient_id, message)

    async def fail_first(message: UserMessage) -> None:
        if message.text == "one":
            raise RuntimeError
        await message.output_channel.send_response(message.sender_id, {"text": "done"})

    async def both() -> None:
        guard = Guard("rest", Bot(fail_first))
        await asyncio.gather(*(guard.receive(Incoming("rest:ann", text), Screen("ann")) for text in ("one", "two")))

    asyncio.run(both())
    assert shown == [texts.APOLOGY, "done"]


def test_people_do_not_wait_for_each_other() -> None:
    async def wait_for_bob() -> list[str]:
        bob_came = asyncio.Event()

        async def meet(message: UserMessage) -> None:
            await bob_came.wait() if message.sender_id == "rest:ann" else bob_came.set()
            await message.output_channel.send_response(message.sender_id, {"text": message.sender_id})

        guard = Guard("rest", Bot(meet))
        answers = await asyncio.gather(told(guard, text="hi"), told(guard, "rest:bob", text="hi"))
        return [text for answer in answers for text in answer]

    assert asyncio.run(wait_for_bob()) == ["rest:ann", "rest:bob"]


@pytest.mark.parametrize(
    ("heard", "allowed"), [({"text": "hi"}, TEXTS_PER_MINUTE), ({"tap": "a1:next:"}, CLICKS_PER_MINUTE)]
)
def test_a_flood_is_slowed_and_forgiven_with_time(heard: dict[str, str], allowed: int) -> None:
    now = [0.0]
    bot = Bot()
    guard = Guard("rest", bot, clock=lambda: now[0])
    answers = [tell(guard, **heard)[0] for _ in range(allowed + 3)]
    assert [answer == texts.TOO_FAST for answer in answers] == [False] * allowed + [True] * 3
    assert tell(guard, sender_id="rest:bob", **heard) != [texts.TOO_FAST]
    now[0] += 60 / allowed
    assert tell(guard, **heard) != [texts.TOO_FAST]
    assert tell(guard, **heard) == [texts.TOO_FAST]


def test_a_message_id_counts_once_per_person() -> None:
    guard = Guard("rest", Bot())
    assert [guard.repeats("rest:ann", i) for i in ("m1", "m2", "m1", None, None)] == [False, False, True, False, False]
    assert not guard.repeats("rest:bob", "m1")


def test_the_longest_silent_sender_is_forgotten_first_but_never_in_the_middle_of_a_turn() -> None:
    async def meet() -> list[bool]:
        senders = Senders(lambda: 0.0, limit=2)
        busy, idle = senders["busy"], senders["idle"]
        await busy.turn.acquire()
        senders["newcomer"]
        return [senders["busy"] is busy, senders["idle"] is idle]

    assert asyncio.run(meet()) == [True, False]
