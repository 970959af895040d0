"""A length told by two times of the day: "it's ten past eight and my train's at quarter to ten"."""

from __future__ import annotations

import re

from bot.components.lengths import minutes_of_day

_HALF_A_DAY_MIN = 720
_HOUR = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_CLOCK = re.compile(
    rf"\b(?:(?P<half>half (?:past )?)|(?P<part>five|ten|twelve|twenty|quarter|twenty[- ]five|5|10|15|20|25) (?P<side>past|to) )?(?<![\w.:])(?P<h>1\d|2[0-4]|\d|{_HOUR})(?:[.:h](?P<m>[0-5]\d))?(?: ?(?:am|pm|h))?(?![\w:]|\.\d)", re.I
)  # fmt: skip
_FULL = re.compile(_CLOCK.pattern.replace("(?P<side>past|to)", "(?P<side>past)"), re.I)
""" "From ten to eleven": two full hours, and not ten minutes to one of them."""
_BEFORE_CLOCK = re.compile(
    r"\b(?:til+|until|from|to|by|at|it['’]?s|its|gone|before|past|between|over|starts?|up|now|and|n)(?: (?:about|around|just|the|gone|now|get|home))* ?$", re.I
)  # fmt: skip
_BEHIND_CLOCK = re.compile(r" ?(?:am|pm|h|o['’]?clock|now|sharp|til+|until|to|on the dot)\b", re.I)
_NAMED_HOURS = re.compile(r"\b(?:noon|midnight)\b", re.I)
_ORDERED = re.compile(r"\b(?:from|between)\b", re.I)


def between_clocks(words: str) -> int | None:
    """Minutes between two times of the day, whichever is told first; None where not just two are told."""
    words = _NAMED_HOURS.sub("at 12", words.lower())
    pairs = (_clocks(pattern, words) for pattern in (_CLOCK, _FULL))
    pair = next((found for found in pairs if len(found) == 2), None)
    if pair is None or words[pair[0].end() : pair[1].start()].strip() == "or":
        return None
    apart = (minutes_of_day(pair[1]) - minutes_of_day(pair[0])) % _HALF_A_DAY_MIN
    return apart if _ORDERED.search(words) else min(apart, _HALF_A_DAY_MIN - apart)


def _clocks(pattern: re.Pattern[str], words: str) -> list[re.Match[str]]:
    return [
        match
        for match in pattern.finditer(words)
        if match["m"] or match["half"] or match["part"] or _BEFORE_CLOCK.search(words[: match.start()]) or _BEHIND_CLOCK.match(words, match.end())
    ]  # fmt: skip
