"""What a message asks for, worked into the present request with what is known of the person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields, replace

from actions import say, seeds
from actions.conversation import EXCLUSIONS, Said, field_of, request_from, shifts_in
from actions.critique import against_list, beyond_those, critiqued, shift_of
from actions.going_on import ANOTHER, is_evening
from actions.scope import another_mood, starts_afresh
from actions.skill import Turn
from actions.state import State
from recommender.example import is_example
from recommender.types import Filters, Request
from recommender.wording import limit_words

TIME_THERE_IS = re.compile(
    r"\b(?:i|we)(?:['’]ve| have|['’]ve got| have got| got| only| just|['’]d| can| spare)+\b|\btime (?:for|until|till|left)\b|\b(?:before|until|till) (?:bed|dinner|the|we|i|my|our|he|she|they)\b|\b(?:have to|must|need to|got to) (?:be|go|leave|get)\b"
)
"""Words by which a length is the time there is, whatever is watched: "we have 90 minutes"."""
_ONE_TITLE = re.compile(r"\b(?:the|that) (?:one|thing) (?:where|with|about|in which|that)\b")
"""Seeks one title, half remembered, of whatever kind."""
_HEARD_OF = re.compile(r"\b(?:heard of|know(?: of)?) (?:it|that|this|those|these|them)\b.*\bbut\b")
"""What is on screen is known by name; what follows says why it will not do."""
ADVENTUROUS = 0.7
"""Novelty of "surprise me", 0 to 1."""
FOR_GOOD = re.compile(
    r"\bfrom now on\b|\bin general\b|\bnever again\b|\bnever\b.*\bagain\b"
    r"|\bnever (?:ever )?(?:show|suggest|recommend|give|offer|pick|bring|want|like|watch)\b"
    r"|\balways (?:show|suggest|recommend|give|pick|want|only|in|leave|without)\b"
    r"|\b(?:don.?t|do not|not|no)\b.*\b(?:ever|any ?more)\b"
)
"""Words that make a limit a lasting one: "I never want horror again", but not "I have never seen a Korean thriller"."""


def wished(turn: Turn) -> Request:
    """The message worked into the present request, with what is known of the person."""
    before, asked = turn.state.request, bool(turn.state.pending.get("asked"))
    if TIME_THERE_IS.search(turn.message.text.lower()) and (minutes := turn.message.first("limit", "runtime_max_min")):
        turn.state = replace(turn.state, time_min=minutes)
    said = Said(asked, turn.state.time_min, kind=_kind_kept(turn), in_passing=turn.state.in_passing)
    request = request_from(turn.message, before, turn.taste, turn.people.limits(turn.person), said)
    if _another(turn, before, request):
        lasting, anew = turn.people.limits(turn.person), replace(said, anew=True)
        another = request_from(turn.message, before, turn.taste, lasting, anew)
        request = _of_the_same_sort(turn, before, another) if before else another
    turn.state = _ruled_out(turn)
    surprised = before is not None and before.novelty == ADVENTUROUS and not starts_afresh(turn.message, before)
    if not surprised:
        request = replace(request, novelty=turn.people.novelty(turn.person))
    passed = tuple(dict.fromkeys((*request.exclude, *turn.state.passed)))
    grown = against_list(turn, seeds.by_their_people(turn, replace(request, exclude=passed)))
    if _turns_down(turn):
        grown = replace(grown, exclude=(*grown.exclude, *(card.title_id for card in turn.state.shown)))
    mood = another_mood(turn.message, before, grown)
    return grown if mood is None or turn.recommender.recommend(grown).recommendations else mood


def _turns_down(turn: Turn) -> bool:
    """ "Nah, not a huge Will Ferrell fan": what is on screen is not wanted, beside what is ruled out."""
    heard_of = _HEARD_OF.search(turn.message.text.lower()) and turn.message.all("person", "out")
    return bool("decline" in turn.message.acts or heard_of)


def _another(turn: Turn, before: Request | None, grown: Request) -> bool:
    """ "Like Stranger Things" after "a series about doctors" is another wish, "like Goblin" after "Korean fantasy" says more of it.

    Where the title is an example of the wish and yet nothing is both, it is another one too.
    """
    if before is None or before.seeds or not starts_afresh(turn.message) or starts_afresh(turn.message, before):
        return False
    if not all(is_example(turn.recommender.index, title_id, before) for title_id in _examples(turn)):
        return True
    return not turn.recommender.recommend(grown).recommendations


def _examples(turn: Turn) -> list[str]:
    """Titles of the catalogue that the message wants more like."""
    return [i for i in turn.message.values("title", "seed", "liked") if i in turn.recommender.catalogue.row]


def _of_the_same_sort(turn: Turn, before: Request, another: Request) -> Request:
    """ "Like Knives Out" after "a mystery series with a posh family": a mystery series like it, whoever is in it; the other wish where there is none.

    Not after "a horror series", for Knives Out is no horror.
    """
    wide = replace(before, text="", filters=replace(before.filters, kind=None))
    if (
        before.shifts
        or another.shifts
        or not all(is_example(turn.recommender.index, title_id, wide) for title_id in _examples(turn))
    ):
        return another
    limits = replace(before.filters, **{f.name: v for f in fields(Filters) if (v := getattr(another.filters, f.name))})
    sort = replace(another, filters=limits)
    return sort if turn.recommender.recommend(sort).recommendations else another


def _kind_kept(turn: Turn) -> str | None:
    """The kind of the wish before, unless that wish is ended in so many words, one title is sought, or the other kind is perhaps meant or that of the title to be like."""
    before, low = turn.state.request, turn.message.text.lower()
    if before and any(e.get("role") == "kind" and e.get("value") != before.filters.kind for e in turn.message.soft):
        return None
    if before is None or ANOTHER.search(low) or _ONE_TITLE.search(low) or is_evening(turn.message):
        return None
    return before.filters.kind if {turn.title(i).kind for i in _examples(turn)} <= {before.filters.kind} else None


def _ruled_out(turn: Turn) -> State:
    """The state with what this message rules out: beside a title in passing, by itself until it is taken back."""
    now = {f"{e['role']}={e['value']}" for e in turn.message.all("limit") if str(e["role"]).startswith("not_")}
    others = tuple(part for part in turn.state.in_passing if part not in now)
    return replace(turn.state, in_passing=(*others, *sorted(now)) if turn.message.all("title", "seed") else others)


def refined(turn: Turn) -> Request:
    """The present request changed; a shift asked for again means more of it than the list has: "lighter still"."""
    request, before = wished(turn), turn.state.request
    if before is None or starts_afresh(turn.message, before):
        return request
    if blamed := critiqued(turn):
        return beyond_those(turn, request, blamed)
    asked = {(s.axis, s.direction) for s in before.shifts} & {shift_of(e) for e in turn.message.all("shift")}
    shown = [card.title_id for card in turn.state.shown]
    old = {s.axis: s for s in before.shifts}
    shifts = [
        max(turn.recommender.stronger(old[s.axis], before, shown), s, key=lambda shift: shift.strength)
        if (s.axis, s.direction) in asked
        else s
        for s in request.shifts
    ]
    return replace(request, shifts=tuple(shifts))


def stays(turn: Turn, request: Request) -> list[tuple[str, str]]:
    """Limits that outlast a new wish, each said once: its key and its words; those noted for good were told already."""
    before = turn.state.request
    if before is None or not starts_afresh(turn.message, before):
        return []
    again = {e.get("role") for e in turn.message.all("limit")}
    outlast = ("max_age", "runtime_max_min", *EXCLUSIONS)
    kept = [name for name in outlast if getattr(before.filters, name) and name not in again]
    words = limit_words(request.filters)
    fresh = [name for name in kept if name in words and f"stays:{name}" not in turn.state.said]
    noted = {limit.field for limit in turn.people.limits(turn.person)}
    return [(f"stays:{name}", words[name]) for name in fresh if name not in noted]


def like(turn: Turn, title_ids: Sequence[str]) -> Request:
    """These titles as seeds, with the shifts of this message and the limits that hold."""
    asked = wished(turn)
    novelty = turn.people.novelty(turn.person)
    request = Request(
        tuple(title_ids), shifts=shifts_in(turn.message), filters=asked.filters, n=asked.n, novelty=novelty
    )
    named = turn.state.request.seeds if turn.state.request else ()
    return replace(request, taste=turn.taste, exclude=(*turn.state.passed, *(i for i in named if i not in title_ids)))


def never_listed(turn: Turn, request: Request) -> Request:
    """The request without any title that was on a list of this conversation."""
    before = (*request.exclude, *turn.state.listed, *(card.title_id for card in turn.state.shown))
    return replace(request, exclude=tuple(dict.fromkeys(before)))


def kept_for_good(turn: Turn) -> list[str]:
    """A limit said to hold for ever is kept in the store; what is said about it."""
    limits = [(e["role"], e["value"]) for e in turn.message.all("limit") if e["role"] not in ("max_age",)]
    limits += [(field_of(person), person["value"]) for person in turn.message.all("person", "in", "out")]
    if not limits or not (turn.message.intent == "never_again" or FOR_GOOD.search(turn.message.text.lower())):
        return []
    for name, value in limits:
        turn.people.limit(turn.person, name, value, turn.message.text)
    kept = request_from(turn.message, None, turn.taste, ())
    return [say.LASTING.format(limits=", ".join(limit_words(kept.filters).values()))]
