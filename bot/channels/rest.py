"""The REST channel, with Rasa's paths and answers and our guard: for development, tests and other programs."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass
from typing import Any

from rasa.core.channels.channel import InputChannel
from sanic import Blueprint, response
from sanic.exceptions import PayloadTooLarge
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.channels import bodies, patches
from bot.channels.asides import EXPORT, Asides
from bot.channels.forgetting import Forgetting
from bot.channels.guard import Guard, Incoming, OnNewMessage
from bot.channels.output import RestOutput
from bot.channels.texts import REPEATED, Refused

MAX_BODY_BYTES = 64 * 1024
MAX_ID_CHARS = 128


class BadRequest(Exception):
    """The body cannot be used; the text says why."""


@dataclass(frozen=True, slots=True)
class Body:
    """`client_id` is who is written to in the answer: the client's own word for itself, or a fresh id."""

    client_id: str
    message: str | None
    tap: str | None
    label: str | None
    message_id: str | None


class GuardedRest(InputChannel):
    """`bot.channels.rest.GuardedRest:` in credentials.yml. Takes `{"sender", "message"}` or `{"sender", "tap"}`."""

    @classmethod
    def name(cls) -> str:
        return "rest"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> GuardedRest:
        patches.apply()
        return cls()

    def blueprint(self, on_new_message: OnNewMessage) -> Blueprint:
        rest = Blueprint("matinee_rest")
        guard = Guard("rest", on_new_message, forget=Forgetting(lambda: next(iter(rest.apps)).ctx.agent))
        asides = Asides(guard, lambda: next(iter(rest.apps)).ctx.agent)
        rest.listener("after_server_start")(patches.use_action_port)

        @rest.get("/")
        async def health(request: Request) -> HTTPResponse:
            return response.json({"status": "ok"})

        @rest.post("/webhook", stream=True)
        async def webhook(request: Request) -> HTTPResponse:
            try:
                body = parse(await bodies.read(request, MAX_BODY_BYTES))
                return response.json(await _answer(guard, asides, body))
            except PayloadTooLarge:
                return response.json({"error": f"The body is larger than {MAX_BODY_BYTES} bytes."}, status=413)
            except BadRequest as error:
                return response.json({"error": str(error)}, status=400)

        return rest


def parse(raw: bytes) -> Body:
    """BadRequest for what is not UTF-8, not JSON, or not of the right types."""
    try:
        data = json.loads(raw.decode("utf-8"))
    except UnicodeDecodeError:
        raise BadRequest("The body is not valid UTF-8.") from None
    except (ValueError, RecursionError):
        raise BadRequest("The body is not valid JSON.") from None
    if not isinstance(data, dict):
        raise BadRequest('The body must be a JSON object like {"sender": "me", "message": "hi"}.')
    sender, *others = (_text(data, key) for key in ("sender", "message", "tap", "label", "id"))
    body = Body(sender or uuid.uuid4().hex, *others)
    if (body.message is None) == (body.tap is None):
        raise BadRequest('Give either "message" or "tap".')
    for key, value in (("sender", body.client_id), ("id", body.message_id or "")):
        if len(value) > MAX_ID_CHARS or not value.isprintable():
            raise BadRequest(f'"{key}" must be at most {MAX_ID_CHARS} printable characters.')
    return body


def _text(data: dict[str, Any], key: str) -> str | None:
    value = data.get(key)
    if value is not None and not isinstance(value, str):
        raise BadRequest(f'"{key}" must be a string.')
    return value


async def _answer(guard: Guard, asides: Asides, body: Body) -> list[dict[str, Any]]:
    sender_id = f"rest:{body.client_id}"
    output = RestOutput(body.client_id)
    if guard.repeats(sender_id, body.message_id):
        await output.send_response(sender_id, {"text": REPEATED})
    elif body.tap == EXPORT:
        await output.send_response(sender_id, await _export(asides, sender_id))
    else:
        await guard.receive(Incoming(sender_id, body.message, body.tap, body.label), output)
    return output.messages


async def _export(asides: Asides, sender_id: str) -> dict[str, Any]:
    try:
        answer = await asides.answer(sender_id, EXPORT)
    except Refused as refused:
        return {"text": str(refused)}
    return {"text": answer["text"], "custom": answer["payload"]}
