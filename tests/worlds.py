"""A tiny world with known right answers: a few real titles, tones set by hand, ten viewers, an encoder of plain words."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from zlib import crc32

import numpy as np
import pandas as pd

from recommender import search
from recommender.candidates import Index
from recommender.catalogue import Catalogue
from recommender.collaborative import Collaborative
from recommender.describe import fact_sentence, index_text
from recommender.encode import Vectors
from recommender.engine import Recommender
from recommender.lexical import Lexical
from recommender.sources.table import COLUMNS
from recommender.tone import Tones
from recommender.types import AXES, NOTES, Title

BAD, SAUL, WEEDS = "breaking-bad-2008", "better-call-saul-2015", "weeds-2005"
FARGO, FARGO_SERIES, MOTIVE = "fargo-1996", "fargo-2014", "the-motive-2017"
HEIST, PARASITE, IT, FOLLOWS = "money-heist-2017", "parasite-2019", "it-2017", "it-follows-2014"
PADDINGTON, UP, SPIRITED, HEAT = "paddington-2-2017", "up-2009", "spirited-away-2001", "tt0113277"

DIMENSIONS = 256


def tone(**given: float) -> tuple[float, ...]:
    """Twelve values from 0 to 10, where not given 3, as a title holds them."""
    return tuple(given.get(axis, 3.0) / 10 for axis in AXES)


TITLES = (
    Title(
        BAD, "Breaking Bad", "series", 2008, "tt0903747", end_year=2013, seasons=5, episodes=62, runtime_min=47,
        genres=("crime", "drama", "thriller"), countries=("US",), language="en", creators=("Vince Gilligan",),
        cast=("Bryan Cranston", "Aaron Paul"), age=16, notes=(3, 1, 3, 3, 1), rating=0.95,
        themes=("drug trade", "double life", "moral decline"), tone=tone(light=2, funny=3, tense=9, violent=7),
        description="A chemistry teacher who falls ill begins to cook drugs and loses himself to pride.",
    ),
    Title(
        SAUL, "Better Call Saul", "series", 2015, "tt3032476", end_year=2022, seasons=6, episodes=63, runtime_min=50,
        genres=("crime", "comedy", "drama"), countries=("US",), language="en", creators=("Vince Gilligan", "Peter Gould"),
        cast=("Bob Odenkirk", "Rhea Seehorn"), age=16, notes=(2, 1, 2, 2, 1), rating=0.93,
        themes=("drug trade", "moral decline", "lawyers"), tone=tone(light=4, funny=5, tense=6, violent=4),
        description="A small-time lawyer bends every rule until he becomes the counsel of the drug trade.",
    ),
    Title(
        WEEDS, "Weeds", "series", 2005, "tt0439100", end_year=2012, seasons=8, episodes=102, runtime_min=28,
        genres=("crime", "comedy"), countries=("US",), language="en", creators=("Jenji Kohan",), cast=("Mary-Louise Parker",),
        age=16, notes=(1, 2, 2, 3, 0), rating=0.7, themes=("drug trade", "double life", "suburbs"),
        tone=tone(light=6.5, funny=7, tense=3, violent=2),
        description="A widow in the suburbs sells drugs to her neighbours so that her family can stay.",
    ),
    Title(
        FARGO, "Fargo", "film", 1996, "tt0116282", runtime_min=98, genres=("crime", "thriller"), countries=("US",),
        language="en", directors=("Joel Coen",), cast=("Frances McDormand", "William H. Macy"), age=16,
        notes=(3, 1, 2, 0, 1), rating=0.9, themes=("kidnapping", "small town"), tone=tone(light=3.5, funny=5, tense=6, violent=6),
        description="A car salesman hires two men to kidnap his wife; a pregnant police chief follows the tracks.",
    ),
    Title(
        FARGO_SERIES, "Fargo", "series", 2014, "tt2802850", seasons=5, runtime_min=53, genres=("crime", "thriller"),
        countries=("US",), language="en", creators=("Noah Hawley",), cast=("Billy Bob Thornton", "Bob Odenkirk"), age=16,
        notes=(3, 1, 2, 1, 1), rating=0.85, themes=("small town", "moral decline"), tone=tone(light=3, funny=4, tense=7, violent=7),
        description="Ordinary people of the frozen north slide into crime, and patient police follow them.",
    ),
    Title(
        MOTIVE, "The Motive", "film", 2017, original_title="El autor", runtime_min=112, genres=("drama", "thriller"),
        countries=("ES", "MX"), language="es", directors=("Manuel Martín Cuenca",), cast=("Javier Gutiérrez",),
        rating=0.6, themes=("writing",), tone=tone(light=3.5, strange=6),
        description="A clerk who wants to write a novel spies on his neighbours and stirs them up.",
    ),
    Title(
        HEIST, "Money Heist", "series", 2017, "tt6468322", "La casa de papel", ("Casa de papel",), end_year=2021, seasons=5,
        runtime_min=50, genres=("crime", "drama", "thriller"), countries=("ES",), language="es", creators=("Álex Pina",),
        cast=("Úrsula Corberó",), age=16, notes=(2, 2, 2, 1, 1), rating=0.8, themes=("heist", "double life"),
        tone=tone(light=3.5, tense=8, violent=5, fast=8),
        description="A professor leads eight robbers into the royal mint, where they print money behind hostages.",
    ),
    Title(
        PARASITE, "Parasite", "film", 2019, "tt6751668", "Gisaengchung", runtime_min=132,
        genres=("comedy", "drama", "thriller"), countries=("KR",), language="ko", directors=("Bong Joon-ho",),
        cast=("Song Kang-ho",), age=16, notes=(2, 2, 2, 0, 1), rating=0.97, themes=("class", "family"),
        tone=tone(light=4, funny=5, tense=7, violent=5, strange=6),
        description="A poor family talks its way into the house of a rich one, room by room.",
    ),
    Title(
        IT, "It", "film", 2017, "tt1396484", runtime_min=135, genres=("horror", "thriller"), countries=("US",), language="en",
        directors=("Andy Muschietti",), cast=("Bill Skarsgård",), age=16, notes=(3, 0, 2, 0, 3), rating=0.85,
        themes=("group of kids", "small town"), tone=tone(light=2, scary=9, tense=8, violent=7),
        description="A group of children in a small town face a clown who feeds on their fear.",
    ),
    Title(
        FOLLOWS, "It Follows", "film", 2014, "tt3235888", runtime_min=100, genres=("horror", "thriller"), countries=("US",),
        language="en", directors=("David Robert Mitchell",), cast=("Maika Monroe",), age=18, notes=(2, 3, 2, 0, 3),
        rating=0.9, themes=("curse",), tone=tone(light=2, scary=8, tense=8, violent=5),
        description="A young woman is followed by a slow shape that only she can see.",
    ),
    Title(
        PADDINGTON, "Paddington 2", "film", 2017, "tt4468740", runtime_min=103, genres=("family", "comedy", "adventure"),
        countries=("GB",), language="en", directors=("Paul King",), cast=("Ben Whishaw", "Hugh Grant"), age=0,
        notes=(0, 0, 0, 0, 1), rating=0.96, themes=("kindness", "family"), tone=tone(light=9, funny=8, tense=3, violent=1, scary=1),
        description="A polite bear goes to prison for a theft he did not commit and wins everyone over with marmalade.",
    ),
    Title(
        UP, "Up", "film", 2009, "tt1049413", runtime_min=96, genres=("animation", "family", "adventure"), countries=("US",),
        language="en", directors=("Pete Docter",), cast=("Ed Asner",), age=6, notes=(1, 0, 0, 0, 1), rating=0.97,
        themes=("grief", "kindness"), tone=tone(light=7, funny=6, tense=3, violent=2, scary=2),
        description="An old widower flies his house to the waterfalls of his dreams with a boy on board.",
    ),
    Title(
        SPIRITED, "Spirited Away", "film", 2001, "tt0245429", "Sen to Chihiro no kamikakushi", runtime_min=125,
        genres=("animation", "anime", "family", "fantasy"), countries=("JP",), language="ja", directors=("Hayao Miyazaki",),
        age=6, notes=(1, 0, 0, 0, 2), rating=0.96, themes=("spirits", "growing up"), tone=tone(light=6, scary=4, strange=8),
        description="A girl works in a bath house for spirits to free her parents from a spell.",
    ),
    Title(
        HEAT, "Heat", "film", 1995, HEAT, runtime_min=170, genres=("crime", "drama"), countries=("US",), language="en",
        directors=("Michael Mann",), cast=("Al Pacino", "Robert De Niro"), rating=0.86, generated=True, source="wikidata",
    ),
)  # fmt: skip

CRIME, FAMILY = (BAD, SAUL, FARGO, HEAT), (PADDINGTON, UP, SPIRITED)


class WordEncoder:
    """Words counted into `DIMENSIONS` places: texts with words in common are near, others are not."""

    def __init__(self, name: str = "words") -> None:
        self.id = f"{name}/1"

    def encode(self, texts: Sequence[str]) -> Vectors:
        vectors = np.full((len(texts), DIMENSIONS), 1e-3, dtype=np.float32)
        for vector, text in zip(vectors, texts, strict=True):
            for word in re.findall(r"[a-z]{3,}", text.lower()):
                vector[crc32(word.encode()) % DIMENSIONS] += 1
        return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), dtype=np.float32)


def ratings() -> pd.DataFrame:
    """Ten people: eight like all of `CRIME`, six all of `FAMILY`, and one dislikes Breaking Bad."""
    told = [(person, title, 4.5) for person in range(8) for title in CRIME]
    told += [(person, title, 5.0) for person in range(4, 10) for title in FAMILY]
    told.append((9, BAD, 1.0))
    return pd.DataFrame(told, columns=["person", "title_id", "rating"])


def tones(titles: Sequence[Title]) -> Tones:
    """As set by hand; estimated as .5 with an error of .1 where not."""
    value = np.array([title.tone or (0.5,) * len(AXES) for title in titles], dtype=np.float32)
    measured = np.array([title.tone is not None for title in titles])
    return Tones(value, measured, np.full(len(AXES), 0.1, dtype=np.float32))


def tiny_recommender(folder: Path, titles: Sequence[Title] = TITLES) -> Recommender:
    """A recommender over these titles with its vectors in an empty folder."""
    filled = [t if t.description else replace(t, description=fact_sentence(t)) for t in titles]
    catalogue, encoder = Catalogue(filled), WordEncoder()
    texts = [index_text(title) for title in catalogue]
    search.write(folder, list(catalogue.row), encoder.encode(texts))
    told = ratings()
    model = Collaborative.fit(told[told["title_id"].isin(catalogue.row)])
    known = np.array([0.3 + 0.05 * (model.likers(title.id)) for title in catalogue], dtype=np.float32)
    quality = np.array([0.45 if title.rating is None else title.rating for title in catalogue], dtype=np.float32)
    rated = np.array([catalogue.row[title_id] for title_id in model.ids], dtype=int)
    store = search.VectorStore(folder, list(catalogue.row))
    return Recommender(
        Index(catalogue, store, tones(catalogue.titles), model, known, quality, Lexical.fit(catalogue.titles), rated),
        encoder,
    )


def write_catalogue(file: Path, titles: Sequence[Title] = TITLES) -> Path:
    """The titles in our own layout."""
    with file.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(COLUMNS)
        writer.writerows([_cell(title, column) for column in COLUMNS] for title in titles)
    return file


def write_ratings(folder: Path) -> Path:
    """`ratings()` in MovieLens layout."""
    folder.mkdir()
    rated = [title for title in TITLES if title.id in CRIME + FAMILY]
    movies = [{"movieId": n, "title": f"{t.title} ({t.year})", "genres": ""} for n, t in enumerate(rated, 1)]
    pd.DataFrame(movies).to_csv(folder / "movies.csv", index=False)
    table = ratings()
    numbers = table["title_id"].map({t.id: n for n, t in enumerate(rated, 1)})
    told = {"userId": table["person"], "movieId": numbers, "rating": table["rating"]}
    pd.DataFrame(told).to_csv(folder / "ratings.csv", index=False)
    return folder


def _cell(title: Title, column: str) -> object:
    part, _, of = column.partition("_")
    if part == "tone":
        return "" if title.tone is None else f"{title.tone[AXES.index(of)] * 10:g}"
    if part == "note":
        return "" if title.notes is None else title.notes[NOTES.index(of)]
    value = getattr(title, column)
    return "|".join(value) if isinstance(value, tuple) else value
