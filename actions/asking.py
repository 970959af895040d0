"""One question at a time, tappable and never twice; and what could be let go of where too little fits."""

from __future__ import annotations

from dataclasses import replace

from actions import say
from actions.conversation import without
from actions.skill import Skill, Turn
from actions.state import Card, State
from recommender import limits, wording
from recommender.question import Option, Question
from recommender.types import Filters, Request

Button = dict[str, str]
VAGUE = ("kind", "rating_min", *limits.PROTECTING)
"""Limits that say little or nothing about what the person is in the mood for."""
SKIP: Button = {"label": "It does not matter", "verb": "skip:"}


OTHERS: Button = {"label": "Others", "verb": "next:"}
UNDO: Button = {"label": "Undo", "say": "undo"}


def more_like(card: Card) -> list[dict[str, str]]:
    """The button that asks for more like a shown title."""
    return [{"label": "More like it", "verb": f"more:{card.rid}"}] if card.rid else []


def examples() -> list[Button]:
    """Two requests to tap."""
    return [{"label": example, "say": example} for example in say.EXAMPLES]


def skipped(turn: Turn) -> State:
    """The question stays open, and nothing is asked in its place."""
    turn.tell(say.SKIPPED, [OTHERS] if turn.state.shown else examples())
    return replace(turn.state, pending={})


def is_vague(request: Request) -> bool:
    """True where hardly anything is asked for: "a good film", "something for tonight"."""
    told = request.seeds or request.anti_seeds or request.shifts or request.text
    return not told and all(name in VAGUE for name in limits.active(request.filters))


def question_for(turn: Turn, request: Request) -> Question | None:
    """What to ask beside a list; nothing where the wish is clear."""
    return turn.recommender.question(request, turn.state.said) if is_vague(request) else None


def answers_to(question: Question) -> list[Button]:
    """Its answers to tap, and a way to skip it."""
    return [{"label": option.label, "verb": _verb(option)} for option in question.options] + [SKIP]


def asked(state: State, question: Question) -> State:
    """The state in which the question is open."""
    pending = {**state.pending, "asked": question.name, "quick": answers_to(question)}
    return replace(state.having_said(question.name), pending=pending)


def openings(turn: Turn, request: Request) -> list[tuple[str, str, Request]]:
    """What could be let go of, dearest first: its words, its name, and the request without it. Never what protects."""
    said = wording.limit_words(request.filters)
    names = [name for name in turn.recommender.gains(request) if name not in limits.PROTECTING]
    found = [(said.get(name) or said["year_min"], name, without(request, name)) for name in names]
    for shift in request.shifts if not found else ():
        fewer = replace(request, shifts=tuple(s for s in request.shifts if s != shift))
        if turn.recommender.recommend(fewer).recommendations:
            found.append((turn.recommender.shift_said(shift, request), shift.axis, fewer))
    return found


class Narrow(Skill):
    """The question that splits the present candidates best."""

    def name(self) -> str:
        return "action_narrow"

    def answer(self, turn: Turn) -> State:
        request = replace(turn.state.request or Request(filters=Filters()), taste=turn.taste)
        question = turn.recommender.question(request, turn.state.said)
        if question is None:
            turn.tell(say.NOTHING_TO_ASK, [OTHERS] if turn.state.shown else ())
            return turn.state
        turn.tell(question.text, answers_to(question))
        return asked(turn.state, question)


def _verb(option: Option) -> str:
    if option.value in ("+", "-"):
        return f"shift:{option.field}{option.value}"
    return f"limit:{option.field}={option.value}"
