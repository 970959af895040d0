"""Embedded in someone else's page: a button, a dialog, and a handle for the page."""

from __future__ import annotations

import pytest
from fake_server import FakeServer
from playwright.sync_api import Page, expect
from widget_answers import note
from widget_steps import PHONE, WIDE, Visit, ask, open_chat, texts, wait_for_session

EVENTS = """() => { window.heard = [];
    for (const name of ['message', 'open', 'close']) addEventListener('matinee:' + name, e => heard.push([name, e.detail.who, e.detail.text])); }"""


@pytest.fixture
def host(visit: Visit) -> Page:
    return visit("/embed")


def test_the_launcher_opens_and_the_composer_has_the_focus(host: Page) -> None:
    expect(host.get_by_role("dialog")).to_be_hidden()
    open_chat(host)
    expect(host.get_by_role("textbox", name="Your message")).to_be_focused()


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
def test_escape_closes_and_gives_the_focus_back(visit: Visit, viewport: dict[str, int]) -> None:
    page = visit("/embed", viewport=viewport)
    open_chat(page)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.get_by_role("button", name="Open the chat")).to_be_focused()
    open_chat(page)
    page.get_by_role("button", name="Close the chat").click()
    expect(page.get_by_role("button", name="Open the chat")).to_be_focused()


def test_on_a_phone_it_fills_the_screen_and_the_page_is_out_of_reach(visit: Visit) -> None:
    page = visit("/embed", viewport=PHONE)
    open_chat(page)
    page.wait_for_function("() => document.querySelector('matinee-chat').shadowRoot.getAnimations().length === 0")
    assert page.get_by_role("dialog").bounding_box() == {"x": 0, "y": 0, "width": 390, "height": 780}
    assert page.locator("dialog[open]").evaluate("e => e.matches(':modal')")


def test_on_a_wide_screen_the_page_stays_usable(host: Page) -> None:
    open_chat(host)
    host.get_by_role("link", name="A link").click()
    assert host.url.endswith("#x")
    expect(host.get_by_role("dialog")).to_be_visible()


def test_no_line_is_opened_before_someone_talks(visit: Visit, server: FakeServer) -> None:
    page = visit("/embed")
    sockets: list[str] = []
    page.on("websocket", lambda socket: sockets.append(socket.url))
    page.reload()
    expect(page.get_by_role("button", name="Open the chat")).to_be_visible()
    assert (sockets, server.histories) == ([], {})
    open_chat(page)
    wait_for_session(page)
    assert len(sockets) == 1


def test_what_was_missed_is_counted_on_the_launcher(host: Page, server: FakeServer) -> None:
    open_chat(host)
    ask(host, "hello")
    expect(host.get_by_text("You said: hello")).to_be_visible()
    host.keyboard.press("Escape")
    server.push(*note("One more thing."))
    server.push(*note("And another."))
    badge = host.get_by_role("button", name="Open the chat, 2 new")
    expect(badge).to_have_text("2")
    badge.click()
    expect(host.get_by_text("And another.")).to_be_in_viewport()
    host.keyboard.press("Escape")
    expect(host.get_by_role("button", name="Open the chat", exact=True)).to_be_visible()


def test_the_page_can_open_send_and_close(host: Page, server: FakeServer) -> None:
    host.evaluate(EVENTS)
    host.evaluate("Matinee.send('from the page')")
    expect(host.get_by_text("You said: from the page")).to_be_visible()
    host.evaluate("Matinee.close()")
    expect(host.get_by_role("dialog")).to_be_hidden()
    host.evaluate("Matinee.open()")
    expect(host.get_by_role("dialog")).to_be_visible()
    assert texts(server) == ["from the page"]
    mine, answer = ["message", "me", "from the page"], ["message", "bot", "You said: from the page"]
    assert host.evaluate("heard") == [["open", None, None], mine, answer, ["close", None, None], ["open", None, None]]


def test_a_second_script_tag_changes_nothing(host: Page) -> None:
    host.add_script_tag(url="/widget.js")
    expect(host.locator("matinee-chat")).to_have_count(1)


def test_the_page_sets_colours_through_css_variables(host: Page) -> None:
    host.evaluate("document.documentElement.style.setProperty('--matinee-fill', 'rgb(1, 2, 3)')")
    expect(host.get_by_role("button", name="Open the chat")).to_have_css("background-color", "rgb(1, 2, 3)")


def test_another_server_is_named_by_the_page(visit: Visit, server: FakeServer) -> None:
    with FakeServer() as other:
        server.attributes = f"data-server='{other.url}'"
        page = visit("/embed-anywhere")
        open_chat(page)
        ask(page, "hello")
        expect(page.get_by_text("You said: hello")).to_be_visible()
        assert len(other.said) == 1
    assert server.said == []


def test_right_to_left_is_the_mirror(visit: Visit, server: FakeServer) -> None:
    server.attributes = "data-dir='rtl'"
    box = visit("/embed").get_by_role("button", name="Open the chat").bounding_box()
    assert box
    assert box["x"] < 100
