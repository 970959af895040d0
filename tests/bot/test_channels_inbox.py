"""Events of platforms: taken in once, answered at once, handled afterwards, and never lost."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.channels.deliveries import KEEP_S, Deliveries
from bot.channels.inbox import Inbox
from recommender.errors import SettingError

HELLO = {"text": "hello"}


def test_an_event_is_taken_once_also_after_a_restart(tmp_path: Path) -> None:
    first = Deliveries(tmp_path / "d.db")
    assert first.take("slack", "e1", "slack:T:ann", HELLO)
    assert not first.take("slack", "e1", "slack:T:ann", HELLO)
    first.close()
    assert not Deliveries(tmp_path / "d.db").take("slack", "e1", "slack:T:ann", HELLO)


def test_ids_of_one_channel_say_nothing_of_another(tmp_path: Path) -> None:
    deliveries = Deliveries(tmp_path / "d.db")
    assert deliveries.take("slack", "1", "", HELLO)
    assert deliveries.take("telegram", "1", "", HELLO)


def test_what_came_is_forgotten_after_a_day(tmp_path: Path) -> None:
    now = [1_000.0]
    deliveries = Deliveries(tmp_path / "d.db", lambda: now[0])
    deliveries.take("slack", "e1", "", HELLO)
    now[0] += KEEP_S
    assert not deliveries.take("slack", "e1", "", HELLO)
    now[0] += 1
    assert deliveries.take("slack", "e1", "", HELLO)


def test_only_what_no_running_process_works_on_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deliveries = Deliveries(tmp_path / "d.db")
    over = subprocess.Popen([sys.executable, "-c", ""])
    over.wait()
    for process, event_id in ((over.pid, "dead"), (os.getppid(), "alive")):
        monkeypatch.setattr(os, "getpid", lambda process=process: process)
        deliveries.take("slack", event_id, "", {"id": event_id})
    monkeypatch.undo()
    deliveries.take("slack", "own", "", {"id": "own"})
    deliveries.take("slack", "finished", "", {"id": "finished"})
    deliveries.done("slack", "finished")
    assert deliveries.left_behind("slack") == {"dead": {"id": "dead"}, "own": {"id": "own"}}
    assert deliveries.left_behind("slack") == {}


def test_a_person_is_forgotten_in_every_byte_but_the_event_stays_known(tmp_path: Path) -> None:
    deliveries = Deliveries(tmp_path / "d.db")
    deliveries.take("slack", "e1", "slack:T:ann", {"text": "a unique phrase"})
    deliveries.take("slack", "e2", "slack:T:ann", {"text": "a unique phrase" * 2_000})
    deliveries.take("slack", "e3", "slack:T:bob", HELLO)
    assert deliveries.forget("slack:T:ann") == 2
    left = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"unique" not in left
    assert b"slack:T:ann" not in left
    assert b"slack:T:bob" in left
    assert not deliveries.take("slack", "e1", "slack:T:ann", HELLO)


def test_a_file_that_fails_lets_every_event_through(tmp_path: Path) -> None:
    deliveries = Deliveries(tmp_path / "d.db")
    deliveries._file.execute("DROP TABLE deliveries")
    assert deliveries.take("slack", "e1", "", HELLO)


def test_a_file_that_cannot_be_made_is_named_with_its_setting(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SettingError, match=r"MATINEE_DELIVERIES=.*file/d.db"):
        Deliveries(tmp_path / "file" / "d.db")


def test_a_taken_event_is_handled_afterwards_and_once(tmp_path: Path) -> None:
    handled: list[Any] = []

    async def handle(event: dict[str, Any]) -> None:
        handled.append(event)

    async def run() -> None:
        inbox = Inbox("slack", Deliveries(tmp_path / "d.db"), handle)
        assert inbox.take("e1", "", {"n": 1})
        assert not inbox.take("e1", "", {"n": 1})
        assert inbox.take("e2", "", {"n": 2})
        assert handled == []
        await asyncio.sleep(0)
        assert handled == [{"n": 1}, {"n": 2}]
        await asyncio.sleep(0)
        assert inbox.resume() == 0

    asyncio.run(run())


def test_what_a_stop_broke_off_is_handled_after_the_start_and_a_failure_only_once(tmp_path: Path) -> None:
    begun: list[str] = []

    async def hang(event: dict[str, Any]) -> None:
        begun.append("first")
        await asyncio.Event().wait()

    async def fail(event: dict[str, Any]) -> None:
        begun.append("second")
        raise ValueError("an event like this breaks us")

    async def run() -> None:
        deliveries = Deliveries(tmp_path / "d.db")
        inbox = Inbox("slack", deliveries, hang)
        inbox.take("e1", "", HELLO)
        await asyncio.sleep(0)
        await inbox.close()
        again = Inbox("slack", deliveries, fail)
        assert again.resume() == 1
        await asyncio.sleep(0)
        assert again.resume() == 0

    asyncio.run(run())
    assert begun == ["first", "second"]
