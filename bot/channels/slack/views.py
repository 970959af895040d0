"""The modal "What Matinee knows about you" and the home tab with the watch list."""

from __future__ import annotations

from collections.abc import Iterator

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    ContextBlock,
    DividerBlock,
    HeaderBlock,
    MarkdownTextObject,
    Option,
    PlainTextObject,
    SectionBlock,
    StaticSelectElement,
)
from slack_sdk.models.views import View

from bot.channels.slack.blocks import KNOW, MOST_VALUE, Json, prose, value_of
from bot.channels.slack.text import MOST_CHARS, bold, cut, escaped

TITLE = "What Matinee knows"
"""At most 24 characters."""
MOST_BLOCKS = 100
MOST_OPTION = 150
"""Characters that an option of a menu carries."""
MOST_ROWS = 40
"""Titles on the home tab, each with a button of its own."""

WAIT = "One moment, please …"
EMPTY_LIST = "Your watch list is empty. Press *Save* below a suggestion, or say “save the second”."
HOW = (
    "Write to me here under *Messages*, or mention me in a channel: “something like Fargo but lighter”, "
    "“a Korean thriller under two hours”. Everybody in a thread is answered by their own taste."
)


NOBODY: Json = {"type": "profile", "told": []}
"""What is known of somebody who was forgotten."""


def waiting() -> View:
    """Shown at once, because Slack lets a modal be opened for three seconds only."""
    return _modal(prose(WAIT))


def told(text: str, payload: Json | None) -> View:
    """An answer of the bot in the modal: what is known as a list that can be changed, anything else as text with replies."""
    payload = payload or {}
    if payload.get("type") == "profile":
        blocks = list(_profile(payload))
        return _modal(blocks or prose(text), payload.get("quick") or [])
    return _modal(prose(text), [] if payload.get("type") == "cards" else payload.get("quick") or [])


def home(text: str, payload: Json | None) -> View:
    """The watch list, the latest saved first, and the way to everything else that is known."""
    known = payload if payload and payload.get("type") == "profile" else None
    blocks = [HeaderBlock(text=PlainTextObject(text="Your watch list")), *(_saved(known) if known else prose(text))]
    know = ButtonElement(text="What Matinee knows about you", action_id="know", value=KNOW)
    return View(type="home", blocks=[*blocks, ActionsBlock(elements=[know]), DividerBlock(), _small(HOW)])


def _saved(profile: Json) -> list[Block]:
    saved = next((each for each in profile.get("told") or () if each["kind"] == "saved"), None)
    if saved is None:
        return [SectionBlock(text=MarkdownTextObject(text=EMPTY_LIST))]
    more = saved.get("more", 0) + max(0, len(saved["titles"]) - MOST_ROWS)
    rest = [_small(f"and {more} more")] if more else []
    return [*map(_row, saved["titles"][:MOST_ROWS]), *rest]


def _modal(blocks: list[Block], quick: list[Json] | None = None) -> View:
    replies = [
        ButtonElement(text=cut(reply["label"], 75), action_id=f"quick-{number}", value=value_of(reply))
        for number, reply in enumerate((quick or [])[:25])
        if reply.get("label")
        and (reply.get("say") or reply.get("verb") == "export:")  # limits have buttons of their own
        and len(value_of(reply)) <= MOST_VALUE
    ]
    shown = blocks[: MOST_BLOCKS - 1]
    return View(
        type="modal", title=TITLE, close="Close", blocks=[*shown, *([ActionsBlock(elements=replies)] * bool(replies))]
    )


def _profile(payload: Json) -> Iterator[Block]:
    """What was just changed, each kind of statement with a menu to take one back, limits with a button each, the dial."""
    if payload.get("said"):
        yield _small(f":white_check_mark: {escaped(payload['said'], 1_900)}")
    for each in payload.get("told") or ():
        yield _statements(each)
    for limit in payload.get("limits") or ():
        text = MarkdownTextObject(text=f"*Always:* {escaped(limit['label'], 500)}", verbatim=True)
        yield SectionBlock(text=text, accessory=_remove(limit["label"], limit["verb"]))
    if dial := payload.get("novelty"):
        yield from _dial(dial)


def _statements(each: Json) -> SectionBlock:
    names = ", ".join(_name(title) for title in each["titles"])
    more = f" and {each['more']} more" if each.get("more") else ""
    text = f"*{escaped(each['label'], 100)}:* {escaped(names, MOST_CHARS - 200)}{more}"
    options = [
        Option(text=PlainTextObject(text=cut(_name(title), 75)), value=f"a1:{title['verb']}")
        for title in each["titles"]
        if len(f"a1:{title['verb']}") <= MOST_OPTION
    ]
    menu = (
        StaticSelectElement(placeholder="Take one back", options=options[:100], action_id="take-back")
        if options
        else None
    )
    return SectionBlock(text=MarkdownTextObject(text=text, verbatim=True), accessory=menu)


def _dial(dial: Json) -> Iterator[Block]:
    options = {
        step["value"]: Option(text=PlainTextObject(text=cut(step["label"], 75)), value=f"a1:{step['verb']}")
        for step in dial["steps"]
    }
    menu = StaticSelectElement(
        placeholder="How daring",
        options=list(options.values()),
        initial_option=options.get(dial["value"]),
        action_id="dial",
    )
    yield SectionBlock(text=MarkdownTextObject(text="*How adventurous picks are:*"), accessory=menu)


def _row(title: Json) -> SectionBlock:
    year = f" ({title['year']})" if title.get("year") else ""
    text = MarkdownTextObject(text=f"{bold(cut(title['title'], 500))}{year}", verbatim=True)
    return SectionBlock(text=text, accessory=_remove(_name(title), title["verb"]))


def _remove(name: str, verb: str) -> ButtonElement:
    return ButtonElement(
        text="Remove", action_id="remove", value=f"a1:{verb}", accessibility_label=cut(f"Remove: {name}", 75)
    )


def _name(title: Json) -> str:
    return f"{title['title']} ({title['year']})" if title.get("year") else str(title["title"])


def _small(text: str) -> ContextBlock:
    return ContextBlock(elements=[MarkdownTextObject(text=text, verbatim=True)])
