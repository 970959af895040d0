"""Public sets of dialogues read as they are laid out; the sentences here are ours."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from recommender.errors import MatineeError
from recommender.evaluate.dialogue.read import named, read_sets, split
from recommender.evaluate.dialogue.sets import Label, of_kind


def redial(folder: Path) -> Path:
    said = [("7", "I adore @11 , any more?"), ("9", "Try @12"), ("7", "what about @99")]
    talk = {
        "conversationId": "1", "initiatorWorkerId": "7", "movieMentions": {"11": "Quiet Vale  (2001)", "12": "Why Not%3F (1990)"},
        "messages": [{"senderWorkerId": who, "text": text} for who, text in said],
    }  # fmt: skip
    (folder / "some_data.jsonl").write_text(json.dumps(talk) + "\n")
    return folder


def inspired(folder: Path, rows: list[tuple[str, str, str, str]]) -> Path:
    head = "dialog_id\tutt_id\tspeaker\ttext\tmovies\tgenres\tpeople_names"
    lines = [
        f"a\t{n}\tSEEKER\t{text}\t{films}\t{genres}\t{people}" for n, (text, films, genres, people) in enumerate(rows)
    ]
    (folder / "dev.tsv").write_text("\n".join([head, *lines]) + "\n")
    return folder


def test_redial_gets_the_names_of_films_without_their_years(tmp_path: Path) -> None:
    lines = read_sets(redial(tmp_path))["redial"].lines
    assert [line.text for line in lines] == ["I adore Quiet Vale , any more?", "Try Why Not?", "what about @99"]
    assert lines[0].labels == (Label("title", "Quiet Vale", 2001, 8, 18),)
    assert [line.seeker for line in lines] == [True, False, True]


def test_numbers_that_name_no_film_are_told(tmp_path: Path) -> None:
    assert read_sets(redial(tmp_path))["redial"].notes[0].startswith("1 numbers")


def test_a_name_after_the_number_is_read_once() -> None:
    text, labels = named("seen @5 <Quiet Vale (2001)> <Quiet Vale (2001)> twice", {})
    assert text == "seen Quiet Vale twice"
    assert [(label.name, label.start, label.end) for label in labels] == [("Quiet Vale", 5, 15)]


def test_inspired_labels_are_placed_doubted_or_left_out(tmp_path: Path) -> None:
    rows = [
        ("I liked the Vale", "Vale (2001); Nowhere Here (2000)", "comedy", "Uma Berg"),
        ("Lucky is quiet vale", "Lucky (2011)", "", ""),
        ("Try Quiet Vale again", "Quiet Vale (2001); Vale (1999)", "", ""),
    ]
    dialogues = read_sets(inspired(tmp_path, rows))["inspired"]
    titles = [[label.name for label in of_kind(line.labels, "title")] for line in dialogues.lines]
    assert titles == [["Vale", "Nowhere Here"], [], ["Quiet Vale"]]
    assert [label.name for line in dialogues.lines for label in of_kind(line.labels, "doubted")] == ["Lucky", "Vale"]
    assert "1 of 5 titles are not in their text" in dialogues.notes[0]


def test_the_first_turn_is_the_seekers(tmp_path: Path) -> None:
    assert [line.text for line in read_sets(redial(tmp_path))["redial"].first_turns()] == [
        "I adore Quiet Vale , any more?"
    ]


def test_all_sets_of_a_folder_are_found_in_their_own_folders(tmp_path: Path) -> None:
    for name in ("redial", "crsarena-dial"):
        (tmp_path / name).mkdir()
    redial(tmp_path / "redial")
    talk = {"conversation ID": "c", "conversation": [{"participant": "USER", "utterance": "anything good?"}]}
    (tmp_path / "crsarena-dial" / "open.json").write_text(json.dumps([talk]))
    assert list(read_sets(tmp_path)) == ["redial", "crsarena"]


def test_no_dialogues_are_told_with_what_would_do(tmp_path: Path) -> None:
    with pytest.raises(MatineeError, match=r"holds no dialogues.*iard/iard\.json"):
        read_sets(tmp_path)


def test_a_file_laid_out_otherwise_is_named(tmp_path: Path) -> None:
    (tmp_path / "iard.json").write_text('{"1": {"something": "else"}}')
    with pytest.raises(MatineeError, match=r"iard\.json is not laid out as published"):
        read_sets(tmp_path)


@pytest.mark.parametrize(
    ("name", "parts"), [("Up  (2009)", ("Up", 2009)), ("Up", ("Up", None)), ("2012 (2009)", ("2012", 2009))]
)
def test_a_name_is_split_from_its_year(name: str, parts: tuple[str, int | None]) -> None:
    assert split(name) == parts


def test_the_real_sets_are_read(shared: Path) -> None:
    sets = read_sets(shared)
    assert set(sets) == {"redial", "inspired", "ccpe", "iard", "crsarena"}
    assert len(sets["redial"].first_turns()) == 990
    for line in sets["redial"].lines:
        for label in line.labels:
            assert line.text[label.start : label.end] == label.name
