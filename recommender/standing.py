"""How well known and how well thought of our titles are: two raters judged each apart from the other, and their mean counts.

Ratings of viewers say it of films, and of no series; without this all series would stand equal.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from recommender.errors import RatingsError
from recommender.settings import ROOT

STANDING = ROOT / "data" / "standing.csv"
RATERS = ("one", "two")
MEASURES = ("renown", "acclaim")
COLUMNS = tuple(f"{measure}_{rater}" for rater in RATERS for measure in MEASURES)


def read_judgements(file: Path = STANDING) -> pd.DataFrame:
    """Both judgements, a row a title by its id, COLUMNS from 0 to 10; RatingsError where the file is damaged or missing."""
    try:
        table = pd.read_csv(file, index_col="id")
        values = table[list(COLUMNS)].astype(float)
    except (OSError, KeyError, ValueError) as error:
        raise RatingsError(f"{file}: expected the columns id, {', '.join(COLUMNS)}, each a number ({error}).") from None
    outside = values.index[~((values >= 0) & (values <= 10)).all(axis=1)]
    twice = values.index[values.index.duplicated()]
    for wrong, what in ((outside, "a number that is not from 0 to 10"), (twice, "a second row")):
        if len(wrong):
            raise RatingsError(f"{file}: {wrong[0]!r} has {what}.")
    return values


def read_standing(file: Path = STANDING) -> pd.DataFrame:
    """The mean of both: `renown` and `acclaim` by title id, 0 to 1."""
    values = read_judgements(file)
    means = {m: values[[f"{m}_{rater}" for rater in RATERS]].mean(axis=1) / 10 for m in MEASURES}
    return pd.DataFrame(means)
