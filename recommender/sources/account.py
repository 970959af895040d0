"""What became of the rows of one file: nothing is mended, left out or refused without being counted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

LISTED = 200
"""Refusals and examples listed with their line; beyond that they are only counted, so that memory stays flat."""
WORDS = 500
"""Distinct remarks kept."""


@dataclass(slots=True)
class Account:
    """`read` is always `kept` + `refused_rows` + the sum of `left_out`."""

    source: str
    """The file, as people know it."""
    layout: str = ""
    read: int = 0
    kept: int = 0
    refused: list[str] = field(default_factory=list)
    """One line each: file, line, column and what is wrong; the first `LISTED` of them."""
    refused_rows: int = 0
    repaired: Counter[str] = field(default_factory=Counter)
    """What was mended, and how often."""
    first_repaired: dict[str, int] = field(default_factory=dict)
    """The line where each kind of repair was first needed."""
    left_out: Counter[str] = field(default_factory=Counter)
    """Sound rows that are no titles for us, such as single episodes, by reason."""
    remarks: Counter[str] = field(default_factory=Counter)
    """What a reader should know, such as a label that our scale lacks, and how often it came."""

    def refuse(self, line: int, why: str) -> None:
        """The row cannot be a title."""
        self.refused_rows += 1
        if len(self.refused) < LISTED:
            self.refused.append(f"{self.source}, line {line}: {why}")

    def repair(self, line: int, what: str) -> None:
        """A cell was mended; the row stays."""
        if what in self.repaired or len(self.repaired) < WORDS:
            self.repaired[what] += 1
            self.first_repaired.setdefault(what, line)

    def remark(self, what: str) -> None:
        """Something was understood only in part."""
        if what in self.remarks or len(self.remarks) < WORDS:
            self.remarks[what] += 1

    def to_dict(self) -> dict[str, Any]:
        """Plain data for the manifest, the most frequent first."""
        return {
            "file": self.source,
            "layout": self.layout,
            "read": self.read,
            "kept": self.kept,
            "refused": self.refused,
            "refused_rows": self.refused_rows,
            "repaired": [
                {"what": what, "rows": rows, "first_line": self.first_repaired[what]}
                for what, rows in self.repaired.most_common()
            ],
            "left_out": dict(self.left_out.most_common()),
            "remarks": dict(self.remarks.most_common()),
        }

    def __str__(self) -> str:
        parts = [f"{self.source}: {self.read} rows read, {self.kept} kept"]
        if mended := sum(self.repaired.values()):
            parts.append(f"{mended} cells repaired")
        parts += [f"{rows} left out ({why})" for why, rows in self.left_out.most_common()]
        return ", ".join([*parts, f"{self.refused_rows} refused"])
