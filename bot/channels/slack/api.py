"""Slack's Web API as we use it: what is rejected is said more plainly, and what fails is logged, never raised."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError, SlackObjectFormationError, SlackRequestError
from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
    AsyncServerErrorRetryHandler,
)
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View
from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.slack.blocks import Json, without_images
from bot.channels.slack.events import Place, Shown
from bot.channels.slack.text import escaped
from recommender.settings import Settings

TIMEOUT_S = 10.0
STATUS_S = 2.0
"""An answer waits no longer for the sign that it is coming."""
MOST_TEXT = 39_000
"""Slack cuts a message at 40,000 characters."""
OF_FORM = ("block", "invalid_arguments", "invalid_form", "image", "msg_too_long", "attachment")
"""What is in the name of an error that a plainer form of the same message does not meet."""

_FAILURES = (SlackApiError, SlackRequestError, aiohttp.ClientError, asyncio.TimeoutError, OSError, AttributeError)
"""The last is how slack_sdk takes an answer that is no JSON, such as the page of a proxy."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Post:
    """One message of ours: the text is complete, the blocks are how Slack shows it."""

    text: str
    blocks: list[Block]


class SlackApi:
    """One workspace's bot."""

    def __init__(self, settings: Settings) -> None:
        self.client = AsyncWebClient(settings.slack_bot_token, settings.slack_api, retry_handlers=_retries())

    async def open(self) -> None:
        """One pool of connections, made where the server runs."""
        self.client.session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=TIMEOUT_S))

    async def close(self) -> None:
        if self.client.session is not None:
            await self.client.session.close()

    async def introduce(self) -> None:
        """Say in the log who we are in Slack, or what is wrong with the token."""
        try:
            me = await self.client.auth_test()
            logger.info("Slack: we are %s in the workspace %s.", me.get("user"), me.get("team"))
        except _FAILURES as error:
            told = _name(error) or type(error).__name__
            logger.warning("Slack did not say who MATINEE_SLACK_BOT_TOKEN is for: %s.", told)

    async def post(self, place: Place, post: Post) -> Shown | None:
        """The message as Slack took it; None where it could not be posted in any form."""
        where = {"channel": place.channel, "thread_ts": place.thread, "unfurl_links": False, "unfurl_media": False}
        return await self._in_some_form(self.client.chat_postMessage, where, post)

    async def whisper(self, place: Place, user: str, post: Post) -> None:
        """Seen by this person only."""
        where = {"channel": place.channel, "thread_ts": place.thread, "user": user}
        await self._in_some_form(self.client.chat_postEphemeral, where, post)

    async def update(self, channel: str, shown: Shown) -> bool:
        """Show a message of ours as it now is."""
        update = self.client.chat_update(channel=channel, ts=shown.ts, text=shown.text, blocks=shown.blocks)
        return await self._call(update) is not None

    async def open_view(self, trigger: str, view: View) -> str | None:
        """The id of the modal."""
        opened = await self._call(self.client.views_open(trigger_id=trigger, view=view.to_dict()))
        return opened["view"]["id"] if opened else None

    async def update_view(self, view_id: str, view: View) -> bool:
        return await self._call(self.client.views_update(view_id=view_id, view=view.to_dict())) is not None

    async def publish(self, user: str, view: View) -> bool:
        return await self._call(self.client.views_publish(user_id=user, view=view.to_dict())) is not None

    async def hand_over(self, place: Place, user: str, name: str, content: bytes, words: str) -> bool:
        """A file for this person's eyes, where they are alone with us or else in our direct conversation; whether Slack took it."""
        if place.is_shared or not place.channel.startswith("D"):
            told = await self._call(self.client.chat_postMessage(channel=user, text=escaped(words)))
            if not told:
                return False
            where = {"channel": told["channel"]}
        else:
            where = {"channel": place.channel, "thread_ts": place.thread, "initial_comment": escaped(words)}
        return (
            await self._call(self.client.files_upload_v2(filename=name, content=content, title=name, **where))
            is not None
        )

    async def suggest(self, place: Place, title: str, prompts: list[dict[str, str]]) -> None:
        """Things to tap in a new pane of the assistant."""
        suggest = self.client.assistant_threads_setSuggestedPrompts
        await self._call(suggest(channel_id=place.channel, thread_ts=place.thread or "", title=title, prompts=prompts))

    async def status(self, place: Place, status: str) -> None:
        """Shown in the pane until the next message."""
        show = self.client.assistant_threads_setStatus
        try:
            shown = show(channel_id=place.channel, thread_ts=place.thread or "", status=status)
            await asyncio.wait_for(shown, STATUS_S)
        except _FAILURES as error:  # also where this is a thread of an ordinary conversation
            logger.debug("No status could be shown in Slack: %s.", _name(error))

    async def _in_some_form(
        self, send: Callable[..., Awaitable[Any]], where: dict[str, Any], post: Post
    ) -> Shown | None:
        text = escaped(post.text, MOST_TEXT)
        for blocks in _forms(post.blocks):
            try:
                sent = await send(**where, text=text, blocks=blocks)
                return Shown(str(sent.get("ts")), text, blocks or [])
            except _FAILURES as error:
                _log(error)
                if not any(word in _name(error) for word in OF_FORM):
                    return None
        return None

    async def _call(self, call: Awaitable[Any]) -> Any:
        try:
            return await call
        except _FAILURES as error:
            _log(error)
            return None


def _forms(blocks: list[Block]) -> Iterator[list[Json] | None]:
    """The blocks, the blocks without images, and none: the text alone."""
    try:
        full = [block.to_dict() for block in blocks]
    except SlackObjectFormationError as error:
        logger.error("A message breaks a limit of Slack and goes out as text: %s", error)
        full = []
    if full:
        yield full
        if (plainer := without_images(full)) != full:
            yield plainer
    yield None


def _name(error: Exception) -> str:
    """Slack's own word for it; empty where it answered with something else than its JSON."""
    told = getattr(getattr(error, "response", None), "data", None)
    return str(told.get("error", "")) if isinstance(told, dict) else ""


def _log(error: Exception) -> None:
    """The kind of the error only: neither what was said nor a token."""
    logger.error("Slack could not be given an answer: %s.", _name(error) or type(error).__name__)


def _retries() -> list[AsyncRetryHandler]:
    """What Slack did not take is sent again, after as long as it says where that was too much at once."""
    return [
        AsyncConnectionErrorRetryHandler(max_retry_count=2),
        AsyncServerErrorRetryHandler(max_retry_count=2),
        AsyncRateLimitErrorRetryHandler(max_retry_count=3),
    ]
