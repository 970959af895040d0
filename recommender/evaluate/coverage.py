"""How many of the films that people speak of the catalogue knows: mentions in the ReDial dialogues (Li et al., 2018)."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from recommender.catalogue import Catalogue
from recommender.errors import MatineeError
from recommender.evaluate.table import Column, Table
from recommender.manifest import Sources
from recommender.merge import merge
from recommender.settings import Settings
from recommender.sources import table, wikidata

LEAST = 0.8
"""Share of the mentions that the catalogue should know."""
MISSING = 10
"""So many of the most mentioned films that are missing are named."""
_MENTION = re.compile(r"^(?P<name>.*?)\s*(?:\((?P<year>\d{4})\))?\s*$")
_COLUMNS = (Column("titles of"), Column("titles", ",d"), Column("mentions known", ",d"), Column("share", ".1%"))


def measure(data: Path | None, build: Path | None, seed: int, say: Callable[[str], None]) -> Table:
    """`data` is a folder with ReDial's `*_data.jsonl`, or one such file; `build` and `seed` are not used."""
    mentions = read_mentions(data)
    settings = Settings.load()
    ours, _ = table.read_catalogue(Sources.of(settings).catalogues[0])
    facts = list(wikidata.read_facts()) if settings.facts == "bokeh" else []
    parts = {"our own catalogue": Catalogue(ours), "with the CC0 facts": Catalogue(merge(ours, facts))}
    total = sum(mentions.values())
    known = {name: {m for m in mentions if knows(catalogue, m)} for name, catalogue in parts.items()}
    rows = [(name, len(parts[name]), n := sum(mentions[m] for m in found), n / total) for name, found in known.items()]
    missing = [(m, n) for m, n in mentions.most_common() if m not in known["with the CC0 facts"]][:MISSING]
    about: dict[str, str | int] = {"data": str(data), "mentions": total, "films mentioned": len(mentions)}
    named = ", ".join(f"{m} ({n})" for m, n in missing)
    verdict = "reached" if rows[-1][-1] >= LEAST else "not reached"
    return Table("Mentions that the catalogue knows", _COLUMNS, tuple(rows), about,
                 (f"{LEAST:.0%} or more is asked for: {verdict}.", f"Most mentioned of the missing: {named}."))  # fmt: skip


def read_mentions(data: Path | None) -> Counter[str]:
    """How often each film is mentioned, once a dialogue; MatineeError where there are no dialogues."""
    files = sorted(data.glob("*_data.jsonl")) if data is not None and data.is_dir() else [data] if data else []
    if not files or not all(file.is_file() for file in files):
        raise MatineeError("Give the folder with ReDial's *_data.jsonl as --data.")
    counted: Counter[str] = Counter()
    for file in files:
        with file.open(encoding="utf-8") as stream:
            for number, line in enumerate(stream, 1):
                try:
                    mentioned = json.loads(line).get("movieMentions") or {}
                    counted.update(" ".join(name.split()) for name in mentioned.values() if name)
                except (ValueError, AttributeError):
                    raise MatineeError(f"{file}, line {number} is not a dialogue of ReDial.") from None
    if not counted:
        raise MatineeError(f"The dialogues in {data} mention no films.")
    return counted


def knows(catalogue: Catalogue, mention: str) -> bool:
    """By name and year, one year off let pass; without a year by name alone."""
    match = _MENTION.match(mention)
    assert match is not None
    if match["year"] is None:
        return bool(catalogue.named(match["name"]))
    return catalogue.film(match["name"], int(match["year"])) is not None
