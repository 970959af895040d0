"""Our CSV layout: what a row means, and where exactly a damaged one is."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from recommender.errors import CatalogueError
from recommender.sources import table as source
from recommender.sources.open_text import Limits
from recommender.sources.table import COLUMNS, read_catalogue
from recommender.types import AXES, NOTES, Title

FARGO = {
    "id": "fargo-1996", "imdb_id": "tt0116282", "title": "Fargo", "aliases": "Fargo the movie | Fargo film", "kind": "film",
    "year": "1996", "runtime_min": "98", "genres": "crime|thriller", "countries": "US|GB", "language": "en",
    "directors": "Joel Coen", "cast": "Frances McDormand|William H. Macy", "age": "16",
    "description": 'A "quiet" police chief, and snow.',
} | {f"note_{note}": str(level) for level, note in enumerate(NOTES[:4])} | {"note_fright": "3"} | {
    f"tone_{axis}": "5.5" for axis in AXES
}  # fmt: skip


def table(folder: Path, *rows: dict[str, str], name: str = "titles.csv", encoding: str = "utf-8") -> Path:
    """A catalogue file; each row is Fargo with what is given changed."""
    file = folder / name
    with file.open("w", newline="", encoding=encoding) as stream:
        writer = csv.DictWriter(stream, COLUMNS)
        writer.writeheader()
        writer.writerows({**FARGO, **row} for row in rows)
    return file


def damage(path: Path) -> str:
    with pytest.raises(CatalogueError) as refused:
        read_catalogue(path)
    return str(refused.value)


def test_reads_every_column(tmp_path: Path) -> None:
    titles, accounts = read_catalogue(table(tmp_path, {}))
    assert titles == [
        Title(
            id="fargo-1996", title="Fargo", kind="film", year=1996, imdb_id="tt0116282",
            aliases=("Fargo the movie", "Fargo film"), runtime_min=98, genres=("crime", "thriller"), countries=("US", "GB"),
            language="en", directors=("Joel Coen",), cast=("Frances McDormand", "William H. Macy"), age=16,
            notes=(0, 1, 2, 3, 3), tone=(0.55,) * 12, description='A "quiet" police chief, and snow.',
        )
    ]  # fmt: skip
    assert [(a.source, a.read, a.kept, a.refused) for a in accounts] == [("titles.csv", 1, 1, [])]


def test_an_empty_cell_is_unknown_and_never_zero(tmp_path: Path) -> None:
    empty = dict.fromkeys(COLUMNS, "") | {"id": "x", "title": "X", "kind": "series"}
    assert read_catalogue(table(tmp_path, empty))[0] == [Title("x", "X", "series")]


@pytest.mark.parametrize(
    ("change", "column", "said"),
    [
        ({"id": ""}, "id", "is empty"),
        ({"title": "  "}, "title", "is empty"),
        ({"kind": "movie"}, "kind", "'movie' is not one of film, series"),
        ({"year": "199x"}, "year", "'199x' is not a number"),
        ({"year": "1720"}, "year", "1720 is not between 1870 and 2100"),
        ({"year": "1996.5"}, "year", "'1996.5' is not a number"),
        ({"runtime_min": "-98"}, "runtime_min", "-98 is not between 1 and 2000"),
        ({"genres": "crime|whodunit"}, "genres", "'whodunit' is not one of"),
        ({"age": "21"}, "age", "21 is not between 0 and 18"),
        ({"note_sex": "4"}, "note_sex", "4 is not between 0 and 3"),
        ({"tone_light": "11"}, "tone_light", "11 is not between 0 and 10"),
        ({"tone_epic": "nan"}, "tone_epic", "nan is not between 0 and 10"),
        ({"tone_epic": "5,5"}, "tone_epic", "'5,5' is not a number"),
    ],
)
def test_a_damaged_cell_is_named_by_file_line_and_column(
    tmp_path: Path, change: dict[str, str], column: str, said: str
) -> None:
    file = table(tmp_path, {}, {"id": "second"} | change)
    assert damage(file).startswith(f"{file}, line 3, column {column}: {said}")
    assert "--skip-damaged" in damage(file)


def test_line_numbers_count_the_lines_inside_quoted_cells_and_blank_lines(tmp_path: Path) -> None:
    file = table(tmp_path, {"description": "Three\nlines\nlong."}, {"id": "b"})
    file.write_bytes(file.read_bytes() + b"\r\n\r\n" + b"c,short\r\n")
    assert damage(file).startswith(f"{file}, line 8, column (row): has 2 cells where the header has {len(COLUMNS)}")


def test_a_description_of_several_lines_becomes_one(tmp_path: Path) -> None:
    titles, _ = read_catalogue(table(tmp_path, {"description": "One.\n\n Two."}))
    assert titles[0].description == "One. Two."


def test_damaged_rows_are_left_out_and_named_when_asked_to(tmp_path: Path) -> None:
    file = table(tmp_path, {}, {"id": "b", "year": "soon"}, {"id": "c"})
    titles, (account,) = read_catalogue(file, skip_damaged=True)
    assert [t.id for t in titles] == ["fargo-1996", "c"]
    assert (account.read, account.kept) == (3, 2)
    assert account.refused == [f"{file}, line 3, column year: 'soon' is not a number"]


def test_an_id_may_stand_only_once_in_all_files(tmp_path: Path) -> None:
    table(tmp_path, {}, name="a.csv")
    file = table(tmp_path, {"id": "other"}, {}, name="b.csv")
    assert damage(tmp_path).startswith(f"{file}, line 3, column id: 'fargo-1996' stands already in a.csv, line 2")


def test_a_folder_is_read_file_by_file_in_the_order_of_names(tmp_path: Path) -> None:
    table(tmp_path, {"id": "2"}, name="b.csv")
    table(tmp_path, {"id": "1"}, name="a.csv")
    (tmp_path / "notes.txt").write_text("not a catalogue")
    titles, accounts = read_catalogue(tmp_path)
    assert [t.id for t in titles] == ["1", "2"]
    assert [a.source for a in accounts] == ["a.csv", "b.csv"]


def test_a_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    assert len(read_catalogue(table(tmp_path, {}, encoding="utf-8-sig"))[0]) == 1


@pytest.mark.parametrize("rows_before", [0, 60], ids=["near the start", "far into the file"])
def test_a_file_that_is_not_utf_8_is_named_with_the_line(tmp_path: Path, rows_before: int) -> None:
    file = table(tmp_path, *({"id": str(n)} for n in range(rows_before)), {"id": "é"})
    file.write_bytes(file.read_bytes().replace("é".encode(), "é".encode("latin-1")))
    assert damage(file) == f"{file}, line {rows_before + 2} is not UTF-8; save the file as UTF-8."


@pytest.mark.parametrize(
    ("text", "missing"), [("", "id"), ("title,kind\nFargo,film\n", "id"), ("id;title;kind\n", "id")]
)
def test_a_wrong_header_names_the_missing_column(tmp_path: Path, text: str, missing: str) -> None:
    file = tmp_path / "titles.csv"
    file.write_text(text)
    assert damage(file).startswith(f"{file}, line 1: column {missing} is missing")


def test_an_unclosed_quote_does_not_swallow_the_file_in_silence(tmp_path: Path) -> None:
    file = tmp_path / "titles.csv"
    file.write_text('id,title,kind\na,"Fargo,film\nb,Heat,film\n')
    assert damage(file).startswith(f"{file}, line 2, column (row): has 2 cells where the header has 3")


def test_a_cell_of_unbelievable_length_is_an_error_with_its_line(tmp_path: Path) -> None:
    file = table(tmp_path, {}, {"id": "b", "description": "x" * 200_000})
    assert damage(file).startswith(f"{file}, line 3: field larger than field limit")


def test_an_endless_line_is_an_error_and_never_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "LIMITS", Limits(line_chars=1000))
    file = table(tmp_path, {"id": "b", "description": "x" * 2000})
    assert damage(file) == f"{file}, line 2 is longer than 1000 characters."


def test_texts_become_plain_and_lists_are_not_endless(tmp_path: Path) -> None:
    change = {
        "title": "<b>[REC]</b>", "description": "<script>alert(1)</script>A <i>quiet</i> chief &amp; snow.",
        "aliases": "|".join(["[Rec]", *(f"n{n}" for n in range(10_000))]), "cast": "Ana <b>Ruiz</b>|=1+1",
    }  # fmt: skip
    (title,), (account,) = read_catalogue(table(tmp_path, change))
    assert (title.title, title.description, title.cast) == ("[REC]", "A quiet chief & snow.", ("Ana Ruiz", "=1+1"))
    assert len(title.aliases) == 40 and title.aliases[:2] == ("[Rec]", "n0")
    assert account.repaired["description: HTML made text"] == 1
    assert account.remarks["only the first 40 aliases kept"] == 1


@pytest.mark.parametrize("what", ["nothing", "empty folder"])
def test_where_no_catalogue_is_the_path_is_named(tmp_path: Path, what: str) -> None:
    path = tmp_path / "absent.csv" if what == "nothing" else tmp_path
    assert damage(path) == f"No catalogue at {path}; give a CSV file or a folder of them."
