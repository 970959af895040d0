"""Every conversation in the folders beside this file, over REST, against the real servers and the real build."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from recommender.engine import Recommender
from recommender.settings import ROOT
from tests.conversations.live import Live
from tests.conversations.memory import Memory
from tests.conversations.player import Player
from tests.conversations.script import Script, read, scripts

pytestmark = pytest.mark.timeout(300)
SCRIPTS = scripts()
ONLY_FROM_CHANNELS = {"restart", "back", "session_start"}


@pytest.fixture(scope="module")
def player(live: Live, matinee: Recommender) -> Player:
    return Player(live, matinee)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_conversation(script: Script, player: Player) -> None:
    player.play(script)


def test_there_are_a_hundred_and_fifty_conversations_of_many_patterns() -> None:
    assert len(SCRIPTS) >= 150
    assert len({script.name.partition("/")[0] for script in SCRIPTS}) >= 12
    assert len({repr(script.steps) for script in SCRIPTS}) == len(SCRIPTS)


def test_every_action_intent_slot_and_rule_is_used_by_a_conversation(player: Player, live: Live) -> None:
    """By what Rasa itself recorded."""
    for script in SCRIPTS:
        if script.name not in player.played:
            player.play(script)
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    memory = Memory.of(live)
    heard = {event["parse_data"]["intent"]["name"] for event in memory.events(None, "user")}
    done = [event for event in memory.events(None, "action") if event.get("policy")]
    assert set(domain["intents"]) - heard == set()
    assert set(domain["actions"]) - {event["name"] for event in done} == set()
    filled = {event["name"] for event in memory.events(None, "slot") if event["value"]}
    assert set(domain["slots"]) - filled == set()
    assert rules() - set(after_intents(memory)) == set()


def rules() -> set[tuple[str, str]]:
    """Of every rule, the intent it waits for and the action it takes."""
    told = [
        yaml.safe_load(file.read_text(encoding="utf-8")) for file in sorted((ROOT / "data" / "rules").glob("*.yml"))
    ]
    steps = [rule["steps"] for part in told for rule in part["rules"]]
    return {(a["intent"], b["action"]) for one in steps for a, b in pairwise(one) if "intent" in a}


def after_intents(memory: Memory) -> list[tuple[str, str]]:
    """Each intent with the action that followed it."""
    pairs: list[tuple[str, str]] = []
    intents: dict[str, str] = {}
    for event in memory.turns():
        if event["event"] == "user":
            intents[event["sender"]] = event["parse_data"]["intent"]["name"]
        elif event["sender"] in intents and event["name"] not in ("action_listen",):
            pairs.append((intents[event["sender"]], event["name"]))
    return pairs


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("[]", "under their names"),
        ("a: [{say: hi, text: [hello]}]", "two turns or more"),
        ("a: [{say: hi, text: [hello]}, {text: [x]}]", "turn 2: a turn has"),
        ("a: [{say: hi, text: [hello]}, {say: hi}]", "turn 2: nothing is expected"),
        ("a: [{say: hi, text: [hello]}, {say: hi, mood: good}]", "mood is no expectation"),
        ("a: [{say: hi, text: [hello]}, {say: hi, hasnt: []}]", "hasnt can never fail"),
    ],
)
def test_a_conversation_that_checks_nothing_is_refused(
    text: str, wrong: str, tmp_path: Path, write: Callable[[Path, str], Path]
) -> None:
    with pytest.raises(ValueError, match=wrong):
        read(write(tmp_path / "folder" / "some.yml", text))


@pytest.fixture
def write() -> Callable[[Path, str], Path]:
    def written(file: Path, text: str) -> Path:
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
        return file

    return written
