"""Telegram's own word on our token, our webhook and what the bot may do."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

from bot.doctor.asking import NoAnswer, ask
from bot.doctor.finding import Finding, note, off, ok, wrong
from recommender.settings import Settings

PART = "Telegram"
WEBHOOK_PATH = "/webhooks/telegram/webhook"
KINDS = ("message", "callback_query")
RECENT_S = 3600
MANY_WAITING = 100


def telegram(settings: Settings) -> Iterator[Finding]:
    if not settings.telegram_token:
        yield off(PART, "MATINEE_TELEGRAM_TOKEN is not set.", "docs/telegram.md shows how to get one.")
        return
    try:
        me = _ask(settings, "getMe")
        hook = _ask(settings, "getWebhookInfo")
    except NoAnswer as error:
        yield wrong(PART, f"{error}.", "Check the network, or MATINEE_TELEGRAM_API.")
    except PermissionError:
        yield wrong(PART, "does not know the token.", "Copy it again from @BotFather into MATINEE_TELEGRAM_TOKEN.")
    else:
        yield ok(PART, f"The token is that of @{me.get('username')}.")
        yield from _groups(me)
        yield from _webhook(settings, hook) if settings.telegram_webhook else _polling(hook)


def _groups(me: dict[str, Any]) -> Iterator[Finding]:
    if not me.get("can_join_groups"):
        yield note(PART, "The bot cannot be added to groups.", "If it should be: @BotFather, /setjoingroups.")
    if me.get("can_read_all_group_messages"):
        yield note(
            PART, "Privacy mode is off: the bot is sent all that groups write.", "Better on: @BotFather, /setprivacy."
        )


def _webhook(settings: Settings, hook: dict[str, Any]) -> Iterator[Finding]:
    if hook.get("url") != settings.telegram_webhook.rstrip("/") + WEBHOOK_PATH:
        yield wrong(PART, "The webhook is not the one in MATINEE_TELEGRAM_WEBHOOK.", "Rasa sets it when it starts.")
        return
    if time.time() - float(hook.get("last_error_date") or 0) < RECENT_S:
        said = " ".join(str(hook.get("last_error_message")).split())
        yield wrong(PART, f"The last delivery failed: {said}.", "Check proxy and certificate; docs/telegram.md.")
    elif set(hook.get("allowed_updates") or KINDS) != set(KINDS):
        yield wrong(PART, "The webhook delivers other kinds of updates.", "Start Rasa again, which sets it anew.")
    elif hook.get("pending_update_count", 0) > MANY_WAITING:
        yield wrong(
            PART, f"{hook['pending_update_count']} updates wait to be delivered.", "See whether the server is up."
        )
    else:
        yield ok(PART, "The webhook is set, and its deliveries arrive.")


def _polling(hook: dict[str, Any]) -> Iterator[Finding]:
    if hook.get("url"):
        do = "Start Rasa here, which takes it away, or set MATINEE_TELEGRAM_WEBHOOK."
        yield wrong(PART, "A webhook is set, so that nothing can be asked for by polling.", do)
    else:
        yield ok(PART, "is asked for messages by polling.")


def _ask(settings: Settings, method: str) -> dict[str, Any]:
    """PermissionError where the token is not known."""
    answer = ask(f"{settings.telegram_api}/bot{settings.telegram_token}/{method}")
    if answer.status in (401, 404):
        raise PermissionError
    result = answer.body.get("result")
    if not answer.body.get("ok") or not isinstance(result, dict):
        raise NoAnswer(f"Telegram refuses {method} with status {answer.status}")
    return result
