"""Telegram: `bot.channels.telegram.TelegramChannel` in credentials.yml."""

from bot.channels.telegram.channel import TelegramChannel

__all__ = ["TelegramChannel"]
