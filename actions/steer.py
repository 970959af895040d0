"""Moving within a request: a part taken back, wider, narrower, back, forth, afresh, and what it is by now."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, ClassVar

from actions import say
from actions.answer import chips, show
from actions.asking import OTHERS, openings, skipped
from actions.conversation import request_from, without_all
from actions.going_on import ANOTHER
from actions.granting import granted
from actions.skill import Skill, Turn
from actions.state import State, Step
from recommender.describe import stem, telling
from recommender.types import Filters, Request
from recommender.wording import join, limit_word

_ONE_PART = re.compile(r"\bthat (?:bit|part|one|thing)\b")
"""Who takes back no more than a part wants the rest: "forget that bit, but no musicals"."""


class TakeBack(Skill):
    """One part of what was understood is dropped, the rest stays."""

    def name(self) -> str:
        return "action_take_back"

    def answer(self, turn: Turn) -> State:
        request = turn.state.request
        parts = [str(part) for part in turn.message.values("take_back")]
        parts += granted(turn.message, request).values()
        if named := people_named(turn):
            parts = [*(part for part in parts if part not in PEOPLE), *named]
        parts = parts or list(granted(turn.message, request).values())
        if not parts and request is not None and _speaks_of(turn.message.text, request.text):
            parts = ["words"]
        if not parts and turn.message.only_limits and not _ONE_PART.search(turn.message.text.lower()):
            return _only_this(turn)
        if not parts and request is not None and turn.message.all("limit"):
            return show(turn, _with_the_rest(turn, request))  # "subtitles are ok after all, so French or Danish too"
        gone = [limit for part in parts for limit in forget_lasting(turn, part)]
        if not parts and turn.state.pending.get("asked"):
            return skipped(turn)
        if request is None or not parts:
            turn.tell(say.NO_LONGER.format(limits=", ".join(gone)) if gone else say.LOST if request else say.NO_LIST)
            return turn.state
        left = without_all(request, parts)
        if left == request:
            left = _without_its_tone(request, parts)
        if left == request and not gone:
            told = [part["label"] for part in chips(request, turn)]
            turn.tell(say.NOT_ASKED.format(parts=join(told)) if told else say.NOTHING_ASKED)
            return turn.state
        return show(turn, _with_the_rest(turn, left))


def _changed(turn: Turn) -> State:
    """The present request with the message worked in, whatever it was taken for."""
    said = replace(turn.message, intent="refine")
    return show(turn, request_from(said, turn.state.request, turn.taste, turn.people.limits(turn.person)))


def _with_the_rest(turn: Turn, left: Request) -> Request:
    """ "Drop the romance and give me two": what else the message asks for is worked in."""
    lifted = granted(turn.message, turn.state.request)
    heard = [e for at, e in enumerate(turn.message.entities) if at not in lifted]
    beside = ("take_back", "free_text", *(["person"] if people_named(turn) else []))
    entities = tuple(e for e in heard if e.get("entity") not in beside)
    said = replace(turn.message, entities=entities, intent="refine")
    return request_from(said, left, turn.taste, turn.people.limits(turn.person))


def _speaks_of(said: str, wanted: str) -> bool:
    """ "Forget the heist": whether what is searched for has a telling word of the message."""
    return bool({stem(word) for word in telling(said)} & {stem(word) for word in telling(wanted)})


PEOPLE = ("people", "people_any", "not_people")


def people_named(turn: Turn) -> list[str]:
    """ "Forget Rooney": the limits on people whose name, or a part of it, the message has."""
    filters = turn.state.request.filters if turn.state.request else Filters()
    said = set(re.findall(r"\w+", turn.message.text.lower()))
    held = [(name, person) for name in PEOPLE for person in getattr(filters, name)]
    return [f"{name}={person}" for name, person in held if said & set(person.lower().split())]


def without_company(turn: Turn) -> State:
    """The present list for those who are left; an age that was told for the company goes with it."""
    if turn.state.request is None:
        turn.tell(say.NO_LIST)
        return turn.state
    left = without_all(turn.state.request, ["max_age"])
    return show(turn, replace(left, taste=turn.taste), say.WITHOUT_THEM)


def _only_this(turn: Turn) -> State:
    """ "Never mind all that, a romantic comedy": nothing of the wish before but what protects."""
    turn.message = replace(turn.message, intent="recommend")
    taste, lasting = turn.taste, turn.people.limits(turn.person)
    before = only_protected(turn.state).request
    return show(turn, request_from(turn.message, before, taste, lasting))


def only_protected(state: State) -> State:
    """The state in which nothing is asked for but what protects a viewer."""
    held = state.request.filters if state.request else Filters()
    protecting = Filters(max_age=held.max_age, not_notes=held.not_notes)
    return replace(state, request=Request(filters=protecting), time_min=None)


class Widen(Skill):
    """The limit that keeps most away is let go of, and named; what protects stays."""

    def name(self) -> str:
        return "action_widen"

    def answer(self, turn: Turn) -> State:
        if turn.takes_back:
            return TakeBack(turn.desk).answer(turn)  # "leave the nineties away, I am not so strict"
        if turn.changes_wish:
            return _changed(turn)
        if turn.state.request is None:
            turn.tell(say.NO_LIST)
            return turn.state
        found = openings(turn, replace(turn.state.request, taste=turn.taste))
        if not found:
            turn.tell(say.NOTHING_TO_WIDEN, [OTHERS])
            return turn.state
        words, name, wider = found[0]
        forget_lasting(turn, name)
        return show(turn, wider, say.WIDER.format(limit=words), relaxed=[words])


class Walk(Skill):
    """One step along the history: the request, and what is kept about the person, as the step has them."""

    ahead: ClassVar[str]
    """The steps of the state that it walks along; `behind` are those it leaves to walk back by."""
    behind: ClassVar[str]
    told: ClassVar[str]
    at_the_end: ClassVar[str]

    def answer(self, turn: Turn) -> State:
        if turn.changes_wish:
            return _changed(turn)  # "put the nineties back in"
        before = turn.state
        ahead, behind = getattr(before, self.ahead), getattr(before, self.behind)
        if not ahead:
            turn.tell(self.at_the_end)
            return before
        *left, step = ahead
        state = walked(turn, step, self.told)
        moved: dict[str, Any] = {self.ahead: tuple(left), self.behind: (*behind, step.turned(before.request))}
        return replace(state, **moved)


class Undo(Walk):
    """Back to how it was before the last change."""

    ahead, behind = "history", "undone"
    told, at_the_end = say.UNTOLD, say.NOTHING_TO_UNDO

    def name(self) -> str:
        return "action_undo"


class Redo(Walk):
    """Forward again to what was undone."""

    ahead, behind = "undone", "history"
    told, at_the_end = say.TOLD_AGAIN, say.NOTHING_TO_REDO

    def name(self) -> str:
        return "action_redo"


class StartOver(Skill):
    """The request and the list go, the taste stays; "undo" still finds the way back."""

    def name(self) -> str:
        return "action_start_over"

    def answer(self, turn: Turn) -> State:
        if turn.changes_wish and not ANOTHER.search(turn.message.text.lower()):
            return _changed(turn)  # "they went off pirates"
        turn.tell(say.AFRESH, [{"label": example, "say": example} for example in say.EXAMPLES])
        return State(history=turn.state.history)


class SumUp(Skill):
    """What is asked for by now; each part can be taken back by a tap."""

    def name(self) -> str:
        return "action_sum_up"

    def answer(self, turn: Turn) -> State:
        request = turn.state.request
        parts = chips(request, turn) if request else []
        if not parts:
            turn.tell(say.NOTHING_ASKED, [{"label": example, "say": example} for example in say.EXAMPLES])
            return turn.state
        drop = [{"label": f"Drop “{part['label']}”", "verb": part["verb"]} for part in parts]
        turn.tell(say.ASKED_SO_FAR.format(parts=join([part["label"] for part in parts])), drop)
        return turn.state


def walked(turn: Turn, step: Step, told: str) -> State:
    """The store and the request as the step has them; on disk before it is said."""
    turn.is_step = False
    channel = turn.person.partition(":")[0]
    for what, title_id in step.added:
        turn.people.withdraw(turn.person, title_id, what)
    for what, title_id in step.ended:
        turn.people.note(turn.person, title_id, what, "", channel)
    for name, value in step.limits_added:
        turn.people.drop_limit(turn.person, name, value)
    for name, value in step.limits_ended:
        turn.people.limit(turn.person, name, value, limit_word(name, value))
    if step.dial:
        turn.people.set_novelty(turn.person, step.dial[1])
    said = _said(turn, step, told)
    if step.request is None or (said and not turn.state.shown):
        turn.tell(said or say.AFRESH)
        return replace(turn.state, request=step.request, pending={}, shown=())
    return show(turn, replace(step.request, taste=turn.taste), said)


_TONE_OF = {"comedy": "funny", "horror": "scary", "romance": "romantic", "action": "fast", "thriller": "tense"}
"""The tone that a genre's name may stand for: "forget the comedy part" after "something funny"."""

