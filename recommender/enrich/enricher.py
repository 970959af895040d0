"""Asks TMDB about the titles of a build, those never asked first, and leaves what it found for the next build."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from recommender.catalogue import Catalogue
from recommender.enrich import answers, side
from recommender.enrich.answers import WHAT, Known
from recommender.enrich.cache import Cache
from recommender.enrich.client import Tmdb, Trouble
from recommender.errors import BuildError, FetchError, RequestError
from recommender.types import Title

TROUBLES = 3
"""So many in a row mean that TMDB is out of reach, not that a title is odd."""


@dataclass(slots=True)
class Tally:
    """What became of the titles."""

    asked: int = 0
    fresh: int = 0
    """Known since lately and not asked again."""
    missing: int = 0
    """Asked, but TMDB does not know them."""
    troubled: int = 0
    """Asked in vain; the next run asks again."""
    known: int = 0
    """In the side file, from this run and earlier ones."""

    def __str__(self) -> str:
        return (
            f"{self.known} titles known to TMDB; {self.asked} asked now, {self.missing} of them not known there"
            + (f", {self.troubled} without an answer" if self.troubled else "")
            + f"; {self.fresh} were fresh"
        )


class Enricher:
    """`file` is the side file; the cache lies beside it. `country` is two letters, or empty for no platforms."""

    def __init__(self, tmdb: Tmdb, country: str, file: Path, now: Callable[[], float] = time.time) -> None:
        self._tmdb, self._country, self._file = tmdb, country.upper(), file
        self._cache = Cache(file.parent / "known.db", self._country, now)

    def run(
        self, titles: Sequence[Title], limit: int | None = None, progress: Callable[[int, int], None] | None = None
    ) -> Tally:
        """Ask about at most `limit` titles. FetchError where TMDB can give no more; what was found is written even then."""
        if limit is not None and limit < 1:
            raise RequestError(f"--limit {limit} is too few; ask for 1 title or more.")
        tally = Tally()
        stale = [title for title in titles if not self._cache.fresh(title)]
        tally.fresh = len(titles) - len(stale)
        stale.sort(key=lambda title: self._cache.entry(title) is not None)
        try:
            self._ask_all(stale[:limit], tally, progress)
        finally:
            tally.known = side.write(self._file, self._cache, self._country)
            self._cache.close()
            self._tmdb.close()
        return tally

    def _ask_all(self, titles: Sequence[Title], tally: Tally, progress: Callable[[int, int], None] | None) -> None:
        in_a_row = 0
        for title in titles:
            try:
                found = self._look_up(title)
            except Trouble as trouble:
                tally.troubled, in_a_row = tally.troubled + 1, in_a_row + 1
                if in_a_row == TROUBLES:
                    raise FetchError(f"{trouble}; what is done is kept, run the same command again.") from None
            else:
                in_a_row = 0
                self._cache.put(title, found)
                tally.missing += found.tmdb_id is None
            tally.asked += 1
            if progress:
                progress(tally.asked, len(titles))

    def _look_up(self, title: Title) -> Known:
        before = self._cache.entry(title)
        tmdb_id = (before.known.tmdb_id if before else None) or self._id_of(title)
        answer = self._tmdb.details(WHAT[title.kind], tmdb_id) if tmdb_id else None
        if answer is None:
            return Known()
        theirs = answers.imdb_id_of(answer)
        if title.imdb_id and theirs and theirs != title.imdb_id:
            return Known()  # a namesake
        return answers.known(answer, title.kind, self._country)

    def _id_of(self, title: Title) -> int | None:
        if title.imdb_id and (found := answers.by_imdb_id(self._tmdb.find(title.imdb_id), title.kind)):
            return found
        for year in dict.fromkeys((title.year, None)):
            if found := answers.by_name(self._tmdb.search(WHAT[title.kind], title.title, year), title):
                return found
        return None


def catalogue_of(folder: Path) -> Sequence[Title]:
    """The titles of a build, ours first; BuildError where there is none."""
    try:
        return Catalogue.load(folder / "titles.jsonl").titles
    except (OSError, ValueError, TypeError):
        raise BuildError(
            f"There is no recommender of this version at {folder}; run `python -m recommender build`."
        ) from None
