"""The intents that alone can be meant by what was found, whatever the classifier makes of the words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.components.flags import acts_of

_WISHES = {"recommend", "refine", "take_back", "surprise_me", "narrow", "widen"}
PLAIN_WISH = "plain wish"
"""The mood of a message in which the tagger sees wishes and nothing else."""
_NO_WISH = frozenset(("ordinal", "described", "detail", "dial", "rid"))
_WISHED = frozenset(("limit", "shift", "not_text", "person"))
_EXAMPLES = ("seed", "liked", "anti_seed", "disliked")
"""A wish for a title like another may be a question about it all the same; a list of them with verdicts is a wish, and so is what is wrong with one."""
_NO_MORE_THAN = frozenset(("title", "ordinal", "opinion", "act", "free_text", "occasion"))


def alone_possible(entities: Sequence[dict[str, Any]]) -> set[str]:
    """The intents that alone can be meant, whatever the words are like; empty where others may be.

    Places that are each judged are verdicts; a fault that is found and nothing else is never a question; who asks whether the bot has seen a title wants to talk of it.
    """
    kinds, acts = {entity["entity"] for entity in entities}, acts_of(entities)
    examples = [e for e in entities if e["entity"] == "title" and e.get("role") in _EXAMPLES]
    wished = kinds & _WISHED or len(examples) > 1 or (examples and "fault" in acts)
    if is_plain_wish(entities) and wished and not kinds & _NO_WISH:
        return _WISHES
    if kinds - _NO_MORE_THAN or acts & {"more", "alike"}:
        return set()
    if kinds == {"act"} and acts == {"fault"}:
        return {"affirm", "dislike_it"}
    if any("verdict" in entity for entity in entities):
        return {"like_it", "dislike_it", "seen_it"}
    titles = [entity for entity in entities if entity["entity"] == "title"]
    if (
        "ask" in acts
        and titles
        and "ordinal" not in kinds
        and {e.get("role") for e in titles} <= {"mention", "seed", "liked"}
    ):
        return {"recommend"}
    return set()


def is_plain_wish(entities: Sequence[dict[str, Any]]) -> bool:
    """Whether the tagger sees wishes in the message and nothing else."""
    return any(entity["entity"] == "mood" and entity["value"] == PLAIN_WISH for entity in entities)
