"""What is done about what a person typed or tapped."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from rasa.core.tracker_store import TrackerStore

from bot.channels.guard import Guard, Incoming
from bot.channels.senders import Senders
from bot.channels.telegram.buttons import Buttons, Pressed
from bot.channels.telegram.letters import card_letter
from bot.channels.telegram.output import TelegramOutput
from bot.channels.telegram.post import Post
from bot.channels.telegram.shown import shown_card
from bot.channels.telegram.updates import TAPS, Click, Heard, Place
from bot.channels.texts import CARD_GONE, NOT_YOURS, UNKNOWN_TAP, Refused

TYPING_AFTER_S = 0.3
"""An answer that comes sooner needs no sign; one sent beside it would stay on the screen after it."""
TYPING_EVERY_S = 4.0
"""Telegram shows it for five seconds."""


class Turns:
    """One per channel; `store` gives Rasa's conversations."""

    def __init__(self, post: Post, guard: Guard, store: Callable[[], TrackerStore]) -> None:
        self._post = post
        self._guard = guard
        self._store = store
        self._opening = Senders(time.monotonic)

    async def run(self, heard: Heard) -> None:
        """Returns when the answer has left."""
        if heard.click is None:
            await self._answer_text(heard)
        else:
            await self._answer_click(heard, heard.click)

    async def _answer_text(self, heard: Heard) -> None:
        output = TelegramOutput(self._post, heard)
        tap = TAPS.get((heard.text or "").removeprefix("/")) if (heard.text or "").startswith("/") else None
        async with self._typing(heard.place):
            await self._guard.receive(Incoming(heard.sender_id, text=heard.text, tap=tap), output)
        await output.settle()

    async def _answer_click(self, heard: Heard, click: Click) -> None:
        if click.button is None:
            await self._post.answer(click.id, UNKNOWN_TAP, alert=True)
        elif heard.place.is_group and click.button.owner != heard.person:
            await self._post.answer(click.id, NOT_YOURS, alert=True)
        elif click.button.kind == "c":
            await self._open(heard, click, click.button.value)
        else:
            output = TelegramOutput(self._post, heard)
            await self._guard.receive(_incoming(heard.sender_id, click.button, click.label), output)
            await output.settle()

    async def _open(self, heard: Heard, click: Click, rid: str) -> None:
        """The card of a title on a list, as a message of its own. Rasa has no part in it."""
        try:
            self._opening[heard.sender_id].clicks.spend()
        except Refused as refused:
            await self._post.answer(click.id, str(refused))
            return
        card = await shown_card(self._store(), heard.sender_id, rid)
        if card is None:
            await self._post.answer(click.id, CARD_GONE, alert=True)
            return
        await self._post.answer(click.id)
        buttons = Buttons(heard.person if heard.place.is_group else 0)
        await self._post.send(card_letter(card, buttons), heard.place)

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
    wordy = not button.is_of_card and not button.value.startswith("drop:")
    return Incoming(sender_id, tap=button.token, label=label if wordy else None)
