"""What our pipeline heard, in the words of IARD's taxonomy: by the acts, verdicts and wishes of a line and by how it stands to the talk.

Nothing is looked up in the words of a line but what the pipeline found in them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from recommender.evaluate.dialogue.children import Heard
from recommender.evaluate.dialogue.sets import Line, of_kind
from recommender.lexicon.text import key_of, without_article

OTHER = "OTH"
_WISHES = frozenset(("recommend", "refine", "surprise_me", "more", "take_back", "narrow", "widen"))
_QUESTIONS = frozenset(("ask_details", "compare", "why", "why_not"))
_GOOD = frozenset(("liked", "seen", "seed", "mention"))
_OPENINGS = frozenset(("REC-S", "REC-E"))
_ASKED = frozenset(("REQ", "CLQ"))


@dataclass(slots=True)
class Talk:
    """What a listener knows before a line: what the other side suggested and asked, and what was wished for."""

    suggested: set[str] = field(default_factory=set)
    """Names of all titles suggested so far, as keys."""
    wished: bool = False
    wishes: set[tuple[str, str]] = field(default_factory=set)
    """Kind and value of all that was asked for so far."""
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
        """Take in what the seeker said."""
        said = Said(messages, self)
        self.wished = self.wished or said.wishes
        self.wishes |= said.wanted


class Said:
    """One line: what its messages do together."""

    def __init__(self, messages: Sequence[Heard], talk: Talk) -> None:
        heard = [(message, entity) for message in messages for entity in message["entities"]]
        self.intents = {message["intent"]["name"] for message in messages}
        self.kinds = {entity["entity"] for _, entity in heard}
        self.acts = {entity["value"] for _, entity in heard if entity["entity"] == "act"}
        self.opinions = {entity["value"] for _, entity in heard if entity["entity"] == "opinion"}
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
        """Whether it asks for something."""
        return bool(self.intents & _WISHES)

    @property
    def wanted(self) -> set[tuple[str, str]]:
        """All that is asked for, by kind and value."""
        return self.limits | self.shifts | self.unwanted | self.people


def sub_intents(messages: Sequence[Heard], talk: Talk) -> set[str]:
    """The sub-intents of a line."""
    said = Said(messages, talk)
    found = _verdicts(said, talk) | _questions(said)
    found |= _wish(said, talk, found)
    if "unseen" in said.acts and talk.suggested and not found & {"ACC", "REJ", "INQ", "CRI-F", "CRI-A"}:
        found.add("NRE")
    return found or {OTHER}


def _verdicts(said: Said, talk: Talk) -> set[str]:
    """What is thought of a suggestion. Who hated it has seen it, and the taxonomy calls that a rejection alone."""
    if not talk.suggested:
        return set()
    answers_seen = talk.put and talk.as_question
    yes, no = "affirm" in said.intents and talk.put, "deny" in said.intents and talk.put
    bad = "disliked" in said.opinions or "decline" in said.acts or bool(said.intents & {"dislike_it", "never_again"})
    bad = bad or "disliked" in said.shown or no and not answers_seen and "unseen" not in said.acts
    other = bool(said.fresh) and not said.shown
    hearsay = "unseen" in said.acts and "seen" not in said.acts
    good = not other and not hearsay and bool(said.opinions & {"liked", "neutral"} or "like_it" in said.intents)
    seen = not other and ("seen" in said.acts or yes and answers_seen)
    found = {"REJ"} if bad else set()
    found |= {"SEE"} if good or said.shown & {"liked", "seen"} or seen and not bad else set()
    accepts = "accept" in said.acts or bool(said.intents & {"accept", "save_it"}) or yes and not answers_seen
    return found | ({"ACC"} if accepts else set())


def _questions(said: Said) -> set[str]:
    asks = bool(said.intents & _QUESTIONS) or "detail" in said.kinds
    return ({"INQ"} if asks else set()) | ({"ASK"} if "ask" in said.acts else set())


def _wish(said: Said, talk: Talk, verdicts: set[str]) -> set[str]:
    """What is asked for, by how it stands to what was asked for and suggested before."""
    states = bool(said.wanted or said.fresh)
    if not talk.wished:
        return _first(said, talk) if said.wishes or states and not talk.put else set()
    if talk.asked and not verdicts & {"ACC", "INQ"} and (states or said.wishes or said.intents & {"affirm", "deny"}):
        return {"ANS"}
    found = _critique(said, talk, verdicts)
    if "alike" in said.acts or "more_like_shown" in said.intents:
        found = {"CRI-C"}
    elif "more" in said.acts or "more" in said.intents:
        found = found - {"CRI-A", "REF"} or {"CON"}
    asks = bool(verdicts & {"INQ", "ASK"})
    if said.fresh & (_GOOD - {"mention"} if asks else _GOOD) or said.people and not found | verdicts:
        found.add("PRO")
    return found


def _first(said: Said, talk: Talk) -> set[str]:
    """The first wish asks; where the other side asked what is wanted, a mere statement answers."""
    return {"IQU"} if said.intents & {"recommend", "surprise_me"} or not talk.asked else {"ANS"}


def _critique(said: Said, talk: Talk, verdicts: set[str]) -> set[str]:
    """A fault found, or what is unwanted, is a critique of a feature; limits and shifts are further constraints.

    After something was chosen, what was not asked for before starts over; the genre that was asked for before is the old wish again.
    """
    faulty = "fault" in said.acts
    found = {"CRI-F"} if faulty or said.unwanted else set()
    constraints = said.limits if faulty else said.limits | said.shifts
    if "ACC" in verdicts:
        return found | ({"STO"} if said.anew - talk.wishes else set())
    if constraints and said.wishes:
        genres = {part for part in said.limits if part[1].startswith("genres")}
        found.add("REF" if genres and genres <= talk.wishes else "CRI-A")
    return found


def _part(entity: Mapping[str, Any]) -> tuple[str, str]:
    return str(entity["entity"]), f"{entity.get('role')}={entity['value']}"


def _name(message: Heard, entity: Mapping[str, Any]) -> str:
    return _key(str(message["text"])[entity["start"] : entity["end"]])


def _key(name: str) -> str:
    return without_article(key_of(name))
