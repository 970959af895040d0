"""One file from a server onto the disk: goes on where it broke off, and is given its name only once it is whole."""

from __future__ import annotations

import errno
import re
import shutil
from collections.abc import Callable
from contextlib import closing
from functools import partial
from http.client import HTTPException, HTTPResponse
from itertools import chain
from pathlib import Path
from typing import BinaryIO, NoReturn
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from recommender.errors import FetchError
from recommender.fetching.datasets import Remote
from recommender.fetching.part import Part
from recommender.fetching.verify import check_beginning, is_whole

Progress = Callable[[int, int | None], None]
"""Bytes so far and of the whole, where known."""
TIMEOUT_S = 30.0
CHUNK = 1 << 18
SPARE = 16 << 20
"""Bytes of disk that are left free."""
AGENT = {"User-Agent": "matinee", "Accept-Encoding": "identity"}
_NOT_SATISFIABLE = 416


def download(remote: Remote, target: Path, progress: Progress, say: Callable[[str], None]) -> Path:
    """The finished file at `target`; FetchError says what is wrong and whether the part is kept."""
    part = Part.of(target, remote.url)
    md5 = published_md5(remote.md5_url) if remote.md5_url else None
    if remote.md5_url and md5 is None:
        say(f"The publisher's checksum ({remote.md5_url}) cannot be read; the archive's own checks must do.")
    answer = _ask(remote, part)
    if answer is not None:
        with closing(answer):
            _receive(answer, remote, part, progress)
    size = part.path.stat().st_size
    if size != (remote.size or size) or not is_whole(part.path, remote.shape, md5):
        part.drop()
        raise FetchError(f"{remote.url} came damaged ({size:,} bytes), so it is deleted; run the same command again.")
    part.finish(target)
    return target


def published_md5(url: str) -> str | None:
    """The checksum in a publisher's file, `hash  name` or `MD5 (name) = hash`; None where there is none to be read."""
    try:
        with urlopen(Request(url, headers=AGENT), timeout=TIMEOUT_S) as answer:
            found = re.findall(r"\b[0-9a-f]{32}\b", answer.read(2048).decode("ascii", "replace").lower())
    except (OSError, HTTPException):
        return None
    return found[0] if len(found) == 1 else None


def _ask(remote: Remote, part: Part) -> HTTPResponse | None:
    """The server's answer from where the part ends, or from the start; None where the part is all there is."""
    have = part.have
    asked = {"Range": f"bytes={have}-", "If-Range": part.validator or ""} if have else {}
    try:
        answer: HTTPResponse = urlopen(Request(remote.url, headers=AGENT | asked), timeout=TIMEOUT_S)
    except HTTPError as error:
        error.close()
        if error.code == _NOT_SATISFIABLE and have:
            if _whole_of(error.headers.get("Content-Range")) == have:
                return None
            part.drop()
            return _ask(remote, part)
        raise FetchError(_refused(remote.url, error.code)) from None
    except (OSError, HTTPException) as error:
        raise FetchError(f"{remote.url} cannot be reached ({_cause(error)}); run the same command again.") from None
    if have and answer.status == 206 and not _goes_on(answer, part):
        answer.close()
        part.drop()
        return _ask(remote, part)
    return answer


def _goes_on(answer: HTTPResponse, part: Part) -> bool:
    """Whether what comes is the rest of what is here."""
    given = answer.headers.get("Content-Range", "")
    total = _whole_of(given)
    same = total is None or part.total is None or total == part.total
    return given.startswith(f"bytes {part.have}-") and same


def _receive(answer: HTTPResponse, remote: Remote, part: Part, progress: Progress) -> None:
    goes_on = answer.status == 206
    have = part.have if goes_on else 0
    total = _announced(answer, have)
    _check_length(remote, total)
    _check_space(part.path, total, have)
    before = part.broke_at if goes_on or part.total == total else None
    try:
        first = b"" if goes_on else answer.read(CHUNK)
        if not goes_on:
            check_beginning(remote, first)
            part.validator = _validator(answer)
        part.total = total
        with part.path.open("ab" if goes_on else "wb") as stream:
            part.note()
            for chunk in chain((first,), iter(partial(answer.read, CHUNK), b"")):
                _write(stream, chunk, part)
                have += len(chunk)
                progress(have, total)
                if remote.size is not None and have > remote.size:
                    return
    except (OSError, HTTPException):
        _broken_off(part, have, before)
    if total is not None and have < total:
        _broken_off(part, have, before)


def _announced(answer: HTTPResponse, have: int) -> int | None:
    rest = answer.headers.get("Content-Length", "")
    return have + int(rest) if rest.isdecimal() else None


def _write(stream: BinaryIO, chunk: bytes, part: Part) -> None:
    try:
        stream.write(chunk)
        stream.flush()  # a full disk must show here, not when the file is closed
    except OSError as error:
        what = "is full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else f"cannot be written ({error.strerror})"
        raise FetchError(
            f"The disk at {part.path.parent} {what}; make room and run the same command to go on."
        ) from None


def _broken_off(part: Part, have: int, before: int | None) -> NoReturn:
    part.broke_at = have
    part.note()
    announced = f"{have:,}" + (f" of {part.total:,}" if part.total is not None else "") + " bytes"
    if before == have:
        raise FetchError(
            f"{part.url} stops at {announced} again: what it announces may not be what it sends. "
            f"Try another day, or delete {part.path} to begin anew."
        )
    kept = "the part is kept, run the same command to go on" if part.have else "run the same command again"
    raise FetchError(f"{part.url} broke off at {announced}; {kept}.")


def _check_length(remote: Remote, total: int | None) -> None:
    if remote.size is not None and total is not None and total != remote.size:
        raise FetchError(
            f"{remote.url} announces {total:,} bytes where the published file has {remote.size:,}; nothing is kept from it."
        )


def _check_space(path: Path, total: int | None, have: int) -> None:
    free = shutil.disk_usage(path.parent).free
    need = (total or 0) - have + SPARE
    if free < need:
        raise FetchError(
            f"{path.parent} has {free >> 20} MB free and {need >> 20} MB are needed; make room or use --to."
        )


def _validator(answer: HTTPResponse) -> str | None:
    """A weak ETag promises too little for going on in the middle; then the date of change must do."""
    tag = answer.headers.get("ETag", "")
    return tag if tag.startswith('"') else answer.headers.get("Last-Modified")


def _whole_of(content_range: str | None) -> int | None:
    total = (content_range or "").rpartition("/")[2]
    return int(total) if total.isdecimal() else None


def _refused(url: str, status: int) -> str:
    if status in (404, 410):
        return f"{url} is no longer there (status {status}); the publisher may have moved it."
    again = (
        "run the same command again later"
        if status in (408, 425, 429) or status >= 500
        else "it cannot be fetched from here"
    )
    return f"{url} answers with status {status}; {again}."


def _cause(error: Exception) -> str:
    reason = error.reason if isinstance(error, URLError) else error
    return str(reason) or type(error).__name__
