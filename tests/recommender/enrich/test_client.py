"""The client keeps the pace, waits where it is asked to, tells what is hopeless, and never tells the key."""

from __future__ import annotations

import logging

import pytest

from recommender.enrich.client import PER_SECOND, TRIES, Tmdb, Trouble
from recommender.errors import FetchError, SettingError
from recommender.settings import Settings
from tests.recommender.enrich.conftest import Clock
from tests.recommender.enrich.fake_tmdb import KEY, TOKEN, Bad, FakeTmdb


def test_a_title_is_found_by_its_imdb_id(tmdb: Tmdb) -> None:
    assert tmdb.find("tt0116282")["movie_results"] == [{"id": 275}]


def test_a_read_access_token_does_as_well(fake: FakeTmdb) -> None:
    assert Tmdb(TOKEN, fake.base).details("tv", 1396) is not None


def test_what_is_not_there_is_none(tmdb: Tmdb) -> None:
    assert tmdb.details("movie", 1) is None


def test_no_more_is_asked_in_a_second_than_is_polite(tmdb: Tmdb, clock: Clock) -> None:
    for _ in range(41):
        tmdb.details("movie", 275)
    assert clock.now == pytest.approx(40 / PER_SECOND)


def test_it_waits_as_long_as_the_server_asks(tmdb: Tmdb, fake: FakeTmdb, clock: Clock) -> None:
    fake.allowance = 0
    assert tmdb.details("movie", 275) is not None
    assert 3.0 in clock.waits


def test_a_wait_without_a_number_is_ten_seconds(tmdb: Tmdb, fake: FakeTmdb, clock: Clock) -> None:
    fake.bad["/movie/275"] = [Bad(429, headers={"Retry-After": "Wed, 21 Oct 2026 07:28:00 GMT"})]
    assert tmdb.details("movie", 275) is not None
    assert 10.0 in clock.waits


def test_a_long_wait_is_told_instead(tmdb: Tmdb, fake: FakeTmdb, clock: Clock) -> None:
    fake.bad["/movie/275"] = [Bad(429, headers={"Retry-After": "3600"})]
    with pytest.raises(FetchError, match="asks to wait 3600 seconds"):
        tmdb.details("movie", 275)
    assert clock.now < 1


@pytest.mark.parametrize(
    "bad", [Bad(503), Bad(body=b'{"id": 27'), Bad(body=b"[]"), Bad(body=b"\xff"), Bad(hang_up=True)], ids=str
)
def test_a_passing_fault_is_tried_again(tmdb: Tmdb, fake: FakeTmdb, bad: Bad) -> None:
    fake.bad["/movie/275"] = [bad]
    assert (tmdb.details("movie", 275) or {})["runtime"] == 98


@pytest.mark.parametrize(
    ("bad", "said"), [(Bad(500), "status 500"), (Bad(body=b"<html>"), "cannot be read"), (Bad(429), "busy")], ids=str
)
def test_a_lasting_fault_is_trouble_with_this_title(tmdb: Tmdb, fake: FakeTmdb, bad: Bad, said: str) -> None:
    fake.bad["/movie/275"] = [bad] * TRIES
    with pytest.raises(Trouble, match=said):
        tmdb.details("movie", 275)
    assert len(fake.asked) == TRIES


def test_a_connection_that_the_server_closed_is_opened_again(tmdb: Tmdb, fake: FakeTmdb, clock: Clock) -> None:
    tmdb.details("movie", 275)
    fake.bad["/tv/1396"] = [Bad(hang_up=True)]
    assert tmdb.details("tv", 1396) is not None
    assert clock.now < 1, "a kept connection may close at any time; that is no fault to wait for"


def test_a_wrong_key_is_hopeless(fake: FakeTmdb) -> None:
    wrong = "f" * 32
    with pytest.raises(FetchError, match="refuses the key in MATINEE_TMDB_KEY") as refused:
        Tmdb(wrong, fake.base).find("tt0116282")
    assert len(fake.asked) == 1 and wrong not in str(refused.value)


@pytest.mark.parametrize("key", ["", "with space", "line\nbreak", "käse"])
def test_a_key_that_cannot_be_one_is_refused_without_being_told(key: str) -> None:
    with pytest.raises(SettingError, match="MATINEE_TMDB_KEY") as refused:
        Tmdb(key)
    assert not key or key not in str(refused.value)


@pytest.mark.parametrize("key", [KEY, TOKEN])
def test_the_key_is_never_told(
    fake: FakeTmdb, clock: Clock, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str], key: str
) -> None:
    told = []
    with caplog.at_level(logging.DEBUG):
        client = Tmdb(key, fake.base, pause=clock.pause, clock=lambda: clock.now)
        gone = Tmdb(key, "http://127.0.0.1:9/3", pause=clock.pause, clock=lambda: clock.now)
        fake.bad["/movie/275"] = [Bad(500)] * TRIES
        for ask in (client, gone):
            with pytest.raises(Trouble) as trouble:
                ask.details("movie", 275)
            told += [str(trouble.value), repr(trouble.value), repr(trouble.value.__cause__), repr(ask)]
    told += [repr(Settings(tmdb_key=key)), caplog.text, *capfd.readouterr()]
    with pytest.raises(SettingError) as refused:
        Settings.load({"MATINEE_TMBD_KEY": key})
    told.append(str(refused.value))
    assert all(key not in line for line in told)


@pytest.mark.parametrize("country", ["GBR", "G", "44", "G "])
def test_a_country_is_two_letters(country: str) -> None:
    with pytest.raises(SettingError, match="give two letters, such as GB"):
        Settings.load({"MATINEE_TMDB_COUNTRY": country})
    assert Settings.load({"MATINEE_TMDB_COUNTRY": "GB"}).tmdb_country == "GB"
