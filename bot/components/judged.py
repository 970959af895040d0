"""What is said of each place on the list: "1 was brilliant, 4 meh", "loved the second, couldn't finish the third"."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.components.canvas import DONE, TITLE, Canvas, Found
from bot.components.roles import so_so, title_role
from bot.components.title_words import AWFUL, GREAT, MUCH, SO_SO, any_of

VERDICTS = ("liked", "disliked", "seen", "watching")
_WORDS = (
    r"brilliant|great|good|amazing|awesome|excellent|fantastic|lovely|perfect|fun|superb|wonderful|boring|bad|awful|terrible|dull|rubbish|crap|"
    r"meh|ok|okay|alright|all right|fine|so-so|so so|decent|mediocre|average|seen|watched|loved|hated|liked|disliked|not (?:for|my)|wasn't|weren't|didn't"
)
_JUDGED = re.compile(
    rf"(?:^|[,;.!] ?|\b(?:and|but|then) )(?P<n>\d)(?=(?: ?[:=–-] ?| )(?:(?:was|is|were|looked|felt|i|we) )?(?:(?:really|so|just|a bit|pretty|very|absolutely|kind of|rather) )?(?P<said>{_WORDS})\b)"
)

_BARE = tuple(
    (verdict, re.compile(rf"^ {MUCH}{words}(?= ?(?:$|[,.;!?)]|and\b|but\b|though\b))"))
    for verdict, words in (
        ("liked", any_of(GREAT)),
        ("disliked", any_of(AWFUL)),
        ("neutral", any_of(SO_SO)),
        ("seen", r"(?:seen|watched)"),
    )
)
"""Nothing but a word after the place: "4 meh"."""
_LOOKS = re.compile(r" (?:looks|sounds|seems)\b")
""" "Seen the first, the third looks good": nobody who says so has seen the third."""


def read_judged(canvas: Canvas) -> None:
    """Find places that are only known by the verdict after them; give each of several places its own, as `verdict`.

    A verdict is liked, disliked, neutral, seen, watching or accept.
    """
    for match in _JUDGED.finditer(canvas.plain):
        if canvas.low[match.start("n")] != DONE:  # the digit is not read yet
            canvas.add(Found(match.start("n"), match.end("n"), "ordinal", [int(match["n"])]))
            canvas.hide(match.end("n"), match.end("said"))
    places = [found for found in canvas.found if found.entity == "ordinal" and found.value]
    if len(places) < 2:
        return
    plain = canvas.plain
    for found in places:
        plain = plain[: found.start] + TITLE * (found.end - found.start) + plain[found.end :]
    for found in places:
        if (verdict := _verdict(plain, found)) is not None:
            canvas.found[canvas.found.index(found)] = replace(found, extra={**found.extra, "verdict": verdict})


def _verdict(plain: str, found: Found) -> str | None:
    if _LOOKS.match(plain, found.end):
        return "accept"
    for verdict, words in _BARE:
        if words.match(plain[found.end :]):
            return verdict
    role = title_role(plain, found.start, found.end)
    if role == "seen" and so_so(plain, found.end):
        return "neutral"
    return role if role in VERDICTS else None
