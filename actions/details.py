"""Facts about a title: how long, who is in it, is it scary."""

from __future__ import annotations

import re
from dataclasses import replace

from actions import say
from actions.answer import show
from actions.asking import more_like
from actions.compare import in_order
from actions.critique import critiqued
from actions.message import Message
from actions.pointing import EXTREMES, as_plot, as_wish
from actions.recommend import Recommend, Refine
from actions.seeds import swapped
from actions.skill import Skill, Turn
from actions.state import Card, State
from recommender.order import RESPECTS
from recommender.types import Title
from recommender.wording import portrait

_NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen".split()
_YEARS_OLD = re.compile(rf"\b(\d{{1,2}}|{'|'.join(_NUMBERS)})[- ]?years?[- ]?old")
_SENTENCE_ENDS = re.compile(r"[.?!]\s+")
USUAL = ("about", "cast")
"""What is told where nothing in particular was asked."""
_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][\w'’-]*(?: (?:(?:of|the|and|in) )*[A-Z0-9][\w'’-]*)*")
"""A name within a sentence; its first word has a capital anyhow."""


class Details(Skill):
    """Only what the catalogue knows; what it does not know is said."""

    def name(self) -> str:
        return "action_details"

    def answer(self, turn: Turn) -> State:
        if turn.changes_wish:
            return Refine(turn.desk).answer(turn)
        if (other := swapped(turn)) is not None and turn.state.pending.get("namesakes"):
            return show(turn, replace(other, taste=turn.taste))
        targets = turn.targets() or _by_capital(turn)
        if not targets and (wish := as_wish(turn.message)) is not None:
            turn.message = wish
            return Refine(turn.desk).answer(turn)
        if (plot := as_plot(turn.message, targets)) is not None:
            turn.message = plot
            return Recommend(turn.desk).answer(turn)
        if not targets:
            turn.ask_which()
            return turn.state
        extreme = [e for e in turn.message.all("described", *EXTREMES) if e["value"] in RESPECTS]
        asked = [d for d in turn.message.values("detail") if d in say.DETAILS]
        if not asked and critiqued(turn):
            return Refine(turn.desk).answer(turn)
        if extreme and not asked:
            return in_order(turn, turn.state.shown, extreme[0]["value"], extreme[0]["role"] == "most")
        age = turn.message.first("limit", "max_age") or (_age_said(turn.message.text) if "age" in asked else None)
        for card in targets[: MOST_ASKED if asked or age else MOST_TOLD]:
            title, more = turn.title(card.title_id), more_like(card)
            if age:
                turn.tell(say.suits(title, int(age)), more)
            elif asked:
                facts = "; ".join(_fact(turn, d, title).rstrip(".") for d in asked)
                turn.tell(f"{title.name}: {facts}.", more)
            else:
                told = [say.fact(d, title).rstrip(".") for d in USUAL]
                said = " ".join(f"{t[0].upper()}{t[1:]}." for t in told)
                turn.tell(f"{title.name} is {portrait(title)}. {said}", more)
        if asked and _wish_after(turn.message):
            return Refine(turn.desk).answer(turn)
        return replace(turn.state, pending={"focus": targets[-1].title_id})


MOST_ASKED, MOST_TOLD = 10, 3
"""Titles of which one fact is told at once, and of which everything is."""


def _wish_after(message: Message) -> bool:
    """Whether a limit is set after the question: "Is it in English? I'm not into subtitles"."""
    end = _SENTENCE_ENDS.search(message.text)
    return end is not None and any(e.get("start", 0) >= end.end() for e in message.all("limit"))


def _age_said(text: str) -> int | None:
    """ "Suitable for a ten-year-old": 10."""
    said = _YEARS_OLD.search(text.lower())
    return None if said is None else int(said[1]) if said[1].isdigit() else _NUMBERS.index(said[1])


def _fact(turn: Turn, detail: str, title: Title) -> str:
    """One fact; how scary it is can be estimated where nobody has said."""
    if detail == "scary" and title.tone is None:
        (placed,) = turn.recommender.ordered([title.id], "scary")
        return say.scary(placed.value or 0.0, estimated=True)
    return say.fact(detail, title)


def _by_capital(turn: Turn) -> list[Card]:
    """A title that is also a plain word, known by its capital in a question about nothing else: "how long is Cheers"."""
    if turn.message.names_titles:
        return []
    names = _CAPITAL.findall(turn.message.text)
    found = [entry.value for name in names for entry in turn.recommender.lexicon.named(name)[:1]]
    return [Card("", title_id) for title_id in found if title_id in turn.recommender.catalogue.row]
