"""The nearest rows, exactly or through Chroma, and an index that is refused where it is not whole."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from recommender import search
from recommender.encode import Vectors
from recommender.errors import BuildError
from recommender.search import VectorStore, intact, take_over, top, write

N = 300
IDS = [f"t{n}" for n in range(N)]


@pytest.fixture(scope="module")
def vectors() -> Vectors:
    random = np.random.default_rng(0).normal(size=(N, 16))
    return np.asarray(random / np.linalg.norm(random, axis=1, keepdims=True), dtype=np.float32)


@pytest.fixture(scope="module")
def folder(vectors: Vectors, tmp_path_factory: pytest.TempPathFactory) -> Path:
    at = tmp_path_factory.mktemp("chroma")
    write(at, IDS, vectors)
    return at


def test_what_is_written_is_read_in_the_order_of_the_ids(folder: Path, vectors: Vectors) -> None:
    backwards = VectorStore(folder, IDS[::-1])
    np.testing.assert_allclose(backwards.vectors, vectors[::-1], atol=1e-6)


def test_everything_is_written_however_small_the_batches(
    tmp_path: Path, vectors: Vectors, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "BATCH", 7)
    write(tmp_path, IDS, vectors)
    np.testing.assert_allclose(VectorStore(tmp_path, IDS).vectors, vectors, atol=1e-6)


def test_chroma_and_the_exact_product_agree(folder: Path, vectors: Vectors, monkeypatch: pytest.MonkeyPatch) -> None:
    store = VectorStore(folder, IDS)
    exact = [store.nearest(query, 10) for query in vectors[:20]]
    monkeypatch.setattr(search, "EXACT_ROWS", N - 1)
    through_chroma = [store.nearest(query, 10) for query in vectors[:20]]
    assert [rows.tolist() for rows in through_chroma] == [rows.tolist() for rows in exact]
    assert [int(rows[0]) for rows in exact] == list(range(20)), "each is nearest to itself"


def test_only_the_allowed_rows_are_found(folder: Path, vectors: Vectors) -> None:
    store, allowed = VectorStore(folder, IDS), np.array([5, 17, 200])
    found = store.nearest(vectors[17], 10, allowed)
    assert found[0] == 17 and sorted(found) == [5, 17, 200]
    assert store.nearest(vectors[17], 10, np.zeros(0, dtype=int)).tolist() == []


def test_a_missing_vector_is_an_error(folder: Path) -> None:
    with pytest.raises(BuildError, match=f"holds {N} of {N + 1} titles"):
        VectorStore(folder, [*IDS, "one more"])


def test_no_index_is_an_error_that_names_the_command(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="python -m recommender build"):
        VectorStore(tmp_path, IDS)


@pytest.mark.parametrize(
    ("values", "n", "places"),
    [
        ([1, 3, 2], 2, [1, 2]),
        ([1, 3, 2], 9, [1, 2, 0]),
        ([2, 2, 2, 2], 3, [0, 1, 2]),
        ([0, 5, 5, 1], 2, [1, 2]),
        ([], 3, []),
    ],
)
def test_the_largest_values_come_first_and_ties_in_order(values: list[float], n: int, places: list[int]) -> None:
    assert top(np.array(values, dtype=np.float32), n).tolist() == places


def test_a_copy_taken_over_is_the_same_collection_though_the_source_is_open(vectors: Vectors, tmp_path: Path) -> None:
    source, copy = tmp_path / "source", tmp_path / "copy"
    seal = write(source, IDS, vectors)
    serving = VectorStore(source, IDS)
    assert take_over(source, seal, copy, IDS, vectors)
    copied = VectorStore(copy, IDS)
    np.testing.assert_array_equal(copied.vectors, serving.vectors)
    asked = {"query_embeddings": vectors[:5], "n_results": 10, "include": []}
    assert copied.collection.query(**asked)["ids"] == serving.collection.query(**asked)["ids"]
    assert take_over(source, seal, tmp_path / "again", IDS, vectors), "having been asked changes no file"


@pytest.mark.parametrize("other", ["vectors", "more ids", "fewer ids", "ids", "order"])
def test_what_a_collection_does_not_hold_is_not_taken_over(vectors: Vectors, tmp_path: Path, other: str) -> None:
    wanted = {
        "vectors": (IDS, np.nextafter(vectors, 1)),
        "more ids": ([*IDS, "one more"], np.vstack([vectors, vectors[:1]])),
        "fewer ids": (IDS[:-1], vectors[:-1]),
        "ids": ([*IDS[:-1], "another"], vectors),
        "order": (IDS[::-1], vectors),
    }
    seal = write(tmp_path / "source", IDS, vectors)
    assert not take_over(tmp_path / "source", seal, tmp_path / "copy", *wanted[other])
    assert not (tmp_path / "copy").exists()


ROWS = 1_500
"""Chroma writes the files of the nearest neighbours from 1,000 rows on."""


@pytest.mark.parametrize(
    "name", ["chroma.sqlite3", "*/data_level0.bin", "*/header.bin", "*/link_lists.bin", "*/index_metadata.pickle"]
)
@pytest.mark.parametrize("damage", ["empty", "garbage", "cut short", "missing"])
def test_a_damaged_collection_is_not_taken_over_and_can_be_written_anew(tmp_path: Path, name: str, damage: str) -> None:
    ids = [f"t{n}" for n in range(ROWS)]
    vectors = np.random.default_rng(1).normal(size=(ROWS, 4)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    source, copy = tmp_path / "source", tmp_path / "copy"
    seal = write(source, ids, vectors)
    assert intact(source, seal)
    (file,) = source.glob(name)
    content = {"empty": b"", "garbage": b"garbage" * 99, "cut short": file.read_bytes()[: file.stat().st_size // 2]}
    file.unlink() if damage == "missing" else file.write_bytes(content[damage])
    assert name == "chroma.sqlite3" or not intact(source, seal)
    assert not take_over(source, seal, copy, ids, vectors)
    assert not copy.exists()
    write(copy, ids, vectors)
    np.testing.assert_allclose(VectorStore(copy, ids).vectors, vectors, atol=1e-6)
