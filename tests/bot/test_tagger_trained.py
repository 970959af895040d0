"""The trained tagger that is kept here: what it learned from, and what it makes of messages that it never saw."""

from __future__ import annotations

import re
from csv import DictReader

import pytest
from tagger_world import LEXICON, said

from bot.components.understand import understand
from bot.tagger.marked import fingerprint, marks_of, read_marked
from bot.tagger.readers import Readers
from bot.tagger.revise import revised
from bot.tagger.tagger import Tagger
from recommender.settings import ROOT

DATA, MODEL = ROOT / "data" / "tagged", ROOT / "models" / "tagger"


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger(MODEL)


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def test_it_was_trained_on_the_messages_that_are_here() -> None:
    assert (MODEL / "trained-from").read_text().strip() == fingerprint(DATA)


def test_there_are_many_messages_and_none_is_said_twice() -> None:
    texts = [message.text.lower() for message in read_marked(DATA)]
    assert len(texts) >= 24_000
    assert len(set(texts)) >= 0.998 * len(texts)


def test_no_request_that_is_only_counted_is_learned_from() -> None:
    learned = {plain(message.text) for message in read_marked(DATA)}
    files = [ROOT / "data" / "checks" / f"requests-{name}.csv" for name in ("fresh", "last", "test", "unseen")]
    asked = [row["text"] for file in files for row in DictReader(file.open(encoding="utf-8", newline=""))]
    assert len(asked) > 1000
    assert [text for text in asked if plain(text) in learned and len(plain(text).split()) > 5] == []


def test_a_missing_tagger_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="no tagger at"):
        Tagger(ROOT / "models" / "nowhere")


@pytest.mark.parametrize("text", ["", " ", "…", "a" * 1000, "😀 😀", "מה לראות", "x " * 500])
def test_any_text_is_read(tagger: Tagger, text: str) -> None:
    reading = tagger.read(text, marks_of(understand(text, LEXICON)))
    assert len(reading.words) == len(reading.likely)
    assert all(abs(float(row.sum()) - 1) < 1e-3 for row in reading.likely)


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("what do I watch after the bear? any series", "title", ("seed", "bear")),
        ("I want to be absolutely terrified", "shift", ("more", "scary")),
        ("Hell Bound at the weekend, now something that makes my palms sweat", "shift", ("more", "tense")),
        ("the spouse says no car chases, I say something brainy", "not_text", (None, "car chases")),
    ],
)
def test_what_no_rule_has_is_heard(tagger: Tagger, text: str, kind: str, wanted: tuple[str | None, str]) -> None:
    found = understand(text, LEXICON)
    heard = revised(text, found, tagger.read(text, marks_of(found)), Readers(LEXICON))
    assert wanted in said(heard, kind)
