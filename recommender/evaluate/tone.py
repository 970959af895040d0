"""Do our tones say what people say? Each axis against the tag-genome keywords that speak for it or against it.

For every axis, films of which one of their five keywords speaks for the axis are set against all films of which
none does, and against those of which one speaks against it. Names of genres ("horror", "comedy") are not used as
keywords: our estimates know the genres, so those would prove nothing. Hand-set tones and estimated ones are
measured apart, and beside each stands what the one genre that fits the axis best could do.

Proves that the order on an axis is the one that many people's tags give. Does not prove that a value is right in
size, nor anything of series; and a film without "funny" among its five best keywords may still be funny,
so no scale reaches 1.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from recommender.errors import MatineeError
from recommender.evaluate import metrics
from recommender.evaluate.keywords import FILES, has_keywords, read_keywords
from recommender.evaluate.table import Cell, Column, Table, machine
from recommender.types import AXES, GENRES

if TYPE_CHECKING:
    from recommender.engine import Recommender

_COLUMNS = (
    Column("axis"), Column("tones"), Column("for"), Column("others"), Column("AUC", ".3f"), Column("±", ".3f"),
    Column("AUC of genre", ".3f"), Column("against"), Column("AUC for/against", ".3f"), Column("Spearman", ".3f"),
    Column("CV error", ".3f"),
)  # fmt: skip

HAND_SET, ESTIMATED = "hand-set", "estimated"
LEAST = 5
"""Films on a side; with fewer no AUC is given."""

SPEAKS: Mapping[str, tuple[str, str, str]] = {
    "light": (
        "feel-good|feel good movie|heartwarming|silly fun|light|fun movie|cute|cute!|whimsical|goofy",
        "bleak|depressing|dark|downbeat|disturbing|grim|harsh|brutal|brutality|tragedy|heartbreaking|melancholic",
        "comedy",
    ),
    "funny": (
        "funny|very funny|hilarious|funny as hell|funniest movies|humorous|humor|goofy|silly fun|witty|off-beat comedy",
        "bleak|tense|disturbing|melancholic|meditative|heartbreaking|tragedy|downbeat",
        "comedy",
    ),
    "tense": (
        "tense|suspense|suspenseful|twists & turns|intense|claustrophobic|paranoia",
        "feel-good|feel good movie|sweet|light|silly fun|heartwarming|goofy|affectionate",
        "thriller",
    ),
    "violent": (
        "violent|violence|brutality|brutal|gore|gory|bloody|blood|gratuitous violence|splatter|torture|gunfight",
        "feel-good|heartwarming|kids and family|sweet|whimsical|affectionate|girlie movie|chick flick",
        "action",
    ),
    "scary": (
        "scary|creepy|frightening|eerie|ominous|haunted house|slasher|demons",
        "feel-good|heartwarming|silly fun|sweet|light|romantic|touching|affectionate",
        "horror",
    ),
    "romantic": (
        "romantic|love story|love|passionate|good romantic comedies|girlie movie|chick flick",
        "splatter|gory|slasher|gunfight|good action|monsters",
        "romance",
    ),
    "fast": (
        "fast paced|action packed|good action|chase|car chase|explosions",
        "slow|slow paced|meditative|talky|reflective|boring|boring!|intimate",
        "action",
    ),
    "cerebral": (
        "cerebral|thought-provoking|philosophical|philosophy|intellectual|intelligent|complex|existentialism|life philosophy",
        "stupid|stupid as hell|dumb|dumb but funny|idiotic|stupidity|silly fun|crude humor|goofy",
        "mystery",
    ),
    "strange": (
        "surreal|surrealism|weird|bizarre|strange|hallucinatory|dreamlike|absurd|mindfuck|lynch|enigmatic",
        "feel-good|true story|based on a true story|biopic|biographical|girlie movie|predictable",
        "fantasy",
    ),
    "uplifting": (
        "feel-good|feel good movie|heartwarming|inspirational|inspiring|happy ending|touching|sweet",
        "bleak|depressing|downbeat|disturbing|grim|harsh|cynical|brutality|heartbreaking",
        "family",
    ),
    "explicit": (
        "nudity (topless)|nudity (topless - notable)|nudity (full frontal - notable)|nudity (full frontal)|notable nudity|"
        "nudity|sex|sexual|sexuality|sexy|erotic|pornography",
        "kids and family|kids|children|disney|feel-good|heartwarming",
        "romance",
    ),
    "epic": (
        "epic|big budget|70mm|high fantasy|space opera|swashbuckler|sword fighting|wuxia|end of the world|mythology",
        "intimate|small town|workplace|high school|talky|relationships|independent film",
        "adventure",
    ),
}  # fmt: skip
"""Axis: keywords for it, keywords against it, and the one genre that could stand in for it."""


def measure(data: Path | None, build: Path | None, seed: int, say: Callable[[str], None]) -> Table:
    """Two rows an axis: hand-set tones and estimated ones. Nothing is drawn at random."""
    if data is None or not has_keywords(data):
        where = f"{data} holds no" if data else "tone needs"
        raise MatineeError(f"{where} {' and '.join(FILES)}; give the folder of the MovieLens 25M ids with --data PATH.")
    from recommender.engine import Recommender

    say("Opening the recommender")
    recommender = Recommender.open(build)
    keywords = read_keywords(data, recommender.catalogue)
    rows = np.array(list(keywords))
    stances = {axis: stance(axis, keywords.values()) for axis in AXES}
    measured = recommender.index.tones.measured[rows]
    groups = ((HAND_SET, measured), (ESTIMATED, ~measured))
    table = [_row(axis, name, rows[of], stances[axis][of], recommender) for axis in AXES for name, of in groups]
    about: dict[str, str | int] = {
        "machine": machine(),
        "data": str(data),
        "films": f"{int(measured.sum())} with hand-set tones, {int((~measured).sum())} with estimated ones",
        "seed": "none: nothing is drawn at random",
    }
    return Table("Our tones against people's keywords", _COLUMNS, tuple(table), about, _NOTES, breaks="axis")


def stance(axis: str, keywords: Iterable[frozenset[str]]) -> NDArray[np.int_]:
    """For each film 1 where its keywords speak for the axis, -1 where against it, 0 where neither or both."""
    for_it, against, _ = SPEAKS[axis]
    yes, no = set(for_it.split("|")), set(against.split("|"))
    return np.array([bool(words & yes) - bool(words & no) for words in keywords], dtype=int)


def _row(axis: str, name: str, rows: NDArray[np.int_], said: NDArray[np.int_], of: Recommender) -> tuple[Cell, ...]:
    at = AXES.index(axis)
    values = of.index.tones.value[rows, at]
    genre = of.catalogue.columns.genre[rows, GENRES.index(SPEAKS[axis][2])].astype(np.float32)
    yes, rest, no = said > 0, said <= 0, said < 0
    n_yes, n_rest, n_no = int(yes.sum()), int(rest.sum()), int(no.sum())
    auc = metrics.auc(values[yes], values[rest])
    alone, apart = metrics.auc(genre[yes], genre[rest]), metrics.auc(values[yes], values[no])
    agreement = metrics.spearman(values, said.astype(np.float32))
    error = float(of.index.tones.error[at]) if name == ESTIMATED else None
    if n_yes < LEAST:
        return (axis, name, n_yes, n_rest, None, None, None, n_no, None, agreement, error)
    apart = apart if n_no >= LEAST else float("nan")
    return (axis, name, n_yes, n_rest, auc, metrics.auc_error(auc, n_yes, n_rest), alone, n_no, apart, agreement, error)


_NOTES = (
    "AUC: chance that a film whose keywords speak for the axis has more of it than any other film; .5 is chance.",
    '"AUC of genre": the same for the one genre that fits best. "AUC for/against": only films that keywords speak against.',
    "Spearman: rank agreement of the tone with 1 for, 0 neither, -1 against. CV error: mean error of an estimate, scale 0 to 1.",
)
