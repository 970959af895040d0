"""What is done about what a person typed or tapped."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from bot.channels.asides import COPY_NAME, EXPORT, Asides
from bot.channels.guard import Guard, Incoming
from bot.channels.telegram.buttons import Buttons, Pressed
from bot.channels.telegram.letters import Letter, card_letter, escaped, letters
from bot.channels.telegram.output import TelegramOutput
from bot.channels.telegram.post import Post
from bot.channels.telegram.shown import shown_card
from bot.channels.telegram.updates import TAPS, Click, Heard, Place
from bot.channels.texts import (
    CARD_GONE,
    COPY_FAILED,
    NOT_YOURS,
    TOLD_IN_PRIVATE,
    UNKNOWN_TAP,
    WRITE_IN_PRIVATE,
    Refused,
)

TYPING_AFTER_S = 0.3
"""An answer that comes sooner needs no sign; one sent beside it would stay on the screen after it."""
TYPING_EVERY_S = 4.0
"""Telegram shows it for five seconds."""


class Turns:
    """One per channel. `agent` gives Rasa's agent, which is loaded after the channels."""

    def __init__(self, post: Post, guard: Guard, agent: Callable[[], Any]) -> None:
        self._post = post
        self._guard = guard
        self._agent = agent
        self._asides = Asides(guard, agent)

    async def run(self, heard: Heard) -> None:
        """Returns when the answer has left."""
        if heard.click is None:
            await self._answer_text(heard)
        else:
            await self._answer_click(heard, heard.click)

    async def _answer_text(self, heard: Heard) -> None:
        output = TelegramOutput(self._post, heard)
        async with self._typing(heard.place):
            await self._guard.receive(
                Incoming(heard.sender_id, text=heard.text, tap=TAPS.get(heard.text or "")), output
            )
        await self._settle(heard, output)

    async def _answer_click(self, heard: Heard, click: Click) -> None:
        if click.button is None:
            await self._post.answer(click.id, UNKNOWN_TAP, alert=True)
        elif heard.place.is_group and click.button.owner != heard.person:
            await self._post.answer(click.id, NOT_YOURS, alert=True)
        elif click.button.token == EXPORT:
            await self._post.answer(click.id)
            await self._hand_over(heard)
        elif click.button.kind in ("c", "p"):
            await self._answer_aside(heard, click, click.button)
        else:
            output = TelegramOutput(self._post, heard)
            await self._guard.receive(_incoming(heard.sender_id, click.button, click.label), output)
            await self._settle(heard, output)

    async def _settle(self, heard: Heard, output: TelegramOutput) -> None:
        await output.settle()
        if output.asked_for_copy:
            await self._hand_over(heard)

    async def _answer_aside(self, heard: Heard, click: Click, button: Pressed) -> None:
        """Taps that are no part of the talk: Rasa hears nothing of them."""
        try:
            await (self._open(heard, click, button) if button.kind == "c" else self._correct(heard, click, button))
        except Refused as refused:
            await self._post.answer(click.id, str(refused), alert=True)

    async def _open(self, heard: Heard, click: Click, button: Pressed) -> None:
        """The card of a title on a list, as a message of its own."""
        self._guard.click(heard.sender_id)
        card = await shown_card(self._agent().tracker_store, heard.sender_id, button.value)
        if card is None:
            raise Refused(CARD_GONE)
        await self._post.answer(click.id)
        await self._post.send(card_letter(card, Buttons(heard.person if heard.place.is_group else 0)), heard.place)

    async def _correct(self, heard: Heard, click: Click, button: Pressed) -> None:
        """A line of what is known about the person, taken back or changed where it stands."""
        answer = await self._asides.answer(heard.sender_id, button.token)
        await self._post.answer(click.id, str(answer["payload"].get("said") or ""))
        first, *others = letters(answer["text"], answer["payload"], Buttons())
        if click.message_id is not None and not others:
            await self._post.change(first, heard.place, click.message_id)
            return
        for letter in (first, *others):
            await self._post.send(letter, heard.place)

    async def _hand_over(self, heard: Heard) -> None:
        """A copy of everything as a file, in private even where a group was asked. Only one who once pressed Start can be written to."""
        in_group = heard.place.is_group
        try:
            words, content = await self._asides.copy(heard.sender_id)
            private = Place(heard.person) if in_group else heard.place
            sent = await self._post.hand_over(private, COPY_NAME, content, words)
            told = (TOLD_IN_PRIVATE if in_group else "") if sent else WRITE_IN_PRIVATE if in_group else COPY_FAILED
        except Refused as refused:
            told = str(refused)
        if told:
            await self._post.send(Letter(escaped(told), []), heard.place)

    @asynccontextmanager
    async def _typing(self, place: Place) -> AsyncIterator[None]:
        showing = asyncio.get_running_loop().create_task(self._show_typing(place))
        try:
            yield
        finally:
            showing.cancel()

    async def _show_typing(self, place: Place) -> None:
        await asyncio.sleep(TYPING_AFTER_S)
        while True:
            await self._post.show_typing(place)
            await asyncio.sleep(TYPING_EVERY_S)


def _incoming(sender_id: str, button: Pressed, label: str | None) -> Incoming:
    """A suggested answer is said by its label; of other buttons the verb knows better words than their signs."""
    if button.kind == "s":
        return Incoming(sender_id, text=button.value)
    wordy = not button.rid and not button.value.startswith("drop:")
    return Incoming(sender_id, tap=button.token, label=label if wordy else None)
