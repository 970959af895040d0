"""Marked messages, and marks laid over the pieces of a text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tagger_world import reading

from bot.tagger.marked import Span, parse, read_marked
from bot.tagger.tags import TAGS, tag_of
from bot.tagger.tokens import Tokens
from recommender.errors import MatineeError


def test_marks_are_places_in_the_text_without_them() -> None:
    message = parse("like [Dark](seed) but [lighter](light+)")
    assert message.text == "like Dark but lighter"
    assert [(message.text[s.start : s.end], s.tag) for s in message.spans] == [("Dark", "seed"), ("lighter", "light+")]


@pytest.mark.parametrize("line", ["like [Dark](sede)", "like [Dark](nothing)", "like [Dark", "a ] b", "  "])
def test_a_damaged_line_is_named(line: str, tmp_path: Path) -> None:
    (tmp_path / "some.txt").write_text(f"fine\n{line}\n")
    with pytest.raises(MatineeError, match=r"some\.txt, line 2"):
        list(read_marked(tmp_path))


@given(st.lists(st.tuples(st.text("abc ", min_size=1), st.sampled_from(TAGS[1:])), min_size=1))
def test_what_was_marked_is_read_back(parts: list[tuple[str, str]]) -> None:
    message = parse(" x ".join(f"[{words}]({tag})" for words, tag in parts))
    assert [(message.text[s.start : s.end], s.tag) for s in message.spans] == parts


def test_a_mark_lies_on_every_piece_it_meets() -> None:
    tokens = Tokens([101, 5, 6, 7, 102], [(0, 0), (0, 3), (3, 6), (7, 9), (0, 0)])
    assert [TAGS[n] for n in tokens.laid([Span(0, 6, "seed")])] == ["nothing", "seed", "seed", "nothing", "nothing"]


def test_neighbouring_words_of_one_mark_are_one_span() -> None:
    spans = reading("[The Bear](seed), [Dark](seed) and [no-one](topic)").spans
    assert [(s.start, s.end) for s in spans] == [(0, 8), (10, 14), (19, 25)]


@pytest.mark.parametrize(
    ("entity", "tag"),
    [
        ({"entity": "title", "role": "liked", "value": "x"}, "seed"),
        ({"entity": "title", "role": "disliked", "value": "x"}, "less"),
        ({"entity": "shift", "role": "less", "value": "light"}, "light-"),
        ({"entity": "limit", "role": "kind", "value": "series"}, "series"),
        ({"entity": "limit", "role": "not_notes", "value": "language"}, "no-swearing"),
        ({"entity": "mood", "value": "wish"}, None),
    ],
)
def test_an_entity_is_the_mark_that_says_the_same(entity: dict[str, str], tag: str | None) -> None:
    assert tag_of(entity) == tag
