"""Both servers, as `/health` tells it, and the addresses they are served on."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator

from bot.doctor.asking import NoAnswer, ask
from bot.doctor.finding import Finding, note, ok, wrong
from recommender.settings import Settings

START = "Start both with `make run`, or read var/log/."
PARTS = {
    "rasa": ("Rasa has no model loaded.", "Train it: `make build`, then start it again."),
    "actions": ("Rasa cannot reach the action server.", "See the line “action server”, and MATINEE_ACTION_PORT."),
    "build": ("There is no build.", "Run `python -m recommender build`."),
}


def servers(settings: Settings) -> Iterator[Finding]:
    yield from _ports(settings)
    yield from _page(settings)
    yield from _actions(settings)


def _ports(settings: Settings) -> Iterator[Finding]:
    if settings.port == settings.action_port:
        yield wrong("ports", f"MATINEE_PORT and MATINEE_ACTION_PORT are both {settings.port}.", "Give them two.")
    if not _is_loopback(settings.host):
        yield note(
            "address", f"MATINEE_HOST={settings.host} can be reached from outside, and the REST channel asks for no password.",
            "Keep /webhooks/rest closed in a proxy (docs/operating.md).",
        )  # fmt: skip
    if not _is_loopback(settings.host) and not settings.proxies:
        yield note(
            "proxies", "No proxy is set.", "If one stands in front, set MATINEE_PROXIES, or all people share one limit."
        )


def _page(settings: Settings) -> Iterator[Finding]:
    host = "127.0.0.1" if settings.host in ("0.0.0.0", "::") else settings.host
    try:
        parts = ask(f"http://{f'[{host}]' if ':' in host else host}:{settings.port}/health").body
    except NoAnswer as error:
        yield wrong("chat page", f"{error}.", START)
        return
    bad = [PARTS[name] for name in PARTS if parts.get(name) is not True]
    yield from (wrong("chat page", text, do) for text, do in bad)
    if not bad:
        yield ok("chat page", f"answers on port {settings.port}, with model, build and actions.")


def _actions(settings: Settings) -> Iterator[Finding]:
    try:
        ask(f"http://127.0.0.1:{settings.action_port}/health")
    except NoAnswer as error:
        yield wrong("action server", f"{error}.", START)
        return
    yield ok("action server", f"answers on port {settings.action_port}, on loopback.")


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
