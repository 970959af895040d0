"""Measures ours beside its peers, or against what people said elsewhere; one name, one table."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from recommender.errors import MatineeError
from recommender.evaluate.table import Table

_MODULES = {
    "collaborative": "collaborative",
    "collaborative-settings": "settings",
    "coverage": "coverage",
    "dialogue": "dialogue",
    "plots": "plots",
    "similarity": "similarity",
    "standing": "standing",
    "tone": "tone",
    "tone-agreement": "tone_agreement",
}


def names() -> list[str]:
    """What can be measured."""
    return list(_MODULES)


def evaluate(
    name: str,
    data: Path | None = None,
    *,
    build: Path | None = None,
    seed: int = 0,
    say: Callable[[str], None] = lambda line: None,
) -> Table:
    """One table. `data` is the folder to measure on, `build` the recommender to measure (default: the current one).

    `say` is told of each step. MatineeError where the name, the data or the build is not there.
    """
    if name not in _MODULES:
        raise MatineeError(f"{name!r} cannot be measured; choose one of {', '.join(names())}.")
    module = import_module(f"recommender.evaluate.{_MODULES[name]}")
    table: Table = module.measure(data, build, seed, say)
    return table
