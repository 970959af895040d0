"""Wire tokens of buttons and what they mean."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.texts import Refused
from bot.channels.verbs import parse_data

RID = [{"entity": "rid", "value": "r7x3k2"}]


@pytest.mark.parametrize(
    ("token", "intent", "entities"),
    [
        ("a1:up:r7x3k2", "like_it", RID),
        ("a1:down:r7x3k2", "never_again", RID),
        ("a1:seen:r7x3k2", "seen_it", RID),
        ("a1:save:r7x3k2", "save_it", RID),
        ("a1:unsave:r7x3k2", "unsave_it", RID),
        ("a1:more:r7x3k2", "more_like_shown", RID),
        ("a1:why:r7x3k2", "why", RID),
        ("a1:next:", "more", []),
        ("a1:show:saved", "show_saved", []),
        ("a1:know:", "what_you_know", []),
        ("a1:start:", "start_over", []),
        ("a1:loved:r7x3k2", "seen_it", [*RID, {"entity": "opinion", "value": "liked"}]),
        ("a1:fine:r7x3k2", "seen_it", [*RID, {"entity": "opinion", "value": "neutral"}]),
        ("a1:notforme:r7x3k2", "seen_it", [*RID, {"entity": "opinion", "value": "disliked"}]),
        (
            "a1:unsay:liked=fargo-1996",
            "what_you_know",
            [{"entity": "correction", "role": "unsay", "value": "liked=fargo-1996"}],
        ),
        ("a1:tell:fine=up-2009", "what_you_know", [{"entity": "correction", "role": "tell", "value": "fine=up-2009"}]),
        ("a1:dial:0", "what_you_know", [{"entity": "correction", "role": "dial", "value": 0}]),
        ("a1:dial:100", "what_you_know", [{"entity": "correction", "role": "dial", "value": 100}]),
        ("a1:drop:kind", "take_back", [{"entity": "take_back", "value": "kind"}]),
        ("a1:drop:genres=science-fiction", "take_back", [{"entity": "take_back", "value": "genres=science-fiction"}]),
        ("a1:drop:people=Penélope Cruz", "take_back", [{"entity": "take_back", "value": "people=Penélope Cruz"}]),
        ("a1:drop:shift", "take_back", [{"entity": "take_back", "value": "shift"}]),
        ("a1:drop:seed", "take_back", [{"entity": "take_back", "value": "seed"}]),
        (
            "a1:drop:seed=the-lord-of-the-rings-the-fellowship-of-the-ring-2001",
            "take_back",
            [{"entity": "take_back", "value": "seed=the-lord-of-the-rings-the-fellowship-of-the-ring-2001"}],
        ),
        ("a1:drop:light", "take_back", [{"entity": "take_back", "value": "light"}]),
        ("a1:drop:words", "take_back", [{"entity": "take_back", "value": "words"}]),
        ("a1:shift:light+", "refine", [{"entity": "shift", "role": "more", "value": "light", "strength": 1}]),
        ("a1:shift:new-", "refine", [{"entity": "shift", "role": "less", "value": "new", "strength": 1}]),
    ],
)
def test_a_token_means_an_intent_and_its_entities(token: str, intent: str, entities: list[dict[str, Any]]) -> None:
    parsed = parse_data(token)
    assert parsed["intent"] == {"name": intent, "confidence": 1.0}
    assert parsed["entities"] == entities
    assert parsed["text"]


def test_a_title_is_taken_as_the_seed() -> None:
    parsed = parse_data("a1:title:fargo-1996", "Fargo (1996)")
    assert parsed["intent"]["name"] == "recommend"
    assert parsed["entities"][0] | {"entity": "title", "role": "seed", "value": "fargo-1996"} == parsed["entities"][0]
    assert parsed["text"] == "Fargo (1996)"


@pytest.mark.parametrize(
    "token",
    [
        None, 7, "", "up:r7", "a1:", "a1:up", "a1:up:", "a1:restart:", "a1:next:now", "a1:up:r7\n", "a1:up:../x",
        "a2:up:r7", "a1:drop:password", "a1:drop:", "a1:shift:light", "a1:shift:heavy+", "a1:title:", "/restart",
        "a1:dial:101", "a1:dial:-1", "a1:dial:05", "a1:tell:good=up", "a1:tell:liked=", "a1:unsay:liked=a b", "a1:loved:",
        "a1:up:" + "r" * 59, "a1:drop:people=" + "é" * 60, "a1:drop:people=\x00",
    ],
)  # fmt: skip
def test_anything_else_is_refused(token: object) -> None:
    with pytest.raises(Refused):
        parse_data(token)


@given(st.text(st.characters(exclude_categories=[])))
def test_a_label_never_carries_a_command(label: str) -> None:
    text = parse_data("a1:up:r7", label)["text"]
    assert 0 < len(text) <= 80
    assert not text.startswith("/")
