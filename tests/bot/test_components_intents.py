"""How well the trained pipeline tells apart what people want, on sentences it has never seen."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
import yaml
from components_world import parsed

from recommender.settings import ROOT

HELD_OUT = Path(__file__).parent / "heldout.csv"
LEAST_RIGHT = 0.92


def held_out() -> list[tuple[str, str]]:
    with HELD_OUT.open(encoding="utf-8", newline="") as rows:
        return [(row["text"], row["intent"]) for row in csv.DictReader(rows)]


def examples() -> list[tuple[str, str]]:
    """Every training sentence with its intent."""
    found = []
    for path in sorted((ROOT / "data" / "nlu").glob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            lines = (line for line in block["examples"].splitlines() if line.startswith("- "))
            found += [(line[2:], block["intent"]) for line in lines]
    return found


def test_most_sentences_never_seen_before_are_told_apart() -> None:
    wrong = [
        (text, intent, heard) for text, intent in held_out() if (heard := parsed(text)["intent"]["name"]) != intent
    ]
    right = 1 - len(wrong) / len(held_out())
    assert right >= LEAST_RIGHT, f"{right:.3f}: {wrong}"


def test_no_held_out_sentence_is_trained_on() -> None:
    assert {text.lower() for text, _ in held_out()}.isdisjoint(text.lower() for text, _ in examples())


def test_no_sentence_is_an_example_of_two_intents() -> None:
    seen: dict[str, str] = {}
    for text, intent in examples():
        assert seen.setdefault(text.lower(), intent) == intent, text


@pytest.mark.parametrize("text", ["", " ", "🎬", "asdf qwer", "???", "\u200b", "x" * 1000, "§$%&/()="])
def test_nonsense_is_admitted_not_to_be_understood(text: str) -> None:
    assert parsed(text)["intent"]["name"] == "nlu_fallback"


def test_rules_cover_every_intent_once() -> None:
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    rules = [
        rule
        for path in sorted((ROOT / "data" / "rules").glob("*.yml"))
        for rule in yaml.safe_load(path.read_text(encoding="utf-8"))["rules"]
    ]
    intents = [step["intent"] for rule in rules for step in rule["steps"] if "intent" in step]
    actions = {step["action"] for rule in rules for step in rule["steps"] if "action" in step}
    assert sorted(intents) == sorted([*domain["intents"], "nlu_fallback"])
    assert actions == set(domain["actions"])


def test_every_trained_intent_is_in_the_domain() -> None:
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    assert {intent for _, intent in examples()} == {*domain["intents"], "nlu_fallback"}


@pytest.mark.parametrize(
    ("text", "not_meant"),
    [
        ("the tv show Fargo, not the movie", "never_again"),
        ("have you seen Friends?", "seen_it"),
        ("which is best for my mum", "what_you_know"),
        ("no animals dying", "deny"),
        ("the 4th looks fun. how old do you have to be to watch it", "save_it"),
        ("no kids stuff please", "deny"),
    ],
)
def test_nothing_is_kept_or_told_that_was_not_meant(text: str, not_meant: str) -> None:
    assert parsed(text)["intent"]["name"] != not_meant
