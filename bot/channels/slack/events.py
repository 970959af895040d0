"""What Slack sends, over HTTP or a socket, as records: somebody said, clicked or opened something."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from bot.channels.slack.blocks import tag_of
from bot.channels.slack.text import heard

Json = dict[str, Any]

WITH_TEXT = {None, "file_share", "thread_broadcast", "me_message"}
"""Subtypes of a message in which a person says something new; edits, joins and the like are none."""


def _check(*ids: object) -> None:
    """TypeError for an id that is no text, here rather than when an answer is on its way."""
    if not all(isinstance(each, str) for each in ids):
        raise TypeError("an id is text")


@dataclass(frozen=True, slots=True)
class Member:
    """A person of a workspace: one taste and one conversation, wherever they speak."""

    team: str
    user: str

    def __post_init__(self) -> None:
        _check(self.team, self.user)

    @property
    def sender_id(self) -> str:
        return f"slack:{self.team}:{self.user}"


@dataclass(frozen=True, slots=True)
class Place:
    """Where to answer. In a channel that is always a thread, so that others are not disturbed."""

    channel: str
    thread: str | None = None

    def __post_init__(self) -> None:
        _check(self.channel, self.thread or "")

    @property
    def is_shared(self) -> bool:
        """Whether others than the person read along. Slack's direct conversations have ids of their own kind."""
        return not self.channel.startswith(("D", "U", "W"))


@dataclass(frozen=True, slots=True)
class Said:
    """Words typed to us; `pane` where that was in the assistant's pane or in a thread of a direct conversation."""

    member: Member
    place: Place
    text: str
    pane: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A message of ours as it was when it was clicked."""

    ts: str
    text: str
    blocks: list[Json]


@dataclass(frozen=True, slots=True)
class Click:
    """A button or menu. `owner` is whom it was made for, None where only they can see it.

    Either `place` is given (a message) or `view` (id and type of a modal or the home tab).
    """

    member: Member
    value: str
    label: str | None
    owner: str | None
    trigger: str
    place: Place | None
    message: Shown | None
    view: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Asked:
    """The shortcut "What Matinee knows about you"."""

    member: Member
    trigger: str


@dataclass(frozen=True, slots=True)
class HomeOpened:
    member: Member


@dataclass(frozen=True, slots=True)
class PaneOpened:
    member: Member
    place: Place


Happening = Said | Click | Asked | HomeOpened | PaneOpened


def read(payload: Json) -> Happening | None:
    """None for what does not concern us; KeyError, TypeError or the like for what Slack would not send."""
    if payload["type"] == "event_callback":
        return _event(payload)
    user = payload["user"]
    member = Member(user.get("team_id") or payload["team"]["id"], user["id"])
    if payload["type"] == "block_actions":
        return _click(payload, member)
    if payload["type"] == "shortcut":
        return Asked(member, payload["trigger_id"])
    return None


def id_of(payload: Json) -> str:
    """The same for every retry and replay; Slack numbers its events, and a click by what may be opened for it."""
    number = payload.get("event_id") or payload.get("trigger_id")
    return str(number or hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest())


def _event(payload: Json) -> Happening | None:
    event = payload["event"]
    team = event.get("user_team") or event.get("team") or payload["team_id"]
    if event["type"] == "assistant_thread_started":
        pane = event["assistant_thread"]
        return PaneOpened(Member(team, pane["user_id"]), Place(pane["channel_id"], pane["thread_ts"]))
    if not event.get("user") or event.get("bot_id") or event["user"] == "USLACKBOT":
        return None
    member = Member(team, event["user"])
    if event["type"] == "app_home_opened":
        return HomeOpened(member) if event.get("tab") == "home" else None
    is_direct = event["type"] == "message" and event.get("channel_type") == "im"
    if event.get("subtype") not in WITH_TEXT or not (is_direct or event["type"] == "app_mention"):
        return None
    bot = _bot_of(payload)
    if member.user == bot:
        return None
    thread = event.get("thread_ts") or (None if is_direct else event["ts"])
    place = Place(event["channel"], thread)
    return Said(member, place, heard(event.get("text") or "", bot), is_direct and thread is not None)


def _bot_of(payload: Json) -> str | None:
    bots = [each["user_id"] for each in payload.get("authorizations") or () if each.get("is_bot", True)]
    return bots[0] if bots else None


def _click(payload: Json, member: Member) -> Click | None:
    action = payload["actions"][0]
    chosen = action.get("selected_option") or action
    if not chosen.get("value"):
        return None
    tag = tag_of(action.get("block_id"))
    label = (chosen.get("text") or {}).get("text") if tag and tag.kind == "quick" else None
    view = payload.get("view")
    return Click(
        member=member,
        value=chosen["value"],
        label=label,
        owner=tag.owner if tag else None,
        trigger=payload["trigger_id"],
        place=None if view else _place_of(payload),
        message=_message_of(payload),
        view=(view["id"], view["type"]) if view else None,
    )


def _place_of(payload: Json) -> Place:
    container = payload["container"]
    thread = container.get("thread_ts") or (payload.get("message") or {}).get("thread_ts")
    return Place(container["channel_id"], thread)


def _message_of(payload: Json) -> Shown | None:
    message = payload.get("message")
    if not message or (payload.get("container") or {}).get("is_ephemeral"):
        return None
    return Shown(message["ts"], message.get("text") or "", message.get("blocks") or [])
