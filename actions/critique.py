"""Wishes for more or less that are measured against titles on screen: the list, those it blames, or two just compared."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from actions import say
from actions.message import Entity, Message
from actions.scope import blames, compares, starts_afresh
from actions.skill import Turn
from recommender.types import AXES, Request
from recommender.wording import join, shift_word

RESPECT_OF = {"new": "year", "long": "runtime_min"}
"""The fact behind a shift of facts."""
_ONE_OF_TWO = re.compile(r"\bthe (?:more |less )?\w+ (?:one|of the two|version)\b")


def has_reason(message: Message) -> bool:
    """True where a dislike says what the next list should be without, or have less or more of."""
    unwanted = [limit for limit in message.all("limit") if str(limit["role"]).startswith("not_")]
    return bool(unwanted or message.all("shift") or message.all("not_text") or message.all("person", "out"))


def bare_comparison(message: Message) -> bool:
    """ "No, shorter", "nope, older": a change of the wish, which says of no title that it was seen or is out."""
    shifts = message.all("shift")
    return bool(shifts) and all(compares(message, e) for e in shifts) and len(message.text.split()) <= BARE_WORDS


BARE_WORDS = 4
"""So many words of a message hold no more than a comparison."""


def critiqued(turn: Turn) -> list[str]:
    """The titles that the message finds too long, too dark …: those it points at, or the whole list."""
    if not turn.message.all("shift") or not blames(turn.message.text):
        return []
    return [card.title_id for card in turn.targets() or turn.state.shown if card.rid]


def beyond_those(turn: Turn, request: Request, blamed: Sequence[str]) -> Request:
    """The shifts of the message measured against the titles it blames, or where nothing is beyond all, beyond most.

    "All too dark" cannot mean the one comedy on the list, so a title far on the asked side is no measure.
    """
    asked = {shift_of(e) for e in turn.message.all("shift")}
    out = tuple(dict.fromkeys((*request.exclude, *blamed)))
    than = meant_by(turn, blamed, asked)
    least = (len(than) + 1) // 2
    while True:
        shifts = [replace(s, than=tuple(than)) if (s.axis, s.direction) in asked else s for s in request.shifts]
        beyond = replace(request, shifts=tuple(shifts), exclude=out)
        if len(than) <= least or turn.recommender.recommend(beyond).recommendations:
            return beyond
        axis, direction = next(iter(asked))
        furthest = turn.recommender.ordered(than, RESPECT_OF.get(axis, axis), direction > 0)[0]
        than.remove(furthest.title_id)


def meant_by(turn: Turn, blamed: Sequence[str], asked: Collection[tuple[str, int]]) -> list[str]:
    """The blamed titles of which the complaint can be true; all of them where it can be of none, or is about facts."""
    tones = [(axis, direction) for axis, direction in asked if axis in AXES]
    if len(tones) != 1:
        return list(blamed)
    ((axis, direction),) = tones
    placed = turn.recommender.ordered(blamed, axis, direction > 0)
    true = {p.title_id for p in placed if p.value is not None and direction * (p.value - MIDDLE) < CLEARLY}
    return [i for i in blamed if i in true] or list(blamed)


MIDDLE, CLEARLY = 0.5, 0.2
"""A tone (0 to 1) so far beyond the middle is clearly on that side."""


def only_most(turn: Turn, request: Request) -> list[str]:
    """That a critique is met by less than it said, where nothing is beyond all it blames."""
    blamed = set(meant_by(turn, critiqued(turn), {shift_of(e) for e in turn.message.all("shift")}))
    partly = [shift for shift in request.shifts if shift.than and blamed - set(shift.than)]
    words = join([shift_word(replace(shift, than=())) for shift in partly])
    return [say.ONLY_MOST.format(shifts=words)] if partly else []


def against_list(turn: Turn, request: Request) -> Request:
    """ "Slower" with nothing named is slower than the middle of the list on screen, where that brings anything.

    Beyond its median is beyond the half that is furthest from what is asked.
    """
    before, shown = turn.state.request, [card.title_id for card in turn.state.shown]
    if before is None or request.seeds or not shown or starts_afresh(turn.message, before):
        return request
    asked = {shift_of(e) for e in turn.message.all("shift") if compares(turn.message, e)}
    asked -= {(s.axis, s.direction) for s in before.shifts}
    shifts = []
    for shift in request.shifts:
        if (shift.axis, shift.direction) in asked:
            placed = turn.recommender.ordered(shown, RESPECT_OF.get(shift.axis, shift.axis), shift.direction > 0)
            known = [p.title_id for p in placed if p.value is not None]
            shift = replace(shift, than=tuple(known[len(known) // 2 :]))
        shifts.append(shift)
    compared = replace(request, shifts=tuple(shifts))
    return compared if turn.recommender.recommend(compared).recommendations else request


def one_of_compared(turn: Turn) -> str | None:
    """Which of two compared titles "the older one" is; None where nothing was compared or none is further."""
    shifts, both = turn.message.all("shift"), [card.title_id for card in turn.compared()]
    if len(shifts) != 1 or len(both) != 2 or not _ONE_OF_TWO.search(turn.message.text.lower()):
        return None
    axis, direction = shift_of(shifts[0])
    first, second = turn.recommender.ordered(both, RESPECT_OF.get(axis, axis), direction > 0)
    if None in (first.value, second.value) or first.value == second.value:
        return None
    turn.message = replace(turn.message, entities=tuple(e for e in turn.message.entities if e is not shifts[0]))
    return first.title_id


def shift_of(entity: Entity) -> tuple[str, int]:
    return entity["value"], -1 if entity.get("role") == "less" else 1
