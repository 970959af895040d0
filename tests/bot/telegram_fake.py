"""A Bot API on loopback that keeps to Telegram's documented rules, and people who type and tap there."""

from __future__ import annotations

import asyncio
import itertools
import json
import re
from html.parser import HTMLParser
from typing import Any

import aiohttp
from aiohttp import web
from telegram_forms import parameters

TOKEN = "4711:AAHmadeUpTokenOfTheTests"
BOT_ID = 4711
USERNAME = "matinee_test_bot"
ANN, BOB = 70_001, 70_002
GROUP = -100_123
TAGS = {"b", "i", "u", "s", "a", "code", "pre"}

Json = dict[str, Any]


class No(Exception):
    """A refusal, as the Bot API words it."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code, self.parameters = code, parameters


class FakeTelegram:
    """Records every call as `(method, parameters)` and holds the messages that the bot has sent."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, Json]] = []
        self.messages: dict[int, Json] = {}
        self.webhook: Json = {}
        self.secret = ""
        self.refuse_photos = False
        self.refusals: list[No] = []
        """What the next messages are refused with."""
        self.deliver_to = ""
        """Where the bot listens."""
        self.clock: Any = None
        """With a clock, the flood limits are enforced by it."""
        self._sent: dict[int, list[float]] = {}
        self._clicks: set[str] = set()
        self._waiting: list[Json] = []
        self._changed = asyncio.Condition()
        self._numbers = itertools.count(1000)
        self._runner: web.AppRunner | None = None
        self._port = 0

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    async def start(self) -> None:
        """The second time on the same port as the first."""
        app = web.Application()
        app.router.add_post("/bot{token}/{method}", self._answer)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port, reuse_address=True)
        await site.start()
        self._port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        if self._runner:
            await self._runner.cleanup()
            self._runner = None

    def of(self, method: str) -> list[Json]:
        return [given for called, given in self.calls if called == method]

    async def nth(self, method: str, n: int = 1) -> Json:
        """The parameters of the n-th call of this method, once it has come."""
        async with self._changed:
            await asyncio.wait_for(self._changed.wait_for(lambda: len(self.of(method)) >= n), 20)
        return self.of(method)[n - 1]

    @property
    def said(self) -> list[str]:
        return [given["text"] for given in self.of("sendMessage")]

    async def say(self, text: str | None, person: int = ANN, chat: int | None = None, **more: Any) -> Json:
        """Somebody writes; returns the update."""
        message = {
            "message_id": next(self._numbers), "from": {"id": person, "is_bot": False, "first_name": "A"},
            "chat": _chat(chat or person), "date": 1, **({} if text is None else {"text": text}), **more,
        }  # fmt: skip
        return await self.deliver({"message": message})

    async def tap(self, label: str, person: int = ANN, message_id: int | None = None, **more: Any) -> Json:
        """Somebody taps the button with this label under a message, the newest if none is named; returns the update."""
        message = self.messages[message_id or max(self.messages)]
        buttons = [b for row in message["reply_markup"]["inline_keyboard"] for b in row]
        data = next(b["callback_data"] for b in buttons if b["text"] == label)
        return await self.click(data, message, person, **more)

    async def click(self, data: object, message: Json, person: int = ANN, **more: Any) -> Json:
        query = {"id": f"q{next(self._numbers)}", "from": {"id": person, "is_bot": False}, "message": message, **more}
        self._clicks.add(query["id"])
        return await self.deliver({"callback_query": {**query, "data": data}})

    async def deliver(self, update: Json) -> Json:
        """To the webhook if one is set, or kept until it is asked for."""
        update = {"update_id": next(self._numbers), **update}
        if self.webhook:
            assert await self.post(update, self.secret) == 200
        else:
            async with self._changed:
                self._waiting.append(update)
                self._changed.notify_all()
        return update

    async def post(self, update: object, secret: str | None) -> int:
        """Send something to the webhook; the status."""
        body = update if isinstance(update, bytes) else json.dumps(update).encode()
        headers = {} if secret is None else {"X-Telegram-Bot-Api-Secret-Token": secret}
        url = f"{self.deliver_to}/webhooks/telegram/webhook"
        async with aiohttp.ClientSession() as session, session.post(url, data=body, headers=headers) as answer:
            return answer.status

    async def _answer(self, request: web.Request) -> web.Response:
        method, given = request.match_info["method"], await parameters(request)
        if method == "getUpdates":
            await self._note(method, given)  # now, for its answer may be long in coming
        try:
            if request.match_info["token"] != TOKEN:
                raise No(401, "Unauthorized")
            result = await self._do(method, given)
        except No as no:
            refusal = {"ok": False, "error_code": no.code, "description": str(no), "parameters": no.parameters}
            return web.json_response(refusal, status=no.code)
        finally:
            if method != "getUpdates":
                await self._note(method, given)
        return web.json_response({"ok": True, "result": result})

    async def _note(self, method: str, given: Json) -> None:
        async with self._changed:
            self.calls.append((method, given))
            self._changed.notify_all()

    async def _do(self, method: str, given: Json) -> Any:
        if method in ("sendMessage", "sendPhoto"):
            return self._send(method, given)
        return await getattr(self, "_" + re.sub("[A-Z]", lambda letter: f"_{letter[0].lower()}", method))(given)

    def _send(self, method: str, given: Json) -> Json:
        if self.refusals:
            raise self.refusals.pop(0)
        self._check_flood(given["chat_id"])
        if method == "sendPhoto" and (self.refuse_photos or not given["photo"].startswith("http")):
            raise No(400, "Bad Request: wrong file identifier/HTTP URL specified")
        text, most = (given["caption"], 1024) if method == "sendPhoto" else (given["text"], 4096)
        seen = seen_of(text) if given.get("parse_mode") == "HTML" else text
        if not seen.strip():
            raise No(400, "Bad Request: message text is empty")
        if len(seen.encode("utf-16-le")) // 2 > most:
            raise No(400, "Bad Request: message is too long")
        check_markup(given.get("reply_markup"))
        message = {"message_id": next(self._numbers), "from": {"id": BOT_ID, "is_bot": True}, "date": 1, "text": seen}
        message |= {"chat": _chat(given["chat_id"]), "reply_markup": given.get("reply_markup") or {}}
        self.messages[message["message_id"]] = message
        return message

    def _check_flood(self, chat_id: int) -> None:
        if self.clock is None:
            return
        now, sent = self.clock(), self._sent.setdefault(chat_id, [])
        if sent and now - sent[-1] < 1.0:
            raise No(429, "Too Many Requests: retry after 3", retry_after=3)
        if chat_id < 0 and sum(now - at < 60.0 for at in sent) >= 20:
            raise No(429, "Too Many Requests: retry after 40", retry_after=40)
        sent.append(now)

    async def _send_document(self, given: Json) -> Json:
        """Only as multipart, with a caption that fits."""
        if self.refusals:
            raise self.refusals.pop(0)
        if not isinstance(given.get("document"), dict):
            raise No(400, "Bad Request: there is no document in the request")
        if len(given.get("caption", "").encode("utf-16-le")) // 2 > 1024:
            raise No(400, "Bad Request: message caption is too long")
        return {"message_id": next(self._numbers), "date": 1}

    async def _get_me(self, given: Json) -> Json:
        return {"id": BOT_ID, "is_bot": True, "first_name": "Matinee", "username": USERNAME}

    async def _set_my_commands(self, given: Json) -> bool:
        for command in given["commands"]:
            assert re.fullmatch("[a-z0-9_]{1,32}", command["command"])
            assert 1 <= len(command["description"]) <= 256
        return True

    async def _set_webhook(self, given: Json) -> bool:
        if not given["url"].startswith("https://"):
            raise No(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
        assert re.fullmatch("[A-Za-z0-9_-]{1,256}", given["secret_token"])
        self.webhook, self.secret = given, given["secret_token"]
        return True

    async def _delete_webhook(self, given: Json) -> bool:
        self.webhook = {}
        return True

    async def _get_updates(self, given: Json) -> list[Json]:
        if self.webhook:
            raise No(409, "Conflict: can't use getUpdates method while webhook is active")
        self._waiting = [u for u in self._waiting if u["update_id"] >= given.get("offset", 0)]
        if not self._waiting:
            async with self._changed:
                try:
                    await asyncio.wait_for(self._changed.wait_for(lambda: bool(self._waiting)), given["timeout"])
                except asyncio.TimeoutError:
                    return []
        return list(self._waiting)

    async def _send_chat_action(self, given: Json) -> bool:
        return True

    async def _answer_callback_query(self, given: Json) -> bool:
        if given["callback_query_id"] not in self._clicks:
            raise No(400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
        if len(given.get("text", "")) > 200:
            raise No(400, "Bad Request: MESSAGE_TOO_LONG")
        self._clicks.discard(given["callback_query_id"])
        return True

    async def _edit_message_text(self, given: Json) -> Json:
        message = self.messages[given["message_id"]]
        seen = seen_of(given["text"])
        if (message["text"], message["reply_markup"]) == (seen, given["reply_markup"]):
            raise No(400, "Bad Request: message is not modified")
        check_markup(given["reply_markup"])
        message |= {"text": seen, "reply_markup": given["reply_markup"]}
        return message

    async def _edit_message_reply_markup(self, given: Json) -> Json:
        message = self.messages.get(given["message_id"])
        if message is None or message["chat"]["id"] != given["chat_id"]:
            raise No(400, "Bad Request: message to edit not found")
        check_markup(given["reply_markup"])
        if message["reply_markup"] == given["reply_markup"]:
            raise No(400, "Bad Request: message is not modified")
        message["reply_markup"] = given["reply_markup"]
        return message


def _chat(chat_id: int) -> Json:
    return {"id": chat_id, "type": "supergroup" if chat_id < 0 else "private"}


def check_markup(markup: Json | None) -> None:
    for button in (b for row in (markup or {}).get("inline_keyboard", []) for b in row):
        if not 1 <= len(button["callback_data"].encode()) <= 64:
            raise No(400, "Bad Request: BUTTON_DATA_INVALID")
        if not button["text"].strip():
            raise No(400, "Bad Request: button text must be non-empty")


class _Tags(HTMLParser):
    """Telegram's HTML: few tags, closed in order, and `&` only where an entity begins."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.seen = ""

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag not in TAGS:
            raise No(400, f'Bad Request: can\'t parse entities: Unsupported start tag "{tag}"')
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            raise No(400, f'Bad Request: can\'t parse entities: Unexpected end tag "{tag}"')

    def handle_data(self, data: str) -> None:
        self.seen += data


def seen_of(text: str) -> str:
    """What is seen of it; No where it is not Telegram's HTML."""
    if re.search(r"&(?!(?:lt|gt|amp|quot|#\d+);)", text) or re.search(r"<(?!/?[a-z])", text):
        raise No(400, "Bad Request: can't parse entities")
    tags = _Tags()
    tags.feed(text)
    tags.close()
    if tags.open:
        raise No(400, "Bad Request: can't parse entities: Can't find end tag")
    return tags.seen
