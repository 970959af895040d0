"""What holds for every request, on the tiny world; test_real_build.py asks the same of the real one."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from recommender.engine import Recommender
from recommender.types import Filters, Request, Shift
from tests.invariants import check, is_beyond, is_true, meets, requests
from tests.worlds import BAD, HEAT, IT, SAUL, TITLES

WORLD = {title.id: title for title in TITLES}


@given(requests(TITLES))
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_answer_breaks_a_promise(recommender: Recommender, request_: Request) -> None:
    check(recommender, request_, {title.id: title for title in recommender.catalogue})


@given(requests(TITLES, most=20))
@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_that_fits_is_held_back(recommender: Recommender, request_: Request) -> None:
    """The other side of the promises: whoever asks for as many as there are gets all that fit."""
    result = recommender.recommend(request_)
    if len(result.recommendations) < request_.n:
        missing = set(WORLD) - {r.title.id for r in result.recommendations}
        assert [name for title_id in missing if "number" in (name := recommender.why_not(title_id, request_))] == []


@given(requests(TITLES))
def test_a_request_survives_a_slot(request_: Request) -> None:
    assert Request.from_dict(request_.to_dict()) == request_
    assert Request.from_dict(json.loads(json.dumps(request_.to_dict()))) == request_


@pytest.mark.parametrize("name", ["seed", "filter", "Taste"])
def test_an_unknown_part_of_a_request_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=f"Request has no field {name}"):
        Request.from_dict({name: ()})
    with pytest.raises(ValueError, match=f"Filters has no field {name}"):
        Request.from_dict({"filters": {name: ()}})


def test_a_reason_that_is_not_so_is_found_out(recommender: Recommender) -> None:
    request = Request(seeds=(BAD,), shifts=(Shift("light"),))
    shown = next(r for r in recommender.recommend(request).recommendations if r.title.id == SAUL)
    kinds = {reason.kind for reason in shown.reasons}
    assert {"tone", "theme", "viewers", "genre", "portrait"} <= kinds
    lies = {"tone": {"value": 0.9}, "theme": {"themes": ["chess"]}, "viewers": {"both": 7}, "genre": {"genres": ["war"]},
            "portrait": {"year": 1900}, "quality": {"rating": 0.1}}  # fmt: skip
    for reason in shown.reasons:
        assert is_true(recommender, reason, shown.title, request)
        if reason.kind in lies:
            lie = replace(reason, evidence=reason.evidence | lies[reason.kind])
            assert not is_true(recommender, lie, shown.title, request), reason.kind


def test_the_checks_themselves_can_fail(recommender: Recommender) -> None:
    """A checker that lets everything pass would prove nothing."""
    assert not meets(WORLD[HEAT], Filters(max_age=18)) and meets(WORLD[BAD], Filters(max_age=16))
    assert not is_beyond(recommender, WORLD[IT], [WORLD[BAD]], Shift("light"))
    assert is_beyond(recommender, WORLD[SAUL], [WORLD[BAD]], Shift("light"))
    lying = Recommender(recommender.index, recommender.encoder)
    lying._allowed = lambda request, seeds: lying.index.known > -1  # type: ignore[method-assign]
    with pytest.raises(AssertionError):
        check(lying, Request(seeds=(BAD,), filters=Filters(kind="film")), WORLD)
