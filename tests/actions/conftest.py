"""A desk with the tiny recommender and an empty store of people."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from recommender.people.store import People

if TYPE_CHECKING:
    from recommender.engine import Recommender
    from tests.actions.talk import Talk


@pytest.fixture
def people(tmp_path: Path) -> Iterator[People]:
    with People.open(f"sqlite:///{tmp_path / 'people.db'}") as store:
        yield store


@pytest.fixture
def talk(recommender: Recommender, people: People) -> Talk:
    from actions.desk import Desk
    from tests.actions.talk import Talk

    return Talk(Desk(recommender, people))
