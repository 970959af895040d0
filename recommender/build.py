"""From catalogues and ratings to a finished, checked folder that the engine opens.

A build is made beside the old one and swapped in by renaming one link, so a broken build
never replaces a good one, and a server keeps the folder that it opened.
"""

from __future__ import annotations

import gc
import os
import secrets
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from recommender import search, tone
from recommender.candidates import Index
from recommender.catalogue import Catalogue
from recommender.collaborative import Collaborative
from recommender.describe import fact_sentence, index_text
from recommender.encode import Encoder, OnnxEncoder, TorchEncoder, Vectors, checksum, model_folder
from recommender.engine import Recommender
from recommender.enrich import side
from recommender.errors import BuildError, MatineeError
from recommender.lexical import Lexical
from recommender.lexicon.entries import entries_of, write_entries
from recommender.manifest import FORMAT, REBUILD, Sources, read_manifest, stale, wanted, write_manifest
from recommender.merge import merge
from recommender.settings import Settings
from recommender.sources import detect, movielens, table, wikidata
from recommender.sources.account import Account
from recommender.sources.reading import Reading
from recommender.standing import read_standing
from recommender.types import Title
from recommender.vector_cache import VectorCache

Say = Callable[[str], None]


@dataclass(slots=True)
class Report:
    """What a build did, for the manifest."""

    counts: dict[str, int] = field(default_factory=dict)
    accounts: list[dict[str, Any]] = field(default_factory=list)
    agreement: float | None = None
    index: str = ""
    """Seal of the vectors' index: by it the next build knows whether it would write the same."""

    def told(self) -> dict[str, Any]:
        """Plain data."""
        return {
            "agreement_with_torch": self.agreement,
            "counts": self.counts,
            "index": self.index,
            "files": self.accounts,
        }


def build(sources: Sources, out: Path, say: Say = print, progress: Callable[[int, int], None] | None = None) -> Path:
    """Make a build and swap it in as `out/current`; returns its folder. The old one stays until then."""
    out.mkdir(parents=True, exist_ok=True)
    folder = out / f"build-{time.strftime('%Y%m%d-%H%M%S')}-{secrets.token_hex(3)}"
    folder.mkdir()
    report = Report()
    try:
        _fill(folder, sources, out, report, say, progress)
        open_folder(folder)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    _swap(folder, out)
    return folder


