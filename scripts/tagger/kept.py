"""The weights of a tagger that was written before, so that training may go on from it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from recommender.errors import MatineeError

_ROOT = "network."


def kept_weights(folder: Path) -> dict[str, Tensor]:
    """By the names that `Network` gives them, as far as 8 bits hold them; MatineeError where no tagger lies there."""
    import onnx
    from onnx import numpy_helper

    file = folder / "tagger.onnx"
    if not file.is_file():
        raise MatineeError(f"There is no tagger at {file} to go on from.")
    graph = onnx.load(str(file)).graph
    held = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    products = [(node.name, node.input[1]) for node in graph.node if node.op_type == "MatMulInteger"]
    return {name: torch.from_numpy(np.array(value)) for name, value in _named(held, products)}


def _named(
    held: dict[str, NDArray[np.generic]], products: list[tuple[str, str]]
) -> Iterator[tuple[str, NDArray[np.float32]]]:
    for name, value in held.items():
        whole = name.removesuffix("_quantized")
        if name.startswith(_ROOT) and not re.search(r"_(scale|zero_point)$", name):
            yield whole.removeprefix(_ROOT), value.astype(np.float32) if whole == name else _unpacked(held, whole)
    for node, name in products:  # the exporter names these after their place and turns them over
        path = node.removesuffix("/MatMul_quant").strip("/").replace("/", ".")
        yield f"{path.removeprefix(_ROOT)}.weight", _unpacked(held, name.removesuffix("_quantized")).T.copy()


def _unpacked(held: dict[str, NDArray[np.generic]], name: str) -> NDArray[np.float32]:
    packed, zero, scale = (held[f"{name}_{part}"].astype(np.float32) for part in ("quantized", "zero_point", "scale"))
    return np.asarray((packed - zero) * scale, dtype=np.float32)
