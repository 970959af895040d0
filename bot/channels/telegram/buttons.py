"""Inline keyboards: what a button says, the at most 64 bytes that it carries, and how it looks once it was tapped.

A button carries `a1:<verb>:<arg>` (see verbs.py), `s:<words>` to be said for the person, `c:<rid>` to open a card of a list, or
`p:<verb>:<arg>` to change a line of what is known about the person. In a group the number of the person it is for stands before it, in base 36 and with a dot behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

MOST_BYTES = 64
MOST_LABEL = 60
PER_ROW_NUMBERS = 5
MOST_LINES = 10
"""Titles among the lines of what is known that have a button; the others are taken back in words."""
WIDE = 16
"""Characters of the longest label with which three buttons stand side by side."""

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_DATA = re.compile(r"(?:([0-9a-z]{1,12})\.)?(a1|s|c|p):(.+)", re.DOTALL)
_OF_CARD = re.compile(r"(?:a1:(?:up|down|seen|loved|fine|notforme|save|unsave|more|why)|c):([A-Za-z0-9_-]+)")

Row = list[dict[str, str]]
Keyboard = list[Row]
State = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Pressed:
    """What a button carried. `owner` is 0 where it names nobody."""

    owner: int
    kind: str
    value: str

    @property
    def token(self) -> str:
        """As verbs.py knows it, where it is a verb."""
        return f"a1:{self.value}" if self.kind == "p" else f"{self.kind}:{self.value}"

    @property
    def rid(self) -> str:
        """Of the title that it is about, or whose card it opens; empty where it is about none."""
        found = _OF_CARD.fullmatch(self.token)
        return found[1] if found else ""


def pressed(data: object) -> Pressed | None:
    """None for what none of our buttons carries."""
    found = _DATA.fullmatch(data) if isinstance(data, str) else None
    return Pressed(int(found[1] or "0", 36), found[2], found[3]) if found else None


class Buttons:
    """Makes the buttons of one person; `owner` is their number in a group and 0 where nobody else can tap."""

    def __init__(self, owner: int = 0) -> None:
        self._mark = f"{_base36(owner)}." if owner else ""

    def of_card(self, rid: str, state: State) -> Keyboard:
        """Two rows: what one thinks of a title, and what one can do with it. Once it is seen, a third to rate it."""
        verdicts = [self._verdict(verb, rid, state) for verb in ("up", "seen", "down")]
        ratings = (
            [self._verdict(verb, rid, state) for verb in ("loved", "fine", "notforme")] if state.get("seen") else []
        )
        save = "unsave" if state.get("saved") else "save"
        asks = [self._button("≈ More like this", f"a1:more:{rid}"), self._button("? Why", f"a1:why:{rid}")]
        return _filled([_kept(verdicts), _kept(ratings), _kept([self._verdict(save, rid, state), *asks])])

    def of_list(self, rids: Sequence[str]) -> Keyboard:
        """The numbers of a list, each opening its card."""
        return _rows([self._button(str(at), f"c:{rid}") for at, rid in enumerate(rids, 1)], PER_ROW_NUMBERS)

    def replies(self, quick: Iterable[Mapping[str, Any]]) -> Keyboard:
        """Suggested answers. One that is too long for a button is left out: it can still be typed."""
        made = [self._button(str(q.get("label") or ""), _carried(q)) for q in quick]
        return _rows(made, 3 if all(b is None or len(b["text"]) <= WIDE for b in made) else 1)

    def chips(self, chips: Iterable[Mapping[str, Any]]) -> Keyboard:
        """Parts of what was understood, each taken back by a tap."""
        return _rows([self._button(f"✕ {chip.get('label') or ''}", _carried(chip)) for chip in chips], 2)

    def profile(self, payload: Mapping[str, Any]) -> Keyboard:
        """Lines of what is known, each taken back by a tap, and how adventurous later picks are to be."""
        told = [(f"{kind.get('label')}: {title.get('title')}", title) for kind in payload.get("told") or ()
                for title in kind.get("titles") or ()]  # fmt: skip
        lines = [(str(limit.get("label")), limit) for limit in payload.get("limits") or ()]
        drops = [self._button(f"✕ {label}", f"p:{line.get('verb')}") for label, line in (*lines, *told[:MOST_LINES])]
        novelty = payload.get("novelty") or {}
        dial = [
            self._button(f"{'●' if step.get('value') == novelty.get('value') else '○'} {step.get('label')}", f"p:{step.get('verb')}")
            for step in novelty.get("steps") or ()
        ]  # fmt: skip
        return _rows(drops, 1) + _rows(dial, 2)

    def restated(self, keyboard: Keyboard, rid: str, state: State) -> Keyboard:
        """The keyboard with the rows of this card showing what is now noted of it."""
        at = [n for n, row in enumerate(keyboard) if any(_is_of(button, rid) for button in row)]
        if not at:
            return keyboard
        return keyboard[: at[0]] + self.of_card(rid, state) + keyboard[at[-1] + 1 :]

    def _verdict(self, verb: str, rid: str, state: State) -> dict[str, str] | None:
        noted, plain, pressed = _VERDICTS[verb]
        return self._button(pressed if state.get(noted) else plain, f"a1:{verb}:{rid}")

    def _button(self, label: str, carried: str) -> dict[str, str] | None:
        """None where it would carry too much or say nothing."""
        data, label = f"{self._mark}{carried}", sound(label)
        if not label.strip() or not carried or sound(data) != data or len(data.encode()) > MOST_BYTES:
            return None
        return {"text": label if len(label) <= MOST_LABEL else f"{label[: MOST_LABEL - 1]}…", "callback_data": data}


_VERDICTS = {
    "up": ("liked", "👍 Like", "👍 Liked ✓"),
    "seen": ("seen", "👁 Seen it", "👁 Seen ✓"),
    "down": ("never", "🚫 Never again", "🚫 Never again ✓"),
    "loved": ("liked", "Loved it", "Loved it ✓"),
    "fine": ("fine", "It was fine", "It was fine ✓"),
    "notforme": ("disliked", "Not for me", "Not for me ✓"),
    "save": ("saved", "☆ Save", "★ Saved ✓"),
    "unsave": ("saved", "☆ Save", "★ Saved ✓"),
}
"""Verb: the part of a card's state that it sets, and what the button says before and after."""


