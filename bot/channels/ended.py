"""Web sessions that ended for good: whoever kept a token of theirs begins as somebody new."""

from __future__ import annotations

import hashlib
from pathlib import Path


class Ended:
    """A file of hashes, one a line, which several processes may share. The ids were random, and nothing else is left of them."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read = 0
        self._hashes: set[str] = set()

    @classmethod
    def beside(cls, secret_file: Path) -> Ended:
        return cls(secret_file.with_name("ended-sessions"))

    def add(self, person: str) -> None:
        """OSError where the file cannot be written."""
        with self._path.open("a", encoding="ascii") as file:
            file.write(_hash(person) + "\n")

    def __contains__(self, person: str) -> bool:
        if self._path.exists() and self._path.stat().st_size != self._read:
            lines = self._path.read_text(encoding="ascii")
            self._hashes, self._read = set(lines.split()), len(lines)
        return _hash(person) in self._hashes


def _hash(person: str) -> str:
    return hashlib.sha256(person.encode()).hexdigest()
