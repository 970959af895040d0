"""The ten turns that a newcomer tries first, over REST, against the real servers and the real build."""

from __future__ import annotations

import pytest

from recommender import explain
from recommender.engine import Recommender
from recommender.types import AXES, Reason, Request, Shift
from tests.conversations.live import Answer, Live, Talk
from tests.invariants import is_true

pytestmark = pytest.mark.timeout(300)
LIGHT = AXES.index("light")


@pytest.fixture(scope="module")
def turns(live: Live) -> list[Answer]:
    """The whole conversation once; each test looks at a part of it."""
    talk = Talk(live)
    said = (
        "hi",
        "something like Breaking Bad but lighter",
        "only series, and nothing from before 2010",
        "why the second one?",
        "I've seen the first one, it was great",
        "not the third, never again",
        "how long is the second one and who is in it",
        "something for tonight with my 10-year-old, under two hours, no animation",
        "like Blorgon Chronicles",
        "what's the capital of France",
        "bye",
    )
    return [talk.say(words) for words in said]


def test_hi_says_what_it_can_do_with_two_examples(turns: list[Answer]) -> None:
    assert "suggest films and series" in turns[0].text
    assert len(turns[0].payload["quick"]) == 2


def test_lighter_than_breaking_bad_is_lighter_by_its_tone(turns: list[Answer], matinee: Recommender) -> None:
    answer, seed = turns[1], matinee.catalogue.find("Breaking Bad")
    assert 3 <= len(answer.cards) <= 5
    tones = matinee.index.tones.value[:, LIGHT]
    assert all(tones[matinee.catalogue.row[i]] > tones[matinee.catalogue.row[seed.id]] for i in answer.ids)
    assert seed.id not in answer.ids
    assert answer.payload["understood"]["seeds"] == ["Breaking Bad (2008)"]
    assert answer.payload["understood"]["shifts"] == ["lighter"]


def test_every_card_has_its_own_true_reason(turns: list[Answer], matinee: Recommender) -> None:
    answer, seed = turns[1], matinee.catalogue.find("Breaking Bad")
    request = Request(seeds=(seed.id,), shifts=(Shift("light"),))
    assert len({card["why"] for card in answer.cards}) == len(answer.cards)
    for card in answer.cards:
        row = matinee.catalogue.row[card["title_id"]]
        reasons = [Reason(r["kind"], r["text"], r["evidence"]) for r in card["reasons"]]
        assert reasons
        assert all(explain.holds(matinee.index, r, row, [matinee.catalogue.row[seed.id]], request) for r in reasons)
        assert all(is_true(matinee, r, matinee.catalogue.titles[row], request) for r in reasons)


def test_the_text_is_complete_without_the_cards(turns: list[Answer]) -> None:
    for card in turns[1].cards:
        assert f"{card['title']} ({card['year']})" in turns[1].text
        assert card["why"] in turns[1].text


def test_only_series_since_2010_narrows_the_same_request(turns: list[Answer], matinee: Recommender) -> None:
    answer = turns[2]
    assert answer.cards
    assert all(matinee.catalogue[i].kind == "series" and (matinee.catalogue[i].year or 0) >= 2010 for i in answer.ids)
    assert answer.payload["understood"]["seeds"] == ["Breaking Bad (2008)"]
    assert answer.payload["understood"]["shifts"] == ["lighter"]
    assert answer.payload["understood"]["limits"] == ["series", "2010 or later"]


def test_why_names_the_evidence_for_the_second(turns: list[Answer]) -> None:
    second = turns[2].cards[1]
    assert second["title"] in turns[3].text
    assert "light" in turns[3].text
    assert "viewers" in turns[3].text


def test_what_was_seen_and_liked_is_remembered_and_replaced(turns: list[Answer]) -> None:
    seen = turns[2].ids[0]
    assert "you have seen" in turns[4].text
    assert "liked" in turns[4].text
    assert len(turns[4].cards) == len(turns[2].cards)
    assert turns[4].ids[1:] == turns[2].ids[1:]
    assert all(seen not in answer.ids for answer in turns[4:])


def test_never_again_is_for_good(turns: list[Answer]) -> None:
    rejected = turns[4].ids[2]
    assert "never be shown again" in turns[5].text
    assert len(turns[5].cards) == len(turns[4].cards)
    assert all(rejected not in answer.ids for answer in turns[5:])


def test_facts_about_the_second(turns: list[Answer], matinee: Recommender) -> None:
    second = matinee.catalogue[turns[5].ids[1]]
    assert f"{second.runtime_min} minutes" in turns[6].text
    assert second.cast[0] in turns[6].text


def test_with_a_child_every_limit_is_kept(turns: list[Answer], matinee: Recommender) -> None:
    assert turns[7].cards
    assert not turns[7].payload["understood"]["seeds"]
    for title in (matinee.catalogue[i] for i in turns[7].ids):
        assert title.age is not None
        assert title.age <= 10
        assert title.runtime_min is not None
        assert title.runtime_min <= 120
        assert not {"animation", "anime"} & set(title.genres)


def test_an_unknown_title_is_said_to_be_unknown(turns: list[Answer]) -> None:
    assert "I do not know “Blorgon Chronicles”" in turns[8].text
    assert not turns[8].cards
    assert "tell me what it is about" in turns[8].text


def test_what_lies_outside_is_refused_kindly(turns: list[Answer]) -> None:
    assert "films and series" in turns[9].text
    assert "Paris" not in turns[9].text
    assert "Goodbye" in turns[10].text
