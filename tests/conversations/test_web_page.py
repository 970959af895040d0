"""The ten turns in the chat page that `make run` serves, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from tests.conversations.live import Live

pytestmark = pytest.mark.timeout(300)
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


@pytest.fixture(scope="module")
def page(live: Live) -> Iterator[Page]:
    """A page that fails the test where anything is asked from another host or goes wrong in its scripts."""
    wrong: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=list(ARGUMENTS))
        opened = browser.new_page(viewport={"width": 1280, "height": 900})
        opened.on("pageerror", lambda error: wrong.append(str(error)))
        opened.on("console", lambda m: wrong.append(m.text) if m.type == "error" else None)
        opened.on("request", lambda r: wrong.append(r.url) if not _ours(r.url, live) else None)
        opened.goto(live.address)
        yield opened
        browser.close()
    assert not wrong


def _ours(url: str, live: Live) -> bool:
    return url.startswith((live.address, live.address.replace("http", "ws"), "data:", "blob:"))


def say(page: Page, text: str) -> None:
    box = page.get_by_role("textbox")
    box.fill(text)
    box.press("Enter")


def test_ten_turns_in_the_page(page: Page) -> None:
    log = page.get_by_role("log")
    say(page, "hi")
    expect(log).to_contain_text("suggest films and series")
    say(page, "something like Breaking Bad but lighter")
    expect(log).to_contain_text("Lighter than Breaking Bad")
    cards = page.get_by_role("article")
    assert 3 <= cards.count() <= 5
    say(page, "only series, and nothing from before 2010")
    expect(log).to_contain_text("2010 or later")
    say(page, "why the second one?")
    expect(log).to_contain_text("Its tone beside Breaking Bad")
    say(page, "I've seen the first one, it was great")
    expect(log).to_contain_text("and liked it. It will not be shown again")
    say(page, "not the third, never again")
    expect(log).to_contain_text("will never be shown again")
    say(page, "how long is the second one and who is in it")
    expect(log).to_contain_text("an episode runs about")
    say(page, "something for tonight with my 10-year-old, under two hours, no animation")
    expect(log).to_contain_text("suitable for age 10")
    say(page, "like Blorgon Chronicles")
    expect(log).to_contain_text("I do not know “Blorgon Chronicles”")
    say(page, "what's the capital of France")
    expect(log).to_contain_text("I only know films and series")
    say(page, "bye")
    expect(log).to_contain_text("Goodbye")


def test_a_thumb_is_pressed_once_the_server_has_noted_it(page: Page) -> None:
    say(page, "something like Fargo")
    expect(page.get_by_role("log")).to_contain_text("You asked for: like Fargo")
    thumb = page.get_by_role("article").last.get_by_role("button", name="Thumbs up")
    thumb.click()
    expect(thumb).to_have_attribute("aria-pressed", "true")


def test_the_talk_is_there_again_after_a_reload(page: Page) -> None:
    page.reload()
    expect(page.get_by_role("log")).to_contain_text("Goodbye")
