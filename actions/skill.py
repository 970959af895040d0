"""One turn of the talk, and the frame every action answers in: never silent, never a traceback."""

from __future__ import annotations

import logging
import re
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions import say
from actions.desk import Desk, desk
from actions.granting import granted
from actions.makers import whose, with_makers
from actions.message import Entity, Message
from actions.pointing import described
from actions.state import Card, State, Step
from recommender.engine import Recommender
from recommender.errors import MatineeError
from recommender.people.store import People
from recommender.types import Request, Taste, Title

log = logging.getLogger(__name__)
_ALL_OF_THEM = re.compile(
    r"\b(?:all (?:of )?(?:them|those|these)|(?:them|those|these) all|every (?:single )?one of (?:them|those|these))\b"
)
MOST_SAID = 60
"""Characters of a question that a button says again for one title."""
_VERBS = {
    "like_it": "up", "never_again": "down", "seen_it": "seen", "save_it": "save", "accept": "save", "unsave_it": "unsave",
    "more_like_shown": "more", "why": "why",
}  # fmt: skip
"""The button of a card that says what an intent says."""


@dataclass(slots=True)
class Turn:
    """What was said, by whom, in which state of the talk, and the means to answer."""

    person: str
    message: Message
    state: State
    desk: Desk
    dispatcher: CollectingDispatcher
    is_step: bool = True
    """False where the message itself moves along the steps, or forgets them."""

    @property
    def recommender(self) -> Recommender:
        return self.desk.recommender

    @property
    def people(self) -> People:
        return self.desk.people

    @property
    def taste(self) -> Taste:
        return self.people.taste(self.person)

    @property
    def changes_wish(self) -> bool:
        """Whether the message holds limits or bans for the present wish and points at no title, whatever it was taken for."""
        held = self.state.request
        lifts = bool(granted(self.message, held)) and "?" not in self.message.text
        return held is not None and (self.message.only_changes or lifts)

    @property
    def takes_back(self) -> bool:
        """Whether it takes back a part of the present wish; `whose` does so for the sake of a person who is asked for instead."""
        return (
            self.state.request is not None and bool(self.message.all("take_back")) and self.message.intent != "refine"
        )

    def title(self, title_id: str) -> Title:
        """UnknownTitleError where the catalogue no longer holds it."""
        return self.recommender.catalogue[title_id]

    def tell(self, text: str, quick: Sequence[dict[str, Any]] = (), state: dict[str, Any] | None = None) -> None:
        """A sentence or two, with tappable answers where there are any."""
        payload: dict[str, Any] = {"type": "note", "v": 1, "quick": list(quick)}
        if state:
            payload["state"] = state
        self.dispatcher.utter_message(text=say.without_blank_lines(text), json_message=payload)

    def focused(self, title_id: str) -> State:
        """The state in which this title was the one spoken of last."""
        return replace(self.state, pending={"focus": title_id})

    def pointed(self) -> list[Card]:
        """The titles that places or names point at, without those that a description would pick."""
        return self.targets() if self.message.ordinals or self.message.all("title") else []

    def targets(self) -> list[Card]:
        """The titles the message speaks of: by click, by place on the list, by name, or the one spoken of last.

        Empty where none is meant or the place does not exist; `misplaced` then says so.
        """
        if rid := self.message.first("rid"):
            shown = self.people.shown(self.person, rid)
            known = shown is not None and shown.title_id in self.recommender.catalogue.row
            return [Card(shown.rid, shown.title_id)] if shown and known else []
        places = self.message.ordinals
        if places is not None:
            return self._placed(places)
        rid_of = {card.title_id: card.rid for card in self.state.shown}
        if named := [i for i in self.message.values("title") if i in self.recommender.catalogue.row]:
            return [Card(rid_of.get(title_id, ""), title_id) for title_id in named]
        if entities := self.message.all("described"):
            return described(self.recommender, self.state.shown, entities)
        if self.message.names_titles:
            return []
        if len(self.state.shown) == 1 or _ALL_OF_THEM.search(self.message.text.lower()):
            return list(self.state.shown)
        focus = self.state.pending.get("focus")
        return [Card(rid_of.get(focus, ""), focus)] if focus in self.recommender.catalogue.row else []

    def misplaced(self) -> str:
        """Why there are no targets, as a helpful sentence."""
        n = len(self.state.shown)
        wrong = [place for place in self.message.ordinals or () if not 0 < (place if place > 0 else n + 1 + place) <= n]
        if not n:
            return say.NO_LIST
        if self.message.all("described"):
            return say.NOTHING_LIKE_THAT
        return say.no_such_place(wrong[0], n) if wrong else say.WHICH_ONE

    def ask_which(self) -> None:
        """Why there are no targets, with the titles of the list to tap."""
        said = self.unknown()
        self.tell(said or self.misplaced(), self.near_names() if said else self.choices())

    def choices(self) -> list[dict[str, Any]]:
        """Each title of the list, which says of itself what the message said of none."""
        said, verb = self.message.text.strip(" .?!"), _VERBS.get(self.message.intent)
        if self.message.all("opinion") and verb == "seen" or len(said) > MOST_SAID:
            return []
        return [
            {"label": self.title(card.title_id).name}
            | ({"verb": f"{verb}:{card.rid}"} if verb else {"say": f"{said}, number {place}"})
            for place, card in enumerate(self.state.shown, 1)
        ]

    def unknown(self) -> str:
        """That a named title is not in the catalogue, with the nearest that are; empty where none was named."""
        for entity in self.message.all("unknown_title"):
            return say.unknown(str(entity["value"]), [near["label"] for near in entity.get("nearest") or ()])
        return ""

    def near_names(self) -> list[dict[str, Any]]:
        """The titles that are nearest to an unknown one, each with the message said again of it."""
        text, buttons = self.message.text, []
        for entity in self.message.all("unknown_title")[:1]:
            for near in entity.get("nearest") or ():
                again = f"{text[: entity.get('start', 0)]}{near['label']}{text[entity.get('end', len(text)) :]}"
                buttons.append({"label": near["label"], "say": again})
        return buttons

    def at(self, ordinal: Entity) -> list[Card]:
        """The cards at the places of one ordinal; empty where there are none."""
        return self._placed(list(ordinal.get("value") or ()))

    def compared(self) -> list[Card]:
        """The two titles that were compared by name just now; "the second" is then the second of them."""
        rid_of = {card.title_id: card.rid for card in self.state.shown}
        held = [i for i in self.state.pending.get("compared") or () if i in self.recommender.catalogue.row]
        return [Card(rid_of.get(i, ""), i) for i in held]

    def _placed(self, places: Sequence[int]) -> list[Card]:
        both = self.compared()
        cards = both if both and all(abs(place) <= len(both) for place in places) else self.state.shown
        at = range(len(cards)) if not places else [p - 1 if p > 0 else len(cards) + p for p in places]
        return [cards[i] for i in at] if all(0 <= i < len(cards) for i in at) else []


