"""Wire tokens of buttons, `a1:<verb>:<arg>`, and what they mean to the bot. No NLU runs on them."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import Any

from bot.channels.texts import UNKNOWN_TAP, Refused, label
from recommender.types import AXES, FACT_AXES, GENRES, Filters, Taste

MAX_BYTES = 128
"""Room for `unsay:disliked=` with the longest title id. A channel that carries fewer bytes leaves out longer tokens."""

ABOUT_A_CARD = {
    "up": ("like_it", "I like that one"),
    "down": ("never_again", "Not that one, never again"),
    "seen": ("seen_it", "I have seen that one"),
    "save": ("save_it", "Save that one"),
    "unsave": ("unsave_it", "Take that one off my list"),
    "more": ("more_like_shown", "More like that one"),
    "why": ("why", "Why that one?"),
}
SEEN = {
    "loved": ("liked", "Seen it, loved it"),
    "fine": ("neutral", "Seen it, it was fine"),
    "notforme": ("disliked", "Seen it, not for me"),
}
"""Ratings of a shown title: the opinion that each stands for, and its words."""
PLAIN = {
    "next:": ("more", "Show me others"),
    "show:saved": ("show_saved", "Show my list"),
    "know:": ("what_you_know", "What do you know about me?"),
    "start:": ("start_over", "Start over"),
    "skip:": ("deny", "It does not matter"),
}
DROPPABLE = (
    {field.name for field in fields(Filters)} | {"shift", "seed", "aspect", "words"} | set(AXES + FACT_AXES + GENRES)
)

_TOKEN = re.compile(r"a1:([a-z]+):(.*)")
_RID = re.compile(r"[A-Za-z0-9_-]{1,40}")
_TITLE_ID = re.compile(r"[\w.:'-]+")
_TELL = re.compile(rf"({'|'.join(field.name for field in fields(Taste))})=[\w.:'-]+")
_DIAL = re.compile(r"100|[1-9]?\d", re.ASCII)
_DROP = re.compile(r"([\w-]+)(?:=.+)?")
_LIMIT = re.compile(r"(kind|genres|year_min|year_max|runtime_max_min|runtime_min_min|seasons_max)=([a-z-]+|\d{1,4})")
_SHIFT = re.compile(rf"({'|'.join(AXES + FACT_AXES)})([+-])")


def parse_data(token: object, said: object = None) -> dict[str, Any]:
    """Intent, entities and text as Rasa's NLU would give them; `said` is the button's label. Refused if unknown."""
    if not isinstance(token, str) or len(token.encode("utf-8", "replace")) > MAX_BYTES:
        raise Refused(UNKNOWN_TAP)
    found = _TOKEN.fullmatch(token) if token.isprintable() else None
    meaning = found and _meaning(found[1], found[2])
    if not meaning:
        raise Refused(UNKNOWN_TAP)
    intent, words, entities = meaning
    return {
        "text": label(said, words),
        "intent": {"name": intent, "confidence": 1.0},
        "entities": entities,
        "intent_ranking": [{"name": intent, "confidence": 1.0}],
    }


def _meaning(verb: str, arg: str) -> tuple[str, str, list[dict[str, Any]]] | None:
    """Intent, words for people and entities; None for what is not in the table."""
    if f"{verb}:{arg}" in PLAIN:
        return *PLAIN[f"{verb}:{arg}"], []
    if verb in ABOUT_A_CARD and _RID.fullmatch(arg):
        return *ABOUT_A_CARD[verb], [{"entity": "rid", "value": arg}]
    if verb in SEEN and _RID.fullmatch(arg):
        opinion, words = SEEN[verb]
        return "seen_it", words, [{"entity": "rid", "value": arg}, {"entity": "opinion", "value": opinion}]
    if verb in ("tell", "unsay") and _TELL.fullmatch(arg):
        return "what_you_know", "Change what you know about me", [_correction(verb, arg)]
    if verb == "dial" and _DIAL.fullmatch(arg):
        return "what_you_know", f"How adventurous: {arg} of 100", [_correction(verb, int(arg))]
    if verb == "title" and _TITLE_ID.fullmatch(arg):
        return "recommend", "That one", [_title(arg)]
    if verb == "drop" and (drop := _DROP.fullmatch(arg)) and drop[1] in DROPPABLE:
        return "take_back", "Forget that part", [{"entity": "take_back", "value": arg}]
    if verb == "limit" and (limit := _LIMIT.fullmatch(arg)):
        value = int(limit[2]) if limit[2].isdigit() else limit[2]
        return "refine", "That", [{"entity": "limit", "role": limit[1], "value": value}]
    if verb == "shift" and (shift := _SHIFT.fullmatch(arg)):
        role = "more" if shift[2] == "+" else "less"
        return "refine", f"{role.capitalize()} {shift[1]}", [_shift(shift[1], role)]
    return None


def _title(title_id: str) -> dict[str, Any]:
    return {"entity": "title", "role": "seed", "value": title_id, "confidence": 1.0, "alternatives": []}


def _correction(role: str, value: str | int) -> dict[str, Any]:
    return {"entity": "correction", "role": role, "value": value}


def _shift(axis: str, role: str) -> dict[str, Any]:
    return {"entity": "shift", "role": role, "value": axis, "strength": 1}
