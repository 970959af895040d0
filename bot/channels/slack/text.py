"""Slack's way of writing: what people typed is read out of it, and what we say is put into it.

https://docs.slack.dev/messaging/formatting-message-text
"""

from __future__ import annotations

import re
from collections.abc import Iterator

MOST_CHARS = 3_000
"""Of the text in one section."""

_MARKUP = re.compile(r"<([^<>|]*)(?:\|([^<>]*))?>")
_FORMATTING = re.compile(r"[*_~`]")
_HALF_ENTITY = re.compile(r"&[a-z]{0,3}$")


def heard(text: str, bot: str | None) -> str:
    """What a person typed, without the mention of the bot; links and names as they are shown.

    `bot` is our own user id; None where it is not known, and then a mention at the start counts as ours.
    """
    ours = f"<@{re.escape(bot)}" if bot else r"^<@[UW]\w+"
    without = re.sub(rf"{ours}(?:\|[^<>]*)?>", " ", text.strip())
    plain = _MARKUP.sub(_as_shown, without)
    return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip()


def escaped(text: str, most: int = MOST_CHARS) -> str:
    """Our text as Slack is to be given it: nothing in it pings, links or is cut in the middle of a sign."""
    whole = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return whole if len(whole) <= most else _HALF_ENTITY.sub("", whole[: most - 1]) + "…"


def bold(text: str) -> str:
    """Escaped and bold, but for a text whose own signs Slack would take for formatting."""
    return escaped(text) if _FORMATTING.search(text) else f"*{escaped(text)}*"


def cut(text: str, most: int) -> str:
    """At most this many characters, for where Slack formats nothing."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def sections(text: str) -> Iterator[str]:
    """A long text, escaped, in parts that fit one section each, broken between lines where that can be."""
    part = ""
    for line in escaped(text, 10 * MOST_CHARS).split("\n"):
        if part and len(part) + 1 + len(line) > MOST_CHARS:
            yield part
            part = ""
        part = f"{part}\n{line}" if part else line
        while len(part) > MOST_CHARS:
            head = _HALF_ENTITY.sub("", part[:MOST_CHARS])
            yield head
            part = part[len(head) :]
    if part:
        yield part


def _as_shown(markup: re.Match[str]) -> str:
    """`<@U1|ann>` is @ann, `<#C1|films>` #films, `<!here>` @here; a link is its words or its address."""
    what, label = markup[1], markup[2]
    if what.startswith("@"):
        return f"@{label}" if label else ""
    if what.startswith("#"):
        return f"#{label}" if label else ""
    if what.startswith("!"):
        return label or f"@{what[1:].partition('^')[0]}"
    return label or what.removeprefix("mailto:")
