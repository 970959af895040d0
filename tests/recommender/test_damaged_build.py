"""A build that is damaged, foreign or mixed up is refused in one line that names the command to run."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from recommender import build as module
from recommender.build import build, open_folder
from recommender.errors import BuildError
from recommender.manifest import REBUILD, Sources, stale
from tests.worlds import TITLES, WordEncoder, write_catalogue, write_ratings

SOURCES = Sources((), "none", "none", "words", "torch")


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A good build, to be copied before it is damaged: Chroma remembers a folder that it has opened."""
    at = tmp_path_factory.mktemp("original")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "TorchEncoder", WordEncoder)
        told = str(write_ratings(at / "ratings"))
        return build(
            Sources((write_catalogue(at / "titles.csv"),), "none", told, "words", "torch"),
            at / "out",
            lambda line: None,
        )


@pytest.fixture
def copy(original: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(module, "TorchEncoder", WordEncoder)
    return shutil.copytree(original, tmp_path / "copy")


def test_the_build_of_another_version_is_refused(copy: Path) -> None:
    change_manifest(copy, format=99)
    with pytest.raises(BuildError, match="no recommender of this version"):
        open_folder(copy)
    assert "built by another version" in (stale(copy, SOURCES) or "")


@pytest.mark.parametrize(
    "content", ["", "{", "[]", "[1]", "null", '"text"', '{"format": 1}', '{"format": 1, "sources": 5}']
)
def test_a_damaged_manifest_is_one_line(copy: Path, content: str) -> None:
    (copy / "manifest.json").write_text(content)
    with pytest.raises(BuildError, match=REBUILD):
        open_folder(copy)
    assert stale(copy, SOURCES) is not None


PARTS = ("titles.jsonl", "tone.npz", "quality.npz", "chroma/chroma.sqlite3", "collaborative.npz")


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        *((name, damage) for name in PARTS for damage in ("empty", "garbage", "cut short")),
        ("lexicon.tsv", "missing"),
        *((name, "missing") for name in PARTS[:-1]),  # a build without ratings has no collaborative.npz
    ],
)
def test_a_damaged_part_is_one_line_that_names_the_command(copy: Path, name: str, damage: str) -> None:
    file = copy / name
    content = {"empty": b"", "garbage": b"garbage" * 99, "cut short": file.read_bytes()[: file.stat().st_size // 2]}
    file.unlink() if damage == "missing" else file.write_bytes(content[damage])
    with pytest.raises(BuildError, match=REBUILD) as refused:
        open_folder(copy)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("name", ["tone.npz", "quality.npz"])
def test_parts_of_another_build_are_refused(copy: Path, name: str) -> None:
    with np.load(copy / name) as data:
        shorter = {key: values[:-1] if len(values) == len(TITLES) else values for key, values in data.items()}
    np.savez(copy / name, **shorter)
    with pytest.raises(BuildError, match=REBUILD):
        open_folder(copy)


def test_a_missing_index_is_refused(copy: Path) -> None:
    shutil.rmtree(copy / "chroma")
    with pytest.raises(BuildError, match=REBUILD):
        open_folder(copy)


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json", "name"])
def test_a_damaged_model_is_one_line_that_names_the_command(copy: Path, name: str) -> None:
    """Onnx and the tokenizer have errors of their own, which are no ValueError."""
    sources = json.loads((copy / "manifest.json").read_text())["sources"]
    change_manifest(copy, sources=sources | {"runtime": "onnx"})
    (copy / "onnx").mkdir()
    (copy / "onnx" / name).write_bytes(b"garbage")
    with pytest.raises(BuildError, match=REBUILD) as refused:
        open_folder(copy)
    assert "\n" not in str(refused.value)


def test_an_index_made_with_another_encoder_is_refused(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "TorchEncoder", lambda name: WordEncoder("others"))
    with pytest.raises(
        BuildError, match=r"made with words/1, but others/1 is installed; run `python -m recommender build`"
    ):
        open_folder(copy)


def change_manifest(folder: Path, **changes: object) -> None:
    file = folder / "manifest.json"
    file.write_text(json.dumps(json.loads(file.read_text()) | changes))
