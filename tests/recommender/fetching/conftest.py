"""A server that behaves as it is told, and one call that fetches from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from recommender.fetch import fetch
from recommender.fetching.datasets import Dataset, Remote
from tests.recommender.fetching.file_server import BODY, FileServer, Served, file_server


@pytest.fixture
def server() -> Iterator[FileServer]:
    with file_server() as told:
        told.files["ml.zip"] = Served(BODY)
        yield told


@pytest.fixture
def get(server: FileServer, tmp_path: Path) -> Callable[..., Path]:
    """Fetches `ml.zip`, or another file, with what is said of it."""

    def got(name: str = "ml.zip", **said: object) -> Path:
        remote = replace(Remote(name, server.url + name, "zip"), **said)  # type: ignore[arg-type]
        return fetch(Dataset("toy", "", "", "", None, (remote,), "toy"), tmp_path, lambda line: None)[0]

    return got
