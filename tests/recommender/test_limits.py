"""Each limit lets through what meets it and nothing else; what is not known does not meet it."""

from __future__ import annotations

from dataclasses import fields

import pytest

from recommender import limits
from recommender.catalogue import Catalogue
from recommender.errors import RequestError
from recommender.types import Filters, Shift, Title
from tests.worlds import (
    BAD,
    FARGO,
    FARGO_SERIES,
    FOLLOWS,
    HEAT,
    HEIST,
    IT,
    MOTIVE,
    PADDINGTON,
    PARASITE,
    SAUL,
    SPIRITED,
    TITLES,
    UP,
    WEEDS,
)

CATALOGUE = Catalogue((*TITLES, Title("blank", "Blank", "film")))
SERIES = {BAD, SAUL, WEEDS, FARGO_SERIES, HEIST}
EVERYTHING = {title.id for title in CATALOGUE}


def test_without_animation_there_is_no_anime_either() -> None:
    anime = Title("anime", "Anime", "series", genres=("anime", "comedy"))
    live = Title("live", "Live", "series", genres=("comedy",))
    assert limits.allowed(Filters(not_genres=("animation",)), Catalogue((anime, live))).tolist() == [False, True]


@pytest.mark.parametrize(
    ("filters", "met"),
    [
        (Filters(), EVERYTHING),
        (Filters(kind="series"), SERIES),
        (Filters(kind="film"), EVERYTHING - SERIES),
        (Filters(genres=("horror", "anime")), {IT, FOLLOWS, SPIRITED}),
        (Filters(genres_all=("thriller", "crime")), {t.id for t in TITLES if {"thriller", "crime"} <= set(t.genres)}),
        (Filters(not_genres=("thriller", "crime", "family")), set()),
        (Filters(not_genres=("thriller", "crime", "animation")), {PADDINGTON}),
        (Filters(year_min=2015), {SAUL, MOTIVE, HEIST, PARASITE, IT, PADDINGTON}),
        (Filters(year_max=1996), {FARGO, HEAT}),
        (Filters(year_min=1996, year_max=2001), {FARGO, SPIRITED}),
        (Filters(runtime_max_min=96), {BAD, SAUL, WEEDS, FARGO_SERIES, HEIST, UP}),
        (Filters(runtime_min_min=135), {IT, HEAT}),
        (Filters(kind="series", seasons_max=5), {BAD, FARGO_SERIES, HEIST}),
        (Filters(seasons_min=5), {t.id for t in TITLES if (t.seasons or 0) >= 5}),
        (
            Filters(kind="series", episodes_max=60),
            {t.id for t in TITLES if t.kind == "series" and (t.episodes or 999) <= 60},
        ),
        (Filters(max_age=6), {PADDINGTON, UP, SPIRITED}),
        (Filters(max_age=18), EVERYTHING - {MOTIVE, HEAT, "blank"}),
        (Filters(not_notes=("sex",)), EVERYTHING - {WEEDS, HEIST, PARASITE, FOLLOWS, MOTIVE, HEAT, "blank"}),
        (Filters(not_notes=("violence", "fright")), {PADDINGTON, UP, WEEDS}),
        (Filters(languages=("ko", "ja")), {PARASITE, SPIRITED}),
        (Filters(not_languages=("en", "es")), {PARASITE, SPIRITED}),
        (Filters(not_countries=("US", "GB", "ES")), {PARASITE, SPIRITED}),
        (Filters(countries=("MX", "GB")), {MOTIVE, PADDINGTON}),
        (Filters(people=("bob odenkirk",)), {SAUL, FARGO_SERIES}),
        (Filters(people=("Bob Odenkirk", "Vince Gilligan")), {SAUL}),
        (Filters(people=("Nobody At All",)), set()),
        (Filters(people_any=("Bob Odenkirk", "Nobody At All")), {SAUL, FARGO_SERIES}),
        (Filters(kind="series", not_people=("Vince Gilligan", "Bob Odenkirk")), {WEEDS, HEIST}),
        (Filters(rating_min=0.96), {PARASITE, PADDINGTON, UP, SPIRITED}),
        (Filters(kind="series", finished=True), {BAD, SAUL, WEEDS, HEIST}),
        (Filters(kind="series", finished=False), {FARGO_SERIES}),
        (Filters(kind="film", finished=True, max_age=6), {PADDINGTON, UP, SPIRITED}),
    ],
    ids=str,
)
def test_a_limit_lets_through_what_meets_it(filters: Filters, met: set[str]) -> None:
    mask = limits.allowed(filters, CATALOGUE)
    assert {title.id for title, allowed in zip(CATALOGUE, mask, strict=True) if allowed} == met


ONE_OF_EACH = Filters(
    kind="series", genres=("crime",), genres_all=("crime",), not_genres=("horror",), year_min=1900, year_max=2100, runtime_max_min=500, runtime_min_min=1,
    seasons_max=50, seasons_min=1, episodes_max=900, max_age=18, not_notes=("sex",), languages=("en",), not_languages=("ko",), countries=("US",), not_countries=("KR",), people=("A",), people_any=("A",),
    not_words=("zombies",), not_people=("B",), platforms=("netflix",), rating_min=0.1, finished=False,
)  # fmt: skip
NOT_BY_FACTS = ("kind", "platforms", "not_people", "seasons_max", "episodes_max", "finished")
"""Limits that a film of which nothing is known meets or that cannot be checked."""


