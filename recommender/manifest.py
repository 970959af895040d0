"""What a build was made from, written beside it: whether it is still what the sources would give."""

from __future__ import annotations

import contextlib
import json
import os
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from recommender.enrich import side
from recommender.settings import Settings
from recommender.standing import STANDING

FORMAT = 6
"""Raised when an older build can no longer be read, or holds what is derived otherwise now (6: how well known our titles are)."""
NAMED_RATINGS = ("movielens", "none")
"""What is no path where ratings are named."""
REBUILD = "run `python -m recommender build`"
MISMATCH = {
    "format": "built by another version of Matinee: refused until it is built again",
    "fingerprint": "catalogue, ratings, model or settings have changed since: refused until it is built again",
    "encoder": "another model or other weights are installed, whose vectors cannot be compared: refused until built again",
    "index": "the vectors are others, or their index is damaged: the next build writes it anew",
    "versions": "of packages at the time of building: for the record; the build is opened with any",
}
"""What it means where a field of the manifest is not what this program finds; written into it for its reader."""
LARGE_BYTES = 50_000_000
"""Files from this size on are known again by size and time instead of by content."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What a build is made from."""

    catalogues: tuple[Path, ...]
    facts: str
    ratings: str
    model: str
    runtime: str
    skip_damaged: bool = False
    enriched: Path | None = None
    """What `enrich` left, where it was ever run."""

    @classmethod
    def of(cls, settings: Settings) -> Sources:
        """What the settings name."""
        return cls(
            (settings.catalogue,), settings.facts, settings.ratings, settings.model, settings.runtime,
            enriched=side.side_file(settings.build_dir),
        )  # fmt: skip

    @classmethod
    def recorded(cls, manifest: Mapping[str, Any]) -> Sources:
        """What a manifest says the build was made from."""
        told = dict(manifest["sources"])
        enriched = told.pop("enriched", None)
        catalogues = tuple(Path(path) for path in told.pop("catalogues"))
        return cls(catalogues, **told, enriched=Path(enriched) if enriched else None)

    def fingerprint(self) -> str:
        """Changes whenever a rebuild would give something else."""
        ratings = _from_anywhere(self.ratings)
        digest = sha256(f"{FORMAT} {self.facts} {ratings} {self.model} {self.runtime}".encode())
        digest.update(_content(STANDING))
        if self.facts == "bokeh":
            digest.update(version("bokeh-sampledata").encode())
        rated = [Path(each) for each in self.ratings.split(os.pathsep)]
        for path in (*self.catalogues, *rated, *([self.enriched] if self.enriched else [])):
            for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
                digest.update(_content(file))
        return digest.hexdigest()[:16]


def _from_anywhere(ratings: str) -> str:
    """A path so that it means the same in another folder."""
    each = (one if one in NAMED_RATINGS else str(Path(one).absolute()) for one in ratings.split(os.pathsep))
    return os.pathsep.join(each)


def _content(file: Path) -> bytes:
    if not file.is_file():
        return b""
    about = file.stat()
    if about.st_size >= LARGE_BYTES:
        return f"{file.name} {about.st_size} {about.st_mtime_ns}".encode()
    return file.read_bytes()


def wanted(settings: Settings, folder: Path, environ: Mapping[str, str] | None = None) -> Sources:
    """What the build at `folder` should be made from: what it was made from, unless a variable now says otherwise.

    So a catalogue given once to `build --catalogue` stays in use until another is named.
    """
    environ = os.environ if environ is None else environ
    manifest, asked = read_manifest(folder), Sources.of(settings)
    recorded = manifest and _recorded(manifest)
    if not recorded:
        return asked
    named = {name for name in ("facts", "ratings", "model", "runtime") if f"MATINEE_{name.upper()}" in environ}
    changes: dict[str, Any] = {name: getattr(asked, name) for name in named}
    if "MATINEE_CATALOGUE" in environ:
        changes["catalogues"] = asked.catalogues
    return replace(recorded, **changes)


def _recorded(manifest: Mapping[str, Any]) -> Sources | None:
    """What a build of any version was made from, so that a newer one builds the same again; None where it does not say."""
    try:
        return Sources.recorded(manifest)
    except (AttributeError, KeyError, TypeError, ValueError):
        return None


def stale(folder: Path, sources: Sources) -> str | None:
    """Why the build at `folder` is not the one that the sources would give; None where it is."""
    manifest = read_manifest(folder)
    if manifest is None:
        return f"There is no recommender at {folder}"
    if manifest.get("format") != FORMAT:
        return f"The recommender at {folder} was built by another version of Matinee"
    if manifest.get("fingerprint") != sources.fingerprint():
        return f"The recommender at {folder} is older than its catalogue or settings"
    return None


def write_manifest(folder: Path, sources: Sources, encoder_id: str, told: Mapping[str, Any]) -> None:
    """Write `manifest.json`; `told` is what the build has to report."""
    named = asdict(sources) | {"catalogues": [str(path.resolve()) for path in sources.catalogues]}
    named["ratings"] = _from_anywhere(sources.ratings)
    manifest = {
        "format": FORMAT,
        "fingerprint": sources.fingerprint(),
        "made": time.strftime("%Y-%m-%dT%H:%M:%S%z"),
        "encoder": encoder_id,
        "sources": named | {"enriched": str(sources.enriched) if sources.enriched else None},
        **told,
        "mismatch": MISMATCH,
        "versions": {p: version(p) for p in ("chromadb", "sentence-transformers", "numpy", "onnxruntime")},
    }
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n")


def read_manifest(folder: Path) -> dict[str, Any] | None:
    """What `write_manifest` wrote; None where there is none that can be read."""
    with contextlib.suppress(OSError, ValueError):
        manifest = json.loads((folder / "manifest.json").read_text())
        return manifest if isinstance(manifest, dict) else None
    return None
