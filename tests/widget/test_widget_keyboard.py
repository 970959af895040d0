"""Everything that can be tapped can be reached and worked by the keyboard alone, and is seen to have the focus."""

from __future__ import annotations

import pytest
from fake_server import FakeServer
from playwright.sync_api import Page, expect
from widget_steps import PHONE, Visit, ask, know, open_chat, talk, tokens

NUMBERED = """e => { let n = 0;
    for (const c of e.shadowRoot.querySelectorAll('button, textarea, select, input, a')) {
        const shown = c.checkVisibility() && !c.closest('[hidden]') && c.getAttribute('aria-hidden') !== 'true';
        const within = !e.shadowRoot.querySelector(':modal') || c.closest(':modal');
        if (shown && within) c.dataset.control = n++;
    } return n; }"""
FOCUSED = """() => { const c = document.querySelector('matinee-chat').shadowRoot.activeElement;
    return c?.dataset.control && [c.dataset.control, c.matches(':focus-visible'), c.getAttribute('aria-label') || c.textContent]; }"""


def assert_all_reached(page: Page) -> None:
    """Tab goes to every control that is shown."""
    count = page.locator("matinee-chat").evaluate(NUMBERED)
    missing = set(map(str, range(count)))
    for _ in range(3 * count + 20):
        if not missing:
            break
        page.keyboard.press("Tab")
        if at := page.evaluate(FOCUSED):
            assert at[1], f"the focus is not seen on {at[2]}"
            missing.discard(at[0])
    left = [page.locator(f"[data-control='{n}']") for n in missing]
    still = [control.evaluate("c => c.outerHTML.slice(0, 120)") for control in left if control.is_visible()]
    assert still == [], "a hint that was left behind may have gone, nothing else"


def test_all_of_the_welcome(page: Page) -> None:
    assert_all_reached(page)


@pytest.mark.parametrize("state", ["list", "failure"])
def test_all_of_a_talk(page: Page, server: FakeServer, state: str) -> None:
    talk(page)
    page.get_by_role("button", name="Seen it: Fargo (1996)").click()
    expect(page.get_by_role("button", name="Loved it: Fargo (1996)")).to_be_visible()
    if state == "failure":
        server.refuse = "A moment, please."
        ask(page, "refused")
        expect(page.get_by_role("button", name="Try again")).to_be_visible()
    assert_all_reached(page)


def test_all_of_what_is_known(page: Page, server: FakeServer) -> None:
    know(page, server)
    assert_all_reached(page)


@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 900}, PHONE], ids=["wide", "phone"])
def test_all_of_a_launched_chat(visit: Visit, viewport: dict[str, int]) -> None:
    page = visit("/embed", viewport=viewport)
    open_chat(page)
    assert_all_reached(page)


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_rating_a_chip_and_a_reply_by_key(page: Page, server: FakeServer, key: str) -> None:
    ask(page)
    for name in ("Seen it: Fargo (1996)", "Loved it: Fargo (1996)"):
        button = page.get_by_role("button", name=name)
        button.focus()
        page.keyboard.press(key)
        expect(button).to_have_attribute("aria-pressed", "true")
        expect(button).to_be_focused()
    for name in ("Remove: lighter", "Lighter still"):
        page.get_by_role("button", name=name).last.focus()
        page.keyboard.press(key)
    expect(page.get_by_text("Here is another list:").nth(1)).to_be_visible()
    assert tokens(server) == ["a1:seen:r2bbbb", "a1:loved:r2bbbb", "a1:drop:shift", "a1:shift:light+"]