@pytest.mark.parametrize("name", [f.name for f in fields(Filters) if f.name not in NOT_BY_FACTS])
def test_what_is_not_known_is_out(name: str) -> None:
    one = Filters(**{name: getattr(ONE_OF_EACH, name)})
    assert not limits.allowed(one, CATALOGUE)[CATALOGUE.row["blank"]]


def test_a_series_without_known_seasons_is_out_where_seasons_are_limited() -> None:
    catalogue = Catalogue((Title("s", "S", "series"), Title("f", "F", "film")))
    assert limits.allowed(Filters(seasons_max=3), catalogue).tolist() == [False, True]


def test_the_limits_that_are_set_are_named() -> None:
    assert limits.active(Filters()) == []
    assert limits.active(Filters(max_age=0, finished=False)) == ["max_age", "finished"]
    assert limits.active(ONE_OF_EACH) == [f.name for f in fields(Filters)]


@pytest.mark.parametrize("name", [f.name for f in fields(Filters)])
def test_a_limit_can_be_taken_back(name: str) -> None:
    assert limits.active(limits.without(ONE_OF_EACH, name)) == [f.name for f in fields(Filters) if f.name != name]


def test_each_limit_is_told_apart() -> None:
    met = limits.excluded_by(
        Filters(kind="series", year_min=2015, people=("Bob Odenkirk", "Vince Gilligan")), CATALOGUE
    )
    assert {name: int(mask.sum()) for name, mask in met.items()} == {"kind": 5, "year_min": 6, "people": 1}


@pytest.mark.parametrize(
    ("filters", "said"),
    [
        (Filters(kind="book"), "kind 'book' is not one of film, series"),
        (Filters(genres=("whodunit",)), "genre 'whodunit' is not one of"),
        (Filters(not_genres=("slapstick",)), "genre 'slapstick' is not one of"),
        (Filters(not_notes=("spiders",)), "content 'spiders' is not one of"),
        (Filters(year_min=2010, year_max=2009), "The years 2010 to 2009 are an empty range"),
        (Filters(runtime_min_min=120, runtime_max_min=90), "The minutes 120 to 90 are an empty range"),
    ],
)
def test_what_cannot_be_meant_is_refused(filters: Filters, said: str) -> None:
    with pytest.raises(RequestError, match=said):
        limits.check(filters)


@pytest.mark.parametrize(
    ("shift", "said"),
    [(Shift("cosy"), "axis 'cosy' is not one of light"), (Shift("light", 0), "direction 0 of light is neither 1")],
)
def test_a_shift_that_cannot_be_meant_is_refused(shift: Shift, said: str) -> None:
    with pytest.raises(RequestError, match=said):
        limits.check_shifts([Shift("new", -1), shift])


def test_a_range_of_one_year_is_no_empty_range() -> None:
    limits.check(Filters(year_min=2010, year_max=2010, runtime_min_min=90, runtime_max_min=90))


def test_a_platform_is_a_limit_only_where_platforms_are_known() -> None:
    on, off, unknown = (
        Title("a", "A", "film", platforms=("Netflix",)),
        Title("b", "B", "film", platforms=("Mubi",)),
        Title("c", "C", "film"),
    )
    assert limits.allowed(Filters(platforms=("netflix",)), Catalogue((on, off, unknown))).tolist() == [
        True,
        False,
        False,
    ]
    assert limits.allowed(Filters(platforms=("netflix",)), Catalogue((unknown,))).tolist() == [True]


def test_what_it_must_not_be_about_is_read_from_description_and_themes() -> None:
    told = Title("told", "A", "film", description="A quiet village is overrun by one zombie.")
    themed = Title("themed", "B", "film", themes=("zombies",), description="People run.")
    other = Title("other", "C", "film", description="A party on a boat.")
    facts = Title("facts", "D", "film", description="A film of the 1960s.", generated=True)
    mask = limits.allowed(Filters(not_words=("zombies",)), Catalogue((told, themed, other, facts)))
    assert mask.tolist() == [False, False, True, False]


def _left_by(phrase: str, *descriptions: str) -> list[bool]:
    titles = tuple(Title(str(n), str(n), "film", description=said) for n, said in enumerate(descriptions))
    return limits.allowed(Filters(not_words=(phrase,)), Catalogue(titles)).tolist()


def test_a_phrase_is_met_only_as_a_whole() -> None:
    assert _left_by("dead girl", "A dead girl washes ashore.", "A girl learns to surf.") == [False, True]
    assert _left_by("talking animals", "Two animals talk all day.", "A vet loves animals.") == [False, True]


def test_words_that_tell_nothing_need_not_be_met() -> None:
    assert _left_by("rich people", "A rich heiress marries.", "People queue for bread.") == [False, True]
    assert _left_by("high school", "Teachers at a school quarrel.", "A high tower burns.") == [False, True]
    assert _left_by("true story", "A true friend tells a story.") == [True]


def test_words_of_one_family_count_as_one_and_short_words_count() -> None:
    assert _left_by("dying", "After a death in the family.", "He dyes wool.") == [False, True]
    assert _left_by("kids", "A child waits.", "A goat waits.") == [False, True]
    assert _left_by("dogs", "A dog waits.", "A dogma falls.") == [False, True]
    assert _left_by("smoking", "Everyone smokes.", "A smock is sewn.") == [False, True]
    assert _left_by("time travel", "They travel through time.", "They travel to Rome.") == [False, True]
