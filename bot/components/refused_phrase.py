"""Where the noun phrase begins and ends that stands after a refusal: "bloody zombies" of "no more bloody zombies whatever you do"."""

from __future__ import annotations

import re

from bot.components.canvas import DONE, PERSON, TITLE, UNKNOWN
from bot.components.unwanted_words import ENDING, NOUNS_TOO, OF_THE_VIEWER, OPENING, PEOPLE, VERBS

Span = tuple[int, int]
MARKS = f"{TITLE}{PERSON}{UNKNOWN}{DONE}"
WORD = re.compile(r"[^\W_]+(?:['’/-][^\W_]+)*|\([^)]*\)|[^\s\w]")
_SORT_OF = re.compile(r"(?:that |this |those |the |any )?(?:kind|sort|type)s? of ")
_AFTER_PREPOSITION = re.compile(r"\b(?:about|with|involving|featuring|on|in|at|from|during|near) (?:the |any )?$")
_NEW_PLACE = re.compile(r"new (?:york|zealand|orleans|jersey|england|mexico|delhi)\b")
_MOST_WORDS = 4
CLAUSE = re.compile(r"(?:'ll| will| would| won't| is| are| has| have| gets?| can| can't)\b")
"""After a noun phrase: then it begins a clause of its own."""


def phrase(low: str, at: int) -> Span:
    """Where the noun phrase at this place begins and ends; both the same where there is none."""
    after_preposition = bool(_AFTER_PREPOSITION.search(low[:at]))
    words: list[tuple[int, int, str]] = []
    if sort := _SORT_OF.match(low, at):
        at = sort.end()
    for found in WORD.finditer(low, at):
        word = found.group()
        between = low[words[-1][1] if words else at : found.start()]
        if between.strip(" ") or not word[0].isalnum():
            break
        if not words and (word in OPENING or word == "of"):
            at = found.end()
            continue
        said = [each for _, _, each in words]
        if (
            word != "of"
            and not _NEW_PLACE.match(low, found.start())
            and (
                _ends(word, said, after_preposition, _last(low, found.end())) or _is_verb(word, said, low, found.end())
            )
        ):
            break
        words.append((*found.span(), word))
        if len(words) == _MOST_WORDS:
            break
    while words and words[-1][2] == "of":
        words.pop()
    return (words[0][0], words[-1][1]) if words else (at, at)


def _ends(word: str, said: list[str], after_preposition: bool, last: bool) -> bool:
    """Whether the word ends a noun phrase: a verb does, but not as a noun at its end, "small talk", nor first after "about".

    "Chosen ones" are a subject; of other "ones" it only says which.
    """
    if word in ("one", "ones") and said and said[-1] == "chosen":
        return False
    if word in ENDING or (said and word in OPENING) or (word.isdigit() and not said):
        return True
    of_viewer = bool(said) and said[-1] in OF_THE_VIEWER
    return word in VERBS and not (word in NOUNS_TOO and last and not of_viewer if said else after_preposition)


def _last(low: str, end: int) -> bool:
    """Whether the clause ends here."""
    return re.match(rf" [\w{MARKS}]", low[end:]) is None


def _is_verb(word: str, said: list[str], low: str, end: int) -> bool:
    """Whether an "-ing" is said of the noun before it: "predators killing things", but neither "horse racing" nor "double meaning jokes"."""
    if not said or not word.endswith("ing") or said[-1] == "of":
        return False
    following = WORD.match(low, end + 1) if low[end : end + 1] == " " else None
    if following is None or not following.group()[0].isalpha() or following.group() in _AND_SO_ON:
        return False
    of_many = said[-1].endswith("s") or said[-1] in PEOPLE
    return of_many or following.group() in ENDING or following.group() in OPENING


_AND_SO_ON = frozenset(("or", "and", "nor", "no", "not", "please", "pls", "plz", "but"))
