"""What becomes of typed text before Rasa sees it, and the guard's own few sentences."""

from __future__ import annotations

import unicodedata

MAX_CHARS = 1_000

NOT_TEXT = "I can only read text."
EMPTY = "I need a few words to go on. Name a film or series you like, or say what you are in the mood for."
TOO_LONG = f"That is more than I can read at once. Please keep it under {MAX_CHARS:,} characters."
TOO_FAST = "A moment, please. That was a lot at once; try again in a few seconds."
UNKNOWN_TAP = "I do not know that button any more. Please say in words what you would like."
NOT_YOURS = "These buttons are somebody else's. Mention me with a wish of your own, and you get your own list."
TOLD_IN_PRIVATE = "That is between you and me, so I wrote it to you in private."
WRITE_IN_PRIVATE = "That is between you and me. Open a chat with me, press Start, and ask me again there."
COPY_FAILED = (
    "I could not send you the file here. Whoever runs me can hand it to you, and see in my log why I could not."
)
CARD_GONE = "I no longer have that list at hand. Say the title, and I look it up."
REPEATED = "I already have that message."
APOLOGY = "Sorry, something went wrong on my side and I could not answer. Please try again in a moment."
FORGOTTEN = "Done: everything you told me is deleted, and our conversation with it. Your receipt is {receipt}."
FORGET_FAILED = "I could not delete all of it, so please do not take it as done. Say “forget me” again in a moment."
FORGOTTEN_MEANWHILE = "That came while I was deleting everything, so I have not read it. Please say it again."

COMMANDS = {"start": "hi", "help": "help", "forget": "forget me", "restart": "start over"}
"""Slash commands that people know from other chats, in plain words. No other is special."""

_INVISIBLE = {"Cc", "Cf", "Cs"}
"""Unicode categories that are dropped: control, format (zero-width) and lone surrogates."""


class Refused(Exception):
    """Something said or tapped that must not reach Rasa; its text is the polite answer."""


def clean(text: object) -> str:
    """The text without what people cannot see and without leading slashes; Refused if nothing can be made of it.

    Whitespace of every kind becomes a space; visible characters stay as they are, 1 to MAX_CHARS of them.
    """
    if not isinstance(text, str):
        raise Refused(NOT_TEXT)
    words = _plain_words(_visible(text).strip())
    if len(words) > MAX_CHARS:
        raise Refused(TOO_LONG)
    if not any(char.isalnum() for char in words):
        raise Refused(EMPTY)
    return words


def label(text: object, otherwise: str) -> str:
    """What a tapped button said, as far as it can be shown: at most 80 characters of clean text."""
    try:
        return clean(text)[:80].strip()
    except Refused:
        return otherwise


def _visible(text: str) -> str:
    spaced = (" " if char.isspace() else char for char in text)
    return "".join(char for char in spaced if unicodedata.category(char) not in _INVISIBLE)


def _plain_words(text: str) -> str:
    """Rasa runs `/intent{...}` as it is typed, so a text that starts with a slash loses it."""
    if not text.startswith("/"):
        return text
    bare = text.lstrip("/ ")
    return COMMANDS.get(bare.partition("@")[0].lower(), bare)
