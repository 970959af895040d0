"""What the conversation holds between two messages: the only file that knows the names of the slots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet

from recommender.catalogue import Catalogue
from recommender.types import Request, Taste

UNDO_STEPS = 10
REMEMBERED = 200
"""Titles of earlier lists that "others" does not bring again."""
Pairs = tuple[tuple[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A title that was shown, and the id it was shown under."""

    rid: str
    title_id: str


@dataclass(frozen=True, slots=True)
class Step:
    """One message turned round: the request before it, and what it changed in the store of people."""

    request: Request | None = None
    added: Pairs = ()
    """(kind of statement, title id) that it made; `ended` are those it ended."""
    ended: Pairs = ()
    limits_added: Pairs = ()
    """(field, value) of the lasting limits that it made; `limits_ended` are those it ended."""
    limits_ended: Pairs = ()
    dial: tuple[float, float] | None = None
    """Where it set the dial, and where that was before."""

    @classmethod
    def read(cls, data: dict[str, Any]) -> Step:
        request, dial = data.get("request"), data.get("dial")
        pairs = {k: tuple((a, b) for a, b in v) for k, v in data.items() if k not in ("request", "dial")}
        return cls(Request.from_dict(request) if request else None, **pairs, dial=(dial[0], dial[1]) if dial else None)

    @property
    def changes_store(self) -> bool:
        return bool(self.added or self.ended or self.limits_added or self.limits_ended or self.dial)

    def turned(self, request: Request | None) -> Step:
        """The step that undoes this one."""
        dial = self.dial and (self.dial[1], self.dial[0])
        return Step(request, self.ended, self.added, self.limits_ended, self.limits_added, dial)


@dataclass(frozen=True, slots=True)
class State:
    """The present request and list, the way back and forth, and what need not be said twice."""

    request: Request | None = None
    shown: tuple[Card, ...] = ()
    history: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()
    pending: dict[str, Any] = field(default_factory=dict)
    """What a yes would do, and the title last spoken of."""
    said: tuple[str, ...] = ()
    """Keys of the questions asked and the remarks made, so that none comes twice."""
    passed: tuple[str, ...] = ()
    """Titles turned down in this conversation without a verdict on them: "none of these"."""
    turns: int = 0
    time_min: int | None = None
    """Minutes that the person said they have: they outlast a wish, as "under two hours" said of a film does not."""
    in_passing: tuple[str, ...] = ()
    """What was ruled out beside a title, as `field=value`: it goes with the wish it was said of."""
    listed: tuple[str, ...] = ()
    """Titles of every list of this conversation: "others" and replacements bring none of them again."""

    @classmethod
    def read(cls, tracker: Tracker) -> State:
        """From the slots; what cannot be read counts as nothing said yet."""
        request, talk = tracker.get_slot("request"), tracker.get_slot("talk") or {}
        try:
            return cls(
                Request.from_dict(request) if request else None,
                tuple(Card(**card) for card in tracker.get_slot("shown") or []),
                tuple(map(Step.read, tracker.get_slot("history") or [])),
                tuple(map(Step.read, talk.get("undone") or [])),
                dict(tracker.get_slot("pending") or {}),
                tuple(talk.get("said") or ()),
                tuple(talk.get("passed") or ()),
                int(talk.get("turns") or 0),
                talk.get("time_min"),
                tuple(talk.get("in_passing") or ()),
                tuple(talk.get("listed") or ()),
            )
        except (AttributeError, TypeError, ValueError):
            return cls()

    def known(self, catalogue: Catalogue) -> State:
        """Without titles that a new build no longer holds."""
        keep = partial(_known, catalogue)
        return replace(
            self,
            request=keep(self.request) if self.request else None,
            shown=tuple(card for card in self.shown if card.title_id in catalogue.row),
            history=tuple(replace(step, request=step.request and keep(step.request)) for step in self.history),
            undone=tuple(replace(step, request=step.request and keep(step.request)) for step in self.undone),
            passed=tuple(i for i in self.passed if i in catalogue.row),
            listed=tuple(i for i in self.listed if i in catalogue.row),
        )

    def answered(self, before: State) -> State:
        """A question holds for the very next message only: a yes to something else must not delete anything."""
        counted = replace(self, turns=before.turns + 1)
        if self.pending is not before.pending:
            return counted
        return replace(counted, pending={k: v for k, v in self.pending.items() if k == "focus"})

    def after(self, step: Step) -> State:
        """With a step to go back by; what was undone before it cannot be done again."""
        return replace(self, history=(*self.history, step), undone=())

    def having_said(self, *keys: str) -> State:
        return replace(self, said=tuple(dict.fromkeys((*self.said, *keys))))

    def asking(self, request: Request) -> State:
        """The state in which this request is the present one."""
        return replace(self, request=request, pending={})

    def events(self) -> list[EventType]:
        """The slots that hold this state; taste is never among them, it lives in the store."""
        talk = {
            "undone": _plain(self.undone), "said": list(self.said), "passed": list(self.passed[-REMEMBERED:]),
            "turns": self.turns, "time_min": self.time_min, "in_passing": list(self.in_passing), "listed": list(self.listed[-REMEMBERED:]),
        }  # fmt: skip
        return [
            SlotSet("request", _bare(self.request) if self.request else None),
            SlotSet("shown", [{"rid": c.rid, "title_id": c.title_id} for c in self.shown]),
            SlotSet("history", _plain(self.history)),
            SlotSet("pending", self.pending),
            SlotSet("talk", talk),
        ]


def _plain(steps: Sequence[Step]) -> list[dict[str, Any]]:
    return [asdict(step) | {"request": step.request and _bare(step.request)} for step in steps[-UNDO_STEPS:]]


def _known(catalogue: Catalogue, request: Request) -> Request:
    def held(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(i for i in ids if i in catalogue.row)

    shifts = tuple(replace(shift, than=held(shift.than)) for shift in request.shifts)
    return replace(request, seeds=held(request.seeds), anti_seeds=held(request.anti_seeds), shifts=shifts)


def _bare(request: Request) -> dict[str, Any]:
    return replace(request, taste=Taste(), exclude=request.exclude[-REMEMBERED:]).to_dict()
