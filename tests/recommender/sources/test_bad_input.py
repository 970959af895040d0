"""Whatever is wrong with a file: one clear error, or a repaired row; nothing is lost silently and nothing is executed."""

from __future__ import annotations

import gzip
import io
import json
import struct
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.errors import CatalogueError
from recommender.sources.clean import is_plain, plain
from recommender.sources.detect import read
from recommender.sources.open_text import Limits

HEAD = "id,title,kind,description\n"
QUOTE = "a quote that nobody closes: read as a sign like any other"
TMDB = '{"id": 1, "title": "A", "overview": "a", "vote_average": 1}\n'


def told(path: Path, **limits: int) -> tuple[list[str], Any]:
    """Names of the titles read and the account; each row read is kept, refused or left out."""
    reading = read(path, Limits(**limits))
    names = [title.title for title in reading]
    account = reading.accounts[-1]
    assert account.read == account.kept + account.refused_rows + sum(account.left_out.values())
    return names, account


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"just words\nand more\n", "is in no layout that I know"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "is in no layout that I know"),
        (b"id,title,year\nx,X,1990\n", "column kind is missing"),
        (HEAD.encode("utf-16"), "is UTF-16; save it as UTF-8"),
        (b"id,title,kind\rx,X,film\r", "old Macintosh"),
        (b"person_id,id,name,role\n1,2,A,ACTOR\n", "JustWatch credits only"),
        (b'{"adult":false,"id":3,"original_title":"A","popularity":2.4,"video":false}\n', "daily list of ids"),
        (b'<?xml version="1.0"?><!DOCTYPE MediaContainer [<!ENTITY a "b">]><MediaContainer/>', "document type"),
        (gzip.compress(b"id,title,kind\n" * 500)[:-9], "damaged or cut off"),
        (b"PK\x03\x04 and no more", "damaged zip"),
    ],
)
def test_what_cannot_be_read_is_one_clear_line(write: Any, content: bytes, said: str) -> None:
    with pytest.raises(CatalogueError) as refused:
        list(read(write(content)))
    assert said in str(refused.value) and "\n" not in str(refused.value)


def test_a_missing_file_and_an_empty_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="no file or folder"):
        read(tmp_path / "none")
    with pytest.raises(CatalogueError, match="holds no files"):
        read(tmp_path)


def test_a_row_cut_off_is_refused_with_its_line(write: Any) -> None:
    names, account = told(write(HEAD + 'a,A,film,x\nb,B,film,"it breaks of'))
    assert names == ["A", "B"] and account.first_repaired == {QUOTE: 3}
    names, account = told(write(HEAD + "a,A,film,x\nb,B,fi"))
    assert names == ["A"] and account.refused == ["x.bin, line 3: has 3 cells where the header has 4"]


def test_a_quote_that_nobody_closes_costs_no_other_row(write: Any) -> None:
    names, account = told(write(HEAD + 'a,A,film,"open\n' + "".join(f"b{n},B{n},film,x\n" for n in range(500))))
    assert names == ["A", *(f"B{n}" for n in range(500))]
    assert account.repaired[QUOTE] == 1


def test_line_breaks_in_cells_and_both_line_ends(write: Any) -> None:
    (title, other) = read(write("\ufeff" + HEAD.replace("\n", "\r\n") + 'a,A,film,"one\r\ntwo"\r\nb,B,film,x\r\n'))
    assert (title.description, other.title) == ("one two", "B")


def test_wrong_encoding_is_repaired_and_said(write: Any) -> None:
    names, account = told(write(HEAD.encode() + b"a,Am\xe9lie,film,x\nb,B,film,x\n"))
    assert names == ["Amélie", "B"] and account.repaired["not UTF-8: read as Windows-1252"] == 1
    assert account.first_repaired["not UTF-8: read as Windows-1252"] == 2


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_another_delimiter_is_understood(write: Any, delimiter: str) -> None:
    assert told(write((HEAD + "a,A,film,x\n").replace(",", delimiter)))[0] == ["A"]


