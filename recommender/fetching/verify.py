"""Whether a file is what it should be: its first bytes, its checksum, its own inner checks."""

from __future__ import annotations

import gzip
import hashlib
import re
import zipfile
import zlib
from pathlib import Path

from recommender.errors import FetchError
from recommender.fetching.datasets import Remote, Shape

BLOCK = 1 << 20
_BEGINS: dict[Shape, re.Pattern[bytes]] = {
    "zip": re.compile(rb"PK\x03\x04"),
    "gz": re.compile(rb"\x1f\x8b\x08"),
    "dat": re.compile(rb"\d+::"),
}
_CALLED: dict[Shape, str] = {"zip": "a zip archive", "gz": "a gzip file", "dat": "lines of “id::…”"}
_PAGE = re.compile(rb"\s*<(?:!doctype html|html|\?xml|head)", re.IGNORECASE)


def check_beginning(remote: Remote, beginning: bytes) -> None:
    """FetchError where the first bytes are not of the shape that was promised."""
    if not _BEGINS[remote.shape].match(beginning):
        sent = "a web page" if _PAGE.match(beginning) else "something else" if beginning else "nothing"
        raise FetchError(
            f"{remote.url} sent {sent} instead of {_CALLED[remote.shape]}; nothing is kept, try again later."
        )


def is_whole(path: Path, shape: Shape, md5: str | None) -> bool:
    """By the publisher's checksum where there is one, else by the checks that the archive itself carries."""
    if md5 is not None:
        return md5_of(path) == md5
    if shape == "zip":
        return _zip_is_whole(path)
    return _gzip_is_whole(path) if shape == "gz" else _ends_with_a_line(path)


def md5_of(path: Path) -> str:
    """In lower-case hexadecimal."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()


def _zip_is_whole(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.testzip() is None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError):
        return False


def _gzip_is_whole(path: Path) -> bool:
    try:
        with gzip.open(path) as stream:
            while stream.read(BLOCK):
                pass
    except (OSError, EOFError, zlib.error):
        return False
    return True


def _ends_with_a_line(path: Path) -> bool:
    with path.open("rb") as stream:
        stream.seek(max(path.stat().st_size - BLOCK, 0))
        last = stream.read().rstrip(b"\n").rpartition(b"\n")[2]
    return last.count(b"::") >= 2
