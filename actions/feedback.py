"""Seen, liked, never again, saved: on disk before it is said to be noted, and the list answers to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from actions import say
from actions.answer import present, show, state_of
from actions.recommend import kept_for_good, wished
from actions.skill import Skill, Turn
from actions.state import Card, State
from recommender.types import Request, Result
from recommender.wording import join


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a message says about titles: which statements it makes, and how that is acknowledged."""

    noted: tuple[str, ...]
    withdrawn: tuple[str, ...]
    said: str
    gone: bool
    """True where the titles leave the list."""


_VERDICTS = {
    "like_it": Verdict(("liked",), (), say.NOTED["liked"], False),
    "dislike_it": Verdict(("disliked",), (), say.NOTED["disliked"], True),
    "never_again": Verdict(("never",), (), say.NOTED["never"], True),
    "save_it": Verdict(("saved",), (), say.NOTED["saved"], False),
    "unsave_it": Verdict((), ("saved",), say.NOTED["unsaved"], False),
    "seen_it": Verdict(("seen",), (), say.NOTED["seen"], True),
    "watching_it": Verdict(("watching",), (), say.NOTED["watching"], True),
}
_SEEN = {
    "liked": Verdict(("seen", "liked"), (), say.SEEN_LIKED, True),
    "neutral": Verdict(("seen", "fine"), (), say.SEEN_FINE, True),
    "disliked": Verdict(("seen", "disliked"), (), say.SEEN_DISLIKED, True),
}

_MIXED = ("like_it", "dislike_it")
"""Intents of which a message may hold both, so that each title's own role decides."""
_BY_ROLE = {
    "liked": ("like_it", None),
    "disliked": ("dislike_it", None),
    "seen": ("seen_it", None),
    "watching": ("watching_it", None),
}


class Feedback(Skill):
    """One action for every verdict on titles."""

    def name(self) -> str:
        return "action_feedback"

    def answer(self, turn: Turn) -> State:
        if not turn.message.names_titles and (lasting := kept_for_good(turn)):
            if turn.state.request is not None:
                return show(turn, wished(turn), remarks=lasting)
            turn.tell(" ".join(lasting))
            return turn.state
        targets = turn.targets()
        if not targets:
            turn.tell(turn.unknown() or turn.misplaced())
            return turn.state
        verdicts = [(card, _verdict(turn, card)) for card in targets]
        for card, verdict in verdicts:
            note(turn, card, verdict)
        return self._answered(turn, targets, verdicts)

    def _answered(self, turn: Turn, targets: Sequence[Card], verdicts: Sequence[tuple[Card, Verdict]]) -> State:
        said = _said(turn, verdicts)
        if turn.message.first("rid") is not None:
            return _acknowledge(turn, targets, said)
        gone = [card for card, verdict in verdicts if verdict.gone]
        if gone and _on_list(turn, gone):
            return replaced(turn, gone, said)
        liked = [card.title_id for card, verdict in verdicts if "liked" in verdict.noted]
        if liked and turn.state.request is None:
            return show(turn, replace(wished(turn), seeds=tuple(liked)), f"{said} {say.ALONG_THOSE_LINES}")
        return _acknowledge(turn, targets, said)


def note(turn: Turn, card: Card, verdict: Verdict) -> None:
    """Keep the statements, with the words they were made in; returns when they are on disk."""
    channel = turn.person.partition(":")[0]
    for what in verdict.noted:
        turn.people.note(turn.person, card.title_id, what, turn.message.text, channel)
    for what in verdict.withdrawn:
        turn.people.withdraw(turn.person, card.title_id, what)


def replaced(turn: Turn, gone: Sequence[Card], said: str) -> State:
    """The same list with other titles in the places of those that left."""
    taste = turn.taste
    out = {*(card.title_id for card in gone), *taste.seen, *taste.disliked, *taste.never}
    request = replace(turn.state.request or Request(), taste=taste)
    kept = [card.title_id for card in turn.state.shown if card.title_id not in out]
    wider = replace(request, exclude=(*request.exclude, *kept, *out), n=len(turn.state.shown) - len(kept))
    fresh = [r.title.id for r in turn.recommender.recommend(wider).recommendations]
    left = list(fresh)
    order = [
        card.title_id if card.title_id not in out else left.pop(0)
        for card in turn.state.shown
        if card.title_id not in out or left
    ]
    result = Result(turn.recommender.present(order, request), notes=() if fresh else (say.NO_MORE,))
    names = join([turn.title(i).name for i in fresh])
    instead = say.IN_ITS_PLACE if len(fresh) == 1 else say.IN_THEIR_PLACE
    intro = f"{said} {instead} {names}." if fresh else said
    state = present(turn, request, result, intro)
    return replace(state, shown=state.shown if order else (), pending={"focus": gone[-1].title_id})


def _verdict(turn: Turn, card: Card) -> Verdict:
    """What the message says of one title: "loved A, turned B off halfway" says two things."""
    intent, opinion = turn.message.intent, turn.message.first("opinion")
    roles = [e.get("role") for e in turn.message.all("title") if e["value"] == card.title_id]
    if intent in _MIXED and roles and roles[0] in _BY_ROLE:
        intent, opinion = _BY_ROLE[roles[0]]
    return _SEEN[opinion] if intent == "seen_it" and opinion in _SEEN else _VERDICTS[intent]


def _said(turn: Turn, verdicts: Sequence[tuple[Card, Verdict]]) -> str:
    """One sentence for each verdict, with all the titles it is on."""
    named: dict[Verdict, list[str]] = {}
    for card, verdict in verdicts:
        named.setdefault(verdict, []).append(turn.title(card.title_id).name)
    said = [say.of_titles(verdict.said, names) for verdict, names in named.items()]
    if unknown := turn.message.first("unknown_title"):
        said.append(say.unknown_beside(unknown))
    return " ".join(said)


def _on_list(turn: Turn, targets: Sequence[Card]) -> bool:
    """True where one of them stands on a list that answers the present request, so that others can take its place."""
    out, asked = {card.title_id for card in targets}, turn.state.request
    rid = next((card.rid for card in turn.state.shown if card.title_id in out), "")
    shown = turn.people.shown(turn.person, rid)
    if shown is None or asked is None:
        return False
    return replace(Request.from_dict(shown.request), exclude=()) == replace(asked, exclude=())


def _acknowledge(turn: Turn, targets: Sequence[Card], said: str) -> State:
    taste, card = turn.taste, targets[-1]
    quick = [{"label": "Others", "verb": "next:"}] if turn.state.shown else []
    turn.tell(said, quick, {"rid": card.rid, **state_of(card.title_id, taste)} if card.rid else None)
    return replace(turn.state, pending={"focus": card.title_id})
