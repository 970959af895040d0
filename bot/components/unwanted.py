"""Subjects that are not wanted: the noun phrase straight after a refusal, and nothing else that somebody says no to.

"No priests cos nan gets offended" forbids priests; "half of us can't hear", "no wifi on the coach" and "not to be morbid" forbid nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.components.canvas import Canvas, Found
from bot.components.refused_clauses import read_deaths, read_refused_clauses, read_verdicts
from bot.components.refused_phrase import CLAUSE, MARKS, Span, phrase
from bot.components.refusing import LEAD, REFUSAL, TERSE_NOT, is_talk
from bot.components.unwanted_words import ADJECTIVE_ENDINGS, HEADS, NOUNS_IN_Y, OF_THE_VIEWER, PEOPLE

_JOIN = re.compile(
    r" ?(?P<how>[.,]? ?(?:or|nor|and|n|&)\b|&|/|,|\+) *(?:no |any |not |even |just )?(?=[\w\ue000-\ue003])"
)
_LATER = re.compile(
    r"(?:[^,.;:!?()]{1,25},){0,4}[^,.;:!?()]{0,25}?,? ?\b(?:(?:or|nor)\b (?!(?:with|from|in|on|only|preferably|it|i|we)\b)|and\b (?!(?:an?|with|from|in|on|only|preferably|it|i|we)\b))"
)
"""A list after a comma goes on where one of these still comes."""
_NEW_WISH = re.compile(r"(?:an?|with|from|only|lots|plenty|some|must|should|make|give)\b")
_ALONE = re.compile(r"[a-z-]+s(?: [a-z-]+s)?(?=[.!?]|$)")
"""One noun that is a sentence, "and vampires."."""
_PAINTED = re.compile(rf"[{MARKS}]+(?: [{MARKS}]+)*")
_DESCRIBING = re.compile(
    r"\b(?:scary|creepy|spooky|gory|bloody|violent|sad|sexy|silly|romantic|evil|dark|weird|old|new|modern|crazy|heavy|intense|depressing|graphic|naked)$"
)
"""Adjectives that another reader took, where the noun is still to be read: "no scary clowns"."""
_OF_STORY = re.compile(
    r"\b(?:that|which|it|films?|series|shows?|movies?|story|stories) (?:has|have|with|without)\b|\b(?:about|with|involving|featuring) *$"
)
"""Before people without more said of them: it is a story that has none."""


def read_unwanted(canvas: Canvas) -> None:
    """Add a not_text entity for each subject that is refused, and hide the refusal from the search."""
    read_deaths(canvas)
    read_refused_clauses(canvas)
    for match in REFUSAL.finditer(canvas.plain):
        if not is_talk(canvas, match):
            _refuse(canvas, match)
    for match in canvas.finditer(TERSE_NOT):
        _refuse(canvas, match)
    read_verdicts(canvas)


def _refuse(canvas: Canvas, match: re.Match[str]) -> None:
    for start, end in _listed(canvas, match):
        _forbid(canvas, match, start, end)
    canvas.hide(match.start(), match.end() - 1)


def _listed(canvas: Canvas, match: re.Match[str]) -> Iterator[Span]:
    """The noun phrases from the refusal on, and those that go on with its list."""
    at, last = match.end(), (match.end(), match.end())
    while True:
        lead = LEAD.match(canvas.low, at)
        at = lead.end() if lead else at
        painted = _PAINTED.match(canvas.low, at)
        if painted and _describes(canvas, painted):
            at, painted = painted.end() + 1, None
        if painted:
            last = painted.span()
        else:
            start, end = phrase(canvas.low, at)
            if start == end or (at > match.end() and CLAUSE.match(canvas.low, end)):
                return
            yield start, end
            last = start, end
        joined = _JOIN.match(canvas.low, last[1])
        if not joined or not _goes_on(canvas, match, joined, last):
            return
        at = joined.end()


def _describes(canvas: Canvas, painted: re.Match[str]) -> bool:
    """Whether a noun still follows the adjective that was understood: "no scary clowns"."""
    return bool(_DESCRIBING.search(canvas.plain[painted.start() : painted.end()])) and canvas.low.startswith(
        " ", painted.end()
    )


def _goes_on(canvas: Canvas, match: re.Match[str], joined: re.Match[str], last: Span) -> bool:
    """Whether what is joined to a refused phrase is refused as well, or begins what is wanted: "no aliens, a good heist"."""
    low, how, at = canvas.low, joined["how"].strip(), joined.end()
    if how.startswith("."):
        return bool(_ALONE.match(low, at))
    if _NEW_WISH.match(low, at):
        with_article = re.search(r"\b(?:an?|the) $", low[: last[0]])
        is_next = how.endswith("or") or bool(how == "," and with_article and _LATER.match(low, at))
        return bool(re.match(r"an? ", low[at:])) and is_next
    if how == "," and not match.groupdict().get("list"):
        return bool(_LATER.match(low, at)) or _same_head(canvas, at, last)
    return True


def _same_head(canvas: Canvas, at: int, last: Span) -> bool:
    """ "Singing competitions, cooking competitions": things of one sort make a list without any "or"."""
    words, before = canvas.low[slice(*phrase(canvas.low, at))].split(), canvas.plain[slice(*last)].split()
    return len(words) > 1 and len(before) > 1 and words[-1] == before[-1]


def _forbid(canvas: Canvas, match: re.Match[str], start: int, end: int) -> None:
    words = canvas.low[start:end].split()
    if words and all(word in PEOPLE for word in words):
        start, end = _what_they_do(canvas, match, start, end)
        words = canvas.low[start:end].split()
    else:
        while words and words[-1] in HEADS:
            end -= len(words.pop()) + 1
            end = start + len(canvas.low[start:end].rstrip())
    if words and not _says_nothing(match, words, canvas.text[start:end], canvas.low[end:]):
        canvas.add(Found(start, end, "not_text", canvas.text[start:end]))


def _says_nothing(match: re.Match[str], words: list[str], typed: str, after: str) -> bool:
    """Whether the words are no subject: what viewers lack, how something is, or one of those shown."""
    how = match.groupdict()
    if (
        words[-1] in OF_THE_VIEWER
        or words[0] in ("same", "telly", "tv", "volume")
        or (len(typed) < 3 and not (len(typed) > 1 and typed.isupper()))
    ):
        return True
    if how.get("less") and words[0].endswith(ADJECTIVE_ENDINGS) and words[0] not in NOUNS_IN_Y:
        return True
    if how["not"] and len(words) == 1 and words[0].endswith(("ed", "ing")):
        return words[0].endswith("ed") or bool(re.match(r" [a-z]", after))
    if how.get("nothing") and len(words) == 1 and words[0].endswith("ing") and " " not in match.group().strip():
        return True
    return bool(re.match(r" ones?\b" if how["not"] else r" one\b", after))


def _what_they_do(canvas: Canvas, match: re.Match[str], start: int, end: int) -> Span:
    """ "No kids missing", "a mother dying": with what is said of them; alone only where a story is said to have none."""
    more = re.match(
        r"(?: (?!being\b)(?:\w+ing|\w+ed|dead|missing|hurt|lost)(?: (?:hurt|killed|into \w+|by \w+|for \w+))?)",
        canvas.low[end:],
    )
    if more:
        return start, end + more.end()
    before = canvas.plain[max(0, match.start() - 25) : match.end()]
    of_story = _OF_STORY.search(before) or re.match(r" (?:in|near) (?:it|them)\b", canvas.low[end:])
    return (start, end) if of_story else (start, start)
