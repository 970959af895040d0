"""The recipe as a whole, on the tiny world: what is shown, what never is, and why not."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from recommender.engine import MOST, Recommender
from recommender.errors import RequestError, UnknownTitleError
from recommender.types import Filters, Request, Shift, Taste
from tests.worlds import (
    BAD,
    CRIME,
    FAMILY,
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

LIKE_BAD = Request(seeds=(BAD,), n=MOST)


def shown(recommender: Recommender, request: Request) -> list[str]:
    return [r.title.id for r in recommender.recommend(request).recommendations]


def test_like_a_title_brings_its_kin_first_and_never_itself(recommender: Recommender) -> None:
    found = shown(recommender, LIKE_BAD)
    assert found[0] == SAUL
    assert BAD not in found


def test_the_franchise_of_what_is_not_wanted_is_left_out(recommender: Recommender) -> None:
    found = shown(recommender, Request(text="crime in the snow", anti_seeds=(FARGO,), n=MOST))
    assert found and FARGO_SERIES not in found


def test_the_franchise_of_a_seed_is_left_out(recommender: Recommender) -> None:
    assert not {FARGO, FARGO_SERIES} & set(shown(recommender, Request(seeds=(FARGO,), n=MOST)))


def test_words_bring_what_they_describe(recommender: Recommender) -> None:
    assert shown(recommender, Request(text="a polite bear and marmalade"))[0] == PADDINGTON


def test_a_shift_brings_only_what_is_surely_on_the_asked_side(recommender: Recommender) -> None:
    found = shown(recommender, Request(seeds=(SAUL,), shifts=(Shift("light"),), n=MOST))
    assert set(found) == {WEEDS, PADDINGTON, UP, SPIRITED}, "Heat is estimated at 5 ± 1, Better Call Saul has 4"


def test_a_strong_shift_keeps_what_the_seed_is_about_where_it_can(recommender: Recommender) -> None:
    assert shown(recommender, Request(seeds=(SAUL,), shifts=(Shift("light", strength=2),), n=1)) == [WEEDS]


def test_several_shifts_hold_together(recommender: Recommender) -> None:
    request = Request(seeds=(BAD,), shifts=(Shift("light"), Shift("new"), Shift("tense", -1)), n=MOST)
    assert set(shown(recommender, request)) == {SAUL, MOTIVE, FARGO_SERIES, PARASITE, UP, PADDINGTON, HEIST}


def test_nothing_is_missed_that_meets_a_rare_wish(recommender: Recommender, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is good but not asked for must not use up the places of what is."""
    monkeypatch.setattr("recommender.candidates.BY_QUALITY", 2)
    monkeypatch.setattr("recommender.candidates.BY_MEANING", 2)
    assert set(shown(recommender, Request(shifts=(Shift("scary"),)))) == {IT, FOLLOWS}
    assert set(shown(recommender, Request(seeds=(UP,), shifts=(Shift("scary", strength=5),)))) == {IT, FOLLOWS}


@pytest.mark.parametrize("told", ["seen", "liked", "disliked", "never", "watching"])
def test_what_was_told_keeps_a_title_off_the_list(recommender: Recommender, told: str) -> None:
    assert SAUL in shown(recommender, LIKE_BAD)
    assert SAUL not in shown(recommender, replace(LIKE_BAD, taste=Taste(**{told: (SAUL,)})))


def test_what_is_saved_may_be_shown(recommender: Recommender) -> None:
    assert SAUL in shown(recommender, replace(LIKE_BAD, taste=Taste(saved=(SAUL,))))


def test_an_anti_seed_is_not_shown_and_pushes_down_what_is_like_it(recommender: Recommender) -> None:
    plain = Request(filters=Filters(genres=("horror", "family")), n=MOST)
    against = shown(recommender, replace(plain, anti_seeds=(PADDINGTON,)))
    assert PADDINGTON not in against
    assert against.index(UP) > shown(recommender, plain).index(UP) - 1
    assert set(against) == set(shown(recommender, plain)) - {PADDINGTON}


