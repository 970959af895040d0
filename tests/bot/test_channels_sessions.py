"""Signed sessions and the key that signs them."""

from __future__ import annotations

import stat
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.ended import Ended
from bot.channels.sessions import Sessions, secret_key
from recommender.errors import SettingError

KEY = b"k" * 32
NOWHERE = Path("/no/such/file")


def made(key: bytes = KEY, ended: Path = NOWHERE) -> Sessions:
    return Sessions(key, Ended(ended))


def test_an_ended_session_is_never_opened_again_by_any_process(tmp_path: Path) -> None:
    here, elsewhere = made(ended=tmp_path / "ended"), made(ended=tmp_path / "ended")
    first, other = here.open(""), here.open("")
    fresh = here.end(first.sender_id)
    for sessions in (here, elsewhere, made(ended=tmp_path / "ended")):
        assert [sessions.open(s.token).resumed for s in (first, other, fresh)] == [False, True, True]
    elsewhere.end(other.sender_id)
    assert not here.open(other.token).resumed
    assert first.sender_id.removeprefix("web:") not in (tmp_path / "ended").read_text()


def test_a_session_is_resumed_by_its_token() -> None:
    first = made().open("")
    again = made().open(first.token)
    assert not first.resumed
    assert again.resumed
    assert (again.sender_id, again.token) == (first.sender_id, first.token)


def test_sender_ids_are_web_ids_and_never_given_twice() -> None:
    ids = {made().open(None).sender_id for _ in range(50)}
    assert len(ids) == 50
    assert all(uuid.UUID(hex=sender_id.removeprefix("web:")) for sender_id in ids)


@pytest.mark.parametrize("forge", [
    lambda token: token.partition(".")[0],
    lambda token: f"{uuid.uuid4().hex}.{token.partition('.')[2]}",
    lambda token: token + "\n",
    lambda token: token.upper(),
    lambda token: token[:-1] + ("A" if token[-1] != "A" else "B"),
    lambda token: "web:" + token,
    lambda token: [token],
    lambda token: {"token": token},
    lambda token: made(b"x" * 32).open("").token,
    lambda token: "777",
])  # fmt: skip
def test_a_forged_token_gets_a_fresh_session(forge: Callable[[str], object]) -> None:
    sessions = made()
    owner = sessions.open("")
    thief = sessions.open(forge(owner.token))
    assert not thief.resumed
    assert thief.sender_id != owner.sender_id


@given(st.text(st.characters(exclude_categories=[])) | st.integers() | st.none() | st.binary())
def test_no_made_up_token_is_taken_for_ours(token: object) -> None:
    assert not made().open(token).resumed


def test_the_key_is_made_once_and_readable_by_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "var" / "secret"
    key = secret_key(path)
    assert len(key) == 32
    assert secret_key(path) == key
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [p.name for p in path.parent.iterdir()] == ["secret"]


def test_processes_that_start_together_agree_on_one_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(16) as pool:
        keys = set(pool.map(lambda _: secret_key(tmp_path / "secret"), range(64)))
    assert len(keys) == 1


def test_a_key_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match=r"MATINEE_SECRET_FILE=.* cannot be used: Is a directory"):
        secret_key(tmp_path)


def test_a_damaged_key_is_named(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"short")
    with pytest.raises(SettingError, match="secret holds 5 bytes"):
        secret_key(tmp_path / "secret")
