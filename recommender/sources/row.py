"""One row of any source: its cells as plain text, numbers and lists, each repair told to the account."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from recommender.sources.account import Account
from recommender.sources.clean import LOST, literal_list, plain


class RefusedRow(Exception):
    """The row cannot be a title; its text says why."""


class LeftOut(Exception):
    """The row is sound but no title for us; its text says what it is."""


@dataclass(slots=True)
class Row:
    """One row with its cells by column, and the account to which repairs go."""

    line: int
    cells: Mapping[str, Any]
    account: Account

    def raw(self, column: str) -> Any:
        """As it stands; None where it is empty, missing or `\\N`."""
        value = self.cells.get(column)
        return None if value in ("", "\\N") else value

    def repair(self, what: str) -> None:
        self.account.repair(self.line, what)

    def text(self, column: str) -> str:
        """Plain text; empty where there is none."""
        return self._plain(column, self.raw(column))

    def _plain(self, column: str, value: Any) -> str:
        if not isinstance(value, (str, int, float)):
            return ""
        text, mended = plain(str(value))
        for what in mended:
            self.repair(f"{column}: {what}")
        return text

    def real(self, column: str, low: float, high: float) -> float | None:
        """The number, or None where there is none or it cannot be (0 included): that is a repair."""
        value = self.raw(column)
        if value is None:
            return None
        try:
            number = float(value)
        except (TypeError, ValueError):
            self.repair(f"{column}: no number, left empty")
            return None
        if not low <= number <= high:
            self.repair(f"{column}: {'0' if number == 0 else 'out of range'}, left empty")
            return None
        return number

    def number(self, column: str, low: int, high: int) -> int | None:
        """As `real`, rounded."""
        value = self.real(column, low, high)
        return None if value is None else round(value)

    def year(self, column: str) -> int | None:
        """Of a year, or of a date that begins with it."""
        value = self.raw(column)
        if isinstance(value, str) and len(value) > 4 and value[4] == "-":
            return Row(self.line, {column: value[:4]}, self.account).number(column, 1870, 2100)
        return self.number(column, 1870, 2100)

    def names(self, column: str, separator: str = ",", key: str = "name") -> list[str]:
        """The cell as a list: a list, a literal of one (of names, or of objects with `key`), or names with separators."""
        return self.listed(column, self.raw(column), separator, key)

    def listed(self, column: str, value: Any, separator: str = ",", key: str = "name") -> list[str]:
        """As `names`, of a value from deeper inside; `column` names it in the account."""
        if isinstance(value, str) and value.startswith("["):
            found = literal_list(value)
            if found is None:
                self.repair(f"{column}: {value[:20]} is no list, left empty")
            value = found or []
        parts = value.split(separator) if isinstance(value, str) else value if isinstance(value, list) else []
        names = [part.get(key) if isinstance(part, dict) else part for part in parts]
        whole = [name for name in names if not (isinstance(name, str) and LOST in name)]
        if len(whole) < len(names):
            self.repair(f"{column}: a name with a lost character (U+FFFD) left out")
        return [text for name in whole if (text := self._plain(column, name))]
