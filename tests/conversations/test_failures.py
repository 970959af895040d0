"""What breaks behind the bot: the person hears of it within 11 seconds, and what was told stays told."""

from __future__ import annotations

import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from recommender.people.store import People
from recommender.settings import ROOT
from scripts.environments import ACTIONS_ENVIRONMENT
from tests.conversations.live import Live, Talk

pytestmark = pytest.mark.timeout(600)
PATIENCE_S = 11


@pytest.fixture(scope="module")
def breakable(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    servers = Live(tmp_path_factory.mktemp("breakable"))
    try:
        yield servers.start()
    finally:
        servers.stop()


def test_what_was_noted_survives_a_kill_of_both_servers(breakable: Live) -> None:
    talk = Talk(breakable)
    rejected = talk.say("something like Breaking Bad but lighter").ids[0]
    assert "never be shown again" in talk.say("not the first, never again").text
    breakable.kill("actions", signal.SIGKILL)
    breakable.kill("rasa", signal.SIGKILL)
    with People.open(breakable.database) as people:
        assert rejected in people.taste(f"rest:{talk.sender}").never
    breakable.start()
    assert rejected not in talk.say("something like Breaking Bad but lighter").ids


def test_the_talk_goes_on_after_a_restart_of_rasa(breakable: Live) -> None:
    talk = Talk(breakable)
    first = talk.say("something like Breaking Bad but lighter").cards[0]
    breakable.kill("rasa", signal.SIGKILL)
    breakable.start_rasa()
    breakable.wait()
    assert first["title"] in talk.say("how long is the first one").text


@pytest.mark.parametrize("how", ["stopped", "hanging"])
def test_a_broken_action_server_is_said_within_eleven_seconds(breakable: Live, how: str) -> None:
    talk = Talk(breakable)
    if how == "stopped":
        breakable.kill("actions", signal.SIGKILL)
    else:
        breakable.kill("actions", signal.SIGSTOP)
    try:
        started = time.monotonic()
        answer = talk.say("something like Fargo")
        assert time.monotonic() - started < PATIENCE_S
        assert answer.text.strip()
        assert not answer.cards
    finally:
        if how == "stopped":
            breakable.start_actions()
            breakable.wait()
        else:
            breakable.kill("actions", signal.SIGCONT)
    assert talk.say("something like Fargo").cards


def test_a_missing_build_names_the_command(tmp_path: Path) -> None:
    env = {
        "PATH": "/usr/bin:/bin",
        "MATINEE_BUILD_DIR": str(tmp_path),
        "MATINEE_DATABASE": f"sqlite:///{tmp_path}/p.db",
    }
    done = subprocess.run(
        [str(ACTIONS_ENVIRONMENT.python), "-m", "actions"],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.strip().splitlines()[-1].endswith("run `python -m recommender build`.")
    assert "Traceback" not in done.stderr
