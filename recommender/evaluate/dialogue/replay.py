"""What the bot does with the first message of every dialogue."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from recommender.evaluate.dialogue.sets import Line
from recommender.evaluate.dialogue.talk import Answer, Bot

PREFERENCES = ("title", "person", "limit", "shift", "free_text", "not_text")
"""Entities that state what is wanted."""
SEEKING = frozenset(("recommend", "refine", "more", "surprise_me", "more_like_shown"))


@dataclass(slots=True)
class Replayed:
    """Counts over first messages."""

    n: int = 0
    failed: int = 0
    """Only an apology came."""
    silent: int = 0
    fell_back: int = 0
    stated: int = 0
    """Messages in which a preference was stated: labelled so by the set, or heard so."""
    grounded: int = 0
    """Of these: at least one title was shown."""
    mistakes: list[tuple[str, str]] = field(default_factory=list)


def replay(lines: Iterable[Line], bot: Bot) -> Replayed:
    """Each message is the first of a new person."""
    counts = Replayed()
    for line in lines:
        if not line.text.strip():
            continue
        (answer,) = bot.talk([line.text])
        counts.n += 1
        counts.failed += answer.failed
        counts.silent += answer.silent
        counts.fell_back += answer.fell_back
        if states_a_preference(line, answer):
            counts.stated += 1
            counts.grounded += bool(answer.shown)
            if not answer.shown:
                counts.mistakes.append((f"stated, {answer.heard['intent']['name']}", line.text))
        if answer.fell_back or answer.failed or answer.silent:
            counts.mistakes.append(("fallback", line.text))
    return counts


def states_a_preference(line: Line, answer: Answer) -> bool:
    """Whether a title, person or genre is labelled in it, or something that is wanted was heard in a message that seeks."""
    wanted = answer.entities(*PREFERENCES)
    labelled = any(label.kind != "doubted" for label in line.labels)
    return labelled or bool(wanted and answer.heard["intent"]["name"] in SEEKING)
