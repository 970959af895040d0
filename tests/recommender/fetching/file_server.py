"""A server of files on this machine that behaves as badly as it is told to."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


def zipped(seed: int = 1, size: int = 400_000) -> bytes:
    """A zip whose content cannot be made smaller."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("ml/ratings.csv", random.Random(seed).randbytes(size))
    return held.getvalue()


BODY, OTHER = zipped(), zipped(seed=2)
HALF = len(BODY) // 2
PAGE = b"<!DOCTYPE html><html><body>Please log in</body></html>"


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@dataclass(slots=True)
class Served:
    """One file and the manners in which it is sent."""

    body: bytes
    etag: str | None = '"first"'
    modified: str | None = None
    ranges: bool = True
    send: int | None = None
    """Bytes after which the line breaks, counted from where the answer begins."""
    announce: int | None = None
    """Length announced instead of the true one."""
    chunked: bool = False
    status: int = 200


@dataclass(slots=True)
class FileServer:
    url: str
    files: dict[str, Served] = field(default_factory=dict)
    asked: list[tuple[str, str | None]] = field(default_factory=list)
    """Path and Range of each request."""


@contextmanager
def file_server() -> Iterator[FileServer]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    told = FileServer(f"http://127.0.0.1:{server.server_address[1]}/")
    server.told = told  # type: ignore[attr-defined]
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield told
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        told: FileServer = self.server.told  # type: ignore[attr-defined]
        told.asked.append((self.path[1:], self.headers.get("Range")))
        file = told.files.get(self.path[1:])
        self.close_connection = True
        if file is None or file.status != 200:
            self.send_error(file.status if file else 404)
            return
        start = self._start(file)
        if start and start >= len(file.body):
            self.send_response(416)
            self.send_header("Content-Range", f"bytes */{len(file.body)}")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        self._send(file, start)

    def _start(self, file: Served) -> int:
        wanted = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
        same = self.headers.get("If-Range") in (None, file.etag or file.modified)
        return int(wanted[1]) if wanted and file.ranges and same else 0

    def _send(self, file: Served, start: int) -> None:
        self.send_response(206 if start else 200)
        whole = len(file.body) if file.announce is None else file.announce
        if start:
            self.send_header("Content-Range", f"bytes {start}-{whole - 1}/{whole}")
        for name, value in (("ETag", file.etag), ("Last-Modified", file.modified)):
            if value:
                self.send_header(name, value)
        body = file.body[start:] if file.send is None else file.body[start : start + file.send]
        if file.chunked:
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            self.wfile.write(
                f"{len(body):x}\r\n".encode() + body + b"\r\n" + (b"0\r\n\r\n" if file.send is None else b"")
            )
            return
        self.send_header("Content-Length", str(whole - start))
        self.end_headers()
        self.wfile.write(body[: whole - start])

    def log_message(self, format: str, *arguments: object) -> None:
        return None
