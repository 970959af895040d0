"""Our latest messages as they now are."""

from __future__ import annotations

from bot.channels.slack.events import Shown

MOST_RECENT = 500


class Recent:
    """The latest messages by channel and ts: a click brings its message as it was then, not as it is now."""

    def __init__(self) -> None:
        self._messages: dict[tuple[str, str], Shown] = {}

    def keep(self, channel: str, shown: Shown) -> None:
        self._messages.pop((channel, shown.ts), None)
        self._messages[channel, shown.ts] = shown
        if len(self._messages) > MOST_RECENT:
            del self._messages[next(iter(self._messages))]

    def now(self, channel: str, then: Shown) -> Shown:
        return self._messages.get((channel, then.ts), then)

    def forget(self, sender_id: str) -> None:
        """Those that hold buttons of this person."""
        own = f":{sender_id.rpartition(':')[2]}:"
        for key in [key for key, shown in self._messages.items() if own in str(shown.blocks)]:
            del self._messages[key]

    def with_card(self, rid: str) -> tuple[str, Shown] | None:
        """Channel and message of the latest list that holds this card."""
        newest_first = reversed(self._messages.items())
        return next(((channel, shown) for (channel, _), shown in newest_first if f":{rid}:" in str(shown.blocks)), None)
