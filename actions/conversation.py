"""From a message and the request before it to the request now."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from actions import going_on
from actions.granting import granted
from actions.message import Entity, Message
from actions.scope import is_open, starts_afresh
from recommender.limits import active
from recommender.people.records import LastingLimit
from recommender.types import NOTES, Filters, Request, Shift, Taste

MOST_TITLES = 10
"""Most titles in one answer of the chat."""
MOST_CHARS = 400
"""Of free words gathered over many turns, the latest so many are searched for."""
MOST_WORDS_OF_ANSWER = 6
_OR_ELSE = re.compile(r"^\W*or\b(?! (?:rather|better|let us say|let's say|lets say|say|actually|no)\b)")
""" "Or Julia Roberts", after "with Hugh Grant": either will do."""
_NO_RATHER = re.compile(r"^\W*(?:no|nope|nah|sorry|wait|oops)\b[\s,.!]+(?!\w+ still\b)")
_SAME_WORD = {
    "countries": "languages", "not_countries": "not_languages", "languages": "countries", "not_languages": "not_countries",
}  # fmt: skip
_BOUNDS = (("year_min", "year_max"), ("runtime_min_min", "runtime_max_min"), ("seasons_min", "seasons_max"))
_GENRES = ("genres", "genres_all", "not_genres")
_OPPOSITE: dict[str, tuple[str, ...]] = {
    name: (f"not_{name}",) for name in ("genres", "languages", "countries", "people")
}
_OPPOSITE |= {f"not_{name}": (name,) for name in ("languages", "countries", "people")}
_OPPOSITE |= {"people_any": ("not_people",), "not_people": ("people", "people_any")}
_OPPOSITE |= {"genres_all": ("not_genres",), "not_genres": ("genres", "genres_all")}
_LISTS = tuple(f.name for f in fields(Filters) if f.default == ())


@dataclass(frozen=True, slots=True)
class Said:
    """What of the talk so far decides how a message is read."""

    asked: bool = False
    """The bot has put a question: a few words without a title are the answer to it."""
    time_min: int | None = None
    """The minutes that the person said they have."""
    anew: bool = False
    """It begins a new wish, however it sounds."""
    kind: str | None = None
    """Film or series, as it was said before and holds on: who looks for a series hardly ever means a film by the next wish."""
    in_passing: tuple[str, ...] = ()
    """What was ruled out beside a title, as `field=value`: it goes with the wish it was said of."""


def request_from(
    message: Message,
    before: Request | None,
    taste: Taste,
    lasting: Sequence[LastingLimit],
    said: Said | None = None,
) -> Request:
    """What is asked for now: afresh for a new wish, else the present request with this message worked in."""
    said, message = said or Said(), message if before is None else going_on.counted_again(message, before)
    afresh = before is None or (starts_afresh(message, before) and not (said.asked and _answers(message)))
    allowed = granted(message, before)
    afresh = said.anew or afresh and not allowed
    base = Request(filters=_kept(before, lasting, message, said)) if before is None or afresh else before
    for part in (*message.values("take_back"), *allowed.values()):
        base = without(base, str(part))
    base = _corrected(base, message)
    if not afresh and going_on.goes_on(message):
        base = going_on.replaced_in(base, message)
    if before is not None:
        base = going_on.turned_by(replace(base, filters=going_on.freed_by(base.filters, message)), message)
    message = replace(message, entities=tuple(e for at, e in enumerate(message.entities) if at not in allowed))
    request = replace(base, filters=_limited(base.filters, message), taste=taste)
    request = _meant(_shifted(_seeded(request, message), message), message)
    if text := _searched(message):
        words = f"{request.text} {text}".strip() if not afresh else text
        request = replace(request, text=words[-MOST_CHARS:])
    if count := message.first("count"):
        request = replace(request, n=max(1, min(int(count), MOST_TITLES)))
    return replace(request, soft=_softened(request, message))


def _softened(request: Request, message: Message) -> Filters:
    """The limits that were perhaps meant, this message's among them; none beside one that surely is, but for what else is ruled out."""
    soft = request.soft
    for entity in message.soft:
        soft = _with(soft, str(entity.get("role")), entity.get("value"))
    sure = [name for name in active(request.filters) if name not in EXCLUSIONS]
    return replace(soft, **{name: getattr(Filters(), name) for name in sure})


def _searched(message: Message) -> str:
    """The words to search for; of "the opposite" there are none."""
    text = str(message.first("free_text") or "")
    return re.sub(r"\bopposite\b,? ?", "", text) if going_on.is_opposite(message) else text