class Skill(Action, ABC):
    """An action that answers one kind of request; subclasses say what in `answer`."""

    def __init__(self, at: Desk | None = None) -> None:
        self._desk = at

    @abstractmethod
    def name(self) -> str:
        """As the domain lists it."""

    @abstractmethod
    def answer(self, turn: Turn) -> State:
        """Say something and return the state of the talk afterwards."""

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Rasa's entry: an error becomes an apology, since Rasa itself would say nothing."""
        try:
            message, state = Message.latest(tracker.latest_message), State.read(tracker)
            at = self._desk or desk()
            message = with_makers(message, at.recommender.catalogue)
            turn = Turn(tracker.sender_id, message, state.known(at.recommender.catalogue), at, dispatcher)
            spoken_of = [turn.title(card.title_id) for card in turn.targets()]
            turn.message = whose(message, spoken_of)
            if turn.message is not message:  # others of theirs are asked for
                turn.state = replace(turn.state, passed=(*turn.state.passed, *(title.id for title in spoken_of)))
            return answered(self, turn).events()
        except MatineeError as error:
            dispatcher.utter_message(text=str(error))
        except Exception:
            # Whatever broke, the person must hear something; the log has the details, without the words.
            log.exception("%s failed", self.name())
            dispatcher.utter_message(text=say.SORRY)
        return []


def answered(skill: Skill, turn: Turn) -> State:
    """The state after an answer, with a step to go back by where the message changed anything."""
    before, told = turn.state, Told.of(turn)
    from actions.namesakes import meant_instead  # here, because it shows a list, and what shows lists knows this module

    after = (meant_instead(turn) or skill.answer(turn)).answered(before)
    if not turn.is_step:
        return after
    step = Told.of(turn).since(told, before.request)
    changed = before.request is not None and after.request != before.request
    return after.after(step) if changed or step.changes_store else after


@dataclass(frozen=True, slots=True)
class Told:
    """All that is kept about a person at one moment, as pairs."""

    notes: frozenset[tuple[str, str]]
    limits: tuple[tuple[str, Any], ...]
    dial: float

    @classmethod
    def of(cls, turn: Turn) -> Told:
        taste = turn.taste
        notes = frozenset((f.name, i) for f in fields(Taste) for i in getattr(taste, f.name))
        limits = tuple((limit.field, limit.value) for limit in turn.people.limits(turn.person))
        return cls(notes, limits, turn.people.novelty(turn.person))

    def since(self, before: Told, request: Request | None) -> Step:
        """What a message changed, and the request before it."""
        return Step(
            request,
            tuple(sorted(self.notes - before.notes)),
            tuple(sorted(before.notes - self.notes)),
            tuple(pair for pair in self.limits if pair not in before.limits),
            tuple(pair for pair in before.limits if pair not in self.limits),
            (self.dial, before.dial) if self.dial != before.dial else None,
        )
