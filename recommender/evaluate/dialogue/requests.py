"""Our own labelled requests: how many are understood exactly, and whether an answer breaks a limit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain

from recommender.catalogue import Catalogue
from recommender.evaluate.agreement import Verdict, compare
from recommender.evaluate.dialogue.talk import Bot
from recommender.evaluate.labelled import Label, Labelled
from recommender.types import NOTES, Request, Title

MILD = 1
"""Most of a content note that a limit lets pass, 0 to 3."""


@dataclass(slots=True)
class Judged:
    """Counts over requests."""

    n: int = 0
    exact: int = 0
    shown: int = 0
    """Titles on cards, without those that were said not to meet all that was asked."""
    broken: int = 0
    """Among them: those that break a limit that the label demands, whatever the bot understood."""
    broken_own: int = 0
    """Among them: those that break a limit that the bot did understand."""
    lost_words: int = 0
    verdicts: list[tuple[str, Verdict]] = field(default_factory=list)
    """Text and verdict of every request that was not exact; to be read, never part of a table."""


def judge(requests: Iterable[Labelled], bot: Bot, catalogue: Catalogue) -> Judged:
    """Every request in a talk of its own, after what went before it."""
    counts = Judged()
    for labelled in requests:
        *earlier, last = bot.talk([*labelled.before, labelled.text])
        request = last.request or Request()
        listed = [i for answer in earlier for i in answer.shown]
        verdict = compare(labelled, told(request, listed, seen_by(labelled)))
        counts.n += 1
        counts.exact += verdict.exact
        counts.lost_words += bool(verdict.lost_words)
        if not verdict.exact:
            counts.verdicts.append((labelled.text, verdict))
        titles = [] if last.relaxed else [catalogue[title_id] for title_id in last.shown]
        counts.shown += len(titles)
        counts.broken += sum(any(breaks(title, label) for label in labelled.required) for title in titles)
        counts.broken_own += sum(any(breaks(title, label) for label in limits_of(request)) for title in titles)
    return counts


def told(request: Request, shown: Iterable[str], seen: Iterable[str] = ()) -> Request:
    """The request without what follows from our own lists: that a title of an earlier list is not shown again, nobody said.

    A title that is a seed or an anti-seed keeps that role; only "seen" is dropped, of which the labels cannot know,
    but where they name it: those of `seen` that the bot noted as such stay.
    """
    listed = set(shown)
    left = tuple(i for i in request.exclude if i not in listed)
    noted = tuple(i for i in request.taste.seen if i not in listed - set(seen))
    return replace(request, exclude=left, taste=replace(request.taste, seen=noted))


def seen_by(labelled: Labelled) -> Iterator[str]:
    """The titles that may be called seen by the label."""
    return (label.value for label in labelled.allowed if label.name == "seen")


def limits_of(request: Request) -> Iterator[Label]:
    """The limits of a request, in the form of labels."""
    for name in ("kind", "year_min", "year_max", "runtime_max_min", "runtime_min_min", "seasons_max", "max_age"):
        if (value := getattr(request.filters, name)) is not None:
            yield Label(name, str(value))
    several = (
        ("not_genres", request.filters.not_genres),
        ("not_notes", request.filters.not_notes),
        ("not_people", request.filters.not_people),
    )
    yield from chain.from_iterable((Label(name, value) for value in values) for name, values in several)


def breaks(title: Title, limit: Label) -> bool:
    """Whether a title breaks a limit; where a label lets any number of a span pass, by the most lenient one.

    What is not known of a title is not kept. Genres and places that are wanted are left out here: their labels allow more than one reading.
    """
    check = _CHECKS.get(limit.name)
    return check is not None and not check(title, limit)


def _number(limit: Label, least: bool) -> float:
    bound = limit.least if least else limit.most
    return float(limit.value) if bound is None else bound


def _at_most(value: float | None, limit: Label) -> bool:
    return value is not None and value <= _number(limit, least=False)


def _at_least(value: float | None, limit: Label) -> bool:
    return value is not None and value >= _number(limit, least=True)


_CHECKS: dict[str, Callable[[Title, Label], bool]] = {
    "kind": lambda title, limit: title.kind == limit.value,
    "not_genres": lambda title, limit: limit.value not in title.genres,
    "year_max": lambda title, limit: _at_most(title.year, limit),
    "year_min": lambda title, limit: _at_least(title.year, limit),
    "runtime_max_min": lambda title, limit: _at_most(title.runtime_min, limit),
    "runtime_min_min": lambda title, limit: _at_least(title.runtime_min, limit),
    "seasons_max": lambda title, limit: title.kind == "film" or _at_most(title.seasons, limit),
    "max_age": lambda title, limit: _at_most(title.age, limit),
    "not_notes": lambda title, limit: title.notes is not None and title.notes[NOTES.index(limit.value)] <= MILD,
    "not_people": lambda title, limit: limit.value not in title.people,
    "not_languages": lambda title, limit: title.language not in (None, limit.value),
}
