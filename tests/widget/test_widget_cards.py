"""Cards, chips and replies: what is shown, what a tap sends, and what is shown pressed."""

from __future__ import annotations

from typing import Any

import pytest
from fake_server import FakeServer
from playwright.sync_api import Locator, Page, expect
from widget_answers import PICKS, cards, note
from widget_steps import WISH, ask, card, texts, tokens


@pytest.fixture
def shown(page: Page) -> Page:
    ask(page)
    expect(page.get_by_role("article")).to_have_count(5)
    return page


def test_a_card_says_what_is_known(shown: Page) -> None:
    expect(card(shown, "Fargo (1996)")).to_contain_text("Crime · Comedy · Thriller")
    expect(card(shown, "Fargo (1996)")).to_contain_text("1996 · Film · 1 h 38 min · 16+")
    expect(card(shown, "Better Call Saul (2015)")).to_contain_text("2015 · Series · 6 seasons · 16+")
    for pick in PICKS:
        expect(card(shown, f"{pick['title']} ({pick['year']})")).to_contain_text(pick["why"])


def test_what_is_unknown_is_left_out(page: Page, server: FakeServer) -> None:
    bare: dict[str, Any] = {
        "rid": "r",
        "title_id": "x",
        "title": "Bare",
        "kind": "series",
        "genres": [],
        "why": "",
        "tone": None,
    }
    gaps = {"year": None, "runtime_min": None, "seasons": None, "age": None}
    server.answer = lambda _: [cards([bare | gaps])]
    ask(page)
    expect(card(page, "Bare").get_by_role("paragraph")).to_have_text(["Series"])


def test_with_cards_only_the_opening_is_repeated_in_words(shown: Page) -> None:
    expect(shown.get_by_text("Five that are like Breaking Bad, but lighter:")).to_be_visible()
    assert shown.get_by_text("1. Better Call Saul").count() == 0


def test_the_picture_is_the_same_every_time_and_another_for_another_title(shown: Page) -> None:
    def pictures() -> list[str]:
        return [shown.get_by_role("article").nth(i).locator("svg.art").evaluate("e => e.outerHTML") for i in range(5)]

    before = pictures()
    shown.reload()
    expect(shown.get_by_role("article")).to_have_count(5)
    assert pictures() == before
    assert len(set(before)) == 5


@pytest.mark.parametrize(
    ("button", "token"),
    [
        ("Thumbs up", "a1:up:r2bbbb"),
        ("Never again", "a1:down:r2bbbb"),
        ("Seen it", "a1:seen:r2bbbb"),
        ("Save", "a1:save:r2bbbb"),
    ],
)
def test_pressed_only_after_the_server_said_so(shown: Page, server: FakeServer, button: str, token: str) -> None:
    target = shown.get_by_role("button", name=f"{button}: Fargo (1996)")
    server.hold = True
    target.click()
    expect(target).to_have_attribute("aria-busy", "true")
    expect(target).to_have_attribute("aria-pressed", "false")
    server.hold = False
    expect(target).to_have_attribute("aria-pressed", "true")
    expect(target).not_to_have_attribute("aria-busy", "true")
    assert tokens(server) == [token]
    expect(shown.locator("[aria-pressed=true]:visible")).to_have_count(1)


def test_a_refused_tap_stays_unpressed(shown: Page, server: FakeServer) -> None:
    server.refuse = "Too fast."
    target = shown.get_by_role("button", name="Save: Fargo (1996)")
    target.click()
    expect(shown.get_by_role("button", name="Too fast.")).to_be_visible()  # said where the person looks
    expect(target).to_have_attribute("aria-pressed", "false")
    expect(target).not_to_have_attribute("aria-busy", "true")


def test_saving_can_be_taken_back(shown: Page, server: FakeServer) -> None:
    target = shown.get_by_role("button", name="Save: Fargo (1996)")
    target.click()
    expect(target).to_have_attribute("aria-pressed", "true")
    target.click()
    expect(target).to_have_attribute("aria-pressed", "false")
    assert tokens(server) == ["a1:save:r2bbbb", "a1:unsave:r2bbbb"]


RATINGS = [("Loved it", "loved", "liked"), ("Fine", "fine", "fine"), ("Not for me", "notforme", "disliked")]


@pytest.mark.parametrize(("button", "verb", "kind"), RATINGS)
def test_a_seen_title_is_rated(shown: Page, server: FakeServer, button: str, verb: str, kind: str) -> None:
    rating = shown.get_by_role("button", name=f"{button}: Fargo (1996)")
    expect(rating).to_have_count(0)
    shown.get_by_role("button", name="Seen it: Fargo (1996)").click()
    expect(shown.get_by_role("group", name="How was it? Fargo (1996)")).to_be_visible()
    server.hold = True
    rating.click()
    expect(rating).to_have_attribute("aria-busy", "true")
    expect(rating).to_have_attribute("aria-pressed", "false")
    server.hold = False
    expect(rating).to_have_attribute("aria-pressed", "true")
    assert tokens(server) == ["a1:seen:r2bbbb", f"a1:{verb}:r2bbbb"]
    expect(shown.get_by_role("group", name="How was it?")).to_have_count(1)


