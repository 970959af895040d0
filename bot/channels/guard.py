"""What every channel passes through: only clean texts and known taps reach Rasa, in order; nobody waits in silence."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from rasa.core.channels.channel import OutputChannel, UserMessage

from bot.channels.addresses import Address
from bot.channels.forgetting import CannotForget, Forget, cannot_forget, receipt
from bot.channels.output import Listening
from bot.channels.recent import Clock
from bot.channels.senders import Sender, Senders
from bot.channels.texts import APOLOGY, FORGET_FAILED, FORGOTTEN, FORGOTTEN_MEANWHILE, Refused, clean
from bot.channels.traces import without_words
from bot.channels.verbs import parse_data

DEADLINE_S = 10.5
"""From hearing to apologising. A hanging action is given up before (see patches), so that its turn ends in order."""

logger = logging.getLogger(__name__)

OnNewMessage = Callable[[UserMessage], Awaitable[Any]]
T = TypeVar("T")


class Output(Protocol):
    """A Rasa output channel made for one turn, which knows whether it has shown anything."""

    @property
    def sent(self) -> bool: ...

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None: ...


@dataclass(frozen=True, slots=True)
class Incoming:
    """One thing typed or tapped, not yet trusted. `tap` is a wire token, `label` what the button said.

    `address` is where it came from, where people can have as many sender ids as they like. `message_id` is kept with the
    conversation.
    """

    sender_id: str
    text: object = None
    tap: object = None
    label: object = None
    address: Address | None = None
    message_id: str | None = None


class Guard:
    """One per channel. `forget` deletes what is kept of a person, once an action has asked for it and its turn is over."""

    def __init__(
        self,
        channel: str,
        on_new_message: OnNewMessage,
        deadline_s: float = DEADLINE_S,
        clock: Clock = time.monotonic,
        forget: Forget = cannot_forget,
    ) -> None:
        self._channel = channel
        self._on_new_message = on_new_message
        self._deadline_s = deadline_s
        self._senders = Senders(clock)
        self._forget = forget

    def repeats(self, sender_id: str, message_id: str | None) -> bool:
        """Whether a message with this id came before. Without an id, a message is always new."""
        return message_id is not None and self._senders[sender_id].repeats(message_id)

    async def settled(self, sender_id: str) -> None:
        """Return once no turn of this person is under way."""
        async with self._senders[sender_id].turn:
            pass

    def click(self, sender_id: str) -> None:
        """Count a click that no turn follows; Refused when there were too many."""
        self._senders[sender_id].clicks.spend()

    async def beside(self, sender_id: str, answer: Callable[[], Awaitable[T]]) -> T:
        """The answer to a click that is no turn, taken in its order among the turns, so that none runs meanwhile.

        Refused when there were too many, when it took too long, or when the person was forgotten before it came to it.
        """
        self.click(sender_id)
        try:
            return await asyncio.wait_for(self._beside(sender_id, answer), self._deadline_s)
        except asyncio.TimeoutError:
            raise Refused(APOLOGY) from None

    async def _beside(self, sender_id: str, answer: Callable[[], Awaitable[T]]) -> T:
        sender = self._senders[sender_id]
        came_in = sender.lives
        async with sender.turn:
            if sender.lives != came_in:
                raise Refused(FORGOTTEN_MEANWHILE)
            return await answer()

    async def receive(self, incoming: Incoming, output: Output) -> None:
        """Answer through `output`, whatever comes: returns within the deadline and never silently."""
        try:
            message = self._admit(incoming, output)
        except Refused as refused:
            await output.send_response(incoming.sender_id, {"text": str(refused)})
        else:
            await self._turn(message, output, incoming.address)

    async def restart(self, sender_id: str) -> bool:
        """End the conversation in Rasa's memory, saying nothing; whether that was done. Refused when done too often."""
        self.click(sender_id)
        parsed = {"text": "", "intent": {"name": "restart", "confidence": 1.0}, "entities": []}
        silence = _Silence()
        return await self._turn(self._message(sender_id, parsed, silence), silence)

    def _admit(self, incoming: Incoming, output: Output) -> UserMessage:
        sender = self._senders[incoming.sender_id]
        if incoming.address:
            incoming.address.messages.spend()
        if incoming.tap is None:
            sender.texts.spend()
            return self._message(incoming.sender_id, {"text": clean(incoming.text)}, output, incoming.message_id)
        sender.clicks.spend()
        parsed = parse_data(incoming.tap, incoming.label)
        return self._message(incoming.sender_id, parsed, output, incoming.message_id)

    def _message(
        self, sender_id: str, parsed: dict[str, Any], output: Any, message_id: str | None = None
    ) -> UserMessage:
        understood = parsed if "intent" in parsed else None  # None: Rasa's NLU reads the text
        return UserMessage(
            parsed["text"], output, sender_id, understood, input_channel=self._channel, message_id=message_id
        )

    async def _turn(self, message: UserMessage, output: Output, address: Address | None = None) -> bool:
        """Whether the turn went through; if it did not, or nothing was said in it, an apology has been sent."""
        try:
            return await asyncio.wait_for(self._in_order(message, output, address), self._deadline_s)
        except asyncio.TimeoutError:
            logger.error("A turn on channel %s took more than %s s and was given up.", self._channel, self._deadline_s)
            await _apologise_if_silent(output, message.sender_id)
            return False

    async def _in_order(self, message: UserMessage, output: Output, address: Address | None) -> bool:
        sender = self._senders[message.sender_id]
        came_in = sender.lives
        async with sender.turn, address.turns if address else nullcontext():
            if sender.lives != came_in:
                await output.send_response(message.sender_id, {"text": FORGOTTEN_MEANWHILE})
                return False
            try:
                await self._run(message, output, sender)
                return True
            except Exception as error:
                logger.error("A turn on channel %s failed with %s", self._channel, without_words(error))
                return False
            finally:
                await _apologise_if_silent(output, message.sender_id)

    async def _run(self, message: UserMessage, output: Output, sender: Sender) -> None:
        """Rasa's turn, and the forgetting that was asked for in it: inside the turn Rasa would write all of it again."""
        message.output_channel = heard = Listening(output)
        await self._on_new_message(message)
        if heard.asked_to_forget:
            answer = await self._forgotten(message.sender_id, sender)
            await output.send_response(message.sender_id, answer)

    async def _forgotten(self, sender_id: str, sender: Sender) -> dict[str, Any]:
        """What is said after everything was deleted, or could not be."""
        try:
            goes_on_as = await self._forget(sender_id)
        except CannotForget as error:
            logger.error("A person on channel %s asked to be forgotten, and was not: %s", self._channel, error)
            return {"text": FORGET_FAILED}
        sender.begin_anew()
        self._senders.rename(sender_id, goes_on_as)
        number = receipt()
        logger.info("A person on channel %s was forgotten: receipt %s.", self._channel, number)
        return {
            "text": FORGOTTEN.format(receipt=number),
            "custom": {"type": "note", "v": 1, "quick": [], "receipt": number},
        }


async def _apologise_if_silent(output: Output, sender_id: str) -> None:
    if not output.sent:
        await output.send_response(sender_id, {"text": APOLOGY})


class _Silence(OutputChannel):
    """Takes what Rasa says where nobody asked."""

    sent = True

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        return None
