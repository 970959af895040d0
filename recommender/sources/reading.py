"""Files whose layout is known, read through: titles one by one, and an account of every file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field

from recommender.sources.account import Account
from recommender.sources.layout import Layout, Side
from recommender.sources.open_text import Member
from recommender.sources.row import LeftOut, RefusedRow, Row
from recommender.sources.rows import table_rows
from recommender.sources.side import SideTables
from recommender.types import Title


@dataclass(frozen=True, slots=True)
class Found:
    """A member with the layout that it is in, and the delimiter where it is a table."""

    member: Member
    layout: Layout | Side
    delimiter: str = ""

    def rows(self, account: Account) -> Iterator[Row]:
        """Its rows one by one; the stream closes with the last."""
        limit = self.member.limits.line_chars
        with self.member.open() as stream:
            if self.layout.rows is not None:
                yield from self.layout.rows(stream, account, limit)
            else:
                yield from table_rows(stream, account, limit, self.delimiter, quoted=self.layout.quoted)


@dataclass(slots=True)
class Reading:
    """Iterate to get the titles; each account is complete when its file is through."""

    found: tuple[Found, ...]
    passed_over: tuple[str, ...] = ()
    """Files beside that are in no layout we know, such as a README."""
    accounts: list[Account] = field(default_factory=list)

    def __iter__(self) -> Iterator[Title]:
        self.accounts.clear()
        with closing(SideTables()) as sides:
            for found in self.found:
                if isinstance(found.layout, Side):
                    self._fill(found, found.layout, sides)
            for found in self.found:
                if isinstance(found.layout, Layout):
                    yield from self._titles(found, found.layout, sides)

    def _account(self, found: Found) -> Account:
        account = Account(found.member.name, found.layout.name)
        if found.delimiter == ";":
            account.remark("cells are separated by semicolons")
        self.accounts.append(account)
        return account

    def _fill(self, found: Found, side: Side, sides: SideTables) -> None:
        account = self._account(found)

        def pairs() -> Iterator[tuple[str, str]]:
            for row in found.rows(account):
                account.read += 1
                if pair := side.pair(row, sides):
                    account.kept += 1
                    yield pair
                else:
                    account.left_out["adds nothing to a title"] += 1

        sides.fill(side.name, pairs())

    def _titles(self, found: Found, layout: Layout, sides: SideTables) -> Iterator[Title]:
        account = self._account(found)
        for row in found.rows(account):
            account.read += 1
            if title := _title(row, layout, sides, account):
                account.kept += 1
                yield title
        if not account.read:
            account.remark("holds no rows")


def _title(row: Row, layout: Layout, sides: SideTables, account: Account) -> Title | None:
    try:
        title = layout.title(row, sides)
    except LeftOut as reason:
        account.left_out[str(reason)] += 1
        return None
    except RefusedRow as reason:
        account.refuse(row.line, str(reason))
        return None
    except (AttributeError, KeyError, TypeError, ValueError):
        account.refuse(row.line, f"is not laid out as {layout.name}")  # JSON may hold anything anywhere
        return None
    if earlier := sides.earlier(f"{account.source}|{title.id}", row.line):
        account.refuse(row.line, f"{title.id} ({title.name}) stands already in line {earlier}")
        return None
    return title
