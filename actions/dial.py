"""How adventurous picks are from now on, set in words: "be more adventurous", "play it safe"."""

from __future__ import annotations

from dataclasses import replace

from actions import say
from actions.answer import show
from actions.recommend import Refine
from actions.skill import Turn
from actions.state import State

HIGHEST = 100
WISHES = ("title", "person", "maker_of", "limit", "shift", "free_text", "count")
"""Entities that ask for a list beside the dial."""


class SetDial(Refine):
    """The dial is set and said; where there is a list, it is made anew by it, with whatever else the message asks for."""

    def name(self) -> str:
        return "action_set_dial"

    def answer(self, turn: Turn) -> State:
        before, now = _dial(turn), _meant(turn)
        if now != before:
            turn.people.set_novelty(turn.person, now / HIGHEST)
        said = _said(turn, before, now)
        if turn.state.request is None and not any(map(turn.message.all, WISHES)):
            turn.tell(said)
            return turn.state
        return show(turn, replace(self.wish(turn), novelty=now / HIGHEST), said)


def _dial(turn: Turn) -> int:
    return round(turn.people.novelty(turn.person) * HIGHEST)


def _meant(turn: Turn) -> int:
    """Where it is to stand, 0 to 100; a sign before the number turns it by so much."""
    value = turn.message.first("dial")
    at = _dial(turn) + int(value) if isinstance(value, str) else int(value or 0)
    return max(0, min(HIGHEST, at))


def _said(turn: Turn, before: int, now: int) -> str:
    if now != before:
        return say.DIAL_SET.format(how=say.BOLDER if now > before else say.SAFER, n=now)
    if now in (0, HIGHEST):
        return say.DIAL_AT_END.format(how="Safer" if now == 0 else "Bolder", n=now)
    return say.DIAL_STAYS.format(n=now)
