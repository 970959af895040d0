"""How an answer of Rasa's reaches one person on Telegram."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Sequence
from typing import Any

from rasa.core.channels.channel import OutputChannel

from bot.channels.output import bot_event
from bot.channels.telegram.buttons import Buttons, of_cards_only
from bot.channels.telegram.letters import Letter, letters
from bot.channels.telegram.post import Post
from bot.channels.telegram.updates import Heard, Place
from bot.channels.texts import TOLD_IN_PRIVATE, WRITE_IN_PRIVATE


class TelegramOutput(OutputChannel):
    """Made for one turn. What is said is sent in order, while the turn goes on; `settle` waits for it."""

    def __init__(self, post: Post, heard: Heard) -> None:
        self._post = post
        self._heard = heard
        self._buttons = Buttons(heard.person if heard.place.is_group else 0)
        self._sending: list[asyncio.Task[object]] = []
        self._click_waits = heard.click is not None
        self.sent = False
        self.asked_for_copy = False
        """Whether everything that is kept of the person is to be handed over once the turn is over."""

    @classmethod
    def name(cls) -> str:
        return "telegram"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        event = bot_event(message)
        if event is None:
            return
        self.sent = True
        text, payload = event["text"], event["payload"]
        if payload is not None and payload.get("export"):
            self.asked_for_copy = True
            self._retire()
            return
        if self._noted(text, payload):
            return
        if self._heard.place.is_group and payload is not None and payload.get("type") == "profile":
            self._start(self._tell_in_private(letters(text, payload, Buttons())))
        else:
            for letter in letters(text, payload, self._buttons):
                self._start(self._post.send(letter, self._heard.place))
        if payload is not None:
            self._retire()

    async def settle(self) -> None:
        """Returns when everything has left, and the tapped button no longer waits."""
        self._end_click()
        await asyncio.gather(*self._sending)

    def _noted(self, text: str, payload: dict[str, Any] | None) -> bool:
        """Whether this only says what was noted of a tapped card: then the card itself shows it, and no message is needed."""
        click, state = self._heard.click, (payload or {}).get("state")
        if click is None or click.message_id is None or not self._click_waits or not isinstance(state, dict):
            return False
        now = self._buttons.restated(click.keyboard, str(state.get("rid")), state)
        self._end_click(text)
        if now != click.keyboard:
            self._start(self._post.change_buttons(self._heard.place, click.message_id, now))
        return True

    async def _tell_in_private(self, found: Sequence[Letter]) -> None:
        """What is known about a person is not for a whole group. A bot cannot write first to somebody who never wrote to it."""
        there = [await self._post.send(letter, Place(self._heard.person)) for letter in found]
        word = TOLD_IN_PRIVATE if all(there) else WRITE_IN_PRIVATE
        await self._post.send(Letter(word, []), self._heard.place)

    def _retire(self) -> None:
        """A suggested answer or chip that was tapped is over, and so are those beside it."""
        click = self._heard.click
        self._end_click()
        if click is None or click.message_id is None or (click.button and click.button.rid):
            return
        left = of_cards_only(click.keyboard)
        if left != click.keyboard:
            self._start(self._post.change_buttons(self._heard.place, click.message_id, left))

    def _end_click(self, toast: str = "") -> None:
        if self._heard.click is not None and self._click_waits:
            self._click_waits = False
            self._start(self._post.answer(self._heard.click.id, toast))

    def _start(self, work: Coroutine[Any, Any, object]) -> None:
        self._sending.append(asyncio.get_running_loop().create_task(work))


class Outreach(OutputChannel):
    """For what Rasa says unasked, as in a reminder: to the person's own chat."""

    def __init__(self, post: Post) -> None:
        self._post = post

    @classmethod
    def name(cls) -> str:
        return "telegram"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        person = int(recipient_id.rpartition(":")[2])
        output = TelegramOutput(self._post, Heard(person, Place(person)))
        await output.send_response(recipient_id, message)
        await output.settle()
