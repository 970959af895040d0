"""Sayings in the small dictionaries of `bot/words/`, as people write them down rather than as regular expressions.

A row is `means,words`: axes with their direction (`light+ tense-`), and sayings with `; ` between. How a saying is written:

- `laugh [out loud]` with or without; `(film/show)` one of these; in a choice an empty part is allowed: `(a/my/)`
- `feel-good` also with a space or as one word; `don't` also without the apostrophe
- `ME`, `MY`, `WONT` … one of a group that `groups.csv` lists
- `old?` only where it describes what is to be watched; `no tears!` has its own no: a "not" before it turns nothing
- `=` for a meaning: words that belong to something else and wish for nothing ("long story short")
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

WORDS = Path(__file__).parents[1] / "words"
Direction = tuple[str, int]
"""An axis and which way: 1 for more of it, -1 for less."""
_OPEN, _CLOSE = "([", ")]"
_HEAD = re.compile(r"[^\W_]+|[^\w\s]")


@dataclass(frozen=True)
class Saying:
    """A saying and what it means. `risky`: only where it describes a title; `fixed`: a no before it does not turn it."""

    written: str
    wishes: tuple[Direction, ...]
    risky: bool = False
    fixed: bool = False

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when first looked for: of some thousands most are never met."""
        return re.compile(rf"(?:{_sequence(self.written)})(?:-?(?:ish|esque)\b(?!-)|(?![\w-])|(?<=[^\w\s]))")

    def heads(self) -> set[str]:
        """The words or signs that it may begin with."""
        heads: set[str] = set()
        for part in _split(self.written, " "):
            ways = _ways(part)
            heads |= {head.group() for way in ways if (head := _HEAD.match(way))}
            if "" not in ways:
                break
        return heads


def read_sayings(name: str) -> Iterator[Saying]:
    """Every saying of `bot/words/NAME.csv`; ValueError names a meaning that is none."""
    for row in _rows(name):
        try:
            wishes = tuple((said[:-1], {"+": 1, "-": -1}[said[-1]]) for said in row["means"].split() if said != "=")
        except KeyError:
            raise ValueError(f"{name}.csv: {row['means']!r} is no axis with + or -") from None
        for said in row["words"].split(";"):
            bare = said.strip().rstrip("?!")
            marks = said.strip()[len(bare) :]
            yield Saying(bare.strip(), wishes, "?" in marks, "!" in marks)


def spellings(word: str) -> list[str]:
    """A saying without choices in each way of writing it: "feel-good", "feel good", "feelgood"."""
    joined = dict.fromkeys(word.replace("-", joint) for joint in ("-", " ", ""))
    return list(dict.fromkeys(way for each in joined for way in (each, each.replace("'", ""))))


def _rows(name: str) -> list[dict[str, str]]:
    with (WORDS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@lru_cache(maxsize=1)
def _groups() -> dict[str, tuple[str, ...]]:
    return {row["means"]: tuple(word.strip() for word in row["words"].split(";")) for row in _rows("groups")}


def _split(text: str, mark: str) -> list[str]:
    """At every mark that stands in no bracket."""
    parts, depth = [""], 0
    for sign in text:
        depth += (sign in _OPEN) - (sign in _CLOSE)
        if sign == mark and not depth:
            parts.append("")
        else:
            parts[-1] += sign
    return parts


def _sequence(text: str) -> str:
    """The pattern of words one after the other; one that may be missing takes its space along."""
    parts = [_part(part) for part in _split(text.strip(), " ") if part]
    first = next((k for k, part in enumerate(parts) if not part.endswith(")?")), len(parts) - 1)
    before = "".join(f"(?:{part}[ -])?" for part in parts[:first])
    after = "".join(f"(?:[ -]{part})?" if part.endswith(")?") else f"[ -]{part}" for part in parts[first + 1 :])
    return before + "".join(parts[first : first + 1]) + after


def _part(part: str) -> str:
    """The pattern of what stands between two spaces: a word, a group, a choice, or a word with a choice in it."""
    if part in _groups():
        return _choice(list(_groups()[part]))
    pattern = ""
    for piece in _pieces(part):
        if piece[0] in _OPEN:
            options = _split(piece[1:-1], "/")
            pattern += _choice(options + [""] * (piece[0] == "["))
        else:
            pattern += _literal(piece)
    return pattern


def _pieces(part: str) -> list[str]:
    pieces, depth = [""], 0
    for sign in part:
        if sign in _OPEN and not depth:
            pieces.append("")
        depth += (sign in _OPEN) - (sign in _CLOSE)
        pieces[-1] += sign
        if sign in _CLOSE and not depth:
            pieces.append("")
    return [piece for piece in pieces if piece]


def _choice(options: list[str]) -> str:
    said = sorted({option.strip() for option in options if option.strip()}, key=len, reverse=True)
    return f"(?:{'|'.join(map(_sequence, said))}){'?' if any(not option.strip() for option in options) else ''}"


def _literal(text: str) -> str:
    return re.escape(text).replace(r"\-", "[- ]?").replace("-", "-").replace("'", "'?")


def _ways(part: str) -> list[str]:
    """What a part may begin with, each with and without its hyphens."""
    ways = [""]
    for piece in _pieces(part) if part not in _groups() else [f"({'/'.join(_groups()[part])})"]:
        options = _split(piece[1:-1], "/") + [""] * (piece[0] == "[") if piece[0] in _OPEN else [piece]
        begun = [way for option in options for way in (_ways_of_option(option) if piece[0] in _OPEN else [option])]
        ways = [way + more for way in ways for more in begun]
    return list(dict.fromkeys(each for way in ways for each in (spellings(way) if way else [""])))


def _ways_of_option(option: str) -> list[str]:
    first = _split(option.strip(), " ")[0]
    return _ways(first) if first else [""]
