"""A stamp is a small file that says from what something was made; it is up to date while that has not changed."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Iterable, Iterator


def fingerprint(sources: Iterable[Path]) -> str:
    """A hash over files and all files in folders: names and contents, whatever the order of the file system."""
    digest = hashlib.sha256()
    for source in sources:
        for path in sorted(_files(source)):
            name = os.path.relpath(str(path), str(source.parent))
            digest.update(f"{name}\0{path.stat().st_size}\0".encode() + path.read_bytes())
    return digest.hexdigest()


def _files(source: Path) -> Iterator[Path]:
    if source.is_file():
        yield source
    for path in source.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path


def is_current(stamp: Path, value: str) -> bool:
    return stamp.is_file() and stamp.read_text(encoding="utf-8").strip() == value


def write(stamp: Path, value: str) -> None:
    """Written whole or not at all: an interrupt leaves the old stamp."""
    stamp.parent.mkdir(parents=True, exist_ok=True)
    half = stamp.with_name(stamp.name + ".new")
    half.write_text(value + "\n", encoding="utf-8")
    half.replace(stamp)
