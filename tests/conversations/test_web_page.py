"""The chat page that `make run` serves, in a real browser, with the real servers behind it."""

from __future__ import annotations

import json
import re
import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from tests.conversations.live import Live

pytestmark = pytest.mark.timeout(300)
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=list(ARGUMENTS))
        yield running
        running.close()


@pytest.fixture(scope="module")
def opened(browser: Browser) -> Iterator[Callable[[Live], Page]]:
    """Opens the page as somebody new; fails where anything is asked from another host or goes wrong in its scripts."""
    wrong: list[str] = []

    def open_page(live: Live) -> Page:
        context = closing.enter_context(browser.new_context(viewport={"width": 1280, "height": 900}))
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda m: wrong.append(m.text) if m.type == "error" and not _refused(m.text) else None)
        page.on("request", lambda r: wrong.append(r.url) if not _ours(r.url, live) else None)
        page.goto(live.address)
        return page

    with ExitStack() as closing:
        yield open_page
    assert not wrong


@pytest.fixture(scope="module")
def page(live: Live, opened: Callable[[Live], Page]) -> Page:
    """One person's page, for all that only talk."""
    return opened(live)


def _refused(text: str) -> bool:
    """What the browser itself says while the server is down; no script can prevent it."""
    return "ERR_CONNECTION_REFUSED" in text


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
    expect(log).to_contain_text("How it feels beside Breaking Bad")
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
    expect(log).to_contain_text("I only know about films and series")
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


def sheet(page: Page) -> Locator:
    page.get_by_role("button", name="About me").click()
    shown = page.get_by_role("dialog", name="What I know about you")
    expect(shown.get_by_role("slider")).to_be_visible()
    return shown


def first_card(page: Page) -> tuple[Locator, str]:
    """The first of a new list, and its name."""
    say(page, "something like Breaking Bad but lighter")
    expect(page.get_by_role("log")).to_contain_text("Lighter than Breaking Bad")
    card = page.get_by_role("article").first
    return card, card.get_attribute("aria-label") or ""


def test_what_was_said_on_a_card_is_listed_changed_and_removed(live: Live, opened: Callable[[Live], Page]) -> None:
    page = opened(live)
    card, name = first_card(page)
    card.get_by_role("button", name="Save").click()
    expect(card.get_by_role("button", name="Save")).to_have_attribute("aria-pressed", "true")
    card.get_by_role("button", name="Seen it").click()
    card.get_by_role("button", name="Fine").click()
    expect(card.get_by_role("button", name="Fine")).to_have_attribute("aria-pressed", "true")
    shown = sheet(page)
    saved = shown.locator("section").filter(has=page.get_by_role("heading", name="Watch list"))
    fine = shown.locator("section").filter(has=page.get_by_role("heading", name="All right"))
    expect(saved).to_contain_text(name)
    expect(fine).to_contain_text(name)
    fine.get_by_role("combobox").select_option("You like")
    expect(shown.locator("section").filter(has=page.get_by_role("heading", name="You like"))).to_contain_text(name)
    saved.get_by_role("button").click()
    expect(saved).to_have_count(0)
    page.keyboard.press("Escape")
    expect(card.get_by_role("button", name="Save")).to_have_attribute("aria-pressed", "false")
    expect(card.get_by_role("button", name="Thumbs up")).to_have_attribute("aria-pressed", "true")
    page.reload()
    expect(sheet(page)).to_contain_text(name)


def test_a_lasting_limit_is_reworded_in_the_sheet(live: Live, opened: Callable[[Live], Page]) -> None:
    page = opened(live)
    say(page, "never show me horror again")
    expect(page.get_by_role("log")).to_contain_text("Noted for good: no horror")
    field = sheet(page).get_by_role("textbox", name="Change: no horror")
    field.fill("no westerns")
    field.press("Enter")
    expect(page.get_by_role("log")).to_contain_text("Noted for good")
    shown = sheet(page)
    expect(shown.get_by_role("textbox")).to_have_count(1)
    expect(shown.get_by_role("textbox", name=re.compile("western"))).to_be_visible()


