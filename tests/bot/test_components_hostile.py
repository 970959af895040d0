"""Random and hostile messages: never an exception, never an entity that cannot be, never for long, never more and more memory."""

from __future__ import annotations

import gc
import json
import random
import tracemalloc
from collections.abc import Iterator
from itertools import islice

import pytest
from components_world import lexicon

from bot.components.understand import understand

MESSAGES = 10_000
LONGEST = 1000
SLICE = 100
WORDS = (
    "like not no nothing without the a an of and or but very so too more less film films series show seasons episodes minutes hours under over between from to till "
    "since before after 1990 90s eighties 2 12 7.5 my son daughter kids aged for with in on by i i'm we're she's muslim pregnant cancer because so the one french "
    "korean english horror comedy romance lighter darker funny scary sad good cry stressed background while cooking halloween christmas seen loved hated okay halfway "
    "Fargo Dark Lost Friends Alien Seinfeld Tom Hanks humour plot vibes maker director first second last all these netflix undo forget never again why compare it"
).split()
ODD = [
    "", " ", "\n", "\t", "\x00", "\u200b", "\u202e", "\ufeff", "\ue000", "\ue003", "é", "ß", "İ", "ﬁ", "日本語", "🎬", "👩‍👩‍👧", "'", '"', "’", "(", ")", "[", "]", "{", "}", "<script>",
    "&amp;", "\\", "/", "%s", "{0}", "${x}", "'; DROP TABLE people; --", "../../etc/passwd", "-", "--", "–", "...", "???", "!!!", "1e999", "-1", "٣", "½", "#1", "@all", "http://x.y", "\ud800",
]  # fmt: skip
REPEATED = [
    "a ", "not ", "(", "so ", "the ", "1 ", "12, ", "and ", "i'm ", "my ", "a year ", "the last ", "mid ", "like the ", "x", "-", "she is ", "nothing too ", "embarrassing ",
    "i'm so very really ", "horror, comedy and ", "less ", "90s to ", "from 1990 to ", "an hour and a half ", "the one about ", "while i ", "have seen all the most of the ",
    "i am a very strict devout ", "cancer and ", "the humour and pace and mood of ", "by the maker of ", "the alien ", "Fargo, ", "Fargo and ", "one of us who is ", "kind of ", "don't want ",
    "what is the ", "first, second and ", "film or series or ", "kids 4 and 7 and ", "\n", "é", "😀", "\ue000", "for my my my ", "of the early late ", "too too ", "a bit of a ",
]  # fmt: skip


def messages() -> Iterator[str]:
    """Always the same ones: words of every reader in any order, odd signs among them, now and then very many."""
    rng = random.Random(7)
    for _ in range(MESSAGES):
        n = rng.choice((1, 2, 3, 5, 8, 13, 21, 40)) if rng.random() < 0.99 else 250
        yield rng.choice((" ", " ", " ", ", ", "", ". ")).join(
            rng.choice(WORDS) if rng.random() < 0.85 else rng.choice(ODD) for _ in range(n)
        )


def check(text: str) -> None:
    for entity in understand(text, lexicon()):
        assert 0 <= entity["start"] <= entity["end"] <= min(len(text), LONGEST), (text, entity)
        assert isinstance(entity["entity"], str) and entity["value"] is not None, (text, entity)
        json.dumps(entity)


@pytest.mark.timeout(900)
def test_no_message_breaks_it() -> None:
    for text in messages():
        check(text)


def test_memory_stays_flat() -> None:
    """What is kept of the first few hundred messages, such as compiled patterns, is all that is ever kept."""
    several = list(islice(messages(), 4 * SLICE))
    for text in several[: 2 * SLICE]:
        check(text)
    tracemalloc.start()
    held = [_held(several[at * SLICE : (at + 1) * SLICE]) for at in (2, 3)]
    tracemalloc.stop()
    assert held[1] - held[0] < 100_000, held


def _held(several: list[str]) -> int:
    for text in several:
        check(text)
    gc.collect()
    return tracemalloc.get_traced_memory()[0]


@pytest.mark.parametrize("piece", REPEATED)
def test_what_is_said_over_and_over_does_not_hold_it_up(piece: str) -> None:
    check((piece * LONGEST)[:LONGEST])


@pytest.mark.parametrize("text", ["a" * 100_000, "not " * 50_000, "(" * 20_000, "Fargo, " * 20_000])
def test_more_than_a_person_types_is_cut(text: str) -> None:
    check(text)
