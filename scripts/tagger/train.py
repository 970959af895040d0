"""Trains the tagger on `data/tagged` and writes it for onnxruntime: `.venv/bin/python -m scripts.tagger.train`.

The lower layers of a sentence encoder are trained on, end to end, to mark words (Devlin et al., 2019, section 5.3). Every word piece also
carries the mark that the readers gave it, so that it is learned where they are right (stacking; Wolpert, 1992).
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from bot.components.served_lexicon import built, served
from bot.tagger.marked import Marked, fingerprint
from bot.tagger.tokens import Tokenizer
from recommender.lexicon import Lexicon
from scripts.tagger.held_out import DATA, MODEL, known_spans, learned_from
from scripts.tagger.kept import kept_weights
from scripts.tagger.network import Network, write
from scripts.tagger.pretrained import pretrained_folder
from scripts.tagger.varied import Varied, has_names

BATCH, RATE, FROZEN = 48, 7e-5, 2
"""Messages a step; learning rate; layers left as they are."""
GENTLY, REPEATED = 0.7, 3
"""Where a trained tagger goes on: share of the learning rate; how many new messages there are to one of the others, lest it forget."""
IN_16_BITS = torch.backends.cpu.get_cpu_capability() not in ("DEFAULT", "AVX2")
"""Half as long again without, where the processor has no such arithmetic many times as long with."""
FORGET, VARIED = 0.15, 0.5
"""Shares of messages: whose readers' marks are hidden while learning; whose titles and people are others."""
Row = tuple[Sequence[int], Sequence[int], Sequence[int]]
"""Ids, right marks and readers' marks of the pieces of a message."""


class Lessons:
    """The rows of an epoch: every message, those with names half of the time with others in their place."""

    def __init__(self, messages: Sequence[Marked], tokenizer: Tokenizer, lexicon: Lexicon) -> None:
        self._tokenizer, self._lexicon = tokenizer, lexicon
        self._messages, self._rows = messages, [self._row(message) for message in messages]
        self._varied = Varied(lexicon, random.Random(0))

    def __len__(self) -> int:
        return len(self._messages)

    def epoch(self) -> list[Row]:
        return [
            self._row(self._varied(m)) if has_names(m) and random.random() < VARIED else row
            for m, row in zip(self._messages, self._rows, strict=True)
        ]

    def _row(self, message: Marked) -> Row:
        tokens = self._tokenizer.tokens(message.text)
        return tokens.ids, tokens.laid(message.spans), tokens.laid(known_spans(message.text, self._lexicon))


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


def untaught() -> Network:
    """The base with new layers for the marks; what is left as it is takes no gradient."""
    network = Network()
    layers = [network.encoder.embeddings, *network.encoder.encoder.layer[:FROZEN]]
    for parameter in (p for layer in layers for p in layer.parameters()):
        parameter.requires_grad_(False)
    return network


def go_on(lessons: Lessons, epochs: int, out: Path, keep: float) -> None:
    """From the tagger of the folder on; with `keep`, 0 to 1, to the mean of its weights and of what they become (Wortsman et al., 2022)."""
    network, kept = untaught(), kept_weights(out)
    learned = {name: parameter for name, parameter in network.named_parameters() if parameter.requires_grad}
    network.load_state_dict({name: kept[name] for name in learned}, strict=False)
    learn(network, lessons, epochs, out, GENTLY)
    if keep:
        with torch.no_grad():
            for name, parameter in learned.items():
                parameter.lerp_(kept[name], keep)
        write(network.eval(), out)


def learn(network: Network, lessons: Lessons, epochs: int, out: Path, gently: float = 1) -> None:
    """Writes the tagger after every epoch, so that one that is broken off leaves what it has learned."""
    network.train()
    new = [p for n, p in network.named_parameters() if not n.startswith("encoder")]
    old = [p for n, p in network.named_parameters() if n.startswith("encoder") and p.requires_grad]
    rates_of = [RATE * gently * 10, RATE * gently]
    optimiser = torch.optim.AdamW(
        [{"params": each, "lr": rate} for each, rate in zip((new, old), rates_of, strict=True)],
        weight_decay=0.01, fused=True,
    )  # fmt: skip
    steps = epochs * -(-len(lessons) // BATCH)
    rates = torch.optim.lr_scheduler.OneCycleLR(optimiser, rates_of, total_steps=steps + 1, pct_start=0.1)
    loss_of = nn.CrossEntropyLoss(label_smoothing=0.03)
    began = time.monotonic()
    for epoch in range(1, epochs + 1):
        losses = []
        for ids, mask, known, right in batches(lessons.epoch()):
            known = torch.where(torch.rand(len(known), 1) < FORGET, torch.zeros_like(known), known)
            with torch.autocast("cpu", torch.bfloat16, enabled=IN_16_BITS):
                likely = network(ids, mask, known)
            loss = loss_of(likely.float().flatten(0, 1), right.flatten())
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            rates.step()
            losses.append(loss.item())
            if len(losses) % 25 == 0:
                print(f"  {len(losses)} of {steps // epochs}: loss {np.mean(losses[-25:]):.3f}", flush=True)
        print(f"epoch {epoch} of {epochs}: loss {np.mean(losses):.3f}, {time.monotonic() - began:.0f} s", flush=True)
        write(network.eval(), out)
        network.train()


def some(folder: Path, files: Collection[str]) -> list[Marked]:
    """The messages of these files, and a third as many of the others."""
    new = list(learned_from(folder, files))
    known = {message.text for message in new}
    others = [message for message in learned_from(folder) if message.text not in known]
    return [*new, *random.sample(others, min(len(new) // REPEATED, len(others)))]


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m scripts.tagger.train", description="Trains the tagger; see the file."
    )
    parser.add_argument("--data", type=Path, default=DATA, help="folder of marked messages (default: data/tagged)")
    parser.add_argument("--out", type=Path, default=MODEL, help="folder to write to (default: models/tagger)")
    parser.add_argument("--epochs", type=int, help="default: 4, and 1 with --new")
    parser.add_argument(
        "--new", nargs="+", metavar="FILE",
        help="go on from the tagger in --out with these files of --data, by name without .txt, and some of the others",
    )  # fmt: skip
    parser.add_argument(
        "--more", nargs="+", metavar="FILE", default=[], help="learn these files once more in every epoch, where the marks are surest"
    )  # fmt: skip
    parser.add_argument(
        "--keep", type=float, default=0, metavar="SHARE", help="with --new: of the weights of before, in the mean that is written (default: 0)"
    )  # fmt: skip
    arguments = parser.parse_args()
    unknown = [
        name for name in (*(arguments.new or ()), *arguments.more) if not (arguments.data / f"{name}.txt").is_file()
    ]
    if unknown:
        parser.error(f"no such file of marked messages in {arguments.data}: {', '.join(unknown)}")
    random.seed(0)
    torch.manual_seed(0)
    arguments.out.mkdir(parents=True, exist_ok=True)
    pieces = arguments.out / "tokenizer.json"
    pieces.write_bytes((pretrained_folder() / "tokenizer.json").read_bytes())
    messages = some(arguments.data, arguments.new) if arguments.new else list(learned_from(arguments.data))
    messages += learned_from(arguments.data, arguments.more)
    print(f"{len(messages)} messages; reading them", flush=True)
    lessons = Lessons(messages, Tokenizer(pieces), served(built()).current())
    if arguments.new:
        go_on(lessons, arguments.epochs or 1, arguments.out, arguments.keep)
    else:
        learn(untaught(), lessons, arguments.epochs or 4, arguments.out)
    (arguments.out / "trained-from").write_text(f"{fingerprint(arguments.data)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
