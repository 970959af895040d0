"""A Jellyfin library: the answer of `/Items?Recursive=true&Fields=…`, JSON."""

from __future__ import annotations

import re

from recommender.sources.cells import age, imdb_id, labels, named
from recommender.sources.json_rows import array_rows
from recommender.sources.layout import Layout, finished
from recommender.sources.library import kind_of
from recommender.sources.places import countries
from recommender.sources.row import Row
from recommender.sources.side import SideTables
from recommender.types import Title

_TICKS = 600_000_000
"""In a minute."""
_ROLES = {"Actor": "cast", "Director": "directors", "Creator": "creators"}


def title(row: Row, _sides: SideTables) -> Title:
    """One film or series; the community's score is a mean from 0 to 10, without the number of viewers."""
    kind = kind_of(row.text("Type"))
    name, original = named(row, "Name"), row.text("OriginalTitle")
    genres, themes = labels(row, row.names("Genres", separator="|"))
    ids = row.raw("ProviderIds")
    known = imdb_id(str(ids.get("Imdb") or "")) if isinstance(ids, dict) else None
    ticks, score = row.real("RunTimeTicks", 1, 2000 * _TICKS), row.real("CommunityRating", 0.1, 10)
    people = _people(row)
    year = row.year("ProductionYear") or row.year("PremiereDate")
    made = Title(
        id=known or f"jf-{named(row, 'Id')[:40]}",
        imdb_id=known,
        title=name,
        original_title=original if original and original != name else None,
        kind=kind,
        year=year,
        end_year=row.year("EndDate") if kind == "series" and row.text("Status") == "Ended" else None,
        seasons=row.number("ChildCount", 1, 100) if kind == "series" else None,
        episodes=row.number("RecursiveItemCount", 1, 20000) if kind == "series" else None,
        runtime_min=max(1, round(ticks / _TICKS)) if ticks else None,
        genres=genres,
        themes=themes,
        countries=countries(row, "ProductionLocations"),
        creators=people["creators"],
        directors=people["directors"],
        cast=people["cast"],
        age=age(row, row.text("OfficialRating"), genres, year),
        rating=round(score / 10, 3) if score else None,
        description=row.text("Overview"),
        source="jellyfin",
    )
    return finished(made, row)


def _people(row: Row) -> dict[str, tuple[str, ...]]:
    listed = [each for each in row.raw("People") or [] if isinstance(each, dict)]
    return {
        into: tuple(row.listed("People", [each for each in listed if each.get("Type") == role], key="Name"))
        for role, into in _ROLES.items()
    }


LAYOUT = Layout(
    "Jellyfin library",
    title,
    head=re.compile(
        r'\s*(?:\[\s*)?\{(?=.*?"(?:Items|ServerId)"\s*:)(?=.*?(?:"Type"|"TotalRecordCount")\s*:)', re.DOTALL
    ),
    rows=array_rows,
)
