"""What a build holds, as one page that opens from disk and loads nothing from outside."""

from __future__ import annotations

from pathlib import Path

NAME = "report.html"


def write_report(folder: Path) -> Path:
    """Write `report.html` into a finished build folder; BuildError where that is none."""
    from recommender.report.opened import open_for_report
    from recommender.report.page import page

    file = folder / NAME
    beside = file.with_suffix(".part")
    beside.write_text(page(open_for_report(folder)), encoding="utf-8")
    beside.replace(file)
    return file
