"""A data set comes whole or not at all, and goes on where the line broke."""

from __future__ import annotations

import errno
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from recommender.errors import FetchError
from recommender.fetch import fetch
from recommender.fetching import download
from recommender.fetching.datasets import Dataset, Remote
from recommender.fetching.part import Part
from tests.recommender.fetching.file_server import BODY, HALF, OTHER, PAGE, FileServer, Served, left


def test_a_file_arrives_whole_and_leaves_nothing_beside(get: Callable[..., Path], tmp_path: Path) -> None:
    assert get().read_bytes() == BODY
    assert left(tmp_path) == ["ml.zip"]


def test_what_is_there_is_not_fetched_again(get: Callable[..., Path], server: FileServer) -> None:
    get()
    get()
    assert server.asked == [("ml.zip", None)]


def test_the_bytes_are_told_as_they_come(server: FileServer, tmp_path: Path) -> None:
    seen: list[tuple[int, int | None]] = []
    one = Dataset("toy", "", "", "", None, (Remote("ml.zip", server.url + "ml.zip", "zip"),), "toy")
    fetch(one, tmp_path, lambda line: None, lambda name: lambda done, total: seen.append((done, total)))
    assert seen[-1] == (len(BODY), len(BODY))
    assert [done for done, _ in seen] == sorted(done for done, _ in seen) and len(seen) > 1


def test_a_broken_line_keeps_the_part_and_the_next_run_goes_on(
    get: Callable[..., Path], server: FileServer, tmp_path: Path
) -> None:
    server.files["ml.zip"].send = HALF
    with pytest.raises(FetchError, match=rf"broke off at {HALF:,} of {len(BODY):,} bytes; the part is kept"):
        get()
    assert (tmp_path / "ml.zip.part").read_bytes() == BODY[:HALF] and not (tmp_path / "ml.zip").exists()
    server.files["ml.zip"].send = None
    assert get().read_bytes() == BODY
    assert server.asked[-1] == ("ml.zip", f"bytes={HALF}-")
    assert left(tmp_path) == ["ml.zip"]


def test_it_goes_on_as_often_as_the_line_breaks(get: Callable[..., Path], server: FileServer) -> None:
    server.files["ml.zip"].send = len(BODY) // 4 + 1
    for _ in range(3):
        with pytest.raises(FetchError, match="broke off"):
            get()
    assert get().read_bytes() == BODY
    assert len(server.asked) == 4


@pytest.mark.parametrize("manner", [{"ranges": False}, {"etag": None}, {"etag": 'W/"weak"'}], ids=str)
def test_where_it_cannot_go_on_it_begins_anew(
    get: Callable[..., Path], server: FileServer, manner: dict[str, object]
) -> None:
    server.files["ml.zip"] = replace(Served(BODY, send=HALF), **manner)  # type: ignore[arg-type]
    with pytest.raises(FetchError, match="broke off"):
        get()
    server.files["ml.zip"].send = None
    assert get().read_bytes() == BODY


def test_the_date_of_change_serves_where_there_is_no_strong_tag(get: Callable[..., Path], server: FileServer) -> None:
    server.files["ml.zip"] = Served(BODY, etag=None, modified="Tue, 15 Oct 2024 10:00:00 GMT", send=HALF)
    with pytest.raises(FetchError):
        get()
    server.files["ml.zip"].send = None
    assert get().read_bytes() == BODY
    assert server.asked[-1][1] == f"bytes={HALF}-"


def test_a_file_that_changed_in_between_is_not_pieced_together(get: Callable[..., Path], server: FileServer) -> None:
    server.files["ml.zip"].send = HALF
    with pytest.raises(FetchError):
        get()
    server.files["ml.zip"] = Served(OTHER, etag='"second"')
    assert get().read_bytes() == OTHER


