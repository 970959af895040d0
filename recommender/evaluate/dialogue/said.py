"""What a line or a message does, in what our pipeline heard, and what a listener knows before it.

Nothing is looked up in the words of a line but what the pipeline found in them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from recommender.evaluate.dialogue.children import Heard
from recommender.evaluate.dialogue.sets import Line, of_kind
from recommender.lexicon.text import key_of, without_article

_WISHES = frozenset(("recommend", "refine", "surprise_me", "more", "take_back", "narrow", "widen"))
_DESCRIBED = frozenset(("free_text", "unmeasured", "described", "aspect"))
_OPENINGS = frozenset(("REC-S", "REC-E"))
_ASKED = frozenset(("REQ", "CLQ"))
Part = tuple[str, str]
"""Kind and value of one thing that is asked for."""


@dataclass(slots=True)
class Talk:
    """What a listener knows before a line: what the other side suggested and asked, and what was wished for."""

    suggested: set[str] = field(default_factory=set)
    """Names of all titles suggested so far, as keys."""
    wished: bool = False
    wishes: set[Part] = field(default_factory=set)
    """All that was asked for so far."""
    put: bool = False
    """Whether something was suggested since the last line."""
    as_question: bool = False
    """Whether it was put as a question: "have you seen …?"."""
    asked: bool = False
    """Whether the other side asked what is wanted and suggested nothing."""

    def listen(self, line: Line) -> None:
        """Take in what the recommender said; our bot would know this of its own lines."""
        acts = set(line.intents)
        self.put = bool(acts & _OPENINGS)
        self.as_question = "REC-E" in acts
        self.asked = bool(acts & _ASKED) and not self.put
        if self.put:
            self.suggested |= {_key(label.name) for label in of_kind(line.labels, "title")}

    def remember(self, messages: Sequence[Heard]) -> None:
        """Take in what the seeker said; a message taken for a wish that holds nothing was none."""
        said = Said(messages, self)
        self.wished = self.wished or said.wishes and (said.states or said.describes or "wish" in said.moods)
        self.wishes |= said.wanted


class Said:
    """One line, or one of its messages: what is done in it."""

    def __init__(self, messages: Sequence[Heard], talk: Talk) -> None:
        heard = [(message, entity) for message in messages for entity in message["entities"]]
        self.intents = {message["intent"]["name"] for message in messages}
        self.kinds = {entity["entity"] for _, entity in heard}
        self.acts, self.opinions, self.moods = (_values(heard, kind) for kind in ("act", "opinion", "mood"))
        titles = [(e.get("role"), _name(m, e)) for m, e in heard if e["entity"] in ("title", "unknown_title")]
        self.shown = {role for role, name in titles if name in talk.suggested}
        """Roles of the titles that the other side suggested, `fresh` of those that the seeker brings up."""
        self.fresh = {role for role, name in titles if name not in talk.suggested}
        self.limits = {_part(e) for _, e in heard if e["entity"] == "limit" and e.get("role") != "kind"}
        """Without films or series, which is what the whole talk is about."""
        wish = [e for m, e in heard if m["intent"]["name"] == "recommend"]
        self.anew = {_part(e) for e in wish if e["entity"] == "limit" and e.get("role") not in ("kind", "platforms")}
        self.anew |= {_part(e) for e in wish if e["entity"] == "title" and e.get("role") == "seed"}
        """What its new wishes look for; a platform only says where."""
        self.shifts = {_part(e) for _, e in heard if e["entity"] == "shift"}
        self.unwanted = {_part(e) for _, e in heard if e["entity"] == "not_text" or e.get("role") == "out"}
        self.people = {_part(e) for _, e in heard if e["entity"] == "person" and e.get("role") == "in"}

    @property
    def wishes(self) -> bool:
        """Whether it was taken for a wish."""
        return bool(self.intents & _WISHES)

    @property
    def states(self) -> bool:
        """Whether it says what is wanted, or names a title that nobody suggested."""
        return bool(self.wanted or self.fresh)

    @property
    def describes(self) -> bool:
        """Whether it says something in words for which there is no limit."""
        return bool(self.kinds & _DESCRIBED)

    @property
    def constraints(self) -> set[Part]:
        """What can be kept to: limits and shifts."""
        return self.limits | self.shifts

    @property
    def wanted(self) -> set[Part]:
        """All that is asked for."""
        return self.constraints | self.unwanted | self.people


def _values(heard: Sequence[tuple[Heard, Mapping[str, Any]]], kind: str) -> set[Any]:
    return {entity["value"] for _, entity in heard if entity["entity"] == kind}


def _part(entity: Mapping[str, Any]) -> Part:
    return str(entity["entity"]), f"{entity.get('role')}={entity['value']}"


def _name(message: Heard, entity: Mapping[str, Any]) -> str:
    return _key(str(message["text"])[entity["start"] : entity["end"]])


def _key(name: str) -> str:
    return without_article(key_of(name))
