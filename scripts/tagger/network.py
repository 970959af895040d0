"""The network behind the tagger, and how it is written for onnxruntime."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from bot.tagger.tags import TAGS
from scripts.tagger.pretrained import pretrained_folder

LAYERS = 8
"""Of the twelve of the base: the upper ones know sentences rather than words (Sajjad et al., 2023), and every one costs time with each message."""


class Network(nn.Module):
    """The encoder with the readers' marks added to its word vectors, and a line from each piece to the marks."""

    def __init__(self) -> None:
        from transformers import AutoModel

        super().__init__()
        self.encoder: Any = AutoModel.from_pretrained(pretrained_folder(), add_pooling_layer=False)
        self.encoder.encoder.layer = self.encoder.encoder.layer[:LAYERS]
        width = self.encoder.config.hidden_size
        self.known = nn.Embedding(len(TAGS), width)
        self.directly = nn.Embedding(len(TAGS), len(TAGS))
        self.out = nn.Linear(width, len(TAGS))
        self.drop = nn.Dropout(0.1)
        nn.init.zeros_(self.known.weight)
        nn.init.zeros_(self.directly.weight)

    def forward(self, ids: Tensor, mask: Tensor, known: Tensor) -> Tensor:
        words = self.encoder.embeddings.word_embeddings(ids) + self.known(known)
        states = self.encoder(inputs_embeds=words, attention_mask=mask).last_hidden_state
        return torch.as_tensor(self.out(self.drop(states)) + self.directly(known))


class _Likely(nn.Module):
    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, mask: Tensor, known: Tensor) -> Tensor:
        return torch.softmax(self.network(ids, mask, known), -1)


def write(network: Network, folder: Path) -> None:
    """`tagger.onnx`, weights in 8 bits, and `tokenizer.json`."""
    import tempfile

    from onnxruntime.quantization import QuantType, quantize_dynamic

    folder.mkdir(parents=True, exist_ok=True)
    sample = torch.ones((2, 7), dtype=torch.int64)
    axes = {0: "batch", 1: "tokens"}
    with tempfile.TemporaryDirectory() as scratch, torch.no_grad():
        plain = Path(scratch) / "plain.onnx"
        torch.onnx.export(
            _Likely(network), (sample, sample, sample), str(plain), input_names=["ids", "mask", "known"], output_names=["likely"],
            dynamic_axes=dict.fromkeys(("ids", "mask", "known", "likely"), axes), opset_version=17, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(plain, folder / "tagger.onnx", weight_type=QuantType.QInt8, per_channel=True)
