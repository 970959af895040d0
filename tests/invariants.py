"""What must hold for every answer to every request, checked from the records alone, not with the engine's own means."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from hypothesis import strategies as st

from recommender import explain
from recommender.collaborative import Collaborative
from recommender.engine import Recommender
from recommender.franchise import Franchise
from recommender.types import (
    AGES,
    AXES,
    FACT_AXES,
    GENRES,
    NOTES,
    Filters,
    Reason,
    Recommendation,
    Request,
    Shift,
    Taste,
    Title,
)

DOUBT = 1e-4
"""Tones are kept as float32."""


def requests(titles: Sequence[Title], most: int = 8) -> st.SearchStrategy[Request]:
    """Requests about these titles, from nothing at all to everything at once."""
    ids = st.sampled_from([title.id for title in titles])
    several = st.lists(ids, max_size=3, unique=True).map(tuple)
    many = st.lists(ids, max_size=6, unique=True).map(tuple)
    return st.builds(
        Request,
        seeds=several,
        anti_seeds=st.lists(ids, max_size=1).map(tuple),
        shifts=st.lists(shifts(), max_size=2, unique_by=lambda s: s.axis).map(tuple),
        filters=filters(titles),
        text=st.sampled_from(("", "", "a small town and its police", "children on an adventure")),
        taste=st.builds(Taste, *[many] * 6),
        exclude=many,
        novelty=st.sampled_from((0.0, 0.0, 0.3, 0.7, 1.0)),
        n=st.integers(1, most),
    )


def shifts() -> st.SearchStrategy[Shift]:
    return st.builds(
        Shift, st.sampled_from(AXES + FACT_AXES), st.sampled_from((1, -1)), st.sampled_from((0.5, 1.0, 2.0))
    )


def filters(titles: Sequence[Title]) -> st.SearchStrategy[Filters]:
    """At most three limits, so that something is left; their values occur in the titles."""
    people = sorted({person for title in titles for person in title.people})[:200]
    languages = sorted({title.language for title in titles if title.language})
    values: dict[str, st.SearchStrategy[Any]] = {
        "kind": st.sampled_from(("film", "series")),
        "genres": some(GENRES),
        "genres_all": some(GENRES),
        "not_genres": some(GENRES),
        "year_min": st.integers(1940, 2026),
        "year_max": st.integers(1940, 2026),
        "runtime_max_min": st.integers(20, 200),
        "runtime_min_min": st.integers(20, 200),
        "seasons_max": st.integers(1, 9),
        "seasons_min": st.integers(1, 9),
        "episodes_max": st.integers(1, 60),
        "max_age": st.sampled_from(AGES),
        "not_notes": some(NOTES),
        "languages": some(languages),
        "not_languages": some(languages),
        "countries": some(sorted({country for title in titles for country in title.countries})),
        "not_countries": some(sorted({country for title in titles for country in title.countries})),
        "people": some(people),
        "people_any": some(people),
        "not_people": some(people),
        "platforms": st.just(("netflix",)),
        "rating_min": st.sampled_from((0.5, 0.7, 0.9)),
        "finished": st.booleans(),
    }
    names = st.lists(st.sampled_from(sorted(values)), max_size=3, unique=True)
    chosen = names.flatmap(lambda given: st.fixed_dictionaries({name: values[name] for name in given}))
    return chosen.filter(is_a_range).map(lambda given: Filters(**given))


def some(values: Sequence[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), min_size=1, max_size=2, unique=True).map(tuple)


def is_a_range(given: dict[str, Any]) -> bool:
    years = given.get("year_min", 0), given.get("year_max", 9999)
    minutes = given.get("runtime_min_min", 0), given.get("runtime_max_min", 9999)
    seasons = given.get("seasons_min", 0), given.get("seasons_max", 9999)
    return years[0] <= years[1] and minutes[0] <= minutes[1] and seasons[0] <= seasons[1]


def check(recommender: Recommender, request: Request, all_titles: dict[str, Title]) -> None:
    """Fails where an answer breaks a promise."""
    result = recommender.recommend(request)
    found = [r.title for r in result.recommendations]
    assert len(found) <= request.n
    assert [all_titles.get(t.id) for t in found] == found, "a title was invented or changed"
    assert len({t.id for t in found}) == len(found)
    taste = request.taste
    hidden = {*taste.seen, *taste.liked, *taste.disliked, *taste.never, *taste.watching}
    hidden |= {*request.exclude, *request.seeds, *request.anti_seeds}
    assert not hidden & {t.id for t in found}
    seeds = [all_titles[seed] for seed in request.seeds]
    assert not [t.name for t in found if seeds and t in Franchise(seeds)]
    assert [t.name for t in found if not meets(t, request.filters)] == []
    for shift in request.shifts:
        others = [all_titles[i] for i in shift.than] or seeds
        assert [t.name for t in found if not is_beyond(recommender, t, others, shift)] == []
    assert len({r.why for r in result.recommendations}) == len(found)
    for each in result.recommendations:
        check_reasons(recommender, each, request)
    assert recommender.recommend(request).recommendations == result.recommendations, "the same request, another answer"


def check_reasons(recommender: Recommender, each: Recommendation, request: Request) -> None:
    row = recommender.catalogue.row
    assert each.reasons and 0 <= each.score <= 1
    for reason in each.reasons:
        assert explain.holds(recommender.index, reason, row[each.title.id], [row[s] for s in request.seeds], request)
        json.dumps(reason.evidence, allow_nan=False)
        assert is_true(recommender, reason, each.title, request), (each.title.name, reason)
    said = {reason.text.lower() for reason in each.reasons}
    assert any(text in each.why.lower() for text in said), "the card says nothing of its reasons"


def is_true(recommender: Recommender, reason: Reason, t: Title, request: Request) -> bool:
    """Whether the evidence agrees with the records, whoever wrote it down."""
    told, catalogue = reason.evidence, recommender.catalogue
    other = next((catalogue[told[key]] for key in ("seed", "liked", "other") if key in told), None)
    than = [title_id for shift in request.shifts if shift.axis == told.get("axis") for title_id in shift.than]
    told_of = (*request.taste.liked, *request.taste.watching)
    allowed = told_of if reason.kind == "taste" else (*(than or request.seeds), *told_of)
    if other is not None and other.id not in allowed:
        return False
    if reason.kind == "tone":
        alone = any(shift.axis == told["axis"] and shift.plain for shift in request.shifts)
        titles = [t, *(catalogue[seed] for seed in (() if alone else than or request.seeds))]
        sides = [(t, told["value"]), *([(other, told["seed_value"])] if other else [])]
        return told["measured"] == all(each.tone is not None for each in titles) and all(
            abs((value_of(recommender, each, told["axis"]) or 0) - value) < 1e-3 for each, value in sides
        )
    if "both" in told and other is not None:
        return (told["both"], told["likers"]) == likers(recommender, other.id, t.id)
    shared = [
        (name, told[name], getattr(t, name), getattr(other, name, told[name]))
        for name in ("themes", "genres")
        if name in told
    ]
    facts = {"fact": {"new": t.year, "long": t.runtime_min, "known": None}.get(told.get("axis", ""))}
    facts |= {"quality": t.rating, "portrait": t.year, "wild_card": round(value_of(recommender, t, "known") or 0, 3)}
    given = {"fact": "value", "quality": "rating", "portrait": "year", "wild_card": "known"}
    return (
        all(set(said) <= set(mine) and set(said) <= set(theirs) for _, said, mine, theirs in shared)
        and (reason.kind not in given or told[given[reason.kind]] == facts[reason.kind])
        and all(word[:3] in f"{t.description} {' '.join(t.themes)}".lower() for word in told.get("words", ()))
        and told.get("person", "").lower() in ("", *(person.lower() for person in t.people))
    )


def likers(recommender: Recommender, one: str, two: str) -> tuple[int, int]:
    """How many people like both, and how many the first, counted one by one."""
    model = recommender.index.collaborative
    assert model is not None
    people = [_who_like(model, model.row[title_id]) for title_id in (one, two)]
    return len(people[0] & people[1]), len(people[0])


@lru_cache(maxsize=10_000)
def _who_like(model: Collaborative, column: int) -> frozenset[int]:
    """Kept, since a column is slow to cut out of rows."""
    return frozenset(model.likes[:, column].nonzero()[0].tolist())


def meets(t: Title, f: Filters) -> bool:
    """Every limit by the words of its definition; what is not known does not meet it."""
    notes = dict(zip(NOTES, t.notes, strict=True)) if t.notes else {}
    names = {person.lower() for person in t.people}
    return all(
        (
            f.kind in (None, t.kind),
            not f.genres or set(f.genres) & set(t.genres),
            set(f.genres_all) <= set(t.genres),
            not f.not_genres or (t.genres and not set(f.not_genres) & set(t.genres)),
            f.year_min is None or (t.year is not None and t.year >= f.year_min),
            f.year_max is None or (t.year is not None and t.year <= f.year_max),
            f.runtime_max_min is None or (t.runtime_min is not None and t.runtime_min <= f.runtime_max_min),
            f.runtime_min_min is None or (t.runtime_min is not None and t.runtime_min >= f.runtime_min_min),
            f.seasons_max is None or t.kind == "film" or (t.seasons is not None and t.seasons <= f.seasons_max),
            f.seasons_min is None or (t.seasons is not None and t.seasons >= f.seasons_min),
            f.episodes_max is None or t.kind == "film" or (t.episodes is not None and t.episodes <= f.episodes_max),
            f.max_age is None or (t.age is not None and t.age <= f.max_age),
            all(notes.get(note, 3) <= 1 for note in f.not_notes),
            not f.languages or t.language in f.languages,
            not f.not_languages or (t.language is not None and t.language not in f.not_languages),
            not f.countries or set(f.countries) & set(t.countries),
            not f.not_countries or (t.countries and not set(f.not_countries) & set(t.countries)),
            all(person.lower() in names for person in f.people),
            not f.people_any or any(person.lower() in names for person in f.people_any),
            not any(person.lower() in names for person in f.not_people),
            f.rating_min is None or (t.rating is not None and t.rating >= f.rating_min - DOUBT),
            f.finished is None or (t.kind == "film" or t.end_year is not None) == f.finished,
        )
    )


def is_beyond(recommender: Recommender, t: Title, seeds: Sequence[Title], shift: Shift) -> bool:
    """On the asked side of every seed by what is really known; without seeds, or for a quality by itself, of most titles or of the middle."""
    value = value_of(recommender, t, shift.axis)
    others = [value_of(recommender, seed, shift.axis) for seed in seeds]
    known = [other for other in others if other is not None]
    if value is None:
        return False
    if not seeds or shift.plain:
        return shift.axis in FACT_AXES or shift.direction * (value - 0.5) > 0
    step = 0.1 * shift.strength - DOUBT if shift.axis in AXES else 0
    return (
        bool(known)
        and all(shift.direction * (value - other) > step for other in known)
        or (step == 0 and bool(known) and all(shift.direction * (value - other) > 0 for other in known))
    )


def value_of(recommender: Recommender, t: Title, axis: str) -> float | None:
    """The fact or the tone: as a person set it, or as the build estimated it."""
    if axis in FACT_AXES:
        row = recommender.catalogue.row[t.id]
        return {"new": t.year, "long": t.runtime_min, "known": float(recommender.index.known[row])}[axis]
    if t.tone is not None:
        return t.tone[AXES.index(axis)]
    return float(recommender.index.tones.value[recommender.catalogue.row[t.id], AXES.index(axis)])
