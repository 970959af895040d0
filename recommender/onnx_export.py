"""A quick copy of the sentence-transformers model: exported to ONNX, weights in 8 bits.

On two cores it answers a query in about a tenth of torch's time. `sentence-transformers[onnx]`
cannot be installed beside the current transformers, hence our own export.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from recommender.encode import MAX_TOKENS, OnnxEncoder, TorchEncoder, Vectors
from recommender.errors import BuildError, MatineeError
from recommender.settings import ROOT

LEAST_AGREEMENT = 0.97
"""Least mean cosine between the export and its reference on the probe texts; about .99 is usual."""


def export_apart(name: str, folder: Path, probes: Sequence[str]) -> float:
    """`export` in a process of its own, since torch keeps more memory than all the rest of a build needs."""
    command = [sys.executable, "-m", "recommender.onnx_export", name, str(folder.resolve())]
    ran = subprocess.run(command, cwd=ROOT, input=json.dumps(list(probes)), capture_output=True, text=True)
    if ran.returncode:
        said = ran.stderr.strip().rpartition("\n")[2]
        raise BuildError(said or f"The ONNX export of {name} ended with exit code {ran.returncode}.")
    return float(ran.stdout.split()[-1])


def export(name: str, folder: Path, probes: list[str]) -> float:
    """Write `model.onnx`, `tokenizer.json` and `name` into the folder; return the agreement with torch.

    The agreement is the mean cosine over the probe texts. BuildError where it is too low.
    """
    folder.mkdir(parents=True, exist_ok=True)
    reference = TorchEncoder(name)
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "plain.onnx"
        _trace(reference.model, plain)
        _quantise(plain, folder / "model.onnx")
    reference.model.tokenizer.backend_tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "name").write_text(name + "\n")
    agreement = _agreement(reference.encode(probes), OnnxEncoder(folder).encode(probes))
    if agreement < LEAST_AGREEMENT:
        raise BuildError(
            f"The ONNX export of {name} agrees with torch only to {agreement:.3f} "
            f"(least {LEAST_AGREEMENT}); set MATINEE_RUNTIME=torch."
        )
    return agreement


def _agreement(a: Vectors, b: Vectors) -> float:
    return float(np.einsum("ij,ij->i", a, b).mean())


def _trace(model: Any, target: Path) -> None:
    import torch

    class Pooled(torch.nn.Module):
        """Mean over tokens, then length 1: what the model's own pooling does."""

        def __init__(self, transformer: Any) -> None:
            super().__init__()
            self.transformer = transformer

        def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
            tokens = self.transformer(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
            mask = attention_mask.unsqueeze(-1).to(tokens.dtype)
            mean = (tokens * mask).sum(1) / mask.sum(1).clamp(min=1e-9)
            return torch.nn.functional.normalize(mean, p=2.0, dim=1)

    model.max_seq_length = min(model.max_seq_length or MAX_TOKENS, MAX_TOKENS)
    pooled = Pooled(model[0].auto_model).eval()
    sample = {k: v for k, v in model.tokenize(["a quiet film", "two words"]).items() if k != "token_type_ids"}
    axes = {0: "batch", 1: "tokens"}
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            pooled,
            (sample["input_ids"], sample["attention_mask"]),
            str(target),
            input_names=["input_ids", "attention_mask"],
            output_names=["vector"],
            dynamic_axes={"input_ids": axes, "attention_mask": axes, "vector": {0: "batch"}},
            opset_version=17,
            dynamo=False,
        )


def _quantise(source: Path, target: Path) -> None:
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(source, target, weight_type=QuantType.QInt8, per_channel=True)


def main(name: str, folder: Path) -> int:
    """The texts come as JSON; the agreement is the last word printed."""
    try:
        print(export(name, folder, json.load(sys.stdin)))
    except MatineeError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
