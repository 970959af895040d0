"""Pictures of the chat page for docs/screens: `python -m tests.conversations.screenshots`, with the real servers behind it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser, Page, expect, sync_playwright

from recommender.settings import ROOT
from scripts.environments import RASA_ENVIRONMENT
from tests.conversations.live import Live

SCREENS = ROOT / "docs" / "screens"
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 780}
SMALLER = """
import sys
from PIL import Image
for path in sys.argv[1:]:
    picture = Image.open(path).convert("RGB").quantize(128, dither=Image.Dither.NONE)
    picture.save(path, optimize=True)
"""
"""Flat drawings need few colours, and the repository stays small. Rasa's environment has a library for pictures."""
WISH = "something like Breaking Bad but lighter"


def main() -> int:
    """Take every picture anew."""
    SCREENS.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder, sync_playwright() as driver:
        live = Live(Path(folder))
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        try:
            live.start()
            for name, (prepare, options) in STATES.items():
                page = opened(browser, live, **options)
                prepare(page)
                keep(page, name)
                page.context.close()
        finally:
            browser.close()
            live.stop()
    return 0


def opened(browser: Browser, live: Live, **options: Any) -> Page:
    given = {"viewport": WIDE, "locale": "en-GB", "reduced_motion": "reduce"} | options
    page = browser.new_context(**given).new_page()
    page.goto(live.address)
    return page


def keep(page: Page, name: str) -> None:
    """As a small PNG."""
    page.wait_for_timeout(700)
    file = SCREENS / f"{name}.png"
    page.screenshot(path=file)
    subprocess.run([str(RASA_ENVIRONMENT.python), "-c", SMALLER, str(file)], check=True)
    print(f"docs/screens/{name}.png")


def welcome(page: Page) -> None:
    expect(page.get_by_role("group").get_by_role("button").first).to_be_visible()


def talked(page: Page) -> None:
    box = page.get_by_role("textbox")
    box.fill(WISH)
    box.press("Enter")
    expect(page.get_by_role("article").nth(2)).to_be_visible()


def rated(page: Page) -> None:
    talked(page)
    cards = page.get_by_role("article")
    for at, place in ((0, 3), (1, 0), (2, 2), (3, 1)):
        act = cards.nth(at).get_by_role("button").nth(place)
        act.click()
        expect(act).to_have_attribute("aria-pressed", "true")
    loved = cards.nth(2).locator(".rate button").first
    loved.click()
    expect(loved).to_have_attribute("aria-pressed", "true")


def known(page: Page) -> None:
    rated(page)
    box = page.get_by_role("textbox")
    box.fill("never show me horror again")
    box.press("Enter")
    expect(page.get_by_role("log")).to_contain_text("Noted for good")
    page.locator(".bar-button").first.click()
    slider = page.get_by_role("slider")
    slider.focus()
    slider.press("ArrowRight")
    expect(page.locator(".sheet .notice")).not_to_be_empty()


def mirrored(page: Page) -> None:
    page.locator("matinee-chat").evaluate("e => { e.dir = 'rtl' }")
    rated(page)


def offline(page: Page) -> None:
    talked(page)
    page.context.set_offline(True)
    expect(page.locator(".notice").first).not_to_be_empty()
    box = page.get_by_role("textbox")
    box.fill("only series please")
    box.press("Enter")


STATES: dict[str, tuple[Callable[[Page], None], dict[str, Any]]] = {
    "welcome": (welcome, {}),
    "list": (rated, {}),
    "dark": (rated, {"color_scheme": "dark"}),
    "phone": (rated, {"viewport": PHONE}),
    "phone-dark": (welcome, {"viewport": PHONE, "color_scheme": "dark"}),
    "known": (known, {}),
    "known-phone": (known, {"viewport": PHONE}),
    "german": (known, {"locale": "de-DE"}),
    "right-to-left": (mirrored, {}),
    "offline": (offline, {}),
}
"""Name of the file: how the page gets there, and the browser it is seen in."""

if __name__ == "__main__":
    sys.exit(main())
