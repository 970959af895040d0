"""Looks at everything that has to be right for people to be answered, and changes nothing."""

from __future__ import annotations

from bot.doctor.files import files
from bot.doctor.finding import Finding
from bot.doctor.servers import servers
from bot.doctor.slack import slack
from bot.doctor.telegram import telegram
from recommender.settings import Settings


def examine(settings: Settings) -> list[Finding]:
    """In the order in which one would mend it."""
    return [*files(settings), *servers(settings), *telegram(settings), *slack(settings)]
