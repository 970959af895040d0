"""What happens in Slack, answered: where it was said, in place where a card was clicked, in a view where one is open."""

from __future__ import annotations

import asyncio
from typing import Any
from weakref import WeakValueDictionary

from rasa.core.channels.channel import OutputChannel

from bot.channels.asides import COPY_NAME, EXPORT, Asides
from bot.channels.guard import Guard, Incoming
from bot.channels.output import bot_event
from bot.channels.slack import events, views
from bot.channels.slack.api import Post, SlackApi
from bot.channels.slack.blocks import KNOW, SAY, Json, answer, marked
from bot.channels.slack.events import Asked, Click, HomeOpened, Member, PaneOpened, Place, Said, Shown
from bot.channels.slack.recent import Recent
from bot.channels.texts import COPY_FAILED, TOLD_IN_PRIVATE, Refused

NOT_YOURS = "That button is on somebody else's list. Tell me what you would like, and you get one of your own."
STATUS = "is looking for something to watch …"
WELCOME = "What would you like to watch?"
PROMPTS = [
    {"title": "Like a title I love", "message": "Something like Breaking Bad but lighter"},
    {"title": "A mood and a limit", "message": "A Korean thriller under two hours"},
    {"title": "My watch list", "message": "Show my watch list"},
    {"title": "What you know about me", "message": "What do you know about me?"},
]

Answer = dict[str, Any]


class SlackOutput(OutputChannel):
    """Keeps what is said in a turn. It is shown when the turn is over, so that Slack's pace is not the turn's."""

    def __init__(self) -> None:
        self.answers: list[Answer] = []

    @classmethod
    def name(cls) -> str:
        return "slack"

    @property
    def sent(self) -> bool:
        return bool(self.answers)

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        if event := bot_event(message):
            self.answers.append(event)


class SlackPush(OutputChannel):
    """What Rasa says unasked goes to the person directly."""

    def __init__(self, api: SlackApi) -> None:
        self._api = api

    @classmethod
    def name(cls) -> str:
        return "slack"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        user = recipient_id.rpartition(":")[2]
        if event := bot_event(message):
            await self._api.post(Place(user), _post(event, user))


