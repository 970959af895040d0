"""One table of measurements: shown with rich on a terminal, as plain columns elsewhere, or as JSON."""

from __future__ import annotations

import itertools
import json
import math
import os
import platform
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and how its numbers are written, as in `format(value, form)`; JSON keeps them whole."""

    name: str
    form: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of measurements with everything needed to make them again."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    about: Mapping[str, str | int] = field(default_factory=dict)
    """Machine, data, counts and seed."""
    notes: tuple[str, ...] = ()
    """How to read it, and what was left out and why."""
    breaks: str = ""
    """A rule is drawn wherever the value of this column changes."""

    def show(self, stream: TextIO | None = None, as_json: bool = False) -> None:
        """Write to the stream (standard output): JSON where asked, a frame only on a terminal that is wide enough."""
        stream = stream or sys.stdout
        if as_json:
            stream.write(self.to_json() + "\n")
        elif stream.isatty():
            self._show_rich(stream)
        else:
            stream.write(self.to_text() + "\n")

    def to_dict(self) -> dict[str, object]:
        """Plain data; each row by its column names, numbers not rounded."""
        names = [column.name.strip() for column in self.columns]
        rows = [dict(zip(names, map(_known, row), strict=True)) for row in self.rows]
        return {"title": self.title, "about": dict(self.about), "rows": rows, "notes": list(self.notes)}

    def to_json(self) -> str:
        """`to_dict` written for programs; what is not known is null."""
        return json.dumps(self.to_dict(), indent=2, ensure_ascii=False, allow_nan=False)

    def to_text(self) -> str:
        """Columns under each other, numbers to the right."""
        lines = [[column.name for column in self.columns], *self._written()]
        widths = [max(len(line[i]) for line in lines) for i in range(len(self.columns))]
        right = [False, *self._right()[1:]]
        body = [
            "  ".join(c.rjust(w) if r else c.ljust(w) for c, w, r in zip(line, widths, right, strict=True)).rstrip()
            for line in lines
        ]
        return "\n".join([self.title, *self._about(), "", *self._ruled(body), "", *self.notes]).rstrip()

    def _ruled(self, body: Sequence[str]) -> list[str]:
        rule = "-" * max(map(len, body))
        ruled = [body[0], rule]
        for line, ends in zip(body[1:], self._section_ends(), strict=True):
            ruled.append(line)
            ruled += [rule] if ends else []
        return ruled

    def _show_rich(self, stream: TextIO) -> None:
        from rich.console import Console
        from rich.table import Table as Grid

        grid = Grid(title=self.title, title_justify="left", caption="\n".join(self.notes), caption_justify="left")
        for column, right in zip(self.columns, self._right(), strict=True):
            grid.add_column(column.name, justify="right" if right else "left", no_wrap=True)
        for cells, ends in zip(self._written(), self._section_ends(), strict=True):
            grid.add_row(*cells, end_section=ends)
        console = Console(file=stream)
        if console.measure(grid, options=console.options.update_width(10_000)).maximum > console.width:
            stream.write(self.to_text() + "\n")
            return
        console.print(grid)
        for line in self._about():
            console.print(line, style="dim", markup=False)

    def _written(self) -> list[list[str]]:
        return [[_write(cell, c.form) for cell, c in zip(row, self.columns, strict=True)] for row in self.rows]

    def _right(self) -> list[bool]:
        """Which columns hold numbers."""
        columns = zip(*self.rows, strict=True) if self.rows else ((),) * len(self.columns)
        return [any(isinstance(cell, int | float) for cell in cells) for cells in columns]

    def _section_ends(self) -> list[bool]:
        if not self.breaks:
            return [False] * len(self.rows)
        at = [column.name for column in self.columns].index(self.breaks)
        values = [row[at] for row in self.rows]
        return [*(a != b for a, b in itertools.pairwise(values)), False][: len(values)]

    def _about(self) -> list[str]:
        return [f"{key}: {value}" for key, value in self.about.items()]


def machine() -> str:
    """Processor, cores and Python, as far as the system tells."""
    name = platform.processor() or platform.machine()
    file = Path("/proc/cpuinfo")
    if file.is_file():
        models = [
            line.split(":", 1)[1].strip() for line in file.read_text().splitlines() if line.startswith("model name")
        ]
        name = models[0] if models else name
    return f"{name}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"


def _known(cell: Cell) -> Cell:
    """None for "not a number", which JSON cannot say."""
    return None if isinstance(cell, float) and math.isnan(cell) else cell


def _write(cell: Cell, form: str) -> str:
    cell = _known(cell)
    if cell is None:
        return "–"
    return cell if isinstance(cell, str) else format(cell, form)
