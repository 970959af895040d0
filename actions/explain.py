"""Why, why not, and how two titles compare: answered from the evidence, never from a guess."""

from __future__ import annotations

from dataclasses import replace

from actions import say
from actions.skill import Skill, Turn
from actions.state import Card, State
from recommender.types import Request
from recommender.wording import portrait

_PART = {
    "meaning": "what they are about",
    "genre": "genres",
    "theme": "themes",
    "feel": "how they feel",
    "viewers": "the same viewers",
}


class Why(Skill):
    """The evidence for a shown title, under the request it was shown for."""

    def name(self) -> str:
        return "action_why"

    def answer(self, turn: Turn) -> State:
        targets = turn.targets() or ([] if turn.message.names_titles else list(turn.state.shown[:1]))
        if not targets:
            turn.tell(turn.unknown() or turn.misplaced())
            return turn.state
        for card in targets[:3]:
            told = turn.recommender.why(card.title_id, _asked_then(turn, card))
            turn.tell(" ".join(told), [{"label": "More like it", "verb": f"more:{card.rid}"}] if card.rid else ())
        return replace(turn.state, pending={"focus": targets[-1].title_id})


class WhyNot(Skill):
    """The true cause why a title is not on the list."""

    def name(self) -> str:
        return "action_why_not"

    def answer(self, turn: Turn) -> State:
        named = [i for i in turn.message.values("title") if i in turn.recommender.catalogue.row]
        if not named:
            turn.tell(turn.unknown() or say.WHICH_ONE)
            return turn.state
        if named[0] in [card.title_id for card in turn.state.shown]:
            turn.tell(f"{turn.title(named[0]).name} is on the list.")
        else:
            request = replace(turn.state.request or Request(), taste=turn.taste)
            turn.tell(turn.recommender.why_not(named[0], request))
        return replace(turn.state, pending={"focus": named[0]})


class Compare(Skill):
    """Two titles side by side."""

    def name(self) -> str:
        return "action_compare"

    def answer(self, turn: Turn) -> State:
        named = turn.targets()
        if len(named) < 2:
            turn.tell(turn.unknown() or turn.misplaced())
            return turn.state
        a, b = (turn.title(card.title_id) for card in named[:2])
        parts = turn.recommender.compare(a.id, b.id)
        alike = [f"{_PART[k]} {v * 100:.0f}" for k, v in parts.items() if k in _PART and v is not None]
        text = f"{a.name} is {portrait(a)}. {b.name} is {portrait(b)}. "
        turn.tell(text + f"Alike in all {(parts['similarity'] or 0) * 100:.0f} of 100: {', '.join(alike)}.")
        return replace(turn.state, pending={"focus": b.id})


def _asked_then(turn: Turn, card: Card) -> Request:
    shown = turn.people.shown(turn.person, card.rid) if card.rid else None
    request = Request.from_dict(shown.request) if shown else turn.state.request or Request()
    return replace(request, taste=turn.taste)