def test_a_server_that_goes_on_with_another_file_under_the_same_tag_is_found_out(
    get: Callable[..., Path], server: FileServer, tmp_path: Path
) -> None:
    server.files["ml.zip"].send = HALF
    with pytest.raises(FetchError):
        get()
    server.files["ml.zip"] = Served(OTHER)
    with pytest.raises(FetchError, match=r"came damaged .* deleted; run the same command again"):
        get()
    assert left(tmp_path) == []
    assert get().read_bytes() == OTHER


def test_a_part_that_turns_out_to_be_all_is_taken(get: Callable[..., Path], server: FileServer) -> None:
    """The server announced more than there is, then says so when asked for the rest."""
    server.files["ml.zip"].announce = len(BODY) + 1000
    with pytest.raises(FetchError, match="broke off"):
        get()
    server.files["ml.zip"].announce = None
    assert get().read_bytes() == BODY


def test_a_server_that_always_announces_more_than_it_sends_is_named(
    get: Callable[..., Path], server: FileServer
) -> None:
    server.files["ml.zip"] = Served(BODY, announce=len(BODY) + 1000, ranges=False)
    with pytest.raises(FetchError, match="broke off"):
        get()
    with pytest.raises(FetchError, match="what it announces may not be what it sends"):
        get()


def test_a_stream_without_a_length_that_breaks_is_not_taken_for_whole(
    get: Callable[..., Path], server: FileServer, tmp_path: Path
) -> None:
    server.files["ml.zip"] = Served(BODY, chunked=True, send=300_000)
    with pytest.raises(FetchError, match="broke off"):
        get()
    assert "ml.zip" not in left(tmp_path)


def test_a_log_in_page_in_between_does_not_cost_the_part(
    get: Callable[..., Path], server: FileServer, tmp_path: Path
) -> None:
    server.files["ml.zip"].send = HALF
    with pytest.raises(FetchError):
        get()
    server.files["ml.zip"] = Served(PAGE, etag='"page"')
    with pytest.raises(FetchError, match="a web page"):
        get()
    server.files["ml.zip"] = Served(BODY)
    assert get().read_bytes() == BODY
    assert server.asked[-1][1] == f"bytes={HALF}-"


def test_a_disk_that_fills_up_keeps_the_part(
    get: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(stream: object, chunk: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    real = Path.open

    def opened(self: Path, mode: str = "r", *more: object, **named: object) -> object:
        stream = real(self, mode, *more, **named)  # type: ignore[call-overload]
        return _Full(stream) if mode in ("wb", "ab") and self.suffix == ".part" else stream

    class _Full:
        def __init__(self, stream: object) -> None:
            self.stream, self.room = stream, 300_000

        def __enter__(self) -> _Full:
            return self

        def __exit__(self, *cause: object) -> None:
            self.stream.close()  # type: ignore[attr-defined]

        def write(self, chunk: bytes) -> None:
            if self.room < len(chunk):
                full(self.stream, chunk)
            self.room -= len(chunk)
            self.stream.write(chunk)  # type: ignore[attr-defined]

        def flush(self) -> None:
            self.stream.flush()  # type: ignore[attr-defined]

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", opened)
        with pytest.raises(FetchError, match="is full; make room and run the same command to go on"):
            get()
    assert (tmp_path / "ml.zip.part").stat().st_size == download.CHUNK
    assert get().read_bytes() == BODY


@pytest.mark.parametrize("notes", ["", "[]", "{}", '{"url": "u", "more": 1}', '{"url": "other", "validator": "x"}'])
def test_damaged_notes_beside_a_part_mean_beginning_anew(tmp_path: Path, notes: str) -> None:
    (tmp_path / "ml.zip.part").write_bytes(b"12345")
    (tmp_path / "ml.zip.part.json").write_text(notes)
    assert Part.of(tmp_path / "ml.zip", "u").have == 0
    (tmp_path / "ml.zip.part.json").write_text(json.dumps({"url": "u", "validator": '"v"', "total": 9, "broke_at": 5}))
    assert Part.of(tmp_path / "ml.zip", "u").have == 5
