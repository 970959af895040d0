"""A mood by itself, and a quality said beside a seed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from recommender.engine import MOST, Recommender
from recommender.types import AXES, Request, Shift, Title
from tests.worlds import BAD, TITLES, tiny_recommender, tone


def test_of_what_is_equally_sad_the_farewell_comes_before_the_gangsters(tmp_path: Path) -> None:
    farewell = Title(
        "farewell", "A Last Summer", "film", 2001, rating=0.7, tone=tone(uplifting=1, violent=0, scary=0, romantic=6)
    )
    gangsters = Title(
        "gangsters", "The Ledger", "film", 2001, rating=0.8, tone=tone(uplifting=1, violent=9, tense=8, scary=4)
    )
    both = tiny_recommender(tmp_path, (*TITLES, farewell, gangsters))
    sad = Request(shifts=(Shift("uplifting", -1),), n=MOST)
    found = [r.title.id for r in both.recommend(sad).recommendations]
    assert found.index("farewell") < found.index("gangsters")


def test_a_quality_beside_a_seed_is_measured_by_itself(recommender: Recommender) -> None:
    tense = Shift("tense", 1)
    assert not recommender.recommend(Request((BAD,), shifts=(tense,))).recommendations
    plain = Request((BAD,), shifts=(replace(tense, plain=True),))
    found = [r.title.tone for r in recommender.recommend(plain).recommendations]
    assert found and all(tone and tone[AXES.index("tense")] > 0.5 for tone in found)
    assert recommender.understood(plain)["shifts"] == ["tense"]
