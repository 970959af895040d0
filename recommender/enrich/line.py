"""One kept connection to a server, through the proxy of the environment where there is one."""

from __future__ import annotations

from collections.abc import Mapping
from email.message import Message
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from typing import NamedTuple
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

MOST_BYTES = 4 << 20


class Answer(NamedTuple):
    """What came: status, headers, body of at most `MOST_BYTES`."""

    status: int
    headers: Message
    body: bytes


class Line:
    """Asks one server; it logs nothing, because the address may carry a key."""

    def __init__(self, base: str, timeout_s: float = 30.0) -> None:
        where = urlsplit(base)
        self._https, self._host, self._prefix = where.scheme == "https", where.netloc, where.path.rstrip("/")
        self._timeout_s = timeout_s
        self._kept: HTTPConnection | None = None

    def get(self, path: str, headers: Mapping[str, str]) -> Answer:
        """OSError or HTTPException where the server cannot be reached."""
        if self._kept is not None:
            try:
                return self._ask(self._kept, path, headers)
            except (OSError, HTTPException):
                self.close()  # kept for too long: the server has hung up
        self._kept = self._open()
        try:
            return self._ask(self._kept, path, headers)
        except (OSError, HTTPException):
            self.close()
            raise

    def close(self) -> None:
        if self._kept is not None:
            self._kept.close()
            self._kept = None

    def _ask(self, connection: HTTPConnection, path: str, headers: Mapping[str, str]) -> Answer:
        connection.request("GET", self._prefix + path, headers=dict(headers))
        answer = connection.getresponse()
        body = answer.read(MOST_BYTES)
        if not answer.isclosed():
            self.close()
        return Answer(answer.status, answer.headers, body)

    def _open(self) -> HTTPConnection:
        kind = HTTPSConnection if self._https else HTTPConnection
        proxy = getproxies().get("https" if self._https else "http")
        if not proxy or proxy_bypass(self._host):
            return kind(self._host, timeout=self._timeout_s)
        through = urlsplit(proxy if "//" in proxy else f"//{proxy}")
        connection = kind(through.hostname or "", through.port, timeout=self._timeout_s)
        connection.set_tunnel(self._host)
        return connection
