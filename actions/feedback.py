"""Seen, liked, never again, saved: on disk before it is said to be noted, and the list answers to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions import say
from actions.answer import present, show, state_of
from actions.asking import OTHERS, UNDO
from actions.critique import critiqued, has_reason
from actions.details import Details
from actions.message import Message
from actions.recommend import MORE_LIKE_IT, NONE_OF_THEM, Recommend, Refine, passed_over
from actions.seeds import swapped
from actions.skill import Skill, Turn
from actions.state import Card, State
from actions.verdicts import Verdict, asked_back, note, said_of, verdict_by_place
from actions.wishing import kept_for_good, like, never_listed, refined, wished
from recommender.types import Request, Result
from recommender.wording import join

OF_ONE = re.compile(r"\b(?:it|this|seen|saw|watched|watching|loved|liked|hated|enjoyed|know|knew|save)\b")
"""Words that speak of one title, even where none is named."""
THOSE = re.compile(r"\b(?:those|these|them|both)\b")


ASKS = re.compile(
    r"^\W*(?:and |ok |so )?(?:(?:what|which|who)(?:'s| is| was| were)|is|are|was|were|does|how|where|when)\b.*\?\s*$"
)
"""A question back, "what was the first one again?", whatever it was taken for."""
_LIKE_THAT_TITLE = re.compile(r"^\W*(?:(?:and|or|ok|okay|then|maybe|something|anything|more|one|ones|now)\W+)*like\b")
"""A wish in two words, "like It": who likes a title says "I"."""


class Feedback(Skill):
    """One action for every verdict on titles."""

    def name(self) -> str:
        return "action_feedback"

    def answer(self, turn: Turn) -> State:
        if (state := _no_verdict(turn)) is not None:
            return state
        if not turn.message.names_titles and (lasting := kept_for_good(turn)):
            if turn.state.request is not None:
                return show(turn, wished(turn), remarks=lasting)
            turn.tell(" ".join(lasting))
            return turn.state
        targets = turn.targets() or _whole_list(turn)
        if _turned_down(turn, targets):
            return passed_over(turn)
        only_blamed = turn.message.intent == "dislike_it" and critiqued(turn) and not turn.message.all("opinion")
        if only_blamed or turn.message.only_changes and not OF_ONE.search(turn.message.text.lower()):
            return Refine(turn.desk).answer(turn)
        if not targets:
            return _of_none(turn)
        verdicts = [(card, verdict_by_place(turn, card)) for card in targets]
        note(turn, verdicts)
        turned_down = tuple(card.title_id for card, verdict in verdicts if verdict.said == say.NOT_THAT)
        turn.state = replace(turn.state, passed=tuple(dict.fromkeys((*turn.state.passed, *turned_down))))
        said = f"{said_of(turn, verdicts)} {asked_back(turn)}".strip()
        if unknown := turn.message.first("unknown_title"):
            said = f"{said} {say.unknown_beside(unknown)}"
        return self._wish_beside(turn, verdicts, said) or self._answered(turn, verdicts, said)

    def _wish_beside(self, turn: Turn, verdicts: Sequence[tuple[Card, Verdict]], said: str) -> State | None:
        """What is asked for in the same message: "loved the first; more like that but shorter". None where nothing is."""
        message = turn.message
        if message.intent in ("not_seen", "accept"):  # "haven't seen" sounds like a wish for what few know
            return None
        liked = [card.title_id for card, verdict in verdicts if "liked" in verdict.noted]
        if liked and ("alike" in message.acts or MORE_LIKE_IT.search(message.text.lower())):
            return show(turn, like(turn, liked), said)
        if (
            message.all("shift")
            or turn.state.request is not None
            and (message.all("limit") or message.all("person") or has_reason(message))
        ):
            return show(turn, refined(turn), said)
        if "more" in message.acts and turn.state.request is not None:
            return show(turn, never_listed(turn, wished(turn)), said)
        return None

    def _answered(self, turn: Turn, verdicts: Sequence[tuple[Card, Verdict]], said: str) -> State:
        targets = [card for card, _ in verdicts]
        if turn.message.first("rid") is not None:
            return _acknowledge(turn, targets, said)
        gone = [card for card, verdict in verdicts if verdict.gone]
        if gone and _on_list(turn, gone):
            return replaced(turn, gone, said)
        if (
            len(gone) > 1 and turn.state.request is not None
        ):  # "not interested in Marvel films", none of them on the list
            return show(turn, never_listed(turn, wished(turn)), said)
        if turn.state.request is None:
            return _first_list(turn, verdicts, said)
        return _acknowledge(turn, targets, said)


def _no_verdict(turn: Turn) -> State | None:
    """The answer to what only sounds like a verdict: a namesake meant, a question, "like It", "I don't like any". None else."""
    message, low = turn.message, turn.message.text.lower()
    if turn.state.pending.get("namesakes") and (other := swapped(turn)) is not None:
        return show(turn, replace(other, taste=turn.taste))
    if ASKS.search(low) if not message.all("detail") else low.rstrip().endswith("?"):
        return Details(turn.desk).answer(turn)
    if message.intent == "like_it" and _LIKE_THAT_TITLE.search(low) and message.all("title"):
        seeds = tuple({**e, "role": "seed"} if e.get("role") == "liked" else e for e in message.entities)
        turn.message = replace(message, intent="recommend", entities=seeds)
        return Recommend(turn.desk).answer(turn)
    if turn.state.shown and NONE_OF_THEM.search(low):
        return passed_over(turn)
    if message.intent == "not_seen" and turn.state.request is not None and _also_wishes(message):
        return Refine(turn.desk).answer(turn)
    return None


def _also_wishes(message: Message) -> bool:
    """Whether more is said than that something was not seen, which sounds like a wish for what few know."""
    shifts = [e for e in message.all("shift") if e["value"] != "known"]
    return bool(shifts or message.all("limit") or message.all("person") or message.all("not_text"))


def _turned_down(turn: Turn, targets: Sequence[Card]) -> bool:
    """Whether the list as a whole is disliked: "none of these", "boring", "not a fan of cartoons", with nothing pointed at."""
    message = turn.message
    if message.intent != "dislike_it" or not turn.state.shown:
        return False
    if message.ordinals == []:
        return True
    of_one = OF_ONE.search(message.text.lower()) and not has_reason(message)
    return not targets and not message.names_titles and not of_one


def _first_list(turn: Turn, verdicts: Sequence[tuple[Card, Verdict]], said: str) -> State:
    """Who begins with what was seen or liked gets more of that kind, and who begins with a dislike gets something else."""
    told = {verdict.noted: [c.title_id for c, v in verdicts if v.noted == verdict.noted] for _, verdict in verdicts}
    liked = [i for noted, ids in told.items() if "liked" in noted for i in ids]
    known = [i for noted, ids in told.items() if {"seen", "saved", "watching"} & set(noted) for i in ids]
    disliked = [i for noted, ids in told.items() if {"disliked", "never"} & set(noted) for i in ids]
    if seeds := liked or [i for i in known if i not in disliked]:
        return show(turn, replace(wished(turn), seeds=tuple(seeds)), f"{said} {say.ALONG_THOSE_LINES}")
    if disliked:
        return show(turn, replace(wished(turn), anti_seeds=tuple(disliked)), f"{said} {say.INSTEAD_OF_THAT}")
    return _acknowledge(turn, [card for card, _ in verdicts], said)


def _whole_list(turn: Turn) -> list[Card]:
    """ "I'll watch those": all that is shown, where they are chosen together and none is named."""
    together = turn.message.intent == "accept" and THOSE.search(turn.message.text.lower())
    return list(turn.state.shown) if together and not turn.message.names_titles else []


def _of_none(turn: Turn) -> State:
    """Where it is not clear which title is meant, only a verdict is worth a question."""
    message, shown = turn.message, turn.state.shown
    told = message.all("limit") or message.all("shift") or message.all("person")
    if turn.state.request is None and told and not message.names_titles:
        return Recommend(turn.desk).answer(turn)  # "I like it, a comedy", said first thing
    if message.names_titles or not shown and message.intent != "not_seen":
        turn.ask_which()
    elif message.intent == "not_seen":
        turn.tell(say.UNSEEN, [OTHERS] if shown else ())
    elif message.intent == "accept":
        turn.tell(say.ENJOY, turn.choices())
    elif "decline" in message.acts:
        return passed_over(turn)
    else:
        turn.ask_which()
    return turn.state


def replaced(turn: Turn, gone: Sequence[Card], said: str) -> State:
    """The same list with other titles in the places of those that left."""
    taste = turn.taste
    out = {*(card.title_id for card in gone), *taste.hidden}
    request = replace(turn.state.request or Request(), taste=taste)
    kept = [card.title_id for card in turn.state.shown if card.title_id not in out]
    wider = replace(never_listed(turn, request), n=len(turn.state.shown) - len(kept))
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
    quick = [OTHERS] if turn.state.shown else []
    quick += [UNDO] if turn.message.intent == "accept" else []
    turn.tell(said, quick, {"rid": card.rid, **state_of(card.title_id, taste)} if card.rid else None)
    return replace(turn.state, pending={"focus": card.title_id})
