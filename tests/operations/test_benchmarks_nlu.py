"""A lexicon of any size: believable, the same every time, and as large as asked for."""

from __future__ import annotations

from pathlib import Path

from benchmarks.many_titles import sized, write_lexicon
from benchmarks.nlu import SAID, read_texts
from recommender.lexicon import Lexicon
from recommender.types import Title

REAL = Lexicon.from_titles(
    Title(f"t{n}", name, "film", 1990 + n, cast=(person,))
    for n, (name, person) in enumerate(
        [("The Quiet Vale", "Uma Berg"), ("Harbour of Ghosts", "Ilse Moran"), ("Zolaquil", "Piet Vale"), ("Night Ferry", "Una Storm")]
    )
).entries  # fmt: skip


def test_there_are_as_many_titles_as_asked_for_and_each_name_of_theirs_is_made_of_real_words() -> None:
    titles = [entry for entry in sized(REAL, 40) if entry.kind == "title"]
    assert len(titles) == 40
    assert len({entry.value for entry in titles}) == 40
    made = [entry for entry in titles if entry.value.startswith("made-")]
    assert len(made) == 36
    assert all(entry.popularity == 0.1 and entry.keys for entry in made)


def test_fewer_titles_than_there_are_are_the_best_known() -> None:
    assert sum(entry.kind == "title" for entry in sized(REAL, 2)) == 2


def test_it_is_the_same_every_time_and_can_be_read(tmp_path: Path) -> None:
    Lexicon(REAL).write(tmp_path / "real.tsv")
    first, again = tmp_path / "a" / "lexicon.tsv", tmp_path / "b" / "lexicon.tsv"
    assert write_lexicon(tmp_path / "real.tsv", 30, first) == (30, 45)
    write_lexicon(tmp_path / "real.tsv", 30, again)
    assert first.read_text() == again.read_text()
    assert [mention.value for mention in Lexicon.read(first).find("like Night Ferry")] == ["t3"]


def test_what_is_said_to_it_is_our_own() -> None:
    assert all(len(read_texts(file)) > 100 for file in SAID)
