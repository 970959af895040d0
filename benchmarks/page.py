"""The chat page in a real browser: its bytes, the time from Enter to the first card, and how evenly 500 cards scroll."""

from __future__ import annotations

import gzip
import json
import shutil
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import accumulate
from typing import Any

from benchmarks.measures import BenchmarkError, Measure
from benchmarks.workbench import Workbench
from recommender.settings import ROOT

WIDGET = ROOT / "bot" / "widget" / "dist" / "widget.js"
LIMIT_KB = 30
LIMIT_CARD_MS = 250
LEAST_FRAMES = 50
"""In every second of the scroll."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ("--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync")
SIZE = {"width": 1280, "height": 900}
WISHES = (
    "something like Breaking Bad but lighter", "a clever Korean thriller", "a film for tonight, under two hours",
    "something like Fargo", "a warm family film", "series like The Wire but funnier", "science fiction from the nineties",
    "a slow French drama", "something like Alien but less violent", "a documentary about music",
)  # fmt: skip
"""All bring cards, whatever was wished before; half a minute's allowance of the guard, so each round is somebody new."""
CARDS, PER_ANSWER = 500, 5

WATCH = """() => {
    const root = document.querySelector('matinee-chat').shadowRoot;
    const count = () => root.querySelectorAll('article').length;
    let began = 0, before = 0;
    root.addEventListener('keydown', e => { if (e.key === 'Enter') { began = performance.now(); before = count(); } }, true);
    new MutationObserver(() => {
        if (!began || count() === before) return;
        const at = began; began = 0;
        requestAnimationFrame(() => { window.took = performance.now() - at; });
    }).observe(root, {subtree: true, childList: true});
}"""
SCROLL = """seconds => new Promise(done => {
    const log = document.querySelector('matinee-chat').shadowRoot.querySelector('.log');
    const times = [], end = log.scrollHeight - log.clientHeight, began = performance.now();
    log.scrollTop = 0;
    const step = now => {
        times.push(now);
        const part = (performance.now() - began) / 1000 / seconds;
        log.scrollTop = end * Math.min(part, 1);
        if (part < 1) requestAnimationFrame(step);
        else done(times.slice(1).map((time, i) => time - times[i]).slice(5));
    };
    requestAnimationFrame(step);
})"""


def measure(bench: Workbench) -> list[Measure]:
    """The bytes first; then in the browser."""
    size = len(gzip.compress(WIDGET.read_bytes(), 9)) / 1000
    address = f"http://127.0.0.1:{bench.live().settings.port}"
    with browser() as running:
        cards = [ms for _ in range(bench.times(full=5, quick=1)) for ms in first_cards(running, address)]
        frames = scrolled(running, address, seconds=bench.times(full=10, quick=3))
    return [
        Measure("widget, gzipped", "kB", [size], LIMIT_KB),
        Measure("Enter to the first card", "ms", cards, LIMIT_CARD_MS),
        Measure(
            f"{CARDS} cards scroll: fewest frames in a second (at least)",
            "1/s",
            [fewest_in_a_second(frames)],
            at_least=LEAST_FRAMES,
        ),
        Measure("– between two frames", "ms", frames),
    ]


@contextmanager
def browser() -> Iterator[Any]:
    """Debian's Chromium; BenchmarkError where it or Playwright is missing."""
    try:
        from playwright.sync_api import sync_playwright  # only where the tests are installed, never to run Matinee
    except ImportError:
        raise BenchmarkError("Playwright is not installed; `make test` installs it.") from None
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        raise BenchmarkError(f"No browser is installed (looked for {', '.join(BROWSERS)}).")
    with sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=path, args=list(FLAGS))
        try:
            yield running
        finally:
            running.close()


def first_cards(running: Any, address: str) -> list[float]:
    """Milliseconds from Enter to the frame with the first new card, for each wish of one person."""
    context = running.new_context(viewport=SIZE, locale="en-GB")
    page = context.new_page()
    page.goto(address)
    page.wait_for_function("() => localStorage.length > 0")
    page.evaluate(WATCH)
    took = []
    for wish in WISHES:
        page.get_by_role("textbox").fill(wish)
        page.evaluate("window.took = 0")
        page.keyboard.press("Enter")
        page.wait_for_function("() => window.took > 0", timeout=30_000)
        took.append(float(page.evaluate("window.took")))
    context.close()
    return took[1:]  # the first wakes the page up


def fewest_in_a_second(frames: Sequence[float]) -> int:
    """Of milliseconds between frames, one after the other: how many end within the second that has the fewest.

    Every second counts that begins with a frame and is over before the last.
    """
    ends = list(accumulate(frames, initial=0.0))
    whole = [start for start in ends if start + 1000 <= ends[-1]]
    return min((bisect_right(ends, start + 1000) - bisect_right(ends, start) for start in whole), default=0)


def scrolled(running: Any, address: str, seconds: int) -> list[float]:
    """Milliseconds between frames, from the top of a page with CARDS cards to its end."""
    context = running.new_context(viewport=SIZE, locale="en-GB")
    page = context.new_page()
    page.route_web_socket("**/socket.io/**", _long_talk)
    page.goto(address)
    page.get_by_role("article").nth(CARDS - 1).wait_for(state="attached")
    page.wait_for_timeout(1000)  # the pictures settle
    frames = [float(ms) for ms in page.evaluate(SCROLL, seconds)]
    context.close()
    return frames


def _long_talk(socket: Any) -> None:
    """A server that knows one long conversation: the open packet, then the session."""
    history = [line for n in range(CARDS // PER_ANSWER) for line in _lines(n)]
    session = {"token": "bench", "resumed": True, "history": history}

    def answer(message: str) -> None:
        if message.startswith("40"):
            socket.send('40{"sid":"bench"}')
            socket.send("42" + json.dumps(["session", session]))

    socket.on_message(answer)
    socket.send('0{"sid":"bench","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":65536}')


def _lines(n: int) -> list[dict[str, Any]]:
    genres = (
        "drama",
        "comedy",
        "horror",
        "western",
        "science-fiction",
        "romance",
        "crime",
        "animation",
        "war",
        "music",
    )
    cards = [
        {
            "rid": f"r{n}x{i}", "title_id": f"title-{n}-{i}", "title": f"A title of the talk, {n}.{i}", "year": 1950 + n % 70,
            "kind": "film", "genres": [genres[(n + i) % 10], genres[(n * i + 3) % 10]], "runtime_min": 90 + n, "seasons": None,
            "age": 12, "why": "As long a reason as most have, so that the card is as tall as it is in life.", "tone": {"light": i / 5},
            "state": {},
        }
        for i in range(PER_ANSWER)
    ]  # fmt: skip
    payload = {"type": "cards", "v": 1, "intro": f"List {n}:", "cards": cards, "chips": [], "quick": [], "notes": []}
    return [
        {"who": "me", "text": f"list {n}", "payload": None},
        {"who": "bot", "text": f"List {n}:", "payload": payload},
    ]
