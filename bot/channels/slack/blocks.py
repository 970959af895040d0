"""An answer of the bot as blocks, and a list of cards as it is after something was noted.

https://docs.slack.dev/reference/block-kit
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    ContextBlock,
    ImageElement,
    MarkdownTextObject,
    PlainTextObject,
    SectionBlock,
)

from bot.channels.slack.text import bold, cut, escaped, sections

Json = dict[str, Any]

MOST_BUTTONS = 25
"""In one block of actions."""
MOST_LABEL = 75
"""Characters on a button, or read out for it."""
MOST_VALUE = 2_000
"""Characters that a button carries; more than anybody may say at once."""
MOST_CARDS = 14
"""Of three blocks each, so that a message stays below 50."""
SAY = "say:"
"""Before the words that a button says as if they had been typed."""
KNOW = "a1:know:"


@dataclass(frozen=True, slots=True)
class Control:
    """A button of a card. Where `state` holds, it shows `pressed` and sends `undo`, if there is one."""

    verb: str
    label: str
    words: str
    state: str = ""
    pressed: str = ""
    undo: str = ""


CONTROLS = (
    Control("up", ":thumbsup: Like", "Thumbs up", "liked", ":thumbsup: Liked"),
    Control("save", ":bookmark: Save", "Save for later", "saved", ":bookmark: Saved", undo="unsave"),
    Control("seen", ":eyes: Seen it", "Seen it", "seen", ":eyes: Seen"),
    Control("more", ":mag: More like this", "More like this"),
    Control("why", ":bulb: Why?", "Why this one"),
    Control("down", ":no_entry_sign: Never again", "Never show again", "never", ":no_entry_sign: Never again"),
)

RATINGS = (("loved", "Loved it"), ("fine", "It was fine"), ("notforme", "Not for me"))
"""Asked of a title that was said to be seen; the verb and the words of each answer."""
RATED = ("liked", "fine", "disliked")


@dataclass(frozen=True, slots=True)
class Tag:
    """What a block is, kept in its id: its kind, whose it is, and a card's rid or a number."""

    kind: str
    owner: str
    ref: str
    revision: int = 0

    def __str__(self) -> str:
        return f"{self.kind}:{self.owner}:{self.ref}:{self.revision}"


_TAG = re.compile(r"(card|do|said|rate|chips|quick):(\w+):([\w-]+):(\d+)")


def tag_of(block_id: object) -> Tag | None:
    found = _TAG.fullmatch(block_id) if isinstance(block_id, str) else None
    return Tag(found[1], found[2], found[3], int(found[4])) if found else None


def answer(text: str, payload: Json | None, owner: str) -> list[Block]:
    """The blocks of one answer. What is not known here is left to the text, which is complete."""
    payload = payload or {}
    if payload.get("type") == "cards":
        return _list(payload, owner)
    quick = list(payload.get("quick") or ())
    if payload.get("type") == "profile":
        quick.insert(0, {"label": "See and change it", "verb": "know:"})
    return [*prose(text), *_buttons("quick", owner, quick)]


def prose(text: str) -> list[Block]:
    """Plain text of any length."""
    return [SectionBlock(text=MarkdownTextObject(text=part, verbatim=True)) for part in sections(text)]


def without_images(blocks: Sequence[Json]) -> list[Json]:
    """The same message where an image was what Slack rejected."""
    return [{key: value for key, value in block.items() if key != "accessory"} for block in blocks]


def marked(blocks: Sequence[Json], state: Json, said: str) -> list[Json] | None:
    """The blocks with one card's buttons as they now are, and what was noted below; None where it is not among them."""
    now, found = [], False
    for block in blocks:
        tag = tag_of(block.get("block_id"))
        if tag is None or tag.ref != state["rid"] or tag.kind == "card":
            now.append(_as_sent(block))
        elif tag.kind == "do":
            found = True
            now.append(_pressed(block, tag, state))
            now.append(_note(Tag("said", tag.owner, tag.ref, tag.revision + 1), said))
            if state.get("seen") and not any(state.get(rating) for rating in RATED):
                now.append(_how_was_it(Tag("rate", tag.owner, tag.ref, tag.revision + 1)))
    return now if found else None


def _list(payload: Json, owner: str) -> list[Block]:
    blocks = prose(payload.get("intro") or "")
    blocks += _buttons("chips", owner, payload.get("chips") or (), "{} ✕", "Remove: {}")
    for place, card in enumerate((payload.get("cards") or ())[:MOST_CARDS], 1):
        blocks += _card(place, card, owner)
    blocks += prose("\n".join(payload.get("notes") or ()))
    return [*blocks, *_buttons("quick", owner, payload.get("quick") or ())]