def of_cards_only(keyboard: Keyboard) -> Keyboard:
    """Without suggested answers and chips, which are over once one of them was tapped."""
    return _filled([[b for b in row if (found := pressed(b["callback_data"])) and found.rid] for row in keyboard])


def label_of(keyboard: Keyboard, data: object) -> str | None:
    """What the button that carries this says."""
    return next((b["text"] for row in keyboard for b in row if b["callback_data"] == data), None)


def keyboard_of(message: object) -> Keyboard:
    """Our buttons under a message of Telegram's; empty where it is too old to be read."""
    markup = message.get("reply_markup") if isinstance(message, dict) else None
    rows = markup.get("inline_keyboard") if isinstance(markup, dict) else None
    return [
        [{"text": b["text"], "callback_data": b["callback_data"]} for b in row if _is_ours(b)]
        for row in (rows if isinstance(rows, list) else ())
        if isinstance(row, list)
    ]


def _is_ours(button: object) -> bool:
    return isinstance(button, dict) and all(isinstance(button.get(key), str) for key in ("text", "callback_data"))


def _carried(quick: Mapping[str, Any]) -> str:
    verb, say = quick.get("verb"), quick.get("say")
    return f"a1:{verb}" if verb else f"s:{say}" if say else ""


def sound(text: str) -> str:
    """Without lone surrogates, which no message may hold."""
    return text.encode("utf-8", "ignore").decode()


def _is_of(button: Mapping[str, str], rid: str) -> bool:
    """Whether it is one of this title's card, and not the number that opens the card."""
    found = pressed(button["callback_data"])
    return found is not None and found.rid == rid and found.kind == "a1"


def _filled(rows: Iterable[Row]) -> Keyboard:
    return [row for row in rows if row]


def _kept(buttons: Iterable[dict[str, str] | None]) -> Row:
    return [button for button in buttons if button is not None]


def _rows(buttons: Iterable[dict[str, str] | None], n: int) -> Keyboard:
    kept = _kept(buttons)
    return [kept[at : at + n] for at in range(0, len(kept), n)]


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits or "0"
