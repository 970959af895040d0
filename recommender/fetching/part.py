"""What is left of an attempt that broke off: the bytes so far, and what the server said of the file then."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(slots=True)
class Part:
    """`NAME.part` beside the finished file's place, with what is known of it in `NAME.part.json`."""

    path: Path
    url: str
    validator: str | None = None
    """Strong ETag or date of change: what the server compares before it goes on in the middle."""
    total: int | None = None
    """Bytes of the whole, as the server announced."""
    broke_at: int | None = None
    """Where the last attempt broke off."""

    @classmethod
    def of(cls, target: Path, url: str) -> Part:
        """What an earlier attempt at the same address left, or an empty one."""
        path = target.with_name(target.name + ".part")
        with contextlib.suppress(OSError, ValueError, TypeError, KeyError, AttributeError):
            told = json.loads(_notes(path).read_text())
            if path.is_file() and told.pop("url") == url:
                return cls(path, url, **told)
        return cls(path, url)

    @property
    def have(self) -> int:
        """Bytes that need not be asked for again; 0 where the server gave nothing to compare by."""
        return self.path.stat().st_size if self.validator and self.path.is_file() else 0

    def note(self) -> None:
        """Keep what is known on disk."""
        told = {"url": self.url, "validator": self.validator, "total": self.total, "broke_at": self.broke_at}
        _notes(self.path).write_text(json.dumps(told))

    def drop(self) -> None:
        """Begin anew."""
        self.path.unlink(missing_ok=True)
        _notes(self.path).unlink(missing_ok=True)
        self.validator = self.total = self.broke_at = None

    def finish(self, target: Path) -> None:
        """Give the file its name, once it is safely on disk."""
        with self.path.open("rb+") as stream:
            os.fsync(stream.fileno())
        self.path.replace(target)
        _notes(self.path).unlink(missing_ok=True)


def _notes(path: Path) -> Path:
    return path.with_name(path.name + ".json")
