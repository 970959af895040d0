"""What the fake server knows about its visitor, and how asides change it: the shape of docs/payloads.md."""

from __future__ import annotations

from typing import Any

LABELS = {
    "liked": "You like", "fine": "You found all right", "disliked": "You did not like", "never": "Never again",
    "seen": "You have seen", "watching": "You are watching", "saved": "On your watch list",
}  # fmt: skip
NAMES = {
    "fargo-1996": ("Fargo", 1996), "barry-2018": ("Barry", 2018), "up-2009": ("Up", 2009), "alien-1979": ("Alien", 1979),
    "knives-out-2019": ("Knives Out", 2019), "better-call-saul-2015": ("Better Call Saul", 2015),
}  # fmt: skip
STEPS = {0: "Surest picks", 25: "A little bolder", 50: "Half and half", 75: "Bold", 100: "Off the beaten track"}
OTHERS = {"liked": ("fine", "disliked", "never"), "fine": ("liked", "disliked"), "disliked": ("liked", "fine")}


class FakeProfile:
    """Titles by kind, limits by verb, the dial, and every token that was asked."""

    def __init__(self) -> None:
        self.told: dict[str, list[str]] = {}
        self.limits: dict[str, str] = {}
        self.novelty = 0.0
        self.more: dict[str, int] = {}
        self.asked: list[str] = []

    def fill(self) -> None:
        """Something of every kind."""
        self.told = {
            "saved": ["knives-out-2019", "up-2009"], "liked": ["fargo-1996"], "fine": ["barry-2018"], "never": ["alien-1979"],
            "watching": ["better-call-saul-2015"], "seen": ["fargo-1996", "barry-2018"],
        }  # fmt: skip
        self.limits = {"drop:not_genres=horror": "no horror", "drop:year_min=1990": "1990 or later"}
        self.novelty = 0.25

    def answer(self, token: str) -> dict[str, Any]:
        """The acknowledgement of one aside."""
        self.asked.append(token)
        verb, _, arg = token.removeprefix("a1:").partition(":")
        if verb == "export":
            data = {"person": "web:me", "statements": [{"title_id": "fargo-1996"}], "conversation": []}
            return {"ok": True, "text": "Here.", "payload": {"type": "export", "v": 1, "data": data}}
        said = self._changed(verb, arg)
        return {"ok": True, "text": said or "Known.", "payload": self.payload(said)}

    def payload(self, said: str = "") -> dict[str, Any]:
        told = [self._group(kind, ids) for kind, ids in self.told.items() if ids]
        steps = [{"value": n / 100, "label": label, "verb": f"dial:{n}"} for n, label in STEPS.items()]
        return {
            "type": "profile", "v": 1, "said": said, "told": told,
            "limits": [{"label": label, "verb": verb} for verb, label in self.limits.items()],
            "novelty": {"value": self.novelty, "steps": steps}, "quick": [],
        }  # fmt: skip

    def _group(self, kind: str, ids: list[str]) -> dict[str, Any]:
        titles = [
            {"id": i, "verb": f"unsay:{kind}={i}"} | dict(zip(("title", "year"), _name(i), strict=True)) for i in ids
        ]
        return {"kind": kind, "label": LABELS.get(kind, kind), "titles": titles, "more": self.more.get(kind, 0)}

    def _changed(self, verb: str, arg: str) -> str:
        kind, _, title = arg.partition("=")
        if verb == "tell":
            for other in OTHERS.get(kind, ()):
                self.told[other] = [i for i in self.told.get(other, []) if i != title]
            self.told.setdefault(kind, []).append(title)
            return f"Noted: {LABELS[kind]} {_name(title)[0]}."
        if verb == "unsay":
            self.told[kind] = [i for i in self.told.get(kind, []) if i != title]
            return f"Taken back: “{LABELS[kind]}: {_name(title)[0]}”."
        if verb == "drop":
            return f"No longer kept: {self.limits.pop(f'drop:{arg}', '')}."
        if verb == "dial":
            self.novelty = int(arg) / 100
            return f"How adventurous my picks are: {arg} of 100."
        return ""


def _name(title_id: str) -> tuple[str, int | None]:
    return NAMES.get(title_id, (title_id, None))
