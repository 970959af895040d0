"""The socket.io side of the web page: who is connected, what they say or tap, what they see on coming back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from rasa.core.channels.channel import UserMessage
from socketio import AsyncServer
from socketio.exceptions import ConnectionRefusedError

from bot.channels.addresses import Address, Addresses
from bot.channels.asides import Asides
from bot.channels.forgetting import Forgetting
from bot.channels.guard import Guard, Incoming, OnNewMessage
from bot.channels.history import history
from bot.channels.inbox import Background
from bot.channels.output import WebOutput
from bot.channels.sessions import Session, Sessions
from bot.channels.texts import APOLOGY, NOT_TEXT, UNKNOWN_TAP, Refused

MAX_ID_CHARS = 64

HEARD = ("say", "tap", "aside", "new_chat")
"""Events that a page may send."""

Ack = dict[str, Any]
OK: Ack = {"ok": True}


class Chat:
    """Handlers of one server's events. All tabs of a person share a room named by their sender id."""

    def __init__(
        self,
        io: AsyncServer,
        sessions: Sessions,
        on_new_message: OnNewMessage,
        agent: Callable[[], Any],
        addresses: Addresses,
    ) -> None:
        self._io = io
        self._sessions = sessions
        self._agent = agent
        self._erase = Forgetting(agent)
        self._guard = Guard("web", self._with_typing(on_new_message), forget=self._forget)
        self._asides = Asides(self._guard, agent)
        self._addresses = addresses
        self._connected: dict[str, Session] = {}
        self._came_from: dict[str, Address] = {}
        self._background = Background()
        for name in ("connect", "disconnect", *HEARD):
            io.on(name, getattr(self, name))

    async def connect(self, sid: str, environ: dict[str, Any], auth: object = None) -> None:
        session = self._sessions.open(auth.get("token") if isinstance(auth, dict) else None)
        if address := self._addresses.of(environ["sanic.request"]):
            self._let_in(sid, address, session)
        self._connected[sid] = session
        await self._io.enter_room(sid, session.sender_id)
        await self._show_session(session, sid)

    async def disconnect(self, sid: str, reason: object = None) -> None:
        self._connected.pop(sid, None)
        if address := self._came_from.pop(sid, None):
            address.go_out()

    async def say(self, sid: str, data: Any = None, *_: object) -> Ack:
        text = data.get("text") if isinstance(data, dict) else None
        if not isinstance(text, str):
            return _refusal(NOT_TEXT)
        return await self._answer(sid, data, text=text)

    async def tap(self, sid: str, data: Any = None, *_: object) -> Ack:
        token = data.get("token") if isinstance(data, dict) else None
        if not isinstance(token, str):
            return _refusal(UNKNOWN_TAP)
        return await self._answer(sid, data, tap=token, label=data.get("label"))

    async def aside(self, sid: str, data: Any = None, *_: object) -> Ack:
        """What a panel asks; the answer comes with the acknowledgement, and to nobody else."""
        sender_id = self._connected[sid].sender_id
        try:
            answer = await self._asides.answer(sender_id, data.get("token") if isinstance(data, dict) else None)
        except Refused as refused:
            return _refusal(str(refused))
        return OK | answer

    async def new_chat(self, sid: str, *_: object) -> Ack:
        """Same person, new conversation, in all their tabs. What they told for good is kept elsewhere and stays."""
        session = self._connected[sid]
        try:
            done = await self._guard.restart(session.sender_id)
        except Refused as refused:
            return _refusal(str(refused))
        if not done:
            return _refusal(APOLOGY)
        again = replace(session, resumed=True)
        self._background.start(self._show_session(again, session.sender_id))  # a task, so that the ack goes first
        return OK

    async def _answer(self, sid: str, data: Any, **heard: object) -> Ack:
        """Acknowledged once answered, so that a browser whose server dies meanwhile knows to send it again.

        A message that came before is not run again. It is acknowledged once no turn is under way, which may be its own.
        """
        message_id = data.get("id")
        if not isinstance(message_id, str) or not 0 < len(message_id) <= MAX_ID_CHARS:
            return _refusal(f"A message needs an id of 1 to {MAX_ID_CHARS} characters.")
        sender_id = self._connected[sid].sender_id
        if self._guard.repeats(sender_id, message_id):
            await self._guard.settled(sender_id)
        else:
            incoming = Incoming(sender_id, **heard, address=self._came_from.get(sid), message_id=message_id)
            await self._guard.receive(incoming, WebOutput(self._io))
        return OK

    def _let_in(self, sid: str, address: Address, session: Session) -> None:
        """ConnectionRefusedError where too many are connected from there, or came as somebody new; browsers try again."""
        try:
            if not session.resumed:
                address.sessions.spend()
            address.come_in()
        except Refused as refused:
            raise ConnectionRefusedError(str(refused)) from None
        self._came_from[sid] = address

    async def _forget(self, sender_id: str) -> str:
        """All tabs of the person go on under a new id, which nothing links to the old one, and show an empty log."""
        await self._erase(sender_id)
        fresh = self._sessions.end(sender_id)
        for sid in [sid for sid, session in self._connected.items() if session.sender_id == sender_id]:
            self._connected[sid] = fresh
            await self._io.enter_room(sid, fresh.sender_id)
        await self._show_session(fresh, sender_id)
        return fresh.sender_id

    async def _show_session(self, session: Session, room: str) -> None:
        lines = await history(self._agent().tracker_store, session.sender_id)
        for line in lines:  # what another process answered before it died is not run again either
            self._guard.repeats(session.sender_id, line.pop("id", None))
        seen = {"token": session.token, "resumed": session.resumed, "history": lines}
        await self._io.emit("session", seen, room=room)

    def _with_typing(self, on_new_message: OnNewMessage) -> OnNewMessage:
        async def run(message: UserMessage) -> None:
            await self._io.emit("typing", {"on": True}, room=message.sender_id)
            try:
                await on_new_message(message)
            finally:
                await self._io.emit("typing", {"on": False}, room=message.sender_id)

        return run


def _refusal(error: str) -> Ack:
    return {"ok": False, "error": error}
