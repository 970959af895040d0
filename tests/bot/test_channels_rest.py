"""The REST channel on a real server."""

from __future__ import annotations

import asyncio
import itertools
import json
from typing import Any

import aiohttp
import pytest
from channels_world import CARDS, EchoAgent, served

from bot.channels import texts
from bot.channels.rest import GuardedRest

Answer = tuple[int, Any]


def post(agent: EchoAgent, *bodies: object, path: str = "/webhooks/rest/webhook") -> list[Answer]:
    """Status and JSON of each body sent in turn; bytes go as they are, all else as JSON."""

    async def send() -> list[Answer]:
        answers = []
        async with served(GuardedRest(), agent) as address, aiohttp.ClientSession() as session:
            for body in bodies:
                raw = body if isinstance(body, bytes) else json.dumps(body).encode()
                async with session.post(address + path, data=raw) as answer:
                    answers.append((answer.status, await answer.json()))
        return answers

    return asyncio.run(send())


def test_an_answer_has_rasas_shape_and_the_clients_own_id() -> None:
    agent = EchoAgent()
    [(status, answer)] = post(agent, {"sender": "ann", "message": "like Fargo"})
    assert status == 200
    assert answer == [{"recipient_id": "ann", "text": "You said like Fargo"}, {"recipient_id": "ann", "custom": CARDS}]
    assert agent.heard[0].sender_id == "rest:ann"


def test_without_a_sender_each_request_is_somebody_new() -> None:
    agent = EchoAgent()
    (_, first), (_, second) = post(agent, {"message": "hi"}, {"message": "hi"})
    assert first[0]["recipient_id"] != second[0]["recipient_id"]
    assert [m.sender_id for m in agent.heard] == [f"rest:{a[0]['recipient_id']}" for a in (first, second)]


def test_a_tap_runs_its_intent() -> None:
    agent = EchoAgent()
    post(agent, {"sender": "ann", "tap": "a1:up:r7"})
    assert agent.heard[0].parse_data["intent"]["name"] == "like_it"
    assert agent.heard[0].parse_data["entities"] == [{"entity": "rid", "value": "r7"}]


def test_a_repeated_id_is_answered_but_not_run_again() -> None:
    agent = EchoAgent()
    body = {"sender": "ann", "message": "hi", "id": "m1"}
    (_, first), (_, second) = post(agent, body, body)
    assert first[0]["text"] == "You said hi"
    assert second == [{"recipient_id": "ann", "text": texts.REPEATED}]
    assert len(agent.heard) == 1


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (b'{"message": "caf\xe9"}', "UTF-8"),
        (b"\xff\xfe", "UTF-8"),
        (b"{not json", "JSON"),
        (b"", "JSON"),
        (b"[" * 20_000, "JSON"),
        (b'{"message": ' + b"9" * 5_000 + b"}", "JSON"),
        (["hi"], "object"),
        ("hi", "object"),
        (None, "object"),
        ({}, "message"),
        ({"sender": "ann"}, "message"),
        ({"message": None}, "message"),
        ({"message": 5}, "message"),
        ({"message": ["hi"]}, "message"),
        ({"message": "hi", "tap": "a1:next:"}, "message"),
        ({"tap": {"verb": "up"}}, "tap"),
        ({"message": "hi", "sender": 5}, "sender"),
        ({"message": "hi", "sender": "a\nb"}, "sender"),
        ({"message": "hi", "sender": "\ud83d"}, "sender"),
        ({"message": "hi", "sender": "a" * 129}, "sender"),
        ({"message": "hi", "sender": "ann", "id": 7}, "id"),
    ],
    ids=itertools.count(),
)
def test_a_bad_body_is_a_clear_error(body: object, error: str) -> None:
    agent = EchoAgent()
    [(status, answer)] = post(agent, body)
    assert status == 400
    assert error in answer["error"]
    assert agent.heard == []


def test_a_body_above_64_kb_is_refused_and_the_next_one_answered() -> None:
    agent = EchoAgent()
    answers = post(agent, {"message": "a" * 100_000}, {"message": "a" * 60_000}, {"message": "hi"})
    assert [status for status, _ in answers] == [413, 200, 200]
    assert "larger" in answers[0][1]["error"]
    assert answers[1][1][0]["text"] == texts.TOO_LONG
    assert [m.text for m in agent.heard] == ["hi"]


def test_a_typed_command_runs_nothing() -> None:
    agent = EchoAgent()
    post(agent, {"sender": "a", "message": "/restart"}, {"sender": "a", "message": '/like_it{"rid": "r7"}'})
    assert [(m.text, m.parse_data) for m in agent.heard] == [("start over", None), ('like_it{"rid": "r7"}', None)]
