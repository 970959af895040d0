"""What the clause of a title says of it: "A gave me nightmares, B gave me life", "C we dropped", "D? Snooze."

A message is cut into sentences, and a sentence into the parts that belong to its titles, or to the lists of titles in it: what stands
between two of them belongs to the first up to the last break, and to the second from there on.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.components.canvas import TITLE, Canvas
from bot.components.title_words import AWFUL, GREAT, MUCH, SO_SO, Phrases, any_of
from bot.components.verdict_words import (
    ALONE_BAD,
    ALONE_GOOD,
    ALONE_SEEN,
    DISLIKED_IT,
    FEELS_BAD,
    FEELS_GOOD,
    GIVES_BAD,
    GIVES_GOOD,
    LEADS_BAD,
    LEADS_GOOD,
    LEADS_SEEN,
    LIKED_IT,
    MAKES_BAD,
    MAKES_GOOD,
    NOBODY,
    QUALITIES_BAD,
    SCARES,
    SEEN_IT,
    WATCHERS,
)

_LIST_ON = re.compile(
    rf"(?:(?: \([^()]*\))?(?:,? ?(?:and |or |n |& |[+/] ?)| ?, ?)(?:also |then |even |maybe )?(?:the )?{TITLE}+)+"
)
_BRACKET = re.compile(r"^ ?\((?P<inside>[^()]*)\)")
_SENTENCE = re.compile(r"[.!?;\n]")
_BREAK = re.compile(r"[,:–—]| - |\b(?:and|but|while|though|although|whereas)\b")
_SO = r"(?:(?:(?:both|each|every|three|two) times?|really|just|both|all|also|absolutely|totally|only|never really|always|still|even|once|then|genuinely|honestly|properly|quite|rather|already|simply|frankly|completely|straight up) )*"
_END = r"(?= ?(?:$|[,.;:!?)(–—]|and\b|but\b|because\b|though\b|cos\b|so\b|- ))"
_WHO = rf"(?:{any_of(WATCHERS)}(?: (?:both|all|each))?)"
_WHOM = r"(?:me|us|him|her|them|it|every(?:one|body)|people|all|both|half|two|three|four|(?:my|our|his|her|their|the|a|an|one|some) [\w' -]+?|\w+ of (?:us|them)|\w+)"
_NO_WHOM = r"(?:nobody|no ?one|none|neither)"
_JOINT = r"(?: ?[:=–—] ?| - | ?-> ?|\? |, )"

Rules = tuple[tuple[str, re.Pattern[str]], ...]


def _rule(role: str, pattern: str) -> tuple[str, re.Pattern[str]]:
    return role, re.compile(pattern)


def _is(words: Phrases) -> str:
    return rf"^,? (?:is|was|are|were|'s|felt|feels|seemed|looked|proved|turned out|remains?)(?: like)? {MUCH}(?:an? |the |our |my |pure |['\"“‘])*{any_of(words)}['\"”’]?{_END}"


def _alone(words: Phrases) -> str:
    return rf"^(?:{_JOINT}|(?:^| ){_SO}(?=(?:no|nope|nah|not|yes|rewatched)\b)){_SO}{MUCH}{any_of(words)}{_END}"


_PREDICATES: Rules = (
    _rule("disliked", rf"^,? {any_of(NOBODY)} {_SO}{any_of(LIKED_IT)}"),
    _rule("liked", rf"^,? {_SO}{_WHO} (?:said |thinks? |thought |found )(?:it )?(?:was |were |is )?{MUCH}(?:an? |the )?{any_of((*GREAT, *ALONE_GOOD))}{_END}"),
    _rule("disliked", rf"^,? {_SO}{_WHO} (?:said |says |thinks? |thought |found |finds |called |calls )(?:it )?(?:was |were |is )?(?:just )?(?:{MUCH}(?:an? |the )?['\"]?{any_of((*AWFUL, *ALONE_BAD, *QUALITIES_BAD))}{_END}|(?:it )?(?:too|a bit too) \w+|'?like (?:having|being|watching|listening)\b)"),
    _rule("liked", rf"^,? {_SO}{_WHO},? {_SO}{any_of(LIKED_IT)}\b(?! (?:to|that)\b)"),
    _rule("disliked", rf"^,? {_SO}{_WHO},? {_SO}{any_of(DISLIKED_IT)}\b"),
    _rule("seen", rf"^,? {_SO}(?:{_WHO})(?: |(?=')){_SO}{any_of(SEEN_IT)}"),
    _rule("disliked", rf"^ {_SO}{any_of(FEELS_GOOD)} {_NO_WHOM}\b|^ (?:did|does|do)(?: not|n'?t){_END}|^ {_SO}(?:(?:did|does)(?: not|n'?t)|never) (?:\w+ )?(?:work|land|grab|click|suit|hook|grip|do it|move|stick|take|impress)"),
    _rule("disliked", rf"^ {_SO}{any_of(FEELS_BAD)} {_WHOM}\b"),
    _rule("disliked", rf"^ {_SO}{any_of(SCARES)} (?:him|her|them|(?:my|our|his|her|the) \w+)\b"),
    _rule("disliked", rf"^ {_SO}(?:g[ai]ve[sd]?|gives) {_WHOM} {any_of(GIVES_BAD)}\b"),
    _rule("liked", rf"^ {_SO}(?:g[ai]ve[sd]?|gives) {_WHOM} {any_of(GIVES_GOOD)}\b"),
    _rule("disliked", rf"^ {_SO}(?:made|makes|had|has|sent|left) {_WHOM} {_SO}{any_of(MAKES_BAD)}\b"),
    _rule("liked", rf"^ {_SO}(?:made|makes|had|has) {_WHOM} {_SO}{any_of(MAKES_GOOD)}\b"),
    _rule("liked", rf"^ {_SO}{any_of(FEELS_GOOD)} {_WHOM}\b"),
    _rule("disliked", r"^ (?:should|must|ought to) (?:never|not)\b(?: have)?|^ (?:got|made it|went) (?:as far as|only (?:as far as|to)|nowhere)\b"),
    _rule("disliked", _is((*AWFUL, *ALONE_BAD, *QUALITIES_BAD))),
    _rule("liked", rf"{_is((*GREAT, *ALONE_GOOD)).removesuffix(_END)}\b(?! (?:for|idea|enough|if))"),
    _rule("disliked", _alone((*ALONE_BAD, *AWFUL))),
    _rule("disliked", rf"^(?: ?[:=–—] ?|\? ){_SO}{MUCH}{any_of(QUALITIES_BAD)}{_END}"),
    _rule("liked", _alone((*ALONE_GOOD, *GREAT))),
    _rule("seen", _alone((*ALONE_SEEN, *SO_SO))),
    _rule("anti_seed", r"^(?: (?:is|are|was|'s))? (?:just |also |all )?(?:out|barred)(?= ?(?:$|[,.;!?)]|and\b|as\b|because\b|cos\b))(?! of)"),
)  # fmt: skip
"""Right after a title, or after the list it stands in; the first that fits decides."""
_STOP = re.compile(rf"{_BREAK.pattern}|[.!?;\n]")
_FELT = re.compile(
    rf"^,?(?: which| that)? {_SO}(?:(?:g[ai]ve[sd]?|gives) {_WHOM} {any_of((*GIVES_BAD, *GIVES_GOOD))}|(?:made|makes|sent|left) {_WHOM} {_SO}{any_of(MAKES_BAD)}|{any_of((*FEELS_BAD, *SCARES))} {_WHOM})\b"
)
_IT = r"(?: (?:it|that|them|those|this|both|all(?: of (?:it|them|that))?|every (?:minute|second|bit|episode)(?: of it)?|the (?:lot|whole thing)|the (?:first|last|pair of them)))"
_LATER = r"^(?:[^.!?;\n\ue000]*?(?:[,–—(]| and| but| though| which| - )|[^.!?;\n\ue000]*[.!] ?)(?: (?:and|but|so|then|though|which|yet))* ?"
_ALONE_VERBS = r"(?:bailed|gave up|tapped out|fell asleep|nodded off|lost interest|got bored|wept|sobbed|howled|bawled|cried laughing|walked out|noped out|was (?:bored|hooked|in bits|in tears)|were (?:bored|hooked|in bits|in tears))"
_AFTERWARDS: Rules = (
    _rule("liked", rf"{_LATER}(?:{_SO})?(?:which|it|they|that|both) ?(?:is|was|are|were|'s) {MUCH}{any_of(GREAT)}\b(?! (?:but|for|if|when))"),
    _rule("disliked", rf"{_LATER}(?:{_SO})?(?:which|it|they|that|both) ?(?:is|was|are|were|'s) {MUCH}(?:an? |the )?{any_of(AWFUL)}{_END}"),
    _rule("anti_seed", rf"{_LATER}(?:{_WHO} )?(?:shan't|shant|won't|wont|will not|never will|don't (?:intend|plan|want) to|am not going to|'m not going to){_END}"),
    _rule("disliked", rf"{_LATER}(?:{_WHO} )?{_SO}(?:(?:hated|loathed|despised|disliked|dropped|ditched|quit|abandoned|binned|regretted|can't stand|couldn't (?:stand|finish|get into|bear)|didn't (?:like|enjoy|finish|get|rate)|don't (?:like|get)|gave up on){_IT}|turned{_IT} off|switched{_IT} off|(?:bailed|gave up|tapped out|noped out|fell asleep|nodded off|lost interest|got bored|walked out|switched off|turned off)\b)"),
    _rule("liked", rf"{_LATER}(?:{_WHO} )?{_SO}(?:(?:loved|liked|adored|enjoyed|devoured|rated){_IT}|(?:howled|wept|sobbed|bawled|cheered|roared|was hooked|were hooked)\b)"),
)  # fmt: skip
"""In a later part of the same sentence, or right at the start of the next, of what was named before: "watched X and loved it"."""


def said_after(plain: str, end: int, found: bool = False) -> str | None:
    """liked, disliked, seen or anti_seed where the words after the title that ends here say so; else None.

    `found`: somebody "found" or "thought" it so, and "was" may be left out.
    """
    part = _own_part(unbracketed(plain[_end_of_list(plain, end) :]))
    role = in_brackets(plain[end:]) or _first(_PREDICATES, part)
    return role or (_first(_PREDICATES, f" was{part}") if found else None)


def feelings(plain: str, end: int) -> tuple[int, int] | None:
    """Offsets of what the title that ends here gave or did to somebody: no wish, though "nightmares" or "a grand evening" sound like one."""
    at = _end_of_list(plain, end)
    match = _FELT.match(_own_part(plain[at:]))
    return (at, at + match.end()) if match else None


def in_brackets(after: str) -> str | None:
    """The verdict in the bracket right after a title: "Frozen (the boys rioted)"."""
    if not (bracket := _BRACKET.match(after)):
        return None
    inside = bracket["inside"].strip()
    return _first(_PREDICATES, f": {inside}") or _first(_PREDICATES, f" {inside}")


def unbracketed(after: str) -> str:
    """What follows a title without the bracket right after it."""
    return _BRACKET.sub("", after, count=1)


def read_feelings(canvas: Canvas) -> None:
    """Hide what titles did to those who watched them, which says no more than the verdict."""
    for entity in canvas.linked:
        if entity.get("role") in ("liked", "disliked") and (span := feelings(canvas.plain, entity["end"])):
            canvas.hide(*span)


_OWN = re.compile(r"\b(?:i|we)\b[^,.]*$")
"""Who speaks is heard before others: "she hated it, I loved it"."""


def said_later(plain: str, end: int) -> str | None:
    """liked or disliked where a later clause says so of "it": "we tried X together, then gave up"."""
    rest = plain[_end_of_list(plain, end) :]
    if TITLE in rest:
        own = rest[: rest.index(TITLE)]
        rest = own[: max((match.start() for match in _STOP.finditer(own)), default=0)]
    found = [(match, role) for role, pattern in _AFTERWARDS if (match := pattern.search(rest))]
    mine = [(match, role) for match, role in found if _OWN.search(match.group())]
    return min(mine or found, key=lambda each: each[0].end())[1] if found else None


def headed(before: str) -> str | None:
    """The role that the heading of a list gives: "never again: X, Y"; None where there is no heading, or it says nothing."""
    match = re.search(r"(?P<lead>[^.!?;:\n]{2,60}): ?$", before)
    return _first(_LEADS, match["lead"].split(",")[-1]) if match else None


_LEADS: Rules = tuple(
    _rule(role, rf"\b{any_of(words)}\b")
    for role, words in (("disliked", LEADS_BAD), ("liked", LEADS_GOOD), ("seen", LEADS_SEEN))
)


def _first(rules: Rules, text: str) -> str | None:
    return next((role for role, pattern in rules if pattern.search(text)), None)


def _end_of_list(plain: str, end: int) -> int:
    match = _LIST_ON.match(plain, end)
    return match.end() if match else end


@lru_cache(maxsize=256)
def _own_part(rest: str) -> str:
    """What belongs to the titles before: to the end of the sentence, or to the last break before the next title."""
    asked = rest.startswith("? ")
    stop = _SENTENCE.search(rest, 2 if asked else 0)
    own = rest[: stop.start()] if stop else rest
    if TITLE in own:
        own = own[: own.index(TITLE)]
        breaks = [match.start() for match in _BREAK.finditer(own)]
        own = own[: breaks[-1]] if breaks else ""
    return own
