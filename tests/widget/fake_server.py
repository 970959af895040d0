"""A small server that plays Matinee's web channel by the book, so that the widget can be tested alone.

It runs on a loopback port in a thread of its own. Tests script it through `answers`, hold or refuse its
acknowledgements, and read what the widget sent from `said` and `taps`.
"""

from __future__ import annotations

import asyncio
import threading
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import socketio
from aiohttp import web
from fake_profile import FakeProfile
from widget_answers import Answer, answer_to

DIST = Path(__file__).resolve().parents[2] / "bot" / "widget" / "dist"
FILES = {"/": DIST / "index.html", "/widget.js": DIST / "widget.js"}
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
EMBED = (
    "<!doctype html><html lang='en'><head><title>A page</title><link rel='icon' href='data:,'></head><body><main><h1>A page</h1><p>Text of the page.</p>"
    "<a href='#x'>A link</a></main><script src='/widget.js' {attributes}></script></body></html>"
)


class FakeServer:
    """One visitor's conversation per token; `hold` keeps acknowledgements back, `refuse` answers them with an error."""

    def __init__(self) -> None:
        self.axe: Path | None = None
        self.said: list[dict[str, Any]] = []
        self.taps: list[dict[str, Any]] = []
        self.histories: dict[str, list[dict[str, Any]]] = {}
        self.answer: Callable[[str], list[Answer]] = answer_to
        self.profile = FakeProfile()
        self.attributes = ""
        self.hold = False
        self.refuse = ""
        self.refuse_once = ""
        self.port = 0
        self._open = threading.Event()
        self._open.set()
        self._ids: set[str] = set()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> FakeServer:
        self._thread.start()
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(timeout=10)
        self._loop.close()

    def start(self) -> None:
        """Listen; after a `stop` on the same port, with the histories kept."""
        asyncio.run_coroutine_threadsafe(self._start(), self._loop).result(timeout=10)

    def stop(self) -> None:
        """Drop everyone at once, as a server that dies does."""
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result(timeout=10)

    def push(self, text: str, payload: dict[str, Any] | None = None) -> None:
        """Say something to everyone who is connected, without being asked."""
        self.emit("bot", {"text": text, "payload": payload})

    def emit(self, event: str, data: Any) -> None:
        asyncio.run_coroutine_threadsafe(self._sio.emit(event, data), self._loop).result(timeout=10)

    def pause_answers(self) -> Callable[[], None]:
        """Type without end; what is returned lets the answers out."""
        self._open.clear()
        return self._open.set

    async def _start(self) -> None:
        self._sio = socketio.AsyncServer(async_mode="aiohttp", transports=["websocket"], cors_allowed_origins="*")
        for event in ("connect", "say", "tap", "aside", "new_chat"):
            self._sio.on(event, getattr(self, f"_{event}"))
        app = web.Application()
        self._sio.attach(app)
        for path in ("/embed", "/embed-anywhere"):
            app.router.add_get(path, self._embed)
        app.router.add_get("/{name:.*}", self._file)
        self._runner = web.AppRunner(app, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def _stop(self) -> None:
        await self._sio.shutdown()
        await self._runner.cleanup()
        rest = asyncio.all_tasks() - {asyncio.current_task()}
        for task in rest:
            task.cancel()
        await asyncio.gather(*rest, return_exceptions=True)

    async def _embed(self, request: web.Request) -> web.Response:
        source = "*" if request.path == "/embed-anywhere" else "'self'"
        headers = {"Content-Security-Policy": CSP.replace("connect-src 'self'", f"connect-src {source}")}
        return web.Response(text=EMBED.format(attributes=self.attributes), content_type="text/html", headers=headers)

    async def _file(self, request: web.Request) -> web.StreamResponse:
        path = FILES.get(request.path) or (self.axe if request.path == "/axe.js" else None)
        if not path:
            raise web.HTTPNotFound
        return web.FileResponse(path, headers={"Content-Security-Policy": CSP, "Cache-Control": "no-store"})

    async def _connect(self, sid: str, _: dict[str, Any], auth: dict[str, Any] | None) -> None:
        token = (auth or {}).get("token", "")
        resumed = token in self.histories
        await self._begin(sid, token if resumed else f"web-{uuid.uuid4()}.signed", resumed)

    async def _begin(self, sid: str, token: str, resumed: bool) -> None:
        history = self.histories.setdefault(token, [])
        await self._sio.save_session(sid, {"token": token})
        await self._sio.emit("session", {"token": token, "resumed": resumed, "history": history}, to=sid)

    async def _new_chat(self, sid: str, _: dict[str, Any]) -> dict[str, Any]:
        token = (await self._sio.get_session(sid))["token"]
        self.histories[token] = []
        await self._begin(sid, token, True)
        return {"ok": True}

    async def _aside(self, sid: str, message: dict[str, Any]) -> dict[str, Any]:
        while self.hold:
            await asyncio.sleep(0.02)
        once, self.refuse_once = self.refuse_once, ""
        refused = once or self.refuse
        return {"ok": False, "error": refused} if refused else self.profile.answer(message["token"])

    async def _say(self, sid: str, message: dict[str, Any]) -> dict[str, Any]:
        return await self._take(sid, message, self.said, message["text"], message["text"])

    async def _tap(self, sid: str, message: dict[str, Any]) -> dict[str, Any]:
        return await self._take(sid, message, self.taps, message["label"], message["token"])

    async def _take(
        self, sid: str, message: dict[str, Any], into: list[dict[str, Any]], shown: str, asked: str
    ) -> dict[str, Any]:
        while self.hold:
            await asyncio.sleep(0.02)
        if self.refuse:
            return {"ok": False, "error": self.refuse}
        if message["id"] not in self._ids:
            self._ids.add(message["id"])
            into.append(message)
            history = self.histories[(await self._sio.get_session(sid))["token"]]
            history.append({"who": "me", "text": shown, "payload": None, "at": 0})
            self._sio.start_background_task(self._reply, sid, asked, history)
        return {"ok": True}

    async def _reply(self, sid: str, asked: str, history: list[dict[str, Any]]) -> None:
        await self._sio.emit("typing", {"on": True}, to=sid)
        while not self._open.is_set():
            await asyncio.sleep(0.02)
        for text, payload in self.answer(asked):
            history.append({"who": "bot", "text": text, "payload": payload, "at": 0})
            await self._sio.emit("bot", {"text": text, "payload": payload}, to=sid)
        await self._sio.emit("typing", {"on": False}, to=sid)
