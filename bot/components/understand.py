"""All that a message says beside its intent, as plain entities. No Rasa needed.

understand("something like Fargo but lighter", lexicon) gives a title entity with role seed and a shift entity.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.components.acts import read_acts
from bot.components.ages import GROWN_UPS, read_ages, told_ages
from bot.components.asides import read_asides
from bot.components.aspects import read_aspects
from bot.components.canvas import Canvas, Found
from bot.components.certificates import read_certificates
from bot.components.children import read_children
from bot.components.clauses import read_feelings
from bot.components.company import read_company
from bot.components.complaints import read_complaints
from bot.components.corrections import read_corrections
from bot.components.counts import counted_titles, read_counts
from bot.components.described import read_described
from bot.components.dial import read_dial, turned
from bot.components.finished import CLIFFHANGERS, read_finished
from bot.components.franchises import find_franchises
from bot.components.free_text import read_free_text
from bot.components.genres import read_genres
from bot.components.installments import COUNTED, read_installments
from bot.components.judged import read_judged
from bot.components.lengths import read_lengths
from bot.components.moods import read_moods
from bot.components.notes import read_notes
from bot.components.occasions import read_occasions
from bot.components.opinions import read_opinions
from bot.components.ordinals import read_ordinals
from bot.components.own_years import read_own_years
from bot.components.place_names import COUNTRIES, LANGUAGES, NATIONS
from bot.components.places import read_places
from bot.components.platforms import read_platforms
from bot.components.polarity import settle_polarity
from bot.components.private import read_private, read_told
from bot.components.questions import read_questions
from bot.components.ratings import read_ratings
from bot.components.roles import either, person_role, seen_before, title_role
from bot.components.shifts import read_graded_nouns, read_shifts
from bot.components.spelling import single_spaced, spelled
from bot.components.swaps import read_swaps
from bot.components.take_back import read_take_backs
from bot.components.unwanted import read_unwanted
from bot.components.years import read_years, spans_of_years
from recommender.lexicon import Lexicon, Mention
from recommender.lexicon.cue_words import CHATTY

LINKER, LIMITS = "MatineeLinker", "MatineeLimits"
_READERS = (
    read_own_years, read_feelings, read_company, read_private, read_dial, read_swaps, read_take_backs, read_complaints, read_described, read_aspects, read_questions, read_ages, read_certificates, read_children, read_notes, read_ratings, read_platforms, read_finished, read_occasions, read_asides, read_installments, read_lengths, read_years, read_places, read_opinions, read_graded_nouns, read_genres,
    read_shifts, read_ordinals, read_judged, read_counts, read_corrections, read_told, read_acts, read_unwanted, read_free_text, read_moods,
)  # fmt: skip
"""In this order, because each hides what it understood from the next: "10-year-old" is an age before it is a count."""
_MOST_CHARS = 1000
_PLACES_OF_FILM = frozenset(("hollywood", "bollywood", "nollywood", *LANGUAGES, *NATIONS))
"""Where films come from, though somebody has that surname: Paul Hollywood, Dawn French."""
_DAYS = re.compile(
    r"^(?:valentine'?s day|christmas|halloween|new year'?s eve|mother'?s day|father'?s day|thanksgiving|independence day)$",
    re.I,
)
_FOR_THE_DAY = re.compile(r"\b(?:for|on|this|it's|about|over|at)(?: this| our| the)? $", re.I)
"""A day to watch on is no title: "something for Valentine's Day"."""
_TO_A_COUNTRY = re.compile(r"\b(?:from|in|except|outside(?: of)?|other than|anywhere but|part of) $", re.I)
"""Before the name of a country it is one: "anywhere except Brazil" names no title."""
_OF_A_CLUB = re.compile(r"\b(?:film|movie|cinema|book|youth|drama|sports?|social) $", re.I)
_DOES = re.compile(
    r"^ (?:has|have|hates?|wants?|likes?|loves?|prefers?|thinks?|says?|doesn't|doesn’t|does not|can't|can’t|won't|is (?:scared|afraid|bored|tired|asleep|into|not)|wouldn't)\b"
)
"""A first name that opens the message and does something is a viewer's: "Ben has seen all of those"."""
_GREETINGS = re.compile(
    r"^(?:happy (?:new year|halloween|thanksgiving|easter|holidays|birthday|4th of july)|merry christmas|no)$", re.I
)
_GREETS = re.compile(r"(?:^|[.,!;?-] ?|\b(?:hello|hi|hey|there|and|a|very|you too|to you) )$", re.I)
"""A wish for the season, and a plain no, where they stand for themselves: "Happy New Year!", "no but I want to"."""
_ALIKE = 0.74
"""Likeness (0 to 1) from which a known title may have been meant by an unknown one."""
_TURNED_DOWN = frozenset(("anti_seed", "disliked", "seen"))
_BESIDE = re.compile(r"^(?:the )?anime |[ (]+(?:from |of )?(?:19|20)\d\d\)?$", re.I)
"""What tells namesakes apart and is no part of the name: "It from 1990"."""


