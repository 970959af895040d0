"""What every suite shares. Both environments load this file, so it imports nothing that only one of them has."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from recommender.engine import Recommender

settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile("steady")  # `pytest --hypothesis-profile=explore` looks further, elsewhere each time


@pytest.fixture(scope="session")
def recommender(tmp_path_factory: pytest.TempPathFactory) -> Recommender:
    """The tiny world of worlds.py, opened once; nothing may change it."""
    from tests.worlds import tiny_recommender

    return tiny_recommender(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real public data, which is never part of the project."""
    folder = Path(os.environ.get("TEST_SHARED_DATA") or Path(__file__).resolve().parents[2] / "shared" / "data")
    if not folder.is_dir():
        pytest.skip(f"no public data at {folder}; name another folder in TEST_SHARED_DATA")
    return folder
