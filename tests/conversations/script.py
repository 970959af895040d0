"""A conversation as a small file: what the person says or taps, and what must hold of each answer.

A turn has `say: words` or `tap: label`, and at least one expectation. README.md in this folder describes each.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Expect:
    """Everything that a turn may expect. None: nothing said about it."""

    seeds: list[str] | None = None
    anti: list[str] | None = None
    shifts: list[str] | None = None
    limits: list[str] | None = None
    words: list[str] | None = None
    count: int | None = None
    cards: str | int | None = None
    has: list[str] | None = None
    hasnt: list[str] | None = None
    text: list[str] | None = None
    one_of: list[str] | None = None
    not_text: list[str] | None = None
    taps: list[str] | None = None
    fresh: bool | None = None
    request_of: int | None = None
    list_of: int | None = None
    same: bool | None = None
    gone: list[int] | None = None
    kept: list[int] | None = None
    taste: dict[str, list[str]] | None = None
    lasting: list[str] | None = None
    unsaid: list[str] | None = None


EXPECTATIONS = frozenset(f.name for f in fields(Expect))


@dataclass(frozen=True)
class Step:
    """One turn."""

    say: str | None
    tap: str | None
    expect: Expect


@dataclass(frozen=True)
class Script:
    """One conversation, named by its folder, its file and itself."""

    name: str
    steps: tuple[Step, ...]


def scripts(folder: Path = FOLDER) -> list[Script]:
    """Every conversation of every folder, in the order of their names."""
    files = sorted(folder.glob("*/*.yml"))
    return [script for file in files for script in read(file)]


def read(file: Path) -> list[Script]:
    """The conversations of one file; ValueError says what is wrong in which."""
    told = yaml.safe_load(file.read_text(encoding="utf-8"))
    if not isinstance(told, dict) or not told:
        raise ValueError(f"{file}: conversations stand under their names")
    return [_script(f"{file.parent.name}/{file.stem}/{name}", turns) for name, turns in told.items()]


def _script(name: str, turns: Any) -> Script:
    if not isinstance(turns, list) or len(turns) < 2:
        raise ValueError(f"{name}: a conversation has two turns or more")
    return Script(name, tuple(_step(f"{name}, turn {at}", turn) for at, turn in enumerate(turns, 1)))


def _step(where: str, turn: Any) -> Step:
    if not isinstance(turn, dict) or len({"say", "tap"} & set(turn)) != 1:
        raise ValueError(f"{where}: a turn has `say` or `tap`")
    expected = {key: value for key, value in turn.items() if key not in ("say", "tap")}
    if not expected:
        raise ValueError(f"{where}: nothing is expected")
    if unknown := set(expected) - EXPECTATIONS:
        raise ValueError(f"{where}: {', '.join(sorted(unknown))} is no expectation")
    empty = [k for k in ("has", "hasnt", "text", "one_of", "not_text", "taps", "gone", "kept") if expected.get(k) == []]
    if empty:
        raise ValueError(f"{where}: {', '.join(empty)} can never fail")
    return Step(turn.get("say"), turn.get("tap"), Expect(**expected))
