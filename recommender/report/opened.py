"""The parts of a build that a report reads; the encoder stays closed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from recommender.catalogue import Catalogue
from recommender.encode import Vectors
from recommender.errors import BuildError, MatineeError
from recommender.search import VectorStore
from recommender.tone import Tones
from recommender.types import Title


@dataclass(frozen=True, slots=True)
class Opened:
    """Titles in the order of the build, and everything by row."""

    titles: tuple[Title, ...]
    vectors: Vectors
    tones: Tones
    known: NDArray[np.float32]
    """How well known each row is, 0 to 1."""
    manifest: Mapping[str, Any]

    @property
    def described(self) -> list[int]:
        """Rows whose description a person wrote."""
        return [row for row, title in enumerate(self.titles) if not title.generated and title.description]


def open_for_report(folder: Path) -> Opened:
    """BuildError where a part is missing or damaged."""
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        catalogue = Catalogue.load(folder / "titles.jsonl")
        with np.load(folder / "quality.npz", allow_pickle=False) as data:
            known = data["known"]
        vectors = VectorStore(folder / "chroma", [title.id for title in catalogue]).vectors
        return Opened(catalogue.titles, vectors, Tones.load(folder / "tone.npz"), known, manifest)
    except MatineeError:
        raise
    except Exception as error:
        # each part is read by another library with errors of its own; the remedy is the same
        said = str(error).partition("\n")[0] or type(error).__name__
        raise BuildError(f"There is no whole build at {folder} ({said}); run `python -m recommender build`.") from error
