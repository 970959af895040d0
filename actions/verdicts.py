"""What a message says of titles: seen, liked, turned off halfway; noted also where it says it beside a wish."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from actions import say
from actions.message import Message
from actions.skill import Turn
from actions.state import Card


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a message says about titles: which statements it makes, and how that is acknowledged."""

    noted: tuple[str, ...]
    withdrawn: tuple[str, ...]
    said: str
    gone: bool
    """True where the titles leave the list."""


VERDICTS = {
    "like_it": Verdict(("liked",), (), say.NOTED["liked"], False),
    "dislike_it": Verdict(("disliked",), (), say.NOTED["disliked"], True),
    "never_again": Verdict(("never",), (), say.NOTED["never"], True),
    "save_it": Verdict(("saved",), (), say.NOTED["saved"], False),
    "accept": Verdict(("saved",), (), say.ACCEPTED, False),
    "decline": Verdict((), (), say.NOT_THAT, True),
    "unsave_it": Verdict((), ("saved",), say.NOTED["unsaved"], False),
    "not_seen": Verdict((), ("seen",), say.NOTED["unseen"], False),
    "seen_it": Verdict(("seen",), (), say.NOTED["seen"], True),
    "watching_it": Verdict(("watching",), (), say.NOTED["watching"], True),
}
_SEEN = {
    "liked": Verdict(("seen", "liked"), (), say.SEEN_LIKED, True),
    "neutral": Verdict(("seen", "fine"), (), say.SEEN_FINE, True),
    "disliked": Verdict(("seen", "disliked"), (), say.SEEN_DISLIKED, True),
}
_MIXED = ("like_it", "dislike_it", "watching_it")
"""Intents of which a message may hold several, so that each title's own role decides."""
_BY_ROLE = {"liked": "like_it", "disliked": "dislike_it", "seen": "seen_it", "watching": "watching_it"}
_SEEN_WORDS = re.compile(r"\b(?:seen|saw|watched|know|knew|finished|binged)\b")
_THAT_ONE = re.compile(r"\b(?:that|this) (?:film|movie|show|series|one)\b")
_SEEN_IT = re.compile(r"\b(?:seen|saw|watched) (?:it|that|this)\b")


def verdict_on(message: Message, card: Card) -> Verdict:
    """What the message says of one title: "loved A, turned B off halfway" says two things."""
    intent, opinion = message.intent, message.first("opinion")
    roles = [e.get("role") for e in message.all("title") if e["value"] == card.title_id]
    judged = intent in _MIXED and bool(roles) and roles[0] in _BY_ROLE
    if judged:
        intent, opinion = _BY_ROLE[str(roles[0])], None
    if intent == "like_it" and opinion == "disliked":
        intent = "dislike_it"  # "I didn't really like it"
    if (
        intent == "dislike_it"
        and opinion is None
        and not judged  # "not a fan of Dark" judges it, "not Dark, thanks" passes it on
        and message.acts & {"decline", "fault"}
        and "seen" not in message.acts
    ):
        intent = "decline"
    return _SEEN[opinion] if intent == "seen_it" and opinion in _SEEN else VERDICTS[intent]


_LOOKED_BACK = re.compile(
    r"\b(?:was|were|wasn.t|weren.t|loved|hated|liked|enjoyed|seen|saw|watched|finished|didn.t|couldn.t)\b"
)


def verdict_by_place(turn: Turn, card: Card) -> Verdict:
    """ "1 was brilliant, 4 meh" says something else of each place; without that, what the message says of the title."""
    message = turn.message
    said = next((str(e["verdict"]) for e in message.all("ordinal") if "verdict" in e and card in turn.at(e)), None)
    if said is None:
        return verdict_on(message, card)
    if said in _SEEN and (said == "neutral" or _LOOKED_BACK.search(message.text.lower())):
        return _SEEN[said]
    return VERDICTS[_BY_ROLE.get(said, said)]


def beside(turn: Turn) -> list[tuple[Card, Verdict]]:
    """What a wish says in passing: "loved A, hated B, something like A" or "seen the first, lighter please"."""
    rid_of = {card.title_id: card.rid for card in turn.state.shown}
    opinion, low = turn.message.first("opinion"), turn.message.text.lower()
    named = [{**e, "role": e.get("also", e.get("role"))} for e in turn.message.all("title")]
    told = [
        e
        for e in named
        if e["role"] in _BY_ROLE and e["value"] in turn.recommender.catalogue.row and not turn.message.is_theirs(e)
    ]
    of_one = opinion in _SEEN and len(turn.message.all("title")) == 1
    found = [
        (
            Card(rid_of.get(e["value"], ""), e["value"]),
            _SEEN[opinion] if of_one and e["role"] == "seen" else VERDICTS[_BY_ROLE[e["role"]]],
        )
        for e in told
    ]
    if turn.message.ordinals and (opinion in _SEEN or _SEEN_WORDS.search(low)):
        verdict = _SEEN[opinion] if opinion in _SEEN else VERDICTS["seen_it"]
        each = any("verdict" in e for e in turn.message.all("ordinal"))
        found += [(card, verdict_by_place(turn, card) if each else verdict) for card in turn.targets() if card.rid]
    return found or _done(turn)


def _done(turn: Turn) -> list[tuple[Card, Verdict]]:
    """ "I'll watch that one. Anything lighter for tomorrow?", "seen it, loved it. What else?": only where one title can be meant."""
    message = turn.message
    if message.all("title") or message.all("unknown_title"):
        return []
    if "accept" in message.acts:
        return [(card, VERDICTS["accept"]) for card in turn.targets()]
    opinion = message.first("opinion")
    if "seen" in message.acts and (opinion in _SEEN or _SEEN_IT.search(message.text.lower())):
        return [(card, _SEEN[opinion] if opinion in _SEEN else VERDICTS["seen_it"]) for card in turn.targets()]
    if opinion == "liked" and _THAT_ONE.search(message.text.lower()) and len(meant := turn.targets()) == 1:
        return [(meant[0], _SEEN["liked"])]  # "I love that movie, anything with her is great"
    return []


def note(turn: Turn, verdicts: Sequence[tuple[Card, Verdict]]) -> None:
    """Keep the statements, with the words they were made in; returns when they are on disk."""
    channel = turn.person.partition(":")[0]
    for card, verdict in verdicts:
        for what in verdict.noted:
            turn.people.note(turn.person, card.title_id, what, turn.message.text, channel)
        for what in verdict.withdrawn:
            turn.people.withdraw(turn.person, card.title_id, what)


def said_of(turn: Turn, verdicts: Sequence[tuple[Card, Verdict]]) -> str:
    """One sentence for each verdict, with all the titles it is on."""
    named: dict[Verdict, list[str]] = {}
    for card, verdict in verdicts:
        named.setdefault(verdict, []).append(turn.title(card.title_id).name)
    first, *rest = [say.of_titles(verdict.said, names) for verdict, names in named.items()] or [""]
    return " ".join([first, *map(say.noted_too, rest)])


def asked_back(turn: Turn) -> str:
    """The answer to "have you seen it?" within a message that says more; empty where it is not asked."""
    return say.I_WATCH_NOTHING if "ask" in turn.message.acts else ""


def noted_beside(turn: Turn) -> str:
    """What a wish says of titles in passing is kept too; the sentence that says so."""
    verdicts = beside(turn)
    note(turn, verdicts)
    return f"{said_of(turn, verdicts)} {asked_back(turn)}".strip()
