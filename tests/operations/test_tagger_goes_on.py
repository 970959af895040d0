"""Training that goes on from a tagger: with the weights that were written, and with some of what was learned before."""

from __future__ import annotations

import re
from pathlib import Path
from typing import cast

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from bot.tagger.marked import parse
from bot.tagger.tagger import Reading
from bot.tagger.tags import NUMBER, TAGS
from recommender.errors import MatineeError
from scripts.tagger.disputed import disputes
from scripts.tagger.kept import kept_weights
from scripts.tagger.mean import mean_of
from scripts.tagger.network import Network, write
from scripts.tagger.train import some


class Small(nn.Module):
    """Takes and gives what the network does, and has a layer of each sort."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(30, 8)
        self.norm = nn.LayerNorm(8)
        self.inner, self.out = nn.Linear(8, 6), nn.Linear(6, 5)

    def forward(self, ids: Tensor, mask: Tensor, known: Tensor) -> Tensor:
        states = self.norm(self.words(ids) + self.words(known)) * mask.unsqueeze(-1)
        return torch.as_tensor(self.out(torch.tanh(self.inner(states))))


def test_the_mean_of_two_taggers_lies_between_them_and_holds_what_both_have() -> None:
    one, other = {"out": torch.tensor([1.0, 4.0]), "left": torch.zeros(1)}, {"out": torch.tensor([3.0, 0.0])}
    mean = mean_of([one, other])
    assert list(mean) == ["out"]
    torch.testing.assert_close(mean["out"], torch.tensor([2.0, 2.0]))


def test_the_weights_that_were_written_are_read_back(tmp_path: Path) -> None:
    torch.manual_seed(1)
    network = Small().eval()
    write(cast(Network, network), tmp_path)
    kept, right = kept_weights(tmp_path), network.state_dict()
    assert kept.keys() == right.keys()
    for name, weight in right.items():
        step = float(weight.abs().max()) / 127
        torch.testing.assert_close(kept[name], weight, atol=2 * step, rtol=0, msg=name)


def test_without_a_tagger_there_is_nothing_to_go_on_from(tmp_path: Path) -> None:
    with pytest.raises(MatineeError, match=r"no tagger at .*tagger\.onnx"):
        kept_weights(tmp_path)


def test_beside_new_messages_a_third_as_many_of_the_others_are_learned(tmp_path: Path) -> None:
    for name, n in (("old", 90), ("new", 60)):
        lines = [f"a [film](film) about [{name} thing {each}](topic)" for each in range(n)]
        (tmp_path / f"{name}.txt").write_text("\n".join(lines) + "\n")
    texts = [message.text for message in some(tmp_path, ["new"])]
    new, old = (sum(name in text for text in texts) for name in ("new", "old"))
    assert len(set(texts)) == len(texts)
    assert 40 < new <= 60 and old == new // 3


def test_what_is_marked_and_not_seen_or_seen_and_not_marked_is_in_dispute() -> None:
    message = parse("a [film](film) about [whales](topic), [sad](light-) and slow")
    likely = np.full((8, len(TAGS)), 0.001, dtype=np.float32)
    for word, tag in enumerate(("nothing", "film", "nothing", "seed", "nothing", "light-", "nothing", "fast-")):
        likely[word, NUMBER[tag]] = 0.9
    words = [(at.start(), at.end()) for at in re.finditer(r"[\w]+|,", message.text)]
    found = list(disputes(message, Reading(message.text, words, likely)))
    assert found == ['marked topic "whales"', 'seen seed "whales"', 'seen fast- "slow"']
