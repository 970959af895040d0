"""The manifest of a build: what it was made from, and what it means where that is no longer so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from recommender.manifest import Sources, read_manifest, stale, write_manifest
from tests.worlds import TITLES, write_catalogue, write_ratings


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    catalogue = write_catalogue(tmp_path / "titles.csv", TITLES[:2])
    return Sources((catalogue,), "none", str(write_ratings(tmp_path / "ratings")), "words", "torch")


def test_ratings_named_from_one_folder_are_found_from_another(
    sources: Sources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_manifest(tmp_path, replace(sources, ratings="ratings"), "words/1", {})
    monkeypatch.chdir("/")
    told = Sources.recorded(read_manifest(tmp_path) or {})
    assert told.ratings == sources.ratings and stale(tmp_path, told) is None


def test_it_says_what_a_mismatch_means(sources: Sources, tmp_path: Path) -> None:
    write_manifest(tmp_path, sources, "words/1", {"index": ""})
    manifest = read_manifest(tmp_path) or {}
    assert {"format", "fingerprint", "encoder", "index", "versions"} == set(manifest["mismatch"]) <= set(manifest)
