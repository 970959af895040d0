"""The lexicon that Rasa serves with: missing, damaged, replaced while running."""

from __future__ import annotations

import logging
from pathlib import Path
from threading import Event

import pytest
from components_world import lexicon

from bot.components.flags import SIZE, flags
from bot.components.served_lexicon import ServedLexicon, training_lexicon
from bot.components.understand import understand
from recommender.lexicon import Lexicon
from recommender.types import Title


def test_without_a_build_it_finds_nothing_and_says_so_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    served = ServedLexicon(tmp_path / "lexicon.tsv")
    with caplog.at_level(logging.WARNING):
        assert understand("something like Breaking Bad but lighter", served.current())[-1]["entity"] == "shift"
        served.current()
    (record,) = caplog.records
    assert "python -m recommender build" in record.getMessage()


def test_a_damaged_build_is_said_once_and_does_not_stop_the_bot(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "lexicon.tsv"
    path.write_bytes(b"\xff\xfe nonsense")
    served = ServedLexicon(path)
    with caplog.at_level(logging.WARNING):
        assert served.current().find("Breaking Bad") == []
        served.current()
    assert len(caplog.records) == 1


def test_a_new_build_is_taken_up_while_running(tmp_path: Path) -> None:
    path = tmp_path / "lexicon.tsv"
    lexicon().write(path)
    served = ServedLexicon(path)
    assert served.current().find("like Zorbal") == []
    Lexicon.from_titles([Title("z", "Zorbal", "film", 2020)]).write(tmp_path / "new.tsv")
    (tmp_path / "new.tsv").replace(path)
    assert [mention.value for mention in served.settled().find("like Zorbal")] == ["z"]


def test_the_last_build_serves_while_the_next_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "lexicon.tsv"
    lexicon().write(path)
    served = ServedLexicon(path)
    old, go_on = served.current(), Event()
    read = Lexicon.read
    monkeypatch.setattr(Lexicon, "read", lambda file: go_on.wait(30) and read(file))
    Lexicon.from_titles([Title("z", "Zorbal", "film", 2020)]).write(path)
    assert served.current() is old
    assert served.current() is old
    go_on.set()
    assert [mention.value for mention in served.settled().find("like Zorbal")] == ["z"]


def test_an_unchanged_build_is_not_read_again(tmp_path: Path) -> None:
    lexicon().write(tmp_path / "lexicon.tsv")
    served = ServedLexicon(tmp_path / "lexicon.tsv")
    assert served.current() is served.current()


def test_training_knows_the_titles_of_our_catalogue_without_a_build() -> None:
    found = {mention.label for mention in training_lexicon().find("Breaking Bad, Seinfeld and Celda 211")}
    assert {"Breaking Bad (2008)", "Seinfeld (1989)", "Cell 211 (2009)"} <= found


def test_flags_are_as_many_for_any_text() -> None:
    for text in ("", "hi", "something like Breaking Bad but lighter", "🎬"):
        raised = flags(text, understand(text, lexicon()))
        assert len(raised) == SIZE
        assert set(raised) <= {0.0, 1.0}


def test_flags_tell_a_seed_from_a_place_on_the_list() -> None:
    seed = flags("something like Fargo", understand("something like Fargo", lexicon()))
    place = flags("something like the first", understand("something like the first", lexicon()))
    assert seed != place
