"""What the bot knows about the person: shown line by line, each of which can be changed and removed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from fake_server import FakeServer
from playwright.sync_api import Locator, Page, expect
from widget_answers import HOSTILE
from widget_steps import PHONE, Visit, ask, open_chat, texts

FOCUSED = "() => document.querySelector('matinee-chat').shadowRoot.activeElement?.getAttribute('aria-label')"


def sheet(page: Page) -> Locator:
    return page.get_by_role("dialog", name="What I know about you")


def open_sheet(page: Page) -> Locator:
    page.get_by_role("button", name="About me").click()
    expect(sheet(page).get_by_role("slider", name="How adventurous")).to_be_visible()
    return sheet(page)


def section(page: Page, head: str) -> Locator:
    return sheet(page).locator("section").filter(has=page.get_by_role("heading", name=head, exact=True))


@pytest.fixture
def known(page: Page, server: FakeServer) -> Page:
    server.profile.fill()
    open_sheet(page)
    return page


def test_everything_that_is_known_is_listed_once(known: Page) -> None:
    heads = sheet(known).get_by_role("heading", level=3).all_text_contents()
    assert heads == [
        "How adventurous",
        "Watch list",
        "Watching",
        "You like",
        "All right",
        "Never again",
        "Lasting limits",
    ]
    expect(section(known, "Watch list").get_by_role("listitem")).to_have_count(2)
    expect(section(known, "You like").get_by_role("listitem")).to_contain_text(["Fargo (1996)"])
    expect(sheet(known).get_by_text("Fargo (1996)")).to_have_count(1)
    expect(section(known, "Lasting limits").get_by_role("textbox").first).to_have_value("no horror")
    expect(known.get_by_role("log").get_by_text("You like")).to_have_count(0)


def test_nothing_known_is_said(page: Page) -> None:
    expect(open_sheet(page)).to_contain_text("Nothing yet.")


def test_a_removed_line_is_gone_once_the_server_said_so(known: Page, server: FakeServer) -> None:
    server.hold = True
    remove = sheet(known).get_by_role("button", name="Remove: Alien (1979)")
    remove.click()
    expect(remove).to_be_visible()
    server.hold = False
    expect(remove).to_have_count(0)
    expect(sheet(known).get_by_role("status")).to_have_text("Taken back: “Never again: Alien”.")
    assert server.profile.asked == ["a1:know:", "a1:unsay:never=alien-1979"]


def test_who_takes_back_an_opinion_takes_back_the_seeing_too(known: Page, server: FakeServer) -> None:
    sheet(known).get_by_role("button", name="Remove: Fargo (1996)").click()
    expect(sheet(known).get_by_text("Fargo (1996)")).to_have_count(0)
    assert server.profile.asked[1:] == ["a1:unsay:liked=fargo-1996", "a1:unsay:seen=fargo-1996"]


def test_a_line_is_changed_into_another(known: Page, server: FakeServer) -> None:
    sheet(known).get_by_role("combobox", name="Change: Knives Out (2019)").select_option("Not for you")
    expect(section(known, "Not for you")).to_contain_text("Knives Out (2019)")
    expect(section(known, "Watch list").get_by_role("listitem")).to_have_count(1)
    assert server.profile.asked[1:] == ["a1:tell:disliked=knives-out-2019", "a1:unsay:saved=knives-out-2019"]


def test_a_limit_is_removed(known: Page, server: FakeServer) -> None:
    sheet(known).get_by_role("button", name="Remove: no horror").click()
    expect(section(known, "Lasting limits").get_by_role("listitem")).to_have_count(1)
    assert server.profile.asked[1:] == ["a1:drop:not_genres=horror"]


def test_a_limit_is_said_anew_and_the_old_one_goes_when_the_new_one_holds(known: Page, server: FakeServer) -> None:
    field = sheet(known).get_by_role("textbox", name="Change: no horror")
    server.profile.limits["drop:not_genres=war"] = "no war"  # what the bot will make of it
    field.fill("no war films")
    field.press("Enter")
    expect(sheet(known)).to_be_hidden()
    expect(known.get_by_text("You said: From now on, no war films")).to_be_visible()
    open_sheet(known)
    expect(sheet(known).get_by_role("textbox")).to_have_count(2)
    expect(sheet(known).get_by_role("textbox", name="Change: no horror")).to_have_count(0)
    assert texts(server) == ["From now on, no war films"]
    assert list(server.profile.limits) == ["drop:year_min=1990", "drop:not_genres=war"]


def test_a_new_wording_that_was_not_understood_leaves_the_limit(known: Page, server: FakeServer) -> None:
    field = sheet(known).get_by_role("textbox", name="Change: no horror")
    field.fill("gibberish")
    field.press("Enter")
    expect(known.get_by_text("You said: From now on, gibberish")).to_be_visible()
    open_sheet(known)
    assert list(server.profile.limits) == ["drop:not_genres=horror", "drop:year_min=1990"]


def test_the_dial_is_set(known: Page, server: FakeServer) -> None:
    slider = sheet(known).get_by_role("slider", name="How adventurous")
    expect(slider).to_have_attribute("aria-valuetext", "A little bolder")
    slider.focus()
    slider.press("End")
    expect(sheet(known).get_by_text("Off the beaten track")).to_be_visible()
    expect(sheet(known).get_by_role("status")).to_contain_text("100 of 100")
    assert server.profile.novelty == 1
    expect(slider).to_be_focused()


def test_everything_can_be_downloaded(known: Page, tmp_path: Path) -> None:
    with known.expect_download() as started:
        sheet(known).get_by_role("button", name="Download everything").click()
    assert started.value.suggested_filename == "matinee.json"
    started.value.save_as(tmp_path / "mine.json")
    assert json.loads((tmp_path / "mine.json").read_text())["person"] == "web:me"


OFFER = ("One file.", {"type": "note", "v": 1, "quick": [{"label": "Download everything", "verb": "export:"}]})


def test_who_asks_in_words_gets_the_download_in_the_chat(page: Page, server: FakeServer, tmp_path: Path) -> None:
    server.answer = lambda asked: [OFFER]
    ask(page, "export my data")
    with page.expect_download() as started:
        page.get_by_role("button", name="Download everything").click()
    started.value.save_as(tmp_path / "mine.json")
    assert json.loads((tmp_path / "mine.json").read_text())["person"] == "web:me"
    assert server.taps == [], "no part of the talk"
    server.refuse = "Down."
    page.get_by_role("button", name="Download everything").click()
    expect(page.get_by_text("This was not sent.")).to_be_visible()


def test_forget_me_is_asked_in_the_chat(known: Page, server: FakeServer) -> None:
    sheet(known).get_by_role("button", name="Forget me").click()
    expect(sheet(known)).to_be_hidden()
    expect(known.get_by_text("You said: forget me")).to_be_visible()
    assert texts(server) == ["forget me"]


def test_what_is_changed_here_shows_on_the_cards(page: Page, server: FakeServer) -> None:
    server.profile.told = {"liked": ["fargo-1996"]}
    ask(page)
    page.get_by_role("button", name="Thumbs up: Fargo (1996)").click()
    expect(page.get_by_role("button", name="Thumbs up: Fargo (1996)")).to_have_attribute("aria-pressed", "true")
    open_sheet(page).get_by_role("button", name="Remove: Fargo (1996)").click()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Thumbs up: Fargo (1996)")).to_have_attribute("aria-pressed", "false")


def test_the_keyboard_alone_is_enough(page: Page, server: FakeServer) -> None:
    server.profile.fill()
    page.get_by_role("button", name="About me").focus()
    page.keyboard.press("Enter")
    expect(sheet(page).get_by_role("button", name="Back to the chat")).to_be_focused()
    remove = "Remove: Knives Out (2019)"
    expect(sheet(page).get_by_role("button", name=remove)).to_be_visible()
    for _ in range(8):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED) == remove:
            break
    page.keyboard.press("Enter")
    expect(sheet(page).get_by_role("button", name=remove)).to_have_count(0)
    assert page.evaluate(FOCUSED) == "Remove: Up (2009)", "the focus goes to what took the place of the line"
    page.keyboard.press("Escape")
    expect(sheet(page)).to_be_hidden()
    expect(page.get_by_role("button", name="About me")).to_be_focused()


def test_the_focus_does_not_leave_the_sheet(known: Page) -> None:
    seen = set()
    for _ in range(60):
        known.keyboard.press("Tab")
        seen.add(known.evaluate(FOCUSED))
    assert "Your message" not in seen and "Back to the chat" in seen


@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 900}, PHONE], ids=["wide", "phone"])
def test_escape_in_a_launched_chat_closes_the_sheet_only(
    visit: Visit, server: FakeServer, viewport: dict[str, int]
) -> None:
    page = visit("/embed", viewport=viewport)
    open_chat(page)
    open_sheet(page)
    page.keyboard.press("Escape")
    expect(sheet(page)).to_be_hidden()
    expect(page.get_by_role("dialog", name="Matinee")).to_be_visible()
    open_sheet(page)
    page.evaluate("Matinee.close()")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_without_a_server_it_says_so_and_tries_again(page: Page, server: FakeServer) -> None:
    ask(page, "hello")
    expect(page.get_by_text("You said: hello")).to_be_visible()
    server.refuse = "Down."
    page.get_by_role("button", name="About me").click()
    expect(sheet(page).get_by_role("status")).to_contain_text("This was not sent.")
    server.refuse = ""
    sheet(page).get_by_role("button", name="Try again").click()
    expect(sheet(page)).to_contain_text("Nothing yet.")


def test_the_line_that_comes_back_brings_it(page: Page, server: FakeServer) -> None:
    ask(page, "hello")
    expect(page.get_by_text("You said: hello")).to_be_visible()
    page.context.set_offline(True)
    expect(page.get_by_text("You are offline.")).to_be_visible()
    page.get_by_role("button", name="About me").click()
    expect(sheet(page).get_by_role("status")).to_contain_text("This was not sent.")
    page.context.set_offline(False)
    expect(sheet(page)).to_contain_text("Nothing yet.")


def test_hostile_lines_stay_text(page: Page, server: FakeServer) -> None:
    server.profile.told = {"liked": [HOSTILE], "saved": [HOSTILE]}
    server.profile.limits = {f"drop:{HOSTILE}": HOSTILE}
    open_sheet(page)
    expect(sheet(page).locator(".line-name").first).to_contain_text("<img src=x")
    expect(section(page, "Lasting limits").get_by_role("textbox")).to_have_value(HOSTILE)
    section(page, "Watch list").get_by_role("button").click()
    expect(sheet(page).get_by_role("status")).to_contain_text("<img src=x")
    assert page.evaluate("window.hacked") is None
    made = "e => [...e.shadowRoot.querySelectorAll('img, script, iframe, object, a')].length"
    assert page.locator("matinee-chat").evaluate(made) == 0


@pytest.mark.parametrize(
    "payload", [None, 7, {}, {"type": "cards"}, {"type": "profile", "told": 3, "novelty": "x", "limits": [1, {}]}]
)
def test_a_malformed_profile_breaks_nothing(page: Page, server: FakeServer, payload: object) -> None:
    server.profile.payload = lambda said="": payload  # type: ignore[method-assign, assignment, return-value]
    page.get_by_role("button", name="About me").click()
    expect(sheet(page)).to_be_visible()
    page.keyboard.press("Escape")
    ask(page, "still here")
    expect(page.get_by_text("You said: still here")).to_be_visible()


def test_a_long_list_says_how_many_more_there_are(page: Page, server: FakeServer) -> None:
    server.profile.told = {"seen": ["fargo-1996"]}
    server.profile.more = {"seen": 120}
    open_sheet(page)
    expect(section(page, "Seen it")).to_contain_text("and 120 more")


def test_what_was_asked_while_the_session_ended_is_asked_again(page: Page, server: FakeServer) -> None:
    ask(page, "hello")
    expect(page.get_by_text("You said: hello")).to_be_visible()
    server.hold, server.refuse_once = True, "You were forgotten meanwhile."
    page.get_by_role("button", name="About me").click()
    server.histories["web-fresh.signed"] = []
    server.emit("session", {"token": "web-fresh.signed", "resumed": False, "history": []})
    page.wait_for_function("() => Object.values(localStorage).includes('web-fresh.signed')")
    server.hold = False
    expect(sheet(page)).to_contain_text("Nothing yet.")
