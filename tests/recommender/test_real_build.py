"""The promises of test_invariants.py on the real build, which `make test` makes first."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recommender.build import open_folder
from recommender.engine import Recommender
from recommender.franchise import Franchise
from recommender.settings import Settings
from recommender.types import AXES, Filters, Request, Shift, Title
from tests.invariants import check, requests

FOLDER = Settings.load().build_dir / "current"


@pytest.fixture(scope="module")
def real() -> Recommender:
    if not (FOLDER / "manifest.json").is_file():
        pytest.skip(f"there is no build at {FOLDER}; `make test` makes one")
    return open_folder(FOLDER)


@pytest.fixture(scope="module")
def everything(real: Recommender) -> dict[str, Title]:
    return {title.id: title for title in real.catalogue}


@pytest.fixture(scope="module")
def any_request(real: Recommender) -> st.SearchStrategy[Request]:
    return requests(real.catalogue.titles)


@given(st.data())
@settings(max_examples=60, suppress_health_check=[*HealthCheck])
def test_no_answer_breaks_a_promise(
    real: Recommender, everything: dict[str, Title], any_request: st.SearchStrategy[Request], data: st.DataObject
) -> None:
    check(real, data.draw(any_request), everything)


@given(st.data())
@settings(max_examples=30, suppress_health_check=[*HealthCheck])
def test_nothing_that_fits_is_held_back(
    real: Recommender, any_request: st.SearchStrategy[Request], data: st.DataObject
) -> None:
    """A list is only short where no title is left that meets every limit and every shift."""
    request = replace(data.draw(any_request), n=10)
    found = {r.title.id for r in real.recommend(request).recommendations}
    if len(found) < request.n:
        others = data.draw(st.lists(st.sampled_from(list(real.catalogue.row)), min_size=20, max_size=20))
        assert [cause for i in others if i not in found and " is number " in (cause := real.why_not(i, request))] == []


@pytest.mark.parametrize("axis", AXES)
@pytest.mark.parametrize("direction", [1, -1])
def test_every_tone_can_be_asked_for_alone(real: Recommender, axis: str, direction: int) -> None:
    assert len(real.recommend(Request(shifts=(Shift(axis, direction),))).recommendations) == 5


@pytest.mark.parametrize(
    ("seed", "never"),
    [
        ("Star Wars", "The Empire Strikes Back"),
        ("The Lord of the Rings: The Fellowship of the Ring", "The Two Towers"),
        ("Harry Potter and the Philosopher's Stone", "Order of the Phoenix"),
        ("Toy Story", "Toy Story 3"),
        ("Alien", "Aliens"),
    ],
)
def test_a_franchise_does_not_answer_for_itself(real: Recommender, seed: str, never: str) -> None:
    found = [r.title.title for r in real.similar(real.catalogue.find(seed).id, 30)]
    assert len(found) == 30
    assert [name for name in found if never in name] == []


def test_the_first_request_of_the_issue(real: Recommender) -> None:
    bad = real.catalogue.find("Breaking Bad")
    result = real.recommend(
        Request(seeds=(bad.id,), shifts=(Shift("light"),), filters=Filters(kind="series", year_min=2010))
    )
    assert bad.tone is not None and len(result.recommendations) == 5
    for each in result.recommendations:
        assert each.title.tone is not None and each.title.tone[0] > bad.tone[0]
        assert each.title.kind == "series" and each.title.year is not None and each.title.year >= 2010
        assert each.title not in Franchise([bad])
    assert len({r.why for r in result.recommendations}) == 5


@given(st.data())
@settings(max_examples=40, suppress_health_check=[*HealthCheck])
def test_likeness_is_symmetric_and_between_0_and_1(real: Recommender, data: st.DataObject) -> None:
    a, b = (data.draw(st.sampled_from(list(real.catalogue.row))) for _ in "ab")
    there = real.compare(a, b)
    assert there == real.compare(b, a)
    assert all(part is None or 0 <= part <= 1 for part in there.values())
