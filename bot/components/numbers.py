"""Numbers as people write them: 3, three, a couple of, 2.5."""

from __future__ import annotations

import re

_SMALL = dict(
    zip(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
        range(1, 20),
        strict=True,
    )
)  # fmt: skip
_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
_OTHER = {"a": 1, "an": 1, "single": 1, "a couple of": 2, "a couple": 2, "couple of": 2, "a few": 3, "a hundred": 100, "the hundred": 100, "half a dozen": 6,
          "a dozen": 12, "half": 0.5, "half an": 0.5}  # fmt: skip
_TEN_WORDS = "|".join(_TENS)
NUMBER = (
    rf"(?:\d+(?:[.,]\d+)?|(?:an?|one|two) hundred and (?:(?:{_TEN_WORDS})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|{'|'.join(sorted(_SMALL, key=len, reverse=True))})|(?:{_TEN_WORDS})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|{'|'.join(sorted(_SMALL, key=len, reverse=True))}"
    r"|a couple of|a couple|couple of|half an|half a dozen|a dozen|a few|(?:a|the) hundred)"
)
"""A pattern for a number in digits or words; `number` reads what it matched."""


def number(words: str) -> float:
    """The value of what NUMBER matched; ValueError for anything else."""
    words = words.strip().lower()
    if re.fullmatch(r"\d+(?:[.,]\d+)?", words):
        return float(words.replace(",", "."))
    for table in (_OTHER, _SMALL, _TENS):
        if words in table:
            return float(table[words])
    hundreds, _, rest = words.partition(" hundred and ")
    if rest and hundreds in ("a", "an", "one", "two"):
        return 100 * (2 if hundreds == "two" else 1) + number(rest)
    ten, _, one = words.replace("-", " ").partition(" ")
    if ten in _TENS and one in _SMALL:
        return float(_TENS[ten] + _SMALL[one])
    raise ValueError(f"{words!r} is not a number")
