"""Small files written for a test, and where the real public data lies."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a file of that text or those bytes; the name is one that tells nothing."""

    def written(content: str | bytes, name: str = "x.bin") -> Path:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return file

    return written


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real public data, which is never part of the project."""
    folder = Path(os.environ.get("TEST_SHARED_DATA") or Path(__file__).resolve().parents[4] / "shared" / "data")
    if not folder.is_dir():
        pytest.skip(f"no public data at {folder}; name another folder in TEST_SHARED_DATA")
    return folder
