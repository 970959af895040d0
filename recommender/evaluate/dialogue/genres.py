"""Genres found, against the labels of a set: a message's genres as a set, since the labels do not say where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from recommender.evaluate.dialogue.mentions import Score
from recommender.evaluate.dialogue.sets import Line, of_kind
from recommender.types import GENRES

OURS: Mapping[str, str] = {
    "sci-fi": "science-fiction",
    "romantic": "romance",
    "animated": "animation",
    "historical": "history",
    "superhero": "action",
}
"""Names in public sets, in our words; what is no genre of ours, such as news, is counted apart."""
_ROLES = ("genres", "genres_all", "not_genres")


def score_genres(lines: Iterable[Line], heard: Iterable[Sequence[Mapping[str, Any]]]) -> Score:
    """Genres wanted and not wanted alike; a genre whose own name stands there without a label is neither right nor wrong."""
    score = Score()
    for line, entities in zip(lines, heard, strict=True):
        labelled = {OURS.get(label.name.lower(), label.name.lower()) for label in of_kind(line.labels, "genre")}
        wanted, text = labelled & set(GENRES), line.text.lower()
        found = {str(e["value"]) for e in entities if e["entity"] == "limit" and e.get("role") in _ROLES}
        rest = found - wanted
        unlabelled = {genre for genre in rest if genre in text or genre.replace("science-fiction", "sci") in text}
        score.right += len(wanted & found)
        score.missed += len(wanted - found)
        score.outside += len(labelled - wanted)
        score.unlabelled += len(unlabelled)
        score.wrong += len(rest - unlabelled)
        score.mistakes += [("missed", genre, line.text) for genre in wanted - found]
        score.mistakes += [("not labelled", genre, line.text) for genre in rest - unlabelled]
    return score
