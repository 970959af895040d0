"""How an answer of Rasa's leaves: over REST as Rasa's own list, over the web as one event with text and payload."""

from __future__ import annotations

from typing import Any

from rasa.core.channels.channel import CollectingOutputChannel, OutputChannel
from socketio import AsyncServer


class RestOutput(CollectingOutputChannel):
    """Collects `{recipient_id, text}` and `{recipient_id, custom}`, with the id that the client gave."""

    def __init__(self, client_id: str) -> None:
        super().__init__()
        self._client_id = client_id

    @classmethod
    def name(cls) -> str:
        return "rest"

    @property
    def sent(self) -> bool:
        return bool(self.messages)

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        await super().send_response(self._client_id, message)


class Listening(OutputChannel):
    """Passes on to a channel's own output, but for the mark by which an action asks that the person be forgotten."""

    def __init__(self, output: Any) -> None:
        self._output = output
        self.asked_to_forget = False

    def name(self) -> str:  # type: ignore[override]  # Rasa's is a class method, and is called on objects
        return str(self._output.name())

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        if (message.get("custom") or {}).get("forget"):
            self.asked_to_forget = True
        else:
            await self._output.send_response(recipient_id, message)


class WebOutput(OutputChannel):
    """Sends each utterance as one `bot` event to all tabs of the person."""

    def __init__(self, io: AsyncServer) -> None:
        self._io = io
        self.sent = False

    @classmethod
    def name(cls) -> str:
        return "web"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        event = bot_event(message)
        if event:
            await self._io.emit("bot", event, room=recipient_id)
            self.sent = True


def bot_event(message: dict[str, Any]) -> dict[str, Any] | None:
    """`{"text", "payload"}` and nothing else that Rasa keeps with an utterance; None where nothing is to be seen."""
    text = message.get("text") or ""
    payload = message.get("custom") or _note(message.get("buttons") or message.get("quick_replies") or [])
    return {"text": text, "payload": payload} if text or payload else None


def _note(buttons: list[dict[str, Any]]) -> dict[str, Any] | None:
    """Rasa's own buttons, as in a response of the domain, become replies that are said by their title."""
    quick = [{"label": button["title"], "say": button["title"]} for button in buttons if button.get("title")]
    return {"type": "note", "v": 1, "quick": quick} if quick else None
