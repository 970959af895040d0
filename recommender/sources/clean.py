"""Single cells made plain: text without mark-up, lists out of Python or JSON literals."""

from __future__ import annotations

import ast
import html
import json
import re
import unicodedata
from typing import Any

LOST = "\ufffd"
"""What stands where a character was lost on the way to the source."""
MOST_CHARS = 5000
"""Of one cell: what is longer is no name and no description."""
MOST_LITERAL_CHARS = 500_000

_HIDDEN = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|$)|<!--.*?(?:-->|$)", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_UNSEEN = re.compile(r"[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


_DIRT = re.compile(rf"[<&{LOST}\x00-\x1f\x7f-\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000\ufeff]")
"""Mark-up, and whatever is unseen, a control character or white space other than a space."""


def is_plain(text: str) -> bool:
    """Whether `plain` would surely change nothing: looking once at a whole row is quicker than cleaning each cell."""
    return (
        len(text) <= MOST_CHARS
        and "  " not in text
        and not _DIRT.search(text)
        and unicodedata.is_normalized("NFC", text)
    )


def plain(text: str) -> tuple[str, list[str]]:
    """One line of text, and what had to be mended. A formula (`=1+1`) is text like any other and stays as it is."""
    mended = []
    if len(text) > MOST_CHARS:
        mended.append(f"cut to {MOST_CHARS} characters")
        text = text[:MOST_CHARS]
    if "<" in text or "&" in text:
        text, had_tags = _without_tags(text)
        mended += ["HTML made text"] if had_tags else []
    if LOST in text:
        mended.append("a lost character (U+FFFD) taken out")
        text = text.replace(LOST, " ")
    if not text.isascii():
        text = unicodedata.normalize("NFC", _UNSEEN.sub("", text))
    if _CONTROL.search(text):
        mended.append("control characters taken out")
        text = _CONTROL.sub("", text)
    return " ".join(text.split()), mended


def _without_tags(text: str) -> tuple[str, bool]:
    """Twice, so that tags written as entities go as well."""
    before = text
    for _ in range(2):
        text = html.unescape(_TAG.sub(" ", _HIDDEN.sub(" ", text)))
    text = _TAG.sub(" ", _HIDDEN.sub(" ", text))
    return re.sub(r"\s+([.,;:!?])", r"\1", text) if text != before else text, text != before


def literal_list(text: str) -> list[Any] | None:
    """The list that a Python or JSON literal holds, never evaluated; None where it is no list."""
    if len(text) > MOST_LITERAL_CHARS or not text.startswith("["):
        return None
    for parse in (json.loads, ast.literal_eval):
        try:
            value = parse(text)
        except (ValueError, SyntaxError, RecursionError, MemoryError):
            continue
        return value if isinstance(value, list) else None
    return None
