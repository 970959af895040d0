"""Slack's own word on our tokens and their permissions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml  # type: ignore[import-untyped]

from bot.doctor.asking import Answer, NoAnswer, ask
from bot.doctor.finding import Finding, off, ok, wrong
from recommender.settings import ROOT, Settings

PART = "Slack"
MANIFEST = ROOT / "deploy" / "slack" / "manifest.yml"


def slack(settings: Settings, manifest: Path = MANIFEST) -> Iterator[Finding]:
    if not settings.slack_bot_token:
        yield off(PART, "MATINEE_SLACK_BOT_TOKEN is not set.", "docs/slack.md shows how to get one.")
        return
    yield from _reached(settings)
    try:
        answer = _ask(settings, "auth.test", settings.slack_bot_token)
    except NoAnswer as error:
        yield wrong(PART, f"{error}.", "Check the network, or MATINEE_SLACK_API.")
        return
    if not answer.body.get("ok"):
        said = answer.body.get("error")
        yield wrong(PART, f"refuses the bot token ({said}).", "Install the app again and copy MATINEE_SLACK_BOT_TOKEN.")
        return
    yield ok(PART, f"The bot token is {answer.body.get('user')}'s in {answer.body.get('team')}.")
    yield from _permissions(answer, manifest)


def _reached(settings: Settings) -> Iterator[Finding]:
    """How events reach us: by Socket Mode, or over HTTP with a signature."""
    if settings.slack_app_token:
        yield from _socket_mode(settings)
    elif settings.slack_signing_secret:
        yield ok(PART, "sends over HTTP to /webhooks/slack/webhook, signed.")
    else:
        do = "Set MATINEE_SLACK_SIGNING_SECRET, or MATINEE_SLACK_APP_TOKEN for Socket Mode."
        yield wrong(PART, "has no way to reach us.", do)


def _socket_mode(settings: Settings) -> Iterator[Finding]:
    try:
        answer = _ask(settings, "apps.connections.open", settings.slack_app_token)
    except NoAnswer:
        return  # the bot token's line says the same
    if answer.body.get("ok"):
        yield ok(PART, "Socket Mode can be opened.")
    else:
        do = "Switch Socket Mode on and give the app-level token connections:write."
        yield wrong(PART, f"Socket Mode cannot be opened ({answer.body.get('error')}).", do)


def _permissions(answer: Answer, manifest: Path) -> Iterator[Finding]:
    """What the manifest asks for against what Slack says was granted."""
    granted = {scope.strip() for scope in answer.headers.get("x-oauth-scopes", "").split(",")}
    asked = yaml.safe_load(manifest.read_text(encoding="utf-8"))["oauth_config"]["scopes"]["bot"]
    if missing := sorted(set(asked) - granted):
        yield wrong(
            PART, f"Permissions are missing: {', '.join(missing)}.", "Add them in the app's settings, install it again."
        )
    else:
        yield ok(PART, "All permissions are granted.")


def _ask(settings: Settings, method: str, token: str) -> Answer:
    return ask(f"{settings.slack_api.rstrip('/')}/{method}", b"", token)
