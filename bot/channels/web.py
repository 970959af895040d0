"""The web channel: our page, widget and socket at the root of Rasa's own server."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from rasa.core.channels.channel import InputChannel
from rasa.shared.exceptions import RasaException
from sanic import Blueprint, Sanic
from socketio import AsyncServer

from bot.channels import patches
from bot.channels.addresses import Addresses
from bot.channels.chat import HEARD, Chat
from bot.channels.ended import Ended
from bot.channels.guard import OnNewMessage
from bot.channels.output import WebOutput
from bot.channels.pages import add_pages, listed
from bot.channels.sessions import Sessions, secret_key
from recommender.errors import MatineeError
from recommender.settings import Settings

MAX_FRAME_BYTES = 64 * 1024


class WebChannel(InputChannel):
    """`bot.channels.web.WebChannel:` in credentials.yml."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._sessions = Sessions(secret_key(settings.secret_file), Ended.beside(settings.secret_file))
        self._io = _socket_server(settings)

    @classmethod
    def name(cls) -> str:
        return "web"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> WebChannel:
        patches.apply()
        try:
            return cls(Settings.load())
        except MatineeError as error:  # Rasa prints its own errors as one line, others with a traceback
            raise RasaException(str(error)) from error

    def url_prefix(self) -> str:
        """Absolute, so that Rasa mounts us at the root and not under /webhooks."""
        return "/"

    def blueprint(self, on_new_message: OnNewMessage) -> Blueprint:
        addresses = Addresses(self._settings.proxies)
        root = _Root(self._io, addresses)
        add_pages(root, self._settings)
        root.listener("after_server_start")(patches.use_action_port)
        Chat(self._io, self._sessions, on_new_message, lambda: root.app.ctx.agent, addresses)
        return root

    def get_output_channel(self) -> WebOutput:
        return WebOutput(self._io)


class _Root(Blueprint):
    """A blueprint that brings the socket with it, and the limits on who connects to it."""

    def __init__(self, io: AsyncServer, addresses: Addresses) -> None:
        super().__init__("matinee_web")
        self.ctx.io = io
        self.ctx.addresses = addresses

    @property
    def app(self) -> Sanic:
        return next(iter(self.apps))

    def register(self, app: Sanic, options: dict[str, Any]) -> None:
        app.config.WEBSOCKET_MAX_SIZE = MAX_FRAME_BYTES
        self.ctx.addresses.limit(app, "/socket.io")
        self.ctx.io.attach(app, "socket.io")
        super().register(app, options)


class Sockets(AsyncServer):
    """Takes from a page the events that are heard and nothing else.

    python-socketio calls the handlers of "connect" and "disconnect" also where a page sends events of these names. A page could so
    leave the count of its address and stay connected.
    """

    async def _handle_event(self, eio_sid: str, namespace: str | None, id: int | None, data: Any) -> None:
        if isinstance(data, list) and data and data[0] in HEARD:
            await super()._handle_event(eio_sid, namespace, id, data)


def _socket_server(settings: Settings) -> AsyncServer:
    """`always_connect`: the client is told that it is connected before it is sent its session."""
    others = set(listed(settings.origins))
    return Sockets(
        async_mode="sanic",
        transports=["websocket"],
        cors_allowed_origins=lambda origin, environ: origin in others or is_own(origin, environ),
        max_http_buffer_size=MAX_FRAME_BYTES,
        always_connect=True,
    )


def is_own(origin: str | None, environ: dict[str, Any]) -> bool:
    """Whether a page of this server asks. A proxy in front says under which host the page was asked for."""
    hosts = {environ.get("HTTP_X_FORWARDED_HOST"), environ.get("HTTP_HOST")} - {None}
    return bool(origin) and urlsplit(origin).netloc in hosts
