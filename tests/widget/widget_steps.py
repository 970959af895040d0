"""Steps that many tests of the widget take."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fake_server import FakeServer
from playwright.sync_api import Locator, Page, expect

WISH = "something like Breaking Bad but lighter"
WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 780}

Visit = Callable[..., Page]
"""Opens a path of the fake server in a fresh browser context; keywords go to the context."""


def ask(page: Page, text: str = WISH) -> None:
    page.get_by_role("textbox").fill(text)
    page.keyboard.press("Enter")


def card(page: Page, name: str) -> Locator:
    return page.get_by_role("article", name=name)


def wait_for_session(page: Page) -> None:
    page.wait_for_function("() => localStorage.length > 0")


def open_chat(page: Page) -> None:
    page.get_by_role("button", name="Open the chat").click()
    expect(page.get_by_role("dialog", name="Matinee")).to_be_visible()


def talk(page: Page) -> None:
    """Bring every kind of entry and state onto the screen."""
    ask(page)
    for name in ("Thumbs up: Fargo (1996)", "Never again: Barry (2018)", "Save: Knives Out (2019)"):
        page.get_by_role("button", name=name).click()
        expect(page.get_by_role("button", name=name)).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Why: Fargo (1996)").click()
    expect(page.get_by_text("two points lighter")).to_be_visible()


def know(page: Page, server: FakeServer) -> None:
    """Show what is known about the person, something of every kind unless the test has told something else."""
    if not server.profile.told:
        server.profile.fill()
    page.get_by_role("button", name="About me").click()
    expect(page.get_by_role("slider", name="How adventurous")).to_be_visible()


def texts(server: FakeServer) -> list[str]:
    """What was typed, as the server got it."""
    return [message["text"] for message in server.said]


def tokens(server: FakeServer) -> list[Any]:
    return [tap["token"] for tap in server.taps]


def bubbles(page: Page) -> list[str]:
    """What the person sees of their own words."""
    return [text.removeprefix("You: ") for text in page.locator(".bubble").all_text_contents()]
