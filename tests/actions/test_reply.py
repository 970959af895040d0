"""Answers without a server, in the world of the other tests of the actions."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from rasa_sdk.executor import ActionExecutor

from actions import reply
from actions.desk import Desk
from actions.reply import Replies
from recommender.engine import Recommender
from recommender.people.store import People
from tests.actions.talk import skills


@pytest.fixture
def replies(recommender: Recommender, people: People) -> Replies:
    executor = ActionExecutor()
    for kind in skills().values():
        executor.register_action(kind(Desk(recommender, people)))
    return Replies(executor, people)


def heard(intent: str, *entities: dict[str, Any]) -> dict[str, Any]:
    return {"text": "some words", "intent": {"name": intent}, "entities": list(entities)}


def line(person: str, action: str, intent: str, *entities: dict[str, Any]) -> dict[str, Any]:
    return {"person": person, "action": f"action_{action}", "heard": heard(intent, *entities)}


def test_a_talk_goes_on_from_line_to_line_and_each_person_has_their_own(replies: Replies) -> None:
    comedy = {"entity": "limit", "role": "genres", "value": "comedy"}
    series = {"entity": "limit", "role": "kind", "value": "series"}
    replies.to(line("rest:a", "recommend", "recommend", comedy))
    both = replies.to(line("rest:a", "refine", "refine", series))["request"]["filters"]
    alone = replies.to(line("rest:b", "refine", "refine", series))["request"]["filters"]
    assert (list(both["genres"]), both["kind"]) == (["comedy"], "series")
    assert list(alone["genres"]) == []


def test_what_was_shown_can_be_set_and_is_spoken_of(replies: Replies, recommender: Recommender, people: People) -> None:
    first = recommender.catalogue.titles[0].id
    assert replies.to({"person": "rest:a", "shown": [first]}) == {}
    replies.to(line("rest:a", "feedback", "never_again", {"entity": "ordinal", "value": [1]}))
    assert people.taste("rest:a").never == (first,)


def test_an_action_that_breaks_is_told(replies: Replies, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Recommender, "recommend", lambda self, request: 1 / 0)
    answer = replies.to(
        line("rest:a", "recommend", "recommend", {"entity": "limit", "role": "genres", "value": "comedy"})
    )
    assert answer["failed"]
    assert answer["texts"]


def test_every_line_gets_one(replies: Replies) -> None:
    out = io.StringIO()
    reply.answer(replies, [json.dumps(line("rest:a", "greet", "greet"))] * 2, out)
    answers = [json.loads(each) for each in out.getvalue().splitlines()]
    assert answers[0] == {"ready": True}
    assert [bool(each["texts"]) for each in answers[1:]] == [True, True]
