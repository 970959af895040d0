"""What Telegram shows of an answer: letters in Telegram's HTML, with a picture and buttons where there are any.

A list is one letter, however long: its titles are read at a glance, the phone buzzes once, and a group's twenty messages
a minute last for twenty answers. A tap on a number opens the card of that title, with its poster and two rows of buttons.
A list of one is that card at once.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.channels.telegram.buttons import Buttons, Keyboard, sound

MOST_TEXT = 4096
MOST_CAPTION = 1024
"""Of what is seen, in UTF-16 code units, as Telegram counts."""
MOST_TITLE = 150
MOST_WHY = 500
MOST_PLATFORMS = 3

Card = Mapping[str, Any]
Payload = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Letter:
    """One message. `html` holds whole tags and, if it has a `photo`, fits under it."""

    html: str
    keyboard: Keyboard
    photo: str | None = None

    @property
    def plain(self) -> str:
        return _without_tags(self.html)


def letters(text: str, payload: Payload | None, buttons: Buttons) -> list[Letter]:
    """The answer as one letter, or several where it is longer than one may be; the last has the buttons."""
    payload = payload or {}
    quick = buttons.replies(payload.get("quick") or ())
    if payload.get("type") == "profile":
        quick = buttons.profile(payload) + quick
    if payload.get("type") != "cards":
        return _packed(_paragraphs(text), quick)
    cards = payload.get("cards") or []
    around = quick + buttons.chips(payload.get("chips") or ())
    head, foot = (
        _paragraphs(payload.get("intro") or ""),
        [p for n in payload.get("notes") or () for p in _paragraphs(n)],
    )
    if len(cards) == 1:
        return _one(cards[0], head, foot, buttons, around)
    entries = [_entry(at, card) for at, card in enumerate(cards, 1)]
    numbers = buttons.of_list([str(card.get("rid")) for card in cards])
    return _packed([*head, *entries, *foot] or _paragraphs(text), numbers + around, between="\n\n")


def card_letter(card: Card, buttons: Buttons) -> Letter:
    """One title by itself."""
    return _one(card, [], [], buttons, [])[-1]


def _one(card: Card, head: Sequence[str], foot: Sequence[str], buttons: Buttons, around: Keyboard) -> list[Letter]:
    keyboard = buttons.of_card(str(card.get("rid")), card.get("state") or {}) + around
    blocks = [*head, _card(card), *foot]
    poster = str(card.get("poster") or "")
    if poster.startswith("https://") and seen("\n\n".join(blocks)) <= MOST_CAPTION:
        return [Letter("\n\n".join(blocks), keyboard, poster)]
    return _packed(blocks, keyboard, between="\n\n")


def _entry(at: int, card: Card) -> str:
    """A title on a list."""
    return "\n".join(filter(None, [f"<b>{at}. {_name(card)}</b>", _facts(card), _why(card)]))


def _card(card: Card) -> str:
    genres = [str(genre).replace("-", " ") for genre in card.get("genres") or ()]
    about = escaped(cut(" · ".join(genres[:4]), MOST_TITLE))
    return "\n".join(filter(None, [f"<b>{_name(card)}</b>", _facts(card), about, _why(card)]))


def _name(card: Card) -> str:
    title = cut(str(card.get("title") or ""), MOST_TITLE)
    return escaped(f"{title} ({card['year']})" if card.get("year") else title)


def _why(card: Card) -> str:
    why = cut(str(card.get("why") or ""), MOST_WHY)
    return f"<i>{escaped(why)}</i>" if why else ""


def _facts(card: Card) -> str:
    age, platforms = card.get("age"), [str(p) for p in card.get("platforms") or ()]
    known = [str(card.get("kind") or ""), _extent(card)]
    known.append("" if age is None else f"from age {age}" if age else "all ages")
    known.append(f"on {', '.join(platforms[:MOST_PLATFORMS])}" if platforms else "")
    state = card.get("state") or {}
    known += [word for key, word in _NOTED.items() if state.get(key)]
    return escaped(cut(" · ".join(filter(None, known)), MOST_TITLE))


_NOTED = {"liked": "👍 liked", "seen": "👁 seen", "never": "🚫 never again", "saved": "★ saved"}


def _extent(card: Card) -> str:
    seasons, minutes = card.get("seasons"), card.get("runtime_min")
    if card.get("kind") == "series":
        return f"{seasons} season{'s' if seasons != 1 else ''}" if seasons else ""
    return f"{minutes} min" if minutes else ""


def _paragraphs(text: str) -> list[str]:
    """Plain text in pieces none of which is longer than a letter, cut between words where there are any."""
    pieces, rest = [], sound(text).strip()
    while len(rest.encode("utf-16-le")) // 2 > MOST_TEXT:
        piece = _fitting(rest, MOST_TEXT)
        at = max(piece.rfind("\n"), piece.rfind(" "))
        piece = piece[:at] if at > 0 else piece
        pieces.append(escaped(piece))
        rest = rest[len(piece) :].lstrip()
    return [*pieces, escaped(rest)] if rest else pieces


def _packed(blocks: Iterable[str], keyboard: Keyboard, between: str = "\n") -> list[Letter]:
    """As many blocks to a letter as it holds; no block is torn apart."""
    texts: list[str] = []
    for block in blocks:
        if texts and seen(texts[-1] + between + block) <= MOST_TEXT:
            texts[-1] += between + block
        else:
            texts.append(block)
    *first, last = texts or ["…"]  # buttons need a text above them
    return [*(Letter(text, []) for text in first), Letter(last, keyboard)]


def seen(text: str) -> int:
    """How long Telegram counts this HTML: what is seen of it, in UTF-16 code units."""
    return len(_without_tags(text).encode("utf-16-le")) // 2


def escaped(text: str) -> str:
    """As Telegram's HTML, which knows no other named entities than these."""
    return html.escape(sound(text), quote=False)


def cut(text: str, most: int) -> str:
    """At most so many UTF-16 code units, the last of them an ellipsis where something is missing."""
    whole = sound(text)
    return whole if len(whole.encode("utf-16-le")) // 2 <= most else f"{_fitting(whole, most - 1).rstrip()}…"


def _fitting(text: str, most: int) -> str:
    return text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore")


def _without_tags(text: str) -> str:
    return html.unescape(re.sub(r"<[^<>]*>", "", text))
