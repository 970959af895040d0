"""The examples in docs/payloads.md keep the contract that the answers are held to."""

from __future__ import annotations

import json
import re

import pytest

from actions.profile import MOST_LISTED
from recommender.settings import ROOT
from tests.actions.talk import VERBS, check_button, check_cards, check_profile

PAGE = (ROOT / "docs" / "payloads.md").read_text(encoding="utf-8")
EXAMPLES = {example["type"]: example for example in map(json.loads, re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL))}


def test_every_type_of_payload_has_an_example() -> None:
    assert set(EXAMPLES) == {"cards", "note", "profile", "export"}


def test_the_example_of_cards_is_one() -> None:
    cards = EXAMPLES["cards"]
    lines = [f"{at}. {card['title']}. {card['why']}" for at, card in enumerate(cards["cards"], 1)]
    check_cards("\n".join([cards["intro"], *lines]), cards)


def test_the_example_of_a_profile_is_one() -> None:
    profile = EXAMPLES["profile"]
    check_profile(f"{profile['said']}\nYou like: Fargo (1996).\nLasting limits: no horror.", profile)


@pytest.mark.parametrize("kind", ["cards", "note", "profile"])
def test_the_buttons_of_the_examples_fit(kind: str) -> None:
    for button in EXAMPLES[kind]["quick"]:
        check_button(button)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_is_on_the_page(verb: str) -> None:
    assert f"`{verb}:" in PAGE


def test_the_number_of_listed_titles_is_right() -> None:
    assert f"At most {MOST_LISTED} titles" in PAGE