def understand(text: str, lexicon: Lexicon) -> list[dict[str, Any]]:
    """Every entity of the message in the order of the text."""
    linked = link(text, lexicon)
    return sorted(linked + read(text, linked), key=lambda entity: (entity["start"], entity["end"]))


def link(text: str, lexicon: Lexicon) -> list[dict[str, Any]]:
    """Titles, unknown titles and people, each with its role."""
    typed = single_spaced(text[:_MOST_CHARS])
    return [typed.back(entity) for entity in _linked(typed.text, lexicon)]


def _linked(text: str, lexicon: Lexicon) -> list[dict[str, Any]]:
    franchises = [found.to_entity(LINKER) for found in find_franchises(text, lexicon)]
    taken = [(f["start"], f["end"]) for f in franchises]
    taken += [found.span() for words in (GROWN_UPS, CLIFFHANGERS, COUNTED) for found in words.finditer(text.lower())]
    taken += told_ages(text) + counted_titles(text) + spans_of_years(text)
    taken += [(dial.start, dial.end)] if (dial := turned(text.lower().replace("’", "'"))) else []
    mentions = [
        m
        for m in _mentions(text, lexicon)
        if _is_name(text[m.start : m.end], m, lexicon, m.end - m.start >= len(text.strip()))
        and not _is_day_or_viewer(text, m)
    ]
    unknown = [_known(m, lexicon) for m in lexicon.unknown(text, mentions) if not _is_wish(m.value)]
    named = [m for m in (*mentions, *unknown) if all(m.end <= a or b <= m.start for a, b in taken)]
    bare = [*map(_bare, named), *franchises]
    plain = Canvas(text, bare).plain
    entities = _left_out(_of_one_mind([_with_role(entity, plain, lexicon) for entity in bare]), plain)
    return sorted(entities, key=lambda entity: entity["start"])


_YEAR_FIRST = re.compile(r"(?:(?:actual|proper|real|genuine|the|early|mid|late)[ -])*(?:19|20)\d\d(?:['’]?s)?\b")


def _is_wish(words: str) -> bool:
    """Whether what would be an unknown title is a wish: "newer than 2005 I think"."""
    return bool(_YEAR_FIRST.match(words)) or _says_a_limit(words)


def _known(mention: Mention, lexicon: Lexicon) -> Mention:
    """What was taken for an unknown title, as the title of exactly that name where there is one: it was meant as a name."""
    same = lexicon.named(mention.value)
    if not same:
        return mention
    first, *others = same
    return replace(
        mention, kind="title", value=first.value, label=first.label, alternatives=tuple(e.value for e in others)
    )


def _mentions(text: str, lexicon: Lexicon) -> list[Mention]:
    """Names as typed, and those that only show once slips in the words around are mended: "simmilar to Dark"."""
    found = lexicon.find(text)
    mended = spelled(text, [{"start": m.start, "end": m.end} for m in found])
    if mended.text == text:
        return found
    more = [replace(m, start=mended.origin[m.start], end=mended.origin[m.end]) for m in lexicon.find(mended.text)]
    return sorted(
        [*found, *(m for m in more if all(m.end <= f.start or f.end <= m.start for f in found))], key=lambda m: m.start
    )


_LEFT_OUT = re.compile(
    r"\b(?:he|she|they)(?: can| may| should|'s| is| are| need not)*(?: be)? (?:left out|skipped|spared)\b|\bwithout (?:him|her|them)\b"
)


def _left_out(entities: list[dict[str, Any]], plain: str) -> list[dict[str, Any]]:
    """ "Sherlock with Benedict Cumberbatch; he can be left out" wants the person named last no more."""
    if not (match := _LEFT_OUT.search(plain)):
        return entities
    before = [e for e in entities if e["entity"] == "person" and e["end"] <= match.start()]
    return [{**e, "role": "out"} if before and e is before[-1] else e for e in entities]


