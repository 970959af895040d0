"""The Slack channel of Rasa's server: off without credentials, over HTTP or a socket with them."""

from __future__ import annotations

import logging
from typing import Any

from rasa.core.channels.channel import InputChannel, OutputChannel
from rasa.shared.exceptions import RasaException
from sanic import Blueprint, Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.channels import patches
from bot.channels.asides import Asides
from bot.channels.deliveries import Deliveries
from bot.channels.forgetting import Forgetting
from bot.channels.guard import Guard, OnNewMessage
from bot.channels.inbox import Background, Inbox
from bot.channels.slack import events
from bot.channels.slack.api import SlackApi
from bot.channels.slack.blocks import Json
from bot.channels.slack.recent import Recent
from bot.channels.slack.requests import add_routes
from bot.channels.slack.socket_mode import SocketMode
from bot.channels.slack.talk import SlackPush, Talk
from recommender.errors import MatineeError, SettingError
from recommender.settings import Settings

OFF = "Slack is off: there is no MATINEE_SLACK_BOT_TOKEN (docs/slack.md)."
INCOMPLETE = (
    "Slack needs MATINEE_SLACK_BOT_TOKEN and, beside it, MATINEE_SLACK_SIGNING_SECRET where Slack reaches this server "
    "over HTTP, or MATINEE_SLACK_APP_TOKEN for Socket Mode (docs/slack.md)."
)

logger = logging.getLogger(__name__)


class SlackChannel(InputChannel):
    """`bot.channels.slack.SlackChannel:` in credentials.yml; the credentials themselves are settings."""

    def __init__(self, settings: Settings) -> None:
        """SettingError where some credentials are there and others missing."""
        ways_in = settings.slack_signing_secret or settings.slack_app_token
        if bool(settings.slack_bot_token) != bool(ways_in):
            raise SettingError(INCOMPLETE)
        self._settings = settings
        self._api = SlackApi(settings)

    @classmethod
    def name(cls) -> str:
        return "slack"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> SlackChannel:
        patches.apply()
        try:
            settings = Settings.load()
            if settings.slack_bot_token:
                Deliveries(settings.deliveries).close()  # here a file that cannot be used is still one line
            return cls(settings)
        except MatineeError as error:  # Rasa prints its own errors as one line, others with a traceback
            raise RasaException(str(error)) from error

    def blueprint(self, on_new_message: OnNewMessage) -> Blueprint:
        """`/webhooks/slack/webhook` for Slack, where there is a signing secret."""
        slack = Blueprint("matinee_slack")
        is_on = bool(self._settings.slack_bot_token)

        @slack.get("/")
        async def health(request: Request) -> HTTPResponse:
            return response.json({"status": "ok" if is_on else "off"})

        if is_on:
            _Line(self._settings, self._api, on_new_message).attach(slack)
        else:
            logger.info(OFF)
        return slack

    def get_output_channel(self) -> OutputChannel:
        return SlackPush(self._api)


class _Line:
    """What connects us to Slack while the server runs."""

    def __init__(self, settings: Settings, api: SlackApi, on_new_message: OnNewMessage) -> None:
        self._settings = settings
        self._api = api
        self._on_new_message = on_new_message
        self._background = Background()
        self._socket: SocketMode | None = None
        self._deliveries: Deliveries
        self._inbox: Inbox

    def attach(self, blueprint: Blueprint) -> None:
        blueprint.listener("before_server_start")(self._open)
        blueprint.listener("after_server_start")(self._start)
        blueprint.listener("before_server_stop")(self._stop)
        if self._settings.slack_signing_secret:
            add_routes(blueprint, self._settings.slack_signing_secret, self._take)

    def _take(self, payload: Json) -> None:
        """Keep what concerns us, and never what Slack proves itself with."""
        happening = events.read(payload)
        if happening is not None:
            payload.pop("token", None)
            self._inbox.take(events.id_of(payload), happening.member.sender_id, payload)

    async def _open(self, app: Sanic, loop: Any = None) -> None:
        """In each process of the server for itself."""
        await self._api.open()
        self._deliveries = Deliveries(self._settings.deliveries)
        recent = Recent()
        forget = Forgetting(lambda: app.ctx.agent, self._deliveries.forget, recent.forget)
        guard = Guard("slack", self._on_new_message, forget=forget)
        talk = Talk(self._api, guard, Asides(guard, lambda: app.ctx.agent), recent)
        self._inbox = Inbox("slack", self._deliveries, talk.handle)

    async def _start(self, app: Sanic, loop: Any = None) -> None:
        """Rasa's agent is loaded by now."""
        patches.use_action_port(app)
        self._inbox.resume()
        self._background.start(self._api.introduce())
        if self._settings.slack_app_token:
            self._socket = SocketMode(self._settings.slack_app_token, self._api.client, self._take)
            self._background.start(self._socket.run())

    async def _stop(self, app: Sanic, loop: Any = None) -> None:
        await self._background.close()
        if self._socket is not None:
            await self._socket.close()
        await self._inbox.close()
        self._deliveries.close()
        await self._api.close()