_NOTE_OF = {"explicit": "sex", "violent": "violence", "scary": "fright"}
"""The content that a tone's name may stand for: "forget the nudity thing"."""


def _without_its_tone(request: Request, parts: Sequence[str]) -> Request:
    axes = {_TONE_OF.get(part) for part in parts}
    notes = tuple(note for note in request.filters.not_notes if note not in map(_NOTE_OF.get, parts))
    shifts = tuple(shift for shift in request.shifts if shift.axis not in axes)
    return replace(request, shifts=shifts, filters=replace(request.filters, not_notes=notes))


def forget_lasting(turn: Turn, part: str) -> list[str]:
    """A limit taken back does not return with the next request; those that are gone, in words."""
    name, _, value = part.partition("=")
    names = ("year_min", "year_max") if name in ("year_min", "year_max") and not value else (name,)
    gone = []
    for limit in turn.people.limits(turn.person):
        if (limit.field in names or limit.value == name) and value in ("", str(limit.value)):
            turn.people.drop_limit(turn.person, limit.field, limit.value)
            gone.append(limit_word(limit.field, limit.value))
    return gone


def _said(turn: Turn, step: Step, told: str) -> str:
    named = dict.fromkeys(i for _, i in (*step.added, *step.ended) if i in turn.recommender.catalogue.row)
    said = [told.format(titles=join([turn.title(i).name for i in named]))] if named else []
    if step.limits_added:
        said.append(say.NO_LONGER.format(limits=_limits(step.limits_added)))
    if step.limits_ended:
        said.append(say.LIMITS_BACK.format(limits=_limits(step.limits_ended)))
    if step.dial:
        said.append(say.DIAL.format(n=round(step.dial[1] * 100)))
    return " ".join(said)


def _limits(pairs: tuple[tuple[str, object], ...]) -> str:
    return ", ".join(limit_word(name, value) for name, value in pairs)