def _of_one_mind(entities: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Where a title is turned down in one place, naming it in another is no wish for it: "everyone says Dark, please not Dark"."""
    decided = {e["value"]: e["role"] for e in entities if e.get("role") in _TURNED_DOWN}
    return [
        {**e, "role": decided[e["value"]]} if e.get("role") == "mention" and e["value"] in decided else e
        for e in entities
    ]


def read(text: str, linked: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Everything said around what was linked; a role in `linked` is set anew where it turns out to be a mere mention."""
    typed = single_spaced(text[:_MOST_CHARS])
    named = [typed.moved(entity) for entity in linked]
    mended = spelled(typed.text, named)
    canvas = Canvas(mended.text, [mended.moved(entity) for entity in named])
    for reader in _READERS:
        reader(canvas)
    settle_polarity(canvas)
    for entity, heard in zip(linked, canvas.linked, strict=True):
        entity.update({key: heard[key] for key in ("role", "settled") if key in heard})
    found = sorted(canvas.found, key=lambda found: (found.start, found.end))
    return [typed.back(mended.back(each.to_entity(LIMITS))) for each in found]


def _is_day_or_viewer(text: str, mention: Mention) -> bool:
    """Whether the words that spell a title are a day to watch on, a club that watches, or the first name of somebody who does."""
    typed, before, after = text[mention.start : mention.end], text[: mention.start], text[mention.end :]
    if mention.kind != "title":
        return False
    if _DAYS.match(typed) and _FOR_THE_DAY.search(before):
        return True
    if typed.lower() == "club" and _OF_A_CLUB.search(before):
        return True
    if typed.lower() in COUNTRIES and _TO_A_COUNTRY.search(before):
        return True
    if _GREETINGS.match(typed) and _GREETS.search(before) and not re.match(r" ?\(?(?:19|20)\d\d", after):
        return True
    opens = not before.strip() or before.rstrip().endswith((".", ",", "!", ";", " but", " and", " since", " because"))
    return opens and typed.istitle() and " " not in typed.strip() and bool(_DOES.match(after))


def _is_name(typed: str, mention: Mention, lexicon: Lexicon, whole: bool) -> bool:
    """Not where the words are a wish or a day in themselves, unless they spell a title: "scary movies", "Christmas films"."""
    if mention.kind == "person" and (typed.lower() in CHATTY or typed.lower() in _PLACES_OF_FILM):
        return False
    if whole and typed.islower() and _says_a_limit(typed):
        return False  # "old school"
    if _is_slip(typed):
        return False  # "romantik comedy", "haloween"
    sure = mention.confidence >= 0.7 and (mention.kind != "title" or bool(lexicon.named(_BESIDE.sub("", typed))))
    return sure or not _says_a_limit(mention.value if mention.kind == "unknown" else typed)


def _is_slip(typed: str) -> bool:
    """Whether these words are a wish with a slip in it."""
    mended = spelled(typed, []).text
    return mended != typed and (mended.lower() in CHATTY or _says_a_limit(mended))


def _bare(mention: Mention) -> dict[str, Any]:
    entity = "unknown_title" if mention.kind == "unknown" else mention.kind
    extra: dict[str, Any] = {"confidence": mention.confidence}
    if entity == "title":
        extra |= {"label": mention.label, "alternatives": list(mention.alternatives[:5])}
    if entity == "person" and mention.alternatives:
        extra["alternatives"] = list(mention.alternatives)
    return Found(mention.start, mention.end, entity, mention.value, None, extra).to_entity(LINKER)


def _with_role(entity: dict[str, Any], plain: str, lexicon: Lexicon) -> dict[str, Any]:
    if entity["entity"] == "unknown_title":
        near = [n for n in lexicon.nearest(entity["value"], 3) if n[2] >= _ALIKE]
        nearest = [{"id": value, "label": label} for value, label, _ in near]
        return {**entity, "nearest": nearest}
    if entity["entity"] == "person":
        role = person_role(plain, entity["start"])
        return {**entity, "role": role, **({"either": True} if role == "in" and either(plain, entity["start"]) else {})}
    role = title_role(plain, entity["start"], entity["end"])
    also = {"also": "seen"} if role == "seed" and seen_before(plain, entity["start"]) else {}
    return {**entity, "role": role, **also}


def _says_a_limit(words: str) -> bool:
    """Whether the words are a wish in themselves: "like French Comedies" names no title."""
    found = [entity for entity in read(words, []) if entity["entity"] not in ("act", "mood")]
    return bool(found) and all(entity["entity"] != "free_text" for entity in found)
