"""The fake API, and a client whose waiting takes no time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from recommender.enrich.client import Tmdb
from tests.recommender.enrich.fake_tmdb import KEY, FakeTmdb, fake_tmdb


class Clock:
    """Time that passes only where somebody waits."""

    def __init__(self, fake: FakeTmdb) -> None:
        self.now, self.waits, self.fake = 0.0, list[float](), fake

    def pause(self, seconds: float) -> None:
        self.now += seconds
        self.waits.append(seconds)
        if seconds >= 1 and self.fake.allowance is not None:
            self.fake.allowance = 5


@pytest.fixture
def fake() -> Iterator[FakeTmdb]:
    with fake_tmdb() as told:
        yield told


@pytest.fixture
def clock(fake: FakeTmdb) -> Clock:
    return Clock(fake)


@pytest.fixture
def tmdb(fake: FakeTmdb, clock: Clock) -> Iterator[Tmdb]:
    client = Tmdb(KEY, fake.base, pause=clock.pause, clock=lambda: clock.now)
    yield client
    client.close()
