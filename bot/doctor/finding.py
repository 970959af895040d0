"""What an examination found: one line each, with what to do where something is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum


class State(Enum):
    OK = "ok"
    OFF = "off"
    NOTE = "note"
    WRONG = "WRONG"


@dataclass(frozen=True, slots=True)
class Finding:
    """`text` says what is so; `do`, what to do about it. Neither holds a secret."""

    part: str
    state: State
    text: str
    do: str = ""

    def __str__(self) -> str:
        return f"{self.state.value:<6} {self.part:<16} {self.text}{' ' + self.do if self.do else ''}"


def ok(part: str, text: str) -> Finding:
    return Finding(part, State.OK, text)


def off(part: str, text: str, do: str) -> Finding:
    return Finding(part, State.OFF, text, do)


def note(part: str, text: str, do: str = "") -> Finding:
    """Worth knowing, and not wrong in itself."""
    return Finding(part, State.NOTE, text, do)


def wrong(part: str, text: str, do: str) -> Finding:
    return Finding(part, State.WRONG, text, do)


def report(findings: Sequence[Finding]) -> str:
    """All of them, and how many are wrong."""
    bad = sum(finding.state is State.WRONG for finding in findings)
    end = "Nothing is wrong." if not bad else f"{bad} {'thing is' if bad == 1 else 'things are'} wrong."
    return "\n".join([*map(str, findings), end])
