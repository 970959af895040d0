"""A server that sends the wrong thing is found out, and named in one line."""

from __future__ import annotations

import gzip
import random
import shutil
from collections.abc import Callable
from hashlib import md5
from pathlib import Path
from types import SimpleNamespace

import pytest

from recommender.errors import FetchError
from recommender.fetch import fetch
from recommender.fetching.datasets import DATASETS, Dataset, Remote
from tests.recommender.fetching.file_server import BODY, HALF, OTHER, PAGE, FileServer, Served, file_server, left


def test_a_server_that_announces_less_than_the_file_has_is_found_out(
    get: Callable[..., Path], server: FileServer, tmp_path: Path
) -> None:
    server.files["ml.zip"].announce = HALF
    with pytest.raises(FetchError, match=f"came damaged .{HALF:,} bytes"):
        get()
    assert left(tmp_path) == []


def test_a_length_other_than_the_published_one_is_refused_before_anything_is_written(
    get: Callable[..., Path], tmp_path: Path
) -> None:
    with pytest.raises(FetchError, match=f"announces {len(BODY):,} bytes where the published file has 5"):
        get(size=5)
    assert left(tmp_path) == []


def test_a_stream_without_a_length_ends_where_it_says(get: Callable[..., Path], server: FileServer) -> None:
    server.files["ml.zip"].chunked = True
    assert get().read_bytes() == BODY


def test_a_stream_that_is_longer_than_the_published_size_is_cut_off(
    get: Callable[..., Path], server: FileServer, tmp_path: Path
) -> None:
    server.files["ml.zip"].chunked = True
    with pytest.raises(FetchError, match="came damaged"):
        get(size=1000)
    assert left(tmp_path) == []


@pytest.mark.parametrize(
    ("sent", "said"), [(PAGE, "a web page"), (b"\x00\x01\x02", "something else"), (b"", "nothing")]
)
def test_the_wrong_file_is_refused_by_its_first_bytes(
    get: Callable[..., Path], server: FileServer, tmp_path: Path, sent: bytes, said: str
) -> None:
    server.files["ml.zip"] = Served(sent, chunked=True)
    with pytest.raises(FetchError, match=f"sent {said} instead of a zip archive"):
        get()
    assert left(tmp_path) == []


@pytest.mark.parametrize("form", ["{}  ml.zip\n", "MD5 (ml.zip) = {}\n"])
def test_the_published_checksum_is_compared(get: Callable[..., Path], server: FileServer, form: str) -> None:
    server.files["ml.zip.md5"] = Served(form.format(md5(BODY).hexdigest()).encode())
    assert get(md5_url=server.url + "ml.zip.md5").read_bytes() == BODY


def test_a_file_with_another_checksum_is_deleted(get: Callable[..., Path], server: FileServer, tmp_path: Path) -> None:
    server.files["ml.zip.md5"] = Served(md5(OTHER).hexdigest().encode())
    with pytest.raises(FetchError, match="came damaged"):
        get(md5_url=server.url + "ml.zip.md5")
    assert left(tmp_path) == []


def test_without_a_readable_checksum_the_archive_checks_itself(server: FileServer, tmp_path: Path) -> None:
    spoilt = bytearray(BODY)
    spoilt[HALF] ^= 1
    server.files["ml.zip"] = Served(bytes(spoilt))
    server.files["ml.zip.md5"] = Served(PAGE)
    told: list[str] = []
    remote = Remote("ml.zip", server.url + "ml.zip", "zip", md5_url=server.url + "ml.zip.md5")
    with pytest.raises(FetchError, match="came damaged"):
        fetch(Dataset("toy", "", "", "", None, (remote,), "toy"), tmp_path, told.append)
    assert len(told) == 1 and "checksum" in told[0]


def test_a_gzip_is_read_through(get: Callable[..., Path], server: FileServer) -> None:
    body = gzip.compress(b"tconst\tprimaryTitle\n" + random.Random(3).randbytes(50_000))
    server.files["t.gz"] = Served(body)
    assert get("t.gz", shape="gz").read_bytes() == body
    server.files["u.gz"] = Served(body[:-9], announce=len(body) - 9)
    with pytest.raises(FetchError, match="came damaged"):
        get("u.gz", shape="gz")


def test_lines_of_ids_are_told_from_a_page_and_from_a_cut_off_line(
    get: Callable[..., Path], server: FileServer
) -> None:
    server.files["m.dat"] = Served(b"0114709::Toy Story (1995)::Animation\n0113277::Heat (1995)::Crime\n")
    assert get("m.dat", shape="dat").exists()
    server.files["n.dat"] = Served(b"0114709::Toy Story (1995)::Animation\n0113277::He")
    with pytest.raises(FetchError, match="came damaged"):
        get("n.dat", shape="dat")
    server.files["o.dat"] = Served(PAGE)
    with pytest.raises(FetchError, match="a web page instead of lines"):
        get("o.dat", shape="dat")


@pytest.mark.parametrize(
    ("status", "said"), [(404, "no longer there"), (503, "later"), (429, "later"), (403, "cannot be fetched from here")]
)
def test_a_refusal_says_whether_to_come_back(
    get: Callable[..., Path], server: FileServer, status: int, said: str
) -> None:
    server.files["ml.zip"].status = status
    with pytest.raises(FetchError, match=f"status {status}.*{said}|{said}.*status {status}"):
        get()


def test_a_server_that_is_not_there_is_said(tmp_path: Path) -> None:
    with file_server() as gone:
        url = gone.url
    remote = Remote("ml.zip", url + "ml.zip", "zip")
    with pytest.raises(FetchError, match=r"cannot be reached \(.+\); run the same command again"):
        fetch(Dataset("toy", "", "", "", None, (remote,), "toy"), tmp_path, lambda line: None)


def test_too_little_room_is_said_before_anything_is_written(
    get: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: SimpleNamespace(free=1 << 20))
    with pytest.raises(FetchError, match=r"has 1 MB free and 16 MB are needed; make room or use --to"):
        get()
    assert left(tmp_path) == []


def test_a_folder_that_cannot_be_made_is_said(server: FileServer, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FetchError, match="choose another folder with --to"):
        fetch(DATASETS[0], tmp_path / "file" / "inside")
