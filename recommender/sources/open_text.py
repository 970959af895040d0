"""Files, folders, zip and gz as streams of bytes, with limits. Nothing is ever unpacked to disk."""

from __future__ import annotations

import gzip
import io
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO

from recommender.errors import CatalogueError


@dataclass(frozen=True, slots=True)
class Limits:
    """Beyond these a file is refused: it is damaged or meant to do harm."""

    unpacked_bytes: int = 64 * 2**30
    """Of one file or archive; the largest public one, IMDb's akas, has 3 GB."""
    ratio: int = 200
    """Unpacked over packed; tables of text have 3 to 20."""
    free_bytes: int = 16 * 2**20
    """So much may be unpacked whatever the ratio: small files of equal rows pack well."""
    members: int = 1000
    line_chars: int = 8 * 2**20
    """Of one line, or of one object in JSON."""


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Member:
    """One stream of text: a file, or a file within a zip."""

    path: Path
    inside: str = ""
    limits: Limits = LIMITS

    @property
    def name(self) -> str:
        """As people know it: `export.zip: titles.csv`."""
        return f"{self.path.name}: {self.inside}" if self.inside else self.path.name

    @contextmanager
    def open(self) -> Iterator[BinaryIO]:
        """Its bytes, unpacked on the way; CatalogueError where they are damaged or beyond the limits."""
        with ExitStack() as stack:
            if self.inside:
                archive = stack.enter_context(zipfile.ZipFile(self.path))
                info = archive.getinfo(self.inside)
                raw = stack.enter_context(archive.open(info))
                stream = _buffered(_Guarded(raw, self, info.compress_size))
            else:
                stream = stack.enter_context(self.path.open("rb"))
            if stream.peek(2)[:2] == b"\x1f\x8b":
                packed = self.path.stat().st_size
                stream = _buffered(_Guarded(gzip.GzipFile(fileobj=stream), self, packed))
            if stream.peek(4)[:4] == b"PK\x03\x04":
                raise CatalogueError(f"{self.name} is an archive within an archive; unpack it first.")
            yield stream


def members(path: Path, limits: Limits = LIMITS) -> list[Member]:
    """Every file of a folder (not of its subfolders) or zip, in the order of their names; or the one file."""
    if path.is_dir():
        files = sorted(file for file in path.iterdir() if file.is_file() and not file.name.startswith("."))
        return [member for file in files for member in members(file, limits)]
    if not path.is_file():
        raise CatalogueError(f"There is no file or folder {path}.")
    with path.open("rb") as stream:
        if stream.read(4) not in (b"PK\x03\x04", b"PK\x05\x06"):
            return [Member(path, limits=limits)]
    try:
        with zipfile.ZipFile(path) as archive:
            infos = archive.infolist()
    except (zipfile.BadZipFile, EOFError, OSError, ValueError) as error:
        raise CatalogueError(f"{path} is a damaged zip ({error}); download it again.") from None
    _check(path, infos, limits)
    return [Member(path, info.filename, limits) for info in infos if _is_data(info.filename)]


def _check(path: Path, infos: list[zipfile.ZipInfo], limits: Limits) -> None:
    if len(infos) > limits.members:
        raise CatalogueError(f"{path} holds {len(infos)} files; at most {limits.members} are read.")
    if sum(info.file_size for info in infos) > limits.unpacked_bytes:
        raise CatalogueError(f"{path} unpacks to more than {limits.unpacked_bytes} bytes, which is refused.")
    for info in infos:
        parts = PurePosixPath(info.filename.replace("\\", "/")).parts
        if ".." in parts or parts[:1] == ("/",) or ":" in (parts or ("",))[0]:
            raise CatalogueError(f"{path} holds {info.filename!r}, a path outside its folder; the archive is refused.")
        if stat.S_ISLNK(info.external_attr >> 16):
            raise CatalogueError(f"{path} holds the link {info.filename!r}; the archive is refused.")
        if info.flag_bits & 1:
            raise CatalogueError(f"{path} is encrypted; unpack it and give the folder.")


def _is_data(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return not name.endswith("/") and not any(part.startswith((".", "__MACOSX")) for part in parts)


def _buffered(raw: io.RawIOBase) -> io.BufferedReader:
    return io.BufferedReader(raw, 2**18)


class _Guarded(io.RawIOBase):
    """Passes bytes on and counts them: what an archive says of its sizes may be a lie."""

    def __init__(self, inner: IO[bytes] | gzip.GzipFile, member: Member, packed: int) -> None:
        self._inner, self._member, self._read = inner, member, 0
        limits = member.limits
        self._most = min(limits.unpacked_bytes, max(limits.free_bytes, limits.ratio * packed))

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            part = self._inner.read(len(buffer))
        except (EOFError, OSError, zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
            said = str(error) or type(error).__name__
            raise CatalogueError(f"{self._member.name} is damaged or cut off ({said}); download it again.") from None
        self._read += len(part)
        if self._read > self._most:
            raise CatalogueError(f"{self._member.name} unpacks to far more than it holds packed; it is refused.")
        buffer[: len(part)] = part
        return len(part)
