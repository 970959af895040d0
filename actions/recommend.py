"""A new wish, and every change of it: narrower, wider, others, back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions import say
from actions.answer import is_empty, present, show
from actions.conversation import State, request_from, starts_afresh, without
from actions.message import Entity
from actions.skill import Skill, Turn
from recommender.types import Request, Result, Taste
from recommender.wording import join, limit_word, limit_words

ADVENTUROUS = 0.7
"""Novelty of "surprise me", 0 to 1."""
FOR_GOOD = re.compile(
    r"\bfrom now on\b|\bin general\b|\bnever again\b|\bnever\b.*\bagain\b"
    r"|\bnever (?:ever )?(?:show|suggest|recommend|give|offer|pick|bring|want|like|watch)\b"
    r"|\balways (?:show|suggest|recommend|give|pick|want|only|in|leave|without)\b"
    r"|\b(?:don.?t|do not|not|no)\b.*\b(?:ever|any ?more)\b"
)
"""Words that make a limit a lasting one: "I never want horror again", but not "I have never seen a Korean thriller"."""

_FOREIGN_WORDS = frozenset("""
    busco quiero una algo para película peliculas películas que como pero sobre serie avec quelque chose drôle cherche voudrais une des pour mais comme film
    etwas wie aber ich möchte suche eine einen mit und nicht lustig ein qualcosa voglio cerco uno che quero algum filme com uma francesa española francés
