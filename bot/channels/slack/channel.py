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
from bot.channels.deliveries import Deliveries
from bot.channels.guard import Guard, OnNewMessage
from bot.channels.inbox import Background, Inbox
from bot.channels.slack import events
from bot.channels.slack.api import SlackApi
from bot.channels.slack.blocks import Json
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
            return cls(Settings.load())
        except MatineeError as error:  # Rasa prints its own errors as one line, others with a traceback
            raise RasaException(str(error)) from error

    def blueprint(self, on_new_message: OnNewMessage) -> Blueprint:
        """`/webhooks/slack/webhook` for Slack, where there is a signing secret."""
        slack = Blueprint("matinee_slack")
        is_on = bool(self._settings.slack_bot_token)

        @slack.get("/")
        async def health(request: Request) -> HTTPResponse:
            return response.json({"status": "ok" if is_on else "off"})

        if not is_on:
            logger.info(OFF)
            return slack
        talk = Talk(self._api, Guard("slack", on_new_message))
        inbox = Inbox("slack", Deliveries(self._settings.deliveries), talk.handle)
        _Line(self._settings, self._api, inbox).attach(slack)
        return slack

    def get_output_channel(self) -> OutputChannel:
        return SlackPush(self._api)


class _Line:
    """What connects us to Slack while the server runs."""

    def __init__(self, settings: Settings, api: SlackApi, inbox: Inbox) -> None:
        self._settings = settings
        self._api = api
        self._inbox = inbox
        self._background = Background()
        self._socket: SocketMode | None = None

    def attach(self, blueprint: Blueprint) -> None:
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

    async def _start(self, app: Sanic, loop: Any = None) -> None:
        await self._api.open()
        self._inbox.resume()
        if self._settings.slack_app_token:
            self._socket = SocketMode(self._settings.slack_app_token, self._api.client, self._take)
            self._background.start(self._socket.run())

    async def _stop(self, app: Sanic, loop: Any = None) -> None:
        await self._background.close()
        if self._socket is not None:
            await self._socket.close()
        await self._inbox.close()
        await self._api.close()
