"""Sends letters to a place: each in the plainest form that Telegram takes, one after the other, and never silently lost."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from bot.channels.telegram.api import Api, Rejected, Unreachable
from bot.channels.telegram.buttons import Keyboard
from bot.channels.telegram.lanes import Lanes, Pace
from bot.channels.telegram.letters import Letter, cut
from bot.channels.telegram.updates import Place

MOST_TOAST = 200
_NO_PREVIEW = {"is_disabled": True}

Call = tuple[str, dict[str, Any]]
"""A method and its parameters."""


class Post:
    """One per bot."""

    def __init__(self, api: Api, pace: Pace) -> None:
        self._api = api
        self._lanes = Lanes(pace)
        self._is_closed = False

    def close(self) -> None:
        """Say no more: what a stop breaks off is answered by the next start, and an apology would be beside it (see inbox.py)."""
        self._is_closed = True

    async def send(self, letter: Letter, place: Place) -> bool:
        """Whether it is sent; if not, it was refused for good, which is logged."""
        if self._is_closed:
            return False
        return await self._lanes.lane(place.chat_id).send(lambda: self._deliver(letter, place)) is not None

    async def hand_over(self, place: Place, name: str, content: bytes, caption: str) -> bool:
        """A file; whether it is sent."""
        if self._is_closed:
            return False
        where = _where(place)
        upload = partial(self._api.upload, "sendDocument", name, content, **where, caption=caption)
        return await self._lanes.lane(place.chat_id).send(upload) is not None

    async def change(self, letter: Letter, place: Place, message_id: int) -> None:
        """Another text and other buttons for a message of ours, in place."""
        text = {"text": letter.html, "parse_mode": "HTML", "link_preview_options": _NO_PREVIEW}
        await self._edit("editMessageText", place, message_id, letter.keyboard, **text)

    async def change_buttons(self, place: Place, message_id: int, keyboard: Keyboard) -> None:
        await self._edit("editMessageReplyMarkup", place, message_id, keyboard)

    async def _edit(self, method: str, place: Place, message_id: int, keyboard: Keyboard, **text: Any) -> None:
        """Telegram's "message is not modified" and "message can't be edited" are as good as done."""
        markup = {"inline_keyboard": keyboard}

        async def edit() -> None:
            try:
                await self._api.call(method, chat_id=place.chat_id, message_id=message_id, reply_markup=markup, **text)
            except Rejected as error:
                if error.code != 400:
                    raise

        await self._lanes.lane(place.chat_id).send(edit, is_message=False)

    async def answer(self, click_id: str, toast: str = "", alert: bool = False) -> None:
        """Ends the waiting of the button that was tapped; of no use when late, so it is tried once."""
        try:
            await self._api.call(
                "answerCallbackQuery", callback_query_id=click_id, text=cut(toast, MOST_TOAST) or None, show_alert=alert
            )
        except (Rejected, Unreachable):
            return  # the query is too old, or the network is away: the button stops waiting by itself

    async def show_typing(self, place: Place) -> None:
        try:
            await self._api.call(
                "sendChatAction", chat_id=place.chat_id, message_thread_id=place.topic, action="typing"
            )
        except (Rejected, Unreachable):
            return  # an ornament

    async def _deliver(self, letter: Letter, place: Place) -> Any:
        *fuller, last = _forms(letter, place)
        for form in fuller:
            try:
                return await self._call(form)
            except Rejected as error:
                if error.code != 400:
                    raise
        return await self._call(last)

    async def _call(self, form: Call) -> Any:
        """A group that has become a supergroup has a new number, which the refusal tells."""
        method, given = form
        try:
            return await self._api.call(method, **given)
        except Rejected as error:
            if not error.moved_to:
                raise
            return await self._api.call(method, **{**given, "chat_id": error.moved_to})


def _forms(letter: Letter, place: Place) -> Iterator[Call]:
    """From the fullest to the plainest: with a picture, without it, and as nothing but text."""
    where = _where(place)
    markup = {"inline_keyboard": letter.keyboard} if letter.keyboard else None
    rich = {**where, "parse_mode": "HTML", "reply_markup": markup}
    if letter.photo:
        yield "sendPhoto", {**rich, "photo": letter.photo, "caption": letter.html}
    yield "sendMessage", {**rich, "text": letter.html, "link_preview_options": _NO_PREVIEW}
    yield "sendMessage", {"chat_id": place.chat_id, "text": letter.plain, "link_preview_options": _NO_PREVIEW}


def _where(place: Place) -> dict[str, Any]:
    where: dict[str, Any] = {"chat_id": place.chat_id, "message_thread_id": place.topic}
    if place.answers is not None:
        where["reply_parameters"] = {"message_id": place.answers, "allow_sending_without_reply": True}
    return where
