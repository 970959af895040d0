"""Slack: what happens there is read, answered by the bot, and shown in Slack's own blocks."""

from bot.channels.slack.channel import SlackChannel

__all__ = ["SlackChannel"]
