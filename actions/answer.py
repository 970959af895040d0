"""A list of recommendations as complete plain text and as the neutral `cards` payload."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from itertools import combinations
from typing import Any

from actions import say
from actions.asking import OTHERS, answers_to, asked, openings, question_for
from actions.conversation import MOST_TITLES
from actions.loosened import Looser, nearest
from actions.scope import compares
from actions.skill import Turn
from actions.state import Card, State
from recommender import left_out, wording
from recommender.question import Question
from recommender.types import AXES, Filters, Recommendation, Request, Result, Taste


def show(
    turn: Turn,
    request: Request,
    intro: str = "",
    remarks: Sequence[str] = (),
    relaxed: Sequence[str] = (),
    offers: Sequence[dict[str, str]] = (),
) -> State:
    """Find titles for the request, show them, ask where it is vague, and return the state with the new list."""
    fitting, result = _found(turn, request)
    met = {(shift.axis, shift.direction): shift for shift in fitting.shifts}
    gone = [shift for shift in request.shifts if (shift.axis, shift.direction) not in met]
    words = [turn.recommender.shift_said(shift, request) for shift in gone]
    if words:
        remarks = [*remarks, say.NOT_AT_ONCE.format(shifts=wording.join(words))]
    result = replace(result, relaxed=(*relaxed, *words))
    question = None if offers else question_for(turn, fitting)
    instead = None if result.recommendations else nearest(turn, fitting)
    # "I love Up, it is so funny" asks for no more of it
    praised = turn.message.all("title", "liked") and not turn.message.all("title", "seed")
    asked_for = tuple(met.get((s.axis, s.direction), s) for s in request.shifts)
    wanted = fitting if praised else replace(fitting, shifts=asked_for)
    return present(turn, wanted, result, intro, remarks, question, offers, instead, fitting)


MANY_SHIFTS = 3
"""From so many on a wish for more or less may be let go of where nothing is all of it; a limit never is."""


_ROLE = {True: "more", False: "less"}


def _found(turn: Turn, request: Request) -> tuple[Request, Result]:
    """The request, or the one nearest to it that brings titles and still has the shift asked for last."""
    result = turn.recommender.recommend(request)
    if not result.recommendations and turn.message.all("title", "seed", "liked"):
        for other in _alike(turn, request):
            if (like_it := turn.recommender.recommend(other)).recommendations:
                return other, like_it
        return request, result
    if not result.recommendations and (anew := _without_unmet(turn, request)) is not None:
        request, result = anew, turn.recommender.recommend(anew)
    if result.recommendations or len(request.shifts) < MANY_SHIFTS:
        return request, result
    *others, last = request.shifts
    for n in range(len(others) - 1, -1, -1):
        for kept in combinations(others, n):
            fewer = replace(request, shifts=(*kept, last))
            if (less := turn.recommender.recommend(fewer)).recommendations:
                return fewer, less
    return request, result


def _without_unmet(turn: Turn, request: Request) -> Request | None:
    """The request without what no list before could be either, and this message does not name; None where there is nothing of the kind."""
    before, named = turn.state.request, turn.message.values("shift")
    if before is None or not before.shifts or turn.recommender.recommend(before).recommendations:
        return None
    held = {(s.axis, s.direction) for s in before.shifts if s.axis not in named}
    kept = tuple(s for s in request.shifts if (s.axis, s.direction) not in held)
    return None if kept == request.shifts else replace(request, shifts=kept)


def _alike(turn: Turn, request: Request) -> Iterator[Request]:
    """ "Funny films like Airplane!" says what the seed is like: funny by itself where nothing is funnier, else just like it."""
    named = {(e["value"], e.get("role")) for e in turn.message.all("shift") if not compares(turn.message, e)}
    quality = [(s.axis, _ROLE[s.direction > 0]) in named for s in request.shifts]
    plain = [replace(s, plain=s.plain or by_itself) for s, by_itself in zip(request.shifts, quality, strict=True)]
    without = [s for s, by_itself in zip(request.shifts, quality, strict=True) if not by_itself]
    return (replace(request, shifts=tuple(shifts)) for shifts in (plain, without) if any(quality))


def present(
    turn: Turn,
    request: Request,
    result: Result,
    intro: str = "",
    remarks: Sequence[str] = (),
    question: Question | None = None,
    offers: Sequence[dict[str, str]] = (),
    instead: Looser | None = None,
    fitting: Request | None = None,
) -> State:
    """Show titles already found. Every card gets an id that only this person can use.

    `instead` holds what is shown where nothing meets the request, and `fitting` the part of it that the titles do meet; it stays as it
    is until the person lets go of a part.
    """
    met = fitting or request
    made_for, result = (instead.request, _told_by(instead, result)) if instead else (met, result)
    found = result.recommendations
    understood = turn.recommender.understood(met)
    state, notes = _once(turn.state.asking(replace(request, taste=Taste())), result, [*remarks, *result.notes])
    fits = say.for_occasion(turn.message.first("occasion"), opening_line(understood, bool(found) and not instead))
    opening = f"{intro} {fits} {instead.said}".strip() if instead else intro or fits
    if instead:
        state, asks, steps = _shall_i(state, request, instead)
        understood["shifts"] = turn.recommender.understood(made_for)["shifts"]  # what the cards are measured by
    else:
        state, asks, steps = _below(turn, state, request, len(found), question)
    notes += asks
    shown = _issued(turn, made_for, found)
    payload = {
        "type": "cards", "v": 1, "intro": opening, "understood": understood, "chips": chips(request, turn),
        "cards": [card_of(card.rid, r, request.taste) for card, r in zip(shown, found, strict=True)],
        "relaxed": list(result.relaxed), "notes": notes, "quick": [*offers, *steps],
    }  # fmt: skip
    hints = [say.TRY_HINT] if found and not (question or instead) and turn.state.turns < HINTED_TURNS else []
    lines = [opening, *(f"{at}. {line_of(r)}" for at, r in enumerate(found, 1)), *notes, *hints]
    turn.dispatcher.utter_message(text=say.without_blank_lines("\n".join(lines)), json_message=payload)
    listed = dict.fromkeys((*turn.state.listed, *(card.title_id for card in shown)))
    return replace(state, shown=shown or turn.state.shown, listed=tuple(listed))


def _below(
    turn: Turn, state: State, request: Request, n: int, question: Question | None
) -> tuple[State, list[str], list[dict[str, str]]]:
    """What is asked below a list of n titles, at most one thing, and what can be tapped; the state waits for the answer."""
    steps = quick(request, n > 0)
    if question is not None and n:
        return asked(state, question), [question.text], answers_to(question)
    wider = openings(turn, request)[:1] if n < FEW and (request.n >= FEW or not n) else []
    for words, name, without_it in wider:
        then = {"then": "request", "request": replace(without_it, taste=Taste()).to_dict()}
        button = {"label": f"Without “{words}”", "verb": f"drop:{name}"}
        return replace(state, pending=then), [say.SHALL_I_RELAX.format(limit=words)], [button, *steps]
    return state, [], steps


def _told_by(instead: Looser, strict: Result) -> Result:
    """What is shown instead, with what was let go of; remarks on the request itself stay, but not what the opening says."""
    remarks = [note for note in strict.notes if not instead.said.startswith(note)]
    return replace(strict, recommendations=instead.result.recommendations, relaxed=instead.words, notes=tuple(remarks))


def _shall_i(state: State, request: Request, instead: Looser) -> tuple[State, list[str], list[dict[str, str]]]:
    """Whether to go on without what was let go of."""
    words = wording.join([f"“{each}”" for each in instead.words])
    then = {"then": "request", "request": replace(instead.request, taste=Taste()).to_dict()}
    one = {"verb": f"drop:{instead.parts[0]}"} if len(instead.parts) == 1 else {"say": "yes, go on"}
    button = {"label": f"Without {words}"} | one
    return replace(state, pending=then), [say.SHALL_I_DROP.format(parts=words)], [button, *quick(request, False)]


FEW = 3
"""With fewer titles than this, letting go of a limit is offered."""
HINTED_TURNS = 4
"""So many turns the ways to answer a list are pointed out; then they are known."""


def _issued(turn: Turn, request: Request, found: Sequence[Recommendation]) -> tuple[Card, ...]:
    ids, asked_for = [r.title.id for r in found], replace(request, taste=Taste()).to_dict()
    rids = turn.people.issue(turn.person, ids, asked_for, [[asdict(reason) for reason in r.reasons] for r in found])
    return tuple(map(Card, rids, ids))


def _once(state: State, result: Result, notes: list[str]) -> tuple[State, list[str]]:
    """The remarks, and once in a conversation for each limit how many titles are left out for want of data."""
    new = {f"missing:{name}": n for name, n in result.missing if f"missing:{name}" not in state.said}
    told = [left_out.unknown(key.partition(":")[2], n) for key, n in new.items()]
    return state.having_said(*new), [*notes, *told]


def opening_line(understood: dict[str, list[str]], found: bool) -> str:
    """What was understood, in one line."""
    seeds = f"like {wording.join(understood['seeds'])}" if understood["seeds"] else ""
    aspects = understood["aspects"] if seeds else []
    wish = [part for part in (seeds, *aspects, *understood["shifts"], *understood["limits"]) if part]
    wish += [f"“{words}”" for words in understood["words"]]
    said = f"You asked for: {', '.join(wish)}." if wish else "Some titles worth your evening:"
    return said if found else f"{say.NOTHING_FITS} {said}"


def line_of(r: Recommendation) -> str:
    """One card as text."""
    t = r.title
    seasons = f", {t.seasons} season{'s' if t.seasons != 1 else ''}" if t.kind == "series" and t.seasons else ""
    length = f", {t.runtime_min} min" if t.kind == "film" and t.runtime_min else ""
    where = f", on {wording.join(list(t.platforms[:MOST_PLATFORMS]))}" if t.platforms else ""
    return f"{t.name}, {t.kind}{seasons}{length}{where}. {r.why}"


MOST_PLATFORMS = 3
"""Platforms named in a line of text."""


def card_of(rid: str, r: Recommendation, taste: Taste) -> dict[str, Any]:
    """One card for the channels."""
    t = r.title
    return {
        "rid": rid, "title_id": t.id, "title": t.title, "year": t.year, "kind": t.kind, "genres": list(t.genres),
        "runtime_min": t.runtime_min, "seasons": t.seasons, "age": t.age, "why": r.why,
        "reasons": [asdict(reason) for reason in r.reasons], "score": r.score,
        "tone": None if t.tone is None else dict(zip(AXES, t.tone, strict=True)),
        "state": state_of(t.id, taste),
        **({"poster": t.poster} if t.poster else {}), **({"platforms": list(t.platforms)} if t.platforms else {}),
    }  # fmt: skip


STATES = ("saved", "liked", "fine", "disliked", "never", "seen")


def state_of(title_id: str, taste: Taste) -> dict[str, bool]:
    """What the buttons of a card show as said."""
    return {what: title_id in getattr(taste, what) for what in STATES}


def chips(request: Request, turn: Turn) -> list[dict[str, str]]:
    """Each part of what was understood, with the verb that takes it back."""
    understood = turn.recommender.understood(request)
    seeds = zip(request.seeds, understood["seeds"], strict=True)
    which = "drop:seed={}" if len(request.seeds) > 1 else "drop:seed"
    found = [{"label": f"like {name}", "verb": which.format(seed)} for seed, name in seeds]
    found += [{"label": words, "verb": "drop:aspect"} for words in understood["aspects"][:1]]
    shifts = zip(request.shifts, understood["shifts"], strict=True)
    found += [{"label": word, "verb": f"drop:{shift.axis}"} for shift, word in shifts]
    limits = zip([f"anti={anti}" for anti in request.anti_seeds] + list(wording.limit_words(request.filters)),
                 understood["limits"], strict=True)  # fmt: skip
    found += [{"label": word, "verb": f"drop:{name}"} for name, word in limits]
    if request.text:
        found.append({"label": request.text, "verb": "drop:words"})
    return [chip for chip in found if fits(chip)]


MOST_TOKEN = 64
"""Bytes that the narrowest channel carries in a button."""


def fits(button: Mapping[str, str]) -> bool:
    """True where the verb of a button is short enough for every channel."""
    return len(f"a1:{button.get('verb', '')}".encode()) <= MOST_TOKEN


def quick(request: Request, found: bool) -> list[dict[str, str]]:
    """Two or three next steps."""
    if not found:
        return [{"label": "Undo the last change", "say": "undo"}, {"label": "Start over", "verb": "start:"}]
    steps = [OTHERS]
    for shift in request.shifts[:1]:
        sign = "+" if shift.direction > 0 else "-"
        word = wording.shift_word(replace(shift, strength=1.0, than=()))
        steps.append({"label": f"{word} still".capitalize(), "verb": f"shift:{shift.axis}{sign}"})
    if request.seeds and not request.shifts:
        steps += [{"label": "Lighter", "verb": "shift:light+"}, {"label": "Less known", "verb": "shift:known-"}]
    if request.filters.kind is None:
        steps.append({"label": "Only series", "say": "only series"})
    return steps


def is_empty(request: Request) -> bool:
    """True where nothing at all is asked for."""
    return not (request.seeds or request.anti_seeds or request.shifts or request.text or request.filters != Filters())


def too_many(turn: Turn) -> list[str]:
    """That there are more asked for than one list holds."""
    asked = int(turn.message.first("count") or 0)
    return [say.MOST_AT_ONCE.format(n=MOST_TITLES)] if asked > MOST_TITLES else []
