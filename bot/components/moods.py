"""How a sentence is meant: it asks for titles, asks about one, or tells a taste: "what would you suggest", "is it long?", "I love westerns".

A bare "a western" has no mood: it may answer as well as ask. Nothing is hidden from the other readers, and no wish hangs on a mood alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.components.canvas import Canvas, Found
from bot.components.mood_words import AGAINST, TASTES, WISHES

_SENTENCE = re.compile(r"[^.;!?\n]+[.;!?]*")
_CLAUSE = re.compile(r"(?:(?!,? (?:but|though|although|however|because)\b).)+", re.S)
_WISHES, _TASTES = (tuple(map(re.compile, patterns)) for patterns in (WISHES, TASTES))
_NEGATED = re.compile(
    r"\b(?:not|never|no|hardly)\b[^,]*$|n't\b[^,]*$|\b(?:dont|doesnt|cant|wasnt|isnt|arent|im not)\b[^,]*$"
)
_AGAINST = re.compile(AGAINST)
_NO_FIRST = re.compile(r"(?:no|nah|nope|na|naw)\b(?=[,.! ])(?! (?:i|we) (?:have|haven't|did))")
"""Turns something down, unless it answers "have you seen …?"."""
_THANKED = re.compile(r"\b(?:thanks?|thank you|thx|appreciate\w*|cheers)\b")
"""Who thanks for suggestions asks for none."""
_HERE = r"(?:it|that|this|they|those|these|he|she|there|the \w+(?: \w+)?|both|either|any of (?:them|those|these)|[\ue000-\ue003]+)"
_OPENERS = (
    r"(?:(?:and|but|so|oh|ok|okay|also|no|yes|yeah|hmm|well|wait|cool|nice|great|never heard of (?:it|that)) ?,? )*"
)
_INVERTED = re.compile(
    rf"^{_OPENERS}(?:(?:is|are|was|were|does|did|do|has|have|will|would|can|could|isn't|aren't|wasn't|isnt|doesn't|didn't) {_HERE}|(?:what|whats|what's|who|whos|who's|when|where|how|which|why)\b(?! (?:about|else)\b))"
)
_RHETORICAL = re.compile(
    r"^(?:\W|really|right|wow|what|oh|lol|haha|ok|okay|no|yes|huh|hmm|seriously|you know|how (?:are|is|was) (?:you|it going|your \w+)|(?:and )?you|how about you(?:rself)?|what about you(?:rself)?|you too)*$"
)
"""Asks nothing about a title: "really?", "how are you?"."""
_BESIDE = frozenset(("ask", "more", "alike"))
"""Acts that a question mark may belong to."""


def read_moods(canvas: Canvas) -> None:
    """Add a mood entity, one of a kind: wish, question, taste or distaste; a "no" before a distaste or a fault turns down."""
    if canvas.has("dial"):  # said to the bot itself
        return
    for sentence in _SENTENCE.finditer(canvas.plain):
        moods = [found for clause, at in _clauses(sentence) for found in _told(clause, at)]
        if all(mood.value != "wish" for mood in moods) and _asks(canvas, sentence):
            moods.append(Found(sentence.start(), sentence.end(), "mood", "question"))
        for mood in moods:
            canvas.found += [mood] if not _has(canvas, "mood", mood.value) else []
    against = _has(canvas, "act", "fault") or _has(canvas, "mood", "distaste")
    if against and not _has(canvas, "act", "decline") and (match := _NO_FIRST.match(canvas.plain)):
        canvas.found.append(Found(match.start(), match.end(), "act", "decline"))


def _has(canvas: Canvas, entity: str, value: str) -> bool:
    return any((found.entity, found.value) == (entity, value) for found in canvas.found)


def _clauses(sentence: re.Match[str]) -> Iterator[tuple[str, int]]:
    """The clauses of a sentence and where each begins in the text."""
    for clause in _CLAUSE.finditer(sentence.group()):
        said = clause.group().lstrip(" ,")
        yield said.rstrip(" .;!?"), sentence.start() + clause.end() - len(said)


def _told(clause: str, at: int) -> Iterator[Found]:
    """The wish of a clause that begins at this offset, or else its taste."""
    if not _THANKED.search(clause) and (match := _first(_WISHES, clause)):
        yield Found(at + match.start(), at + match.end(), "mood", "wish")
    elif match := _first(_TASTES, clause):
        against = _NEGATED.search(clause[: match.end()]) or _AGAINST.search(match.group())
        yield Found(at + match.start(), at + match.end(), "mood", "distaste" if against else "taste")


def _first(patterns: tuple[re.Pattern[str], ...], clause: str) -> re.Match[str] | None:
    return next((match for pattern in patterns if (match := pattern.search(clause))), None)


def _asks(canvas: Canvas, sentence: re.Match[str]) -> bool:
    """Whether a sentence asks, and neither for titles nor what the bot thinks."""
    inside = range(sentence.start(), sentence.end())
    if any(found.entity == "act" and found.value in _BESIDE and found.start in inside for found in canvas.found):
        return False
    bare = sentence.group().strip(" .;!?")
    return not _RHETORICAL.match(bare) and ("?" in sentence.group() or bool(_INVERTED.match(bare)))
