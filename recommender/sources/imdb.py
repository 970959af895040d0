"""IMDb's tables for download: title.basics, with title.ratings and title.akas where they lie beside."""

from __future__ import annotations

from recommender.sources import scales
from recommender.sources.cells import imdb_id, labels, named
from recommender.sources.layout import MOST, Layout, Side, finished
from recommender.sources.row import LeftOut, RefusedRow, Row
from recommender.sources.side import SideTables
from recommender.types import Title

MIN_VOTES = 100
"""Of 11 million rows some 300,000 have as many; the rest, which hardly anybody has seen, would bury them."""
_FILM = frozenset({"movie", "tvMovie", "tvSpecial"})
_RARELY_FILM = frozenset({"video", "short", "tvShort"})
"""Let in only with votes to show for it."""
_SERIES = frozenset({"tvSeries", "tvMiniSeries"})


def title(row: Row, sides: SideTables) -> Title:
    """One row of title.basics."""
    known = imdb_id(row.text("tconst"))
    if known is None:
        raise RefusedRow(f"tconst {row.text('tconst')[:20]!r} is no IMDb id")
    kind = _kind(row, sides)
    rated = _rated(known, sides)
    name = named(row, "primarytitle")
    original = row.text("originaltitle")
    genres, themes = labels(row, row.names("genres"))
    made = Title(
        id=known,
        imdb_id=known,
        title=name,
        original_title=original if original and original != name else None,
        aliases=tuple(sides.all("IMDb akas", known)),
        kind=kind,
        year=row.year("startyear"),
        end_year=row.year("endyear") if kind == "series" else None,
        runtime_min=row.number("runtimeminutes", 1, 2000),
        genres=genres,
        themes=themes,
        rating=rated,
        source="imdb",
    )
    if len(made.aliases) > MOST["aliases"]:
        row.account.remark(f"only the first {MOST['aliases']} aliases kept")
    return finished(made, row)


def _kind(row: Row, sides: SideTables) -> str:
    written = row.text("titletype")
    if row.text("isadult") == "1":
        raise LeftOut("pornography")
    if written in _SERIES:
        return "series"
    if written in _FILM or written in _RARELY_FILM and sides.given("IMDb ratings"):
        return "film"
    raise LeftOut(f"type {written[:20] or 'unknown'}")


def _rated(known: str, sides: SideTables) -> float | None:
    """RefusedRow never: without a file of ratings everything stays; with it, what has too few votes goes."""
    if not sides.given("IMDb ratings"):
        return None
    found = sides.first("IMDb ratings", known)
    if found is None:
        raise LeftOut(f"fewer than {MIN_VOTES} votes")
    mean, votes = map(float, found.split())
    return scales.rating(mean / 10, votes)


def _rating(row: Row, _sides: SideTables) -> tuple[str, str] | None:
    known, mean, votes = imdb_id(row.text("tconst")), row.real("averagerating", 0.1, 10), row.real("numvotes", 1, 1e9)
    return (known, f"{mean} {votes}") if known and mean and votes and votes >= MIN_VOTES else None


def _alias(row: Row, sides: SideTables) -> tuple[str, str] | None:
    if row.cells.get("types") in ("working", "tv", "dvd", "video", "festival"):
        return None
    known = imdb_id(row.cells["titleid"])
    if not known or (sides.given("IMDb ratings") and sides.first("IMDb ratings", known) is None):
        return None
    return known, row.text("title")


RATINGS = Side("IMDb ratings", _rating, columns=frozenset({"tconst", "averagerating", "numvotes"}), quoted=False)
AKAS = Side(
    "IMDb akas", _alias, columns=frozenset({"titleid", "ordering", "title", "region", "language"}), quoted=False
)
LAYOUT = Layout(
    "IMDb title.basics",
    title,
    columns=frozenset({"tconst", "titletype", "primarytitle", "startyear", "genres"}),
    quoted=False,
    sides=(RATINGS, AKAS),
)
