"""Noted means on disk: a killed process loses nothing, and several at once do not disturb each other."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from recommender.people.store import People
from recommender.settings import ROOT

NOTE_FOR_EVER = """
import itertools, sys
from recommender.people.store import People
people = People.open(sys.argv[1])
for n in itertools.count():
    people.note("web:ana", f"title-{n}", "liked", "words")
    print(f"title-{n}", flush=True)
"""
OPEN_AND_NOTE = """
import sys
from recommender.people.store import People
with People.open(sys.argv[1]) as people:
    people.note("web:ana", sys.argv[2], "seen")
"""


def start(program: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("before_the_kill", [1, 50])
def test_what_was_noted_survives_kill_9(address: str, before_the_kill: int) -> None:
    writer = start(NOTE_FOR_EVER, address)
    assert writer.stdout is not None
    noted = [writer.stdout.readline().strip() for _ in range(before_the_kill)]
    writer.send_signal(signal.SIGKILL)
    noted += writer.stdout.read().split()
    writer.wait()
    with People.open(address) as people:
        kept = people.taste("web:ana").liked
    assert len(noted) >= before_the_kill
    assert kept[: len(noted)] == tuple(noted)
    assert len(kept) <= len(noted) + 1  # one may have reached the disk before it could be printed


def test_several_processes_may_make_the_database_at_once(address: str) -> None:
    writers = [start(OPEN_AND_NOTE, address, f"title-{n}") for n in range(4)]
    assert [writer.wait() for writer in writers] == [0] * 4
    with People.open(address) as people:
        assert sorted(people.taste("web:ana").seen) == [f"title-{n}" for n in range(4)]


def test_threads_share_one_store(people: People) -> None:
    def say(n: int) -> None:
        people.note("web:ana", "wire", "liked" if n % 2 else "never")
        people.note(f"web:{n}", "wire", "liked")
        assert people.taste(f"web:{n}").liked == ("wire",)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(say, range(40)))
    taste = people.taste("web:ana")
    assert len(taste.liked + taste.never) == 1
    assert len(people.statements("web:ana")) == 40


def test_forgotten_words_are_nowhere_in_the_files(tmp_path: Path) -> None:
    with People.open(f"sqlite:///{tmp_path / 'people.db'}") as people:
        people.note("web:ben", "wire", "liked", "ben stays")
        people.note("web:ana", "wire", "liked", "a most private remark")
        assert any(b"a most private remark" in path.read_bytes() for path in tmp_path.iterdir())
        people.forget("web:ana")
        assert not any(b"a most private remark" in path.read_bytes() for path in tmp_path.iterdir())
        assert [statement.words for statement in people.statements("web:ben")] == ["ben stays"]


def test_forgotten_words_are_gone_however_sqlite_has_moved_them_about(tmp_path: Path) -> None:
    """Overwriting deleted rows is not enough: this very sequence then leaves words behind."""
    draw = random.Random(7)
    names = [f"web:{n:02d}-{draw.randrange(16**12):012x}" for n in range(12)]
    with People.open(f"sqlite:///{tmp_path / 'people.db'}") as people:
        for _ in range(60):
            name, what = draw.choice(names), draw.choice(["liked", "never"])
            people.note(name, "wire", what, f"words of {name} " + "x" * draw.choice([50, 400, 1500, 3000]))
            if draw.random() < 0.1:
                people.forget(name)
                assert not any(name.encode() in path.read_bytes() for path in tmp_path.iterdir())
