"""A message as token ids, with the readers' marks laid over them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.tagger.marked import Span
from bot.tagger.tags import NUMBER

MOST_TOKENS = 256


@dataclass(frozen=True, slots=True)
class Tokens:
    """Ids of word pieces and where each stands in the text; pieces of no width begin and end the message."""

    ids: Sequence[int]
    places: Sequence[tuple[int, int]]

    def laid(self, spans: Iterable[Span]) -> list[int]:
        """The number of the mark on each piece, 0 where there is none; of two marks the later."""
        row = [0] * len(self.ids)
        for span in spans:
            for at, (start, end) in enumerate(self.places):
                if end > start and span.meets(start, end):
                    row[at] = NUMBER[span.tag]
        return row


class Tokenizer:
    """The word pieces of the encoder that the tagger was trained from."""

    def __init__(self, file: Path) -> None:
        from tokenizers import Tokenizer as Pieces

        self._pieces: Any = Pieces.from_file(str(file))
        self._pieces.enable_truncation(MOST_TOKENS)
        self._pieces.no_padding()

    def tokens(self, text: str) -> Tokens:
        encoded = self._pieces.encode(text)
        return Tokens(encoded.ids, encoded.offsets)
