"""The Bot API over HTTP. No error that leaves here holds the token, which is part of every address."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import aiohttp

from recommender.errors import MatineeError

TIMEOUT_S = 10.0

Answer = Any
"""The `result` of a call, as JSON."""


class Rejected(MatineeError):
    """The Bot API said no. `retry_after` is in seconds, 0 where it does not matter."""

    def __init__(self, method: str, answer: dict[str, Any]) -> None:
        more = answer.get("parameters")
        more = more if isinstance(more, dict) else {}
        self.code = _number(answer.get("error_code"))
        self.retry_after = _number(more.get("retry_after"))
        self.moved_to = _number(more.get("migrate_to_chat_id"))
        """The id of the supergroup that a group has become, or 0."""
        super().__init__(f"{method} was refused ({self.code}): {answer.get('description', 'no reason given')}")


class Unreachable(MatineeError):
    """The Bot API did not answer, or with something else than its own JSON."""


class Api:
    """One bot's calls. The connection is opened by the first of them, on the loop it runs on."""

    def __init__(self, address: str, token: str) -> None:
        self._token = token
        self._root = f"{address.rstrip('/')}/bot{token}/"
        self._session: aiohttp.ClientSession | None = None

    @property
    def bot_id(self) -> int:
        """The bot's own id, which a token begins with."""
        return int(self._token.partition(":")[0])

    async def call(self, method: str, *, timeout_s: float = TIMEOUT_S, **given: Any) -> Answer:
        """What the method returns; Rejected or Unreachable. Parameters that are None are left out."""
        return await self._ask(method, timeout_s, json=_told(given))

    async def upload(self, method: str, name: str, content: bytes, **given: Any) -> Answer:
        """The same with a file beside them, as the parameter `document`."""
        form = aiohttp.FormData()
        for key, value in _told(given).items():
            form.add_field(key, value if isinstance(value, str) else json.dumps(value))
        form.add_field("document", content, filename=name, content_type="application/json")
        return await self._ask(method, TIMEOUT_S, data=form)

    async def _ask(self, method: str, timeout_s: float, **body: Any) -> Answer:
        try:
            answer = await self._post(method, body, timeout_s)
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError, ValueError) as error:
            raise Unreachable(f"{method}: no answer from Telegram ({type(error).__name__})") from None
        if not isinstance(answer, dict) or "ok" not in answer:
            raise Unreachable(f"{method}: the answer is not one of Telegram's")
        if answer["ok"] is not True:
            raise Rejected(method, answer)
        return answer.get("result")

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _post(self, method: str, body: dict[str, Any], timeout_s: float) -> Any:
        if self._session is None:
            self._session = aiohttp.ClientSession()
        limit = aiohttp.ClientTimeout(total=timeout_s)
        async with self._session.post(self._root + method, **body, timeout=limit, allow_redirects=False) as answer:
            return await answer.json(content_type=None)


def _told(given: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in given.items() if value is not None}


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
