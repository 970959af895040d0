"""Vectors already computed, on disk by the hash of their text: builds resume and re-encode only what changed."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np

from recommender.encode import Encoder, Vectors

CHUNK = 512
"""Texts between two writes: at most this many are lost by an interrupt."""


class VectorCache:
    """One folder for each encoder; every chunk is its own file, written whole or not at all."""

    def __init__(self, folder: Path, encoder_id: str) -> None:
        self.folder = folder / "vectors" / sha256(encoder_id.encode()).hexdigest()[:12]

    def encode(
        self, encoder: Encoder, texts: Sequence[str], progress: Callable[[int, int], None] | None = None
    ) -> Vectors:
        """Shape (len(texts), d); equal texts are encoded once. `progress` gets (done, total) after each chunk.

        Beside the result only one chunk is held, however large the cache is.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        filled = _Filled(texts)
        for keys, vectors in self._stored():
            filled.place(keys, vectors)
        todo = sorted(filled.missing(), key=lambda key: len(filled.text(key)))
        for at in range(0, len(todo), CHUNK):
            part = todo[at : at + CHUNK]
            vectors = encoder.encode([filled.text(key) for key in part])
            self._keep(part, vectors)
            filled.place(part, vectors)
            if progress:
                progress(min(at + CHUNK, len(todo)), len(todo))
        return filled.vectors

    def _stored(self) -> Iterator[tuple[list[str], Vectors]]:
        """Chunk by chunk; one that cannot be read is thrown away."""
        for file in sorted(self.folder.glob("*.npz")):
            try:
                with np.load(file, allow_pickle=False) as data:
                    keys, vectors = [str(key) for key in data["keys"]], data["vectors"]
                if vectors.ndim != 2 or len(keys) != len(vectors):
                    raise ValueError("keys and vectors do not belong together")
            except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile):
                file.unlink()
            else:
                yield keys, vectors

    def _keep(self, keys: Sequence[str], vectors: Vectors) -> None:
        file = self.folder / f"{sha256(''.join(keys).encode()).hexdigest()[:16]}.npz"
        with file.with_suffix(".part").open("wb") as stream:
            np.savez(stream, keys=np.array(keys), vectors=vectors)
        file.with_suffix(".part").rename(file)


class _Filled:
    """One array for all texts, filled chunk by chunk; a text that occurs again gets the same vector again."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._rows: dict[str, list[int]] = {}
        for row, text in enumerate(texts):
            self._rows.setdefault(sha256(text.encode()).hexdigest()[:24], []).append(row)
        self._there = np.zeros(len(texts), dtype=bool)
        self.vectors: Vectors = np.zeros((len(texts), 0), dtype=np.float32)

    def text(self, key: str) -> str:
        return self._texts[self._rows[key][0]]

    def missing(self) -> list[str]:
        return [key for key, rows in self._rows.items() if not self._there[rows[0]]]

    def place(self, keys: Sequence[str], vectors: Vectors) -> None:
        """How many dimensions there are is known from the first chunk on."""
        if not self.vectors.shape[1]:
            self.vectors = np.empty((len(self._texts), vectors.shape[1]), dtype=np.float32)
        pairs = [(row, at) for at, key in enumerate(keys) for row in self._rows.get(key, ())]
        if pairs:
            rows, places = (list(side) for side in zip(*pairs, strict=True))
            self.vectors[rows] = vectors[places]
            self._there[rows] = True
