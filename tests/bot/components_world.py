"""A small world of titles, and what a message means in it."""

from __future__ import annotations

import asyncio
import atexit
import shutil
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from rasa.core.agent import Agent

from bot.components.understand import understand
from recommender.lexicon import Lexicon
from recommender.settings import Settings
from recommender.types import Title
from scripts.models import RASA_MODEL, train_rasa

TITLES = (
    Title("bad", "Breaking Bad", "series", 2008, countries=("US",), cast=("Bob Odenkirk",)),
    Title("fargo", "Fargo", "film", 1996, countries=("US",), directors=("Joel Coen",)),
    Title("dexter", "Dexter", "series", 2006, countries=("US",)),
    Title("wire", "The Wire", "series", 2002, countries=("US",)),
    Title("friends", "Friends", "series", 1994, countries=("US",)),
    Title("seinfeld", "Seinfeld", "series", 1989, countries=("US",)),
    Title("lost", "Lost", "series", 2004, countries=("US",)),
    Title("dark", "Dark", "series", 2017, countries=("DE",)),
    Title("games", "Funny Games", "film", 1997, countries=("AT",)),
    Title("dracula", "The Horror of Dracula", "film", 1958, countries=("GB",)),
    Title("inception", "Inception", "film", 2010, directors=("Christopher Nolan",)),
    Title("knight", "The Dark Knight", "film", 2008, directors=("Christopher Nolan",)),
    Title("alien", "Alien", "film", 1979, countries=("GB", "US")),
    Title("aliens", "Aliens", "film", 1986, countries=("US",)),
    Title("gump", "Forrest Gump", "film", 1994, cast=("Tom Hanks",)),
)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    return Lexicon.from_titles(TITLES)


def heard(text: str) -> list[dict[str, Any]]:
    return understand(text, lexicon())


def limits(text: str) -> set[tuple[str, Any]]:
    """Every limit of the message as (field, value)."""
    return {(e["role"], e["value"]) for e in heard(text) if e["entity"] == "limit"}


def shifts(text: str) -> set[tuple[str, str, float]]:
    """Every shift as (axis, more or less, strength)."""
    return {(e["value"], e["role"], e["strength"]) for e in heard(text) if e["entity"] == "shift"}


def values(text: str, entity: str) -> list[Any]:
    """The values of one kind of entity, in the order of the text."""
    return [e["value"] for e in heard(text) if e["entity"] == entity]


def roles(text: str) -> dict[str, str]:
    """The role of each title or person mentioned."""
    return {e["value"]: e["role"] for e in heard(text) if e["entity"] in ("title", "person")}


def build_folder(root: Path) -> Path:
    """A build that holds nothing but the lexicon of this world; what MATINEE_BUILD_DIR may point at."""
    current = root / "current"
    current.mkdir(parents=True, exist_ok=True)
    lexicon().write(current / "lexicon.tsv")
    return root


@lru_cache(maxsize=1)
def agent() -> Agent:
    """The project's own trained pipeline, hearing with the titles of this world; trained here only where it is not up to date."""
    train_rasa(Settings.load({}))
    folder = Path(tempfile.mkdtemp(prefix="matinee-nlu-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MATINEE_BUILD_DIR", str(build_folder(folder)))
        return Agent.load(str(RASA_MODEL))


def parsed(text: str) -> dict[str, Any]:
    """What Rasa makes of a message: its intent and entities."""
    return asyncio.run(agent().parse_message(text))