def _card(place: int, card: Json, owner: str) -> list[Block]:
    rid, title, state = card["rid"], card["title"], card.get("state") or {}
    year = f" ({card['year']})" if card.get("year") else ""
    text = "\n".join(
        line
        for line in (f"{place}. {bold(cut(title, 150))}{year}", _facts(card), escaped(card.get("why") or "", 1_500))
        if line
    )
    poster = card.get("poster")
    image = ImageElement(image_url=poster, alt_text=cut(f"Poster of {title}", 2_000)) if _is_web(poster) else None
    buttons = [_control(control, rid, title, state) for control in CONTROLS]
    return [
        SectionBlock(
            block_id=str(Tag("card", owner, rid)), text=MarkdownTextObject(text=text, verbatim=True), accessory=image
        ),
        ActionsBlock(block_id=str(Tag("do", owner, rid)), elements=buttons),
    ]


def _facts(card: Json) -> str:
    """What is known of it on one line; what is not known is left out."""
    seasons, minutes, age = card.get("seasons"), card.get("runtime_min"), card.get("age")
    parts = [
        card.get("kind") or "",
        f"{seasons} season{'s' if seasons != 1 else ''}" if seasons else "",
        f"{minutes} min" if minutes else "",
        ", ".join(card.get("genres") or ()),
        f"from age {age}" if age else "",
        f"on {', '.join(card['platforms'])}" if card.get("platforms") else "",
    ]
    return escaped(" · ".join(part for part in parts if part), 600)


def _control(control: Control, rid: str, title: str, state: Json) -> ButtonElement:
    is_pressed = bool(control.state and state.get(control.state))
    verb = control.undo if is_pressed and control.undo else control.verb
    return ButtonElement(
        text=PlainTextObject(text=control.pressed if is_pressed else control.label, emoji=True),
        action_id=control.verb,
        value=f"a1:{verb}:{rid}",
        style="primary" if is_pressed else None,
        accessibility_label=cut(f"{control.words}: {title}", MOST_LABEL),
    )


def _pressed(block: Json, tag: Tag, state: Json) -> Json:
    """A card's buttons again, with what now holds. The title is taken from what is read out for the first."""
    title = block["elements"][0].get("accessibility_label", "").partition(": ")[2]
    buttons = [_control(control, tag.ref, title, state) for control in CONTROLS]
    return ActionsBlock(block_id=str(Tag("do", tag.owner, tag.ref, tag.revision + 1)), elements=buttons).to_dict()


def _note(tag: Tag, said: str) -> Json:
    text = MarkdownTextObject(text=f":white_check_mark: {escaped(said, 1_900)}", verbatim=True)
    return ContextBlock(block_id=str(tag), elements=[text]).to_dict()


def _how_was_it(tag: Tag) -> Json:
    buttons = [ButtonElement(text=words, action_id=verb, value=f"a1:{verb}:{tag.ref}") for verb, words in RATINGS]
    return ActionsBlock(block_id=str(tag), elements=buttons).to_dict()


def _as_sent(block: Json) -> Json:
    """A block that Slack gave back, without what it adds to images."""
    block = deepcopy(block)
    if (block.get("accessory") or {}).get("type") == "image":
        block["accessory"] = {key: block["accessory"][key] for key in ("type", "image_url", "alt_text")}
    return block


def _buttons(
    kind: str, owner: str, replies: Iterable[Json], shown: str = "{}", read_out: str = "{}"
) -> list[ActionsBlock]:
    """Rows of buttons; two that would send the same are one."""
    labels = {value_of(reply): reply["label"] for reply in replies if reply.get("label")}
    values = {value: label for value, label in labels.items() if len(value) <= MOST_VALUE}
    buttons = [
        ButtonElement(
            text=PlainTextObject(text=shown.format(cut(label, MOST_LABEL - 2)), emoji=False),
            action_id=f"{kind}-{number}",
            value=value,
            accessibility_label=cut(read_out.format(label), MOST_LABEL),
        )
        for number, (value, label) in enumerate(values.items())
    ]
    starts = range(0, len(buttons), MOST_BUTTONS)
    return [
        ActionsBlock(block_id=str(Tag(kind, owner, str(number))), elements=buttons[start : start + MOST_BUTTONS])
        for number, start in zip(itertools.count(), starts)
    ]


def value_of(reply: Json) -> str:
    """What a button sends: a wire token, or words to be said."""
    return f"a1:{reply['verb']}" if reply.get("verb") else f"{SAY}{reply.get('say') or reply['label']}"


def _is_web(address: object) -> bool:
    return isinstance(address, str) and address.startswith("https://") and len(address) <= 3_000
