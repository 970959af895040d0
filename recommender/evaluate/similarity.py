"""Is "like X" right? Asked of two judges who know nothing of how we choose.

Viewers (a folder in MovieLens layout): people are parted in two halves. One half judges: two films belong
together where clearly more of them like both than their renown and those people's appetite would bring about.
The collaborative part learns from the other half only. Each film that belongs is set against films about as
old and as often liked that do not, so that neither year nor renown can tell them apart. Proves that the order of
our parts agrees with what the same people like; does not prove that a person who likes one finds the other alike,
and says nothing of series, which do not occur.

Keywords (the tag genome of the MovieLens 25M files): two films are alike as far as the few keywords that fit
each best are the same, rare ones counting more. Proves that what we show shares subject and mood in the words of
others; with only five keywords a film two alike films often share none, so the best possible list is far
from our reach and only the differences between rows are to be read. Most of these films have no text of
ours, so their "meaning" is that of a sentence made from facts.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from recommender.evaluate import judged_by_keywords, judged_by_viewers
from recommender.evaluate.keywords import has_keywords
from recommender.evaluate.table import Table


def measure(data: Path | None, build: Path | None, seed: int, say: Callable[[str], None]) -> Table:
    """Judged by keywords where the folder has them, by viewers otherwise (default: the packaged ratings)."""
    from recommender.engine import Recommender

    say("Opening the recommender")
    recommender = Recommender.open(build)
    if data is not None and has_keywords(data):
        return judged_by_keywords.measure(recommender, data, seed, say)
    return judged_by_viewers.measure(recommender, data, seed, say)
