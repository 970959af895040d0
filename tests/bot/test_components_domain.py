"""Nothing in the domain is idle: every entity, role, intent, slot and answer is heard, used and known to the other side."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import Any

import yaml
from actions_words import said_by_actions
from test_components_intents import examples

from bot.components.served_lexicon import training_lexicon
from bot.components.understand import understand
from recommender.settings import ROOT

CLICKED = {"rid", "correction"}
"""Entities that no words make, only a click: bot/channels/verbs.py."""
TAGGED = {"soft_limit"}
"""Entities that the readers never give, only the tagger where it is in doubt: test_tagger_soft.py hears them."""
LEAST_EXAMPLES, LEAST_OF_AN_INTENT = 3500, 20


def domain() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    return loaded


def declared() -> dict[str, set[str]]:
    """Every entity of the domain with its roles."""
    found: dict[str, set[str]] = {}
    for entry in domain()["entities"]:
        name, rest = next(iter(entry.items())) if isinstance(entry, dict) else (entry, {})
        found[name] = set(rest.get("roles", ()))
    return found


@lru_cache(maxsize=1)
def heard() -> Counter[tuple[str, str]]:
    """How often each entity and role is heard in all that Rasa learns from, by the catalogue's own titles."""
    lexicon = training_lexicon()
    return Counter((e["entity"], e.get("role") or "") for text, _ in examples() for e in understand(text, lexicon))


def test_everything_heard_is_in_the_domain() -> None:
    known = {(name, role) for name, roles in declared().items() for role in (*roles, "")}
    assert set(heard()) <= known


def test_every_entity_and_role_is_heard_in_the_examples() -> None:
    expected = {
        (name, role) for name, roles in declared().items() if name not in CLICKED | TAGGED for role in roles or {""}
    }
    assert expected - set(heard()) == set()


def test_every_entity_is_used_by_the_actions() -> None:
    assert set(declared()) - said_by_actions() - {"private"} == set()
    assert "private" in (ROOT / "actions" / "message.py").read_text(encoding="utf-8")


def test_every_slot_is_read_by_the_actions_and_no_answer_is_canned() -> None:
    assert set(domain()["slots"]) <= said_by_actions()
    assert not domain().get("responses") and not domain().get("forms")


def test_there_are_enough_examples_of_every_intent() -> None:
    counted = Counter(intent for _, intent in examples())
    assert sum(counted.values()) >= LEAST_EXAMPLES
    assert all(n >= LEAST_OF_AN_INTENT for n in counted.values()), counted


def test_no_example_is_given_twice() -> None:
    counted = Counter(text.lower() for text, _ in examples())
    assert [text for text, n in counted.items() if n > 1] == []
