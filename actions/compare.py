"""Titles side by side: which to start with, which is the scariest, how two compare, and a remake with its original."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions import say
from actions.critique import RESPECT_OF
from actions.explain import asked_then
from actions.pointing import EXTREMES
from actions.recommend import Recommend, Refine
from actions.skill import Skill, Turn
from actions.state import Card, State
from recommender.explain import ten
from recommender.order import RESPECTS
from recommender.types import AXES, Title
from recommender.wording import MORE_LESS, join, portrait, superlative

_PART = {
    "meaning": "what they are about",
    "genre": "their genres",
    "theme": "their themes",
    "feel": "how they feel",
    "viewers": "who likes them",
}
_ORIGINAL = re.compile(r"\b(?:the )?(?:original|remake|reboot|older? (?:one|version)|first version|other version)\b")
_THAN = re.compile(r"\b(?:than|vs|versus|or|compared? (?:to|with)|differ\w*)\b")
_RANKED = re.compile(r"\b(?:start|begin|first|pick|choose|recommend|best|better|which)\b")


class Compare(Skill):
    """Two titles side by side, or all that were shown in one respect."""

    def name(self) -> str:
        return "action_compare"

    def answer(self, turn: Turn) -> State:
        if turn.changes_wish:
            return Refine(turn.desk).answer(turn)
        if turn.message.all("title", "seed"):
            return Recommend(turn.desk).answer(turn)
        cards, named = turn.pointed() or list(turn.state.shown), turn.targets()
        if _ORIGINAL.search(turn.message.text.lower()) and len(cards) < 2:
            return _with_original(turn, named[0]) if named else _which(turn)
        if cards and (respect := _respect(turn)):
            return in_order(turn, cards, *respect)
        if _ORIGINAL.search(turn.message.text.lower()) or _is_one_of_a_name(turn, named):
            return _with_original(turn, named[0]) if named else _which(turn)
        if len(named) >= 2 and not _RANKED.search(turn.message.text.lower()) or len(named) == 2:
            return _two(turn, named)
        named_none = not turn.message.all("title") and not turn.message.all("unknown_title")
        if _RANKED.search(turn.message.text.lower()) and named_none and turn.state.shown:
            return _start(turn, turn.state.shown)
        return _which(turn)


def _is_one_of_a_name(turn: Turn, named: Sequence[Card]) -> bool:
    """ "Is the American Office better than the British one": two are compared that have one name."""
    alone = len(named) == 1 and bool(turn.message.all("title"))
    return alone and bool(
        _THAN.search(turn.message.text.lower()) and turn.recommender.catalogue.namesakes(named[0].title_id)
    )


def _which(turn: Turn) -> State:
    turn.ask_which()
    return turn.state


def in_order(turn: Turn, cards: Sequence[Card], respect: str, most: bool) -> State:
    """The titles by one respect, the first named with its value, and of which it is not known."""
    placed = turn.recommender.ordered([card.title_id for card in cards], respect, most)
    known = [p for p in placed if p.value is not None]
    word = superlative(respect, most)
    if not known:
        turn.tell(say.unknown_respect(word))
        return turn.state
    values = {p.title_id: f" ({p.said})" if p.said and respect != "year" else "" for p in known}
    first, *rest = [f"{turn.title(p.title_id).name}{values[p.title_id]}" for p in known]
    lines = [f"The {word} is {first}." + (f" Then {', '.join(rest)}." if rest else "")]
    if lacking := [turn.title(p.title_id).name for p in placed if p.value is None]:
        lines.append(say.unknown_of(lacking))
    turn.tell(" ".join(lines))
    return turn.focused(known[0].title_id)


def _respect(turn: Turn) -> tuple[str, bool] | None:
    """What is asked to be put in order by: a superlative, or "which is lighter, 1 or 2"."""
    for entity in turn.message.all("described", *EXTREMES):
        if entity["value"] in RESPECTS:
            return str(entity["value"]), bool(entity["role"] == "most")
    for entity in turn.message.all("shift"):
        return RESPECT_OF.get(entity["value"], str(entity["value"])), bool(entity.get("role") != "less")
    return None


def _start(turn: Turn, shown: Sequence[Card]) -> State:
    """The first of the list with its reason, and which of them critics rate highest."""
    first = shown[0].title_id
    (found,) = turn.recommender.present([first], asked_then(turn, shown[0]))
    said = [say.I_WOULD_START.format(title=found.title.name, why=found.why)]
    best = turn.recommender.ordered([card.title_id for card in shown], "rating")[0]
    if best.value is not None and best.title_id != first:
        said.append(say.RATED_HIGHEST.format(title=turn.title(best.title_id).name, said=best.said))
    turn.tell(" ".join(said))
    return turn.focused(first)


def _two(turn: Turn, named: Sequence[Card]) -> State:
    a, b = (turn.title(card.title_id) for card in named[:2])
    text = f"{a.name} is {portrait(a)}. {b.name} is {portrait(b)}. {_differing(turn, a, b)}{_alike(turn, a, b)}"
    if "better" in turn.message.text.lower():
        text = f"{_rated(a, b)} {text}"
    turn.tell(text)
    state, listed = turn.focused(b.id), {card.title_id for card in turn.state.shown}
    if {a.id, b.id} <= listed:
        return state
    return replace(state, pending=state.pending | {"compared": [a.id, b.id]})


def _with_original(turn: Turn, card: Card) -> State:
    """A title beside its nearest namesake, by what critics say of both."""
    title = turn.title(card.title_id)
    others = turn.recommender.catalogue.namesakes(title.id)
    if not others:
        turn.tell(say.NO_ORIGINAL.format(title=title.title))
    else:
        turn.tell(f"{others[0].name} is {portrait(others[0])}. {_rated(title, others[0])}")
    return turn.focused(title.id)


def _differing(turn: Turn, a: Title, b: Title) -> str:
    """What sets the first apart most, with both values; empty where they feel the same."""
    tones = {}
    for axis in AXES:
        value = {p.title_id: p.value or 0.0 for p in turn.recommender.ordered([a.id, b.id], axis)}
        tones[axis] = (value[a.id], value[b.id])
    widest = sorted(tones, key=lambda axis: -abs(tones[axis][0] - tones[axis][1]))[:MOST_DIFFERENCES]
    said = [
        f"{MORE_LESS[axis][0 if one > two else 1]} ({ten(one)} against {ten(two)} of 10)"
        for axis in widest
        for one, two in [tones[axis]]
        if abs(one - two) > NOTICED
    ]
    return f"{a.title if a.title != b.title else a.name} is {join(said)}. " if said else ""


MOST_DIFFERENCES, NOTICED = 2, 0.05
"""So many tones are named that differ most, by more than this (0 to 1)."""


def _alike(turn: Turn, a: Title, b: Title) -> str:
    """How alike they are in all, and in which respect most and least."""
    parts = turn.recommender.compare(a.id, b.id)
    known = sorted((k for k, v in parts.items() if k in _PART and v is not None), key=lambda k: -(parts[k] or 0))
    said = f"In all I would call them {round((parts['similarity'] or 0) * 100)} of 100 alike"
    return f"{said}: most in {_PART[known[0]]}, least in {_PART[known[-1]]}." if len(known) > 1 else f"{said}."


def _rated(a: Title, b: Title) -> str:
    """Which of two critics prefer, or that it cannot be said."""
    missing = join([t.name for t in (a, b) if t.rating is None], "or")
    rated = sorted((t for t in (a, b) if t.rating is not None), key=lambda t: -(t.rating or 0))
    if missing:
        known = [f"Critics rate {t.name} {round((t.rating or 0) * 100)} of 100, but" for t in rated]
        return " ".join([*known, say.NO_RATING.format(title=missing)])
    better, other = (f"{round((t.rating or 0) * 100)} of 100" for t in rated)
    if better == other:
        return say.RATED_ALIKE.format(rating=better)
    return say.RATED_BETTER.format(title=rated[0].name, rating=better, other=other)
