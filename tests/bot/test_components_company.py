"""With whom and for what is heard to be said back, and changes nothing else that is heard."""

from __future__ import annotations

import pytest
from components_world import heard, limits, values


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("something for date night", ["your date night"]),
        ("a scary film for Halloween", ["Halloween"]),
        ("a comedy to watch with my parents", ["an evening with your parents"]),
        ("with my wife and kids", ["an evening with your wife and kids"]),
        ("a Christmas film", []),
        ("something about a family", []),
    ],
)
def test_company_and_occasion_are_heard(text: str, said: list[str]) -> None:
    assert values(text, "occasion") == said


def test_what_it_asks_for_is_heard_as_before() -> None:
    assert ("genres", "comedy") in limits("a comedy to watch with my parents")
    assert {e["entity"] for e in heard("something for date night")} == {"occasion", "shift", "mood"}


@pytest.mark.parametrize(
    "text",
    [
        "with my mum and two kids",
        "dad likes action, kids present",
        "for my wife and our little ones",
        "the kids are around",
    ],
)
def test_children_in_the_company_protect(text: str) -> None:
    assert ("max_age", 8) in limits(text)


def test_without_children_nothing_protects() -> None:
    assert limits("no kids around tonight") == set()
