"""A fingerprint of the code that understands, so that Rasa trains again when a word list changes."""

from __future__ import annotations

import hashlib
from pathlib import Path

from recommender.settings import ROOT


def code_stamp(with_catalogue: bool = False) -> str:
    """Rasa itself looks only at a component's own class; the rules live in the modules beside it."""
    paths = sorted(Path(__file__).parent.glob("*.py")) + sorted((ROOT / "bot" / "words").glob("*.csv"))
    paths += sorted((ROOT / "recommender" / "lexicon").glob("*.py")) + sorted((ROOT / "bot" / "tagger").glob("*.py"))
    paths += sorted((ROOT / "models" / "tagger").glob("*"))
    if with_catalogue:
        paths += sorted((ROOT / "data" / "catalogue").glob("*.csv"))
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()