@pytest.mark.parametrize(
    ("button", "kind"), [("Thumbs up", "liked"), ("Never again", "never"), ("Seen it", "seen"), ("Fine", "fine")]
)
def test_what_is_pressed_is_taken_back_by_the_same_button(
    page: Page, server: FakeServer, button: str, kind: str
) -> None:
    server.profile.told = {kind: ["fargo-1996"]}
    state = {kind: True, "seen": kind in ("seen", "fine")}
    server.answer = lambda _: [cards([PICKS[1] | {"state": state}])]
    ask(page)
    target = page.get_by_role("button", name=f"{button}: Fargo (1996)")
    expect(target).to_have_attribute("aria-pressed", "true")
    server.hold = True
    target.click()
    expect(target).to_have_attribute("aria-busy", "true")
    expect(target).to_have_attribute("aria-pressed", "true")
    server.hold = False
    expect(page.locator(f"[aria-label='{button}: Fargo (1996)']")).to_have_attribute("aria-pressed", "false")
    assert server.profile.asked == [f"a1:unsay:{kind}=fargo-1996"]
    assert server.taps == [], "taking back is no part of the talk"


def test_what_could_not_be_taken_back_stays_pressed(page: Page, server: FakeServer) -> None:
    server.answer = lambda _: [cards([PICKS[1] | {"state": {"liked": True}}])]
    ask(page)
    target = page.get_by_role("button", name="Thumbs up: Fargo (1996)")
    expect(target).to_have_attribute("aria-pressed", "true")
    server.refuse = "Down."
    target.click()
    expect(page.get_by_role("button", name="This was not sent.")).to_be_visible()
    expect(target).not_to_have_attribute("aria-busy", "true")
    expect(target).to_have_attribute("aria-pressed", "true")


def test_never_again_greys_the_card(shown: Page) -> None:
    shown.get_by_role("button", name="Never again: Barry (2018)").click()
    frame = card(shown, "Barry (2018)").locator(".frame")
    expect(frame).to_have_css("filter", "grayscale(1)")
    expect(card(shown, "Fargo (1996)").locator(".frame")).to_have_css("filter", "none")


def test_more_and_why_send_their_tokens(shown: Page, server: FakeServer) -> None:
    shown.get_by_role("button", name="Why: Fargo (1996)").click()
    expect(shown.get_by_text("two points lighter")).to_be_visible()
    shown.get_by_role("button", name="More like this: Fargo (1996)").click()
    expect(shown.get_by_text("Here is another list:")).to_be_visible()
    assert tokens(server) == ["a1:why:r2bbbb", "a1:more:r2bbbb"]


def test_a_chip_is_removed_by_a_tap(shown: Page, server: FakeServer) -> None:
    chip = shown.get_by_role("button", name="Remove: lighter")
    chip.click()
    expect(shown.get_by_text("Here is another list:")).to_be_visible()
    assert [(tap["token"], tap["label"]) for tap in server.taps] == [("a1:drop:shift", "Remove: lighter")]
    expect(chip).to_have_attribute("aria-disabled", "true")
    chip.click(force=True)
    assert len(server.taps) == 1


def test_replies_are_said_or_tapped_and_then_gone(shown: Page, server: FakeServer) -> None:
    shown.get_by_role("button", name="Only series").click()
    expect(shown.get_by_role("article")).to_have_count(10)
    assert texts(server) == [WISH, "only series"]
    expect(shown.get_by_role("group", name="Suggested replies")).to_have_count(1)
    shown.get_by_role("button", name="Lighter still").click()
    expect(shown.get_by_text("Here is another list:")).to_be_visible()
    assert tokens(server) == ["a1:shift:light+"]


def at_rest(page: Page, locator: Locator) -> object:
    """Where it is once it has moved in."""
    before, box = None, locator.bounding_box()
    while box != before:
        page.wait_for_timeout(150)
        before, box = box, locator.bounding_box()
    return box


def test_rating_a_card_moves_nothing_on_the_screen(shown: Page, server: FakeServer) -> None:
    first = card(shown, "Better Call Saul (2015)")
    before = at_rest(shown, first)
    shown.get_by_role("button", name="Thumbs up: Better Call Saul (2015)").click()
    hint = shown.get_by_role("button", name="Noted: you liked it.")
    expect(hint).to_be_visible()
    assert first.bounding_box() == before
    hint.click()
    expect(hint).to_be_hidden()


def test_a_typed_answer_also_sets_the_card(shown: Page, server: FakeServer) -> None:
    server.answer = lambda _: [note("Saved.", {"rid": "r1aaaa", "saved": True})]
    ask(shown, "save the first one")
    expect(shown.get_by_role("button", name="Save: Better Call Saul (2015)")).to_have_attribute("aria-pressed", "true")


def test_the_keyboard_alone_is_enough(page: Page, server: FakeServer) -> None:
    page.keyboard.type(WISH)  # the composer has the focus from the start
    page.keyboard.press("Enter")
    expect(page.get_by_role("article")).to_have_count(5)
    focused = "() => document.querySelector('matinee-chat').shadowRoot.activeElement?.getAttribute('aria-label')"
    names = []
    for _ in range(60):
        page.keyboard.press("Shift+Tab")
        names.append(page.evaluate(focused))
        if names[-1] == "Thumbs up: Fargo (1996)":
            break
    path = ["More like this", "Why", "Save", "Seen it", "Never again", "Thumbs up"]
    assert names[-6:] == [f"{action}: Fargo (1996)" for action in path]
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Thumbs up: Fargo (1996)")).to_have_attribute("aria-pressed", "true")
    assert page.evaluate(focused) == "Thumbs up: Fargo (1996)"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Never again: Fargo (1996)")).to_have_attribute("aria-pressed", "true")
