"""Who a browser is: a random id, signed so that nobody can take another's place by writing down theirs."""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import re
import secrets
import tempfile
import uuid
from dataclasses import dataclass
from pathlib import Path

from bot.channels.ended import Ended
from recommender.errors import SettingError

KEY_BYTES = 32

_TOKEN = re.compile(r"([0-9a-f]{32})\.([A-Za-z0-9_-]{43})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Session:
    """`sender_id` is what Rasa and the store of people know; `token` is what the browser keeps."""

    sender_id: str
    token: str
    resumed: bool


class Sessions:
    """Gives out sessions and recognises its own."""

    def __init__(self, key: bytes, ended: Ended) -> None:
        self._key = key
        self._ended = ended

    def open(self, token: object) -> Session:
        """The session of this token; a fresh one where it is missing, malformed, ended or not signed by us."""
        found = _TOKEN.fullmatch(token) if isinstance(token, str) else None
        if found and hmac.compare_digest(found[2], self._sign(found[1])) and found[1] not in self._ended:
            return Session(f"web:{found[1]}", found[0], resumed=True)
        fresh = uuid.uuid4().hex
        return Session(f"web:{fresh}", f"{fresh}.{self._sign(fresh)}", resumed=False)

    def end(self, sender_id: str) -> Session:
        """Never open this one again; a fresh one for the same person. OSError where that cannot be written down."""
        self._ended.add(sender_id.removeprefix("web:"))
        return self.open(None)

    def _sign(self, person: str) -> str:
        digest = hmac.new(self._key, person.encode(), hashlib.sha256).digest()
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def secret_key(path: Path) -> bytes:
    """The signing key in this file, which is made on first use, readable by its owner only."""
    try:
        if not path.exists():
            _create(path)
        key = path.read_bytes()
    except OSError as error:
        raise SettingError(f"MATINEE_SECRET_FILE={str(path)!r} cannot be used: {error.strerror}.") from None
    if len(key) < KEY_BYTES:
        raise SettingError(f"{path} holds {len(key)} bytes where a key has {KEY_BYTES}; delete it to get a new one.")
    return key


def _create(path: Path) -> None:
    """Written elsewhere and linked into place whole: of two processes that start together, one key wins."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=".secret-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_bytes(KEY_BYTES))
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        Path(draft).unlink()
