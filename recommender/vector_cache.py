"""Vectors already computed, on disk by the hash of their text: builds resume and re-encode only what changed."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from types import TracebackType

import numpy as np

from recommender.encode import Encoder, Vectors

CHUNK = 512
"""Texts between two writes: at most this many are lost by an interrupt."""


class VectorCache:
    """One folder for each encoder; every chunk is its own file, written whole or not at all."""

    def __init__(self, folder: Path, encoder_id: str) -> None:
        self.folder = folder / "vectors" / sha256(encoder_id.encode()).hexdigest()[:12]

    def __enter__(self) -> VectorCache:
        self.folder.mkdir(parents=True, exist_ok=True)
        self._known: dict[str, np.ndarray] = {}
        for file in sorted(self.folder.glob("*.npz")):
            try:
                with np.load(file, allow_pickle=False) as data:
                    self._known.update(zip(map(str, data["keys"]), data["vectors"], strict=True))
            except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile):
                file.unlink()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._known.clear()

    def encode(
        self, encoder: Encoder, texts: Sequence[str], progress: Callable[[int, int], None] | None = None
    ) -> Vectors:
        """Shape (len(texts), d); equal texts are encoded once. `progress` gets (done, total) after each chunk."""
        keys = [sha256(text.encode()).hexdigest()[:24] for text in texts]
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in self._known}
        todo = sorted(missing, key=lambda key: len(missing[key]))
        for at in range(0, len(todo), CHUNK):
            part = todo[at : at + CHUNK]
            vectors = encoder.encode([missing[key] for key in part])
            self._keep(part, vectors)
            if progress:
                progress(min(at + CHUNK, len(todo)), len(todo))
        return np.stack([self._known[key] for key in keys]).astype(np.float32)

    def _keep(self, keys: Sequence[str], vectors: Vectors) -> None:
        file = self.folder / f"{sha256(''.join(keys).encode()).hexdigest()[:16]}.npz"
        with file.with_suffix(".part").open("wb") as stream:
            np.savez(stream, keys=np.array(keys), vectors=vectors)
        file.with_suffix(".part").rename(file)
        self._known.update(zip(keys, vectors, strict=True))