def test_the_dial_holds_and_everything_is_downloaded(
    live: Live, opened: Callable[[Live], Page], tmp_path: Path
) -> None:
    page = opened(live)
    _, name = first_card(page)
    slider = sheet(page).get_by_role("slider")
    slider.press("End")
    expect(page.get_by_text("100 of 100")).to_be_visible()
    with page.expect_download() as started:
        page.get_by_role("button", name="Download everything").click()
    started.value.save_as(tmp_path / "mine.json")
    mine = json.loads((tmp_path / "mine.json").read_text())
    assert [dial["novelty"] for dial in mine["dials"]] == [1]
    assert name in mine["titles"].values()
    assert [line["text"] for line in mine["conversation"] if line["who"] == "me"] == [
        "something like Breaking Bad but lighter"
    ]
    page.reload()
    expect(sheet(page).get_by_role("slider")).to_have_attribute("aria-valuetext", "Off the beaten track")


def test_forget_me_empties_the_sheet(live: Live, opened: Callable[[Live], Page]) -> None:
    page = opened(live)
    card, name = first_card(page)
    card.get_by_role("button", name="Thumbs up").click()
    expect(card.get_by_role("button", name="Thumbs up")).to_have_attribute("aria-pressed", "true")
    shown = sheet(page)
    expect(shown).to_contain_text(name)
    shown.get_by_role("button", name="Forget me").click()
    page.get_by_role("button", name="Yes, delete it").click()
    expect(page.get_by_role("button", name="Yes, delete it")).to_have_count(0)
    expect(page.get_by_text("Matinee is looking")).to_be_hidden()
    expect(sheet(page)).to_contain_text("Nothing yet.")


@pytest.fixture(scope="module")
def breakable(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    servers = Live(tmp_path_factory.mktemp("breakable"))
    try:
        yield servers.start()
    finally:
        servers.stop()


@pytest.mark.timeout(600)
def test_a_server_killed_in_mid_turn_loses_nothing(breakable: Live, opened: Callable[[Live], Page]) -> None:
    page = opened(breakable)
    _, name = first_card(page)
    breakable.kill("actions", signal.SIGSTOP)  # so that the turn is surely under way
    say(page, "how long is the first one")
    expect(page.get_by_text("Matinee is looking")).to_be_visible()
    breakable.kill("rasa", signal.SIGKILL)
    breakable.kill("actions", signal.SIGCONT)
    say(page, "why the first one?")
    expect(page.get_by_text("Connecting again")).to_be_visible()
    breakable.start_rasa()
    breakable.wait()
    log = page.get_by_role("log")
    expect(log).to_contain_text(re.compile("runs"), timeout=60_000)
    expect(log).to_contain_text("How it feels beside Breaking Bad", timeout=60_000)
    mine = [text.removeprefix("You: ") for text in page.locator(".bubble").all_text_contents()]
    assert mine == ["something like Breaking Bad but lighter", "how long is the first one", "why the first one?"]
    page.reload()
    expect(log).to_contain_text("How it feels beside Breaking Bad")
    assert [text.removeprefix("You: ") for text in page.locator(".bubble").all_text_contents()] == mine
    expect(page.get_by_role("article", name=name).first).to_be_visible()


@pytest.mark.timeout(600)
def test_without_its_actions_the_page_says_so_and_goes_on(breakable: Live, opened: Callable[[Live], Page]) -> None:
    page = opened(breakable)
    breakable.kill("actions", signal.SIGKILL)
    say(page, "something like Fargo")
    expect(page.get_by_role("log")).to_contain_text("something went wrong", timeout=11_000)
    page.get_by_role("button", name="About me").click()
    expect(page.get_by_role("button", name="Try again")).to_be_visible(timeout=11_000)
    breakable.start_actions()
    breakable.wait()
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("dialog")).to_contain_text("Nothing yet.")
