"""What Plex and Jellyfin have in common: a listing of films and series with their keepers' own ids."""

from __future__ import annotations

import re

from recommender.sources.cells import imdb_id
from recommender.sources.row import LeftOut

_IMDB = re.compile(r"imdb(?:\.com/title/|://|-)?/?(tt\d{5,9})")
KINDS = {"movie": "film", "show": "series", "series": "series"}


def kind_of(written: str) -> str:
    """LeftOut for seasons, episodes, music and all else that such libraries hold."""
    if kind := KINDS.get(written.lower()):
        return kind
    raise LeftOut(f"type {written[:20] or 'unknown'}")


def imdb_of(guids: list[str]) -> str | None:
    """From any of the forms `imdb://tt0133093` and `com.plexapp.agents.imdb://tt0133093?lang=en`."""
    found = (match[1] for guid in guids if (match := _IMDB.search(guid)))
    return imdb_id(next(found, None))
