"""Asking over HTTP, with every way to fail told in one sentence that holds no token."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

TIMEOUT_S = 10


class NoAnswer(Exception):
    """Why there was none, in a few words."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Any status with a JSON object as its body."""

    status: int
    body: dict[str, Any]
    headers: dict[str, str]


def ask(url: str, data: bytes | None = None, token: str = "", timeout_s: float = TIMEOUT_S) -> Answer:
    """GET, or POST where there is data. NoAnswer where nobody answers, or not with a JSON object.

    The host alone is named in it, because an address may hold a token.
    """
    host = urlsplit(url).netloc
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    request = urllib.request.Request(url, data, headers)
    try:
        with urllib.request.urlopen(request, timeout=timeout_s) as answer:
            return _answer(host, answer.status, answer.read(), dict(answer.headers))
    except urllib.error.HTTPError as error:
        return _answer(host, error.code, error.read(), dict(error.headers))
    except (OSError, ValueError) as error:  # URLError is an OSError
        reason = getattr(error, "reason", None) or error
        raise NoAnswer(
            f"{host} does not answer ({getattr(reason, 'strerror', None) or type(reason).__name__})"
        ) from None


def _answer(host: str, status: int, raw: bytes, headers: dict[str, str]) -> Answer:
    try:
        body = json.loads(raw)
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise NoAnswer(f"{host} answers with status {status} and not as expected; something else may be there")
    return Answer(status, body, {name.lower(): value for name, value in headers.items()})
