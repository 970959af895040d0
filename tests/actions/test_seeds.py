"""Titles of one name told apart, what of a seed is meant, who made it, and what nobody can check."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from actions.message import Message
from actions.seeds import swapped
from recommender.catalogue import Catalogue
from recommender.types import Filters, Request, Title
from tests.actions.talk import Entity, Talk, entity, limit, shift, title, unknown
from tests.worlds import FARGO, FARGO_SERIES, IT, TITLES

BY_ID = {each.id: each for each in TITLES}


def named(text: str, words: str, title_id: str, role: str = "seed") -> Entity:
    at = text.index(words)
    return title(title_id, role, start=at, end=at + len(words))


def test_a_namesake_is_offered_beside_the_list_and_a_tap_changes_only_the_seed(talk: Talk) -> None:
    said = "like Fargo but lighter"
    heard = talk.recommend(named(said, "Fargo", FARGO), shift("light"), text=said)
    assert heard.ids and "I took Fargo (1996), the film. If you meant Fargo (2014), the series, say so." in heard.text
    assert heard.quick["Rather Fargo (2014), the series"] == f"title:{FARGO_SERIES}"
    talk.recommend(title(FARGO_SERIES, "seed"), text="Rather Fargo (2014), the series")
    assert talk.request.seeds == (FARGO_SERIES,) and talk.request.shifts[0].axis == "light"


@pytest.mark.parametrize(
    ("said", "heard"),
    [("I meant the series", limit("kind", "series")), ("the 2014 one", entity("described", [2014, 2014], "year"))],
)
def test_the_other_of_the_same_name_can_be_said(talk: Talk, said: str, heard: Entity) -> None:
    talk.recommend(named("like Fargo but lighter", "Fargo", FARGO), shift("light"), text="like Fargo but lighter")
    talk.refine(heard, text=said)
    assert talk.request.seeds == (FARGO_SERIES,) and talk.request.filters == Filters()


def test_a_no_with_the_other_one_chooses_it(talk: Talk) -> None:
    talk.recommend(named("like Fargo", "Fargo", FARGO), text="like Fargo")
    talk.say("deny", "deny", text="no, the series")
    assert talk.request.seeds == (FARGO_SERIES,)


def test_only_series_is_a_limit_and_not_the_other_of_the_same_name(talk: Talk) -> None:
    talk.recommend(named("like Fargo", "Fargo", FARGO), text="like Fargo")
    talk.refine(limit("kind", "series"), text="only series")
    assert talk.request.seeds == (FARGO,) and talk.request.filters.kind == "series"


@pytest.mark.parametrize("words", ["Fargo (1996)", "Fargo the film"])
def test_words_that_tell_which_are_not_asked_about(talk: Talk, words: str) -> None:
    said = f"like {words}"
    assert "If you meant" not in talk.recommend(named(said, words, FARGO), text=said).text


def test_the_one_with_the_person_named_beside_it_is_meant(talk: Talk) -> None:
    person = next(name for name in BY_ID[FARGO_SERIES].people if name not in BY_ID[FARGO].people)
    said = f"like Fargo with {person}"
    talk.recommend(named(said, "Fargo", FARGO), entity("person", person, "in"), text=said)
    assert talk.request.seeds == (FARGO_SERIES,) and talk.request.filters.people == ()


def test_a_misspelled_title_is_put_into_the_wish_it_was_missed_in(talk: Talk) -> None:
    talk.recommend(unknown("Fargoo", (FARGO, "Fargo (1996)")), shift("light"), text="like Fargoo but lighter")
    talk.recommend(title(FARGO, "seed"), text="Fargo (1996)")
    assert talk.request.seeds == (FARGO,) and talk.request.shifts[0].axis == "light"


def test_what_is_meant_of_a_seed_is_told_in_the_reasons(talk: Talk) -> None:
    heard = talk.recommend(title(FARGO, "seed"), entity("aspect", "tense", "keep"))
    told = [
        (card, reason)
        for card in heard.cards
        for reason in card["reasons"]
        if reason["text"].startswith("about as tense")
    ]
    assert told
    for card, reason in told:
        values = reason["evidence"]
        assert values["seed"] == FARGO and abs(values["value"] - values["seed_value"]) <= 0.1 + 1e-6
        assert card["tone"] is None or abs(card["tone"]["tense"] - values["value"]) < 1e-3


def test_two_wishes_of_two_people_are_both_served(talk: Talk) -> None:
    heard = talk.recommend(limit("genres", "comedy"), limit("genres", "science-fiction"), limit("genres", "horror"))
    genres = {genre for i in heard.ids for genre in BY_ID[i].genres}
    assert {"comedy", "horror"} <= genres


@pytest.mark.parametrize("said", ["the newer one", "I meant the newer version"])
def test_the_newer_of_one_name_can_be_said(talk: Talk, said: str) -> None:
    talk.recommend(named("like Fargo", "Fargo", FARGO), text="like Fargo")
    talk.refine(shift("new"), text=said)
    assert talk.request.seeds == (FARGO_SERIES,) and talk.request.shifts == ()


def test_the_one_from_another_country_is_none_of_that_name(talk: Talk) -> None:
    talk.recommend(named("like Fargo", "Fargo", FARGO), text="like Fargo")
    talk.tell("like_it", entity("described", "FR", "country"), text="I meant the French one")
    assert talk.request.seeds == (FARGO,)


def test_what_a_seed_is_like_is_no_wish_for_more_of_it_than_there_is(talk: Talk) -> None:
    quality = {**shift("scary"), "start": 0, "end": 5}
    heard = talk.recommend(named("scary films like It", "It", IT), quality, text="scary films like It")
    assert heard.ids and "You asked for: like It (2017), scary." in heard.text
    more = {**shift("scary"), "start": 0, "end": 7}
    assert not talk.recommend(named("scarier than It", "It", IT), more, text="scarier than It").ids


def _meant(said: str, heard: Entity) -> tuple[str, ...] | None:
    """The seeds after these words, where the American "The Works" was taken and there is a British one."""
    catalogue = Catalogue(
        Title(f"works-{country}", "The Works", "series", year, language="en", countries=(country,))
        for country, year in (("US", 2005), ("GB", 2001))
    )
    turn: Any = SimpleNamespace(
        message=Message(said, "deny", (heard,)), title=catalogue.__getitem__,
        recommender=SimpleNamespace(catalogue=catalogue), state=SimpleNamespace(request=Request(("works-US",)), pending={}),
    )  # fmt: skip
    request = swapped(turn)
    return request and request.seeds


@pytest.mark.parametrize(
    ("said", "heard", "seeds"),
    [
        ("no i meant the british one", entity("described", "GB", "country"), ("works-GB",)),
        ("not the american, the british one", limit("countries", "GB"), ("works-GB",)),
        ("no i meant the french one", entity("described", "FR", "country"), None),
        ("is there anything british", limit("countries", "GB"), None),
    ],
)
def test_a_namesake_from_the_country_that_is_meant_takes_the_place_of_the_seed(
    said: str, heard: Entity, seeds: tuple[str, ...] | None
) -> None:
    assert _meant(said, heard) == seeds


def test_what_somebody_else_liked_is_an_example_beside_ones_own(talk: Talk) -> None:
    said = "like Fargo, and she loves It"
    talk.recommend(named(said, "Fargo", FARGO), named(said, "It", IT, "liked"), text=said)
    assert talk.request.seeds == (FARGO, IT)


def test_a_title_that_is_liked_is_not_left_out_because_somebody_else_is_not_fond_of_it(talk: Talk) -> None:
    said = "she finds Fargo overrated, but something like Fargo please"
    at = said.rindex("Fargo")
    talk.recommend(named(said, "Fargo", FARGO, "disliked"), title(FARGO, "seed", start=at, end=at + 5), text=said)
    assert talk.request.seeds == (FARGO,) and talk.request.anti_seeds == ()