@contextmanager
def _uncollected() -> Iterator[None]:
    """Titles are millions of records and no cycles: to look for cycles again and again takes a fifth of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _fill(
    folder: Path, sources: Sources, out: Path, report: Report, say: Say, progress: Callable[[int, int], None] | None
) -> None:
    cache = out / "cache"
    catalogue = _catalogue(sources, report, say)
    catalogue.save(folder / "titles.jsonl")
    seen = _learn_from_ratings(catalogue, sources, folder, report, say)
    known, quality = _stand(catalogue, seen)
    np.savez(folder / "quality.npz", known=known, quality=quality)
    texts = [index_text(title) for title in catalogue]
    encoder = _encoder(sources, folder, cache, texts[:64], report, say)
    rated = [title for title in catalogue if title.tone is not None]
    thin = [fact_sentence(title) for title in rated]
    say(f"Encoding {len(set(texts))} texts of {len(texts)} titles with {encoder.id}")
    everything = VectorCache(cache, encoder.id).encode(encoder, [*texts, *thin], progress)
    say("Estimating the tone of titles that nobody has rated")
    tone.estimate(catalogue.titles, everything[: len(texts)], everything[len(texts) :]).save(folder / "tone.npz")
    spoken_of = np.where(_ours(catalogue), np.maximum(seen, OURS_KNOWN), seen)
    popularity = {t.id: float(k) for t, k in zip(catalogue, spoken_of, strict=True)}
    Lexical.fit(catalogue.titles).save(folder / "words.npz")
    write_entries(folder / "lexicon.tsv", entries_of(catalogue, popularity))
    _index(folder, out / "current", list(catalogue.row), everything[: len(texts)], report, say)
    write_manifest(folder, sources, encoder.id, report.told())


@_uncollected()
def _catalogue(sources: Sources, report: Report, say: Say) -> Catalogue:
    ours: list[Title] = []
    others: list[Reading] = []
    accounts: list[Account] = []
    for path in sources.catalogues:
        if table.is_ours(path):
            titles, read = table.read_catalogue(path, sources.skip_damaged)
            ours, accounts = ours + titles, accounts + read
        else:
            others.append(detect.read(path))
    facts = wikidata.read_facts() if sources.facts == "bokeh" else []
    merged = merge(ours, chain(*others, facts))
    catalogue = Catalogue(merged if sources.enriched is None else side.merge(merged, sources.enriched))
    accounts += [account for reading in others for account in reading.accounts]
    report.accounts += [account.to_dict() for account in accounts]
    for account in accounts:
        say(str(account))
        for line in account.refused:
            say(f"Skipped: {line}")
    if not len(catalogue):
        raise BuildError("The catalogues hold no titles; give at least one with --catalogue.")
    written = sum(not t.generated for t in catalogue)
    report.counts |= {"titles": len(catalogue), "described": written, "from facts": len(catalogue) - written}
    say(f"{len(catalogue)} titles, {written} of them described by us")
    return catalogue


def _encoder(sources: Sources, folder: Path, cache: Path, probes: Sequence[str], report: Report, say: Say) -> Encoder:
    if sources.runtime == "torch":
        return TorchEncoder(sources.model)
    weights = Path(model_folder(sources.model)) / "model.safetensors"
    which = f"{sources.model} {checksum(weights) if weights.is_file() else 'hub'}"
    kept = cache / "onnx" / sha256(which.encode()).hexdigest()[:12]
    if not (kept / "agreement").is_file():
        from recommender.onnx_export import export_apart

        say(f"Exporting {sources.model} to ONNX")
        shutil.rmtree(kept, ignore_errors=True)
        (kept / "agreement").write_text(f"{export_apart(sources.model, kept, probes):.4f}")
    report.agreement = float((kept / "agreement").read_text())
    shutil.copytree(kept, folder / "onnx")
    return OnnxEncoder(folder / "onnx")


def _index(folder: Path, before: Path, ids: Sequence[str], vectors: Vectors, report: Report, say: Say) -> None:
    """The present build's index is taken over where it holds the very same: writing one takes longest after encoding."""
    seal = (read_manifest(before) or {}).get("index")
    if seal and search.take_over(before / "chroma", seal, folder / "chroma", ids, vectors):
        report.index = seal
        say(f"Kept the ChromaDB index of {len(ids)} vectors, which are as before")
        return
    say(f"Writing {len(ids)} vectors to ChromaDB")
    report.index = search.write(folder / "chroma", ids, vectors)


def _learn_from_ratings(
    catalogue: Catalogue, sources: Sources, folder: Path, report: Report, say: Say
) -> NDArray[np.float32]:
    """How many rated each title, 0 to 1 on a logarithmic scale; writes the collaborative model beside."""
    ratings = movielens.read_ratings(sources.ratings, catalogue)
    counts = ratings["title_id"].value_counts().to_dict()
    if len(ratings):
        say(f"Learning from {len(ratings)} ratings. {movielens.NOTICE}")
        model = Collaborative.fit(ratings)
        model.save(folder / "collaborative.npz")
        report.counts |= {"ratings": len(ratings), "rated titles": len(model.ids)}
    seen = np.log1p([float(counts.get(t.id, 0)) for t in catalogue])
    return (seen / max(float(seen.max()), 1.0)).astype(np.float32)


