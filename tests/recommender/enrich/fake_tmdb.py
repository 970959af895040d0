"""TMDB's API on this machine: it wants the key, keeps its pace, and misbehaves as it is told to."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

KEY = "0123456789abcdef0123456789abcdef"
TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJ4In0.c2lnbmF0dXJl"


def offers(**ways: list[str]) -> dict[str, Any]:
    return {way: [{"provider_id": 1, "provider_name": name} for name in names] for way, names in ways.items()}


MOVIES: dict[int, dict[str, Any]] = {
    275: {
        "id": 275, "title": "Fargo", "original_title": "Fargo", "release_date": "1996-03-08", "runtime": 98,
        "imdb_id": "tt0116282", "original_language": "en", "poster_path": "/fargo.jpg",
        "watch/providers": {"results": {
            "GB": {"link": "https://…", **offers(flatrate=["Amazon Prime Video", "MGM Amazon Channel"], rent=["Sky Store"])},
            "US": offers(flatrate=["Max"]),
        }},
    },
    471506: {
        "id": 471506, "title": "The Motive", "original_title": "El autor", "release_date": "2017-11-17", "runtime": 0,
        "imdb_id": "tt6587640", "original_language": "es", "poster_path": "/../../evil", "watch/providers": {"results": {
            "GB": offers(flatrate=["Netflix", "Netflix", " Netflix  basic with Ads "], free=["MUBI"])}},
    },
}  # fmt: skip
SERIES: dict[int, dict[str, Any]] = {
    1396: {
        "id": 1396, "name": "Breaking Bad", "first_air_date": "2008-01-20", "last_air_date": "2013-09-29", "status": "Ended",
        "number_of_seasons": 5, "number_of_episodes": 62, "episode_run_time": [], "original_language": "en",
        "poster_path": "/bad.jpg", "external_ids": {"imdb_id": "tt0903747"},
        "watch/providers": {"results": {"GB": offers(flatrate=["Netflix"])}},
    },
    60622: {
        "id": 60622, "name": "Fargo", "first_air_date": "2014-04-15", "last_air_date": "2024-01-16",
        "status": "Returning Series", "number_of_seasons": 5, "number_of_episodes": 51, "episode_run_time": [53],
        "original_language": "cn", "poster_path": "/series.jpg", "external_ids": {"imdb_id": "tt2802850"},
    },
}  # fmt: skip


@dataclass(slots=True)
class Bad:
    """One answer given in place of the true one."""

    status: int = 200
    body: bytes = b"{}"
    headers: dict[str, str] = field(default_factory=dict)
    hang_up: bool = False


@dataclass(slots=True)
class FakeTmdb:
    base: str
    movies: dict[int, dict[str, Any]] = field(default_factory=lambda: dict(MOVIES))
    series: dict[int, dict[str, Any]] = field(default_factory=lambda: dict(SERIES))
    bad: dict[str, list[Bad]] = field(default_factory=dict)
    """By the end of the path, used up one by one."""
    allowance: int | None = None
    """Requests until it answers 429; the test gives more where the client waits."""
    asked: list[str] = field(default_factory=list)
    """Paths without the query."""


@contextmanager
def fake_tmdb() -> Iterator[FakeTmdb]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    fake = FakeTmdb(f"http://127.0.0.1:{server.server_address[1]}/3")
    server.fake = fake  # type: ignore[attr-defined]
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield fake
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        fake: FakeTmdb = self.server.fake  # type: ignore[attr-defined]
        where = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(where.query).items()}
        fake.asked.append(where.path)
        if query.get("api_key") != KEY and self.headers.get("Authorization") != f"Bearer {TOKEN}":
            self._send(401, b'{"status_code": 7, "status_message": "Invalid API key"}', {})
        elif fake.allowance is not None and fake.allowance <= 0:
            self._send(429, b'{"status_code": 25}', {"Retry-After": "3"})
        elif bad := next((answers for end, answers in fake.bad.items() if where.path.endswith(end) and answers), None):
            self._misbehave(bad.pop(0))
        else:
            fake.allowance = None if fake.allowance is None else fake.allowance - 1
            found = _answer(fake, where.path.removeprefix("/3/").split("/"), query)
            self._send(200 if found is not None else 404, json.dumps(found or {"status_code": 34}).encode(), {})

    def _misbehave(self, bad: Bad) -> None:
        if bad.hang_up:
            self.close_connection = True
        else:
            self._send(bad.status, bad.body, bad.headers)

    def _send(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        return None


def _answer(fake: FakeTmdb, parts: list[str], query: dict[str, str]) -> dict[str, Any] | None:
    of = {"movie": fake.movies, "tv": fake.series}
    match parts:
        case ["find", imdb_id]:
            return {
                f"{what}_results": [{"id": i} for i, one in known.items() if imdb_id in _imdb(one)]
                for what, known in of.items()
            }
        case ["search", what]:
            return {"results": [one for one in of[what].values() if _fits(one, query)]}
        case [what, number]:
            return of[what].get(int(number))
    return None


def _imdb(one: dict[str, Any]) -> tuple[str | None, ...]:
    return one.get("imdb_id"), one.get("external_ids", {}).get("imdb_id")


def _fits(one: dict[str, Any], query: dict[str, str]) -> bool:
    name = one.get("title") or one["name"]
    year = query.get("primary_release_year") or query.get("first_air_date_year") or ""
    date = one.get("release_date") or one["first_air_date"]
    return query["query"].lower() in name.lower() and date.startswith(year)
