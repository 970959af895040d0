"""What there would be where nothing meets all that is asked: without the part that excludes most, never without what protects."""

from __future__ import annotations

from dataclasses import dataclass, replace

from actions import say
from actions.asking import openings
from actions.conversation import without
from actions.skill import Turn
from recommender import left_out, limits, wording
from recommender.types import Request, Result, Taste


@dataclass(frozen=True, slots=True)
class Looser:
    """A request that brings titles, and what was let go of for it."""

    words: tuple[str, ...]
    parts: tuple[str, ...]
    """Their names, as a button's `drop:` has them."""
    request: Request
    result: Result
    said: str
    """What excludes most, and that the list is without it."""


def nearest(turn: Turn, request: Request) -> Looser | None:
    """The request without its narrowest limit, else its narrowest wish, else two limits; None where that brings nothing either.

    It is shown and said, and the request itself stays until the person agrees. Never let go of: what protects or rules out, and "lighter than X".
    """
    for words, name, wider in openings(turn, request):
        measured = request.seeds and wider.shifts != request.shifts  # "scarier than It" is the wish itself
        if not (measured or name.startswith("not_")) and (near := _looser(turn, request, [words], [name], wider)):
            return near
    bare = replace(request, shifts=())
    if (
        request.shifts
        and not request.seeds
        and (near := _looser(turn, request, _shifts(turn, request), ["shift"], bare))
    ):
        return near
    return _without_two(turn, request)


def _without_two(turn: Turn, request: Request) -> Looser | None:
    """Without the pair of limits that lets through most."""
    said = wording.limit_words(request.filters)
    names = [n for n in limits.active(request.filters) if n in said and n not in limits.PROTECTING]
    best: tuple[int, str, str] | None = None
    for name in (n for n in names if not n.startswith("not_")):
        gains = turn.recommender.gains(without(request, name))
        others = [(n, other) for other, n in gains.items() if other in names and not other.startswith("not_")]
        best = max([*([best] if best else []), *((n, name, other) for n, other in others)], default=None)
    if best is None:
        return None
    _, first, second = best
    wider = without(without(request, first), second)
    return _looser(turn, request, [said[first], said[second]], [first, second], wider)


def _looser(turn: Turn, request: Request, words: list[str], parts: list[str], wider: Request) -> Looser | None:
    if replace(wider, taste=Taste(), n=Request().n, exclude=(), novelty=0.0) == Request(novelty=0.0):
        return None  # nothing would be left of the wish
    result = turn.recommender.recommend(wider)
    if not result.recommendations:
        return None
    gain = turn.recommender.gains(request).get(parts[0]) if len(parts) == 1 else None
    if gain:
        told = left_out.narrowest(request.filters, parts[0], gain)
        said = f"{told} {say.these_of(gain, len(result.recommendations))}"
    else:
        said = say.WITHOUT_THAT.format(parts=wording.join([f"“{word}”" for word in words]))
    return Looser(tuple(words), tuple(parts), wider, result, said)


def _shifts(turn: Turn, request: Request) -> list[str]:
    return [turn.recommender.shift_said(shift, request) for shift in request.shifts]
