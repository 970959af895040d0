"""Our own catalogue layout as a source among others: streamed, its damaged rows refused one by one."""

from __future__ import annotations

from recommender.sources.layout import Layout, finished
from recommender.sources.row import RefusedRow, Row
from recommender.sources.side import SideTables
from recommender.sources.table import REQUIRED, DamagedCell, titled
from recommender.types import Title


def title(row: Row, _sides: SideTables) -> Title:
    """One row, by the rules of the layout."""
    try:
        return finished(titled(row), row)
    except DamagedCell as damage:
        raise RefusedRow(f"column {damage.column}: {damage.what}") from None


LAYOUT = Layout("our own catalogue", title, columns=frozenset(REQUIRED))
