"""What an update of Telegram's says and to whom, as far as it is for us. Nothing in it is trusted to have its shape."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, TypeVar

from bot.channels import texts
from bot.channels.telegram.buttons import Keyboard, Pressed, keyboard_of, label_of, pressed

KINDS = ("message", "callback_query")
"""`allowed_updates`: all others are never asked for."""
GROUPS = ("group", "supergroup")
CHATS = ("private", *GROUPS)

TAPS = {"/list": "a1:show:saved", "/new": "a1:start:"}
"""Commands that mean a button."""
_COMMAND = re.compile(r"/(\w+)(?:@(\w+))?(.*)", re.DOTALL)
_WORDLESS = (
    "animation", "audio", "contact", "dice", "document", "location", "photo", "poll", "sticker", "story", "venue",
    "video", "video_note", "voice",
)  # fmt: skip

MOST_ID = 2**53
"""Telegram's numbers are below this: larger ones are not exact in JSON everywhere."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Me:
    """The bot itself. The name is empty until Telegram has told it."""

    id: int
    username: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an answer goes: the chat, a topic in it, and in a group the message that is answered."""

    chat_id: int
    topic: int | None = None
    answers: int | None = None

    @property
    def is_group(self) -> bool:
        return self.chat_id < 0


@dataclass(frozen=True, slots=True)
class Click:
    """A tap on a button. `button` is None where it is none of ours; `message_id` is None where the message is gone."""

    id: str
    button: Pressed | None
    label: str | None
    message_id: int | None
    keyboard: Keyboard


@dataclass(frozen=True, slots=True)
class Heard:
    """One thing typed or tapped by a person. `text` is None for a tap, and for what has no words, such as a sticker."""

    person: int
    place: Place
    text: str | None = None
    click: Click | None = None

    @property
    def sender_id(self) -> str:
        """The person's, in whichever chat they speak: everybody in a group has a taste of their own."""
        return f"telegram:{self.person}"


def heard(update: object, me: Me) -> Heard | None:
    """None for what is not for us: other people's talk, bots, edits, channels, and what cannot be understood."""
    if query := _get(update, "callback_query", kind=dict):
        return _tapped(query)
    message = _get(update, "message", kind=dict)
    return _said(message, me) if message else None


def _said(message: dict[str, Any], me: Me) -> Heard | None:
    person, place = _person(message), _place(message, _get(message, "message_id", kind=int))
    if person is None or place is None:
        return None
    text = _get(message, "text", kind=str) or _get(message, "caption", kind=str)
    if text is None and not any(key in message for key in _WORDLESS):
        return None  # somebody joined, a message was pinned, and the like
    words = text and _to_us(text, message, me, place.is_group)
    if text is not None and words is None:
        return None
    if text is None and place.is_group:
        return None  # a picture in reply to us is not asking for anything
    return Heard(person, place, words)


def _to_us(text: str, message: dict[str, Any], me: Me, in_group: bool) -> str | None:
    """The words without our name; None where they are for somebody else."""
    if command := _COMMAND.fullmatch(text):
        return _commanded(command, me, in_group, _replies(message, me))
    bare, is_named = _without_mentions(text, message, me)
    return bare if is_named or not in_group or _replies(message, me) else None


def _commanded(command: re.Match[str], me: Me, in_group: bool, is_reply: bool) -> str | None:
    name, to, rest = command[1].lower(), (command[2] or "").lower(), command[3]
    if to and to != me.username.lower():
        return None
    if name in texts.COMMANDS or f"/{name}" in TAPS:
        return f"/{name}"
    return f"/{name}{rest}" if to or is_reply or not in_group else None


def _replies(message: dict[str, Any], me: Me) -> bool:
    return _get(message, "reply_to_message", "from", "id", kind=int) == me.id


def _without_mentions(text: str, message: dict[str, Any], me: Me) -> tuple[str, bool]:
    """The text without mentions of the bot, and whether there were any. Places are counted in UTF-16 code units."""
    units, is_named = text.encode("utf-16-le", "surrogatepass"), False
    entities = _get(message, "entities", kind=list) or _get(message, "caption_entities", kind=list) or []
    for entity in sorted(entities, key=lambda e: -(_get(e, "offset", kind=int) or 0)):
        at, n = _get(entity, "offset", kind=int), _get(entity, "length", kind=int)
        if at is None or n is None or at < 0 or n < 1:
            continue
        named = units[2 * at : 2 * (at + n)].decode("utf-16-le", "replace")
        if _is_me(entity, named, me):
            units, is_named = units[: 2 * at] + units[2 * (at + n) :], True
    return units.decode("utf-16-le", "replace").strip(" ,:") if is_named else text, is_named


def _is_me(entity: dict[str, Any], named: str, me: Me) -> bool:
    if entity.get("type") == "mention":
        return bool(me.username) and named.lower() == f"@{me.username}".lower()
    return entity.get("type") == "text_mention" and _get(entity, "user", "id", kind=int) == me.id


def _tapped(query: dict[str, Any]) -> Heard | None:
    """A click is always answered, so only one without a person or an id is none."""
    person, click_id = _person(query), _get(query, "id", kind=str)
    if person is None or click_id is None:
        return None
    message = _get(query, "message", kind=dict) or {}
    message_id, keyboard = _get(message, "message_id", kind=int), keyboard_of(message)
    data = _get(query, "data", kind=str)
    place = _place(message, message_id)
    click = Click(click_id, pressed(data) if place else None, label_of(keyboard, data), message_id, keyboard)
    return Heard(person, place or Place(person), click=click)


def _person(told: dict[str, Any]) -> int | None:
    """Bots do not count, nor does a group or channel that speaks as itself. People have positive numbers below MOST_ID."""
    is_person = _get(told, "from", "is_bot", kind=bool) is not True and "sender_chat" not in told
    person = _get(told, "from", "id", kind=int) if is_person else None
    return person if person and 0 < person < MOST_ID else None


def _place(message: dict[str, Any], message_id: int | None) -> Place | None:
    chat_id = _get(message, "chat", "id", kind=int)
    if chat_id is None or _get(message, "chat", "type", kind=str) not in CHATS:
        return None
    topic = _get(message, "message_thread_id", kind=int) if message.get("is_topic_message") is True else None
    return Place(chat_id, topic, message_id if chat_id < 0 else None)


def _get(told: object, *path: str, kind: type[T]) -> T | None:
    """What lies at the end of the path, if it is of this kind."""
    for key in path:
        told = told.get(key) if isinstance(told, dict) else None
    return told if isinstance(told, kind) and not (kind is int and isinstance(told, bool)) else None
