"""What every action works with: the recommender and the store of people, opened once for the process."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from recommender.settings import Settings
from recommender.types import Request

if TYPE_CHECKING:
    from recommender.engine import Recommender
    from recommender.people.store import People


@dataclass(frozen=True, slots=True)
class Desk:
    """Tests hand in their own."""

    recommender: Recommender
    people: People

    def warm_up(self) -> None:
        """Answer once for nobody, so that the first person does not wait for caches to fill."""
        first = self.recommender.catalogue.titles[0].id
        self.recommender.recommend(Request(seeds=(first,), text="a warm story"))


@lru_cache(maxsize=1)
def desk() -> Desk:
    """The current build and the database of the settings; MatineeError where either cannot be opened."""
    from recommender.engine import Recommender
    from recommender.people.store import People

    return Desk(Recommender.open(), People.open(Settings.load().database))
