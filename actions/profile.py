"""What Matinee knows about a person: the watch list, the whole of it, and forgetting it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions import say
from actions.answer import fits, present
from actions.conversation import State
from actions.skill import Skill, Turn
from recommender.types import Request, Result
from recommender.wording import join, limit_word

_HEADS = {
    "liked": "You like", "disliked": "You did not like", "never": "Never again", "seen": "You have seen",
    "watching": "You are watching", "saved": "On your watch list",
}  # fmt: skip


MOST_NAMED = 20
"""Titles named in one line of what is known."""


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
        return replace(state, request=turn.state.request, history=turn.state.history)


class WhatYouKnow(Skill):
    """Everything told so far, in lines."""

    def name(self) -> str:
        return "action_what_you_know"

    def answer(self, turn: Turn) -> State:
        taste = turn.taste
        lines = []
        for what, head in _HEADS.items():
            names = [turn.title(i).name for i in getattr(taste, what) if i in turn.recommender.catalogue.row]
            if names:
                lines.append(f"{head}: {_some(names)}.")
        lasting = turn.people.limits(turn.person)
        if lasting:
            lines.append(
                "Lasting limits: " + ", ".join(limit_word(limit.field, limit.value) for limit in lasting) + "."
            )
        drop = [
            {"label": f"Drop “{limit_word(i.field, i.value)}”", "verb": f"drop:{i.field}={i.value}"} for i in lasting
        ]
        quick = [*filter(fits, drop), *([{"label": "Forget me", "say": "forget me"}] if lines else [])]
        turn.tell("\n".join(lines) or say.KNOW_NOTHING, quick)
        return turn.state


class ForgetMe(Skill):
    """Ask first; a yes deletes."""

    def name(self) -> str:
        return "action_forget_me"

    def answer(self, turn: Turn) -> State:
        turn.tell(say.FORGET_SURE, [{"label": "Yes, delete it", "say": "yes"}, {"label": "No", "say": "no"}])
        return replace(turn.state, pending={"then": "forget"})


def forget(turn: Turn) -> State:
    """Delete everything about the person."""
    turn.tell(say.FORGOTTEN.format(n=turn.people.forget(turn.person)))
    return State()


def _some(names: Sequence[str]) -> str:
    """The last told of a long list, and how many more there are."""
    more = len(names) - MOST_NAMED
    return join([*names[-MOST_NAMED:], f"{more} more"] if more > 0 else names)
