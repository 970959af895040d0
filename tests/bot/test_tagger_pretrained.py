"""The model that the tagger is trained from, put together from its packages."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from recommender.errors import BuildError
from scripts.tagger import pretrained


def test_the_parts_of_the_packages_are_one_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr(f"{pretrained.NAME}/tokenizer.json", "{}" * 500)
    size = -(-len(whole.getvalue()) // pretrained.PARTS)
    for number in range(1, pretrained.PARTS + 1):
        (tmp_path / f"part{number}").write_bytes(whole.getvalue()[(number - 1) * size : number * size])
    monkeypatch.setattr(pretrained, "_FOLDER", tmp_path / "made")
    monkeypatch.setattr(pretrained, "_part", lambda number: tmp_path / f"part{number}")
    assert (pretrained.pretrained_folder() / "tokenizer.json").read_text() == "{}" * 500
    assert [path.name for path in (tmp_path / "made").iterdir()] == [pretrained.NAME], "nothing else is left behind"


def test_a_package_that_is_missing_is_named_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pretrained, "_FOLDER", tmp_path)
    monkeypatch.setattr(pretrained, "NAME", "no-such-model")
    with pytest.raises(BuildError, match=r"no-such-model-pypi-part-001 is not installed.*requirements/tagger"):
        pretrained.pretrained_folder()
