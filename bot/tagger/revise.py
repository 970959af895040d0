"""What the readers found, corrected by the tagger where it is sure, and completed by what only it has seen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from bot.tagger.added import added, strange_titles, sure_spans
from bot.tagger.corrected import corrected
from bot.tagger.readers import Readers
from bot.tagger.subject import with_subjects
from bot.tagger.sure import NOT_AT_ALL, PLAINLY
from bot.tagger.tagger import Reading
from bot.tagger.tags import EXTRACTOR, NUMBER, TAGS, marked, tag_of

Entity = dict[str, Any]
_DEEDS = ("act", "pick", "drop")
"""Marks of what is no plain wish: about what was shown, another deed."""
_NO_WISHES = (*_DEEDS, "title", "name")
_WISHES = frozenset(TAGS) - {*_NO_WISHES, "nothing", "seen", "count", "topic"}
_OF_SERIES = ("seasons_max", "seasons_min", "episodes_max")


def revised(text: str, entities: Sequence[Entity], reading: Reading, read: Readers) -> list[Entity]:
    """Every entity of the message in the order of the text, and the mood "plain wish" where it is nothing but a wish."""
    meant = [e for e in entities if e["entity"] != "title" or corrected(e, reading, read)]
    kept = [each for entity in with_subjects(meant, reading) for each in corrected(entity, reading, read)]
    kept += _behind_talk(text, entities, kept, reading, read)
    for span in (*sure_spans(reading), *strange_titles(reading, read)):
        kept += added(text, span, kept, read)
    if not any(map(_is_wish, kept)):  # "I'm sad": what little was understood is better than nothing
        kept = list(entities)
    kept = _nothing_like_it(_by_pronoun(kept, entities, text), text)
    kept = _scared_otherwise(_refused_once(_with_kind(_without_words_of_names(kept))), text)
    kept = _left_open(_of_the_kind(_narrowed(kept), text, read), text)
    if is_plain_wish(reading) and any(tag_of(entity) in _WISHES for entity in kept):
        kept.append(marked("mood", "plain wish", 0, len(text)))
    return sorted(kept, key=lambda entity: (entity["start"], entity["end"]))


_ONCE = ("seasons_max", "episodes_max", "runtime_max_min", "runtime_min_min", "max_age", "kind")
"""Limits of which the readers take one, so that what was mere talk may hide what was meant."""


def _behind_talk(
    text: str, entities: Sequence[Entity], kept: Sequence[Entity], reading: Reading, read: Readers
) -> list[Entity]:
    """ "Room for one season of something. A limited series": what the readers find where the words that were mere talk are not there."""
    held = {entity.get("role") for entity in kept}
    talk = [e for e in entities if e.get("role") in _ONCE and e["role"] not in held]
    if not talk:
        return []
    for entity in talk:
        text = text[: entity["start"]] + " " * (entity["end"] - entity["start"]) + text[entity["end"] :]
    roles = {entity["role"] for entity in talk}
    return [one for e in read(text) if e.get("role") in roles for one in corrected(e, reading, read)]


def _is_wish(entity: Entity) -> bool:
    return tag_of(entity) not in (None, *_NO_WISHES)


def is_plain_wish(reading: Reading) -> bool:
    """Whether something is surely wished, and not one word is another deed."""
    wished = any(span.tag in _WISHES and span.sure >= PLAINLY for span in reading.spans)
    return wished and float(reading.likely[:, [NUMBER[tag] for tag in _DEEDS]].sum(axis=1).max()) < NOT_AT_ALL


def _without_words_of_names(entities: Sequence[Entity]) -> list[Entity]:
    """ "Not psycho", "no cruise": what turns out to be a title or a person is no refused subject."""
    names = [each for each in entities if each["entity"] in ("title", "person") and each["extractor"] == EXTRACTOR]
    named = [(name["start"], name["end"]) for name in names]
    return [
        e for e in entities if e["entity"] != "not_text" or not any(a <= e["start"] and e["end"] <= b for a, b in named)
    ]


def _with_kind(entities: list[Entity]) -> list[Entity]:
    """Seasons and episodes are a series', where no kind is said."""
    counted = [entity for entity in entities if entity.get("role") in _OF_SERIES]
    if not counted or any(entity.get("role") == "kind" for entity in entities):
        return entities
    return [*entities, {**counted[0], "role": "kind", "value": "series"}]


def _refused_once(entities: list[Entity]) -> list[Entity]:
    """ "Not Swedish, we did all the Swedish": what is turned down is not wished for by the same word said again."""
    refused = {(e["role"], str(e["value"])): e["start"] for e in entities if str(e.get("role")).startswith("not_")}
    return [
        e
        for e in entities
        if refused.get((f"not_{str(e.get('role')).removesuffix('_all')}", str(e["value"])), e["start"]) >= e["start"]
    ]