def _corrected(request: Request, message: Message) -> Request:
    """ "No, darker" takes the place of the shift asked for last."""
    if not (request.shifts and message.all("shift") and _NO_RATHER.search(message.text.lower())):
        return request
    again = {e["value"] for e in message.all("shift")}
    return request if request.shifts[-1].axis in again else replace(request, shifts=request.shifts[:-1])


def _answers(message: Message) -> bool:
    return len(message.text.split()) <= MOST_WORDS_OF_ANSWER and not message.names_titles


def without_all(request: Request, parts: Sequence[str]) -> Request:
    """The request without these parts. A country and its language are often one word, so either stands for the other."""
    left = request
    for part in parts:
        left = without(left, part)
    for part in parts if left == request else ():
        left = without(left, _SAME_WORD.get(part, part))
    return left


def without(request: Request, what: str) -> Request:
    """The request with one part taken back: a limit's field, `field=value`, `shift`, `seed`, `anti`, a genre or an axis."""
    name, _, value = what.partition("=")
    names = {f.name for f in fields(Filters)}
    if name in ("year_min", "year_max") and not value:
        return replace(request, filters=replace(request.filters, year_min=None, year_max=None))
    if name in names:
        kept = tuple(v for v in getattr(request.filters, name) if v != value) if value and name in _LISTS else None
        default = () if name in _LISTS else None
        soft = request.soft.changed({name: default})
        return replace(request, filters=request.filters.changed({name: kept or default}), soft=soft)
    if name == "seed":
        left = tuple(s for s in request.seeds if value and s != value)
        return replace(request, seeds=left, keep=request.keep if left else (), leave=request.leave if left else ())
    if name == "anti":
        return replace(request, anti_seeds=tuple(s for s in request.anti_seeds if value and s != value))
    if name in ("shift", "words", "text"):
        return replace(request, shifts=()) if name == "shift" else replace(request, text="")
    if name == "aspect":
        return replace(request, keep=(), leave=())
    if name in NOTES:
        return without(request, f"not_notes={name}")
    genres = {k: tuple(g for g in getattr(request.filters, k) if g != name) for k in _GENRES}
    shifts = tuple(s for s in request.shifts if s.axis != name)
    return replace(request, filters=request.filters.changed(genres), shifts=shifts)


EXCLUSIONS = tuple(name for name in _LISTS if name.startswith("not_"))
"""What was ruled out stays so until it is taken back, as what protects a viewer does."""


def _kept(before: Request | None, lasting: Sequence[LastingLimit], message: Message, said: Said) -> Filters:
    """What a new request begins with: the lasting limits, and what outlasts a wish until it is taken back.

    That is what protects a viewer, what was ruled out, the time there is and the kind; of "something funny" every limit but the genre.
    """
    filters = Filters()
    for limit in lasting:
        filters = _with(filters, limit.field, limit.value)
    if before is None:
        return filters
    held = before.filters
    kept: dict[str, Any] = {name: (*getattr(filters, name), *getattr(held, name)) for name in EXCLUSIONS}
    kept = {name: _outlasting(name, values, said) for name, values in kept.items()}
    kept["not_words"] = tuple(
        words for words in kept["not_words"] if words.lower().rstrip("s") not in message.text.lower()
    )
    if held.max_age is not None:
        kept["max_age"] = held.max_age
    if said.kind is not None:
        kept["kind"] = said.kind
    if said.time_min is not None and held.runtime_max_min == said.time_min:
        kept["runtime_max_min"] = said.time_min
    if is_open(message) and message.all("shift"):
        return replace(held, **kept, genres=(), genres_all=())
    return replace(filters, **kept)


def _outlasting(name: str, values: Sequence[str], said: Said) -> tuple[str, ...]:
    """Each once, without those of a wish that is over, "like True Detective, but no crime"; what protects always outlasts it."""
    if name == "not_notes":
        return tuple(dict.fromkeys(values))
    return tuple(dict.fromkeys(value for value in values if f"{name}={value}" not in said.in_passing))


