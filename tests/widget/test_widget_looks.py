"""On every screen and for everyone: sizes, themes, languages, directions, motion, assistive technology."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fake_server import FakeServer
from playwright.sync_api import Page, expect
from widget_steps import PHONE, WIDE, Visit, ask, know, talk

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = "async rules => (await axe.run(document, {runOnly: rules})).violations.map(v => [v.id, v.nodes.map(n => n.html)])"
OVERFLOW = """e => [document.documentElement, ...e.shadowRoot.querySelectorAll('.panel, .log, .card, .card-text, .foot, .known, .line')]
    .filter(n => n.scrollWidth > n.clientWidth + 1).map(n => n.className || n.tagName)"""
SMALL = """e => [...e.shadowRoot.querySelectorAll('button, textarea, select, input')].filter(n => n.checkVisibility())
    .map(n => [n.getAttribute('aria-label') || n.textContent, n.getBoundingClientRect()])
    .filter(([, box]) => box.width < 44 || box.height < 44).map(([name]) => name)"""


@pytest.fixture
def with_axe(server: FakeServer, rebuilt: Path) -> FakeServer:
    server.axe = rebuilt / "node_modules" / "axe-core" / "axe.min.js"
    return server


def assert_accessible(page: Page) -> None:
    page.wait_for_timeout(400)  # colours fade in; axe reads them as they are
    if not page.evaluate("typeof axe !== 'undefined'"):
        page.add_script_tag(url="/axe.js")
    assert page.evaluate(AXE, RULES) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
def test_axe_finds_nothing(visit: Visit, with_axe: FakeServer, scheme: str, viewport: dict[str, int]) -> None:
    page = visit(color_scheme=scheme, viewport=viewport)
    assert_accessible(page)
    talk(page)
    assert_accessible(page)
    with_axe.refuse = "A moment, please."
    ask(page, "refused")
    expect(page.get_by_role("button", name="Try again")).to_be_visible()
    page.context.set_offline(True)
    expect(page.get_by_text("You are offline.")).to_be_visible()
    ask(page, "x" * 990)
    page.get_by_role("textbox").fill("y" * 990)
    assert_accessible(page)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
def test_axe_finds_nothing_in_what_is_known(
    visit: Visit, with_axe: FakeServer, scheme: str, viewport: dict[str, int], direction: str
) -> None:
    page = visit(color_scheme=scheme, viewport=viewport)
    page.locator("matinee-chat").evaluate("(e, dir) => { e.dir = dir }", direction)
    talk(page)
    know(page, with_axe)
    assert_accessible(page)
    page.get_by_role("button", name="Remove: Alien (1979)").click()
    expect(page.get_by_text("Taken back")).to_be_visible()
    with_axe.refuse = "Down."
    page.get_by_role("button", name="Remove: no horror").click()
    expect(page.get_by_role("button", name="Try again")).to_be_visible()
    assert_accessible(page)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_axe_finds_nothing_in_german(visit: Visit, with_axe: FakeServer, direction: str) -> None:
    page = visit(locale="de-DE")
    page.locator("matinee-chat").evaluate("(e, dir) => { e.dir = dir }", direction)
    assert_accessible(page)
    ask(page)
    page.get_by_role("button", name="Schon gesehen: Fargo (1996)").click()
    expect(page.get_by_role("button", name="Großartig: Fargo (1996)")).to_be_visible()
    assert_accessible(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_launcher(visit: Visit, with_axe: FakeServer, scheme: str) -> None:
    page = visit("/embed", color_scheme=scheme)
    assert_accessible(page)
    page.get_by_role("button", name="Open the chat").click()
    talk(page)
    assert_accessible(page)
    know(page, with_axe)
    assert_accessible(page)


@pytest.mark.parametrize("width", [320, 390, 600, 768, 1280, 1920])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_nothing_overflows_sideways(visit: Visit, server: FakeServer, width: int, direction: str) -> None:
    page = visit(viewport={"width": width, "height": 780})
    page.locator("matinee-chat").evaluate("(e, dir) => { e.dir = dir }", direction)
    assert page.locator("matinee-chat").evaluate(OVERFLOW) == []
    talk(page)
    ask(page, "https://a.very/long/" + "word" * 60)
    expect(page.get_by_text("You said: https")).to_be_visible()
    assert page.locator("matinee-chat").evaluate(OVERFLOW) == []
    server.profile.told = {"liked": ["word" * 60]}
    know(page, server)
    assert page.locator("matinee-chat").evaluate(OVERFLOW) == []


def test_from_right_to_left_names_and_fields_begin_at_the_right(visit: Visit, server: FakeServer) -> None:
    page = visit()
    page.locator("matinee-chat").evaluate("e => { e.dir = 'rtl' }")
    know(page, server)
    for place in (".line-name", ".line input", "textarea"):
        expect(page.locator(place).first).to_have_css("text-align", "right")
    page.keyboard.press("Escape")
    page.get_by_role("textbox").fill("like Fargo")
    expect(page.get_by_role("textbox")).not_to_have_css("text-align", "right")  # what is typed has its own direction


def test_twice_the_size_still_fits(visit: Visit, server: FakeServer) -> None:
    page = visit(viewport={"width": 640, "height": 450}, device_scale_factor=2)  # what 200 % zoom makes of 1280 by 900
    talk(page)
    assert page.locator("matinee-chat").evaluate(OVERFLOW) == []
    expect(page.get_by_role("textbox")).to_be_in_viewport()
    know(page, server)
    assert page.locator("matinee-chat").evaluate(OVERFLOW) == []
    page.get_by_role("button", name="Forget me").scroll_into_view_if_needed()
    expect(page.get_by_role("button", name="Forget me")).to_be_in_viewport()


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
def test_every_target_is_big_enough_for_a_finger(visit: Visit, server: FakeServer, viewport: dict[str, int]) -> None:
    page = visit(viewport=viewport, has_touch=True, reduced_motion="reduce")  # what moves in is smaller until it stands
    assert page.locator("matinee-chat").evaluate(SMALL) == []
    talk(page)
    page.get_by_role("button", name="Seen it: Fargo (1996)").click()
    expect(page.get_by_role("button", name="Loved it: Fargo (1996)")).to_be_visible()
    assert page.locator("matinee-chat").evaluate(SMALL) == []
    know(page, server)
    assert page.locator("matinee-chat").evaluate(SMALL) == []


def test_the_theme_follows_the_system_unless_the_page_says_otherwise(visit: Visit, server: FakeServer) -> None:
    def lightness(page: Page) -> int:
        colour = page.locator(".panel:not(.sheet)").evaluate("e => getComputedStyle(e).backgroundColor")
        return int(colour.removeprefix("rgb(").split(",")[0])

    assert lightness(visit(color_scheme="light")) > 200 > 60 > lightness(visit(color_scheme="dark"))
    server.attributes = "data-mode='page' data-theme='dark'"
    assert lightness(visit("/embed", color_scheme="light")) < 60
    server.attributes = "data-mode='page' data-theme='light'"
    assert lightness(visit("/embed", color_scheme="dark")) > 200


def test_german_where_the_browser_speaks_it(visit: Visit) -> None:
    page = visit(locale="de-AT")
    expect(page.get_by_role("button", name="Neuer Chat")).to_be_visible()
    page.get_by_role("textbox", name="Deine Nachricht").fill("something like this")
    page.keyboard.press("Enter")
    expect(page.get_by_role("article", name="Fargo (1996)")).to_contain_text("Krimi · Komödie · Thriller")
    expect(page.get_by_role("button", name="Daumen hoch: Fargo (1996)")).to_be_visible()
    assert page.evaluate("document.documentElement.lang") == "de"


def test_in_german_it_says_that_matinee_speaks_english_and_marks_what_is(visit: Visit, server: FakeServer) -> None:
    page = visit(locale="de-DE")
    expect(page.get_by_text("auf Englisch").first).to_be_visible()
    expect(page.get_by_role("textbox", name="Deine Nachricht")).to_have_attribute("placeholder", re.compile("Englisch"))
    ask(page)
    for words in (
        "Five that are like Breaking Bad",
        "For one title the tone is",
        "Family secrets",
        "Only series",
    ):
        expect(page.get_by_text(words).first).to_have_attribute("lang", "en")
    expect(page.locator("button.chip .pill", has_text="lighter")).to_have_attribute("lang", "en")
    assert page.locator("matinee-chat").get_attribute("lang") == "de", "all else is German"


def test_the_page_chooses_language_and_words(visit: Visit, server: FakeServer) -> None:
    server.attributes = "data-lang='de' data-mode='page'"
    expect(visit("/embed").get_by_role("button", name="Neuer Chat")).to_be_visible()
    assert server.said == []


def test_nothing_moves_where_less_motion_is_asked_for(visit: Visit, server: FakeServer) -> None:
    page = visit(reduced_motion="reduce")
    release = server.pause_answers()
    ask(page)
    expect(page.get_by_text("Matinee is looking")).to_be_visible()
    assert (
        page.locator("matinee-chat").evaluate(
            "e => e.shadowRoot.getAnimations().filter(a => a.playState === 'running').length"
        )
        == 0
    )
    release()
    expect(page.get_by_role("article").first).to_be_visible()


def test_cards_are_named_once_and_not_read_again(visit: Visit) -> None:
    page = visit()
    ask(page)
    expect(page.get_by_role("list")).to_have_attribute("aria-live", "off")
    expect(page.get_by_text("Suggestions: Better Call Saul (2015), Fargo (1996)")).to_be_attached()
    expect(page.get_by_role("log", name="Conversation")).not_to_have_attribute("aria-live", "off")
