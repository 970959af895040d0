"""Whether a message begins a new wish, changes the present one, or finds fault with what is there."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.going_on import ANOTHER, goes_on
from actions.message import Entity, Message
from actions.sought import THING, is_sought
from recommender.types import Request

_COMPARATIVE = re.compile(r"\b(?:more|less|\w{3,}(?<!ov|nd|th|ev)er)\b")
_ADDS = re.compile(
    r"^\W*(?:(?:i|we) (?:only|just) want|and|but|also|plus|or|only|just|no|not|in|from|without)\b|^\W*[\w-]+\W*$"
)
"""A limit said by itself, or after such a word, is one more: "crime", "and no vampires either"; "a crime series" is a new wish."""
_SAME_AGAIN = re.compile(
    r"\bin (?:that|this|the same) (?:vein|style|spirit)\b|\balong (?:those|these|the same) lines\b"
    r"|\b(?:like|similar to) (?:that|those|these|this|it|them)\b(?! \w+ (?:with|about|where))|\b(?:the )?same(?: thing| kind)? but\b|\bmore of the same\b|^\W*(?:only |just |rather |or |but )?ones? (?:that|which|with|from|without)\b"
)
_TOO = re.compile(
    r"\b(?:too|overly) (?!please\b|if\b|and\b|but\b|or\b|though\b|maybe\b|with\b|for\b|from\b)\w|(?:\bnot|n['’]t) (?:\w+ )?\w+ enough\b"
    r"|(?:'s|\bis|\bare|\bwas|\bwere|\bgot|\bgets|\b(?:look|seem|sound|feel)(?:s|ed)?|\bfelt) (?:just |all )?(?:a (?:little )?bit|a little|bit|rather|kinda|kind of|sort of) (?!more\b|less\b|\w+er\b)"
)
"""Words that blame the list for what it is, so that the next is measured against it: "too dark", "it looks a bit slow"."""
_NOT_TOO = re.compile(
    r"(?:\b(?:not|nothing|anything|something|without|isn|never|no|nor)|n['’]t|n['’]t want \w+)(?: \w+| to be)? too \w+"
)
"""Wishes that blame nothing: "not too long", "I don't want anything too dark"."""
_OPEN = re.compile(
    r"\b(?:something|anything|any (?:that|which|from|with|in)|would be (?:nice|good|great|lovely|better)|rather|(?:can|could|should|may|might) (?:it|they|that) (?:also )?be|(?:it|they) (?:should|must|has to|have to|needs? to|can|could) be|make (?:it|that|them)|as well)\b"
)
_MORE_OF_IT = re.compile(
    r"^\W*(?:(?:maybe|perhaps|but|and|something|a|tiny|little|bit|touch|much|even|slightly|just) )*(?:more|less) [\w-]+\W*$"
)
""" "A tiny bit more emotional": of the present wish, whether or not it can be measured."""
_OF_A_VIEWER = re.compile(r"^\W*(?:(?:and|but|ok|well|hmm) )?(?:he|she|they|my \w+|our \w+|one of us)\b")
_REFUSES = re.compile(
    r"^\W*(?:(?:and|but|please|also|ok|okay|oh|well|sorry|hmm|no)\W+)*(?:not|no|nothing|without|never|(?:i|we|he|she|they|my \w+|our \w+)(?:'d| would| really| also)* (?:don['’]?t|do not|doesn['’]?t|does not|can['’]?t|cannot|couldn['’]?t|hates?|dislikes?|rather not))\b"
)


_LIKE_RATHER = re.compile(
    r"^\W*(?:(?:no|wait|actually|sorry|i mean|rather|make that|scratch that)\W+)+(?:like|similar to)\b"
)
"""Says anew which seed was meant: "no wait, like Memento"; all else of the wish stays."""


def starts_afresh(message: Message, before: Request | None = None) -> bool:
    """A new wish, rather than a change of the one before: "something funnier" compares with what is there."""
    if ANOTHER.search(message.text.lower()):
        return True
    if message.all("shift") and blames(message.text) and not message.all("title") or goes_on(message):
        return False
    if not is_sought(message, seedless=before is not None and not before.seeds):
        return False
    if _COMPARATIVE.search(message.text.lower()) and {e.get("entity") for e in message.entities} - {"occasion"} == {
        "shift"
    }:
        return False
    if _LIKE_RATHER.search(message.text.lower()) and {e.get("role") for e in message.entities} == {"seed"}:
        return False
    if _SAME_AGAIN.search(message.text.lower()) and not message.names_titles:
        return False
    if _ADDS.search(message.text.lower()) and {e.get("entity") for e in message.entities} <= {"limit", "not_text"}:
        return False
    ages = bool(message.all("limit", "max_age")) and len(message.entities) == 1
    if ages and not is_open(message) and not THING.search(message.text.lower()):
        return False  # "she is 9 actually"
    if _MORE_OF_IT.search(message.text.lower()) and not message.all("title"):
        return False
    if _OF_A_VIEWER.search(message.text.lower()) and not THING.search(message.text.lower()) and not _names_any(message):
        return False  # "he falls asleep if it's slow"
    if _only_refuses(message) or is_open(message) and not message.all("shift") and not message.all("limit", "max_age"):
        return False  # "something with my 10-year-old" is another evening, not one more quality
    return message.intent in ("recommend", "surprise_me") or bool(message.all("title", "seed"))


def blames(text: str) -> bool:
    """Whether these words find fault with what is there, rather than wish for something."""
    return bool(_TOO.search(_NOT_TOO.sub("", text.lower())))


def _names_any(message: Message) -> bool:
    """Whether a title is named or a story told."""
    return any(message.all(kind) for kind in ("title", "unknown_title", "free_text"))


def _only_refuses(message: Message) -> bool:
    """What is not wanted is said of the present wish: "I don't want anything sad", "she hates Ryan Reynolds", "no vampires"."""
    return bool(_REFUSES.search(message.text.lower())) and all(map(_is_refusal, message.entities))


def _is_refusal(entity: Entity) -> bool:
    kind, role = entity.get("entity"), str(entity.get("role"))
    bound = any(part in role for part in ("_min", "_max", "max_", "not_"))
    return kind in ("shift", "not_text") or kind == "limit" and bound or kind == "person" and role == "out"


def is_open(message: Message) -> bool:
    """ "Something from the 70s", "is there anything British": a quality of whatever is sought, and no new thing to seek."""
    kinds = {e.get("entity") for e in message.entities}
    low = message.text.lower()
    return (
        kinds <= {"limit", "shift", "person", "occasion", "unmeasured"}
        and bool(_OPEN.search(low))
        and not THING.search(low)
    )


_SOMETHING = re.compile(r"\b(?:some|any)thing\b|\brather\b|\bany (?:that|which|from|with|in)\b")
"""Without it a mood is one more quality: "could it be in black and white"."""


def another_mood(message: Message, before: Request | None, grown: Request) -> Request | None:
    """The wish for a mood, "something spooky", without the subject of the wish before; None where nothing of the kind is said."""
    low = message.text.lower()
    kept = _only_refuses(message) or _COMPARATIVE.search(low) or not _SOMETHING.search(low)
    if before is None or not message.all("shift") or not is_open(message) or kept:
        return None
    shifts = tuple(s for s in grown.shifts if s.axis in message.values("shift"))
    filters = replace(grown.filters, genres=(), genres_all=()) if not message.all("limit") else grown.filters
    return replace(grown, seeds=(), anti_seeds=(), text="", shifts=shifts, filters=filters, keep=(), leave=())


def compares(message: Message, entity: Entity) -> bool:
    """True where a shift is said as a comparison, "slower", rather than as a quality, "slow"; a tap by its label."""
    start, end = entity.get("start"), entity.get("end")
    return bool(_COMPARATIVE.search(message.text[start:end].lower()))
