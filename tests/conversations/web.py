"""One person talking in the web page, as its widget does: over socket.io, each message acknowledged once answered."""

from __future__ import annotations

import itertools
from types import TracebackType
from typing import Any

import socketio

from tests.conversations.live import Answer, Live

PATIENCE_S = 30


class WebTalk:
    """A context; `token` is what the browser keeps, `history` what the page shows on coming back."""

    def __init__(self, live: Live, token: str = "") -> None:
        self._live = live
        self._client = socketio.SimpleClient()
        self._numbers = itertools.count()
        self.token = token
        self.history: list[dict[str, Any]] = []

    def __enter__(self) -> WebTalk:
        self._client.connect(self._live.address, auth={"token": self.token}, transports=["websocket"])
        self._take(self._client.receive(PATIENCE_S))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.disconnect()

    @property
    def sender(self) -> str:
        return self.token.partition(".")[0]

    def say(self, text: str) -> Answer:
        return self._send("say", text=text)

    def tap(self, token: str) -> Answer:
        return self._send("tap", token=token, label="a button")

    def aside(self, token: str) -> dict[str, Any]:
        """The acknowledgement of what a panel asks."""
        return dict(self._client.call("aside", {"token": token}, timeout=PATIENCE_S))

    def _send(self, event: str, **data: str) -> Answer:
        """What came before the acknowledgement; a refusal is an answer like any other."""
        message = {"id": f"m{next(self._numbers)}", **data}
        ack = self._client.call(event, message, timeout=PATIENCE_S)
        came = [self._take(e) for e in [*self._client.input_buffer]]
        self._client.input_buffer.clear()
        refused = [] if ack["ok"] else [{"text": ack["error"]}]
        return Answer([message for message in came if message] + refused)

    def _take(self, event: list[Any]) -> dict[str, Any]:
        """The bot's message in it, an empty one for other events."""
        name, data = event
        if name == "session":
            self.token, self.history = data["token"], data["history"]
        return {"text": data["text"], "custom": data["payload"]} if name == "bot" else {}
