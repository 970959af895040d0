"""What a message does beside its intent: "haven't seen it, I'll check it out. any others?" does three things, and each counts.

Read clause by clause, because "I'll watch it if you have nothing else" and "I won't watch it" say different things with the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.components.act_words import ACCEPTS, ALIKE, ASKS, DECLINES, FAULTS, MORE, SEEN, UNSEEN
from bot.components.canvas import Canvas, Found

_BOUNDS = str.maketrans({"^": r"(?:^|(?<=, ))", "$": r"(?=$|,)"})
"""A clause may begin and end at a comma as well: "no thanks, not for me"."""
_ACTS = tuple(
    (act, tuple(re.compile(pattern.translate(_BOUNDS)) for pattern in patterns))
    for act, patterns in (
        ("decline", DECLINES),
        ("fault", FAULTS),
        ("unseen", UNSEEN),
        ("alike", ALIKE),
        ("accept", ACCEPTS),
        ("seen", SEEN),
        ("more", MORE),
        ("ask", ASKS),
    )
)
"""In this order: what is declined is not accepted, and what was not seen was not seen."""
_BREAK = re.compile(r"[.;!?\n]+\s*|\s*,? ?\b(?:but|though|although|however|because)\b,?\s*|,? and (?=(?:i|we)\b)")
_WISHED = re.compile(
    r"\b(?:something|anything|someone|ones?|stuff|films?|movies?|shows?|series|titles?|that|which|what) (?:that |which )?(?:i|we|you|he|she|they)(?:'ve| have|'d| had)?(?: \w+)?\s*$|\b(?:something|anything|ones|films?|movies?|shows?|stuff|series) (?:that |which )?$"
)
"""Before the words: they say what is looked for, "something I haven't seen", and nothing of what was suggested."""
_ASKED = re.compile(
    r"\b(?:have|did|does|has|do|would|will|should|can|could|are|is) (?:you|they|he|she|i|we|it|that|this)\b[^,]*$|^(?:have|did|does|has|do|would|will|should|can|could|are|is|how|when|where|why) $|\bif\b[^,]*$"
)
_NOT = re.compile(r"(?:\b(?:not|never|no|nothing|cannot|without)|n't|nt) (?:\w+ )?$")


_OWN_SUBJECT = re.compile(r"(?:i|we|let's)\b")
_REFUSES = re.compile(r"(?:n't|\b(?:not|doubt)) (?:think|know if|sure(?: if| that)?|believe|guess|say)? ?$")
"""What was said before "I will" denies it only as "I don't think I will" does: "have not seen it, I will have to" does not."""
_SETTLED = re.compile(r"\b(?:that|this)(?:'s| is| was)(?: \w+)? more like it\b")


def read_acts(canvas: Canvas) -> None:
    """Add an act entity for each thing done, one of a kind: accept, decline, fault, seen, unseen, alike, more or ask."""
    if canvas.has("dial"):  # "your picks are too wild" turns the dial
        return
    for clause, places in _clauses(canvas.plain):
        for act, start, end in _acts_of(clause):
            if all((found.entity, found.value) != ("act", act) for found in canvas.found):
                _add(canvas, Found(places[start], places[end - 1] + 1, "act", act))
            if act == "unseen":
                comma = clause.find(",", end)
                _hide(canvas, places[start], places[comma] if comma >= 0 else places[-1] + 1)


def _clauses(text: str) -> Iterator[tuple[str, list[int]]]:
    """Each clause with single spaces, and where in the text each of its characters stands."""
    ends = [(match.start(), match.end()) for match in _BREAK.finditer(text)]
    for start, end in zip([0, *(end for _, end in ends)], [*(start for start, _ in ends), len(text)], strict=True):
        places = [at for at in range(start, end) if not text[at].isspace() or at > start and not text[at - 1].isspace()]
        yield "".join(" " if text[at].isspace() else text[at] for at in places).rstrip(" -"), places


def _acts_of(clause: str) -> list[tuple[str, int, int]]:
    found: list[tuple[str, int, int]] = []
    for act, patterns in _ACTS:
        match = next((m for pattern in patterns if (m := pattern.search(clause)) and _meant(act, clause, m)), None)
        if match and not any(_excludes(other, act) for other, _, _ in found):
            found.append((act, *match.span()))
    return found


def _meant(act: str, clause: str, match: re.Match[str]) -> bool:
    before = clause[: match.start()]
    if act == "alike" and _SETTLED.search(clause):
        return False
    if act in ("more", "alike", "ask"):
        return not _NOT.search(before)
    if _WISHED.search(before) or _ASKED.search(before):
        return False
    if act == "accept" and _OWN_SUBJECT.match(match.group()):
        return not _REFUSES.search(before)
    return act in ("decline", "unseen") or not _NOT.search(before)


def _excludes(found: str, act: str) -> bool:
    return (found, act) in {
        ("decline", "accept"),
        ("unseen", "seen"),
        ("decline", "seen"),
        ("fault", "accept"),
        ("alike", "accept"),
    }


def _add(canvas: Canvas, act: Found) -> None:
    """Its words are understood, and "I haven't seen that" does not ask for what few know."""
    if act.value == "unseen":
        canvas.found[:] = [
            f
            for f in canvas.found
            if (f.entity, f.value) != ("shift", "known") or f.end <= act.start or act.end <= f.start
        ]
    canvas.found.append(act)
    _hide(canvas, act.start, act.end)


def _hide(canvas: Canvas, start: int, end: int) -> None:
    """These words are not searched for, nor what was not seen taken for unwanted: "I haven't seen the one with the bear"."""
    for word in re.finditer(r"[\w']+", canvas.low[start:end]):
        canvas.hide(start + word.start(), start + word.end())
