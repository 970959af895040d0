"""Tag-genome keywords of the MovieLens 25M files: the five that fit each film best, as their people see it.

Vig, Sen and Riedl, 2012, "The tag genome". Read to measure against; nothing of it is shipped or trained on.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from recommender.catalogue import Catalogue
from recommender.errors import MatineeError

FILES = ("movies_w_keywords.csv", "links.csv")


def has_keywords(data: Path | None) -> bool:
    """Whether the folder holds films with keywords."""
    return data is not None and all((data / file).is_file() for file in FILES)


def read_keywords(data: Path, catalogue: Catalogue) -> dict[int, frozenset[str]]:
    """Row of the catalogue to keywords, for the films that it holds (by IMDb id).

    MatineeError where the files cannot be read.
    """
    films, links = (_read(data / file, columns) for file, columns in zip(FILES, _COLUMNS, strict=True))
    films = films.merge(links, on="movieId").dropna()
    found = {}
    for imdb, words in zip(films["imdbId"], films["keywords"], strict=True):
        if title := catalogue.by_imdb_id(f"tt{int(imdb):07d}"):
            found[catalogue.row[title.id]] = frozenset(words.split("|"))
    if not found:
        raise MatineeError(f"None of the films in {data} is in the catalogue; build with the film facts.")
    return dict(sorted(found.items()))


_COLUMNS = (["movieId", "keywords"], ["movieId", "imdbId"])


def _read(file: Path, columns: list[str]) -> pd.DataFrame:
    try:
        return pd.read_csv(file, usecols=columns)
    except (OSError, ValueError) as error:
        raise MatineeError(f"{file} cannot be read: {error}.") from None