def test_what_a_person_liked_brings_what_similar_viewers_liked(recommender: Recommender) -> None:
    crime, family = (shown(recommender, Request(taste=Taste(liked=(one,)), n=3)) for one in (CRIME[0], FAMILY[0]))
    assert len(set(crime) & set(CRIME)) > len(set(crime) & set(FAMILY))
    assert {UP, SPIRITED} <= set(family)


def test_ids_that_the_catalogue_no_longer_holds_change_nothing_in_the_taste(recommender: Recommender) -> None:
    gone = ("tt-gone",)
    taste = Taste(gone, gone, gone, gone, gone, gone)
    assert shown(recommender, replace(LIKE_BAD, taste=taste, exclude=gone)) == shown(recommender, LIKE_BAD)


def test_a_child_gets_what_children_enjoy(recommender: Recommender) -> None:
    for age in (6, 10):
        found = recommender.recommend(Request(filters=Filters(max_age=age), n=MOST)).recommendations
        assert {r.title.id for r in found} == {PADDINGTON, UP, SPIRITED}
    assert shown(recommender, Request(filters=Filters(max_age=0), n=MOST)) == [PADDINGTON]


def test_a_surprise_leaves_the_best_known_out(recommender: Recommender) -> None:
    famous = {t.id for t, known in zip(TITLES, recommender.index.known, strict=True) if known > 0.65}
    found = recommender.recommend(Request(novelty=0.7, n=MOST)).recommendations
    assert famous and found
    assert not famous & {r.title.id for r in found}
    assert all("wild_card" in {reason.kind for reason in r.reasons} for r in found)


@pytest.mark.parametrize("n", [1, 3, MOST])
def test_as_many_as_asked_or_as_there_are(recommender: Recommender, n: int) -> None:
    assert len(shown(recommender, Request(n=n))) == min(n, len(TITLES))


@pytest.mark.parametrize("n", [0, -1, MOST + 1])
def test_an_absurd_number_is_refused(recommender: Recommender, n: int) -> None:
    with pytest.raises(RequestError, match=f"n is {n}; ask for 1 to {MOST} titles"):
        recommender.recommend(Request(n=n))


def test_an_unknown_seed_is_named(recommender: Recommender) -> None:
    with pytest.raises(UnknownTitleError, match="tt404"):
        recommender.recommend(Request(seeds=("tt404",)))


def test_a_limit_that_cannot_be_meant_is_refused(recommender: Recommender) -> None:
    with pytest.raises(RequestError, match="whodunit"):
        recommender.recommend(Request(filters=Filters(genres=("whodunit",))))


def test_what_was_understood_is_said_in_words(recommender: Recommender) -> None:
    request = Request(
        seeds=(BAD,), shifts=(Shift("light", 1, 2), Shift("new", -1, 0.5)), text="lawyers",
        filters=Filters(kind="series", year_min=1990, year_max=1999, not_genres=("horror",)),
    )  # fmt: skip
    assert recommender.recommend(request).understood == {
        "seeds": ["Breaking Bad (2008)"],
        "aspects": [],
        "shifts": ["much lighter", "a bit older"],
        "limits": ["series", "no horror", "1990 to 1999"],
        "words": ["lawyers"],
    }


def test_a_platform_is_said_to_be_unchecked(recommender: Recommender) -> None:
    result = recommender.recommend(Request(filters=Filters(platforms=("netflix",))))
    assert result.recommendations
    assert result.notes == ("I have no data on where titles can be watched, so I cannot check Netflix.",)


