"""TMDB's API: not faster than it allows, patient where it asks to wait, and silent about the key."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Mapping
from http.client import HTTPException
from typing import Any
from urllib.parse import quote, urlencode

from recommender.enrich.line import Answer, Line
from recommender.errors import FetchError, SettingError

API = "https://api.themoviedb.org/3"
PER_SECOND = 20.0
"""TMDB documents a ceiling of about 40 requests a second that may change; half of it is polite."""
TRIES = 4
LONGEST_WAIT_S = 60
BUSY, NOT_THERE, NO_KEY = 429, 404, (401, 403)
WORDS: Mapping[int, str] = {BUSY: "TMDB is busy"}


class Trouble(Exception):
    """One request that came to nothing although it was tried several times; others may succeed."""


class Tmdb:
    """`key` is an API key or a read access token; it goes to the server and nowhere else."""

    def __init__(
        self,
        key: str,
        base: str = API,
        per_second: float = PER_SECOND,
        pause: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        if not key:
            raise SettingError("MATINEE_TMDB_KEY is not set; TMDB gives a key to every account under Settings, API.")
        if not re.fullmatch(r"[\w.~+/=-]+", key, re.ASCII):
            raise SettingError("MATINEE_TMDB_KEY holds characters that no TMDB key has; copy it again, without spaces.")
        token = "." in key  # a read access token has three parts with dots between
        self._headers = {"Accept": "application/json", "User-Agent": "matinee"}
        self._headers |= {"Authorization": f"Bearer {key}"} if token else {}
        self._query = {} if token else {"api_key": key}
        self._line, self._pause, self._clock = Line(base), pause, clock
        self._gap_s, self._next = 1 / per_second, 0.0

    def close(self) -> None:
        self._line.close()

    def find(self, imdb_id: str) -> dict[str, Any]:
        """What has that IMDb id: lists by kind."""
        return self._get(f"/find/{quote(imdb_id, safe='')}", external_source="imdb_id") or {}

    def search(self, what: str, name: str, year: int | None = None) -> dict[str, Any]:
        """Titles of a name; `what` is movie or tv."""
        within = {"primary_release_year" if what == "movie" else "first_air_date_year": str(year)} if year else {}
        return self._get(f"/search/{what}", query=name, **within) or {}

    def details(self, what: str, tmdb_id: int) -> dict[str, Any] | None:
        """All about one title, where it can be watched included; None where it is no longer there."""
        return self._get(f"/{what}/{tmdb_id}", append_to_response="watch/providers,external_ids")

    def _get(self, path: str, **query: str) -> dict[str, Any] | None:
        """None for what is not there; Trouble where it cannot be had now; FetchError where nothing more can be had."""
        asked = f"{path}?{urlencode(query | self._query)}"
        said = ""
        for attempt in range(TRIES):
            try:
                answer = self._ask(asked)
            except (OSError, HTTPException) as error:
                said = f"TMDB cannot be reached ({type(error).__name__})"
            else:
                if answer.status == NOT_THERE:
                    return None
                if answer.status == 200 and (found := _record(answer.body)) is not None:
                    return found
                _stop_where_hopeless(answer)
                said = WORDS.get(answer.status) or f"TMDB's answer to {path} cannot be read (status {answer.status})"
                if answer.status == BUSY:
                    self._pause(_wait_s(answer))
                    continue
            if attempt < TRIES - 1:
                self._pause(2.0**attempt)
        raise Trouble(said)

    def _ask(self, asked: str) -> Answer:
        early = self._next - self._clock()
        if early > 0:
            self._pause(early)
        self._next = max(self._clock(), self._next) + self._gap_s
        return self._line.get(asked, self._headers)


def _stop_where_hopeless(answer: Answer) -> None:
    if answer.status in NO_KEY:
        raise FetchError("TMDB refuses the key in MATINEE_TMDB_KEY; see it in your account under Settings, API.")
    if answer.status == BUSY and (wait := _wait_s(answer)) > LONGEST_WAIT_S:
        raise FetchError(
            f"TMDB asks to wait {wait:.0f} seconds; what is done is kept, run the same command again then."
        )


def _wait_s(answer: Answer) -> float:
    """What Retry-After says in seconds; ten where it says nothing or gives a date."""
    said = answer.headers.get("Retry-After", "")
    return float(said) if said.isdecimal() else 10.0


def _record(body: bytes) -> dict[str, Any] | None:
    try:
        found = json.loads(body)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None
