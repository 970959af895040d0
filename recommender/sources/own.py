"""Our own catalogue layout as a source among others: streamed, cleaned, its damaged rows refused one by one."""

from __future__ import annotations

from dataclasses import replace

from recommender.sources.layout import Layout, finished
from recommender.sources.row import RefusedRow, Row
from recommender.sources.side import SideTables
from recommender.sources.table import REQUIRED, DamagedCell, title_of
from recommender.types import Title


def title(row: Row, _sides: SideTables) -> Title:
    """One row, by the rules of the layout."""
    try:
        made = title_of(dict(row.cells))
    except DamagedCell as damage:
        raise RefusedRow(f"column {damage.column}: {damage.what}") from None
    written = replace(made, title=row.text("title") or made.title, description=row.text("description"))
    return finished(written, row)


LAYOUT = Layout("our own catalogue", title, columns=frozenset(REQUIRED))