@pytest.mark.parametrize(
    ("title_id", "request_", "cause"),
    [
        (WEEDS, Request(filters=Filters(year_min=2010)), "Weeds (2005) does not meet “2010 or later”: it is from 2005."),
        (WEEDS, Request(filters=Filters(year_min=2010, year_max=2015)), "does not meet “2010 to 2015”: it is from 2005."),
        (SAUL, Request(filters=Filters(year_min=2000, year_max=2010)), "does not meet “2000 to 2010”: it is from 2015."),
        (WEEDS, Request(filters=Filters(kind="film")), "does not meet “films”: it is a series."),
        (HEAT, Request(filters=Filters(max_age=12)), "does not meet “suitable for age 12”: I do not know that about it."),
        (IT, Request(filters=Filters(max_age=12)), "does not meet “suitable for age 12”: it is suitable from age 16."),
        (IT, Request(filters=Filters(not_genres=("horror",))), "does not meet “no horror”: it is horror and thriller."),
        (IT, Request(filters=Filters(runtime_max_min=90)), "does not meet “at most 90 minutes”: it takes 135 minutes."),
        (UP, Request(filters=Filters(runtime_min_min=100)), "does not meet “at least 100 minutes”: it takes 96 minutes."),
        (WEEDS, Request(filters=Filters(seasons_max=3)), "does not meet “at most 3 seasons”: it has 8 seasons."),
        (WEEDS, Request(filters=Filters(rating_min=0.8)), "does not meet “rated 80 or more of 100”: it is rated 70 of 100."),
        (MOTIVE, Request(filters=Filters(not_notes=("sex",))), "“no sex or nudity”: I do not know that about it."),
        (WEEDS, Request(filters=Filters(not_notes=("drugs",))), "“no drugs”: it has more than a little of that."),
        (WEEDS, Request(filters=Filters(finished=False)), "does not meet “still running”: it ended in 2012."),
        (UP, Request(filters=Filters(finished=False)), "does not meet “still running”: it is a film."),
        (FARGO_SERIES, Request(filters=Filters(finished=True)), "“finished”: I do not know that about it."),
        (HEIST, Request(filters=Filters(languages=("en", "ko"))), "does not meet “in English or Korean”: it is in Spanish."),
        (HEIST, Request(filters=Filters(countries=("KR",))), "does not meet “from South Korea”: it is from Spain."),
        (HEIST, Request(filters=Filters(people=("Bob Odenkirk",))), "they are not among the names I have for it."),
        (SAUL, Request(filters=Filters(not_people=("Bob Odenkirk",))), "does not meet “without Bob Odenkirk”: they are part"),
        (SAUL, Request(taste=Taste(seen=(SAUL,))), "You told me you know it already, so I leave Better Call Saul (2015) out."),
        (SAUL, Request(taste=Taste(seen=(SAUL,), never=(SAUL,))), "You told me never to show it"),
        (SAUL, Request(taste=Taste(disliked=(SAUL,))), "You told me you did not like it"),
        (SAUL, Request(taste=Taste(watching=(SAUL,))), "You are watching it already"),
        (SAUL, Request(exclude=(SAUL,)), "It was shown or named before"),
        (SAUL, Request(anti_seeds=(SAUL,)), "You asked for nothing like it"),
        (BAD, LIKE_BAD, "Breaking Bad (2008) is what you asked to be compared with, or part of it."),
        (FARGO_SERIES, Request(seeds=(FARGO,)), "Fargo (2014) is what you asked to be compared with, or part of it."),
        (IT, replace(LIKE_BAD, shifts=(Shift("light"),)), "It (2017) is not lighter than Breaking Bad (light 2 against 2 of 10)."),
        (HEAT, replace(LIKE_BAD, shifts=(Shift("funny", 1, 2),)),
         "Heat (1995) is not surely much funnier than Breaking Bad (funny 5 against 3 of 10)."),
        (IT, Request(shifts=(Shift("light"),)), "It (2017) is not light (light 2 of 10)."),
        (FARGO, replace(LIKE_BAD, shifts=(Shift("new"),)), "Fargo (1996) is not newer."),
        (FARGO, Request(novelty=0.9), "Fargo (1996) is too well known to be a surprise."),
        (SPIRITED, replace(LIKE_BAD, n=1), "Spirited Away (2001) shares neither a telling genre nor a theme with Breaking Bad (2008)."),
        (MOTIVE, Request(n=1), "The Motive (2017) is number 14 of 14 here; what costs it most is how it is rated."),
        (BAD, Request(n=3), "Breaking Bad (2008) is number 3 of 14 here, but too much like others on the list."),
        (PADDINGTON, Request(n=14), "Paddington 2 (2017) is on the list."),
    ],
)  # fmt: skip
def test_why_not_names_the_true_cause(recommender: Recommender, title_id: str, request_: Request, cause: str) -> None:
    assert cause in recommender.why_not(title_id, request_)


