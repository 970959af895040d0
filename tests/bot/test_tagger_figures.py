"""What a figure says where the tagger knows what it counts."""

from __future__ import annotations

import pytest
from tagger_world import heard, said


@pytest.mark.parametrize(
    ("marked", "limit"),
    [
        ("[one and done](seasons) please", ("seasons_max", 1)),
        ("fewer seasons, [2 at most](seasons)", ("seasons_max", 2)),
        ("[five of them minimum](seasons)", ("seasons_min", 5)),
        ("[not ten of them](seasons)", ("seasons_max", 9)),
        ("[eight in total](episodes)", ("episodes_max", 8)),
        ("[a dozen in all](episodes)", ("episodes_max", 12)),
        ("[nothing that goes over 100](runtime)", ("runtime_max_min", 100)),
        ("[7.5 at the least](rating)", ("rating_min", 0.75)),
        ("[four stars out of five](rating)", ("rating_min", 0.8)),
        ("[with its real last chapter](finished)", ("finished", True)),
        ("[that keeps going](finished)", ("finished", False)),
        ("my [Y4](age) lot", ("max_age", 8)),
        ("[youngest will be six](age)", ("max_age", 6)),
    ],
)
def test_marked_figures_are_read_whatever_stands_beside_them(marked: str, limit: tuple[str, object]) -> None:
    assert limit in said(heard(marked), "limit")
