"""Whatever the server sends stays text, and what is malformed breaks nothing."""

from __future__ import annotations

from typing import Any

import pytest
from fake_server import FakeServer
from playwright.sync_api import Page, expect
from widget_answers import HOSTILE, PICKS, cards, note
from widget_steps import ask, wait_for_session

MADE = "e => [...e.shadowRoot.querySelectorAll('img, script, iframe, object, a')].map(n => n.outerHTML)"


def assert_harmless(page: Page) -> None:
    assert page.evaluate("window.hacked") is None
    assert page.locator("matinee-chat").evaluate(MADE) == []


def test_hostile_strings_stay_text_in_every_field(page: Page, server: FakeServer) -> None:
    ask(page, f"hostile {HOSTILE}")
    expect(page.get_by_role("article")).to_have_count(2)
    expect(page.locator(".bubble")).to_contain_text("<img src=x")
    for place in (".text", ".title", ".why", ".genres", ".chip .pill", ".quick .pill", ".notes"):
        expect(page.locator(place).first).to_contain_text("<img src=x")
    assert_harmless(page)
    for button in page.get_by_role("button").filter(has_text="<img").all():
        if button.is_visible():
            button.click()
    page.get_by_role("button", name="Why: Fargo (1996)").first.click()
    assert_harmless(page)
    page.reload()
    expect(page.get_by_role("article").first).to_be_visible()
    assert_harmless(page)


def test_hostile_errors_stay_text(page: Page, server: FakeServer) -> None:
    server.refuse = HOSTILE
    ask(page, "x")
    expect(page.locator(".failure")).to_contain_text("<img src=x")
    assert_harmless(page)


def test_only_https_links_open_and_only_in_a_new_tab(page: Page, server: FakeServer) -> None:
    links = [
        "https://example.org/fargo",
        "http://example.org/",
        "javascript:alert(1)",
        "//example.org",
        "https://user@example.org/",
    ]
    server.answer = lambda _: [cards([PICKS[1] | {"rid": f"r{i}", "link": link} for i, link in enumerate(links)])]
    ask(page)
    expect(page.get_by_role("article")).to_have_count(len(links))
    link = page.get_by_role("link")
    expect(link).to_have_count(1)
    expect(link).to_have_attribute("href", "https://example.org/fargo")
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    expect(link).to_have_attribute("target", "_blank")


def test_posters_of_hosts_that_nobody_allowed_are_drawn_instead(page: Page, server: FakeServer) -> None:
    server.answer = lambda _: [cards([PICKS[1] | {"poster": "https://elsewhere.example/p.jpg"}])]
    ask(page)
    expect(page.get_by_role("article").locator("svg.art")).to_have_count(1)
    expect(page.locator("img")).to_have_count(0)  # and the page fixture fails on any request


ODD_PAYLOADS: list[Any] = [
    None, 7, "text", [], {}, {"type": "cards"}, {"type": "cards", "cards": None}, {"type": "cards", "cards": [None, 7, [], {}]},
    {"type": "cards", "cards": [{"rid": "r", "title": "Odd", "year": "x", "genres": 3, "tone": [1], "state": 9, "age": {}}]},
    {"type": "note", "quick": [None, {}, {"label": "no target"}], "state": 3}, {"type": "else", "quick": 5},
    {"type": "cards", "chips": 3, "understood": [], "notes": {}, "relaxed": "no", "quick": {}},
]  # fmt: skip


@pytest.mark.parametrize("payload", ODD_PAYLOADS, ids=repr)
def test_a_malformed_payload_breaks_nothing(page: Page, server: FakeServer, payload: Any) -> None:
    server.answer = lambda asked: [(f"Said {asked}.", payload)]
    ask(page, "first")
    expect(page.get_by_text("Said first.")).to_be_visible()
    server.answer = lambda _: [note("Still here.")]
    ask(page, "second")
    expect(page.get_by_text("Still here.")).to_be_visible()


def test_strange_events_are_ignored(page: Page, server: FakeServer) -> None:
    wait_for_session(page)
    for event in ("bot", "typing", "session"):
        odd: list[Any] = [None, 5, "x", [], {"on": "yes"}, {"history": 3}]
        for data in odd:
            server.emit(event, data)
    ask(page, "fine")
    expect(page.get_by_text("You said: fine")).to_be_visible()