""".split()) - {"film", "serie"}  # fmt: skip
MANY_FOREIGN = 2


class Recommend(Skill):
    """Answer a wish; a title that is not known is said, never replaced in silence."""

    def name(self) -> str:
        return "action_recommend"

    def wish(self, turn: Turn) -> Request:
        """What the message asks for."""
        return wished(turn)

    def answer(self, turn: Turn) -> State:
        request = self.wish(turn)
        unknown = turn.message.all("unknown_title")
        if unknown and not request.seeds:
            return ask_about(turn, request, unknown[0])
        dropped = turn.message.all("take_back")
        if is_empty(request) and turn.message.intent == "recommend" and not (turn.taste.liked or dropped):
            turn.tell(say.HELLO, [{"label": example, "say": example} for example in say.EXAMPLES])
            return turn.state
        remarks = [say.unknown_beside(entity["value"]) for entity in unknown]
        if is_foreign(turn.message.text):
            remarks.append(say.ENGLISH_ONLY)
        return show(turn, request, remarks=[*remarks, *kept_for_good(turn)])


class Refine(Recommend):
    """The same, for a message that changes the present request."""

    def name(self) -> str:
        return "action_refine"

    def wish(self, turn: Turn) -> Request:
        """A shift asked for again means more of it than the list has: "lighter still"."""
        request, before = wished(turn), turn.state.request
        if before is None or starts_afresh(turn.message):
            return request
        asked = {(s.axis, s.direction) for s in before.shifts} & {_shift_of(e) for e in turn.message.all("shift")}
        shown = [card.title_id for card in turn.state.shown]
        old = {s.axis: s for s in before.shifts}
        shifts = [
            max(turn.recommender.stronger(old[s.axis], before, shown), s, key=lambda shift: shift.strength)
            if (s.axis, s.direction) in asked
            else s
            for s in request.shifts
        ]
        return replace(request, shifts=tuple(shifts))


class More(Skill):
    """Others of the same request, none of them shown before."""

    def name(self) -> str:
        return "action_more"

    def answer(self, turn: Turn) -> State:
        request = wished(turn)
        before = tuple(card.title_id for card in turn.state.shown)
        request = replace(request, exclude=tuple(dict.fromkeys((*request.exclude, *before))))
        if not turn.recommender.recommend(request).recommendations:
            turn.tell(say.NO_MORE, [{"label": "Start over", "verb": "start:"}])
            return turn.state
        return show(turn, request)


class MoreLikeShown(Skill):
    """A shown title becomes the seed; the limits stay."""

    def name(self) -> str:
        return "action_more_like_shown"

    def answer(self, turn: Turn) -> State:
        targets = turn.targets()
        if not targets:
            turn.tell(turn.misplaced())
            return turn.state
        before = wished(turn)
        request = Request(seeds=tuple(card.title_id for card in targets), filters=before.filters, n=before.n)
        return show(turn, replace(request, taste=turn.taste, novelty=turn.people.novelty(turn.person)))


class TakeBack(Skill):
    """One part of what was understood is dropped, the rest stays."""

    def name(self) -> str:
        return "action_take_back"

    def answer(self, turn: Turn) -> State:
        request = turn.state.request
        parts = [str(part) for part in turn.message.values("take_back")]
        gone = [limit for part in parts for limit in forget_lasting(turn, part)]
        if request is None or not parts:
            turn.tell(say.NO_LONGER.format(limits=", ".join(gone)) if gone else say.LOST if request else say.NO_LIST)
            return turn.state
        for part in parts:
            request = without(request, part)
        return show(turn, replace(request, taste=turn.taste))


class Undo(Skill):
    """Back to the request before; or, right after a verdict on titles, back to what was known before it."""

    def name(self) -> str:
        return "action_undo"

    def answer(self, turn: Turn) -> State:
        told = turn.state.pending.get("told") or {}
        if told.get("added") or told.get("ended"):
            return untold(turn, told["added"], told["ended"])
        if not turn.state.history:
            turn.tell(say.NOTHING_TO_UNDO)
            return turn.state
        earlier = replace(turn.state.history[-1], taste=turn.taste)
        state = show(turn, earlier)
        return replace(state, history=turn.state.history[:-1])


class StartOver(Skill):
    """The request and the list go, the taste stays."""

    def name(self) -> str:
        return "action_start_over"

    def answer(self, turn: Turn) -> State:
        turn.tell(say.AFRESH, [{"label": example, "say": example} for example in say.EXAMPLES])
        return State()


class SurpriseMe(Skill):
    """Good but little known, and said to be a wild card."""

    def name(self) -> str:
        return "action_surprise_me"

    def answer(self, turn: Turn) -> State:
        request = replace(wished(turn), novelty=ADVENTUROUS, n=3, text="")
        result: Result = turn.recommender.recommend(request)
        return present(turn, request, result, say.WILD_CARDS if result.recommendations else "")


def is_foreign(text: str) -> bool:
    """True where at least two small words of a large neighbour of English show that it is not English."""
    return len(_FOREIGN_WORDS & set(re.findall(r"[^\W\d_]+", text.lower()))) >= MANY_FOREIGN


def untold(turn: Turn, added: Sequence[Sequence[str]], ended: Sequence[Sequence[str]]) -> State:
    """Statements of the last message are withdrawn, and those that it ended hold again; on disk before it is said."""
    for what, title_id in added:
        turn.people.withdraw(turn.person, title_id, what)
    for what, title_id in ended:
        turn.people.note(turn.person, title_id, what, turn.message.text, turn.person.partition(":")[0])
    named = dict.fromkeys(title_id for _, title_id in (*added, *ended) if title_id in turn.recommender.catalogue.row)
    said = say.UNTOLD.format(titles=join([turn.title(i).name for i in named]))
    if turn.state.request is None or not turn.state.shown:
        turn.tell(said)
        return replace(turn.state, pending={})
    return show(turn, replace(turn.state.request, taste=turn.taste), said)


def _shift_of(entity: Entity) -> tuple[str, int]:
    return entity["value"], -1 if entity.get("role") == "less" else 1


def wished(turn: Turn) -> Request:
    """The message worked into the present request, with what is known of the person."""
    request = request_from(turn.message, turn.state.request, turn.taste, turn.people.limits(turn.person))
    if turn.state.request is None or starts_afresh(turn.message):
        return replace(request, novelty=turn.people.novelty(turn.person))
    return request


def ask_about(turn: Turn, request: Request, unknown: Entity) -> State:
    """Name the nearest titles, and offer to go on with whatever else was asked for."""
    near = [n for n in unknown.get("nearest") or () if n["id"] in turn.recommender.catalogue.row]
    quick = [{"label": n["label"], "verb": f"title:{n['id']}"} for n in near]
    pending = {}
    if not is_empty(request):
        quick.append({"label": "Go on without it", "say": "yes, go on"})
        pending = {"then": "request", "request": replace(request, taste=Taste()).to_dict()}
    turn.tell(say.unknown(str(unknown["value"]), [n["label"] for n in near]), quick)
    return replace(turn.state, pending=pending)


def kept_for_good(turn: Turn) -> list[str]:
    """A limit said to hold for ever is kept in the store; what is said about it."""
    limits = [(e["role"], e["value"]) for e in turn.message.all("limit") if e["role"] not in ("max_age",)]
    limits += [("people", person) for person in turn.message.values("person", "in")]
    limits += [("not_people", person) for person in turn.message.values("person", "out")]
    if not limits or not (turn.message.intent == "never_again" or FOR_GOOD.search(turn.message.text.lower())):
        return []
    for name, value in limits:
        turn.people.limit(turn.person, name, value, turn.message.text)
    kept = request_from(turn.message, None, turn.taste, ())
    return [say.LASTING.format(limits=", ".join(limit_words(kept.filters).values()))]


def forget_lasting(turn: Turn, part: str) -> list[str]:
    """A limit taken back does not return with the next request; those that are gone, in words."""
    name, _, value = part.partition("=")
    names = ("year_min", "year_max") if name in ("year_min", "year_max") and not value else (name,)
    gone = []
    for limit in turn.people.limits(turn.person):
        if (limit.field in names or limit.value == name) and value in ("", str(limit.value)):
            turn.people.drop_limit(turn.person, limit.field, limit.value)
            gone.append(limit_word(limit.field, limit.value))
    return gone
