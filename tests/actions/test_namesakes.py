"""A later message says which title of one name was meant, whatever it was taken for."""

from __future__ import annotations

import pytest

from tests.actions.talk import Talk, limit, shift, title
from tests.worlds import FARGO, FARGO_SERIES, HEAT


@pytest.mark.parametrize(
    ("action", "intent"), [("deny", "deny"), ("more", "more"), ("feedback", "never_again"), ("refine", "refine")]
)
@pytest.mark.parametrize(
    "said",
    [
        "no, the other Fargo",
        "not that one, the other",
        "it's the 2014 one I meant",
        "oh sorry, I meant the newer one",
        "not the film, the series",
        "wrong one, the tv show please",
    ],
)
def test_the_other_title_of_the_name_takes_the_place_of_the_seed(
    talk: Talk, action: str, intent: str, said: str
) -> None:
    talk.recommend(title(FARGO, "seed"), shift("light"), text="like Fargo but lighter")
    talk.say(action, intent, text=said)
    assert talk.request.seeds == (FARGO_SERIES,)
    assert [s.axis for s in talk.request.shifts] == ["light"] and not talk.request.exclude


@pytest.mark.parametrize("said", ["no, a series", "the film was great", "not a remake please", "something newer"])
def test_without_such_words_the_seed_stays(talk: Talk, said: str) -> None:
    talk.recommend(title(FARGO, "seed"), text="like Fargo")
    talk.refine(limit("kind", "series"), text=said)
    assert FARGO_SERIES not in talk.request.seeds


def test_another_title_named_in_the_same_breath_is_no_namesake(talk: Talk) -> None:
    talk.recommend(title(FARGO, "seed"), text="like Fargo")
    talk.recommend(title(HEAT, "seed"), text="no I meant the series Heat")
    assert talk.request.seeds == (HEAT,)


def test_what_is_wished_beside_it_is_worked_in(talk: Talk) -> None:
    talk.recommend(title(FARGO, "seed"), text="like Fargo")
    talk.refine(shift("light"), text="I meant the series, and lighter")
    assert talk.request.seeds == (FARGO_SERIES,) and [s.axis for s in talk.request.shifts] == ["light"]


def test_the_one_that_was_taken_stays_where_it_is_the_one_told_of(talk: Talk) -> None:
    talk.recommend(title(FARGO, "seed"), text="like Fargo")
    talk.say("deny", "deny", text="no, I meant the old film")
    assert talk.request.seeds == (FARGO,)
