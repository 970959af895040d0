"""Mentions counted and matched, in a small world."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from recommender.catalogue import Catalogue
from recommender.errors import MatineeError
from recommender.evaluate.coverage import knows, read_mentions
from recommender.types import Title

CATALOGUE = Catalogue([Title("a", "The Others", "film", year=2001), Title("b", "Up", "film", year=2009)])


@pytest.mark.parametrize(
    ("mention", "known"),
    [
        ("The Others  (2001)", True),
        ("Others (2002)", True),
        ("The Others (2010)", False),
        ("Up", True),
        ("Down", False),
    ],
)
def test_a_mention_is_known_by_name_and_year(mention: str, known: bool) -> None:
    assert knows(CATALOGUE, " ".join(mention.split())) is known


def test_a_film_counts_once_a_dialogue(tmp_path: Path) -> None:
    lines = [
        {"movieMentions": {"1": "Up  (2009)", "2": "It (2017)"}},
        {"movieMentions": {"1": "Up (2009)"}},
        {"movieMentions": []},
    ]
    (tmp_path / "some_data.jsonl").write_text("\n".join(map(json.dumps, lines)))
    assert read_mentions(tmp_path) == {"Up (2009)": 2, "It (2017)": 1}


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("not JSON\n", "line 1 is not a dialogue"),
        ('{"movieMentions": []}\n[]\n', "line 2 is not"),
        ("{}\n", "mention no films"),
    ],
)
def test_what_is_no_dialogue_is_named(tmp_path: Path, written: str, said: str) -> None:
    (tmp_path / "some_data.jsonl").write_text(written)
    with pytest.raises(MatineeError, match=said):
        read_mentions(tmp_path)


def test_without_dialogues_it_says_what_to_give() -> None:
    with pytest.raises(MatineeError, match="--data"):
        read_mentions(None)