def test_these_very_titles_are_presented_in_the_order_given(recommender: Recommender) -> None:
    found = recommender.present([WEEDS, SAUL], Request(seeds=(BAD,), shifts=(Shift("light"),)))
    assert [r.title.id for r in found] == [WEEDS, SAUL]
    assert all(r.why.startswith("Lighter than Breaking Bad") for r in found)
    assert recommender.present([], Request()) == ()


def test_lighter_still_asks_for_more_than_most_of_what_was_shown(recommender: Recommender) -> None:
    request = Request(seeds=(BAD,), shifts=(Shift("light"),), n=3)
    first = shown(recommender, request)
    again = recommender.stronger(request.shifts[0], request, first)
    then = shown(recommender, replace(request, shifts=(again,)))
    light = {t.id: t.tone[0] for t in TITLES if t.tone}
    middle = sorted(light.get(i, 0.5) for i in first)[1]
    assert again.strength > 1 and then
    assert all(light[i] > middle for i in then)


@pytest.mark.parametrize(
    ("request_", "fact"),
    [
        (Request(seeds=(FARGO,), shifts=(Shift("new"),), n=3), lambda t: t.year),
        (Request(shifts=(Shift("long"),), n=3), lambda t: t.runtime_min),
        (Request(shifts=(Shift("tense"),), n=3), lambda t: t.tone[2] if t.tone else 0.5),
    ],
    ids=["newer than a seed", "long", "tense"],
)
def test_still_more_works_for_facts_and_without_a_seed(
    recommender: Recommender, request_: Request, fact: object
) -> None:
    assert callable(fact)
    first = recommender.recommend(request_).recommendations
    again = recommender.stronger(request_.shifts[0], request_, [r.title.id for r in first])
    then = recommender.recommend(replace(request_, shifts=(again,))).recommendations
    middle = sorted(fact(r.title) for r in first)[len(first) // 2]
    assert all(fact(r.title) > middle for r in then)


def test_the_most_similar_titles(recommender: Recommender) -> None:
    assert [r.title.id for r in recommender.similar(BAD, 3)] == shown(recommender, Request(seeds=(BAD,), n=3))


def test_likeness_is_the_same_in_both_directions_and_between_0_and_1(recommender: Recommender) -> None:
    for a in TITLES:
        for b in TITLES:
            there, back = recommender.compare(a.id, b.id), recommender.compare(b.id, a.id)
            assert there == back
            assert all(part is None or 0 <= part <= 1 for part in there.values())


def test_likeness_tells_kin_from_strangers(recommender: Recommender) -> None:
    same, kin, stranger = (recommender.compare(BAD, other)["similarity"] for other in (BAD, SAUL, PADDINGTON))
    assert same is not None and kin is not None and stranger is not None
    assert same == 1 > kin > 0.5 > stranger


def test_what_is_not_known_of_two_titles_is_none(recommender: Recommender) -> None:
    parts = recommender.compare(WEEDS, HEAT)
    assert parts["viewers"] is None and parts["theme"] is None and parts["genre"] is not None


def test_all_that_is_answered_can_be_written_as_strict_json(recommender: Recommender) -> None:
    request = Request(seeds=(BAD, MOTIVE), shifts=(Shift("known", -1),), taste=Taste(liked=(UP,)), n=MOST)
    for each in recommender.recommend(request).recommendations:
        json.dumps([each.score, each.why, [[r.kind, r.text, r.evidence] for r in each.reasons]], allow_nan=False)


def test_titles_and_people_are_found_in_words(recommender: Recommender) -> None:
    found = {mention.value for mention in recommender.lexicon.find("like Breaking Bad, with Bob Odenkirk")}
    assert {BAD, "Bob Odenkirk"} <= found
