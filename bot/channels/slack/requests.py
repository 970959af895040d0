"""Slack over HTTP: only what Slack signed within five minutes, answered before it is handled.

https://docs.slack.dev/authentication/verifying-requests-from-slack
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from urllib.parse import parse_qs

from sanic import Blueprint, response
from sanic.exceptions import PayloadTooLarge
from sanic.request import Request
from sanic.response import HTTPResponse
from slack_sdk.signature import SignatureVerifier

from bot.channels import bodies
from bot.channels.slack.blocks import Json

MAX_BODY_BYTES = 1024 * 1024
"""A click brings the whole message, whose list may be long."""

logger = logging.getLogger(__name__)

Take = Callable[[Json], None]


def add_routes(blueprint: Blueprint, secret: str, take: Take) -> None:
    """One address for events and for interactivity. `take` raises for what cannot be read."""
    verifier = SignatureVerifier(secret)

    @blueprint.post("/webhook", stream=True)
    async def webhook(request: Request) -> HTTPResponse:
        try:
            body = await bodies.read(request, MAX_BODY_BYTES)
        except PayloadTooLarge:
            return response.json({"error": f"The body is larger than {MAX_BODY_BYTES} bytes."}, status=413)
        if not is_signed(verifier, body, request):
            return response.json({"error": "The signature is missing, wrong or older than five minutes."}, status=401)
        try:
            return _answer(parse(body, request.content_type), take)
        except (ValueError, LookupError, TypeError, AttributeError):
            logger.warning("Slack sent something that cannot be read.")
            return response.json({"error": "The body is not what Slack sends."}, status=400)


def is_signed(verifier: SignatureVerifier, body: bytes, request: Request) -> bool:
    headers = {name: request.headers.get(name, "") for name in ("X-Slack-Request-Timestamp", "X-Slack-Signature")}
    try:
        return verifier.is_valid_request(body, headers)
    except (ValueError, TypeError):  # a timestamp that is no number, a body or signature of odd bytes
        return False


def parse(body: bytes, content_type: str) -> Json:
    """Events come as JSON, interactivity as a form around JSON; a charset may be named."""
    text = body.decode("utf-8")
    if content_type.partition(";")[0].strip().lower() == "application/x-www-form-urlencoded":
        text = parse_qs(text, strict_parsing=True)["payload"][0]
    payload = json.loads(text)
    if not isinstance(payload, dict):
        raise TypeError("a payload is an object")
    return payload


def _answer(payload: Json, take: Take) -> HTTPResponse:
    if payload["type"] == "url_verification":
        return response.json({"challenge": payload["challenge"]})
    take(payload)
    return response.empty(status=200)
