"""The Telegram channel: updates come in by webhook or polling, are answered at once, and go through the same guard as everywhere."""

from __future__ import annotations

import hmac
import json
import logging
from typing import Any

from rasa.core.channels.channel import InputChannel, OutputChannel
from rasa.shared.exceptions import RasaException
from sanic import Blueprint, Sanic, response
from sanic.exceptions import PayloadTooLarge
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.channels import patches
from bot.channels.bodies import read
from bot.channels.deliveries import Deliveries
from bot.channels.forgetting import Forgetting
from bot.channels.guard import Guard, OnNewMessage
from bot.channels.inbox import Background, Inbox
from bot.channels.telegram.api import Api
from bot.channels.telegram.lanes import Pace
from bot.channels.telegram.line import Line, webhook_secret
from bot.channels.telegram.output import Outreach
from bot.channels.telegram.post import Post
from bot.channels.telegram.turns import Turns
from bot.channels.telegram.updates import heard
from recommender.errors import MatineeError
from recommender.settings import Settings

MAX_BODY_BYTES = 256 * 1024
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"

logger = logging.getLogger(__name__)


class TelegramChannel(InputChannel):
    """`bot.channels.telegram.TelegramChannel:` in credentials.yml. Off where MATINEE_TELEGRAM_TOKEN is not set."""

    def __init__(self, settings: Settings, pace: Pace | None = None) -> None:
        self._settings = settings
        self._api = Api(settings.telegram_api, settings.telegram_token)
        self._post = Post(self._api, pace or Pace())

    @classmethod
    def name(cls) -> str:
        return "telegram"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> TelegramChannel:
        patches.apply()
        try:
            settings = Settings.load()
            if settings.telegram_token:
                Deliveries(
                    settings.deliveries
                ).close()  # each worker opens its own later; here an error is still one line
            return cls(settings)
        except MatineeError as error:  # Rasa prints its own errors as one line, others with a traceback
            raise RasaException(str(error)) from error

    def blueprint(self, on_new_message: OnNewMessage) -> Blueprint:
        blueprint = Blueprint("matinee_telegram")
        if not self._settings.telegram_token:
            logger.info("Telegram is off: MATINEE_TELEGRAM_TOKEN is not set (see docs/telegram.md).")
            return blueprint
        bot = _Bot(self._api, self._settings, self._post, on_new_message)
        blueprint.listener("before_server_start")(bot.open)
        blueprint.listener("after_server_start")(bot.start)
        blueprint.listener("before_server_stop")(bot.stop)
        if self._settings.telegram_webhook:
            _add_webhook(blueprint, bot)
        return blueprint

    def get_output_channel(self) -> OutputChannel:
        return Outreach(self._post)


class _Bot:
    """The channel while its server runs."""

    def __init__(self, api: Api, settings: Settings, post: Post, on_new_message: OnNewMessage) -> None:
        self._api = api
        self._settings = settings
        self._post = post
        self._on_new_message = on_new_message
        self._secret = webhook_secret(settings.telegram_token)
        self._line = Line(api, settings, self.take)
        self._background = Background()
        self._deliveries: Deliveries
        self._turns: Turns
        self._inbox: Inbox

    async def open(self, app: Sanic, loop: Any = None) -> None:
        """In each process of the server for itself."""
        self._deliveries = Deliveries(self._settings.deliveries)
        forget = Forgetting(lambda: app.ctx.agent, self._deliveries.forget)
        guard = Guard("telegram", self._on_new_message, forget=forget)
        self._turns = Turns(self._post, guard, lambda: app.ctx.agent)
        self._inbox = Inbox("telegram", self._deliveries, self._handle)

    async def start(self, app: Sanic, loop: Any = None) -> None:
        """In the background: the server serves the other channels whether or not Telegram can be reached."""
        patches.use_action_port(app)
        self._background.start(self._run())

    async def stop(self, app: Sanic, loop: Any = None) -> None:
        self._post.close()
        await self._background.close()
        await self._inbox.close()
        await self._api.close()
        self._deliveries.close()

    async def webhook(self, request: Request) -> HTTPResponse:
        """200 for whatever Telegram sends, or it would send it again for hours; 403 for anybody else."""
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), self._secret.encode()):
            return response.empty(status=403)
        if not self._line.me.username:
            return response.empty(status=503)  # it comes again; without our name we cannot tell what is for us
        try:
            self.take(json.loads(await read(request, MAX_BODY_BYTES)))
        except (ValueError, RecursionError, PayloadTooLarge):
            logger.warning("Telegram: a delivery that cannot be read was left out.")
        return response.empty(status=200)

    def take(self, update: Any) -> None:
        """Keep what is for us, and answer it in the background; once, however often it comes."""
        found = heard(update, self._line.me)
        number = update.get("update_id") if found else None
        if found and isinstance(number, int):
            self._inbox.take(str(number), found.sender_id, update)

    async def _run(self) -> None:
        await self._line.introduce()
        self._inbox.resume()
        await self._line.run()

    async def _handle(self, update: Any) -> None:
        found = heard(update, self._line.me)
        if found:
            await self._turns.run(found)


def _add_webhook(blueprint: Blueprint, bot: _Bot) -> None:
    @blueprint.post("/webhook", stream=True)  # so that who sends is checked before what they send is read
    async def webhook(request: Request) -> HTTPResponse:
        return await bot.webhook(request)
