"""A small world with a known answer: even people like even films, odd people odd ones."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from recommender import search
from recommender.candidates import Index
from recommender.catalogue import Catalogue
from recommender.collaborative import Collaborative
from recommender.encode import Vectors
from recommender.engine import Recommender
from recommender.lexical import Lexical
from recommender.tone import Tones
from recommender.types import AXES, Title

FILMS, PEOPLE = 60, 600
NAMES = [a + b + c for a in "BDKLM" for b in "aeou" for c in ("rin", "sta", "vex")]


def imdb(film: int) -> str:
    return f"tt{film + 1:07d}"


def ratings() -> pd.DataFrame:
    """Most films of the own kind and few of the other are liked; some of the rest are rated low."""
    rng = np.random.default_rng(7)
    person, film = np.divmod(np.arange(PEOPLE * FILMS), FILMS)
    liked = rng.random(len(film)) < np.where(film % 2 == person % 2, 0.6, 0.02)
    rated = liked | (rng.random(len(film)) < 0.2)
    table = pd.DataFrame({"userId": person, "movieId": film, "rating": np.where(liked, 4.5, 2.0)})
    return table[rated].reset_index(drop=True)


@pytest.fixture(scope="session")
def movielens(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The world's ratings as a folder in MovieLens layout."""
    folder = tmp_path_factory.mktemp("movielens")
    ratings().assign(timestamp=0).to_csv(folder / "ratings.csv", index=False)
    films = range(FILMS)
    names = [f"{NAMES[film]} ({1990 + film % 7})" for film in films]
    pd.DataFrame({"movieId": films, "title": names, "genres": "Drama"}).to_csv(folder / "movies.csv", index=False)
    links = pd.DataFrame({"movieId": films, "imdbId": [film + 1 for film in films], "tmdbId": 1})
    links.to_csv(folder / "links.csv", index=False)
    return folder


@pytest.fixture(scope="session")
def keywords(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keywords of the world's films: the even are creepy and tense, the odd funny and feel-good."""
    folder = tmp_path_factory.mktemp("keywords")
    words = ["creepy|tense|" if film % 2 == 0 else "funny|feel-good|" for film in range(FILMS)]
    films = pd.DataFrame({"movieId": range(FILMS), "keywords": [w + f"about {i // 10}" for i, w in enumerate(words)]})
    films.assign(title="", genres="").to_csv(folder / "movies_w_keywords.csv", index=False)
    pd.DataFrame({"movieId": range(FILMS), "imdbId": range(1, FILMS + 1)}).to_csv(folder / "links.csv", index=False)
    return folder


class NoEncoder:
    """The measurements ask by seed only."""

    id = "none"

    def encode(self, texts: Sequence[str]) -> Vectors:
        raise AssertionError(f"nothing is to be encoded, but {texts} was")


@pytest.fixture(scope="session")
def recommender(tmp_path_factory: pytest.TempPathFactory) -> Recommender:
    """Knows the world's films: even ones are scary, odd ones funny, in meaning, genre and tone; a third is hand-set."""
    titles = [
        Title(imdb(i), NAMES[i], "film", 1990 + i % 7, imdb(i), genres=("horror",) if i % 2 == 0 else ("comedy",),
              generated=i % 3 != 0)
        for i in range(FILMS)
    ]  # fmt: skip
    rng = np.random.default_rng(3)
    vectors = rng.normal(size=(FILMS, 16)).astype(np.float32)
    vectors[:, 0] += np.where(np.arange(FILMS) % 2, 6, -6)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    folder = tmp_path_factory.mktemp("chroma")
    ids = [title.id for title in titles]
    search.write(folder, ids, vectors)
    likes = ratings().rename(columns={"userId": "person"}).assign(title_id=lambda t: t["movieId"].map(imdb))
    model = Collaborative.fit(likes)
    catalogue = Catalogue(titles)
    rated = np.array([catalogue.row[i] for i in model.ids])
    flat = np.full(FILMS, 0.5, dtype=np.float32)
    index = Index(
        catalogue, search.VectorStore(folder, ids), tones(), model, flat, flat, Lexical.fit(catalogue.titles), rated
    )
    return Recommender(index, NoEncoder())


def tones() -> Tones:
    """Even films .8 scary and tense and .2 light and funny, odd films the other way round."""
    value = np.full((FILMS, len(AXES)), 0.5, dtype=np.float32)
    value += np.linspace(0, 0.05, FILMS, dtype=np.float32)[:, None]
    even = np.arange(FILMS) % 2 == 0
    for axis, high in (("scary", even), ("tense", even), ("light", ~even), ("funny", ~even)):
        value[:, AXES.index(axis)] += np.where(high, 0.3, -0.3)
    return Tones(value, np.arange(FILMS) % 3 == 0, np.full(len(AXES), 0.1, dtype=np.float32))


@pytest.fixture
def opened(recommender: Recommender, monkeypatch: pytest.MonkeyPatch) -> Recommender:
    """The world's recommender is what `Recommender.open` gives."""
    monkeypatch.setattr(Recommender, "open", classmethod(lambda cls, path=None: recommender))
    return recommender
