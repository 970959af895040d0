"""One table, three ways to see it."""

from __future__ import annotations

import io
import json

import pytest

from recommender.evaluate.table import Column, Table, machine

TABLE = Table(
    "How far",
    (Column("who"), Column("n"), Column("km", ".1f"), Column("± ", ".2f")),
    (("one", 3, 12.34, 0.5), ("one", 40, None, float("nan")), ("two", 5, 1.0, 0.25)),
    {"machine": "abacus", "seed": 4},
    ("A remark.",),
    breaks="who",
)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(stream: io.StringIO, as_json: bool = False) -> str:
    TABLE.show(stream, as_json)
    return stream.getvalue()


def test_plain_text_lines_up_and_rules_off_each_block() -> None:
    assert shown(io.StringIO()).splitlines() == [
        "How far",
        "machine: abacus",
        "seed: 4",
        "",
        "who   n    km    ±",
        "-------------------",
        "one   3  12.3  0.50",
        "one  40     –     –",
        "-------------------",
        "two   5   1.0  0.25",
        "",
        "A remark.",
    ]


def test_narrow_terminal_shows_plain_text_and_cuts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "16")
    assert shown(Terminal()) == shown(io.StringIO())


def test_json_keeps_numbers_whole_and_says_null_for_unknown() -> None:
    read = json.loads(shown(io.StringIO(), as_json=True))
    assert read["rows"][0] == {"who": "one", "n": 3, "km": 12.34, "±": 0.5}
    assert read["rows"][1]["km"] is None and read["rows"][1]["±"] is None
    assert read["about"] == {"machine": "abacus", "seed": 4}
    assert read["notes"] == ["A remark."]


def test_terminal_shows_the_same_cells_in_a_frame() -> None:
    text = shown(Terminal())
    assert all(cell in text for cell in ("How far", "12.3", "0.25", "machine: abacus", "A remark.", "━"))


def test_machine_says_cores_and_python() -> None:
    assert "cores" in machine() and "Python 3" in machine()
