"""Limits that the sentence around them turns round or leaves open: a table of plain sentences, and what has more than one "no" beside it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.components.polarity import is_left_open, is_wished, refusals, turned_round
from bot.components.understand import understand
from tests.bot.test_components_everyday import lexicon

TABLE = Path(__file__).with_name("plain_limits.csv")
"""Written by authors who knew neither the bot nor its rules; what the readers alone understand of them, names apart."""
JUDGED = (
    "kind", "year_min", "year_max", "runtime_max_min", "runtime_min_min", "seasons_max", "seasons_min", "episodes_max", "max_age", "finished", "genres",
    "not_genres", "not_notes",
)  # fmt: skip
BOUNDS = (
    "older than 1990",
    "after 2010",
    "longer than 100 minutes",
    "under two hours",
    "more than three seasons",
    "fewer than 12 episodes",
)


def _rows() -> list[tuple[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as rows:
        return [(row["text"], row["limits"]) for row in csv.DictReader(rows)]


def _limits(text: str) -> set[str]:
    said = (
        (e["role"].replace("genres_all", "genres"), e["value"])
        for e in understand(text, lexicon())
        if e["entity"] == "limit"
    )
    return {f"{role}={value}" for role, value in said if role in JUDGED}


@pytest.mark.parametrize(("text", "said"), _rows())
def test_a_plain_limit_is_heard_in_every_kind_of_sentence(text: str, said: str) -> None:
    assert _limits(text) == {part for part in said.split("; ") if part}


@pytest.mark.parametrize("bound", [each for each in BOUNDS if "episodes" not in each])
@pytest.mark.parametrize(
    "frame",
    [
        "{} it must not be",
        "if it's {}, count me out",
        "nothing that's {}, please",
        "{}? not for me",
        "I don't want anything {}",
    ],
)
def test_a_bound_that_is_refused_is_its_opposite(bound: str, frame: str) -> None:
    asked, refused = (_bounds(text) for text in (bound, frame.format(bound)))
    assert len(refused) == 1
    assert {role.split("_")[0] for role in refused} == {role.split("_")[0] for role in asked}
    assert refused != asked


@pytest.mark.parametrize("bound", BOUNDS)
@pytest.mark.parametrize(
    "frame", ["unless it's {}, don't bother", "nothing that isn't {}", "I won't watch it unless it's {}"]
)
def test_two_refusals_leave_a_bound_as_it_is(bound: str, frame: str) -> None:
    assert _bounds(frame.format(bound)) == _bounds(bound)


@pytest.mark.parametrize("bound", BOUNDS)
@pytest.mark.parametrize("frame", ["it doesn't have to be {}", "it needn't be {}", "no need to keep it {}"])
def test_what_is_merely_permitted_limits_nothing(bound: str, frame: str) -> None:
    assert _bounds(frame.format(bound)) == set()


def _bounds(text: str) -> set[str]:
    return {each.split("=")[0] for each in _limits(text) if "_m" in each and not each.startswith("not_")}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Without Al Pacino in it I'm not watching", "in"),
        ("nothing that doesn't have Al Pacino in it, thanks", "in"),
        ("if it hasn't got Al Pacino, don't bother suggesting it", "in"),
        ("a documentary I don't want, Al Pacino I do", "in"),
        ("I don't want Al Pacino left out, he must be in it", "in"),
        ("if it's got Al Pacino, count me out", "out"),
        ("anything, unless it stars Al Pacino", "out"),
        ("I've nothing against Al Pacino, just suggest something good", "mention"),
        ("no need to avoid Al Pacino on my account", "mention"),
        ("it doesn't have to be with Al Pacino, any drama will do", "mention"),
    ],
)
def test_a_person_is_wanted_or_refused_by_the_whole_sentence(text: str, role: str) -> None:
    assert [e["role"] for e in understand(text, lexicon()) if e["entity"] == "person"] == [role]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I don't want anything that isn't a comedy", {"genres=comedy"}),
        ("unless it's a documentary, don't bother suggesting it", {"genres=documentary"}),
        ("a crime film, unless it's horror", {"genres=crime", "not_genres=horror", "kind=film"}),
        ("I never said I didn't like fantasy", set()),
        ("horror I don't mind", set()),
        ("if it's a series, count us out", {"kind=film"}),
        ("not one of those shows with more than six seasons", {"seasons_max=6"}),
        (
            "something animated under an hour and a half that won't give him nightmares",
            {"genres=animation", "runtime_max_min=90", "not_notes=fright"},
        ),
        ("a horror that wont get me sacked", {"genres=horror"}),
        ("dark comedy, last century is fine too", {"genres=comedy"}),
        ("2020s are out, everything earlier is in", {"year_max=2019"}),
        ("ten seasons? No way. Four at most.", {"seasons_max=4"}),
        ("neither older than 2015 nor longer than 110 minutes", {"year_min=2015", "runtime_max_min=110"}),
        ("he'd watch war films all day long, but with me there it can't be war", {"not_genres=war", "kind=film"}),
    ],
)
def test_every_refusal_around_a_limit_counts(text: str, expected: set[str]) -> None:
    assert _limits(text) == expected


@given(
    st.text(alphabet="abcdefghij nothing without unless if, .!?'", max_size=120),
    st.integers(0, 100),
    st.integers(1, 20),
)
def test_any_sentence_is_counted_without_trouble(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    assert refusals(text, start, end) >= 0
    assert is_left_open(text, start, end) in (True, False)
    assert is_wished(text, start, end) in (True, False, None)


@given(
    st.sampled_from(["year_min", "year_max", "runtime_max_min", "runtime_min_min", "seasons_max", "seasons_min"]),
    st.integers(2, 2030),
)
def test_turned_twice_a_bound_is_itself(role: str, value: int) -> None:
    refused = "nothing "
    ((once, turned),) = turned_round(refused, len(refused), len(refused), role, value)
    assert turned_round(refused, len(refused), len(refused), once, turned) == [(role, value)]
