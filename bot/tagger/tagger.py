"""The trained tagger: how likely each mark is on each word of a message."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.tagger.marked import Span
from bot.tagger.tags import NUMBER, TAGS
from bot.tagger.tokens import Tokenizer

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|\S")
SAYS_NOTHING = 0.5
_JOINED = re.compile(r"[\s'’/&-]*")


@dataclass(frozen=True)
class Reading:
    """Words of a text as (start, end), and for each the probability of every mark, shape (words, len(TAGS))."""

    text: str
    words: Sequence[tuple[int, int]]
    likely: NDArray[np.float32]

    def of(self, start: int, end: int) -> NDArray[np.float32]:
        """Mean probability of every mark over the words in a place that say anything, shape (len(TAGS),): not over the "the original" of a name."""
        words = self.within(start, end)
        saying = words[words[:, 0] < SAYS_NOTHING]
        return np.asarray((saying if len(saying) else words).mean(axis=0))

    def within(self, start: int, end: int) -> NDArray[np.float32]:
        """The same word for word, shape (words, len(TAGS)); one row that is all "nothing" where there is no word."""
        rows = [at for at, (a, b) in enumerate(self.words) if a < end and start < b]
        return np.asarray(self.likely[rows]) if rows else np.eye(len(TAGS), dtype=np.float32)[:1]

    @cached_property
    def spans(self) -> list[Span]:
        """Neighbouring words of one mark as one span."""
        found: list[Span] = []
        for (start, end), number in zip(self.words, self.likely.argmax(axis=1), strict=True):
            tag = TAGS[number]
            if not number or not self.text[start:end].strip(".,!?;:()\"'"):
                continue
            last = found[-1] if found else None
            if last and last.tag == tag and self._joined(last.end, start):
                found[-1] = Span(last.start, end, tag)
            else:
                found.append(Span(start, end, tag))
        return [Span(s.start, s.end, s.tag, float(self.of(s.start, s.end)[NUMBER[s.tag]])) for s in found]

    def _joined(self, end: int, start: int) -> bool:
        """Whether nothing but a space or the point of a number stands between two words."""
        between = self.text[end:start]
        in_number = between in (".", ",") and self.text[end - 1].isdigit() and self.text[start].isdigit()
        return in_number or _JOINED.fullmatch(between) is not None

    def runs(self, tag: str, least: float) -> list[Span]:
        """Neighbouring words on each of which the mark is at least so likely, whatever is likelier."""
        found: list[Span] = []
        for (start, end), p in zip(self.words, self.likely[:, NUMBER[tag]], strict=True):
            if p < least:
                continue
            last = found[-1] if found else None
            if last and self._joined(last.end, start):
                found[-1] = Span(last.start, end, tag, max(last.sure, float(p)))
            else:
                found.append(Span(start, end, tag, float(p)))
        return found


class Tagger:
    """Files `tagger.onnx` and `tokenizer.json` of a folder; FileNotFoundError where they are missing."""

    def __init__(self, folder: Path) -> None:
        import onnxruntime

        model = folder / "tagger.onnx"
        if not model.is_file():
            raise FileNotFoundError(f"There is no tagger at {model}; `make run` fetches or trains what is missing.")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        # Without VNNI, pairs of 8-bit products are added in 16 bits and overflow: there every word was "nothing".
        options.add_session_config_entry("session.x64quantprecision", "1")
        self._session: Any = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        self._tokenizer = Tokenizer(folder / "tokenizer.json")

    def read(self, text: str, known: Sequence[Span]) -> Reading:
        """`known` are the readers' own marks, which the tagger weighs against the words."""
        tokens = self._tokenizer.tokens(text)
        feed = {"ids": [list(tokens.ids)], "mask": [[1] * len(tokens.ids)], "known": [tokens.laid(known)]}
        (likely,) = self._session.run(None, {name: np.array(rows, dtype=np.int64) for name, rows in feed.items()})
        words = [match.span() for match in _WORD.finditer(text)]
        of_words = [_mean(likely[0], tokens.places, start, end) for start, end in words]
        return Reading(text, words, np.array(of_words, dtype=np.float32).reshape(len(words), len(TAGS)))


def _mean(likely: NDArray[np.float32], places: Sequence[tuple[int, int]], start: int, end: int) -> NDArray[np.float32]:
    pieces = [at for at, (a, b) in enumerate(places) if b > a and a < end and start < b]
    return likely[pieces].mean(axis=0) if pieces else np.eye(len(TAGS), dtype=np.float32)[0]