def test_an_endless_line_is_refused_without_being_held(write: Any) -> None:
    names, account = told(write(HEAD + f"a,A,film,{'x' * 5000}\nb,B,film,x\n"), line_chars=1000)
    assert names == ["B"] and account.refused == ["x.bin, line 2: is longer than 1000 characters"]


def test_an_endless_object_is_refused(write: Any) -> None:
    items = json.dumps(
        {"Items": [{"Name": "A", "Id": "1", "Type": "Movie"}, {"Name": "B" * 300_000, "Id": "2", "Type": "Movie"}]}
    )
    names, account = told(write(items), line_chars=1000)
    assert names == ["A"] and account.refused == ["x.bin, line 1: is damaged from here on, or cut off"]


def test_a_repeated_id_is_refused_with_both_lines(write: Any) -> None:
    names, account = told(write(HEAD + "a,A,film,x\na,B,film,x\n"))
    assert names == ["A"] and account.refused == ["x.bin, line 3: a (B) stands already in line 2"]


def test_a_formula_stays_text(write: Any) -> None:
    (title,) = read(write(HEAD + 'a,=1+1,film,"=HYPERLINK(""http://x"")"\n'))
    assert (title.title, title.description) == ("=1+1", '=HYPERLINK("http://x")')


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("<p>One <b>two</b>.</p><script>alert(1)</script>", "One two."),
        ("&lt;img src=x onerror=alert(1)&gt;Three &amp; four", "Three & four"),
        ("&amp;lt;b&amp;gt;five", "five"),
        ("I <3 you, 2 < 3 > 1", "I <3 you, 2 < 3 > 1"),
        ("zero\u200b width\x07 bell", "zero width bell"),
    ],
)
def test_html_becomes_text(write: Any, written: str, text: str) -> None:
    (title,) = read(write(HEAD + f'a,A,film,"{written}"\n'))
    assert title.description == text


def test_ten_thousand_aliases_are_capped_and_said(write: Any) -> None:
    reading = read(write("id,title,kind,aliases\na,A,film," + "|".join(f"n{n}" for n in range(10_000)) + "\n"))
    (title,) = reading
    assert len(title.aliases) == 40 and reading.accounts[0].remarks["only the first 40 aliases kept"] == 1


def test_a_literal_is_never_evaluated(write: Any, tmp_path: Path) -> None:
    head = "id,title,type,release_year,age_certification,runtime,genres,production_countries\n"
    trap = tmp_path / "trap"
    path = write(head + f"tm1,A,MOVIE,1990,PG,90,\"[__import__('pathlib').Path('{trap}').touch()]\",{'[' * 9000}\n")
    names, account = told(path)
    assert names == ["A"] and not trap.exists() and sum(account.repaired.values()) == 2


def test_damaged_json_lines_are_refused_one_by_one(write: Any) -> None:
    names, account = told(write(TMDB + '{"id": 2, "title"\n[1]\n' + TMDB.replace("1,", "3,", 1).replace('"A"', '"C"')))
    assert names == ["A", "C"] and account.refused_rows == 2


@pytest.mark.parametrize(
    "row",
    [
        '{"id": 2, "title": "B", "overview": "b", "vote_average": 1, "credits": {"cast": 5, "crew": [1]}, "genre_ids": 7}',
        '{"id": [], "title": {}, "overview": "b"}',
    ],
)
def test_json_of_another_shape_is_refused_not_fatal(write: Any, row: str) -> None:
    names, account = told(write(TMDB + row + "\n"))
    assert names == ["A"] and account.refused_rows == 1


def test_json_nested_too_deep_is_refused(write: Any) -> None:
    assert told(write(TMDB + "[" * 100_000 + "\n"))[0] == ["A"]


def test_xml_cut_off_keeps_what_came_before(write: Any) -> None:
    names, account = told(write('<MediaContainer><Video ratingKey="1" type="movie" title="A"/><Video ratingKey="2" ty'))
    assert names == ["A"] and "cut off" in account.refused[0]


