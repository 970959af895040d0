"""Messages with their parts marked, as in `something like [Dark](seed) but [lighter](light+)`."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.tagger.tags import NOTHING, NUMBER, TAGS, Entity, tag_of
from recommender.errors import MatineeError

_MARK = re.compile(r"\[([^\[\]]+)\]\(([^()]*)\)")


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` of a message, and what they are marked as; how sure, 0 to 1."""

    start: int
    end: int
    tag: str
    sure: float = 1.0

    def meets(self, start: int, end: int) -> bool:
        return self.start < end and start < self.end


@dataclass(frozen=True, slots=True)
class Marked:
    """A message without its marks, and the marks."""

    text: str
    spans: tuple[Span, ...]


def parse(line: str) -> Marked:
    """MatineeError where a mark is none of ours or a bracket is left over."""
    text, spans, at = "", [], 0
    for match in _MARK.finditer(line):
        text += line[at : match.start()]
        if match[2] not in NUMBER or match[2] == NOTHING:
            raise MatineeError(f"{match[2]!r} is no mark: {line}")
        spans.append(Span(len(text), len(text) + len(match[1]), match[2]))
        text, at = text + match[1], match.end()
    text += line[at:]
    if re.search(r"[\[\]]", text) or not text.strip():
        raise MatineeError(f"a bracket is left over, or nothing is said: {line}")
    return Marked(text, tuple(spans))


def read_marked(folder: Path, files: Container[str] | None = None) -> Iterator[Marked]:
    """Every line of every `*.txt`, or only of those with these names (without `.txt`); MatineeError names the file and the line."""
    for file in sorted(folder.glob("*.txt")):
        if files is not None and file.stem not in files:
            continue
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            try:
                yield parse(line)
            except MatineeError as error:
                raise MatineeError(f"{file}, line {number}: {error}") from None


def marks_of(entities: Iterable[Entity]) -> list[Span]:
    """What was found, as marks in the order of the text: where two overlap, the one that begins later stands over the other."""
    ordered = sorted(entities, key=lambda entity: (entity["start"], entity["end"]))
    return [Span(e["start"], e["end"], tag) for e in ordered if (tag := tag_of(e))]


def fingerprint(folder: Path) -> str:
    """Of all that is learned from, and of the order of the marks; SHA-256 in hex."""
    digest = hashlib.sha256(" ".join(TAGS).encode())
    for file in sorted(folder.glob("*.txt")):
        digest.update(file.read_bytes())
    return digest.hexdigest()
