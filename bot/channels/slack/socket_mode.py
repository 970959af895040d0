"""Slack over a socket that we open, for a server that Slack cannot reach.

https://docs.slack.dev/apis/events-api/using-socket-mode
"""

from __future__ import annotations

import asyncio
import logging

from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.slack.requests import Take

FIRST_WAIT_S, LONGEST_WAIT_S = 1.0, 60.0
CONNECT_S = 20.0
"""An address that Slack gave is good for half a minute, and slack_sdk would try one for ever."""

logger = logging.getLogger(__name__)


class SocketMode:
    """Connects in the background for as long as that takes; slack_sdk connects again where a connection ends."""

    def __init__(self, app_token: str, web: AsyncWebClient, take: Take) -> None:
        self._app_token = app_token
        self._web = web
        self._take = take
        self._client: SocketModeClient | None = None

    async def run(self) -> None:
        """Returns when connected."""
        self._client = SocketModeClient(self._app_token, web_client=self._web)
        self._client.socket_mode_request_listeners.append(self._hear)
        wait_s = FIRST_WAIT_S
        while True:
            try:
                await asyncio.wait_for(self._client.connect_to_new_endpoint(force=True), CONNECT_S)
                logger.info("Slack: connected by Socket Mode.")
                return
            except (SlackApiError, OSError, asyncio.TimeoutError) as error:
                logger.warning("Slack cannot be reached (%s); trying again in %g s.", type(error).__name__, wait_s)
            await asyncio.sleep(wait_s)
            wait_s = min(2 * wait_s, LONGEST_WAIT_S)

    async def close(self) -> None:
        if self._client is not None:
            await self._client.close()

    async def _hear(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        """Taken in before it is acknowledged, so that it is not lost between the two."""
        try:
            self._take(request.payload)
        except (ValueError, LookupError, TypeError, AttributeError):
            logger.warning("Slack sent something that cannot be read.")
        await client.send_socket_mode_response(SocketModeResponse(request.envelope_id))
