"""What a title is for, where the readers and the tagger differ."""

from __future__ import annotations

import pytest
from tagger_world import heard, said


@pytest.mark.parametrize(
    ("marked", "role"),
    [
        ("couldn't get past the pilot, [Homeland](less) that is", "anti_seed"),
        ("what on earth comes after [The Bear](seed)", "seed"),
        ("my nan is always on about [Dark](title)", "mention"),
    ],
)
def test_a_title_is_for_what_its_words_say(marked: str, role: str) -> None:
    assert [r for r, _ in said(heard(marked), "title")] == [role]


def test_what_is_asked_of_us_has_not_been_seen_by_who_asks() -> None:
    assert said(heard("Hello! Have you seen [Dark](seen)?"), "title") == [("mention", "dark")]
    assert said(heard("My whole street has seen [Dark](seen)."), "title") == [("seen", "dark")]


def test_a_doubtful_role_changes_nothing() -> None:
    assert said(heard("something like [Dark](less)", sure=0.4), "title") == [("seed", "dark")]
