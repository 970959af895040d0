"""Marked words put into a plain sentence, for the readers to say what they are worth: "ninety mins" is read as "under ninety mins"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from bot.components.numbers import NUMBER
from bot.tagger.alike import PLACES
from bot.tagger.figures import figured
from bot.tagger.marked import Span
from bot.tagger.readers import Readers
from bot.tagger.tags import EXTRACTOR, PEOPLE, TITLES, marked, tag_of
from bot.tagger.young import youngest

Entity = dict[str, Any]
_PLAIN = {
    "seed": ("something like {}",), "less": ("nothing like {}",), "seen": ("seen {}",), "person": ("with {}",), "no-person": ("not with {}",),
    "genre": ("a {} film",), "no-genre": ("no {}",), "place": ("from {}", "something {}"), "no-place": ("not from {}", "nothing {}"),
    "tongue": ("{}", "in {}", "something {}"), "no-tongue": ("{}", "not in {}", "nothing {}"),
    "year": ("{}", "from {}"), "runtime": ("{}", "under {}"), "seasons": ("{}", "at most {}"), "episodes": ("{}", "at most {}"),
    "finished": ("{}", "a series that has {}", "a series that is {}"), "count": ("{}", "give me {}", "{} of them"), "age": ("{}", "with a child of {}"), "platform": ("on {}",), "rating": ("{}",),
}  # fmt: skip
"""By mark, the sentences that are tried in turn."""
_SEVERAL = frozenset(
    ("genres", "genres_all", "not_genres", "countries", "not_countries", "languages", "not_languages", "platforms")
)
"""Limits of which a message may say more than one."""
_FIGURE = re.compile(rf"(?<!least )(?<!than )(?<!over )\b{NUMBER}\b(?!.*\b(?:plus|more|minimum|up)\b).*")
"""What is left of "keep it to eight episodes"."""
_EDGE = re.compile(r"(?:the|an?|any|another|more|of|about|with|no|not|and|or|all|that|set in)\s+", re.I)
_SETTING = frozenset(("set", "set in"))
_THING = re.compile(r"(?:black and white|(?!\s+(?:and|or|nor)\s)[^,/&])+", re.I)


def read_again(words: str, span: Span, there: Sequence[tuple[str, Entity]], read: Readers) -> list[Entity]:
    """Entities of that mark that the readers find in the sentence, where none of the message says the same; at the words' own place."""
    tag = span.tag
    roles = {entity.get("role") for _, entity in there if entity["entity"] == "limit"}
    for said in _said(words, tag):
        found = [entity for entity in read(said) if tag_of(entity) in (tag, PLACES.get(tag, tag))]
        if tag in (*TITLES, *PEOPLE):
            found = [e for e in found if e["entity"] != "unknown_title" and e["end"] - e["start"] >= len(words) - 4]
            found = (
                found if len({e["start"] for e in found}) == len(found) else []
            )  # a franchise stands for several titles
        if found:
            # the "(1981)" of "nothing older than me (1981)" says nothing new
            told = {entity["value"] for tag_there, entity in there if tag_there == tag}
            fresh = [
                e
                for e in found
                if e["entity"] != "limit" or e["role"] in _SEVERAL or e["role"] not in roles and e["value"] not in told
            ]
            return [{**entity, "start": span.start, "end": span.end, "extractor": EXTRACTOR} for entity in fresh]
    return figured(words, span, roles)


def _said(words: str, tag: str) -> Iterator[str]:
    """The sentences to try; where a place is meant, at last each word by itself: "not a single American accent", "without Americans"."""
    sentences = _PLAIN.get(tag, ())
    if tag == "age" and (age := youngest(words)) is not None:
        yield f"with a child of {age}"
        return
    yield from (sentence.format(words) for sentence in sentences)
    if tag in ("runtime", "seasons", "episodes") and (figure := _FIGURE.search(words)):
        yield f"at most {figure.group()}"
    if tag in PLACES:
        yield from (sentences[-1].format(word.removesuffix("s")) for word in words.split())


def refused_again(text: str, span: Span, there: Sequence[tuple[str, Entity]], read: Readers) -> list[Entity]:
    """Each thing of the list that the span is: as a genre or content that "no" before it means, or as a subject; nothing where it is understood."""
    found: list[Entity] = []
    for match in _THING.finditer(text, span.start, span.end):
        start, words = match.start(), match[0].strip()
        while edge := _EDGE.match(words):
            start, words = start + edge.end(), words[edge.end() :]
        end = start + len(words)
        taken = any(start < e["end"] and e["start"] < end and tag not in ("topic", "act") for tag, e in there)
        if words and words.lower() not in _SETTING and not taken:
            entity = marked("not_text", words.lower(), start, end)
            found += refused_genre(entity, read) or [entity]
    return found


def refused_genre(entity: Entity, read: Readers) -> list[Entity]:
    """What "no" before a refused subject says where all its words are a genre or a content note, a tone beside it; nothing where they are not."""
    found = read(f"no {entity['value']}")
    limits = [e for e in found if e.get("role") in ("not_genres", "not_notes") or e["entity"] == "shift"]
    whole = limits and limits[-1]["end"] >= len(entity["value"]) + 2 and limits[0]["start"] <= 3
    named = any(e["entity"] == "limit" for e in limits)  # "no dating shows" is more than less romance
    if not (whole and named) or any(e["entity"] not in ("limit", "shift", "act", "mood") for e in found):
        return []
    return [{**e, "start": entity["start"], "end": entity["end"], "extractor": EXTRACTOR} for e in limits]