class Talk:
    """One workspace's conversations."""

    def __init__(self, api: SlackApi, guard: Guard, asides: Asides, recent: Recent) -> None:
        self._api = api
        self._guard = guard
        self._asides = asides
        self._recent = recent
        self._showing: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def handle(self, payload: Json) -> None:
        happening = events.read(payload)
        if isinstance(happening, Said):
            await self._said(happening)
        elif isinstance(happening, Click):
            await self._clicked(happening)
        elif isinstance(happening, Asked):
            await self._tell_what_is_known(happening.member, happening.trigger)
        elif isinstance(happening, HomeOpened):
            known = await self._known(happening.member, KNOW)
            await self._api.publish(happening.member.user, views.home(known["text"], known["payload"]))
        elif isinstance(happening, PaneOpened):
            await self._api.suggest(happening.place, WELCOME, PROMPTS)

    async def _said(self, said: Said) -> None:
        turn = self._turn(Incoming(said.member.sender_id, said.text))
        if said.pane:
            _, answers = await asyncio.gather(self._api.status(said.place, STATUS), turn)
        else:
            answers = await turn
        await self._show(said.member, said.place, answers)

    async def _clicked(self, click: Click) -> None:
        if click.place and click.owner not in (None, click.member.user):
            await self._api.whisper(click.place, click.member.user, Post(NOT_YOURS, []))
        elif click.value == KNOW:
            await self._tell_what_is_known(click.member, click.trigger)
        elif click.value == EXPORT:
            await self._hand_over(click.member, click.place or Place(click.member.user))
        elif click.place:
            await self._show(click.member, click.place, await self._turn(_incoming(click)), click.message)
        elif click.value.startswith(SAY):
            await self._show_in_view(click, _joined(await self._turn(_incoming(click))))
        else:
            await self._show_in_view(click, await self._known(click.member, click.value))

    async def _turn(self, incoming: Incoming) -> list[Answer]:
        output = SlackOutput()
        await self._guard.receive(incoming, output)
        if any("receipt" in (each["payload"] or {}) for each in output.answers):
            await self._api.publish(incoming.sender_id.rpartition(":")[2], views.home("", views.NOBODY))
        return output.answers

    async def _show(self, member: Member, place: Place, answers: list[Answer], clicked: Shown | None = None) -> None:
        """In the order in which a person's turns ended, however slowly Slack takes them."""
        async with self._showing.setdefault(member.sender_id, asyncio.Lock()):
            for each in answers:
                if await self._noted_in_place(place, each, clicked):
                    continue
                if (each["payload"] or {}).get("export"):
                    await self._hand_over(member, place)
                    continue
                post = _post(each, member.user)
                if place.is_shared and (each["payload"] or {}).get("type") == "profile":
                    await self._api.whisper(place, member.user, post)
                elif shown := await self._api.post(place, post):
                    self._recent.keep(place.channel, shown)

    async def _noted_in_place(self, place: Place, said: Answer, clicked: Shown | None) -> bool:
        """Show on the card what was noted about it; whether that is answer enough, as it is to a click."""
        state = (said["payload"] or {}).get("state")
        where = (place.channel, clicked) if clicked else state and self._recent.with_card(state["rid"])
        if not state or not where:
            return False
        channel, then = where
        now = self._recent.now(channel, then)
        blocks = marked(now.blocks, state, said["text"])
        if blocks is None:
            return False
        changed = Shown(now.ts, now.text, blocks)
        self._recent.keep(channel, changed)
        return await self._api.update(channel, changed) and clicked is not None

    async def _known(self, member: Member, token: str) -> Answer:
        """What is known of a person, after this change to it: beside the talk, which keeps nothing of it."""
        try:
            return await self._asides.answer(member.sender_id, token)
        except Refused as refused:
            return {"text": str(refused), "payload": None}

    async def _hand_over(self, member: Member, place: Place) -> None:
        """A copy of everything, as a file; in a shared place only the word that it came."""
        try:
            words, content = await self._asides.copy(member.sender_id)
            sent = await self._api.hand_over(place, member.user, COPY_NAME, content, words)
            told = (TOLD_IN_PRIVATE if place.is_shared else "") if sent else COPY_FAILED
        except Refused as refused:
            told = str(refused)
        if told and place.is_shared:
            await self._api.whisper(place, member.user, Post(told, []))
        elif told:
            await self._api.post(place, Post(told, []))

    async def _tell_what_is_known(self, member: Member, trigger: str) -> None:
        """The modal is opened before there is anything to show in it: Slack gives us three seconds."""
        view_id, known = await asyncio.gather(self._api.open_view(trigger, views.waiting()), self._known(member, KNOW))
        if view_id is None or not await self._api.update_view(view_id, views.told(known["text"], known["payload"])):
            await self._show(member, Place(member.user), [known])

    async def _show_in_view(self, click: Click, said: Answer) -> None:
        view_id, kind = click.view or ("", "")
        user, payload = click.member.user, said["payload"] or {}
        if payload.get("type") == "profile":
            await self._api.publish(user, views.home(said["text"], payload))
            if kind == "home":
                return
        view = views.told(said["text"], payload)
        shown = await (
            self._api.open_view(click.trigger, view) if kind == "home" else self._api.update_view(view_id, view)
        )
        if not shown:
            await self._api.post(Place(user), _post(said, user))


def _incoming(click: Click) -> Incoming:
    if click.value.startswith(SAY):
        return Incoming(click.member.sender_id, text=click.value.removeprefix(SAY))
    return Incoming(click.member.sender_id, tap=click.value, label=click.label)


def _post(said: Answer, user: str) -> Post:
    return Post(said["text"], answer(said["text"], said["payload"], user))


def _joined(answers: list[Answer]) -> Answer:
    """All that was said in a turn, and the last payload in it."""
    payloads = [each["payload"] for each in answers if each["payload"]]
    text = "\n".join(each["text"] for each in answers if each["text"])
    return {"text": text, "payload": payloads[-1] if payloads else None}