def packed(path: Path, *files: tuple[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return path


TABLE = (HEAD + "a,A,film,x\n").encode()


def test_a_zip_is_read_in_place_with_what_is_beside(tmp_path: Path) -> None:
    path = packed(
        tmp_path / "x",
        ("d/README.txt", b"words"),
        ("d/t.csv", TABLE),
        ("d/t.csv.gz", gzip.compress(TABLE)),
        ("__MACOSX/._t.csv", b"x"),
    )
    reading = read(path)
    assert [t.title for t in reading] == ["A", "A"] and reading.passed_over == ("x: d/README.txt",)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["../t.csv", "/etc/t.csv", "a/../../t.csv", "..\\t.csv", "C:\\t.csv"])
def test_a_path_outside_the_archive_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(CatalogueError, match="a path outside its folder"):
        read(packed(tmp_path / "x", (name, TABLE)))


def test_a_link_in_an_archive_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x", "w") as archive:
        info = zipfile.ZipInfo("t.csv")
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    with pytest.raises(CatalogueError, match="holds the link"):
        read(tmp_path / "x")


def test_an_encrypted_archive_is_refused(tmp_path: Path) -> None:
    data = bytearray(packed(tmp_path / "x", ("t.csv", TABLE)).read_bytes())
    for at in (6, data.index(b"PK\x01\x02") + 8):
        struct.pack_into("<H", data, at, 1)
    (tmp_path / "x").write_bytes(data)
    with pytest.raises(CatalogueError, match="is encrypted"):
        read(tmp_path / "x")


def test_an_archive_within_an_archive_is_refused(tmp_path: Path) -> None:
    inner = packed(tmp_path / "i", ("t.csv", TABLE)).read_bytes()
    with pytest.raises(CatalogueError, match="archive within an archive"):
        read(packed(tmp_path / "x", ("i.zip", inner)))


BOMB = HEAD.encode() + b"0" * 3_000_000


@pytest.mark.parametrize("limits", [{"unpacked_bytes": 1_000_000}, {"ratio": 20, "free_bytes": 1000}])
@pytest.mark.parametrize("kind", ["zip", "gz", "gz in zip"])
def test_a_bomb_is_refused_by_total_and_by_ratio(tmp_path: Path, kind: str, limits: dict[str, int]) -> None:
    path = tmp_path / "x"
    if kind == "gz":
        path.write_bytes(gzip.compress(BOMB))
    else:
        packed(path, ("t", BOMB if kind == "zip" else gzip.compress(BOMB)))
    with pytest.raises(CatalogueError, match="unpacks to"):
        list(read(path, Limits(**limits)))


def test_a_zip_that_lies_about_its_sizes_is_refused(tmp_path: Path) -> None:
    data = bytearray(packed(tmp_path / "x", ("t", HEAD.encode() + b"a,A,film,x\n" * 9)).read_bytes())
    struct.pack_into("<I", data, data.index(b"PK\x01\x02") + 24, 40)
    (tmp_path / "x").write_bytes(data)
    with pytest.raises(CatalogueError, match="damaged or cut off"):
        list(read(tmp_path / "x"))


def test_too_many_files_in_an_archive_are_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "x", *((str(n), b"") for n in range(5)))
    with pytest.raises(CatalogueError, match="holds 5 files; at most 4"):
        read(path, Limits(members=4))


def test_gzip_is_known_by_its_bytes(write: Any) -> None:
    out = io.BytesIO()
    with gzip.GzipFile(fileobj=out, mode="wb") as stream:
        stream.write(TABLE)
    assert told(write(out.getvalue(), "x.csv"))[0] == ["A"]


@given(
    st.text(st.sampled_from("ab <&\ufffd\u200b\u3000\x07\n\té\u0301|.,=") | st.characters(exclude_categories=["Cs"]))
)
def test_what_looks_plain_is_left_as_it_is(text: str) -> None:
    text = text.strip()
    assert not is_plain(text) or plain(text) == (text, [])
