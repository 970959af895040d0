"""Which of several titles of one name is meant: by who plays in it, by a tap, by a word, or the best known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions import say
from actions.message import Entity
from actions.skill import Turn
from recommender.types import Request, Title

Button = dict[str, str]
BOTH_LIKELY = 0.42
"""A namesake at most so much less known than the best known (0 to 1) is offered as well."""
KNOWN = 0.3
"""Less known than this is not what people mean by a bare name."""
_KIND_SAID = {"series": re.compile(r"\b(?:series|show|tv)\b"), "film": re.compile(r"\b(?:film|movie)\b")}
_MEANT = re.compile(
    r"\b(?:meant|mean|the (?:film|movie|series|show|tv|(?:19|20)\d\d)|the (?:\w+ )?(?:one|version|original|remake))\b|^\W*(?:19|20)\d\d\W*$"
)
"""Words that tell which of several titles of one name was meant; "only series" is a limit."""


def swapped(turn: Turn) -> Request | None:
    """The request with the one title that the message names in it, and nothing else changed; None where it says more.

    It stands for a title that was not known ("do you mean …"), or for the seed of the same name.
    """
    request, entities = turn.state.request, turn.message.entities
    if (offered := turn.state.pending.get("namesakes")) and request is not None and not turn.message.all("title"):
        return _meant(turn, request, [i for i in offered if _held(turn, i)])
    if request is not None and (elsewhere := _from_elsewhere(turn, request)) is not None:
        return elsewhere
    if len(entities) != 1 or entities[0].get("entity") != "title":
        return None
    other = str(entities[0]["value"])
    if turn.state.pending.get("unknown") and _held(turn, other):
        return replace(Request.from_dict(turn.state.pending["request"]), seeds=(other,))
    if request is None:
        return None
    named = {title.id for title in turn.recommender.catalogue.namesakes(other)} if _held(turn, other) else set()
    if not named & set(request.seeds):
        return None
    return replace(request, seeds=tuple(other if seed in named else seed for seed in request.seeds), exclude=())


def _from_elsewhere(turn: Turn, request: Request) -> Request | None:
    """ "No, I meant the English one": the namesake of the seed that is from there, where the seed is not."""
    said = [*turn.message.all("limit", "countries", "languages"), *turn.message.all("described")]
    if (
        len(request.seeds) != 1
        or len(said) != len(turn.message.entities)
        or not _MEANT_ONE.search(turn.message.text.lower())
    ):
        return None
    places = {HOME.get(str(e["value"]), str(e["value"])) for e in said}
    seed = turn.title(request.seeds[0])
    others = [t.id for t in turn.recommender.catalogue.namesakes(seed.id) if places & {*t.countries, t.language}]
    if not others or places & {*seed.countries, seed.language}:
        return None
    return replace(request, seeds=(others[0],), exclude=())


_MEANT_ONE = re.compile(
    r"\b(?:meant|mean)\b.*\b(?:one|version|original|remake)\b|\bnot the\b.*\bthe (?:\w+ )?(?:one|version)\b"
)
HOME = {"en": "GB"}
"""A language that several countries speak means, of namesakes, the one it is called after."""


def namesakes(turn: Turn, request: Request) -> tuple[list[str], list[Button]]:
    """Which of several titles of one name was taken, and the others to tap; nothing where the words say which."""
    said, offers = [], []
    for entity in turn.message.all("title", "seed", "mention", "liked"):
        if entity["value"] in request.seeds and (others := _likely(turn, entity)):
            taken = turn.title(entity["value"])
            said.append(say.which_one(taken.name, taken.kind, [f"{t.name}, the {t.kind}" for t in others]))
            offers += [{"label": f"Rather {t.name}, the {t.kind}", "verb": f"title:{t.id}"} for t in others]
    return said, offers


def _meant(turn: Turn, request: Request, offered: Sequence[str]) -> Request | None:
    """ "I meant the series", "the 2014 one": the offered title that fits; None where the words ask for something else."""
    said = {(e.get("role"), str(e.get("value"))) for e in (*turn.message.all("limit"), *turn.message.all("described"))}
    low = turn.message.text.lower()
    kinds = {kind for kind, pattern in _KIND_SAID.items() if pattern.search(low)}
    kinds |= {value for role, value in said if role == "kind"}
    places = {value for role, value in said if role in ("countries", "country")}
    fitting = [
        i
        for i in offered
        if turn.title(i).kind in kinds or str(turn.title(i).year) in low or places & {*turn.title(i).countries}
    ] or _by_age(turn, offered)
    if not fitting or not _MEANT.search(low):
        return None
    name = {t.id for t in turn.recommender.catalogue.namesakes(fitting[0])}
    return replace(request, seeds=tuple(fitting[0] if seed in name else seed for seed in request.seeds), exclude=())


def _by_age(turn: Turn, offered: Sequence[str]) -> list[str]:
    """ "The old one", "the newer one": of those offered."""
    by_year = sorted((i for i in offered if turn.title(i).year), key=lambda i: turn.title(i).year or 0)
    ways = [e.get("role") for e in turn.message.all("shift") if e["value"] == "new"]
    return [] if not ways or not by_year else [by_year[-1 if ways[0] == "more" else 0]]


def _likely(turn: Turn, entity: Entity) -> list[Title]:
    if _tells_which(turn, entity):
        return []
    catalogue, known = turn.recommender.catalogue, turn.recommender.index.known
    taken = catalogue[entity["value"]]
    same = [t for t in catalogue.namesakes(taken.id) if t.title.casefold() == taken.title.casefold()]
    renown = {t.id: float(known[catalogue.row[t.id]]) for t in same}
    least = float(known[catalogue.row[taken.id]]) - BOTH_LIKELY
    likely = sorted((i for i in renown if renown[i] >= max(least, KNOWN)), key=lambda i: -renown[i])
    return [catalogue[i] for i in likely[:2]]


def _tells_which(turn: Turn, entity: Entity) -> bool:
    """True for a tap, and where the mention takes in more than the bare name: "Fargo (1996)", "Fargo the series"."""
    start, end = entity.get("start"), entity.get("end")
    if start is None or end is None:
        return True
    mention = turn.message.text[start:end].strip(" \"'“”‘’").lower()
    title = turn.title(entity["value"])
    names = {name.lower() for name in (title.title, *title.aliases)}
    return mention not in names | {name.removeprefix("the ") for name in names}


def by_their_people(turn: Turn, request: Request) -> Request:
    """ "Fargo with Billy Bob Thornton" is the one he plays in; he is then no limit."""
    catalogue, filters = turn.recommender.catalogue, request.filters
    seeds, people = list(request.seeds), list(filters.people)
    for person in turn.message.values("person", "in"):
        for at, seed in enumerate(seeds):
            played = [t.id for t in catalogue.namesakes(seed) if person in t.people]
            if played and person not in catalogue[seed].people:
                seeds[at] = played[0]
                people = [each for each in people if each != person]
    return replace(request, seeds=tuple(seeds), filters=replace(filters, people=tuple(people)))


def _held(turn: Turn, title_id: object) -> bool:
    return title_id in turn.recommender.catalogue.row
