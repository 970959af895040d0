"""Which messages are never learned from, and what the readers make of a message."""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Container, Iterator
from pathlib import Path

from bot.components.served_lexicon import built, served
from bot.components.understand import understand
from bot.tagger.marked import Marked, Span, marks_of, read_marked
from bot.tagger.tagger import Tagger
from recommender.lexicon import Lexicon
from recommender.settings import ROOT

DATA, MODEL = ROOT / "data" / "tagged", ROOT / "models" / "tagger"


def learned_from(folder: Path, files: Container[str] | None = None) -> Iterator[Marked]:
    """Fifteen messages in sixteen of the folder, or of these files of it, always the same."""
    return (message for message in read_marked(folder, files) if not _is_held_out(message.text))


def held_out(folder: Path) -> Iterator[Marked]:
    """The others, and every message of the folder `held_out` in it."""
    yield from (message for message in read_marked(folder) if _is_held_out(message.text))
    yield from read_marked(folder / "held_out")


def _is_held_out(text: str) -> bool:
    return hashlib.sha256(text.encode()).digest()[0] % 16 == 0


def asked(prog: str, description: str) -> tuple[Path, Tagger, Lexicon]:
    """The folder of messages and the tagger that the command line names, and the lexicon of the build."""
    parser = argparse.ArgumentParser(prog=prog, description=description)
    parser.add_argument("--data", type=Path, default=DATA, help="folder of marked messages (default: data/tagged)")
    parser.add_argument("--model", type=Path, default=MODEL, help="folder of the tagger (default: models/tagger)")
    arguments = parser.parse_args()
    return arguments.data, Tagger(arguments.model), served(built()).current()


def known_spans(text: str, lexicon: Lexicon) -> list[Span]:
    """What the readers make of a message, as marks."""
    return marks_of(understand(text, lexicon))
