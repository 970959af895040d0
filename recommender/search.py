"""Vectors in ChromaDB, on disk; and the nearest rows to a vector.

Chroma keeps the vectors and answers when there are many. While they are few, an exact product in
memory is quicker and never misses, and with limits it is quicker at any size: a Chroma query
with a `where` takes 80 ms and more at 100,000 titles.
"""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from hashlib import file_digest, sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any, cast

import chromadb
import numpy as np
from chromadb.api.client import Client
from chromadb.config import Settings as ChromaSettings
from numpy.typing import NDArray

from recommender.encode import Vectors
from recommender.errors import BuildError

NAME = "titles"
EXACT_ROWS = 50_000
"""Up to this many allowed rows an exact product is quicker than the index."""
COPIED = 0.25
"""Share of all rows from which on a product over everything is quicker than one over a copy of the allowed rows."""
BATCH = 5_000
"""Chroma takes at most 5,461 rows in one call."""
CLOSE = 1e-5
"""Chroma brings every vector to length one once more, which moves its last digits."""
_DATABASE = "chroma.sqlite3"
_INDEX = {"hnsw": {"space": "cosine", "max_neighbors": 32, "ef_construction": 200, "ef_search": 200}}


class VectorStore:
    """The titles' vectors; one process opens it."""

    def __init__(self, folder: Path, ids: Sequence[str]) -> None:
        """Open for reading, rows in the order of `ids`; BuildError where an id has no vector."""
        client = _client(folder)
        if NAME not in [c.name for c in client.list_collections()]:
            raise BuildError(f"{folder} holds no index; run `python -m recommender build`.")
        self.collection = client.get_collection(NAME, embedding_function=None)
        self._row = {title_id: row for row, title_id in enumerate(ids)}
        self.vectors = self._load(ids)

    def _load(self, ids: Sequence[str]) -> Vectors:
        vectors: Vectors | None = None
        found = 0
        for keys, block in stored(self.collection):
            if vectors is None:
                vectors = np.zeros((len(ids), block.shape[1]), dtype=np.float32)
            known = [(self._row[key], i) for i, key in enumerate(keys) if key in self._row]
            vectors[[row for row, _ in known]] = block[[i for _, i in known]]
            found += len(known)
        if vectors is None or found < len(ids):
            raise BuildError(f"The index holds {found} of {len(ids)} titles; run `python -m recommender build`.")
        return vectors

    def nearest(self, query: Vectors, n: int, rows: NDArray[np.int_] | None = None) -> NDArray[np.int_]:
        """The rows nearest to a unit vector of shape (d,), best first; only among `rows` where given."""
        if rows is None and len(self.vectors) > EXACT_ROWS:
            found = self.collection.query(
                query_embeddings=query[np.newaxis], n_results=min(n, len(self.vectors)), include=[]
            )
            return np.array([self._row[key] for key in found["ids"][0]], dtype=int)
        if rows is None:
            return top(self.vectors @ query, n)
        if len(rows) > COPIED * len(self.vectors):
            return rows[top((self.vectors @ query)[rows], n)]
        return rows[top(self.vectors[rows] @ query, n)]


def top(values: NDArray[np.float32], n: int) -> NDArray[np.int_]:
    """Positions of the n largest values, largest first; ties in the order of rows."""
    if n < len(values):
        part = np.argpartition(-values, n - 1)[:n]
        return part[np.lexsort((part, -values[part]))]
    return np.argsort(-values, kind="stable")


def stored(collection: chromadb.Collection) -> Iterator[tuple[list[str], Vectors]]:
    """Everything in a collection, batch by batch: ids and their vectors."""
    total = collection.count()
    for offset in range(0, total, BATCH):
        batch = collection.get(limit=BATCH, offset=offset, include=["embeddings"])
        yield batch["ids"], np.asarray(batch["embeddings"], dtype=np.float32)


def write(folder: Path, ids: Sequence[str], vectors: Vectors) -> str:
    """Make the collection anew in an empty folder; returns its seal, by which `take_over` knows it again.

    Texts stay out: nobody searches them there, and they would take as long as the vectors.
    """
    with closing(_client(folder)) as client:
        collection = client.create_collection(NAME, embedding_function=None, configuration=_INDEX)  # type: ignore[arg-type]
        for at in range(0, len(ids), BATCH):
            part = slice(at, at + BATCH)
            collection.add(ids=list(ids[part]), embeddings=vectors[part])
    return _seal(folder, ids, vectors)


def take_over(source: Path, seal: str, target: Path, ids: Sequence[str], vectors: Vectors) -> bool:
    """Copy what `write` wrote instead of writing it again; False where the seal is not that of these ids and vectors.

    Nor is a copy kept that does not give back all of them and nothing else.
    """
    # SQLite, Chroma and the file system have errors of their own; after any of them the collection is written anew.
    with contextlib.suppress(Exception):
        if _seal(source, ids, vectors) != seal:
            return False
        _copy(source.resolve(), target)
        if _holds(target, ids, vectors):
            return True
    shutil.rmtree(target, ignore_errors=True)
    return False


def intact(folder: Path, seal: Any) -> bool:
    """Whether the files of the nearest neighbours are still those that `write` sealed; `seal` as a manifest, perhaps a strange one, gives it."""
    return isinstance(seal, str) and _of_files(folder) == seal.rpartition("-")[2]


def _seal(folder: Path, ids: Sequence[str], vectors: Vectors) -> str:
    """Of what was to be written, and of the files it became."""
    digest = sha256(f"{version('chromadb')} {_INDEX} {vectors.shape} ".encode())
    digest.update("\n".join(ids).encode())
    digest.update(np.ascontiguousarray(vectors, dtype=np.float32).reshape(-1).data)
    return f"{digest.hexdigest()}-{_of_files(folder)}"


def _of_files(folder: Path) -> str:
    """Of the files of the nearest neighbours, whose damage would only show in answers.

    Below 1,000 rows these hold nothing yet and are made anew whenever they are opened.
    """
    digest = sha256()
    for file in sorted(file for head in folder.glob("*/index_metadata.pickle") for file in head.parent.iterdir()):
        digest.update(file.name.encode())
        with file.open("rb") as stream:
            digest.update(file_digest(stream, "sha256").digest())
    return digest.hexdigest()


def _copy(source: Path, target: Path) -> None:
    """A server may have the source open, so SQLite itself copies its file; the others are not written to any more."""
    shutil.copytree(source, target, ignore=shutil.ignore_patterns(f"{_DATABASE}*"))
    with (
        closing(sqlite3.connect(f"{(source / _DATABASE).as_uri()}?mode=ro", uri=True)) as old,
        closing(sqlite3.connect(target / _DATABASE)) as new,
    ):
        old.backup(new)


def _holds(folder: Path, ids: Sequence[str], vectors: Vectors) -> bool:
    """Whether the collection gives back these ids and vectors, and nothing else."""
    row = {title_id: row for row, title_id in enumerate(ids)}
    with closing(_client(folder)) as client:
        collection = client.get_collection(NAME, embedding_function=None)
        for keys, block in stored(collection):
            rows = [row.pop(key, -1) for key in keys]
            if -1 in rows or not np.allclose(block, vectors[rows], atol=CLOSE):
                return False
    return not row


def _client(folder: Path) -> Client:
    client = chromadb.PersistentClient(str(folder), settings=ChromaSettings(anonymized_telemetry=False))
    return cast(Client, client)  # it can be closed, which its declared type does not say
