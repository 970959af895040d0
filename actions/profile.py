"""What Matinee knows about a person: the watch list, the whole of it line by line, changing it, and forgetting it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions import say
from actions.answer import fits, present
from actions.desk import Desk, desk
from actions.skill import Skill, Turn
from actions.state import State
from actions.steer import TakeBack, forget_lasting, people_named, without_company
from recommender.types import Request, Result
from recommender.wording import join, limit_word

_HEADS = {
    "liked": "You like", "fine": "You found all right", "disliked": "You did not like", "never": "Never again",
    "seen": "You have seen", "watching": "You are watching", "saved": "On your watch list",
}  # fmt: skip
_TOLD_WITH = {"fine": ("seen", "fine")}
_UNSAID_WITH = {"seen": ("seen", "fine")}
"""Who found a title all right has seen it, so the one goes with the other."""

COPY = {"label": "Download everything", "verb": "export:"}

ME = re.compile(r"\b(?:me|my|mine|i|us|our|everything|all|data|account|profile|history|conversation|chat|whole|lot)\b")
"""Who does not speak of themselves wants a part of the request forgotten: "forget Rooney"."""
SOMEBODY = re.compile(
    r"\bforget (?:about )?(?:my|our|the) (?:\w+ )?(?:mum|mom|mother|dad|father|parents|wife|husband|girlfriend|boyfriend|partner|friends?|flatmates?"
    r"|roommates?|brothers?|sisters?|sons?|daughters?|kids?|children|boys?|girls?|family|gran|nan|grandma|grandpa|grandparents|colleagues|guests?|in-laws|nephews?|nieces?)\b"
)
"""Who was to watch too and no longer does: "forget my brother, he's asleep"."""
MOST_NAMED = 20
"""Titles named in one line of what is known."""
MOST_LISTED = 50
"""Titles of one kind in the payload, the latest; how many more there are stands beside them."""
DIAL_STEPS = {0: "Surest picks", 25: "A little bolder", 50: "Half and half", 75: "Bold", 100: "Off the beaten track"}
"""Where the dial can be set, in hundredths of novelty."""


class ShowSaved(Skill):
    """The watch list as cards."""

    def name(self) -> str:
        return "action_show_saved"

    def answer(self, turn: Turn) -> State:
        taste = turn.taste
        saved = [i for i in taste.saved if i in turn.recommender.catalogue.row]
        if not saved:
            turn.tell(say.NO_SAVED)
            return turn.state
        request = Request(taste=taste)
        state = present(turn, request, Result(turn.recommender.present(saved[-10:], request)), "Your watch list:")
        return replace(state, request=turn.state.request)


class WhatYouKnow(Skill):
    """Everything told so far, in lines that can each be taken back; changes asked for by a click are made first."""

    def name(self) -> str:
        return "action_what_you_know"

    def answer(self, turn: Turn) -> State:
        said = [*_corrected(turn), *_dropped(turn)]
        lines, payload = _lines(turn), _payload(turn)
        payload["said"] = " ".join(said)
        text = "\n".join(dict.fromkeys([*said, *lines])) or say.KNOW_NOTHING
        turn.dispatcher.utter_message(text=say.without_blank_lines(text), json_message=payload)
        return turn.state


class ForgetMe(Skill):
    """Ask first; a yes deletes."""

    def name(self) -> str:
        return "action_forget_me"

    def answer(self, turn: Turn) -> State:
        low = turn.message.text.lower()
        if people_named(turn) and not ME.search(low):
            return TakeBack(turn.desk).answer(turn)
        if SOMEBODY.search(low):
            return without_company(turn)
        turn.tell(say.FORGET_SURE, [{"label": "Yes, delete it", "say": "yes"}, {"label": "No", "say": "no"}])
        return replace(turn.state, pending={"then": "forget"})


class OfferExport(Skill):
    """The way to a copy of all that is kept. A channel that can hand out files does it at once, at the mark `export`."""

    def name(self) -> str:
        return "action_offer_export"

    def answer(self, turn: Turn) -> State:
        payload = {"type": "note", "v": 1, "quick": [COPY], "export": True}
        turn.dispatcher.utter_message(text=say.EXPORT_OFFER, json_message=payload)
        return turn.state


class Export(Action):
    """Everything that is kept about a person. A channel asks for it beside the talk, so it is in no domain."""

    def __init__(self, at: Desk | None = None) -> None:
        self._desk = at

    def name(self) -> str:
        return "action_export"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        at = self._desk or desk()
        data = at.people.export(tracker.sender_id)
        ids = {row["title_id"] for row in (*data["statements"], *data["shown"])}
        names = {i: at.recommender.catalogue[i].name for i in sorted(ids) if i in at.recommender.catalogue.row}
        dispatcher.utter_message(
            text=say.EXPORT, json_message={"type": "export", "v": 1, "data": data | {"titles": names}}
        )
        return []


def forget(turn: Turn) -> State:
    """Delete what we keep about the person, and ask the channel to delete the conversation once this turn is over.

    Only then is it told as done: what Rasa keeps of the conversation, it writes again at the end of every turn.
    """
    turn.is_step = False  # no step leads back
    turn.people.forget(turn.person)
    payload = {"type": "note", "v": 1, "quick": [], "forget": True}
    turn.dispatcher.utter_message(text=say.TITLES_FORGOTTEN, json_message=payload)
    return State()


def _corrected(turn: Turn) -> list[str]:
    """Each statement made, withdrawn or dial set by the message, once it is on disk."""
    said = [_told(turn, *str(value).split("=", 1)) for value in turn.message.values("correction", "tell")]
    said += [_unsaid(turn, *str(value).split("=", 1)) for value in turn.message.values("correction", "unsay")]
    for hundredths in turn.message.values("correction", "dial"):
        turn.people.set_novelty(turn.person, int(hundredths) / 100)
        said.append(say.DIAL.format(n=int(hundredths)))
    return said


def _told(turn: Turn, what: str, title_id: str) -> str:
    name = turn.title(title_id).name
    for each in _TOLD_WITH.get(what, (what,)):
        turn.people.note(turn.person, title_id, each, turn.message.text, turn.person.partition(":")[0])
    return say.of_titles(say.NOTED[what], [name])


def _unsaid(turn: Turn, what: str, title_id: str) -> str:
    name = _name(turn, title_id)
    gone = [turn.people.withdraw(turn.person, title_id, each) for each in _UNSAID_WITH.get(what, (what,))]
    return say.UNSAID.format(line=f"{_HEADS[what]}: {name}") if any(gone) else say.NOT_TOLD.format(title=name)


def _dropped(turn: Turn) -> list[str]:
    gone = [limit for part in turn.message.values("take_back") for limit in forget_lasting(turn, str(part))]
    return [say.NO_LONGER.format(limits=", ".join(gone))] if gone else []


def _lines(turn: Turn) -> list[str]:
    """What is known, in words that are complete without the payload."""
    taste, lines = turn.taste, []
    for what, head in _HEADS.items():
        if ids := getattr(taste, what):
            lines.append(f"{head}: {_some([_name(turn, i) for i in ids])}.")
    if lasting := turn.people.limits(turn.person):
        lines.append("Lasting limits: " + ", ".join(limit_word(limit.field, limit.value) for limit in lasting) + ".")
    if novelty := turn.people.novelty(turn.person):
        lines.append(say.DIAL.format(n=round(novelty * 100)))
    return lines


def _payload(turn: Turn) -> dict[str, Any]:
    """The same as data: docs/payloads.md describes it."""
    taste, novelty = turn.taste, turn.people.novelty(turn.person)
    limits = [
        {"label": limit_word(limit.field, limit.value), "verb": f"drop:{limit.field}={limit.value}"}
        for limit in turn.people.limits(turn.person)
    ]
    drop = [{"label": f"Drop “{limit['label']}”", "verb": limit["verb"]} for limit in limits]
    known = bool(limits or novelty or any(getattr(taste, what) for what in _HEADS))
    return {
        "type": "profile", "v": 1,
        "told": [_listed(turn, what, getattr(taste, what)) for what in _HEADS if getattr(taste, what)],
        "limits": limits,
        "novelty": {
            "value": novelty,
            "steps": [{"value": n / 100, "label": label, "verb": f"dial:{n}"} for n, label in DIAL_STEPS.items()],
        },
        "quick": [*filter(fits, drop), *([COPY, {"label": "Forget me", "say": "forget me"}] if known else [])],
    }  # fmt: skip


def _listed(turn: Turn, what: str, title_ids: Sequence[str]) -> dict[str, Any]:
    """One kind of statement, the latest said first."""
    titles = []
    for i in reversed(title_ids[-MOST_LISTED:]):
        known = turn.title(i) if i in turn.recommender.catalogue.row else None
        name, year = (known.title, known.year) if known else (say.GONE, None)
        titles.append({"id": i, "title": name, "year": year, "verb": f"unsay:{what}={i}"})
    return {"kind": what, "label": _HEADS[what], "titles": titles, "more": len(title_ids) - len(titles)}


def _name(turn: Turn, title_id: str) -> str:
    """A title that the catalogue no longer holds is listed too, so that it can be taken back."""
    return turn.title(title_id).name if title_id in turn.recommender.catalogue.row else say.GONE


def _some(names: Sequence[str]) -> str:
    """The last told of a long list, and how many more there are."""
    more = len(names) - MOST_NAMED
    return join([*names[-MOST_NAMED:], f"{more} more"] if more > 0 else names)
