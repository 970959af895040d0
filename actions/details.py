"""Facts about a title: how long, who is in it, is it scary."""

from __future__ import annotations

import re
from dataclasses import replace

from actions import say
from actions.compare import in_order
from actions.critique import critiqued
from actions.pointing import EXTREMES
from actions.recommend import Refine
from actions.skill import Skill, Turn
from actions.state import Card, State
from recommender.order import RESPECTS
from recommender.wording import portrait

USUAL = ("about", "cast")
"""What is told where nothing in particular was asked."""
_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][\w'’-]*(?: (?:(?:of|the|and|in) )*[A-Z0-9][\w'’-]*)*")
"""A name within a sentence; its first word has a capital anyhow."""


class Details(Skill):
    """Only what the catalogue knows; what it does not know is said."""

    def name(self) -> str:
        return "action_details"

    def answer(self, turn: Turn) -> State:
        if turn.message.only_limits and turn.state.request is not None:
            return Refine(turn.desk).answer(turn)
        targets = turn.targets() or _by_capital(turn)
        if not targets:
            turn.ask_which()
            return turn.state
        extreme = [e for e in turn.message.all("described", *EXTREMES) if e["value"] in RESPECTS]
        asked = [d for d in turn.message.values("detail") if d in say.DETAILS]
        if not asked and critiqued(turn):
            return Refine(turn.desk).answer(turn)
        if extreme and not asked:
            return in_order(turn, turn.state.shown, extreme[0]["value"], extreme[0]["role"] == "most")
        for card in targets[:3]:
            title = turn.title(card.title_id)
            if asked:
                facts = "; ".join(say.fact(d, title).rstrip(".") for d in asked)
                turn.tell(f"{title.name}: {facts}.")
            else:
                told = [say.fact(d, title).rstrip(".") for d in USUAL]
                turn.tell(f"{title.name} is {portrait(title)}. " + " ".join(f"{t[0].upper()}{t[1:]}." for t in told))
        return replace(turn.state, pending={"focus": targets[-1].title_id})


def _by_capital(turn: Turn) -> list[Card]:
    """A title that is also a plain word, known by its capital in a question about nothing else: "how long is Cheers"."""
    if turn.message.names_titles:
        return []
    names = _CAPITAL.findall(turn.message.text)
    found = [entry.value for name in names for entry in turn.recommender.lexicon.named(name)[:1]]
    return [Card("", title_id) for title_id in found if title_id in turn.recommender.catalogue.row]
