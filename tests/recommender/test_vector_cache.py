"""Texts are encoded once; an interrupt loses at most one chunk, and a torn file nothing but itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from recommender import vector_cache
from recommender.encode import Vectors
from recommender.vector_cache import VectorCache
from tests.worlds import WordEncoder

TEXTS = ["a bear in prison", "a clown", "a clown", "a professor robs the mint", "an old man flies"]


class Counting(WordEncoder):
    """Notes what it is asked to encode; stops with Ctrl-C after `patience` calls."""

    def __init__(self, patience: int = 99) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.patience = patience

    def encode(self, texts: Sequence[str]) -> Vectors:
        if self.patience == 0:
            raise KeyboardInterrupt
        self.patience -= 1
        self.asked += texts
        return super().encode(texts)


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vector_cache, "CHUNK", 2)


def encode(folder: Path, encoder: WordEncoder, texts: Sequence[str] = TEXTS) -> Vectors:
    return VectorCache(folder, encoder.id).encode(encoder, texts)


def test_vectors_come_in_the_order_of_the_texts(tmp_path: Path) -> None:
    np.testing.assert_array_equal(encode(tmp_path, Counting()), WordEncoder().encode(TEXTS))


def test_equal_texts_are_encoded_once_and_known_ones_not_again(tmp_path: Path) -> None:
    first, second = Counting(), Counting()
    encode(tmp_path, first)
    found = encode(tmp_path, second, [*TEXTS, "something new"])
    assert sorted(first.asked) == sorted(set(TEXTS))
    assert second.asked == ["something new"]
    np.testing.assert_array_equal(found, WordEncoder().encode([*TEXTS, "something new"]))


def test_an_interrupt_keeps_the_chunks_that_are_done(tmp_path: Path) -> None:
    stopped, resumed = Counting(patience=1), Counting()
    with pytest.raises(KeyboardInterrupt):
        encode(tmp_path, stopped)
    found = encode(tmp_path, resumed)
    assert len(stopped.asked) == 2 and sorted(stopped.asked + resumed.asked) == sorted(set(TEXTS))
    np.testing.assert_array_equal(found, WordEncoder().encode(TEXTS))


@pytest.mark.parametrize("content", [b"", b"torn", None], ids=["empty", "garbage", "cut short"])
def test_a_torn_file_is_thrown_away_and_its_texts_encoded_again(tmp_path: Path, content: bytes | None) -> None:
    encode(tmp_path, Counting())
    torn = min(tmp_path.rglob("*.npz"))
    torn.write_bytes(torn.read_bytes()[:-60] if content is None else content)
    again = Counting()
    np.testing.assert_array_equal(encode(tmp_path, again), WordEncoder().encode(TEXTS))
    assert len(again.asked) == 2


def test_vectors_of_another_encoder_are_not_taken(tmp_path: Path) -> None:
    encode(tmp_path, WordEncoder("one"))
    other = Counting()
    other.id = "other/1"
    encode(tmp_path, other)
    assert sorted(other.asked) == sorted(set(TEXTS))


def test_progress_is_told_chunk_by_chunk(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    VectorCache(tmp_path, "words/1").encode(
        WordEncoder(), [*TEXTS, "fifth"], lambda done, total: told.append((done, total))
    )
    assert told == [(2, 5), (4, 5), (5, 5)]
