"""A rebuild keeps the index where it would write the same, and writes it anew where anything differs or is damaged."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from recommender import build as module
from recommender.build import build, open_build
from recommender.describe import index_text
from recommender.manifest import Sources
from recommender.types import Title
from tests.worlds import BAD, TITLES, WordEncoder, write_catalogue

OURS = TITLES[:-1]


class World:
    """One catalogue that can be changed and built again."""

    def __init__(self, folder: Path) -> None:
        self.file, self.out = folder / "titles.csv", folder / "out"
        self.sources = Sources((self.file,), "none", "none", "words", "torch")

    def build(self, titles: Sequence[Title]) -> tuple[Path, list[str]]:
        """The folder, and the first words of what was said."""
        write_catalogue(self.file, titles)
        told: list[str] = []
        folder = build(self.sources, self.out, told.append)
        return folder, [line.split()[0] for line in told]


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    monkeypatch.setattr(module, "TorchEncoder", WordEncoder)
    return World(tmp_path)


def test_what_did_not_change_keeps_its_index(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    first, said = world.build(OURS)
    assert "Writing" in said
    answers = [r.title.id for r in open_build(world.out).similar(BAD, 5)]
    monkeypatch.setattr(module.search, "write", None)
    second, said = world.build([replace(OURS[0], title="Breaking Worse"), *OURS[1:]])
    assert "Kept" in said and second != first
    recommender = open_build(world.out)
    assert recommender.catalogue[BAD].title == "Breaking Worse"
    assert [r.title.id for r in recommender.similar(BAD, 5)] == answers


@pytest.mark.parametrize("change", ["a text", "a title more", "the order", "a damaged index", "no seal", "no text"])
def test_a_changed_or_damaged_index_is_written_anew(world: World, change: str) -> None:
    built, _ = world.build(OURS)
    titles = {
        "a text": [replace(OURS[0], description="Quite another story."), *OURS[1:]],
        "a title more": TITLES,
        "the order": OURS[::-1],
    }
    if change == "a damaged index":
        (built / "chroma" / "chroma.sqlite3").write_bytes(b"garbage" * 99)
    elif change in ("no seal", "no text"):
        told = json.loads((built / "manifest.json").read_text())
        seal = {"no seal": {}, "no text": {"index": {"a": 1}}}[change]
        (built / "manifest.json").write_text(json.dumps({k: v for k, v in told.items() if k != "index"} | seal))
    folder, said = world.build(titles.get(change, OURS))
    assert "Writing" in said and "Kept" not in said
    assert (world.out / "current").resolve() == folder
    recommender = open_build(world.out)
    texts = [index_text(title) for title in recommender.catalogue]
    np.testing.assert_allclose(recommender.index.store.vectors, WordEncoder().encode(texts), atol=1e-6)