def _narrowed(entities: list[Entity]) -> list[Entity]:
    """ "Nordic noir, Swedish or Danish": of a group the countries or languages that are named beside it."""
    said: dict[tuple[int, str], set[str]] = {}
    for e in entities:
        if e.get("role") in ("countries", "languages"):
            said.setdefault((e["start"], e["role"]), set()).add(e["value"])
    wide = {at for at, group in said.items() if any(one < group for o, one in said.items() if o[1] == at[1])}
    return [e for e in entities if (e["start"], e.get("role")) not in wide]


def _of_the_kind(entities: list[Entity], text: str, read: Readers) -> list[Entity]:
    """ "A submarine film, seen Das Boot" names the film: of two of one name that which is of the kind that is asked for."""
    kinds = {entity["value"] for entity in entities if entity.get("role") == "kind"}
    if len(kinds) != 1:
        return entities
    (kind,) = kinds
    return [_namesake(entity, text, kind, read) for entity in entities]


def _namesake(entity: Entity, text: str, kind: str, read: Readers) -> Entity:
    if entity["entity"] != "title" or "franchise" in entity:
        return entity
    other = read.namesake(text[entity["start"] : entity["end"]], entity["value"], kind)
    return entity if other is None else {**entity, "value": other.value, "label": other.label}


_NOT_BY_HIM = re.compile(
    r"\b(?:nothing|not|none|no more|anything but)(?: \w+)? (?:by|with|from|starring|of) (?:him|her|them)\b(?!\w| \w+ing)"
    r"|\bso (?:he|she)(?:['’]s| is) out\b|\b(?:he|she|they)(?:['’](?:s|re)| is| are) (?:banned|barred|off the (?:list|menu|table))", re.I
)  # fmt: skip


def _by_pronoun(kept: list[Entity], readers: Sequence[Entity], text: str) -> list[Entity]:
    """ "Can somebody explain Lanthimos? ... and nothing by him": whoever was named last before it is not wanted."""
    said = _NOT_BY_HIM.search(text)
    named = [e for e in (*kept, *readers) if said and e["entity"] == "person" and e["end"] <= said.start()]
    if not named:
        return kept
    last = max(named, key=lambda e: e["end"])
    return [*(e for e in kept if e["value"] != last["value"]), {**last, "role": "out"}]


_LIKE_IT = re.compile(
    r"\b(?:nothing|not(?: anything)?|never anything|anything but) (?:\w+ )?like (?:that|it)\b(?! (?:one|film|show|series|is|was)\b)",
    re.I,
)


def _nothing_like_it(entities: list[Entity], text: str) -> list[Entity]:
    """ "My ex never shut up about Westworld. Nothing like that": the title named last before it is not wanted."""
    said = _LIKE_IT.search(text)
    named = [e for e in entities if said and e["entity"] == "title" and e["end"] <= said.start()]
    last = max(named, key=lambda e: e["end"], default=None)
    return [{**e, "role": "anti_seed"} if e is last and e["role"] in ("seed", "mention") else e for e in entities]


_OPEN = re.compile(
    r"\s*,? or (?:not|otherwise|several|anywhere|wherever|elsewhere)\b(?! (?:too|so|as|very|that|more|less|at)\b)",
    re.I,
)


def _left_open(entities: list[Entity], text: str) -> list[Entity]:
    """ "Korean or not", "from Japan or anywhere", "one season or several" wish for neither."""
    return [e for e in entities if e["entity"] not in ("limit", "shift") or not _OPEN.match(text, e["end"])]


_FRIGHTENS = frozenset((("more", "scary"), ("genres", "horror"), ("genres_all", "horror")))
_JUMPS = re.compile(r"\bjump[- ]?(?:scares?|cuts?|shocks?)\b|\bjumps\b", re.I)


def _scared_otherwise(entities: list[Entity], text: str) -> list[Entity]:
    """ "Scary, but no jump scares": beside a wish for horror they are a subject, for nothing would be left of it without fright."""
    if _FRIGHTENS.isdisjoint((entity.get("role"), str(entity["value"])) for entity in entities):
        return entities
    return [_as_subject(entity, text[entity["start"] : entity["end"]]) for entity in entities]


def _as_subject(entity: Entity, words: str) -> Entity:
    fright = (entity.get("role"), entity["value"]) == ("not_notes", "fright")
    if not fright or not _JUMPS.search(words):
        return entity
    return marked("not_text", words.lower(), entity["start"], entity["end"])
