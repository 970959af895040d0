"""The shipped model and our quick export of it give the same vectors; each says by its id which it is."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import numpy as np
import pytest

from recommender import onnx_export
from recommender.describe import index_text
from recommender.encode import OnnxEncoder, TorchEncoder, checksum, model_folder
from recommender.errors import BuildError
from recommender.onnx_export import LEAST_AGREEMENT, export, export_apart
from recommender.settings import Settings
from tests.worlds import TITLES

MODEL = Settings().model
TEXTS = [index_text(title) for title in TITLES] + ["", "a quiet film about beekeeping", "длинный текст " * 300]


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> tuple[OnnxEncoder, float]:
    folder = tmp_path_factory.mktemp("onnx") / "export"
    agreement = export(MODEL, folder, TEXTS)
    return OnnxEncoder(folder), agreement


@pytest.mark.slow
def test_the_export_agrees_with_the_model(exported: tuple[OnnxEncoder, float]) -> None:
    quick, told = exported
    reference, ours = TorchEncoder(MODEL).encode(TEXTS), quick.encode(TEXTS)
    assert reference.shape == ours.shape == (len(TEXTS), 384)
    agreement = np.einsum("ij,ij->i", reference, ours)
    assert agreement.min() > 0.95
    assert told == pytest.approx(agreement.mean(), abs=0.005) and told >= LEAST_AGREEMENT


@pytest.mark.slow
def test_the_export_ranks_as_the_model_does(exported: tuple[OnnxEncoder, float]) -> None:
    """What counts is who is nearest: on every description the three nearest are nearly the same."""
    reference, ours = (encoder.encode(TEXTS[: len(TITLES)]) for encoder in (TorchEncoder(MODEL), exported[0]))
    nearest = [np.argsort(-(vectors @ vectors.T), axis=1)[:, 1:4] for vectors in (reference, ours)]
    same = [len(set(a) & set(b)) for a, b in zip(*nearest, strict=True)]
    assert np.mean(same) > 2.5


@pytest.mark.slow
def test_vectors_have_length_one_and_the_order_of_the_texts(exported: tuple[OnnxEncoder, float]) -> None:
    quick = exported[0]
    together = quick.encode(TEXTS)
    np.testing.assert_allclose(np.linalg.norm(together, axis=1), 1, atol=1e-3)
    alone = np.concatenate([quick.encode([text]) for text in TEXTS])
    same = np.einsum("ij,ij->i", together, alone)
    assert same[: len(TITLES)].min() > 0.98, "eight bits are scaled over a whole batch, so company matters a little"
    assert len(quick.encode([])) == 0


@pytest.mark.slow
def test_the_ids_tell_the_runtimes_apart(exported: tuple[OnnxEncoder, float]) -> None:
    assert exported[0].id.startswith(f"{MODEL}/onnx/")
    assert TorchEncoder(MODEL).id.startswith(f"{MODEL}/torch/")


@pytest.mark.slow
def test_an_export_that_does_not_agree_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(onnx_export, "LEAST_AGREEMENT", 1.01)
    with pytest.raises(BuildError, match="agrees with torch only to"):
        export(MODEL, tmp_path / "export", TEXTS[:3])


@pytest.mark.slow
def test_an_export_apart_is_the_same_and_its_errors_are_ours(
    exported: tuple[OnnxEncoder, float], tmp_path: Path
) -> None:
    agreement = export_apart(MODEL, tmp_path / "apart", TEXTS)
    assert agreement == pytest.approx(exported[1], abs=1e-3)
    assert OnnxEncoder(tmp_path / "apart").id == exported[0].id
    (tmp_path / "empty").mkdir()
    with pytest.raises(BuildError) as refused:
        export_apart(str(tmp_path / "empty"), tmp_path / "none", TEXTS[:1])
    assert str(refused.value) and "\n" not in str(refused.value)


def test_no_export_is_one_line_that_names_the_command(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="python -m recommender build"):
        OnnxEncoder(tmp_path)


def test_a_model_may_be_a_folder_or_a_name_of_a_hub() -> None:
    assert model_folder("/models/mine") == "/models/mine"
    assert (Path(model_folder(MODEL)) / "tokenizer.json").is_file()


def test_a_model_package_that_is_not_installed_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(BuildError, match=f"The model package {MODEL} is not installed"):
        model_folder(MODEL)


def test_a_checksum_changes_with_any_byte(tmp_path: Path) -> None:
    file = tmp_path / "weights"
    file.write_bytes(b"a" * 3_000_000)
    before = checksum(file)
    file.write_bytes(b"a" * 2_999_999 + b"b")
    assert checksum(file) != before and len(before) == 16