def _limited(filters: Filters, message: Message) -> Filters:
    positive = {
        e["role"] for e in message.all("limit") if e.get("role") in _LISTS and not str(e["role"]).startswith("not_")
    }
    if positive & {"genres", "genres_all"}:
        positive |= {"genres", "genres_all"}
        if (
            going_on.adds(message)
            and going_on.goes_on(message)
            and len(held := (*filters.genres, *filters.genres_all)) == 1
        ):
            message = going_on.both_of(message, held)
    one_more = bool(_OR_ELSE.search(message.text.lower()))
    for name in () if one_more else positive:
        filters = filters.changed({name: ()})
    ranged = bool(filters.year_min or filters.year_max)
    for entity in message.all("limit"):
        grows = entity.get("grows") or one_more and entity.get("role") in _BOUNDS[0]
        add = _with_also if grows and ranged else _with
        filters = add(filters, str(entity.get("role")), entity.get("value"))
    for words in message.values("not_text"):
        filters = _with(filters, "not_words", words)
    if _OR_ELSE.search(message.text.lower()) and message.all("person", "in"):
        filters = replace(filters, people=(), people_any=(*filters.people, *filters.people_any))
        return _with_people(filters, [{**e, "either": True} for e in message.all("person", "in")])
    return _with_people(filters, message.all("person", "in", "out"))


def _with_people(filters: Filters, people: Sequence[Entity]) -> Filters:
    for entity in people:
        filters = _with(filters, field_of(entity), entity["value"])
    return filters


def field_of(person: Entity) -> str:
    """The limit that a person with role in or out sets."""
    return "not_people" if person.get("role") == "out" else "people_any" if person.get("either") else "people"


def _with(filters: Filters, name: str, value: Any) -> Filters:
    if name not in {f.name for f in fields(Filters)}:
        return filters
    if name not in _LISTS:
        return filters.changed({name: value} | _freed(filters, name, value))
    added = {name: tuple(dict.fromkeys((*getattr(filters, name), value)))}
    for other in _OPPOSITE.get(name, ()):
        added[other] = tuple(v for v in getattr(filters, other) if v != value)
    return filters.changed(added)


def _with_also(filters: Filters, name: str, value: Any) -> Filters:
    """The range of years widened to take in this bound: "the 90s are fine as well" after the eighties."""
    held = getattr(filters, name)
    return filters if held is None else filters.changed({name: (min if name == "year_min" else max)(held, value)})


def _freed(filters: Filters, name: str, value: Any) -> dict[str, None]:
    """A new bound that crosses the old opposite one replaces it: "the nineties" after "2010 or later"."""
    for least, most in _BOUNDS:
        low, high = getattr(filters, least), getattr(filters, most)
        if name == least and high is not None and value > high:
            return {most: None}
        if name == most and low is not None and value < low:
            return {least: None}
    return dict.fromkeys(_OF_SERIES) if (name, value) == ("kind", "film") else {}


_OF_SERIES = ("seasons_max", "seasons_min", "episodes_max")
"""What no film has: "a miniseries" then "no, a film"."""


def _seeded(request: Request, message: Message) -> Request:
    seeds, liked = message.values("title", "seed"), message.all("title", "liked")
    seeds += [e["value"] for e in liked if not seeds or message.is_theirs(e)]
    if not seeds and message.first("opinion") == "liked" and len(message.all("title")) == 1:
        seeds = message.values("title", "seen")  # "the last film I saw was Inception and I loved it"
    if not seeds and message.intent == "recommend":
        seeds = message.values("title", "mention")
    if going_on.is_also_like(message):
        seeds = [*request.seeds, *seeds]
    anti = [i for i in message.values("title", "anti_seed", "disliked") if i not in seeds]
    known = [i for i in message.values("title", "seen", "disliked", "anti_seed") if i not in seeds]
    return replace(
        request,
        seeds=tuple(dict.fromkeys(seeds)) or request.seeds,
        anti_seeds=tuple(dict.fromkeys((*request.anti_seeds, *anti))),
        exclude=tuple(dict.fromkeys((*request.exclude, *known, *message.values("maker_of")))),
    )


def shifts_in(message: Message) -> tuple[Shift, ...]:
    """The wishes for more or less that this message alone makes."""
    return _shifted(Request(), message).shifts


def _meant(request: Request, message: Message) -> Request:
    """What of the seeds counts: the last word on each aspect holds."""
    keep, leave = message.values("aspect", "keep"), message.values("aspect", "leave")
    kept = [*(a for a in request.keep if a not in leave), *keep]
    left = [*(a for a in request.leave if a not in keep), *leave]
    return replace(request, keep=tuple(dict.fromkeys(kept)), leave=tuple(dict.fromkeys(left)))


def _shifted(request: Request, message: Message) -> Request:
    shifts = {s.axis: s for s in request.shifts}
    for entity in message.all("shift"):
        direction = -1 if entity.get("role") == "less" else 1
        shifts[entity["value"]] = Shift(entity["value"], direction, float(entity.get("strength") or 1.0))
    return replace(request, shifts=tuple(shifts.values()))
