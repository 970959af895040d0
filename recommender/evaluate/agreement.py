"""Whether a request, as the bot took it, is the one that was labelled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

from recommender.evaluate.labelled import Label, Labelled
from recommender.spoken_of import subject
from recommender.types import Filters, Request

N = Request().n
_SAME = {"seed": "more", "liked": "more", "anti_seed": "less", "disliked": "less", "genres_all": "genres"}
"""Roles whose effect on a request is the same: a liked title is a seed, a disliked one an anti-seed."""

Said = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was not understood as labelled."""

    missing: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    lost_words: tuple[str, ...] = ()
    """Words that should be searched for and are not."""

    @property
    def exact(self) -> bool:
        """Every seed, shift and limit right, none too many."""
        return not self.missing and not self.extra


def compare(label: Labelled, request: Request) -> Verdict:
    """Judge a request by its label; titles that the label calls unknown cannot be in it, so they are not judged."""
    said = set(understood(request))
    any_genre = _of_several(label)
    missing = [_words(one) for one in label.required if not _is_met(one, said)]
    missing += [
        " / ".join(" & ".join(map(_words, option)) for option in group)
        for group in label.either
        if not any(all(_is_met(one, said) for one in option) for option in group)
    ]
    extra = [f"{name}={value}" for name, value in sorted(said) if not _is_allowed(name, value, label)]
    if len(request.filters.genres) > 1 and not any_genre:
        extra.append("any of several genres, where all are meant")
    if any_genre and len(request.filters.genres_all) > 1 and not _of_all(label):
        extra.append("all of several genres, where any is meant")
    words = request.text.lower()
    lost = [key for key in label.words if not all(word in words for word in key.lower().split())]
    return Verdict(tuple(missing), tuple(extra), tuple(lost))


def understood(request: Request) -> Iterator[Said]:
    """Everything that a request holds, as names and values."""
    for role, ids in (("more", (*request.seeds, *request.taste.liked)), ("less", request.anti_seeds)):
        yield from ((role, title_id) for title_id in ids)
    known = {*request.seeds, *request.taste.liked, *request.anti_seeds}
    yield from (("seen", title_id) for title_id in (*request.exclude, *request.taste.seen) if title_id not in known)
    yield from (("less", title_id) for title_id in (*request.taste.disliked, *request.taste.never))
    yield from ((shift.axis, "+" if shift.direction > 0 else "-") for shift in request.shifts)
    if request.n != N:
        yield "count", str(request.n)
    for f in fields(Filters):
        value = getattr(request.filters, f.name)
        values = value if isinstance(value, tuple) else () if value is None else (value,)
        yield from ((_SAME.get(f.name, f.name), str(one).lower()) for one in values)


def _is_met(one: Label, said: set[Said]) -> bool:
    if one.name in ("mention", "words") or (one.name == "count" and one.value == str(N)):
        return True
    return any(_fits(one, name, value) for name, value in said)


def _is_allowed(name: str, value: str, label: Labelled) -> bool:
    return any(_fits(one, name, value) for one in label.allowed)


def _fits(one: Label, name: str, value: str) -> bool:
    canonical = Label(_SAME.get(one.name, one.name), one.value, one.least, one.most)
    if one.name == "mention":
        return name in ("more", "less", "seen") and value == one.value
    if canonical.fits(name, value) or (name == one.name == "not_words" and _holds(value, one.value)):
        return True
    # Of a title that is not wanted, the bot may also hold that it is not to be shown.
    return name == "seen" and canonical.name == "less" and value == one.value


def _holds(said: str, labelled: str) -> bool:
    """Whether a refused subject, as it was said, has every telling word of the label: "the gangsters mumbling" those of "gangsters"."""
    keys = subject(said)
    return bool(subject(labelled)) and all(any(word & other for other in keys) for word in subject(labelled))


def _of_several(label: Labelled) -> bool:
    """Whether the label has more than one genre of which any will do."""
    options = [option for group in label.either for option in group]
    return any(sum(one.name == "genres" for one in labels) > 1 for labels in (label.required, *options))


def _of_all(label: Labelled) -> bool:
    return any(one.name == "genres_all" for one in label.allowed)


def _words(one: Label) -> str:
    span = f"{one.least:g}..{one.most:g}" if one.least is not None and one.most is not None else one.value
    return f"{one.name}{span}" if span in ("+", "-") else f"{one.name}={span}"
