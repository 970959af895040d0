"""Why and why not: answered from the evidence, never from a guess."""

from __future__ import annotations

from dataclasses import replace

from actions import say
from actions.asking import more_like
from actions.recommend import Refine
from actions.skill import Skill, Turn
from actions.state import Card, State
from recommender.types import Request


class Why(Skill):
    """The evidence for a shown title, under the request it was shown for."""

    def name(self) -> str:
        return "action_why"

    def answer(self, turn: Turn) -> State:
        if turn.message.only_limits and "why" not in turn.message.text.lower():
            return Refine(turn.desk).answer(turn)
        targets = turn.targets() or ([] if turn.message.names_titles else list(turn.state.shown[:1]))
        if not targets:
            turn.ask_which()
            return turn.state
        for card in targets[:3]:
            told = turn.recommender.why(card.title_id, asked_then(turn, card))
            turn.tell(" ".join(told), more_like(card))
        return replace(turn.state, pending={"focus": targets[-1].title_id})


class WhyNot(Skill):
    """The true cause why a title is not on the list."""

    def name(self) -> str:
        return "action_why_not"

    def answer(self, turn: Turn) -> State:
        named = [i for i in turn.message.values("title") if i in turn.recommender.catalogue.row]
        if not named and turn.changes_wish:
            return Refine(turn.desk).answer(turn)
        if not named:
            turn.tell(turn.unknown() or say.WHICH_ONE, turn.near_names())
            return turn.state
        if named[0] in [card.title_id for card in turn.state.shown]:
            turn.tell(f"{turn.title(named[0]).name} is on the list.")
        else:
            request = replace(turn.state.request or Request(), taste=turn.taste)
            turn.tell(turn.recommender.why_not(named[0], request))
        return replace(turn.state, pending={"focus": named[0]})


def asked_then(turn: Turn, card: Card) -> Request:
    """The request that a card was shown for, with what is known of the person now."""
    shown = turn.people.shown(turn.person, card.rid) if card.rid else None
    request = Request.from_dict(shown.request) if shown else turn.state.request or Request()
    return replace(request, taste=turn.taste)
