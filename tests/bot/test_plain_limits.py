"""How the table of plain limits is compared with what was heard."""

from __future__ import annotations

import csv

import pytest

from scripts.plain_limits import TABLE, heard, missed, wanted

FIELDS = {
    "kind", "year_min", "year_max", "runtime_max", "runtime_min", "seasons_max", "seasons_min", "episodes_max", "finished", "age", "no", "people", "not_people", "seed", "not_seed",
    "seen", "genre", "not_genre", "place", "not_place", "topic", "not_topic",
}  # fmt: skip


def test_a_country_and_its_language_are_one() -> None:
    assert wanted("country=FR; kind=film") == wanted("kind=film; language=fr")


def test_what_is_heard_is_named_as_in_the_table() -> None:
    entities = [
        {"entity": "limit", "role": "runtime_max_min", "value": 90, "start": 0, "end": 8},
        {"entity": "limit", "role": "finished", "value": True, "start": 0, "end": 8},
        {"entity": "title", "role": "anti_seed", "value": "tt1", "start": 9, "end": 13},
    ]
    assert heard("90 mins, Heat", entities) == {("runtime_max", "90"), ("finished", "yes"), ("not_seed", "heat")}


@pytest.mark.parametrize(
    ("asked", "said", "differs"),
    [
        ("age=8", {("age", "9")}, []),
        ("age=8", {("age", "5")}, ["-age=8", "+age=5"]),
        ("year_min=2005", {("year_max", "2004")}, ["-year_min=2005", "+year_max=2004"]),
        ("not_topic=zombies", {("not_topic", "any zombies")}, []),
        ("not_topic=war", {("not_genre", "war")}, []),
        ("", {("seed", "dark"), ("topic", "chess")}, []),
        ("", {("genre", "horror")}, ["+genre=horror"]),
    ],
)
def test_says_what_was_missed_and_what_nobody_said(asked: str, said: set[tuple[str, str]], differs: list[str]) -> None:
    assert missed(wanted(asked), said) == differs


def test_every_row_of_the_table_names_fields_that_there_are() -> None:
    with TABLE.open(encoding="utf-8", newline="") as rows:
        table = list(csv.DictReader(rows))
    assert {name for row in table for name, _ in wanted(row["limits"])} <= FIELDS
    assert len({row["text"] for row in table}) == len(table)
