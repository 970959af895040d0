"""The sentences that sources ask to be shown wherever their facts are."""

from __future__ import annotations

from collections.abc import Iterable

from recommender.types import Title

SENTENCES = {
    "tmdb": "This product uses TMDB and the TMDB APIs but is not endorsed, certified, or otherwise approved by TMDB.",
    "justwatch": "Where to watch: data by JustWatch.",
}


def attribution(titles: Iterable[Title]) -> tuple[str, ...]:
    """Each sentence that these titles ask for, once."""
    named = dict.fromkeys(name for title in titles for name in title.attribution)
    return tuple(SENTENCES[name] for name in named if name in SENTENCES)
