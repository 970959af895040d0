"""The mean of taggers that were trained apart from the same base (Wortsman et al., 2022): `.venv/bin/python -m scripts.tagger.mean FOLDER FOLDER`.

It reads as quickly as one of them, and a little better than either.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

from scripts.tagger.held_out import MODEL
from scripts.tagger.kept import kept_weights
from scripts.tagger.network import write
from scripts.tagger.train import untaught


def mean_of(taggers: Sequence[dict[str, Tensor]]) -> dict[str, Tensor]:
    """Of each weight that all of them have, which are of one shape."""
    shared = set[str].intersection(*map(set, taggers))
    return {name: torch.stack([weights[name] for weights in taggers]).mean(0) for name in sorted(shared)}


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m scripts.tagger.mean", description="Means of taggers; see the file."
    )
    parser.add_argument("taggers", type=Path, nargs="+", metavar="FOLDER", help="folders that training wrote")
    parser.add_argument("--out", type=Path, default=MODEL, help="folder to write to (default: models/tagger)")
    arguments = parser.parse_args()
    network = untaught()
    learned = {name for name, parameter in network.named_parameters() if parameter.requires_grad}
    mean = mean_of([kept_weights(folder) for folder in arguments.taggers])
    network.load_state_dict({name: weight for name, weight in mean.items() if name in learned}, strict=False)
    write(network.eval(), arguments.out)
    for file in ("tokenizer.json", "trained-from"):
        if (arguments.taggers[0] / file).resolve() != (arguments.out / file).resolve():
            shutil.copyfile(arguments.taggers[0] / file, arguments.out / file)
    return 0


if __name__ == "__main__":
    sys.exit(main())
