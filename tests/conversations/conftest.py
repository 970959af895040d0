"""Servers for the conversations: one pair for all that only talk, a pair of its own for those that break them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from recommender.engine import Recommender
from recommender.settings import Settings
from tests.conversations.live import Live, Talk


@pytest.fixture(scope="session")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    servers = Live(tmp_path_factory.mktemp("live"))
    try:
        yield servers.start()
    finally:
        servers.stop()


@pytest.fixture
def talk(live: Live) -> Talk:
    """A person nobody has met before."""
    return Talk(live)


@pytest.fixture(scope="session")
def matinee() -> Recommender:
    """The same build that the servers use, to check their answers against."""
    return Recommender.open(Settings().build_dir)