def _stand(catalogue: Catalogue, seen: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """How well known and how well thought of each title is, 0 to 1: what ratings say, else what two raters judged."""
    ours, ids = _ours(catalogue), [t.id for t in catalogue]
    judged = read_standing().reindex(ids)
    renown = judged["renown"].fillna(pd.Series(np.where(ours, OURS_KNOWN, 0.0), ids)).to_numpy()
    acclaim = judged["acclaim"].fillna(pd.Series(np.where(ours, OURS_QUALITY, FACTS_QUALITY), ids)).to_numpy()
    known = np.maximum(seen, renown)
    rating = np.array([a if t.rating is None else t.rating for t, a in zip(catalogue, acclaim, strict=True)])
    return known.astype(np.float32), (0.7 * rating + 0.3 * known).astype(np.float32)


def _ours(catalogue: Catalogue) -> NDArray[np.bool_]:
    return np.array([not t.generated for t in catalogue])


OURS_KNOWN = 0.6
"""Renown of a title that somebody chose for a catalogue, where nobody has judged it and ratings say less."""
OURS_QUALITY, FACTS_QUALITY = 0.75, 0.45
"""Acclaim assumed where there is none: for titles that somebody chose, and for the rest."""


def _swap(folder: Path, out: Path) -> None:
    link, current = out / f".current-{os.getpid()}", out / "current"
    before = current.resolve() if current.exists() else None
    link.unlink(missing_ok=True)
    link.symlink_to(folder.name)
    link.replace(current)
    for old in out.glob("build-*"):
        if old not in (folder, before):
            shutil.rmtree(old, ignore_errors=True)


def open_build(path: Path | None = None) -> Recommender:
    """The current build, or the one at `path`; BuildError where it is missing, stale or damaged."""
    if path is not None:
        return open_folder(path / "current" if (path / "current").exists() else path)
    settings = Settings.load()
    folder = settings.build_dir / "current"
    if reason := stale(folder, wanted(settings, folder)):
        raise BuildError(f"{reason}; {REBUILD}.")
    return open_folder(folder)


def open_folder(folder: Path) -> Recommender:
    """Open one finished build folder; BuildError where a part is missing or does not belong to the rest."""
    manifest = read_manifest(folder)
    if manifest is None or manifest.get("format") != FORMAT:
        raise BuildError(f"There is no recommender of this version at {folder}; {REBUILD}.")
    try:
        return _open(folder, manifest)
    except MatineeError:
        raise
    except Exception as error:
        # Each part is read by another library with errors of its own; whatever they say, the remedy is the same.
        said = str(error).partition("\n")[0] or type(error).__name__
        raise BuildError(f"The recommender at {folder} is damaged ({said}); {REBUILD}.") from error


def whole(folder: Path) -> bool:
    """Whether a finished build opens and its index is as it was written."""
    try:
        open_folder(folder)
    except BuildError:
        return False
    return search.intact(folder / "chroma", (read_manifest(folder) or {}).get("index"))


@_uncollected()
def _open(folder: Path, manifest: dict[str, Any]) -> Recommender:
    catalogue = Catalogue.load(folder / "titles.jsonl")
    runtime, model = manifest["sources"]["runtime"], manifest["sources"]["model"]
    encoder: Encoder = OnnxEncoder(folder / "onnx") if runtime == "onnx" else TorchEncoder(model)
    if encoder.id != manifest["encoder"]:
        raise BuildError(f"The index was made with {manifest['encoder']}, but {encoder.id} is installed; {REBUILD}.")
    file = folder / "collaborative.npz"
    collaborative = Collaborative.load(file) if file.is_file() else None
    with np.load(folder / "quality.npz", allow_pickle=False) as data:
        known, quality = data["known"], data["quality"]
    rated = np.array([catalogue.row[i] for i in collaborative.ids] if collaborative else [], dtype=int)
    store = search.VectorStore(folder / "chroma", [t.id for t in catalogue])
    tones = tone.Tones.load(folder / "tone.npz")
    words = Lexical.load(folder / "words.npz")
    (folder / "lexicon.tsv").stat()
    if (
        not len(catalogue)
        == words.weights.shape[0]
        == len(known)
        == len(quality)
        == len(tones.value)
        == len(tones.measured)
    ):
        raise BuildError(f"The parts of {folder} do not belong together; {REBUILD}.")
    return Recommender(Index(catalogue, store, tones, collaborative, known, quality, words, rated), encoder, folder)
