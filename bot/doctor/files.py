"""What lies on disk: the build, Rasa's model and files, and the stores."""

from __future__ import annotations

import importlib.metadata
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml  # type: ignore[import-untyped]

from bot.doctor.finding import Finding, ok, wrong
from recommender.settings import ROOT, Settings

RASA_VERSION = "3.6.21"
UNSAFE = ("rest", "socketio", "slack", "telegram", "callback")
OURS = ("bot.channels.rest.GuardedRest", "bot.channels.web.WebChannel")
DELETABLE = ("sql", "bot.channels.conversations.ConversationStore")
"""Types of tracker store that forgetting can delete from."""


def files(settings: Settings, root: Path = ROOT) -> Iterator[Finding]:
    yield from _build(settings, root)
    yield from _channels(_read(root / "credentials.yml"))
    yield from _tracker_store(_read(root / "endpoints.yml"), root)
    yield from _stores(settings)


def _build(settings: Settings, root: Path) -> Iterator[Finding]:
    version = importlib.metadata.version("rasa")  # importing it takes ten seconds
    if version != RASA_VERSION:
        yield wrong("Rasa", f"This is Rasa {version}; the channels are made for {RASA_VERSION}.", "Run `make build`.")
    if (settings.build_dir / "current" / "manifest.json").is_file():
        yield ok("build", "is there; `python -m recommender build --check` says whether it is up to date.")
    else:
        yield wrong("build", f"There is none in {settings.build_dir}.", "Run `python -m recommender build`.")
    if list((root / "models").glob("*.tar.gz")):
        yield ok("model", "Rasa's model is there.")
    else:
        yield wrong("model", "Rasa's model is missing.", "Run `make build`.")


def _channels(credentials: dict[str, Any]) -> Iterator[Finding]:
    unsafe, missing = (
        [name for name in UNSAFE if name in credentials],
        [name for name in OURS if name not in credentials],
    )
    for name in unsafe:
        yield wrong("credentials.yml", f"Rasa's own `{name}` runs whatever is typed after a slash.", "Take it out.")
    for name in missing:
        yield wrong("credentials.yml", f"`{name}:` is missing.", "Put it back.")
    if not unsafe and not missing:
        yield ok("credentials.yml", "names our channels and none of Rasa's own.")


def _tracker_store(endpoints: dict[str, Any], root: Path) -> Iterator[Finding]:
    store = endpoints.get("tracker_store") or {}
    kind = str(store.get("type", "memory"))
    if kind == "memory":
        yield wrong("conversations", "are kept in memory and lost with it.", "Name a tracker_store in endpoints.yml.")
    elif kind.lower() not in [name.lower() for name in DELETABLE]:
        yield wrong(
            "conversations", f"“Forget me” cannot delete from a store of type {kind}.", "Use PostgreSQL (type: SQL)."
        )
    elif kind == DELETABLE[1]:
        yield from _writable("conversations", root / str(store.get("db", "var/conversations.db")))
    else:
        yield ok("conversations", f"are kept in {store.get('dialect', 'sqlite')}.")


def _stores(settings: Settings) -> Iterator[Finding]:
    if settings.database.startswith("sqlite:///"):
        yield from _writable("people", Path(settings.database.removeprefix("sqlite:///")))
    else:
        yield ok("people", "are kept in another database; the action server says whether it can be reached.")
    yield from _writable("deliveries", settings.deliveries)
    yield from _writable("secret", settings.secret_file)


def _writable(part: str, path: Path) -> Iterator[Finding]:
    """A file that is there or can be made, and that nobody else can read."""
    folder = next(parent for parent in path.absolute().parents if parent.exists())
    if not os.access(path if path.exists() else folder, os.W_OK):
        yield wrong(part, f"{path} cannot be written.", "Check who owns it, and its permissions.")
    elif path.exists() and path.stat().st_mode & 0o077:
        yield wrong(part, f"{path} can be read by others on this machine.", f"Run `chmod 600 {path}`.")
    else:
        yield ok(part, f"{path} can be written.")


def _read(path: Path) -> dict[str, Any]:
    try:
        found = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError):
        found = None
    return found if isinstance(found, dict) else {}
